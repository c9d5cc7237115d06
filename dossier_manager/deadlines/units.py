"""Duties of units, from data. The archive holds no trace of them, so none is called done."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from dossier_manager.audit.due import in_year
from dossier_manager.clock import RatingYear
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState, day_before
from dossier_manager.rules.choose import is_of
from dossier_manager.rules.rating import DayMonth
from dossier_manager.rules.shipped import one_file
from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.model import Day, Field, Model, Slug, Text, Whole

_UNRECORDED = "kho không ghi việc của đơn vị; xem sổ văn bản đi"


class UnitDuty(Model):
    """One duty of a unit: yearly, or standing where no text gives it a day (`before` None).

    `province`: of that province alone. `valid_from` and `valid_to` bound the last day in time, or
    the end of the rating year where there is no day.
    """

    id: Slug
    province: Text | None = None
    who: Text
    what: Text
    before: DayMonth | None = None
    basis: Text
    row: RowStanding = RowStanding.TEXT
    valid_from: Day | None = None
    valid_to: Day | None = None


class UnitDuties(Model):
    """The file of unit duties."""

    format: Whole = 1
    duties: tuple[UnitDuty, ...] = Field(min_length=1)


@cache
def shipped() -> tuple[UnitDuty, ...]:
    """The duties that come with the program. Raises ValueError where their file is broken."""
    return one_file("duties/units.yaml", UnitDuties).duties


def unit_duties(province: str | None, *, on: dt.date, year: int) -> Iterator[Deadline]:
    """What units owe for a rating year, in the order of the data."""
    for duty in shipped():
        if not is_of(duty.province, province):
            continue
        before = in_year(duty.before, year) if duty.before is not None else None
        last = day_before(before) if before is not None else None
        if _holds(duty, last or RatingYear(year).end):
            yield Deadline(
                kind=DutyKind.UNIT,
                id=duty.id,
                year=year,
                who=duty.who,
                what=duty.what,
                last_day=last,
                before=before,
                basis=duty.basis,
                row=duty.row.value,
                state=_state(last, on),
                why=_UNRECORDED if last is not None and last < on else "",
            )


def _state(last: dt.date | None, on: dt.date) -> DutyState:
    if last is None:
        return DutyState.STANDING
    return DutyState.DUE if on <= last else DutyState.UNKNOWN


def _holds(duty: UnitDuty, last: dt.date) -> bool:
    return (duty.valid_from is None or duty.valid_from <= last) and (
        duty.valid_to is None or last <= duty.valid_to
    )
