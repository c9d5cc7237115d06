"""How a duty that a paper does stands on a day, by the papers of its part."""

import datetime as dt
from dataclasses import replace

from dossier_manager.audit.model import DossierAudit, ItemStatus, Status
from dossier_manager.deadlines.model import DutyState

Stand = tuple[DutyState, str]
"""A state, and why."""


def item_of(audited: DossierAudit, part: str, year: int, on: dt.date) -> ItemStatus | None:
    """The part's row of the year, or its one row where it is not yearly, as it was on a day."""
    rows = [item for item in audited.items if item.part == part]
    this_year = [item for item in rows if item.year == year]
    found = next(iter(this_year), None) or next((i for i in rows if i.year is None), None)
    return None if found is None else _on(found, on)


def _on(item: ItemStatus, on: dt.date) -> ItemStatus:
    """The row without the papers of later days: they prove nothing yet."""
    rows = tuple(row for row in item.evidence if row.date is None or row.date <= on)
    if len(rows) == len(item.evidence) or item.status not in (Status.PRESENT, Status.UNSURE):
        return item
    if item.status is Status.UNSURE or any(row.sure for row in rows):
        return replace(item, evidence=rows)
    status = Status.UNSURE if rows else Status.MISSING
    why = "văn bản trong hồ sơ đề ngày sau ngày xét"
    return replace(item, evidence=rows, status=status, why=why)


def made(item: ItemStatus, last: dt.date, on: dt.date) -> Stand:
    """A duty that is done by a paper: late where every such paper bears a later day."""
    if item.status is Status.PRESENT:
        first = first_day_of(item)
        if first is not None and first > last:
            return DutyState.LATE, told(first)
        return DutyState.DONE, told(first)
    if on <= last:
        return DutyState.DUE, ""
    return absent(item)


def first_day_of(item: ItemStatus) -> dt.date | None:
    """The first day of the papers that surely do it; None where one of them bears no day."""
    days = [row.date for row in item.evidence if row.sure]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


def told(day: dt.date | None) -> str:
    """The day of the paper that does it."""
    return f"văn bản đề ngày {day:%d/%m/%Y}" if day else "có văn bản"


def absent(item: ItemStatus) -> Stand:
    """A paper that is not surely there, on a day when it should be."""
    if item.status is Status.MISSING:
        return DutyState.OVERDUE, item.why
    return DutyState.UNKNOWN, item.why
