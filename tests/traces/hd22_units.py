"""Breaks of 22/HD-BCA-V05 that bind units: days, and duties without a day in their place."""

from tests.traces.breaks import PlaceBreak, UnitBreak, not_rated, standing
from tests.traces.changes import day

UNITS = (
    UnitBreak(
        id="ket-qua-xep-loai",
        what="the results of the rating reach PV05 before 15/11",
        duty="hd22-ket-qua-xep-loai",
        clauses=("III.2.c/4",),
        last_day=day("2026-11-14"),
    ),
    UnitBreak(
        id="bao-cao-v05-6-thang",
        what="the report of six months reaches V05 before 20/5",
        duty="hd22-bao-cao-6-thang",
        clauses=("VI.1",),
        last_day=day("2026-05-19"),
    ),
    UnitBreak(
        id="bao-cao-v05-nam",
        what="the report of the year reaches V05 before 20/11",
        duty="hd22-bao-cao-nam",
        clauses=("VI.1",),
        last_day=day("2026-11-19"),
    ),
)

OLDER = ((None, 2022), ("Bình Thuận", 2021))
"""Years that were rated before the guide."""

PLACES = (
    PlaceBreak(
        id="cong-an-kiem-tra",
        what="the police guide, check and help to renew a mô hình all the time, since the guide",
        elsewhere=OLDER,
        said=(standing("hd22-huong-dan-kiem-tra", "III.1.đ/2"),),
    ),
    PlaceBreak(
        id="vuong-mac",
        what="difficulties are told to V05 when they come, since the guide",
        elsewhere=OLDER,
        said=(standing("hd22-vuong-mac", "VI.3"),),
    ),
    PlaceBreak(
        id="binh-thuan-quan-triet",
        what="those to whom the police of Bình Thuận sent the guide spread it among their people",
        province="Bình Thuận",
        year=2024,
        elsewhere=((None, 2024), ("Ninh Thuận", 2024), ("Bình Thuận", 2022), ("Bình Thuận", 2026)),
        said=(standing("hd22-quan-triet", "CV/10"),),
    ),
    PlaceBreak(
        id="binh-thuan-2021",
        what="the letter tells which decision the province had before: it is named as not held",
        province="Bình Thuận",
        year=2021,
        elsewhere=((None, 2021), ("Hòa Bình", 2021), ("Bình Thuận", 2024)),
        said=(not_rated("CV/11"),),
    ),
)
