"""Nearest names, for the sentence that says what was not found."""

from collections.abc import Iterable
from difflib import get_close_matches

from dossier_manager.vietnamese.form import fold


def nearest(text: str, names: Iterable[str], *, count: int = 3) -> str:
    """Up to three names that look like the text, accents and case aside; a dash for none."""
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(fold(name), name)
    found = get_close_matches(fold(text), list(by_fold), n=count, cutoff=0.5)
    return ", ".join(by_fold[entry] for entry in found) or "–"
