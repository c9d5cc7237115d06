"""Nearest names, for the sentence that says what was not found."""

from collections.abc import Iterable
from difflib import get_close_matches

from dossier_manager.vietnamese.form import fold


def nearest(text: str, names: Iterable[str], *, count: int = 3) -> str:
    """` Gần giống: a, b.`: up to three names that look like the text, accents and case aside.

    Empty where no name does, so that a sentence can end before it.
    """
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(fold(name), name)
    found = get_close_matches(fold(text), list(by_fold), n=count, cutoff=0.5)
    return said_near(by_fold[entry] for entry in found)


def said_near(names: Iterable[str]) -> str:
    """The sentence about names that are near, with a blank before it; empty for none."""
    listed = ", ".join(names)
    return f" Gần giống: {listed}." if listed else ""
