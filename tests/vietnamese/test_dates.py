import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.vietnamese.dates import PartialDate, find_dates


def _found(text: str) -> list[str]:
    return [str(found.value) for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Tân Phong, ngày 05 tháng 11 năm 2026", ["2026-11-05"]),
        ("ngày   tháng 3 năm 2025", ["2025-03"]),
        ("ngày ….. tháng 12 năm 2025", ["2025-12"]),
        ("ngay 5 thang 1 nam 2020", ["2020-01-05"]),
        ("ngày 05\ntháng 11\nnăm 2026", ["2026-11-05"]),
        ("ngày 05/11/2026, 5-11-2026 và 5.11.2026.", ["2026-11-05"] * 3),
        ("tháng 8/2016; tháng 9 năm 2017", ["2016-08", "2017-09"]),
        ("từ 01/11/2025-31/10/2026", ["2025-11-01", "2026-10-31"]),
        ("29/02/2024 và 29/02/2023", ["2024-02-29"]),
        ("ngày 31 tháng 02 năm 2025", []),
        ("ngày 145 tháng 3 năm 2025", []),
        ("ngày … tháng … năm 2025", []),
        ("tháng 13/2016", []),
        ("05/11/26", []),
        ("05/11/0026 và 05/11/20266", []),
        ("mục 3.1.2.2020 và số 12/05/11/2026", []),
        ("", []),
    ],
)
def test_dates_in_text(text: str, dates: list[str]) -> None:
    assert _found(text) == dates
    assert _found(unicodedata.normalize("NFD", text)) == dates


def test_offsets_are_of_the_text_as_given() -> None:
    for normal in (str, lambda text: unicodedata.normalize("NFD", text)):
        text = normal("Căn cứ ngày 18 tháng 11 năm 2022 của Bộ")
        (found,) = find_dates(text)
        assert text[found.start : found.end] == normal("ngày 18 tháng 11 năm 2022")


ALPHABET = st.sampled_from([*"0123456789 /-.,…\n", "ngày", "tháng", "năm", "2026", "05"])


@given(st.lists(ALPHABET | st.text(max_size=3), max_size=60).map("".join))
def test_any_text(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert PartialDate.parse(str(found.value)) == found.value
        assert str(found.value.year) in text[found.start : found.end]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_of_two_centuries_is_found(day: dt.date) -> None:
    assert _found(f"x {day:%d/%m/%Y} y") == [day.isoformat()]
    assert _found(f"ngày {day.day} tháng {day.month} năm {day.year}") == [day.isoformat()]
