"""The days of rating a mô hình: its report, and the decision of the level that rates."""

import datetime as dt
from collections.abc import Iterator

from dossier_manager.archive.manifest import Rated
from dossier_manager.audit.dispatch import Sending, Timeliness, sending, timeliness
from dossier_manager.audit.due import decision_deadline, report_deadline
from dossier_manager.audit.model import DossierAudit, ItemStatus, Status
from dossier_manager.catalogue.view import DossierView
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState, day_before
from dossier_manager.deadlines.stand import Stand, absent, item_of, made
from dossier_manager.rules.model import RuleSet

_NOT_THEIRS = "việc của cấp xếp loại, không phải lỗi của mô hình"


def report_duty(
    audited: DossierAudit, seen: DossierView, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """The year's report with the request for a rating: by the day it was sent."""
    rules = ruleset.rating
    item = item_of(audited, rules.report_part, year, on) if rules else None
    if rules is None or item is None or item.status is Status.NOT_APPLICABLE:
        return
    before = report_deadline(ruleset, year)
    said = sending(seen.manifest, seen.decisions, year, on=on, deadline=before)
    state, why = _sent(said, before, item, on)
    yield Deadline(
        kind=DutyKind.DOSSIER,
        id="report",
        year=year,
        who="Mô hình",
        what=f"Gửi báo cáo năm {year} và đề nghị xếp loại",
        last_day=day_before(before),
        before=before,
        basis=ruleset.cite(rules.report.basis),
        row=rules.report.row.value,
        state=state,
        why=why,
        dossier=audited.id,
        name=audited.name,
        path=audited.path,
    )


def _sent(said: Sending, before: dt.date, item: ItemStatus, on: dt.date) -> Stand:
    match timeliness(said, before):
        case Timeliness.IN_TIME:
            return DutyState.DONE, _told(said)
        case Timeliness.ON_THE_DAY:
            return (
                DutyState.LATE,
                f"{_told(said)}: muộn theo chữ “trước”; người thẩm định quyết",
            )
        case Timeliness.LATE:
            return DutyState.LATE, _told(said)
        case Timeliness.UNKNOWN:
            return _unstated(said, before, item, on)


def _told(said: Sending) -> str:
    """The day that was stated, with its source."""
    source = f" ({said.source})" if said.source else ""
    if said.sent is not None:
        return f"gửi {said.sent:%d/%m/%Y}{source}"
    return f"nhận {said.received:%d/%m/%Y}{source}"


def _unstated(said: Sending, before: dt.date, item: ItemStatus, on: dt.date) -> Stand:
    """Nobody stated the day of sending: after the day, a report in the dossier proves nothing."""
    if said.received is not None:
        return DutyState.UNKNOWN, f"{_told(said)}; chưa ai ghi ngày gửi"
    there = item.status is Status.PRESENT
    if on < before:
        return DutyState.DUE, f"{'đã có báo cáo, ' if there else ''}chưa ai ghi ngày gửi"
    if there:
        return DutyState.UNKNOWN, "đã có báo cáo, chưa ai ghi ngày gửi"
    return absent(item)


def decision_duty(
    audited: DossierAudit, seen: DossierView, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """The rating itself: owed by the level that rates. Without a paper, people's word counts."""
    rules = ruleset.rating
    item = item_of(audited, rules.decision_part, year, on) if rules else None
    if rules is None or item is None or item.status is Status.NOT_APPLICABLE:
        return
    before = decision_deadline(ruleset, year)
    last = day_before(before)
    record = seen.manifest.year(year)
    said = record.rated if record is not None else None
    stated = _stated(said, last, on) if item.status is not Status.PRESENT else None
    state, why = stated or made(item, last, on)
    yield Deadline(
        kind=DutyKind.DOSSIER,
        id="decision",
        year=year,
        who="Cấp có thẩm quyền xếp loại",
        what=f"Quyết định xếp loại năm {year}",
        last_day=last,
        before=before,
        basis=ruleset.cite(rules.decision.basis),
        row=rules.decision.row.value,
        state=state,
        why="; ".join(part for part in (why, _NOT_THEIRS) if part),
        dossier=audited.id,
        name=audited.name,
        path=audited.path,
    )


def _stated(said: Rated | None, last: dt.date, on: dt.date) -> Stand | None:
    """What the manifest says of the decision; a day to come is no word yet, and a grade without
    a day tells nothing of the time.
    """
    if said is None or (said.date is not None and said.date > on):
        return None
    number = f" số {said.number}" if said.number else ""
    if said.date is None:
        told = f"theo bản kê khai đã xếp loại{number}, chưa ghi ngày quyết định"
        return (DutyState.UNKNOWN, told) if last < on else None
    state = DutyState.LATE if said.date > last else DutyState.DONE
    return state, f"theo bản kê khai, quyết định{number} ngày {said.date:%d/%m/%Y}"
