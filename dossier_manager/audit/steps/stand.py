"""How one paper of the procedure stands: there, open, absent, or not asked for. Pure."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.audit.absence import holder_of
from dossier_manager.audit.facts import UNDER_GUIDE
from dossier_manager.audit.founded import in_doubt
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import YEARLY
from dossier_manager.audit.steps.known import Known
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.model import Frequency, Part

_WHEN_FOUNDED = (
    "chưa rõ mô hình thành lập khi nào, hay chưa thành lập: ghi ở mục founding của bản kê khai"
)


class Stand(StrEnum):
    """What is known of a paper. `OPEN`: unsure, or a question that a person answers."""

    THERE = "there"
    OPEN = "open"
    ABSENT = "absent"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class StepPaper:
    """One paper of the procedure: its row of the audit, how it stands and why, who holds it.

    `perhaps`: it may be there, as a guess or in a file that nobody could read.
    """

    item: ItemStatus
    part: Part
    stand: Stand
    why: str
    holder: str
    perhaps: bool

    @property
    def once(self) -> bool:
        """Whether it is made once, and not only when something happens."""
        return self.part.owed is Frequency.ONCE

    @property
    def yearly(self) -> bool:
        """Whether it is made anew in every rating year."""
        return self.part.owed in YEARLY

    @property
    def seen(self) -> bool:
        """Whether anything was seen of it, sure or not."""
        return bool(self.item.evidence)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days of its evidence, in order, each once."""
        return tuple(sorted({row.date for row in self.item.evidence if row.date is not None}))


def papers_of(known: Known) -> tuple[StepPaper, ...]:
    """Every row of the set, in the order of the text."""
    return tuple(
        _paper(known, item, part)
        for item in known.items
        if (part := known.ruleset.part(item.part)) is not None
    )


def _paper(known: Known, item: ItemStatus, part: Part) -> StepPaper:
    stand = _stand(known, item, part)
    why = _question(known, item, part) if stand is Stand.OPEN else item.why
    facts = known.facts(item.year)
    asked = holds(part.applies_if, facts) is not Truth.UNKNOWN
    unread = item.status is Status.UNSURE and asked
    perhaps = stand is Stand.OPEN and (bool(item.evidence) or unread)
    return StepPaper(item, part, stand, why, holder_of(part, facts), perhaps)


def _stand(known: Known, item: ItemStatus, part: Part) -> Stand:
    if item.status in (Status.PRESENT, Status.WAIVED):
        return Stand.THERE
    if item.status is Status.UNSURE and item.evidence:
        return Stand.OPEN
    if known.member or part.owed is Frequency.EVENT or _out_of_time(known, part):
        return Stand.NOT_ASKED
    if item.status is Status.UNSURE or not known.governed:
        return Stand.OPEN
    return _absent(known, item, part)


def _out_of_time(known: Known, part: Part) -> bool:
    """The yearly papers of what has ended, or is only being built: that has a first plan alone."""
    rating = known.ruleset.rating
    plan = rating.plan_part if rating is not None else None
    return part.owed in YEARLY and (known.ended or (known.new and part.id != plan))


def _absent(known: Known, item: ItemStatus, part: Part) -> Stand:
    facts = known.facts(item.year)
    applies = holds(part.applies_if, facts)
    if item.status is Status.NOT_APPLICABLE:
        doubted = part.exempt_doubt is not None and applies is Truth.NO
        if known.by_older_guide and in_doubt(part):
            return Stand.NOT_ASKED
        return Stand.OPEN if doubted and not known.settled(item) else Stand.NOT_ASKED
    if item.status is Status.NOT_DUE:
        if _other_there(known, part, item.year):
            return Stand.NOT_ASKED
        return Stand.OPEN if applies is Truth.UNKNOWN else Stand.ABSENT
    if part.doubt is None or holds(part.doubt_if, facts) is Truth.NO:
        return Stand.ABSENT
    return Stand.NOT_ASKED if known.settled(item) else Stand.OPEN


def _other_there(known: Known, part: Part, year: int | None) -> bool:
    """Of parts of which one is enough: whether anything was seen of another."""
    others = {name for name in part.any_with if name != part.id}
    return any(i.evidence for i in known.items if i.part in others and i.year == year)


def _question(known: Known, item: ItemStatus, part: Part) -> str:
    """What a person has to answer about a paper that is open."""
    facts = known.facts(item.year)
    if item.status is Status.NOT_APPLICABLE:
        return part.exempt_doubt or item.why
    if item.status is Status.MISSING:
        asks = part.doubt_if.facts() if part.doubt_if is not None else frozenset[str]()
        unknown = UNDER_GUIDE in asks and facts.get(UNDER_GUIDE) is None
        return _WHEN_FOUNDED if unknown else part.doubt or item.why
    if item.status is Status.NOT_DUE and holds(part.applies_if, facts) is Truth.UNKNOWN:
        return "chưa rõ có thuộc trường hợp phải có hay không"
    return item.why
