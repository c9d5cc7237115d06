"""State papers as PDF lines: one line a block, columns in every order."""

import datetime as dt
import unicodedata

import pytest

from dossier_manager.reading.model import Certainty, Cite
from tests.reading.layouts import MOTTO, NATION, check, head, pdf

COMMUNE = f"""ỦY BAN NHÂN DÂN          {NATION}
  XÃ TÂN PHONG               {MOTTO}

Số: 45/QĐ-UBND            Tân Phong, ngày 05 tháng 02 năm 2026

QUYẾT ĐỊNH
Về việc thành lập mô hình “Camera an ninh”
trên địa bàn xã Tân Phong

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN PHONG

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18 tháng 11 năm 2022 của Bộ Công an;
Theo đề nghị của Trưởng Công an xã tại Tờ trình số 12/TTr-CAX ngày 01/02/2026.
QUYẾT ĐỊNH:
Điều 1. Thành lập mô hình “Camera an ninh” gồm các ông, bà có tên trong danh sách.
Điều 2. Quyết định này có hiệu lực kể từ ngày 06 tháng 02 năm 2026.
Điều 3. Văn phòng, Công an xã và các ông, bà có tên chịu trách nhiệm thi hành.

Nơi nhận:                         TM. ỦY BAN NHÂN DÂN
- Như Điều 3;                     KT. CHỦ TỊCH
- Công an tỉnh (PV05);            PHÓ CHỦ TỊCH
- Lưu: VT, CAX.

                                  Nguyễn Văn An
"""
FOUNDING = {
    "kind": "QĐ",
    "number": "45/QĐ-UBND",
    "date": "2026-02-05",
    "agency": "ỦY BAN NHÂN DÂN XÃ TÂN PHONG",
    "subject": "Về việc thành lập mô hình “Camera an ninh” trên địa bàn xã Tân Phong",
    "signer": "Nguyễn Văn An",
    "party": False,
    "blank_number": False,
    "draft": False,
}


def test_columns_on_one_line() -> None:
    found = head(pdf(COMMUNE))
    check(found, **FOUNDING)
    assert found.addressees == ("Như Điều 3", "Công an tỉnh (PV05)")
    assert found.cites == (
        Cite("72/2025/QH15", dt.date(2025, 6, 16)),
        Cite("22/HD-BCA-V05", dt.date(2022, 11, 18)),
        Cite("12/TTr-CAX", dt.date(2026, 2, 1)),
    )
    for field in (found.kind, found.number, found.date, found.agency, found.signer):
        assert field is not None
        assert field.certainty is Certainty.SURE


BODY = COMMUNE[COMMUNE.index("QUYẾT ĐỊNH\n") :]
HEADS = {
    "left then right": f"""ỦY BAN NHÂN DÂN
XÃ TÂN PHONG
Số: 45/QĐ-UBND
{NATION}
{MOTTO}
Tân Phong, ngày 05 tháng 02 năm 2026
""",
    "right then left": f"""{NATION}
{MOTTO}
Tân Phong, ngày 05 tháng 02 năm 2026
ỦY BAN NHÂN DÂN
XÃ TÂN PHONG
Số: 45/QĐ-UBND
""",
    "line by line": f"""ỦY BAN NHÂN DÂN
{NATION}
XÃ TÂN PHONG
{MOTTO}
_____________
___________________
Số: 45/QĐ-UBND
Tân Phong, ngày 05 tháng 02 năm 2026
""",
    "one space between": f"""ỦY BAN NHÂN DÂN {NATION}
XÃ TÂN PHONG {MOTTO}
Số: 45/QĐ-UBND Tân Phong, ngày 05 tháng 02 năm 2026
""",
    "tabs": f"""ỦY BAN NHÂN DÂN\t{NATION}
XÃ TÂN PHONG\t{MOTTO}
Số: 45/QĐ-UBND\tTân Phong, ngày 05 tháng 02 năm 2026
""",
    "names broken": f"""ỦY BAN NHÂN      {NATION}
DÂN XÃ TÂN        {MOTTO}
PHONG
Số: 45 /QĐ - UBND      Tân Phong, ngày 5 tháng 2 năm 2026
""",
    "old tones, slips": """UỶ BAN NHÂN DÂN
XÃ TÂN PHONG
Sô: 45/QĐ–UBND
CỘNG HOÀ XÃ HỘI CHÚ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phuc
Tân Phong, ngày 05 tháng 02 năm 2026
""",
    "signature printed above": f"""Ký bởi: ỦY BAN NHÂN DÂN XÃ TÂN PHONG
Cơ quan: TỈNH LÂM ĐỒNG
Thời gian ký: 07.02.2026
16:00:56 +07:00
ỦY BAN NHÂN DÂN      {NATION}
XÃ TÂN PHONG         {MOTTO}
Số: 45/QĐ-UBND       Tân Phong, ngày 05 tháng 02 năm 2026
""",
    "a form's caption above": f"""Mẫu số 02
(Ban hành kèm theo Thông tư số 45/2018/TT-BCA
ngày 05 tháng 11 năm 2018)
ỦY BAN NHÂN DÂN      {NATION}
XÃ TÂN PHONG         {MOTTO}
Số: 45/QĐ-UBND       Tân Phong, ngày 05 tháng 02 năm 2026
""",
}


