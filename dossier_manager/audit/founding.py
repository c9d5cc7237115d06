"""What is odd about founding, authority, sending: findings that bar nothing by themselves."""

from collections.abc import Iterator, Sequence

from dossier_manager.archive.manifest import Level, Manifest
from dossier_manager.audit.dispatch import Sending
from dossier_manager.audit.evidence import Piece
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.model import RatingRules, RuleSet
from dossier_manager.vietnamese.form import words


def founding_findings(
    ruleset: RuleSet, rating: RatingRules, manifest: Manifest, pieces: Sequence[Piece]
) -> Iterator[Finding]:
    """Stated and seen founding days that differ, two foundings, a rating level that is gone."""
    place = Place(manifest.id)
    requirement = ruleset.requirement(rating.eligibility.founding_part)
    basis = ruleset.cite(rating.eligibility.months_basis)
    days = sorted(
        {p.row.date for p in pieces if p.requirement == requirement and p.row.date and p.row.sure}
    )
    if len(days) > 1:
        listed = ", ".join(f"{day:%d/%m/%Y}" for day in days)
        yield finding("FOUNDED_TWICE", Severity.WARNING, place, basis=basis, days=listed)
    stated = manifest.founded
    if stated is not None and days and stated not in days:
        yield finding(
            "FOUNDING_DIFFERS",
            Severity.WARNING,
            place,
            basis=basis,
            stated=f"{stated:%d/%m/%Y}",
            seen=f"{days[0]:%d/%m/%Y}",
        )
    if manifest.level is Level.DISTRICT and manifest.rating_authority is None:
        cited = ruleset.cite(rating.decision.basis)
        yield finding("RATING_LEVEL_GONE", Severity.WARNING, place, basis=cited)
    if manifest.rating_authority is not None and manifest.rating_authority.basis is None:
        cited = ruleset.cite(rating.decision.basis)
        yield finding("RATING_LEVEL_UNFOUNDED", Severity.WARNING, place, basis=cited)


def sending_findings(
    ruleset: RuleSet,
    rating: RatingRules,
    manifest: Manifest,
    said: Sending,
    report: Sequence[Piece],
    *,
    past: bool,
) -> Iterator[Finding]:
    """A day of sending that nobody stated or that names no source; a missing addressee."""
    place = Place(manifest.id)
    basis = ruleset.cite(rating.report.basis)
    if past and report and not said.stated:
        day = f"{report[0].row.date:%d/%m/%Y}" if report[0].row.date else "không rõ"
        yield finding("SENT_UNKNOWN", Severity.WARNING, place, basis=basis, day=day)
    if said.stated and not (said.source or "").strip():
        yield finding("SENT_WITHOUT_SOURCE", Severity.WARNING, place, basis=basis)
    for piece in report:
        if piece.paper is None or not piece.paper.letterhead.addressees:
            continue
        addressed = words(" ".join(piece.paper.letterhead.addressees))
        if "cong an" not in addressed and "cax" not in addressed.split():
            place_of = Place(manifest.id, piece.row.path)
            yield finding("REPORT_ADDRESSEE", Severity.WARNING, place_of, basis=basis)
