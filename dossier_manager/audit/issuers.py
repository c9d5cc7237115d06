"""Papers that another made than the one whom the text names. Told, and barring nothing.

Who really had the power is for a person to say: the head of a paper is read, not understood.
"""

from collections.abc import Collection, Iterator, Sequence

from dossier_manager.audit import authority
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import RatingRules


def issuer_findings(case: Case) -> Iterator[Finding]:
    """Parts whose sure papers bear the head of a body that the text does not name for them."""
    for _, part in case.ruleset.parts:
        if part.issuers is None or (part.issuers.unlinked and case.manifest.linked is not False):
            continue
        requirement = case.ruleset.requirement(part.id)
        papers = [
            one
            for one in _of_the_year(case, part.id)
            if _of_kind(one, part.issuers.kinds) and not _older(case, one)
        ]
        for head in authority.seen(papers, requirement):
            if not authority.acceptable(part.issuers, head):
                yield finding(
                    "ISSUER_UNCLEAR",
                    Severity.INFO,
                    Place(case.manifest.id),
                    basis=case.ruleset.cite(part.issuers.basis),
                    part=part.id,
                    title=part.title,
                    issuer=head,
                )


def _older(case: Case, piece: Piece) -> bool:
    """Whether a paper made once is older than the text, which then says nothing of it."""
    since = case.ruleset.asks_from
    day = piece.row.date
    return piece.year is None and day is not None and since is not None and day < since


def _of_kind(piece: Piece, kinds: Collection[str]) -> bool:
    kind = piece.paper.letterhead.kind if piece.paper is not None else None
    return not kinds or (kind is not None and kind.value in kinds)


def level_findings(case: Case, rules: RatingRules) -> Iterator[Finding]:
    """A rating or an ending decided by another than the founder, though nobody stated why."""
    founding = case.ruleset.requirement(rules.eligibility.founding_part)
    founders = authority.founders(case.manifest, case.pieces, founding)
    if not founders or case.manifest.rating_authority is not None:
        return
    place = Place(case.manifest.id)
    for head in _heads(case, rules.decision_part):
        if _other(head, founders):
            basis = case.ruleset.cite(rules.authority_basis or rules.decision.basis)
            yield finding(
                "RATED_BY_OTHER",
                Severity.WARNING,
                place,
                basis=basis,
                issuer=head,
                founder=founders[0],
            )
    if len(rules.ending_parts) < 2:
        return
    part = case.ruleset.part(rules.ending_parts[-2])
    for head in _heads(case, rules.ending_parts[-2]):
        if part is not None and _other(head, founders):
            basis = case.ruleset.cite(part.basis)
            yield finding(
                "ENDED_BY_OTHER",
                Severity.WARNING,
                place,
                basis=basis,
                issuer=head,
                founder=founders[0],
            )


def _heads(case: Case, part: str) -> tuple[str, ...]:
    return authority.seen(_of_the_year(case, part), case.ruleset.requirement(part))


def _of_the_year(case: Case, part: str) -> list[Piece]:
    """What is judged now: papers of this year, and those that belong to none."""
    return [piece for piece in case.of(part) if piece.year in (None, case.year)]


def _other(head: str, founders: Sequence[str]) -> bool:
    """Whether it is clearly none of the founders; what is unclear is not told."""
    return all(authority.same_body(head, one) is Truth.NO for one in founders)
