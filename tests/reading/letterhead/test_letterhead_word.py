"""Letterheads in the borderless tables of Word: cells side by side, paragraphs in cells."""

from dossier_manager.reading.model import Block, Page, Role, TextSource
from tests.reading.layouts import MOTTO, NATION, check, head, word

RIGHT = f"{NATION}\n{MOTTO}"


def test_two_rows_of_two_cells() -> None:
    found = head(
        word(
            ("UBND XÃ TÂN PHONG\nBCĐ MÔ HÌNH\nCAMERA AN NINH", RIGHT),
            ("Số: 03/BC-BCĐ", "Tân Phong, ngày 03 tháng 11 năm 2026"),
            "",
            "BÁO CÁO",
            "Kết quả hoạt động mô hình năm 2026 và đề nghị xếp loại",
            "",
            "Kính gửi: Ủy ban nhân dân xã Tân Phong",
            "Thực hiện Quyết định số 45/QĐ-UBND ngày 05/02/2026 của UBND xã, BCĐ báo cáo như sau:",
            "I. KẾT QUẢ",
            ("Nơi nhận:\n- Như trên;\n- Lưu: BCĐ.", "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\n\nLê Thị Mai"),
        )
    )
    check(
        found,
        kind="BC",
        number="03/BC-BCĐ",
        date="2026-11-03",
        agency="BCĐ MÔ HÌNH CAMERA AN NINH",
        parent_agency="UBND XÃ TÂN PHONG",
        subject="Kết quả hoạt động mô hình năm 2026 và đề nghị xếp loại",
        signer="Lê Thị Mai",
        addressees=("Ủy ban nhân dân xã Tân Phong", "Như trên"),
    )


def test_one_row_and_blank_fields() -> None:
    found = head(
        word(
            (
                "CÔNG TY TNHH MINH LONG\n-------\nSố:      /QĐ-GĐ",
                f"{RIGHT}\n------\nTân Phong, ngày      tháng 9 năm 2026",
            ),
            "QUYẾT ĐỊNH",
            "Về việc thành lập mô hình “Công nhân tự quản”",
            "GIÁM ĐỐC CÔNG TY TNHH MINH LONG",
            "Căn cứ Luật Doanh nghiệp số 59/2020/QH14 ngày 17 tháng 6 năm 2020;",
            "QUYẾT ĐỊNH:",
            "Điều 1. Thành lập mô hình.",
            ("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", "GIÁM ĐỐC"),
        )
    )
    check(
        found,
        kind="QĐ",
        number=None,
        blank_number=True,
        date="2026-09",
        agency="CÔNG TY TNHH MINH LONG",
        subject="Về việc thành lập mô hình “Công nhân tự quản”",
        signer=None,
    )


def test_letter_with_its_subject_in_the_cell() -> None:
    found = head(
        word(
            (
                "CÔNG AN TỈNH LÂM ĐỒNG\nCÔNG AN PHƯỜNG 2",
                RIGHT,
            ),
            (
                "Số: 77/CAP\nV/v tham gia ý kiến dự thảo\nQuy chế hoạt động mô hình\nMẬT",
                "Phường 2, ngày 08 tháng 4 năm 2026",
            ),
            "Kính gửi:",
            "- Ủy ban MTTQ Việt Nam phường;",
            "- Các tổ dân phố.",
            "Công an phường gửi dự thảo Quy chế.",
            (
                "Nơi nhận:\n- Như trên;\n- Lưu: CAP.",
                "TRƯỞNG CÔNG AN PHƯỜNG\n\nThượng tá Trần Văn Bê",
            ),
        )
    )
    check(
        found,
        kind="CV",
        number="77/CAP",
        date="2026-04-08",
        agency="CÔNG AN PHƯỜNG 2",
        parent_agency="CÔNG AN TỈNH LÂM ĐỒNG",
        subject="tham gia ý kiến dự thảo Quy chế hoạt động mô hình",
        signer="Trần Văn Bê",
        secrecy="mat",
        draft=False,
        addressees=("Ủy ban MTTQ Việt Nam phường", "Các tổ dân phố", "Như trên"),
    )


