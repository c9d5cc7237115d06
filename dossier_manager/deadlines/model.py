"""One day to keep, as a value."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class DutyKind(StrEnum):
    """Whose duty it is. No dossier owes what a unit owes."""

    DOSSIER = "dossier"
    UNIT = "unit"


class DutyState(StrEnum):
    """How a duty stands on the day of judgement. Standing: no text gives it a day."""

    OVERDUE = "overdue"
    UNKNOWN = "unknown"
    LATE = "late"
    DUE = "due"
    DONE = "done"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One duty of one year.

    `id` names the duty and never changes; with `dossier` and `year` it names this one.
    `last_day` is the last day in time, None where it cannot be told; `before` is the day that
    the text names by `trước ngày`, itself late already. `who` holds the duty. `row` says how far
    it stands in the text; `why` says the state.
    """

    kind: DutyKind
    id: str
    year: int
    who: str
    what: str
    last_day: dt.date | None
    before: dt.date | None
    basis: str
    row: str
    state: DutyState
    why: str
    dossier: str | None = None
    name: str | None = None
    path: str | None = None

    def past(self, on: dt.date) -> bool:
        """Whether the last day in time has gone by."""
        return self.last_day is not None and self.last_day < on


def day_before(before: dt.date) -> dt.date:
    """The last day in time where a text says `trước ngày`."""
    return before - dt.timedelta(days=1)
