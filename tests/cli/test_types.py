import datetime as dt

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.cli.types import DAY, PAGES, YEAR, OneOf

DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31))


@given(DAYS)
def test_a_day_is_read_in_both_forms(day: dt.date) -> None:
    assert DAY.convert(day.isoformat(), None, None) == day
    assert DAY.convert(f"{day.day}/{day.month}/{day.year}", None, None) == day
    assert DAY.convert(f" {day:%d/%m/%Y} ", None, None) == day


@pytest.mark.parametrize("text", ["31/02/2026", "2026-02-30", "hôm nay", "20261031", "", "1/1/26"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="ngày"):
        DAY.convert(text, None, None)


@pytest.mark.parametrize(("text", "kept"), [("3", "3-3"), ("1-3", "1-3"), ("2 – 4", "2-4")])
def test_pages(text: str, kept: str) -> None:
    assert PAGES.convert(text, None, None) == kept


@pytest.mark.parametrize("text", ["0", "3-1", "a", "1-", "-2", "1,2"])
def test_what_is_no_page_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="trang"):
        PAGES.convert(text, None, None)


@pytest.mark.parametrize("text", ["1999", "2200", "26", "năm nay", "²⁰²⁶", "-2026"])
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="số nguyên"):
        YEAR.convert(text, None, None)


def test_a_vietnamese_word_may_stand_for_the_english_one() -> None:
    kind = OneOf("met", "unmet", also={"đạt": "met"})
    assert kind.convert("Đạt", None, None) == "met"
    with pytest.raises(click.BadParameter, match="met, unmet"):
        kind.convert("tốt", None, None)
