"""Order in time of the papers of the steps. Only ever a warning: no clause makes it bar."""

import datetime as dt
from collections.abc import Iterator, Sequence

from dossier_manager.audit.due import decision_deadline
from dossier_manager.audit.evidence import Piece, date_of
from dossier_manager.clock import RatingYear
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.model import Order, RuleSet


def out_of_order(ruleset: RuleSet, pieces: Sequence[Piece], dossier: str) -> Iterator[Finding]:
    """Papers dated before the paper that they stand on. The same day is in order."""
    for order in ruleset.order:
        yield from _one_order(ruleset, order, pieces, dossier)


def _one_order(
    ruleset: RuleSet, order: Order, pieces: Sequence[Piece], dossier: str
) -> Iterator[Finding]:
    before: tuple[str, dt.date] | None = None
    for part in order.parts:
        day = _day(ruleset, part, pieces)
        if day is None:
            continue
        if before is not None and day < before[1]:
            yield finding(
                "OUT_OF_ORDER",
                Severity.WARNING,
                Place(dossier),
                basis=ruleset.cited(order.basis, order.row),
                part=part,
                day=f"{day:%d/%m/%Y}",
                earlier=before[0],
                earlier_day=f"{before[1]:%d/%m/%Y}",
            )
        else:
            before = (part, day)


def _day(ruleset: RuleSet, part_id: str, pieces: Sequence[Piece]) -> dt.date | None:
    """The day of a part's earliest paper; none where a mark on another part's paper met it.

    An approval that stands on the plan itself is of a later day than the plan's, not given here.
    """
    requirement = ruleset.requirement(part_id)
    mine = [piece for piece in pieces if piece.requirement == requirement and piece.row.sure]
    hosts = _hosts(ruleset, part_id)
    plans = [piece.paper for piece in pieces if piece.requirement in hosts and piece.paper]
    if any(piece.paper is plan for piece in mine for plan in plans):
        return None
    return date_of(mine, requirement)


def _hosts(ruleset: RuleSet, part_id: str) -> frozenset[str]:
    """The requirements on whose papers a mark meets this part."""
    part = ruleset.part(part_id)
    ways = part.recognise if part else ()
    return frozenset(ruleset.requirement(host) for way in ways if way.flag for host in way.of)


def year_papers(
    ruleset: RuleSet, pieces: Sequence[Piece], dossier: str, year: int, stated: dt.date | None
) -> Iterator[Finding]:
    """A report made before its year closed; a rating decided after its day.

    `stated` is the day of the decision as people state it, for where no decision is seen.
    """
    rating = ruleset.rating
    if rating is None:
        return
    report = _dated(ruleset.requirement(rating.report_part), pieces, year)
    if report is not None and report < RatingYear(year).end:
        yield finding(
            "REPORT_BEFORE_CLOSE",
            Severity.INFO,
            Place(dossier),
            basis=ruleset.cite(rating.year_basis),
            day=f"{report:%d/%m/%Y}",
            close=f"{RatingYear(year).end:%d/%m/%Y}",
        )
    decided = _dated(ruleset.requirement(rating.decision_part), pieces, year) or stated
    deadline = decision_deadline(ruleset, year)
    if decided is not None and decided >= deadline:
        yield finding(
            "DECISION_LATE",
            Severity.WARNING,
            Place(dossier),
            basis=ruleset.cite(rating.decision.basis),
            day=f"{decided:%d/%m/%Y}",
            before=f"{deadline:%d/%m/%Y}",
        )


def _dated(requirement: str, pieces: Sequence[Piece], year: int) -> dt.date | None:
    days = [
        piece.row.date
        for piece in pieces
        if piece.requirement == requirement and piece.year == year and piece.row.date
    ]
    return max(days, default=None)