@pytest.mark.parametrize("layout", HEADS)
@pytest.mark.parametrize("decomposed", [False, True])
def test_layouts_of_the_same_head(layout: str, decomposed: bool) -> None:
    text = HEADS[layout] + BODY
    found = head(pdf(unicodedata.normalize("NFD", text) if decomposed else text))
    agency = "UỶ BAN NHÂN DÂN XÃ TÂN PHONG" if "old" in layout else FOUNDING["agency"]
    check(found, **{**FOUNDING, "agency": agency})
    assert found.signed is ("signature" in layout)


def test_police_report_with_the_agency_above() -> None:
    found = head(
        pdf(f"""CÔNG AN TỈNH LÂM ĐỒNG      {NATION}
CÔNG AN XÃ TÂN PHONG        {MOTTO}
Số: 31/BC-CAX       Tân Phong, ngày 04 tháng 11 năm 2026
BÁO CÁO
Kết quả hoạt động mô hình “Camera an ninh” năm 2026
(từ ngày 01/11/2025 đến ngày 31/10/2026)
Kính gửi:
- Công an tỉnh Lâm Đồng (qua PV05);
- Ủy ban nhân dân xã Tân Phong.
Thực hiện Kế hoạch số 12/KH-BCĐ ngày 10/01/2026 của Ban Chỉ đạo mô hình, Công an xã báo cáo:
I. TÌNH HÌNH
Nơi nhận:                    TRƯỞNG CÔNG AN XÃ
- Như trên;
- Lưu: CAX.                  Trung tá Lê Thanh Hùng
""")
    )
    check(
        found,
        kind="BC",
        number="31/BC-CAX",
        date="2026-11-04",
        agency="CÔNG AN XÃ TÂN PHONG",
        parent_agency="CÔNG AN TỈNH LÂM ĐỒNG",
        subject="Kết quả hoạt động mô hình “Camera an ninh” năm 2026 "
        "(từ ngày 01/11/2025 đến ngày 31/10/2026)",
        signer="Lê Thanh Hùng",
        addressees=("Công an tỉnh Lâm Đồng (qua PV05)", "Ủy ban nhân dân xã Tân Phong", "Như trên"),
    )


def test_official_letter() -> None:
    found = head(
        pdf(f"""BỘ CÔNG AN        {NATION}
CÔNG AN TỈNH BÌNH THUẬN        {MOTTO}
Số: 6764 /CAT-PV05       Bình Thuận, ngày 12 tháng 12 năm 2022
V/v sao gửi Hướng dẫn số 22
của Bộ Công an.
Kính gửi:
- Ủy ban MTTQ Việt Nam tỉnh và các thành viên của Mặt trận;
- Công an các huyện, thị xã, thành phố;
Thực hiện Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an về xây dựng mô hình.
Giao phòng PV05 tham mưu (thay thế Quyết định số 1383/QĐ-BCĐ ngày 25/5/2017).
Nơi nhận:                 KT. GIÁM ĐỐC
- Như trên;               PHÓ GIÁM ĐỐC
- Lưu CAT: VT, PV05.
                          (Đã ký)
                          Đại tá Lê Thanh Hùng
""")
    )
    check(
        found,
        kind="CV",
        number="6764/CAT-PV05",
        date="2022-12-12",
        agency="CÔNG AN TỈNH BÌNH THUẬN",
        parent_agency="BỘ CÔNG AN",
        subject="sao gửi Hướng dẫn số 22 của Bộ Công an",
        signer="Lê Thanh Hùng",
        signed=True,
    )
    assert [cite.number for cite in found.cites] == ["22/HD-BCA-V05", "1383/QĐ-BCĐ"]


