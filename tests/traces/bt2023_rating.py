"""Breaks of Bình Thuận 2023, II.1 and II.2: who may be rated, by whom and until when."""

from dataclasses import replace

from tests.paperwork.forms import founding, rating, yearly
from tests.paperwork.paper import Paper
from tests.traces.breaks import asks, bars, due, item, told
from tests.traces.bt2023_given import BEN, at_quay
from tests.traces.changes import day, instead, with_paper, without, words
from tests.traces.stories import OTHER

REPORT, DECISION = "2024/BC nam 2024.pdf", "2024/QD xep loai 2024.docx"
FOUNDING = "6 QD 91.pdf"
LATER = day("2024-11-20")
STATED = """    rated:
      grade: trung_binh
      number: "157/QĐ-UBND"
      date: 07/11/2024
"""


def _rated(on: str, **changes: object) -> Paper:
    return replace(rating.rated(BEN, 2024), date=day(on), **changes)  # type: ignore[arg-type]


def _founded(on: str) -> Paper:
    return replace(founding.founding(BEN, committee=True, roll=True), date=day(on))


CONDITIONS = (
    at_quay(
        id="bt-chua-ai-thanh-lap",
        what="people state that no founding decision was made",
        change=(without(FOUNDING), words("exists: có", "exists: không")),
        said=(bars("NOT_FOUNDED", "tot", "II.2/1"), bars("NOT_FOUNDED", "kha", "II.2/1")),
    ),
    at_quay(
        id="bt-thanh-lap-thang-3",
        what="founded on 15/03/2024: ten months are not full",
        change=(
            words("date: 16/05/2023", "date: 15/03/2024"),
            instead(FOUNDING, lambda: _founded("2024-03-15")),
        ),
        said=(bars("NOT_ELIGIBLE", "tot", "II.2/2"), bars("NOT_ELIGIBLE", "kha", "II.2/2")),
    ),
    at_quay(
        id="bt-thanh-lap-05-01",
        what="founded on 05/01/2024: ten months are full between 01/11 and 09/11 only",
        change=(
            words("date: 16/05/2023", "date: 05/01/2024"),
            instead(FOUNDING, lambda: _founded("2024-01-05")),
        ),
        said=(asks("ELIGIBILITY_MONTHS", "tot", "II.2/2"),),
    ),
)

ORDER = (
    at_quay(
        id="bt-gui-muon",
        what="the report was sent on 06/11: Tốt and Khá ask for all, and so for this",
        change=(words("date: 04/11/2024", "date: 06/11/2024"),),
        said=(
            bars("REPORT_LATE", "tot", "II.1(1)/1", "II.3(1)/0", "II.3(1)/5"),
            bars("REPORT_LATE", "kha", "II.1(1)/1", "II.3(2)/0", "II.3(2)/5"),
            asks("REPORT_LATE_PERSON", "trung_binh", "II.1(1)/1", "II.3(3)/0", "II.3(3)/4"),
            due("report", "late", "II.1(1)/1"),
        ),
    ),
    at_quay(
        id="bt-gui-dung-ngay-05-11",
        what="the report was sent on 05/11 itself: late by the word, a person decides",
        change=(words("date: 04/11/2024", "date: 05/11/2024"),),
        said=(asks("REPORT_ON_THE_DAY", "tot", "II.1(1)/1"), due("report", "late", "II.1(1)/1")),
    ),
    at_quay(
        id="bt-khong-gui-cong-an",
        what="the report is addressed to the commune alone, not to the police of the place",
        change=(
            instead(
                REPORT,
                lambda: replace(
                    yearly.annual_report(BEN, 2024, day("2024-11-01"), asks=True),
                    to=(f"Kính gửi: {BEN.founder.called}.",),
                    recipients=("Như trên", "Lưu: hồ sơ mô hình"),
                ),
            ),
        ),
        said=(told("REPORT_ADDRESSEE", "II.1(1)/1"),),
    ),
    at_quay(
        id="bt-bao-cao-truoc-ky",
        what="the report bears a day before the year closes on 31/10",
        change=(
            instead(REPORT, lambda: yearly.annual_report(BEN, 2024, day("2024-10-18"), asks=True)),
        ),
        said=(told("REPORT_BEFORE_CLOSE", "II.1(1)/1"),),
    ),
    at_quay(
        id="bt-quyet-dinh-10-11",
        what="the rating was decided on 10/11 itself: the last day in time is 09/11",
        change=(with_paper(DECISION, lambda: _rated("2024-11-10")),),
        said=(told("DECISION_LATE", "II.1(1)/2"), due("decision", "late", "II.1(1)/2")),
    ),
    at_quay(
        id="bt-chua-quyet-dinh",
        what="no rating decision after 09/11: the duty of who rates, not of the mô hình",
        on=LATER,
        change=(without(DECISION), words(STATED, "")),
        said=(
            due("decision", "overdue", "II.1(1)/2"),
            item("13b", "missing", "II.1/1", "II.1(1)/2", "V(13)"),
        ),
    ),
    at_quay(
        id="bt-xep-loai-hai-lan",
        what="two decisions rate the one year: a rating is made once a year",
        change=(
            with_paper(
                "2024/QD xep loai 2024 lan 2.docx",
                lambda: _rated("2024-11-08", number="160/QĐ-UBND"),
            ),
        ),
        said=(told("RATED_TWICE", "II.1/1"),),
    ),
    at_quay(
        id="bt-xa-khac-xep-loai",
        what="another commune than the one that founded it decided the rating",
        change=(with_paper(DECISION, lambda: _rated("2024-11-07", agency=OTHER, authority=None)),),
        said=(told("RATED_BY_OTHER", "II.1(1)/3"),),
    ),
)

BREAKS = (*CONDITIONS, *ORDER)
