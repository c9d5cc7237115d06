"""The time of building of a điển hình, by its papers: plan, first assessment, recognition."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier_manager.audit.evidence import Piece, date_of
from dossier_manager.audit.model import EvidenceRow
from dossier_manager.clock import RatingYear, add_months, rating_year_on
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RecognitionRules


@dataclass(frozen=True, slots=True)
class Building:
    """What the papers tell of one điển hình's building on a day.

    `plan` is the day of the plan, `full` the last day within the time from it. `first` is the
    rating year of the first assessment that is surely there, None where none is; `made` is its
    day, None where a paper of it bears none. `guessed`: a paper may be an assessment, and nobody
    knows of which year or whether it is one. `recognised`: a decision of recognition is surely
    there. `again`: the text speaks of assessing anew each year.
    """

    plan: dt.date | None
    full: dt.date | None
    first: int | None = None
    made: dt.date | None = None
    guessed: bool = False
    recognised: bool = False
    again: bool = True

    def after_first(self, year: int) -> bool:
        """Whether the first assessment lies in an earlier rating year."""
        return self.first is not None and self.first < year

    def anew(self, year: int) -> bool:
        """Whether a rating year is one of assessing anew; no text gives that a day."""
        return self.again and self.after_first(year)

    def due(self, year: int) -> dt.date | None:
        """The last day of the first assessment; None in the years after it, and without a plan."""
        return None if self.after_first(year) else self.full

    def falls_in(self, year: int) -> bool:
        """Whether that last day lies in a rating year, or on the days of November when the work
        is still about it.
        """
        full = self.full
        return full is not None and (
            full in RatingYear(year) or rating_year_on(full) == RatingYear(year)
        )

    def overdue(self, on: dt.date) -> bool:
        """Whether that last day has passed with no assessment that is surely there."""
        return self.first is None and self.full is not None and self.full < on

    def late(self) -> bool:
        """Whether the first assessment was made after its last day."""
        return self.made is not None and self.full is not None and self.full < self.made

    def within(self, day: dt.date) -> bool | None:
        """Whether a day lies in the years of building; None where nobody can tell."""
        if self.plan is None or self.full is None:
            return None
        return self.plan <= day <= self.full


def building(
    pieces: Iterable[Piece], ruleset: RuleSet, rules: RecognitionRules, on: dt.date
) -> Building:
    """The time of building as it stood on a day: papers of later days are not there yet."""
    pieces = tuple(pieces)
    plan = date_of(pieces, ruleset.requirement(rules.plan_part))
    reports = [p for p in _of(pieces, ruleset, rules.report_part) if _there(p, on)]
    sure = [(year_of(p), p.row) for p in reports if p.row.sure]
    first = min((year for year, _ in sure if year is not None), default=None)
    recognised = _of(pieces, ruleset, rules.recognised_part or "")
    return Building(
        plan=plan,
        full=add_months(plan, 12 * rules.years) if plan else None,
        first=first,
        made=_day([row for year, row in sure if year in (None, first)]),
        guessed=any(not p.row.sure or year_of(p) is None for p in reports),
        recognised=any(p.row.sure and _there(p, on) for p in recognised),
        again=rules.again,
    )


def year_of(piece: Piece) -> int | None:
    """The rating year of a paper: the one that it names, or the one of its day."""
    if piece.year is not None or piece.row.date is None:
        return piece.year
    day = piece.row.date
    return day.year + 1 if day > RatingYear(day.year).end else day.year


def _of(pieces: Iterable[Piece], ruleset: RuleSet, part: str) -> Iterator[Piece]:
    requirement = ruleset.requirement(part)
    return (piece for piece in pieces if piece.requirement == requirement)


def _there(piece: Piece, on: dt.date) -> bool:
    """Whether a paper was there on a day, as far as its day or its year tells."""
    if piece.row.date is not None:
        return piece.row.date <= on
    return piece.year is None or RatingYear(piece.year).start <= on


def _day(rows: Iterable[EvidenceRow]) -> dt.date | None:
    """The first day of some papers; None where one of them bears no day."""
    days = [row.date for row in rows]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None
