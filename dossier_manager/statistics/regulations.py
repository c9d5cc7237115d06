"""What the quy chế of a mô hình shows of keeping order: by one text, without it nothing is counted.

That text says nothing of another count here: it is a ground of its own, and a person decides.
"""

from collections.abc import Iterator
from enum import StrEnum

from dossier_manager.archive.decisions import Action
from dossier_manager.catalogue.view import DossierView
from dossier_manager.recognition.model import Match
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import Part
from dossier_manager.statistics.counting import shipped

ORDER_CONTENT = "nhiem-vu-antt"
"""The content of the quy chế that speaks of keeping order, by its id in the rule data."""


class Regulations(StrEnum):
    """What is known of it: it speaks of keeping order, does not seem to, or nobody can tell."""

    SPEAKS = "speaks"
    LACKS = "lacks"
    NOT_LOOKED = "not_looked"
    NOT_SEEN = "not_seen"


def regulations_of(view: DossierView, book: RuleBook) -> Regulations:
    """By the quy chế whose text was looked through; one that speaks of it is enough.

    On paper only, unread, or read without a text that asks for it: nobody looked.
    """
    looked = [
        ORDER_CONTENT in match.unseen
        for match in _matches(view)
        if match.unseen is not None and _asks(match.requirement, book)
    ]
    if looked:
        return Regulations.LACKS if all(looked) else Regulations.SPEAKS
    there = any(_is_regulations(named, book) for named in _named(view))
    return Regulations.NOT_LOOKED if there else Regulations.NOT_SEEN


def _matches(view: DossierView) -> Iterator[Match]:
    for document in view.documents:
        for paper in document.papers:
            yield from paper.matches


def _named(view: DossierView) -> Iterator[str]:
    """Every requirement of which there is a paper here, in a cupboard, or in another dossier."""
    yield from (match.requirement for match in _matches(view))
    for decision in view.decisions:
        elsewhere = decision.held is not None or decision.dossier is not None
        if decision.action is Action.ASSIGN and decision.requirement is not None and elsewhere:
            yield decision.requirement


def _is_regulations(requirement: str, book: RuleBook) -> bool:
    """Whether it is the quy chế, by a text or by one that is laid over it."""
    set_id, _, part_id = requirement.rpartition("/")
    ruleset = book.get(set_id)
    below = ruleset.base if ruleset is not None else None
    return bool({requirement, f"{below}/{part_id}"} & set(shipped().regulations))


def _asks(requirement: str, book: RuleBook) -> bool:
    """Whether this is a quy chế of which a rule set asks that it speaks of keeping order."""
    part = _part(requirement, book) if _is_regulations(requirement, book) else None
    return part is not None and any(content.id == ORDER_CONTENT for content in part.contents)


def _part(requirement: str, book: RuleBook) -> Part | None:
    set_id, _, part_id = requirement.rpartition("/")
    ruleset = book.get(set_id)
    return ruleset.part(part_id) if ruleset is not None else None
