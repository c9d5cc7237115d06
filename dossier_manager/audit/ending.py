"""The ending of a mô hình: begun and decided by people alone, never by the program."""

from collections.abc import Iterator, Sequence

from dossier_manager.archive.manifest import StatedGrade
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.rating import RatingRules


def ending_findings(
    case: Case, rating: RatingRules, items: Sequence[ItemStatus]
) -> Iterator[Finding]:
    """A decision to end that nobody stated, or that stands without the steps before it.

    The steps that are still owed are told as papers not seen; their order in time as any other.
    """
    if len(rating.ending_parts) < 2:
        return
    *before, decision, _ = rating.ending_parts
    place = Place(case.manifest.id)
    seen = {item.part: item for item in items}
    if not any(row.sure for row in seen[decision].evidence):
        return
    if case.manifest.ended is None:
        yield finding("ENDING_NOT_STATED", Severity.WARNING, place, basis=seen[decision].basis)
    for part in before:
        item = seen[part]
        if not item.evidence and item.status in (Status.MISSING, Status.NOT_APPLICABLE):
            yield finding(
                "ENDING_WITHOUT_STEP",
                Severity.WARNING,
                place,
                basis=item.basis,
                title=item.title,
            )


def weak_findings(case: Case) -> Iterator[Finding]:
    """A stated Yếu: what the text says of it. Nothing begins by itself."""
    manifest, rating = case.manifest, case.ruleset.rating
    if manifest.ending_from is not None or manifest.ended is not None:
        return
    near = (case.year, case.year - 1)
    years = [one for one in manifest.years if one.rated is not None and one.year in near]
    last = max(years, key=lambda one: one.year, default=None)
    if last is None or last.rated is None or last.rated.grade is not StatedGrade.WEAK:
        return
    place, year = Place(manifest.id), last.year
    part = case.ruleset.part(rating.ending_parts[0]) if rating and rating.ending_parts else None
    if case.ruleset.weak_ends_basis is not None:
        basis = case.ruleset.cite(case.ruleset.weak_ends_basis)
        yield finding("WEAK_MUST_END", Severity.WARNING, place, basis=basis, year=year)
    elif part is not None:
        basis = case.ruleset.cite(part.basis)
        yield finding("WEAK_STATED", Severity.INFO, place, basis=basis, year=year)
