"""What perhaps belongs to another count (`Dân vận khéo`), or to none: signs for a person alone.

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
from dossier_manager.statistics.regulations import Regulations, regulations_of


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

    `said` is what was stated or read; `guess`: the program read it by itself. The quy chế speaks
    for no other count: its `other` is UNKNOWN, and its `said` one of `Regulations`.
    """

    mark: Mark
    other: Truth
    said: str
    guess: bool

    @property
    def rule(self) -> str:
        """The id of the rule of counting that says so."""
        unclear = self.of_rules(Regulations.NOT_LOOKED) or self.of_rules(Regulations.NOT_SEEN)
        return "quy-che-chua-ro" if unclear else self.mark.value

    def of_rules(self, found: Regulations) -> bool:
        """Whether this is what the quy chế shows, and not a name that reads like it."""
        return self.mark is Mark.REGULATIONS and self.said == found


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
    """What the signs come to by either ground; None where there is none.

    Of the other count. Proposed: who does the work and to what end both speak for it, or one of
    these does and nothing speaks against it. All else is a question: the founder alone, read from
    a name, decides nothing.
    Of no count, by the quy chế alone. Proposed: no word of keeping order was seen in it. A
    question, where people state that the end is to keep order: it may say so in other words.
    """
    found = {_of_other(signs), _of_none(signs)}
    return next((state for state in State if state in found), None)


def _of_other(signs: Sequence[Sign]) -> State | None:
    away = {sign.mark for sign in signs if sign.other is Truth.YES}
    if not away:
        return None
    against = any(s.other is Truth.NO or s.of_rules(Regulations.SPEAKS) for s in signs)
    both = {Mark.PERFORMERS, Mark.PURPOSE} <= away
    return State.PROPOSED if both or (away != {Mark.FOUNDER} and not against) else State.QUESTION


def _of_none(signs: Sequence[Sign]) -> State | None:
    if not any(sign.of_rules(Regulations.LACKS) for sign in signs):
        return None
    order = any(sign.mark is Mark.PURPOSE and sign.other is Truth.NO for sign in signs)
    return State.QUESTION if order else State.PROPOSED


def signs_of(view: DossierView, book: RuleBook) -> Iterator[Sign]:
    """Every sign that can be told of one dossier; of the quy chế also that nothing is known."""
    manifest = view.manifest
    yield from _founder(manifest)
    if manifest.performers is not None:
        other = Truth.of(manifest.performers is Performers.OFFICERS)
        yield Sign(Mark.PERFORMERS, other, manifest.performers.value, guess=False)
    if manifest.purpose is not None:
        other = Truth.of(manifest.purpose is Purpose.SERVICE)
        yield Sign(Mark.PURPOSE, other, manifest.purpose.value, guess=False)
    found = regulations_of(view, book)
    read = found in (Regulations.SPEAKS, Regulations.LACKS)
    yield Sign(Mark.REGULATIONS, Truth.UNKNOWN, found.value, guess=read)


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
