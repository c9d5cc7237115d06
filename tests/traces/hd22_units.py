"""Breaks of 22/HD-BCA-V05 that bind units: the day itself is past, the day before is in time."""

from tests.traces.breaks import UnitBreak
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