def test_invitation() -> None:
    found = head(
        word(
            (
                "ỦY BAN NHÂN DÂN\nXÃ TÂN PHONG\n\nSố: 19/GM-UBND",
                f"{RIGHT}\n\nTân Phong, ngày 02 tháng 3 năm 2026",
            ),
            "GIẤY MỜI",
            "Dự lễ ra mắt mô hình “Camera an ninh”",
            "Kính gửi: ………………………………",
            "Thời gian: 08 giờ 00, ngày 15 tháng 3 năm 2026.",
            "Thực hiện Kế hoạch số 20/KH-UBND ngày 01/3/2026.",
            ("", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nPhan Thị Thu"),
        )
    )
    check(
        found,
        kind="GM",
        number="19/GM-UBND",
        date="2026-03-02",
        agency="ỦY BAN NHÂN DÂN XÃ TÂN PHONG",
        subject="Dự lễ ra mắt mô hình “Camera an ninh”",
        signer="Phan Thị Thu",
    )


def test_three_agencies_in_three_cells() -> None:
    found = head(
        word(
            ("CÔNG AN\nXÃ TÂN PHONG", "CÔNG AN\nXÃ TÂN HÀ", RIGHT),
            "CHƯƠNG TRÌNH",
            "Phối hợp bảo đảm an ninh vùng giáp ranh",
            "Hôm nay, ngày 05 tháng 5 năm 2026, tại trụ sở Công an xã Tân Phong, chúng tôi gồm:",
            (
                "TRƯỞNG CÔNG AN\nXÃ TÂN PHONG\n\nLê Thanh Hùng",
                "TRƯỞNG CÔNG AN\nXÃ TÂN HÀ\n\nK'Tư Ha",
            ),
        )
    )
    check(
        found,
        kind="CTr",
        agency="CÔNG AN XÃ TÂN PHONG; CÔNG AN XÃ TÂN HÀ",
        subject="Phối hợp bảo đảm an ninh vùng giáp ranh",
        signer="Lê Thanh Hùng; K'Tư Ha",
    )


def test_minutes_with_a_writer_and_a_chair() -> None:
    found = head(
        word(
            ("THÔN 3 XÃ TÂN PHONG", RIGHT),
            "BIÊN BẢN",
            "Họp lấy ý kiến thành lập mô hình",
            "Thời gian: 19 giờ 30 ngày 10 tháng 01 năm 2026.",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/01/2026 của UBND xã.",
            ("THƯ KÝ\n\nLê Thị Cúc", "CHỦ TRÌ\n\nNguyễn Văn Sơn"),
        )
    )
    check(
        found,
        kind="BB",
        agency="THÔN 3 XÃ TÂN PHONG",
        subject="Họp lấy ý kiến thành lập mô hình",
        signer="Lê Thị Cúc; Nguyễn Văn Sơn",
    )


def test_capitals_that_an_old_font_draws() -> None:
    page = Page(
        1,
        TextSource.TEXT,
        (
            Block("ủy ban nhân dân xã tân phong", font=".VnTimeH"),
            Block("cộng hòa xã hội chủ nghĩa việt nam", font="ABCDEF+.VnTimeH"),
            Block(MOTTO, font=".VnTime"),
            Block("Số: 9/KH-UBND", font=".VnTime"),
            Block("Tân Phong, ngày 7 tháng 8 năm 2009", font=".VnTime"),
            Block("kế hoạch", font=".VnTimeH"),
            Block("Xây dựng mô hình tự quản", font=".VnTime"),
        ),
    )
    check(
        head((page,)),
        kind="KH",
        number="9/KH-UBND",
        date="2009-08-07",
        agency="ỦY BAN NHÂN DÂN XÃ TÂN PHONG",
        subject="Xây dựng mô hình tự quản",
    )


def test_marks_in_text_boxes_and_page_heads() -> None:
    (page,) = word(
        ("UBND XÃ A\nSố: 1/BC-UBND", f"{RIGHT}\nA, ngày 1 tháng 2 năm 2026"),
        "BÁO CÁO",
        "Kết quả khảo sát",
    )
    boxed = Page(1, page.source, (*page.blocks, Block("TỐI MẬT", role=Role.TEXTBOX)))
    assert head((boxed,)).secrecy == "toi_mat"
    headed = Page(1, page.source, (Block("DỰ THẢO", role=Role.HEADER), *page.blocks))
    found = head((headed,))
    check(found, kind="BC", number="1/BC-UBND", date="2026-02-01", draft=True, secrecy=None)
