from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.report.percent import percent, rounded_down


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(89999, 1000), "89,99 %"),
        (Fraction(90), "90 %"),
        (Fraction(200, 3), "66,66 %"),
        (Fraction(179, 2), "89,5 %"),
        (Fraction(100), "100 %"),
        (Fraction(0), "0 %"),
    ],
)
def test_a_percentage_is_rounded_down(value: Fraction, shown: str) -> None:
    assert percent(value) == shown


@given(st.fractions(min_value=0, max_value=100))
def test_no_figure_reaches_a_band_that_the_exact_value_does_not(value: Fraction) -> None:
    shown = rounded_down(value)
    assert Fraction(str(shown)) <= value < Fraction(str(shown)) + Fraction(1, 100)
