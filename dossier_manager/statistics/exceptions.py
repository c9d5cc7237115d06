"""What a person should look at first: grades as stated against what the dossiers show.

Nobody is accused: the dossier may lack a paper as well as the rating may be wrong.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind, StatedGrade
from dossier_manager.archive.words import VALUES
from dossier_manager.audit.model import ArchiveAudit, Blocker, Rating
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.statistics.counting import Counting
from dossier_manager.statistics.decided import decision_findings
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line, Seen

_ASKS_ALL = (StatedGrade.GOOD, StatedGrade.FAIR)
_ORDER = (
    "STATS_GRADED_NOT_ELIGIBLE",
    "STATS_GRADED_BARRED",
    "STATS_GRADED_ENDED",
    "STATS_GRADED_EXEMPLAR",
    "STATS_NOT_GRADED",
    "STATS_NOT_GRADED_GUESS",
    "STATS_NOT_GRADED_UNREAD",
    "STATS_NOT_GRADED_MONTHS",
    "STATS_GRADE_LATE",
    "STATS_GRADE_UNWRITTEN",
    "STATS_GRADE_WITHOUT_DECISION",
)


@dataclass(frozen=True, slots=True)
class Exceptional:
    """One thing to look at: the finding, the dossier, and what the audit has against the grade."""

    finding: Finding
    line: Line
    blockers: tuple[Blocker, ...] = ()


def exceptions(
    seen: Iterable[Seen], audit: ArchiveAudit, counting: Counting
) -> tuple[Exceptional, ...]:
    """All of them, the weightiest first. A member's follow-up dossier is left to its keeper."""
    found = [
        entry
        for one in seen
        if one.line.group is not Group.MEMBER
        for entry in _of(one, audit, counting)
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.finding.code), one.line.path)))


def _of(one: Seen, audit: ArchiveAudit, counting: Counting) -> Iterator[Exceptional]:
    rating = one.audited.rating if one.audited is not None else None
    if one.line.grade is not None:
        yield from _against_the_day(one, one.line.grade, audit.year, counting)
        if rating is not None and one.line.kind is not Kind.EXEMPLAR:
            yield from _against_the_audit(one.line, one.line.grade, rating, audit.year)
    for about in decision_findings(one, audit):
        yield Exceptional(about, one.line)


def _place(line: Line) -> Place:
    return Place(line.id, line.path)


def _against_the_day(
    one: Seen, stated: StatedGrade, year: int, counting: Counting
) -> Iterator[Exceptional]:
    """A grade of what has none: a điển hình, or a mô hình that has ended."""
    line, grade, place = one.line, VALUES[stated.value], _place(one.line)
    ended = one.view.manifest.ended
    if line.kind is Kind.EXEMPLAR:
        basis = counting.by("dien-hinh").basis
        found = finding(
            "STATS_GRADED_EXEMPLAR", Severity.WARNING, place, basis=basis, grade=grade, year=year
        )
        yield Exceptional(found, line)
    elif line.group is Group.ENDED and ended is not None:
        found = finding(
            "STATS_GRADED_ENDED",
            Severity.WARNING,
            place,
            basis=counting.by("da-ket-thuc").basis,
            grade=grade,
            year=year,
            ended=f"{ended.date:%d/%m/%Y}",
        )
        yield Exceptional(found, line)


def _against_the_audit(
    line: Line, stated: StatedGrade, rating: Rating, year: int
) -> Iterator[Exceptional]:
    """A grade that the papers, as far as they were seen, do not carry."""
    grade, against = VALUES[stated.value], _bars(rating, stated)
    if rating.eligible is Truth.NO:
        against = _bars(rating, StatedGrade.GOOD)
        found = finding(
            "STATS_GRADED_NOT_ELIGIBLE",
            Severity.WARNING,
            _place(line),
            basis=_clauses(against),
            grade=grade,
            year=year,
            why=rating.eligible_why,
        )
        yield Exceptional(found, line, against)
    elif stated in _ASKS_ALL and against:
        found = finding(
            "STATS_GRADED_BARRED",
            Severity.WARNING,
            _place(line),
            basis=_clauses(against),
            grade=grade,
            year=year,
            count=len(against),
        )
        yield Exceptional(found, line, against)


def _bars(rating: Rating, grade: StatedGrade) -> tuple[Blocker, ...]:
    result = rating.grades.get(grade.value)
    return tuple(blocker for blocker in result.blockers if blocker.bars) if result else ()


def _clauses(blockers: Iterable[Blocker]) -> str | None:
    return "; ".join(dict.fromkeys(blocker.basis for blocker in blockers)) or None
