"""Phrases of the rule data, compiled: folded words, gaps and choices. Never a free regex."""

import re
from functools import lru_cache

from dossier_manager.vietnamese.form import nfc, words

_GAP = r"(?:[^ ]+ ){0,8}?"
_OWN = "{ten}"
_PIECES = re.compile(r"( \* |\(|\)\?|\)\*|\)|\|)")


def _words_kept(text: str) -> str:
    """Fold one stretch of a phrase, keeping the blanks that stand at its ends."""
    inner = words(text)
    if not inner:
        return " " if text.strip() != text or text.isspace() else ""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return f"{head}{re.escape(inner).replace(chr(92) + ' ', ' ')}{tail}"


@lru_cache(maxsize=8192)
def compiled(phrase: str, name: str) -> re.Pattern[str] | None:
    """The pattern of a phrase for a dossier called `name` (folded words).

    None where the phrase asks for the name and there is none; a choice is then left to its
    other words. Matches whole words only.

    >>> bool(compiled("thành lập * mô hình", "").search("quyet dinh thanh lap diem mo hinh x"))
    True
    """
    if not name:
        phrase = phrase.replace(f"|{_OWN}", "").replace(f"{_OWN}|", "")
        if _OWN in phrase:
            return None
    phrase = phrase.replace(_OWN, name)
    body = ""
    for piece in _PIECES.split(phrase):
        if piece == " * ":
            body += " " + _GAP
        elif piece == "(":
            body += "(?:"
        elif piece in (")?", ")*"):
            body += ")?" if piece == ")?" else "){0,3}"
        elif piece in (")", "|"):
            body += piece
        else:
            body += _words_kept(piece)
    return re.compile(rf"(?<![^ ]){body.strip()}(?![^ ])")


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
