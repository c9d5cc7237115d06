"""When a điển hình is assessed: once within the time from its plan, later once a year."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier_manager.audit.evidence import date_of
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import Case
from dossier_manager.clock import RatingYear, add_months
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.rating import RecognitionRules


@dataclass(frozen=True, slots=True)
class Assessment:
    """The days of one điển hình's building.

    `plan` is the day of the plan, `full` the last day within the time from it. `done` are the
    rating years of assessments and of a recognition that are there; `again` says whether the
    text asks for an assessment in each later year too.
    """

    plan: dt.date | None
    full: dt.date | None
    done: frozenset[int]
    again: bool = True

    def first(self, year: int) -> bool:
        """Whether the assessment of a year is the first one, with nothing done before."""
        return not any(before < year for before in self.done)

    def due(self, year: int) -> dt.date | None:
        """The last day for the assessment of a year; None where none is owed or
        the plan has no day.

        After the first one it is made again at the end of each year (22/HD-BCA-V05, IV.3).
        """
        if self.first(year):
            return self.full
        return RatingYear(year).end if self.again else None

    def within_building(self, day: dt.date) -> bool | None:
        """Whether a day lies in the years of building; None where nobody can tell."""
        if self.plan is None or self.full is None:
            return None
        return self.plan <= day <= self.full


def assessment(case: Case, rules: RecognitionRules) -> Assessment:
    """The days as the papers of the dossier bear them."""
    plan = date_of(case.pieces, case.ruleset.requirement(rules.plan_part))
    full = add_months(plan, 12 * rules.years) if plan else None
    return Assessment(plan, full, frozenset(_done(case, rules)), rules.again)


def _done(case: Case, rules: RecognitionRules) -> Iterator[int]:
    for piece in case.of(rules.report_part):
        if piece.year is not None:
            yield piece.year
        elif piece.row.date is not None:
            yield _year_of(piece.row.date)
    for piece in case.of(rules.recognised_part or ""):
        if piece.row.date is not None:
            yield _year_of(piece.row.date)


def _year_of(day: dt.date) -> int:
    """The rating year that a day lies in."""
    return day.year + 1 if day > RatingYear(day.year).end else day.year


def in_their_time(
    case: Case, rules: RecognitionRules, items: Iterable[ItemStatus]
) -> tuple[ItemStatus, ...]:
    """The rows again; an assessment that is not owed in its year is not called missing."""
    days = assessment(case, rules)
    return tuple(_in_its_time(case, rules, days, item) for item in items)


def _in_its_time(
    case: Case, rules: RecognitionRules, days: Assessment, item: ItemStatus
) -> ItemStatus:
    year = item.year
    if item.part != rules.report_part or year is None or item.evidence:
        return item
    why = _not_owed(case, days, year)
    return replace(item, status=Status.NOT_DUE, why=why) if why else item


def _not_owed(case: Case, days: Assessment, year: int) -> str | None:
    end = RatingYear(year).end
    ended = case.manifest.ended
    if ended is not None and ended.date <= end:
        return f"kết thúc xây dựng ngày {ended.date:%d/%m/%Y}"
    if not days.first(year):
        again = f"đã đánh giá lần đầu; đánh giá lại vào cuối kỳ, {end:%d/%m/%Y}"
        return again if case.on <= end else None
    later = year < case.year or any(done > year for done in days.done)
    if later and days.full is not None and days.full > end:
        return f"đánh giá lần đầu đến hạn {days.full:%d/%m/%Y}, thuộc kỳ sau"
    return None


def overdue(case: Case, rules: RecognitionRules, items: Iterable[ItemStatus]) -> Iterator[Finding]:
    """That the day of the year's assessment has passed and its report was not seen."""
    due = assessment(case, rules).due(case.year)
    for item in items:
        mine = item.part == rules.report_part and item.year in (None, case.year)
        if mine and item.status is Status.MISSING and due is not None and due < case.on:
            place = Place(case.manifest.id)
            yield finding(
                "EXEMPLAR_OVERDUE",
                Severity.WARNING,
                place,
                basis=item.basis,
                due=f"{due:%d/%m/%Y}",
                title=item.title,
            )


def assessed(case: Case, rules: RecognitionRules) -> Iterator[Finding]:
    """An assessment made after its day, and one that nobody decided on."""
    due, place = assessment(case, rules).due(case.year), Place(case.manifest.id)
    made = [p for p in case.of(rules.report_part) if p.row.sure and p.year in (None, case.year)]
    days = [piece.row.date for piece in made if piece.row.date is not None]
    if due is not None and days and min(days) > due:
        yield finding(
            "ASSESSED_LATE",
            Severity.WARNING,
            place,
            basis=case.ruleset.cite(rules.years_basis),
            day=f"{min(days):%d/%m/%Y}",
            due=f"{due:%d/%m/%Y}",
        )
    decisions = (rules.recognised_part, *rules.ending_parts[:1])
    decided = any(piece.row.sure for part in decisions if part for piece in case.of(part))
    if made and not decided and rules.recognised_part is not None:
        part = case.ruleset.part(rules.recognised_part)
        if part is not None:
            basis = case.ruleset.cite(part.basis)
            yield finding("RECOGNITION_PENDING", Severity.INFO, place, basis=basis)


def ended_without(
    case: Case, rules: RecognitionRules, items: Iterable[ItemStatus]
) -> Iterator[Finding]:
    """A stated ending without its decision or without the notice to the điển hình."""
    if case.manifest.ended is None or case.manifest.ended.date > case.on:
        return
    for item in items:
        if item.part in rules.ending_parts and item.status is Status.MISSING:
            place = Place(case.manifest.id)
            yield finding(
                "PAPER_NOT_SEEN", Severity.WARNING, place, basis=item.basis, title=item.title
            )
