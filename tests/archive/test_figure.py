"""Figures as people here write them, and texts that are none."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.archive.figure import comparable, figure
from dossier_manager.archive.manifest import amount


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("95", "95", ""),
        ("1.200", "1200", ""),
        ("1.200,5", "1200.5", ""),
        ("1.200.000 đồng", "1200000", "dong"),
        ("89,5 %", "89.5", "%"),
        ("89,5%", "89.5", "%"),
        ("89,5 phần trăm", "89.5", "%"),
        ("90 % hộ dân", "90", "% ho dan"),
        ("03 vụ", "3", "vu"),
        (" 12\u00a0LƯỢT NGƯỜI ", "12", "luot nguoi"),
        ("1 tỷ", "1000000000", ""),
        ("1,5 tỉ đồng", "1500000000", "dong"),
        ("500 triệu", "500000000", ""),
        ("2 nghìn", "2000", ""),
        ("2 ngàn tỷ", "2000000000000", ""),
        ("10 ngân hàng", "10", "ngan hang"),
        ("0", "0", ""),
    ],
)
def test_a_figure(said: str, value: str, unit: str) -> None:
    for form in ("NFC", "NFD"):
        found = figure(unicodedata.normalize(form, said))
        assert found is not None
        assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "said",
    [
        *(None, "", " ", "nan", "inf", "-Infinity", "12abc", "1.20.3", "1.2000", "0.200", "89.5"),
        *("1e5", "1_000", "-5", "5-7 vụ", "5 đến 7 vụ", "10/12", "1 200 vụ", "nhiều", "9,", ",5"),
        *("5 chục", "3 trăm", "10 ngan", "٣", "9" * 400, "1 tỷ tỷ", "1" + " tỷ" * 9999),
    ],
)
def test_no_figure(said: str | None) -> None:
    assert amount(said) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5 vụ", "3 VỤ", True),
        ("5 vụ", "3", True),
        ("90 %", "95 phần trăm", True),
        ("90 %", "95 vụ", False),
        ("5 lượt", "5 lượt người", False),
        ("1 tỷ đồng", "950.000.000 đồng", True),
        ("1 tỷ", "950.000.000", True),
        ("1 tỷ", "0", True),
        ("1 tỷ", "800", False),
        ("800", "1 tỷ", False),
        ("1 tỷ", "800 triệu", True),
    ],
)
def test_which_figures_can_be_held_against_each_other(one: str, other: str, same: bool) -> None:
    left, right = figure(one), figure(other)
    assert left is not None
    assert right is not None
    assert comparable(left, right) is same
    assert comparable(right, left) is same


@given(st.text(max_size=60))
def test_no_text_breaks_it(said: str) -> None:
    found = amount(said)
    assert found is None or (found.is_finite() and found >= 0)


@given(st.integers(0, 10**12), st.sampled_from(["", " vụ", " %", "%", " lượt người"]))
def test_thousands_parted_by_dots_are_the_number(number: int, unit: str) -> None:
    dotted = f"{number:,}".replace(",", ".") + unit
    assert amount(dotted) == amount(f"{number}{unit}") == number
