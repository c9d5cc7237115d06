"""What is odd about founding, authority, sending: findings that bar nothing by themselves."""

import re
from collections.abc import Iterator, Sequence

from dossier_manager.archive.manifest import Level, Manifest
from dossier_manager.audit import authority
from dossier_manager.audit.dispatch import Sending
from dossier_manager.audit.eligibility import founding_days
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.founder import founder_findings
from dossier_manager.audit.model import ItemStatus
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules
from dossier_manager.vietnamese.form import words

DISTRICTS_GONE = 2025
"""The first rating year in which the district level is gone (since 01/7/2025)."""
_NOBODY = ("nhu tren", "luu", "nhu kinh gui")
"""Lines of Nơi nhận that name nobody new."""
_POLICE = frozenset({"ca", "cax", "cap", "cat", "cah", "catp"})
_DISTRICT = ("huyện", "quận", "thị xã")


def founding_findings(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """Stated and seen founding that differ, two foundings, a rating level that is gone."""
    manifest, place = case.manifest, Place(case.manifest.id)
    basis = case.ruleset.cite(rating.eligibility.months_basis)
    days = founding_days(case.ruleset, rating, case.pieces)
    stated = manifest.founded
    if len(days) > 1 and stated is None:
        listed = ", ".join(f"{day:%d/%m/%Y}" for day in days)
        yield finding("FOUNDED_TWICE", Severity.WARNING, place, basis=basis, days=listed)
    if stated is not None and days and stated not in days:
        yield finding(
            "FOUNDING_DIFFERS",
            Severity.WARNING,
            place,
            basis=basis,
            stated=f"{stated:%d/%m/%Y}",
            seen=f"{days[0]:%d/%m/%Y}",
        )
    yield from founder_findings(case, rating)
    yield from _authorities(case, rating)
    yield from _rating_level(case, rating)


def _authorities(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """The stated founder is clear and the paper's head is not, or the other way round."""
    rules = rating.eligibility.authority
    said = authority.stated(case.manifest)
    requirement = case.ruleset.requirement(rating.eligibility.founding_part)
    for head in authority.seen(case.pieces, requirement):
        clear = authority.acceptable(rules, head)
        if said is not None and authority.acceptable(rules, said) != clear:
            place, basis = Place(case.manifest.id), case.ruleset.cite(rules.basis)
            yield finding(
                "FOUNDER_DIFFERS", Severity.WARNING, place, basis=basis, stated=said, seen=head
            )


def _rating_level(case: Case, rating: RatingRules) -> Iterator[Finding]:
    manifest, place = case.manifest, Place(case.manifest.id)
    cited = case.ruleset.cite(rating.decision.basis)
    named = manifest.rating_authority
    founder = authority.spoken(authority.stated(manifest) or "")
    by_district = manifest.level is Level.DISTRICT or any(
        f" {word} " in f" {founder} " for word in _DISTRICT
    )
    if by_district and named is None and case.year >= DISTRICTS_GONE:
        yield finding("RATING_LEVEL_GONE", Severity.WARNING, place, basis=cited)
    if named is not None and named.basis is None:
        yield finding("RATING_LEVEL_UNFOUNDED", Severity.WARNING, place, basis=cited)


def against_manifest(case: Case, items: Sequence[ItemStatus]) -> Iterator[Finding]:
    """Papers of a part which, as the manifest stands, would not be owed at all."""
    for item in items:
        part = case.ruleset.part(item.part)
        if part is None or part.applies_if is None or not item.evidence:
            continue
        if holds(part.applies_if, case.facts(item.year)) is Truth.NO:
            place = Place(case.manifest.id)
            yield finding(
                "PAPER_AGAINST_MANIFEST",
                Severity.WARNING,
                place,
                basis=item.basis,
                part=item.part,
                title=item.title,
            )


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
        first = min((piece.row.date for piece in report if piece.row.date), default=None)
        day = f"{first:%d/%m/%Y}" if first else "không rõ"
        yield finding("SENT_UNKNOWN", Severity.WARNING, place, basis=basis, day=day)
    if said.stated and not (said.source or "").strip():
        yield finding("SENT_WITHOUT_SOURCE", Severity.WARNING, place, basis=basis)
    # Where the police itself founded, it is the level that rates.
    by_police = "cong an" in words(authority.stated(manifest) or "")
    for piece in report:
        if piece.paper is None or not piece.paper.letterhead.addressees:
            continue
        police, others = _addressed(piece.paper.letterhead.addressees)
        place_of = Place(manifest.id, piece.row.path)
        if not police:
            yield finding("REPORT_ADDRESSEE", Severity.WARNING, place_of, basis=basis)
        elif not others and not by_police:
            yield finding("REPORT_ADDRESSEE_ABOVE", Severity.WARNING, place_of, basis=basis)


def _addressed(addressees: Sequence[str]) -> tuple[bool, bool]:
    """Whether the police is among those addressed, and whether anybody else is."""
    named = [words(name) for line in addressees for name in re.split("[;,]", line)]
    named = [one for one in named if one and not one.startswith(_NOBODY)]
    police = [one for one in named if "cong an" in one or _POLICE & set(one.split())]
    return bool(police), len(police) < len(named)
