"""The share of targets met: figures as people write them, and reasons where there is none."""

import unicodedata
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.archive.manifest import Direction, Settings, Target
from dossier_manager.audit.completion import NotComputable, Unclear, completion, measured, ratio
from dossier_manager.audit.model import CompletionResult
from tests.audit.conftest import YEAR, manifest

UNREADABLE, PERCENT, DIRECTION = Unclear.UNREADABLE, Unclear.PERCENT_DOWN, Unclear.DIRECTION


def target(direction: str, planned: str | None, achieved: str | None) -> Target:
    """A target whose texts may be any."""
    return Target.model_construct(
        name="Chỉ tiêu", direction=Direction(direction), planned=planned, achieved=achieved
    )


@pytest.mark.parametrize(
    ("direction", "planned", "achieved", "expected"),
    [
        ("tang", "1.200", "600", Fraction(1, 2)),
        ("tang", "1.200", "1,2", Fraction(1, 1000)),
        ("tang", "90 %", "45", Fraction(1, 2)),
        ("tang", "10 vụ", "20 VỤ", Fraction(1)),
        ("tang", "1 tỷ", "500 triệu", Fraction(1, 2)),
        ("tang", "1 tỷ", "500", UNREADABLE),
        ("tang", "10 buổi", "10 người", UNREADABLE),
        ("tang", "nan", "10", UNREADABLE),
        ("tang", "inf", "inf", UNREADABLE),
        ("tang", "10", None, UNREADABLE),
        ("tang", "0", "3", DIRECTION),
        ("tang", "0 vụ", "0 vụ", DIRECTION),
        ("giam", "4 vụ", "2 vụ", Fraction(1)),
        ("giam", "4 vụ", "8 vụ", Fraction(1, 2)),
        ("giam", "0", "8 vụ", Fraction(0)),
        ("giam", "0", "0", Fraction(1)),
        ("giam", "10 %", "12 %", PERCENT),
        ("giam", "10", "12 %", PERCENT),
        ("giam", "10 phần trăm", "12", PERCENT),
        ("khong-de-xay-ra", "0", "0 vụ", Fraction(1)),
        ("khong-de-xay-ra", None, "không", Fraction(1)),
        ("khong-de-xay-ra", "không", "Không có", Fraction(1)),
        ("khong-de-xay-ra", "0", "KHÔNG XẢY RA", Fraction(1)),
        ("khong-de-xay-ra", "0", "2 vụ", Fraction(0)),
        ("khong-de-xay-ra", "0", "có", UNREADABLE),
        ("khong-de-xay-ra", "3 vụ", "2 vụ", DIRECTION),
        ("co-khong", "có", "Có", Fraction(1)),
        ("co-khong", None, "Đạt", Fraction(1)),
        ("co-khong", "có", "chưa đạt", Fraction(0)),
        ("co-khong", "không", "không", DIRECTION),
        ("co-khong", "có", "một phần", UNREADABLE),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_one_target(
    direction: str,
    planned: str | None,
    achieved: str | None,
    expected: Fraction | Unclear,
    form: Literal["NFC", "NFD"],
) -> None:
    texts = [t and unicodedata.normalize(form, t) for t in (planned, achieved)]
    one = target(direction, *texts)
    assert measured(one) == expected
    assert ratio(one) == (None if isinstance(expected, Unclear) else expected)


SAID = (
    st.none()
    | st.text(min_size=1, max_size=20)
    | st.from_regex(r"[0-9.,]{1,8}( ?%| vụ| tỷ)?", fullmatch=True)
)


@given(st.sampled_from(Direction), SAID, SAID)
def test_no_words_break_it_and_none_go_beyond_whole(
    direction: Direction, planned: str | None, achieved: str | None
) -> None:
    found = ratio(target(direction.value, planned, achieved))
    assert found is None or 0 <= found <= 1


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_more_is_never_less(planned: int, achieved: int) -> None:
    figures = [ratio(target("tang", str(planned), str(achieved + more))) for more in (0, 1)]
    assert figures[0] is not None
    assert figures[1] is not None
    assert figures[0] <= figures[1]


def of_year(*targets: dict[str, str]) -> CompletionResult | NotComputable:
    rows = [{"name": f"Số {n}", "source": "BC 15, tr. 2", **row} for n, row in enumerate(targets)]
    stated = manifest(years=[{"year": str(YEAR), "targets": rows}])
    method = {"completion_method": "binh-quan-ty-le"}
    settings = Settings.model_validate({"id": "kho", "name": "Kho"} | method)
    return completion(stated, settings, YEAR)


@pytest.mark.parametrize(
    ("direction", "planned", "achieved", "code"),
    [
        ("giam", "10 %", "12 %", "COMPLETION_PERCENT_DOWN"),
        ("tang", "0", "3", "COMPLETION_DIRECTION"),
        ("tang", "10 vụ", "3 tin", "COMPLETION_UNREADABLE"),
    ],
)
def test_the_reason_names_the_targets_it_is_about(
    direction: str, planned: str, achieved: str, code: str
) -> None:
    sound = {"direction": "tang", "planned": "1.200", "achieved": "900"}
    odd = {"direction": direction, "planned": planned, "achieved": achieved}
    assert of_year(sound, odd) == NotComputable(code, (("targets", "Số 1"),))
    found = of_year(sound)
    assert isinstance(found, CompletionResult)
    assert found.percent == 75
