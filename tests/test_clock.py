"""The rating year and counting in months."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.clock import RatingYear, add_days, add_months, rating_year_on

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2026-03-01", 2026),
        ("2026-10-31", 2026),
        ("2026-11-01", 2026),
        ("2026-11-15", 2026),
        ("2026-11-16", 2027),
        ("2026-12-31", 2027),
    ],
)
def test_until_15_november_the_year_that_closed(day: str, year: int) -> None:
    assert rating_year_on(dt.date.fromisoformat(day)).year == year


def test_a_rating_year_runs_from_november_to_october() -> None:
    year = RatingYear(2026)
    assert (year.start, year.end) == (dt.date(2025, 11, 1), dt.date(2026, 10, 31))
    assert dt.date(2025, 10, 31) not in year


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2025-12-31", 10, "2026-10-31"),
        ("2026-01-01", 10, "2026-11-01"),
        ("2024-04-30", 10, "2025-02-28"),
        ("2023-04-30", 10, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-03-31", 9, "2026-12-31"),
    ],
)
def test_months_end_where_the_month_ends(day: str, months: int, then: str) -> None:
    assert add_months(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(then)


@given(DAYS, st.integers(0, 120))
def test_months_keep_the_day_or_the_last_of_the_month(day: dt.date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day
    assert then.day == day.day or (then + dt.timedelta(days=1)).day == 1


def test_a_sum_of_days_beyond_the_calendar_ends_at_its_last_day() -> None:
    last = dt.date.max
    assert add_months(dt.date(9999, 12, 31), 10) == last
    assert add_months(dt.date(2026, 1, 31), 120_000) == last
    assert add_days(last, 3) == last
    assert add_days(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 1)
