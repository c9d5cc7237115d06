"""Which days are to be kept: overdue first. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from dossier_manager.audit.dispatch import Sending, Timeliness, sending, timeliness
from dossier_manager.audit.due import decision_deadline, report_deadline
from dossier_manager.audit.model import ArchiveAudit, DossierAudit, ItemStatus, Status
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState, day_before
from dossier_manager.deadlines.units import unit_duties
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet

_NOT_THEIRS = "việc của cấp xếp loại, không phải lỗi của mô hình"
_Stand = tuple[DutyState, str]


def deadlines(
    audit: ArchiveAudit, view: ArchiveView, book: RuleBook, as_of: dt.date, year: int
) -> tuple[Deadline, ...]:
    """All duties of a rating year, those of dossiers and those of units by their `kind`."""
    views = {dossier.path: dossier for dossier in view.dossiers}
    found = [*unit_duties(view.settings.province, on=as_of, year=year)]
    for audited in audit.dossiers:
        ruleset = book.get(audited.rules[0].id) if audited.rules else None
        seen = views.get(audited.path)
        if ruleset is not None and seen is not None:
            found += _of_dossier(audited, seen, ruleset, as_of, year)
    return in_order(found, as_of)


def in_order(found: Iterable[Deadline], as_of: dt.date) -> tuple[Deadline, ...]:
    """Overdue first, then past and unknown, late, due, unknown without a day, done; by day."""

    def key(one: Deadline) -> tuple[int, dt.date, str, str, str]:
        day = one.last_day or dt.date.max
        return (_rank(one, as_of), day, one.dossier or "", one.path or "", one.id)

    return tuple(sorted(found, key=key))


def _rank(one: Deadline, as_of: dt.date) -> int:
    if one.state is DutyState.UNKNOWN:
        return 1 if one.past(as_of) else 4
    ranks = {
        DutyState.OVERDUE: 0,
        DutyState.LATE: 2,
        DutyState.DUE: 3,
        DutyState.DONE: 5,
        DutyState.STANDING: 6,
    }
    return ranks[one.state]


def _of_dossier(
    audited: DossierAudit, seen: DossierView, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """A member's follow-up dossier and an ended one have neither rating nor recognition."""
    rating = audited.rating
    if ruleset.rating is not None and rating is not None and rating.eligible is not Truth.NO:
        yield from _report(audited, seen, ruleset, on, year)
        yield from _decision(audited, ruleset, on, year)
    if ruleset.recognition is not None and audited.recognition is not None:
        yield from _assessment(audited, ruleset, on, year)


def _report(
    audited: DossierAudit, seen: DossierView, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """The year's report with the request for a rating: by the day it was sent."""
    rules = ruleset.rating
    item = _item(audited, rules.report_part, year) if rules else None
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


def _sent(said: Sending, before: dt.date, item: ItemStatus, on: dt.date) -> _Stand:
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


def _unstated(said: Sending, before: dt.date, item: ItemStatus, on: dt.date) -> _Stand:
    """Nobody stated the day of sending: after the day, a report in the dossier proves nothing."""
    if said.received is not None:
        return DutyState.UNKNOWN, f"{_told(said)}; chưa ai ghi ngày gửi"
    there = item.status is Status.PRESENT
    if on < before:
        return DutyState.DUE, f"{'đã có báo cáo, ' if there else ''}chưa ai ghi ngày gửi"
    if there:
        return DutyState.UNKNOWN, "đã có báo cáo, chưa ai ghi ngày gửi"
    return _absent(item)


def _absent(item: ItemStatus) -> _Stand:
    """A paper that is not surely there, on a day when it should be."""
    if item.status is Status.MISSING:
        return DutyState.OVERDUE, item.why
    return DutyState.UNKNOWN, item.why


def _decision(
    audited: DossierAudit, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """The rating itself: owed by the level that rates."""
    rules = ruleset.rating
    item = _item(audited, rules.decision_part, year) if rules else None
    if rules is None or item is None or item.status is Status.NOT_APPLICABLE:
        return
    before = decision_deadline(ruleset, year)
    last = day_before(before)
    state, why = _made(item, last, on)
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


def _assessment(
    audited: DossierAudit, ruleset: RuleSet, on: dt.date, year: int
) -> Iterator[Deadline]:
    """The assessment of a điển hình: a time from its plan, not a `trước ngày`."""
    rules, result = ruleset.recognition, audited.recognition
    item = _item(audited, rules.report_part, year) if rules else None
    if rules is None or result is None or item is None:
        return
    last = result.due
    if last is None:
        state, why = _undated(item)
    elif item.status is Status.NOT_DUE and last < on:
        return
    else:
        state, why = _made(item, last, on)
    yield Deadline(
        kind=DutyKind.DOSSIER,
        id="assessment",
        year=year,
        who="Chủ thể xây dựng điển hình",
        what=f"Đánh giá điển hình, kỳ {year}",
        last_day=last,
        before=None,
        basis=item.basis,
        row=item.row,
        state=state,
        why=why,
        dossier=audited.id,
        name=audited.name,
        path=audited.path,
    )


def _undated(item: ItemStatus) -> _Stand:
    if item.status is Status.PRESENT:
        return DutyState.DONE, "có báo cáo đánh giá"
    return DutyState.UNKNOWN, "chưa biết ngày ban hành kế hoạch nên chưa tính được hạn"


def _made(item: ItemStatus, last: dt.date, on: dt.date) -> _Stand:
    """A duty that is done by a paper: late where every such paper bears a later day."""
    if item.status is Status.PRESENT:
        sure = [row.date for row in item.evidence if row.sure]
        days = [day for day in sure if day is not None]
        first = min(days, default=None)
        if first is not None and len(days) == len(sure) and first > last:
            return DutyState.LATE, f"văn bản đề ngày {first:%d/%m/%Y}"
        return DutyState.DONE, f"văn bản đề ngày {first:%d/%m/%Y}" if first else "có văn bản"
    if on <= last:
        return DutyState.DUE, ""
    return _absent(item)


def _item(audited: DossierAudit, part: str, year: int) -> ItemStatus | None:
    """The part's row of the year, or its one row where it is not yearly."""
    rows = [item for item in audited.items if item.part == part]
    this_year = [item for item in rows if item.year == year]
    return next(iter(this_year), None) or next((i for i in rows if i.year is None), None)
