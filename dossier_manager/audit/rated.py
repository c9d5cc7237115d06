"""Grades that people state from rating decisions, held against the decisions that are seen."""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Rated
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.numbering import plain_number, same_number
from dossier_manager.audit.statuses import Case
from dossier_manager.clock import RatingYear
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.rating import RatingRules


def rated_findings(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A stated grade whose decision was not seen, or whose number or day is another one there;
    a year with more than one decision.
    """
    yield from _twice(case, rating)
    yield from _odd_days(case, rating)
    basis = case.ruleset.cite(rating.decision.basis)
    place = Place(case.manifest.id)
    pieces = case.of(rating.decision_part)
    for record in case.manifest.years:
        said = record.rated
        if said is None:
            continue
        mine = [piece for piece in pieces if piece.year == record.year]
        # A decision whose year nobody could read may still be the one that people mean.
        mine += [p for p in pieces if p.year is None and _names(p, said)]
        if not mine:
            yield finding("RATED_NOT_SEEN", Severity.INFO, place, basis=basis, year=record.year)
            continue
        sure = [piece for piece in mine if piece.row.sure]
        if sure and not any(_agrees(piece, said) for piece in sure):
            yield finding(
                "RATED_DIFFERS",
                Severity.WARNING,
                place,
                basis=basis,
                year=record.year,
                stated=_told(said.number, f"{said.date:%d/%m/%Y}" if said.date else None),
                seen="; ".join(_seen(piece) for piece in sure),
            )


def _odd_days(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A stated day on which a year cannot have been rated: before its close, or still to come."""
    for record in case.manifest.years:
        day = record.rated.date if record.rated is not None else None
        if day is not None and (day <= RatingYear(record.year).end or day > case.on):
            yield finding(
                "RATED_DAY_ODD",
                Severity.WARNING,
                Place(case.manifest.id, "manifest.yaml"),
                basis=case.ruleset.cite(rating.year_basis),
                year=record.year,
                day=f"{day:%d/%m/%Y}",
            )


def _twice(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A year is rated once: two decisions with other numbers or days are for a person to see."""
    by_year: dict[int, dict[str, str]] = {}
    for piece in case.of(rating.decision_part):
        if piece.year is not None and piece.row.sure and (piece.row.number or piece.row.date):
            key = plain_number(piece.row.number or "") + f" {piece.row.date or ''}"
            by_year.setdefault(piece.year, {})[key] = _seen(piece)
    for year, seen in sorted(by_year.items()):
        if len(seen) > 1:
            yield finding(
                "RATED_TWICE",
                Severity.WARNING,
                Place(case.manifest.id),
                basis=case.ruleset.cite(rating.yearly_basis or rating.decision.basis),
                year=year,
                seen="; ".join(seen.values()),
            )


def _agrees(piece: Piece, said: Rated) -> bool:
    """Whether nothing that both tell is another thing."""
    number, day = piece.row.number, piece.row.date
    numbered = said.number is None or number is None or same_number(said.number, number)
    return numbered and (said.date is None or day is None or said.date == day)


def _names(piece: Piece, said: Rated) -> bool:
    number, day = piece.row.number, piece.row.date
    by_number = said.number is not None and number is not None and same_number(said.number, number)
    return by_number or (said.date is not None and said.date == day)


def _seen(piece: Piece) -> str:
    day = piece.row.date
    return _told(piece.row.number, f"{day:%d/%m/%Y}" if day else None)


def _told(number: str | None, day: str | None) -> str:
    return f"số {number or 'chưa rõ'}, ngày {day or 'chưa rõ'}"
