"""Whether a paper is about this dossier's mô hình, about another, or about none."""

from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.recognition.naming import alike, named_in
from dossier_manager.vietnamese.form import words


class About(StrEnum):
    """How surely a paper speaks of the dossier's own mô hình.

    `NEAR` is a name written otherwise, or another name in the title over a text that is full of
    the own one; `OTHER_QUOTE` another phrase in quotation marks that nothing calls a mô hình.
    """

    OWN_TITLE = "own_title"
    OWN_AGENCY = "own_agency"
    OWN_TEXT = "own_text"
    NEAR = "near"
    ANY_TITLE = "any_title"
    ANY_TEXT = "any_text"
    OTHER = "other"
    OTHER_QUOTE = "other_quote"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Own:
    """What a dossier is called: its folded name, empty where none is known, and whether it is a
    person's; with the words that may stand before it.
    """

    name: str
    model_words: tuple[str, ...]
    person: bool = False


def holds(text: str, phrase: str) -> bool:
    """Whether folded words stand in a folded text."""
    return bool(phrase) and f" {phrase} " in f" {text} "


def about(subject: str, title: str, text: str, agency: str, own: Own) -> About:
    """Judge by the own name in title, agency or text, by other names, then by the word itself.

    `subject` is the raw trích yếu with its quotation marks; the rest are folded words.
    """
    if holds(title, own.name):
        return About.OWN_TITLE
    others = named_in(subject, own.model_words, person=own.person) if own.name else []
    if others:
        if near_names(subject, own) or _mostly(text, own.name):
            return About.NEAR
        return About.OTHER if any(other.model for other in others) else About.OTHER_QUOTE
    if holds(agency, own.name):
        return About.OWN_AGENCY
    if holds(text, own.name):
        return About.OWN_TEXT
    general = tuple(words(word) for word in own.model_words)
    if any(holds(title, word) for word in general):
        return About.ANY_TITLE
    return About.ANY_TEXT if any(holds(text, word) for word in general) else About.NONE


def near_names(subject: str, own: Own) -> list[str]:
    """The names in a raw trích yếu that may be the own one, folded."""
    if not own.name:
        return []
    others = named_in(subject, own.model_words, person=own.person)
    return [o.name for o in others if alike(own.name, o.name, person=own.person)]


def _mostly(text: str, name: str) -> bool:
    """Named twice or more: a list of many mô hình names each once."""
    return f" {text} ".count(f" {name} ") >= 2
