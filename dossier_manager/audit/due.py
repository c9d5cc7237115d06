"""First days: when a part is owed and when it may be called missing."""

import datetime as dt
from collections.abc import Callable

from dossier_manager.clock import RatingYear, add_days, add_months
from dossier_manager.rules.model import Anchor, RuleSet, When
from dossier_manager.rules.rating import DayMonth

ALWAYS = dt.date.min
"""Owed from the beginning: the anchor is not known, and nobody said that it lies ahead."""


def in_year(day: DayMonth, year: int) -> dt.date:
    """A day of every year, in one year."""
    return dt.date(year, day.month, day.day)


def report_deadline(ruleset: RuleSet, year: int) -> dt.date:
    """The day before which the report is sent; that day itself is late by the word `trước`."""
    rating = ruleset.rating
    return in_year(rating.report.before, year) if rating else RatingYear(year).end


def decision_deadline(ruleset: RuleSet, year: int) -> dt.date:
    """The day before which the rating is decided."""
    rating = ruleset.rating
    return in_year(rating.decision.before, year) if rating else RatingYear(year).end


def first_day(
    when: When | None,
    *,
    ruleset: RuleSet,
    year: int,
    founded: dt.date | None,
    paper_date: Callable[[str], dt.date | None],
) -> dt.date | None:
    """The day that `when` names; None where it hangs on a paper that is not there.

    Raises nothing: an unknown founding day reads as `ALWAYS`.
    """
    if when is None:
        return ALWAYS
    anchor: dt.date | None
    match when.anchor:
        case Anchor.FOUNDING:
            anchor = founded or ALWAYS
        case Anchor.YEAR_START:
            anchor = RatingYear(year).start
        case Anchor.YEAR_END:
            anchor = RatingYear(year).end
        case Anchor.REPORT_DUE:
            anchor = report_deadline(ruleset, year)
        case Anchor.DECISION_DUE:
            anchor = decision_deadline(ruleset, year)
        case Anchor.PART:
            anchor = paper_date(when.part or "")
    if anchor is None:
        return None
    return add_days(add_months(anchor, when.months), when.days)
