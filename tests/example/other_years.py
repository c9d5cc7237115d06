"""What is true of some dossiers in other years, judged once their decisions were due.

Written by hand like the table of 2026, from the same words of the guides.
"""

import datetime as dt
from fractions import Fraction

from tests.example.fact import PERCENT, Fact

OTHER_YEARS = (
    # 6 of 8 targets, 75 %: the band of Khá. The half year is summed up by its report (10a): by
    # I.B5.3 of Bình Thuận these are one act, so that no other paper of it is wanted.
    Fact(
        dossier="binh-thuan-2024",
        year=2024,
        as_of=dt.date(2024, 11, 12),
        rules=("bt2023.mo-hinh",),
        percent=Fraction(6, 8),
        tot="barred",
        kha="open",
        possible="kha",
        bars={"tot": frozenset({PERCENT})},
        untold=frozenset({"PAPER_NOT_SEEN", "RATED_NOT_SEEN", "RATED_DIFFERS"}),
        files=21,
    ),
    # 5 of 8 criteria, 62.5 %: no share is asked for; assessed within a year from 12/09/2023.
    Fact(
        dossier="binh-thuan-dien-hinh",
        kind="dien-hinh",
        year=2024,
        as_of=dt.date(2024, 11, 12),
        rules=("bt2023.dien-hinh",),
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        recognition="open",
        due=dt.date(2024, 9, 12),
        files=6,
    ),
    # 2 of 5 targets, 40 %, below every band but Yếu, which people gave and the audit never does.
    Fact(
        dossier="ket-thuc-cho-dem",
        year=2025,
        as_of=dt.date(2025, 11, 12),
        percent=Fraction(2, 5),
        tot="barred",
        kha="barred",
        trung_binh="barred",
        possible=None,
        bars=dict.fromkeys(("tot", "kha", "trung_binh"), frozenset({PERCENT})),
        untold=frozenset({"RATED_NOT_SEEN", "RATED_DIFFERS"}),
        files=20,
    ),
    # 5 of 9 criteria, 55.5 %: below 70 % a person decides on the ending (IV.3); no award was seen.
    Fact(
        dossier="dien-hinh-ket-thuc",
        kind="dien-hinh",
        year=2025,
        as_of=dt.date(2025, 11, 12),
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        recognition="person",
        due=dt.date(2025, 10, 15),
        files=9,
    ),
    # Rated Tốt for 2025 by the commune, though the huyện founded it (III.2.c).
    Fact(
        dossier="dong-ho-tu-quan",
        year=2025,
        as_of=dt.date(2025, 11, 12),
        told=frozenset({"RATED_BY_OTHER", "RATING_LEVEL_GONE"}),
        untold=frozenset({"RATED_NOT_SEEN", "RATED_DIFFERS"}),
        files=35,
    ),
)
