"""The rating decision of a year against what people wrote down of it, or did not. Pure."""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Rated
from dossier_manager.archive.words import VALUES
from dossier_manager.audit.due import decision_deadline
from dossier_manager.audit.facts import ten_months
from dossier_manager.audit.model import ArchiveAudit, ItemStatus, Rating, Status
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Seen

_OPEN = frozenset({Group.NOT_STATED, Group.ELIGIBILITY_UNKNOWN})
"""Groups of a mô hình or điểm that may be rated and bears no stated grade."""
_NOT_SEEN = frozenset({Status.MISSING, Status.UNSURE})


def decision_findings(one: Seen, audit: ArchiveAudit) -> Iterator[Finding]:
    """What is to be looked at of the decision of the year, where the dossier is rated in it."""
    rating = one.audited.rating if one.audited is not None else None
    if rating is None or one.ruleset is None or one.ruleset.rating is None:
        return
    year, place = audit.year, Place(one.line.id, one.line.path)
    rules, basis = one.ruleset.rating, one.ruleset.cite(one.ruleset.rating.decision.basis)
    before, said = decision_deadline(one.ruleset, year), _rated(one, year)
    if said is not None and said.date is not None and said.date >= before:
        yield finding(
            "STATS_GRADE_LATE",
            Severity.WARNING,
            place,
            basis=basis,
            year=year,
            day=f"{said.date:%d/%m/%Y}",
            before=f"{before:%d/%m/%Y}",
        )
    item, numbered = _item(one, rules, year), said is not None and said.number is not None
    if item is None:
        return
    group, grade, status = one.line.group, one.line.grade, item.status
    if group in _OPEN and status is Status.PRESENT:
        yield finding("STATS_GRADE_UNWRITTEN", Severity.INFO, place, basis=basis, year=year)
    elif group in _OPEN and audit.as_of >= before and status in _NOT_SEEN:
        yield _not_graded(one, one.ruleset, rating, item, year)
    elif grade is not None and status is not Status.PRESENT and not numbered:
        yield finding(
            "STATS_GRADE_WITHOUT_DECISION",
            Severity.INFO,
            place,
            basis=basis,
            grade=VALUES[grade.value],
            year=year,
        )


def _rated(one: Seen, year: int) -> Rated | None:
    """What people wrote down of the decision."""
    record = one.view.manifest.year(year)
    return record.rated if record is not None else None


def _item(one: Seen, rules: RatingRules, year: int) -> ItemStatus | None:
    items = one.audited.items if one.audited is not None else ()
    return next((i for i in items if i.part == rules.decision_part and i.year == year), None)


def _not_graded(
    one: Seen, ruleset: RuleSet, rating: Rating, item: ItemStatus, year: int
) -> Finding:
    """No grade though the last day has passed, by what is not known of the decision.

    A paper that may be it; months of which it is open whether they are full; or files of which
    nobody knows what they are.
    """
    place, day = Place(one.line.id, one.line.path), f"{decision_deadline(ruleset, year):%d/%m/%Y}"
    basis = ruleset.cite(ruleset.rating.decision.basis) if ruleset.rating else None
    level = Severity.WARNING
    if item.status is Status.MISSING:
        return finding("STATS_NOT_GRADED", level, place, basis=basis, year=year, before=day)
    if item.evidence:
        return finding("STATS_NOT_GRADED_GUESS", level, place, basis=basis, year=year, before=day)
    months = ten_months(ruleset, one.line.founded, year)
    if months is Truth.UNKNOWN and rating.eligible is Truth.UNKNOWN:
        clause = ruleset.rating.eligibility.months_basis if ruleset.rating else None
        basis, why = ruleset.cite(clause) if clause else basis, rating.eligible_why
        return finding("STATS_NOT_GRADED_MONTHS", level, place, basis=basis, year=year, why=why)
    return finding(
        "STATS_NOT_GRADED_UNREAD", level, place, basis=basis, year=year, before=day, why=item.why
    )
