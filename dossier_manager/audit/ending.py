"""The ending of a mô hình: begun and decided by people alone, never by the program."""

from collections.abc import Iterator, Sequence

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
