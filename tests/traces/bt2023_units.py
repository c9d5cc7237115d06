"""Breaks of Bình Thuận 2023 that bind units: a day, and a duty without a day in its place."""

from tests.traces.breaks import PlaceBreak, UnitBreak, standing
from tests.traces.changes import day

UNITS = (
    UnitBreak(
        id="bt-ket-qua-xep-loai",
        what="the results of the rating reach the Ban Chỉ đạo of the province before 15/11",
        duty="binh-thuan-ket-qua-xep-loai",
        clauses=("II.1(1)/4",),
        last_day=day("2024-11-14"),
        year=2024,
        province="Bình Thuận",
    ),
)

PLACES = (
    PlaceBreak(
        id="bt-cong-an-kiem-tra",
        what="the police guide, check and help to renew a mô hình all the time, there alone and "
        "while the text held",
        province="tỉnh Bình Thuận",
        year=2024,
        elsewhere=(
            (None, 2024),
            ("Ninh Thuận", 2024),
            ("Lâm Đồng", 2025),
            ("Bình Thuận", 2022),
            ("Bình Thuận", 2025),
        ),
        said=(standing("binh-thuan-huong-dan-kiem-tra", "I.B5.2/1"),),
    ),
)
