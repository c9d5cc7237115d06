"""Looking for the phrases of the rule data in a paper's folded words."""

import re

from dossier_manager.rules.phrase import compiled
from dossier_manager.vietnamese.form import nfc


def found(phrases: tuple[str, ...], text: str, name: str) -> re.Match[str] | None:
    """The first phrase that stands in a folded text, where it stands; or None."""
    for phrase in phrases:
        pattern = compiled(phrase, name)
        match = pattern.search(text) if pattern is not None else None
        if match is not None:
            return match
    return None


def quoted(match: re.Match[str], raw: str) -> str:
    """The words of a match as the paper writes them, with their accents.

    `raw` is the text whose folded words were searched: word for word the same.
    """
    first = match.string.count(" ", 0, match.start())
    count = match[0].count(" ") + 1
    spoken = "".join(c if c.isalnum() else " " for c in nfc(raw)).split()
    return " ".join(spoken[first : first + count])
