"""Whether a paper is about this dossier's mô hình, about another, or about none."""

import re
from enum import StrEnum

from dossier_manager.vietnamese.form import nfc, words

_QUOTED = re.compile(r"[“\"«'‘]([^”\"»'’]{3,120})[”\"»'’]")


class About(StrEnum):
    """How surely a paper speaks of the dossier's own mô hình."""

    OWN_TITLE = "own_title"
    OWN_TEXT = "own_text"
    ANY_TITLE = "any_title"
    ANY_TEXT = "any_text"
    OTHER = "other"
    NONE = "none"


_ASIDE = re.compile(r"\s+[–—-]\s+|\s*\(")


def bare_name(name: str, model_words: tuple[str, ...]) -> str:
    """A dossier's name as papers write it, folded.

    What stands in quotation marks, where anything does; else without a leading `mô hình` and
    without what follows a dash or a bracket, which is mostly the place.

    >>> bare_name("Mô hình “Tiếng kẻng” – xã Yên Hạ", ("mô hình",))
    'tieng keng'
    """
    quoted = _QUOTED.search(nfc(name))
    text = words(quoted[1] if quoted else _ASIDE.split(nfc(name))[0])
    for word in model_words:
        text = text.removeprefix(f"{words(word)} ")
    return text


def _holds(text: str, phrase: str) -> bool:
    return bool(phrase) and f" {phrase} " in f" {text} "


def _alike(one: str, other: str) -> bool:
    """Half of the shorter name's words or more stand in the other."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) * 2 >= max(1, min(len(a), len(b)))


def about(subject: str, title: str, text: str, name: str, model_words: tuple[str, ...]) -> About:
    """Judge by the name in title or text, then by a quoted name, then by the word itself.

    `subject` is the raw trích yếu with its quotation marks; the rest are folded words.
    """
    if _holds(title, name):
        return About.OWN_TITLE
    in_text = _holds(text, name)
    general = tuple(words(word) for word in model_words)
    quoted = [words(match) for match in _QUOTED.findall(nfc(subject))]
    if name and quoted and not any(_alike(name, other) for other in quoted):
        return About.OWN_TEXT if in_text and _mostly(text, name) else About.OTHER
    if in_text:
        return About.OWN_TEXT
    if any(_holds(title, word) for word in general):
        return About.ANY_TITLE
    return About.ANY_TEXT if any(_holds(text, word) for word in general) else About.NONE


def _mostly(text: str, name: str) -> bool:
    """Named twice or more: a list of many mô hình names each once."""
    return text.count(name) >= 2
