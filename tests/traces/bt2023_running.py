"""Breaks of Bình Thuận 2023, I, step 5: the launch, the records, the reports of the year."""

from dataclasses import replace

from tests.paperwork.forms import founding, launch, steps, yearly
from tests.paperwork.paper import Paper
from tests.traces.breaks import Break, Wanted, bars, item, never, told
from tests.traces.bt2023_given import BEN, at_quay
from tests.traces.changes import day, instead, with_paper, without
from tests.traces.stories import made

LAUNCH = "8 KH ra mat.docx"
HALF, WHOLE = "2024/BC 6T 2024.docx", "2024/BC nam 2024.pdf"
REVIEW = "2024/BC so ket 6 thang.docx"


def _review() -> Paper:
    """A summing up of the half year, the one thing that this dossier lacks."""
    return replace(
        yearly.summing_up(BEN, 2024, report=True),
        subject=f"Sơ kết 6 tháng đầu năm 2024 hoạt động {BEN.named}",
        date=day("2024-05-10"),
        number="19/BC-BCĐ",
    )


def _invitation() -> Paper:
    """The invitation to a summing up: it sums nothing up."""
    return replace(
        _review(),
        kind="Giấy mời",
        subject=f"Dự hội nghị sơ kết 6 tháng đầu năm 2024 hoạt động {BEN.named}",
        number="18/GM-BCĐ",
        body=("Thời gian: 8 giờ 00 ngày 10/5/2024. Địa điểm: trụ sở UBND xã./.",),
    )


def _sudden() -> Paper:
    return replace(
        yearly.half_report(BEN, 2024),
        subject=f"Báo cáo đột xuất về vụ gây rối tại bến cá, {BEN.named}",
        date=day("2024-07-18"),
        number="31/BC-BCĐ",
    )


def _gone(name: str, what: str, file: str, *said: Wanted) -> Break:
    return at_quay(id=name, what=what, change=(without(file),), said=said)


BREAKS = (
    at_quay(
        id="bt-ra-mat-truoc-quyet-dinh",
        what="the launch is older than the founding decision",
        change=(with_paper(LAUNCH, made(launch.launch_plan, BEN, date=day("2023-05-02"))),),
        said=(told("OUT_OF_ORDER", "I.B4.1(4)", "I.B5.1/1", about="8a"),),
    ),
    at_quay(
        id="bt-ra-mat-long-ghep",
        what="the launch stands inside the plan that carries the chủ trương out: that is allowed",
        against=(without(LAUNCH),),
        change=(
            with_paper(
                "5 KH trien khai.docx",
                made(
                    steps.rollout,
                    BEN,
                    body=(
                        *steps.rollout(BEN).body,
                        "Lễ ra mắt mô hình được lồng ghép tại hội nghị sơ kết của xã.",
                    ),
                ),
            ),
        ),
        said=(never(item("8a", "missing", "I.B5.1/1")),),
    ),
    at_quay(
        id="bt-kien-toan",
        what="a decision that renews the Ban Chỉ đạo, as the police advise where it lags",
        change=(
            with_paper(
                "QD kien toan.docx",
                lambda: founding.renewal(BEN, day("2024-06-14"), "Do thay đổi nhân sự"),
            ),
        ),
        said=(item("14", "present", "I.B5.2/1", "V(14)"),),
    ),
    _gone(
        "bt-khong-bien-ban-hop",
        "no minutes of any meeting or training of the year",
        "2024/BB hop, tap huan.docx",
        item("bb-hop", "missing", "I.B5.2/2"),
        told("PAPER_NOT_SEEN", "I.B5.2/2"),
    ),
    _gone(
        "bt-khong-bao-cao-6-thang",
        "no report of the first half",
        HALF,
        item("10a", "missing", "I.B5.3/1", "V(10)"),
    ),
    at_quay(
        id="bt-khong-bao-cao-nam",
        what="no report of the year, and no summing up that could stand for it",
        change=(without(WHOLE, "2024/BC tong ket 2024.docx"),),
        said=(item("10b", "missing", "I.B5.3/1", "II.1(1)/1", "V(10)"),),
    ),
    at_quay(
        id="bt-khong-so-ket",
        what="neither a report nor a summing up of the half year: one act, told once",
        change=(without(HALF),),
        said=(
            item("15a", "missing", "I.B5.3/1", "V(15)"),
            bars("PAPER_MISSING_YEAR", "tot", "II.3(1)/6", about="10a"),
        ),
    ),
    at_quay(
        id="bt-bao-cao-la-so-ket",
        what="the report of the half year is the summing up of it",
        against=(without(HALF),),
        change=(with_paper(HALF, made(yearly.half_report, BEN, 2024)),),
        said=(never(item("15a", "missing", "I.B5.3/1")),),
    ),
    at_quay(
        id="bt-so-ket-khong-thay-bao-cao",
        what="a summing up that is no report of the half year: the report is still asked for",
        against=(with_paper(REVIEW, _review),),
        change=(without(HALF, REVIEW), with_paper("2024/GM so ket.docx", _invitation)),
        said=(item("10a", "missing", "I.B5.3/1", "V(10)"),),
    ),
    at_quay(
        id="bt-khong-tong-ket",
        what="neither a report nor a summing up of the year",
        change=(without(WHOLE, "2024/BC tong ket 2024.docx"),),
        said=(item("15b", "missing", "I.B5.3/1", "V(15)"),),
    ),
    at_quay(
        id="bt-bao-cao-dot-xuat",
        what="a report on one event, as the level above asked for",
        change=(with_paper("2024/BC dot xuat.docx", _sudden),),
        said=(item("10c", "present", "I.B5.3/1", "V(10)"),),
    ),
    at_quay(
        id="bt-khong-de-nghi-xep-loai",
        what="the report of the year asks for no grade",
        change=(
            instead(WHOLE, lambda: yearly.annual_report(BEN, 2024, day("2024-11-01"), asks=False)),
        ),
        said=(item("13a", "missing", "I.B5.3/2", "V(13)"),),
    ),
    at_quay(
        id="bt-cong-an-de-nghi-xep-loai",
        what="the police asked for the grade, and neither the Ban Chỉ đạo nor the head did",
        change=(
            instead(
                WHOLE,
                lambda: replace(
                    yearly.annual_report(BEN, 2024, day("2024-11-01"), asks=True),
                    superior=(),
                    agency=("CÔNG AN XÃ PHÚ TÀI HẠ",),
                ),
            ),
        ),
        said=(
            told("ISSUER_UNCLEAR", "I.B5.3/1", "II.1(1)/1", about="10b"),
            told("ISSUER_UNCLEAR", "I.B5.3/2", "II.1(1)/1", about="13a"),
        ),
    ),
)