def test_letter_in_columns_left_then_right() -> None:
    found = head(
        pdf(f"""TRƯỜNG TIỂU HỌC
LÊ LỢI
Số: 12/THLL
V/v đề nghị hướng dẫn
xây dựng mô hình
{NATION}
{MOTTO}
Tân Phong, ngày 20 tháng 9 năm 2026
Kính gửi: Công an xã Tân Phong.
Trường Tiểu học Lê Lợi đề nghị Công an xã hướng dẫn.
HIỆU TRƯỞNG
Trần Thị Bình
""")
    )
    check(
        found,
        kind="CV",
        number="12/THLL",
        date="2026-09-20",
        agency="TRƯỜNG TIỂU HỌC LÊ LỢI",
        subject="đề nghị hướng dẫn xây dựng mô hình",
        signer="Trần Thị Bình",
        addressees=("Công an xã Tân Phong",),
    )


@pytest.mark.parametrize(
    "line", ["Số:        /QĐ-UBND", "Số: ....../QĐ-UBND", "Số:…/QĐ-UBND", "Số :   / QĐ-UBND"]
)
def test_blank_number_is_no_number(line: str) -> None:
    text = HEADS["left then right"].replace("Số: 45/QĐ-UBND", line) + BODY
    check(head(pdf(text)), **{**FOUNDING, "number": None, "blank_number": True})


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tân Phong, ngày    tháng 3 năm 2025", "2025-03"),
        ("Tân Phong, ngày ..... tháng 12 năm 2025", "2025-12"),
        ("Tân Phong, ngày     tháng     năm 2025", None),
        ("Tân Phong, ngày … tháng … năm 20…", None),
        ("Tân Phong, ngày 31 tháng 02 năm 2025", None),
        ("Phường 12, ngày 05/11/2026", "2026-11-05"),
        ("TP. Hồ Chí Minh, ngày 5 tháng 11 năm 2026", "2026-11-05"),
    ],
)
def test_dates_of_the_zone(line: str, date: str | None) -> None:
    text = HEADS["line by line"].replace("Tân Phong, ngày 05 tháng 02 năm 2026", line) + BODY
    check(head(pdf(text)), **{**FOUNDING, "date": date})


def test_head_without_number_and_date_takes_none_from_the_bases() -> None:
    text = f"{NATION}\n{MOTTO}\nỦY BAN NHÂN DÂN\nXÃ TÂN PHONG\n" + BODY
    check(head(pdf(text)), **{**FOUNDING, "number": None, "date": None})


def test_bases_without_a_title_end_the_zone() -> None:
    found = head(
        pdf(f"""{NATION}
{MOTTO}
Căn cứ Quyết định số 45/QĐ-UBND ngày 05 tháng 02 năm 2026;
Số: 46/QĐ-UBND
Tân Phong, ngày 07 tháng 02 năm 2026
""")
    )
    check(found, number=None, date=None, kind=None)


def test_number_broken_into_the_next_line() -> None:
    text = HEADS["left then right"].replace("Số: 45/QĐ-UBND", "Số:\n45/QĐ-UBND") + BODY
    check(head(pdf(text)), **FOUNDING)


def test_draft_and_approval() -> None:
    text = HEADS["line by line"].replace("Số: 45/", "DỰ THẢO LẦN 2\nSố:     /") + BODY
    check(head(pdf(text)), **{**FOUNDING, "number": None, "blank_number": True, "draft": True})
    plan = f"""{NATION}
{MOTTO}
BAN CHỈ ĐẠO MÔ HÌNH CAMERA AN NINH
Số: 01/KH-BCĐ
Tân Phong, ngày 10 tháng 01 năm 2026
KẾ HOẠCH
Khảo sát tình hình an ninh trật tự
I. MỤC ĐÍCH
PHÊ DUYỆT CỦA UBND XÃ            TM. BAN CHỈ ĐẠO
CHỦ TỊCH                         TRƯỞNG BAN
Ngày 12/01/2026
Lê Văn Bảy                       Nguyễn Văn An
"""
    check(
        head(pdf(plan)),
        kind="KH",
        number="01/KH-BCĐ",
        date="2026-01-10",
        agency="BAN CHỈ ĐẠO MÔ HÌNH CAMERA AN NINH",
        signer="Nguyễn Văn An",
        approved=True,
        draft=False,
    )


