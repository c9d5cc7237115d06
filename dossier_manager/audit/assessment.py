"""When a điển hình is assessed: once within the time from its plan, later once a year."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier_manager.audit.absence import not_seen
from dossier_manager.audit.building import Building, building
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import Case, waiver
from dossier_manager.clock import RatingYear, rating_year_on
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.rating import RecognitionRules
from dossier_manager.rules.standing import RowStanding

NO_DAY = "đánh giá lại vào dịp tổng kết hằng năm; văn bản không ấn định ngày"
"""What 22/HD-BCA-V05, IV.3 says of when; that a paper shows it each year is our reading."""


def building_of(case: Case, rules: RecognitionRules) -> Building:
    """The days as the papers of the dossier bear them."""
    return building(case.pieces, case.ruleset, rules, case.on)


def in_their_time(
    case: Case, rules: RecognitionRules, items: Iterable[ItemStatus]
) -> tuple[ItemStatus, ...]:
    """The rows again; an assessment that is not owed in its year is not called missing.

    Once the first one is overdue it has one row, without a year, whatever year is asked for.
    """
    days = building_of(case, rules)
    return tuple(
        _in_its_time(case, days, item) if item.part == rules.report_part else item
        for item in items
        if item.part != rules.report_part or not _of_the_first(case, days, item)
    )


def _of_the_first(case: Case, days: Building, item: ItemStatus) -> bool:
    """Whether a row of an earlier year speaks of nothing but the overdue first assessment."""
    asked = item.evidence or item.status is Status.WAIVED or item.year in (None, case.year)
    return not asked and days.overdue(case.on)


def _in_its_time(case: Case, days: Building, item: ItemStatus) -> ItemStatus:
    year = item.year if item.year is not None else case.year
    if days.anew(year):
        item = replace(item, row=RowStanding.INFERENCE.value)
    if item.evidence or item.status not in (Status.NOT_DUE, Status.UNSURE, Status.MISSING):
        return item
    status, why = _state(case, days, item, year)
    # It is made once: the year that is asked for is not its year.
    return replace(item, status=status, why=why, year=None if days.overdue(case.on) else item.year)


def _state(case: Case, days: Building, item: ItemStatus, year: int) -> tuple[Status, str]:
    """The state of an assessment of which nothing was seen in its year."""
    ended = case.manifest.ended
    if ended is not None and ended.date <= case.on:
        return Status.NOT_DUE, f"kết thúc xây dựng ngày {ended.date:%d/%m/%Y}"
    if days.anew(year):
        return _anew(case, item, year)
    if days.first is not None:
        return Status.NOT_DUE, f"đánh giá lần đầu thuộc kỳ {days.first}"
    if days.full is None or not days.overdue(case.on):
        return item.status, item.why
    due = f"đánh giá lần đầu có hạn {days.full:%d/%m/%Y}"
    granted = waiver(case, item.requirement, rating_year_on(days.full).year)
    if granted is not None:
        told = f"{granted.by} miễn ngày {granted.at:%d/%m/%Y}: {granted.reason}"
        return Status.WAIVED, told
    if days.guessed:
        return Status.UNSURE, f"{due}; mới thấy văn bản có thể là báo cáo ấy"
    if item.status is Status.NOT_DUE:
        return (Status.UNSURE if case.unidentified else Status.MISSING), f"chưa thấy; {due}"
    return item.status, f"{item.why}; {due}"


def _anew(case: Case, item: ItemStatus, year: int) -> tuple[Status, str]:
    """No day, and a paper only where it is proposed to end: never missing, at most not known."""
    if case.on <= RatingYear(year).end:
        return Status.NOT_DUE, NO_DAY
    if case.unidentified:
        return Status.UNSURE, f"{item.why}; {NO_DAY}"
    return Status.UNSURE, f"chưa thấy đánh giá lại năm {year}; văn bản không ấn định ngày"


def overdue(case: Case, rules: RecognitionRules, items: Iterable[ItemStatus]) -> Iterator[Finding]:
    """That the day of the first assessment has passed and its report was not seen, whatever the
    rating year that is asked for; that a year is over and nothing shows an assessment anew.
    """
    days, place = building_of(case, rules), Place(case.manifest.id)
    for item in items:
        if item.part != rules.report_part or item.year not in (None, case.year):
            continue
        if item.status is Status.MISSING and days.full is not None and days.overdue(case.on):
            yield finding(
                "EXEMPLAR_OVERDUE",
                Severity.WARNING,
                place,
                basis=case.ruleset.cite(rules.years_basis),
                due=f"{days.full:%d/%m/%Y}",
                title=item.title,
            )
        open_ = item.status is Status.UNSURE and not item.evidence and not case.unidentified
        if open_ and days.anew(case.year):
            basis = rules.percent_basis
            yield finding(
                "EXEMPLAR_NOT_ANEW",
                Severity.WARNING,
                place,
                basis=case.ruleset.cite(basis) if basis else item.basis,
                year=case.year,
            )


def assessed(case: Case, rules: RecognitionRules) -> Iterator[Finding]:
    """A first assessment made after its day, and one that nobody decided on."""
    days, place = building_of(case, rules), Place(case.manifest.id)
    asked = days.first == case.year or days.falls_in(case.year)
    if asked and days.late() and days.made is not None and days.full is not None:
        yield finding(
            "ASSESSED_LATE",
            Severity.WARNING,
            place,
            basis=case.ruleset.cite(rules.years_basis),
            day=f"{days.made:%d/%m/%Y}",
            due=f"{days.full:%d/%m/%Y}",
        )
    made = [p for p in case.of(rules.report_part) if p.row.sure and p.year in (None, case.year)]
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
            yield not_seen(item, Place(case.manifest.id))
