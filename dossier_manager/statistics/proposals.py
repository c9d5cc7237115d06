"""What perhaps belongs to another count (`Dân vận khéo`): signs for a person, never a verdict.

Nothing here looks at the name of a mô hình, and nothing here takes a dossier out of a total.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.archive.manifest import Kind, Manifest, Performers, Purpose
from dossier_manager.audit import authority
from dossier_manager.catalogue.view import DossierView
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.counting import founders
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line, Seen

REGULATIONS_PART = "7b"
ORDER_CONTENT = "nhiem-vu-antt"
"""The content of the quy chế that speaks of keeping order, by its id in the rule data."""


class Mark(StrEnum):
    """What is looked at; each is the id of the rule that says so."""

    FOUNDER = "noi-thanh-lap"
    PERFORMERS = "nguoi-lam"
    PURPOSE = "muc-dich"
    REGULATIONS = "quy-che"


class State(StrEnum):
    """What a person is asked, or has said already."""

    PROPOSED = "proposed"
    QUESTION = "question"
    SETTLED_OUT = "settled_out"
    SETTLED_IN = "settled_in"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign. `other` YES: it speaks for the other count; NO: for this one.

    `said` is what was stated or read; `guess`: the program read it by itself.
    """

    mark: Mark
    other: Truth
    said: str
    guess: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One dossier that a person should look at before it is counted, or has settled."""

    line: Line
    state: State
    signs: tuple[Sign, ...]


def proposals(seen: Sequence[Seen], book: RuleBook) -> tuple[Proposal, ...]:
    """Of every mô hình and điểm that is there, or that a person took out: the settled ones last."""
    found = [proposal for one in seen if (proposal := _proposal(one, book)) is not None]
    order = list(State)
    return tuple(sorted(found, key=lambda one: (order.index(one.state), one.line.path)))


def proposed(found: Sequence[Proposal]) -> int:
    """How many are proposed: the total without them is shown beside the total."""
    return sum(one.state is State.PROPOSED for one in found)


def _proposal(one: Seen, book: RuleBook) -> Proposal | None:
    line, stated = one.line, one.view.manifest.counted
    if line.kind is Kind.EXEMPLAR or not (line.counted or line.group is Group.NOT_COUNTED):
        return None
    signs = tuple(signs_of(one.view, book))
    if stated is not None:
        return Proposal(line, State.SETTLED_IN if stated else State.SETTLED_OUT, signs)
    state = weighed(signs)
    return Proposal(line, state, signs) if state is not None else None


def weighed(signs: Sequence[Sign]) -> State | None:
    """What the signs come to; None where none of them speaks for the other count.

    Proposed: who does the work and to what end both speak for the other count, or one of these or
    the quy chế does and nothing speaks against it. All else is a question: the founder alone,
    read from a name, decides nothing.
    """
    away = {sign.mark for sign in signs if sign.other is Truth.YES}
    against = any(sign.other is Truth.NO for sign in signs)
    if not away:
        return None
    both = {Mark.PERFORMERS, Mark.PURPOSE} <= away
    return State.PROPOSED if both or (away != {Mark.FOUNDER} and not against) else State.QUESTION


def signs_of(view: DossierView, book: RuleBook) -> Iterator[Sign]:
    """Every sign that can be told of one dossier; what is not known is left out."""
    manifest = view.manifest
    yield from _founder(manifest)
    if manifest.performers is not None:
        other = Truth.of(manifest.performers is Performers.OFFICERS)
        yield Sign(Mark.PERFORMERS, other, manifest.performers.value, guess=False)
    if manifest.purpose is not None:
        other = Truth.of(manifest.purpose is Purpose.SERVICE)
        yield Sign(Mark.PURPOSE, other, manifest.purpose.value, guess=False)
    yield from _regulations(view, book)


def founded_by(name: str) -> Truth:
    """Whether a founder is of the other count: YES a unit, branch or association, NO the local
    authority, UNKNOWN what the text names on both sides or not at all.
    """
    if authority.acceptable(founders(local=True), name):
        return Truth.NO
    return Truth.YES if authority.acceptable(founders(local=False), name) else Truth.UNKNOWN


def _founder(manifest: Manifest) -> Iterator[Sign]:
    said = authority.stated(manifest)
    other = founded_by(said) if said is not None else Truth.UNKNOWN
    if said is not None and other is not Truth.UNKNOWN:
        yield Sign(Mark.FOUNDER, other, said, guess=True)


def _regulations(view: DossierView, book: RuleBook) -> Iterator[Sign]:
    """By the quy chế where its text was looked through; one that speaks of it is enough."""
    looked = [
        ORDER_CONTENT in match.unseen
        for document in view.documents
        for paper in document.papers
        for match in paper.matches
        if match.unseen is not None and _asks(match.requirement, book)
    ]
    if looked:
        yield Sign(Mark.REGULATIONS, Truth.of(all(looked)), "", guess=True)


def _asks(requirement: str, book: RuleBook) -> bool:
    """Whether this is a quy chế of which a rule set asks that it speaks of keeping order."""
    set_id, _, part_id = requirement.rpartition("/")
    ruleset = book.get(set_id) if part_id == REGULATIONS_PART else None
    part = ruleset.part(part_id) if ruleset is not None else None
    return part is not None and any(content.id == ORDER_CONTENT for content in part.contents)