def test_three_signers_of_an_agreement() -> None:
    found = head(
        pdf(f"""UBND XÃ TÂN PHONG - CÔNG AN XÃ -
CÔNG TY TNHH MINH LONG
Số: 02/QCPH-UBND-CA-ML
{NATION}
{MOTTO}
Tân Phong, ngày 15 tháng 3 năm 2026
QUY CHẾ PHỐI HỢP
Bảo đảm an ninh, trật tự khu vực giáp ranh
Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an;
Chương I
Điều 1. Phạm vi
CHỦ TỊCH UBND XÃ      TRƯỞNG CÔNG AN XÃ      GIÁM ĐỐC CÔNG TY

Nguyễn Văn An         Lê Thanh Hùng          Trần Thị Bình
""")
    )
    check(
        found,
        kind="QC",
        number="02/QCPH-UBND-CA-ML",
        date="2026-03-15",
        agency="UBND XÃ TÂN PHONG - CÔNG AN XÃ - CÔNG TY TNHH MINH LONG",
        signer="Nguyễn Văn An; Lê Thanh Hùng; Trần Thị Bình",
    )


def test_columns_that_a_reader_ran_together() -> None:
    """PDFium puts one space between two columns that share a line."""
    found = head(
        pdf(f"""CÔNG AN TỈNH LÂM ĐỒNG {NATION}
CÔNG AN XÃ TÂN PHONG {MOTTO}
Số: /KH-CAX Tân Phong, ngày tháng 11 năm 2026
KẾ HOẠCH
Phối hợp bảo đảm an ninh, trật tự
Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an;
Nơi nhận: KT. TRƯỞNG CÔNG AN XÃ
- Như trên; PHÓ TRƯỞNG CÔNG AN XÃ
- Lưu: CAX.
Thiếu tá Lê Thanh Hùng
""")
    )
    check(
        found,
        kind="KH",
        number=None,
        blank_number=True,
        date="2026-11",
        agency="CÔNG AN XÃ TÂN PHONG",
        parent_agency="CÔNG AN TỈNH LÂM ĐỒNG",
        signer="Lê Thanh Hùng",
        addressees=("Như trên",),
    )
    party = head(
        pdf("""ĐẢNG BỘ XÃ TÂN PHONG ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG ĐẢNG ỦY Tân Phong, ngày 06 tháng 02 năm 2026
Số 33-CV/VPĐU
V/v cho chủ trương
Kính gửi: Ủy ban nhân dân xã.
""")
    )
    check(party, kind="CV", number="33-CV/VPĐU", date="2026-02-06", agency="VĂN PHÒNG ĐẢNG ỦY")


def test_names_side_by_side_on_one_line() -> None:
    foot = "CHỦ TỊCH UBND XÃ TRƯỞNG CÔNG AN XÃ\n{}\n"
    text = HEADS["line by line"] + "BIÊN BẢN\nHọp liên ngành\n" + foot
    both = head(pdf(text.format("Nguyễn Văn An Lê Thanh Hùng")))
    assert both.signer is not None
    assert both.signer.value == "Nguyễn Văn An; Lê Thanh Hùng"
    assert both.signer.certainty is Certainty.LIKELY
    # Thu or Thu Hà: nobody can tell, so nothing is said.
    assert head(pdf(text.format("Nguyễn Thị Thu Hà Lê Thanh Hùng"))).signer is None


@pytest.mark.parametrize(
    "subject",
    [
        "Thực hiện mô hình “Camera an ninh” năm 2019",
        "Theo dõi, động viên điển hình tiên tiến năm 2019",
    ],
)
def test_a_subject_may_begin_with_words_that_open_a_body(subject: str) -> None:
    found = head(
        pdf(f"""ỦY BAN NHÂN DÂN        {NATION}
XÃ TÂN PHONG        {MOTTO}
Số: 31/KH-UBND       Tân Phong, ngày 04 tháng 5 năm 2019
KẾ HOẠCH
{subject}
Thực hiện Nghị quyết số 10-NQ/ĐU ngày 01/4/2019 của Đảng ủy xã, Ủy ban nhân dân xã ban hành:
I. MỤC ĐÍCH
Nơi nhận:                    CHỦ TỊCH
- Lưu: VT.                  Lê Thanh Hùng
""")
    )
    assert found.subject is not None
    assert found.subject.value == subject
