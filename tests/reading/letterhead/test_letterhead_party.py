"""Papers of the Party, of the front and of unions: other heads, other numbers."""

from tests.reading.layouts import MOTTO, NATION, check, head, pdf, word


def test_resolution_of_a_party_committee_in_word() -> None:
    found = head(
        word(
            (
                "ĐẢNG BỘ TỈNH LÂM ĐỒNG\nĐẢNG ỦY XÃ TÂN PHONG\n*\nSố 15-NQ/ĐU",
                "ĐẢNG CỘNG SẢN VIỆT NAM\n\nTân Phong, ngày 12 tháng 5 năm 2025",
            ),
            "",
            "NGHỊ QUYẾT",
            "Về lãnh đạo thực hiện nhiệm vụ tháng 6 năm 2025",
            "-----",
            "Thực hiện Nghị quyết số 10-NQ/TU ngày 01/01/2025 của Tỉnh ủy, Đảng ủy xã ban hành:",
            "I. Kết quả",
            ("Nơi nhận:\n- Các chi bộ,\n- Lưu Đảng ủy.", "T/M ĐẢNG ỦY\nBÍ THƯ\n\n\nTrần Thị Bình"),
        )
    )
    check(
        found,
        kind="NQ",
        number="15-NQ/ĐU",
        date="2025-05-12",
        agency="ĐẢNG ỦY XÃ TÂN PHONG",
        parent_agency="ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        subject="Về lãnh đạo thực hiện nhiệm vụ tháng 6 năm 2025",
        signer="Trần Thị Bình",
        party=True,
        addressees=("Các chi bộ",),
    )


def test_blank_number_of_a_branch() -> None:
    found = head(
        pdf("""ĐẢNG ỦY XÃ TÂN PHONG           ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ THÔN 3
*                          Tân Phong, ngày     tháng 6 năm 2026
Số      -NQ/CB
NGHỊ QUYẾT
Chuyên đề xây dựng mô hình “Tiếng kẻng an ninh”
Căn cứ Nghị quyết số 15-NQ/ĐU ngày 12/5/2025 của Đảng ủy xã;
T/M CHI BỘ
BÍ THƯ
K' Brếp
""")
    )
    check(
        found,
        kind="NQ",
        number=None,
        blank_number=True,
        date="2026-06",
        agency="CHI BỘ THÔN 3",
        parent_agency="ĐẢNG ỦY XÃ TÂN PHONG",
        party=True,
    )


def test_conclusion_and_letter_of_the_party() -> None:
    conclusion = head(
        pdf("""ĐẢNG BỘ TỈNH LÂM ĐỒNG        ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ TÂN PHONG
*
Số 120-TB/ĐU              Tân Phong, ngày 03 tháng 02 năm 2026
THÔNG BÁO
Kết luận của Ban Thường vụ Đảng uỷ về xây dựng mô hình
Tại phiên họp ngày 01/02/2026, Ban Thường vụ Đảng uỷ đã nghe Công an xã trình Tờ trình số
12/TTr-CAX ngày 28/01/2026 và kết luận:
T/M BAN THƯỜNG VỤ
K/T BÍ THƯ
PHÓ BÍ THƯ
Lê Văn Bảy
""")
    )
    check(
        conclusion,
        kind="TB",
        number="120-TB/ĐU",
        date="2026-02-03",
        agency="ĐẢNG UỶ XÃ TÂN PHONG",
        subject="Kết luận của Ban Thường vụ Đảng uỷ về xây dựng mô hình",
        signer="Lê Văn Bảy",
    )
    letter = head(
        pdf("""ĐẢNG BỘ XÃ TÂN PHONG        ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG ĐẢNG ỦY
*                           Tân Phong, ngày 06 tháng 02 năm 2026
Số 33-CV/VPĐU
V/v cho chủ trương xây dựng mô hình
Kính gửi: Ủy ban nhân dân xã.
T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Nguyễn Thị Hồng
""")
    )
    check(
        letter,
        kind="CV",
        number="33-CV/VPĐU",
        date="2026-02-06",
        agency="VĂN PHÒNG ĐẢNG ỦY",
        subject="cho chủ trương xây dựng mô hình",
        signer="Nguyễn Thị Hồng",
        party=True,
    )


def test_front_whose_name_holds_viet_nam() -> None:
    found = head(
        pdf(f"""ỦY BAN MẶT TRẬN TỔ QUỐC       {NATION}
VIỆT NAM XÃ TÂN PHONG          {MOTTO}
BAN THƯỜNG TRỰC
Số: 08/TTr-MTTQ-BTT        Tân Phong, ngày 20 tháng 01 năm 2026
TỜ TRÌNH
Về việc thành lập mô hình “Khu dân cư tự quản”
Kính gửi: Ủy ban nhân dân xã Tân Phong.
Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an;
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Đặng Thị Ngọc Ánh
""")
    )
    check(
        found,
        kind="TTr",
        number="08/TTr-MTTQ-BTT",
        date="2026-01-20",
        agency="BAN THƯỜNG TRỰC",
        parent_agency="ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ TÂN PHONG",
        subject="Về việc thành lập mô hình “Khu dân cư tự quản”",
        signer="Đặng Thị Ngọc Ánh",
        addressees=("Ủy ban nhân dân xã Tân Phong",),
        party=False,
    )


def test_youth_union() -> None:
    found = head(
        pdf("""ĐOÀN XÃ TÂN PHONG            ĐOÀN TNCS HỒ CHÍ MINH
BCH CHI ĐOÀN CÔNG AN
***                          Tân Phong, ngày 26 tháng 3 năm 2026
Số: 05-KH/CĐCA
KẾ HOẠCH
Tổ chức lễ ra mắt mô hình “Thanh niên với an ninh mạng”
I. MỤC ĐÍCH
TM. BAN CHẤP HÀNH
BÍ THƯ
Võ Minh Tú
""")
    )
    check(
        found,
        kind="KH",
        number="05-KH/CĐCA",
        date="2026-03-26",
        agency="BCH CHI ĐOÀN CÔNG AN",
        parent_agency="ĐOÀN XÃ TÂN PHONG",
        subject="Tổ chức lễ ra mắt mô hình “Thanh niên với an ninh mạng”",
        signer="Võ Minh Tú",
    )


def test_slogan_is_no_party_head() -> None:
    found = head(
        pdf(f"""{NATION}
{MOTTO}
KỊCH BẢN
LỄ RA MẮT MÔ HÌNH
Chào cờ; treo khẩu hiệu:
ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM
""")
    )
    check(found, kind=None, party=False, subject="KỊCH BẢN LỄ RA MẮT MÔ HÌNH")
