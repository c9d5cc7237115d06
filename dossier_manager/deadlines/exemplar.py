"""The assessments of a điển hình: the first one has a last day, those of later years have none."""

import datetime as dt
from collections.abc import Iterator, Mapping

from dossier_manager.audit.assessment import NO_DAY
from dossier_manager.audit.building import Building, building
from dossier_manager.audit.evidence import pieces_of
from dossier_manager.audit.model import DossierAudit, ItemStatus, Recognition, Status
from dossier_manager.catalogue.view import DossierView
from dossier_manager.clock import RatingYear, rating_year_on
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.deadlines.stand import Stand, absent, first_day_of, item_of, told
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RecognitionRules
from dossier_manager.rules.standing import RowStanding

_WHO = "Chủ thể xây dựng điển hình"


def exemplar_duties(
    audited: DossierAudit,
    seen: DossierView,
    ruleset: RuleSet,
    others: Mapping[str, DossierView],
    *,
    on: dt.date,
    year: int,
) -> Iterator[Deadline]:
    """What falls due in a rating year or is overdue on the day, then the assessment anew."""
    rules = ruleset.recognition
    item = item_of(audited, rules.report_part, year, on) if rules else None
    if rules is None or item is None:
        return
    days = building(pieces_of(seen, ruleset, others), ruleset, rules, on)
    ended = seen.manifest.ended
    over = ended.date if ended is not None and ended.date <= on else None
    if _first_is_listed(days, on, year, over):
        yield _first(audited, ruleset, rules, item, days, on=on, year=year, over=over)
    if days.anew(year):
        yield _anew(audited, ruleset, rules, item, on=on, year=year)


def unlisted(result: Recognition) -> str:
    """Why nothing is listed of a điển hình that is judged in a rating year."""
    if result.due is not None:
        return f"hạn đánh giá lần đầu là {result.due:%d/%m/%Y}, không thuộc kỳ này"
    return "đã đánh giá lần đầu; văn bản không nói đánh giá lại mỗi năm"


def _first_is_listed(days: Building, on: dt.date, year: int, over: dt.date | None) -> bool:
    """Where it falls due, and while it is overdue. The last day may lie in the November of two
    years; of those, the year after the assessment does not tell of it again.

    Without the day of the plan: in every year up to the first assessment.
    """
    if days.full is None:
        return not days.after_first(year)
    if days.overdue(on) and over is None:
        return True
    told = days.first is not None and days.after_first(year) and days.falls_in(days.first)
    return days.falls_in(year) and not told


def _first(
    audited: DossierAudit,
    ruleset: RuleSet,
    rules: RecognitionRules,
    item: ItemStatus,
    days: Building,
    *,
    on: dt.date,
    year: int,
    over: dt.date | None,
) -> Deadline:
    """A time from the plan, not a `trước ngày`; told alike whatever year is asked for."""
    state, why = _stand(days, item, on, over)
    return Deadline(
        kind=DutyKind.DOSSIER,
        id="assessment",
        year=year if days.full is None else rating_year_on(days.full).year,
        who=_WHO,
        what="Đánh giá điển hình lần đầu, tính từ ngày kế hoạch xây dựng",
        last_day=days.full,
        before=None,
        basis=ruleset.cite(rules.years_basis),
        row=RowStanding.TEXT.value,
        state=state,
        why=why,
        dossier=audited.id,
        name=audited.name,
        path=audited.path,
    )


def _stand(days: Building, item: ItemStatus, on: dt.date, over: dt.date | None) -> Stand:
    if days.first is not None:
        return (DutyState.LATE if days.late() else DutyState.DONE), told(days.made)
    if over is not None:
        ended = f"kết thúc xây dựng ngày {over:%d/%m/%Y}"
        return DutyState.UNKNOWN, f"chưa thấy báo cáo đánh giá; {ended}"
    if days.full is None:
        return DutyState.UNKNOWN, "chưa biết ngày ban hành kế hoạch nên chưa tính được hạn"
    if on <= days.full:
        return DutyState.DUE, ""
    if days.guessed:
        return DutyState.UNKNOWN, "mới thấy văn bản có thể là báo cáo đánh giá"
    state, why = absent(item)
    return state, f"{why}; đã có quyết định công nhận" if days.recognised else why


def _anew(
    audited: DossierAudit,
    ruleset: RuleSet,
    rules: RecognitionRules,
    item: ItemStatus,
    *,
    on: dt.date,
    year: int,
) -> Deadline:
    """The text names no day and asks for a paper only to propose an end: never overdue."""
    if item.status is Status.PRESENT:
        state, why = DutyState.DONE, told(first_day_of(item))
    elif on <= RatingYear(year).end:
        state, why = DutyState.STANDING, NO_DAY
    elif item.status is Status.UNSURE and not item.evidence:
        state, why = DutyState.UNKNOWN, item.why
    else:
        state, why = DutyState.UNKNOWN, f"{item.why}; văn bản không ấn định ngày"
    return Deadline(
        kind=DutyKind.DOSSIER,
        id="assessment-anew",
        year=year,
        who=_WHO,
        what=f"Đánh giá lại điển hình năm {year}",
        last_day=None,
        before=None,
        basis=ruleset.cite(rules.percent_basis) if rules.percent_basis else item.basis,
        row=RowStanding.INFERENCE.value,
        state=state,
        why=why,
        dossier=audited.id,
        name=audited.name,
        path=audited.path,
    )
