"""Breaks of 22/HD-BCA-V05, III.2.a and c: who may be rated, by whom and until when."""

from collections.abc import Callable
from dataclasses import replace

from tests.paperwork.forms import founding, rating, yearly
from tests.paperwork.paper import Paper
from tests.traces.breaks import Break, asks, bars, due, told
from tests.traces.changes import day, instead, with_paper, without, words
from tests.traces.stories import OTHER, ZALO

CONDITIONS = (
    Break(
        id="chua-ai-thanh-lap",
        what="people state that no founding decision was made",
        change=(
            without("QD thanh lap.pdf"),
            words("exists: có", "exists: không"),
        ),
        said=(bars("NOT_FOUNDED", "tot", "III.2.a/1"), bars("NOT_FOUNDED", "kha", "III.2.a/1")),
    ),
    Break(
        id="thanh-lap-thang-3",
        what="founded on 15/03/2026: ten months are not full",
        change=(
            words("date: 31/12/2025", "date: 15/03/2026"),
            instead(
                "QD thanh lap.pdf",
                lambda: replace(
                    founding.founding(ZALO, committee=True, roll=True), date=day("2026-03-15")
                ),
            ),
        ),
        said=(bars("NOT_ELIGIBLE", "tot", "III.2.a/2"), bars("NOT_ELIGIBLE", "kha", "III.2.a/2")),
    ),
    Break(
        id="thanh-lap-05-01",
        what="founded on 05/01/2026: ten months are full between 01/11 and 09/11 only",
        change=(
            words("date: 31/12/2025", "date: 05/01/2026"),
            instead(
                "QD thanh lap.pdf",
                lambda: replace(
                    founding.founding(ZALO, committee=True, roll=True), date=day("2026-01-05")
                ),
            ),
        ),
        said=(asks("ELIGIBILITY_MONTHS", "tot", "III.2.a/2"),),
    ),
)


def _report_to(whom: str, *more: str) -> Callable[[], Paper]:
    """The year's report to some, each on a line of its own."""
    return lambda: replace(
        yearly.annual_report(ZALO, 2026, day("2026-11-02"), asks=False),
        to=(f"Kính gửi: {whom}.",),
        recipients=("Như trên", *more, "Lưu: hồ sơ mô hình"),
    )


ORDER = (
    Break(
        id="gui-muon",
        what="the report was sent on 06/11",
        change=(words("date: 03/11/2026", "date: 06/11/2026"),),
        said=(
            bars("REPORT_LATE", "tot", "III.2.c/1", "III.2.b(1)/5"),
            bars("REPORT_LATE", "kha", "III.2.c/1", "III.2.b(2)/5"),
            asks("REPORT_LATE_PERSON", "trung_binh", "III.2.c/1", "III.2.b(3)/4"),
            due("report", "late", "III.2.c/1"),
        ),
    ),
    Break(
        id="gui-dung-ngay-05-11",
        what="the report was sent on 05/11 itself: late by the word, a person decides",
        change=(words("date: 03/11/2026", "date: 05/11/2026"),),
        said=(asks("REPORT_ON_THE_DAY", "tot", "III.2.c/1"), due("report", "late", "III.2.c/1")),
    ),
    Break(
        id="khong-gui-cong-an",
        what="the report is addressed to the commune alone, not to the police of the place",
        change=(instead("BC nam 2026 zalo.pdf", _report_to(ZALO.founder.called)),),
        said=(told("REPORT_ADDRESSEE", "III.2.c/1"),),
    ),
    Break(
        id="chi-gui-cong-an",
        what="the report is addressed to the police alone, not to the Ban Chỉ đạo or who founded",
        against=(instead("BC nam 2026 zalo.pdf", _report_to(ZALO.founder.called, ZALO.police)),),
        change=(with_paper("BC nam 2026 zalo.docx", _report_to(ZALO.police)),),
        said=(told("REPORT_ADDRESSEE_ABOVE", "III.2.c/1"),),
    ),
    Break(
        id="bao-cao-truoc-ky",
        what="the report bears a day before the year closes on 31/10",
        change=(
            instead(
                "BC nam 2026 zalo.pdf",
                lambda: yearly.annual_report(ZALO, 2026, day("2026-10-20"), asks=False),
            ),
        ),
        said=(told("REPORT_BEFORE_CLOSE", "III.2.c/1"),),
    ),
    Break(
        id="quyet-dinh-10-11",
        what="the rating was decided on 10/11 itself: the last day in time is 09/11",
        on=day("2026-11-20"),
        change=(
            with_paper(
                "QD xep loai 2026.docx",
                lambda: replace(rating.rated(ZALO, 2026), date=day("2026-11-10")),
            ),
        ),
        said=(
            told("DECISION_LATE", "III.2.c/2"),
            due("decision", "late", "III.2.c/2"),
        ),
    ),
    Break(
        id="chua-quyet-dinh",
        what="no rating decision after 09/11: the duty of who rates, not of the mô hình",
        on=day("2026-11-20"),
        against=(
            with_paper(
                "QD xep loai 2026.docx",
                lambda: replace(rating.rated(ZALO, 2026), date=day("2026-11-09")),
            ),
        ),
        change=(without("QD xep loai 2026.docx"),),
        said=(due("decision", "overdue", "III.2.c/2"),),
    ),
    Break(
        id="xep-loai-hai-lan",
        what="two decisions rate the same year, which is rated once",
        on=day("2026-11-20"),
        against=(
            with_paper(
                "QD xep loai 2026.docx",
                lambda: replace(rating.rated(ZALO, 2026), date=day("2026-11-06")),
            ),
        ),
        change=(
            with_paper(
                "QD xep loai 2026 lan hai.docx",
                lambda: replace(
                    rating.rated(ZALO, 2026), date=day("2026-11-09"), number="702/QĐ-UBND"
                ),
            ),
        ),
        said=(told("RATED_TWICE", "III.2/1"),),
    ),
    Break(
        id="xa-khac-xep-loai",
        what="another commune than the one that founded it decided the rating",
        on=day("2026-11-20"),
        change=(
            with_paper(
                "QD xep loai 2026.docx",
                lambda: replace(
                    rating.rated(ZALO, 2026), date=day("2026-11-09"), agency=OTHER, authority=None
                ),
            ),
        ),
        said=(told("RATED_BY_OTHER", "III.2.c/3"),),
    ),
)

BREAKS = (*CONDITIONS, *ORDER)
