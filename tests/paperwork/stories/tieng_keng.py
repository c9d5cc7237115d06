"""Stories b and g: 9 of 11 targets, so Khá at best; and a điểm that shares its papers."""

# ruff: noqa: E501 - sentences of papers stay whole

import dataclasses
import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import founding
from tests.paperwork.manifests import manifest, rated, sent, year_block
from tests.paperwork.photo import as_photo
from tests.paperwork.places import committee, commune
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Tiếng kẻng an ninh"
STORY = Setting(
    key="tieng-keng",
    model=_MODEL,
    **commune(
        "xã",
        "Yên Hạ",
        _MODEL,
        chair="Hoàng Bá Lương",
        police_chief="Đại úy Cao Xuân Nghĩa",
        secretary="Dương Thị Mến",
        leader="Hoàng Bá Lương",
    ),
    founded=dt.date(2024, 12, 5),
    founding_number="187/QĐ-UBND",
    survey_topics=(
        "Xã Yên Hạ có 1.472 hộ, 6.015 khẩu, 7 thôn, trong đó 3 thôn ven sông, 41 % dân số theo đạo.",
        "Hai năm 2023, 2024 xảy ra 21 vụ trộm cắp gia súc, gia cầm và 6 vụ gây rối ban đêm.",
        "Người dân đi làm ăn xa 1.120 người; 63 % số hộ ban đêm chỉ có người già và trẻ em.",
        "Chi bộ 7/7 thôn đã bàn; Hội Cựu chiến binh xã có 186 hội viên sẵn sàng tham gia.",
        "Phong trào toàn dân ở mức trung bình; tổ liên gia hoạt động hình thức tại 2 thôn.",
        "Ba thôn ven sông không có sóng điện thoại ổn định, tin báo chậm 20 đến 35 phút.",
    ),
    why="Cần hiệu lệnh nhanh, rẻ, ai cũng nghe được để huy động lực lượng tại chỗ khi có vụ việc.",
    aim="Rút ngắn thời gian tập hợp lực lượng xuống dưới 10 phút, giảm 30 % số vụ trộm cắp gia súc.",
    duties=(
        "Đánh kẻng 22 giờ 30 hằng đêm nhắc đóng cửa, tắt loa đài; đánh hồi dài khi có trộm, cháy, bão.",
        "Nghe hiệu lệnh, mỗi liên gia cử hai người mang đèn, gậy đến chốt đã phân công.",
        "Giữ hiện trường, báo Công an xã, không tự ý bắt giữ, đánh đập người nghi vấn.",
    ),
    ways=(
        "Treo 24 quả kẻng tại 24 cụm liên gia; bảng quy ước hiệu lệnh dán tại từng hộ.",
        "Diễn tập mỗi quý một lần, luân phiên giữa các thôn.",
    ),
    money="Kinh phí do Nhân dân tự nguyện góp công, góp vật liệu; không lập quỹ.",
    launch_place="sân đình làng Hạ",
    scope="Bảy thôn của xã Yên Hạ.",
    committee_roles=(
        ("Hoàng Bá Lương", "Chủ tịch UBND xã", "Trưởng ban"),
        ("Cao Xuân Nghĩa", "Trưởng Công an xã", "Phó Trưởng ban"),
        ("Ngô Thị Hạnh", "Chủ tịch Hội Phụ nữ xã", "Ủy viên"),
    ),
    crowd=24,
    voice=1,
    years={
        2025: Year(
            goals=(
                Goal("Treo kẻng tại các cụm liên gia", "tang", "20", "24"),
                Goal("Diễn tập tập hợp lực lượng", "tang", "4 lần", "4 lần"),
                Goal("Số vụ trộm cắp gia súc", "giam", "9 vụ", "7 vụ"),
            ),
            half=("Treo 18 quả kẻng, diễn tập 2 lần, thời gian tập hợp trung bình 14 phút.",),
            results=("24/24 cụm có kẻng; 7 vụ trộm gia súc, giảm 4 vụ so với năm trước.",),
            proof=(("17/4/2025", "Kẻng thôn 5 báo trộm bò, 26 người vây bắt 1 đối tượng."),),
            asks="Khá",
            given="Khá",
        ),
        2026: Year(
            goals=(
                Goal("Cụm liên gia duy trì đánh kẻng", "tang", "24", "24"),
                Goal("Thời gian tập hợp lực lượng (phút)", "giam", "10", "8"),
                Goal("Diễn tập tập hợp lực lượng", "tang", "4 lần", "5 lần"),
                Goal("Số vụ trộm cắp gia súc, gia cầm", "giam", "7 vụ", "4 vụ"),
                Goal("Không để xảy ra cháy lớn", "khong-de-xay-ra", "0", "0"),
                Goal("Tin báo của Nhân dân", "tang", "30 tin", "36 tin"),
                Goal("Thôn có sổ ghi hiệu lệnh", "tang", "7", "7"),
                Goal("Hòa giải mâu thuẫn tại chỗ", "tang", "85 %", "90,5 %"),
                Goal("Buổi tuyên truyền lưu động", "tang", "14 buổi", "15 buổi"),
                Goal("Hộ ký cam kết bảo đảm an ninh, trật tự", "tang", "95 %", "88,7 %", met=False),
                Goal("Thanh niên tham gia trực đêm", "tang", "60 người", "41 người", met=False),
            ),
            half=(
                "24/24 cụm duy trì đánh kẻng; diễn tập 2 lần tại thôn 2, thôn 6; nhận 15 tin báo.",
                "Thời gian tập hợp trung bình 9 phút; trộm cắp gia súc 3 vụ.",
            ),
            results=(
                "Nhân dân báo 36 tin, tập hợp lực lượng 11 lần, bắt quả tang 3 đối tượng trộm trâu bò.",
                (
                    "Hai chỉ tiêu chưa đạt: hộ ký cam kết (88,7/95 %) và thanh niên trực đêm (41/60 người) "
                    "do nhiều thanh niên đi làm xa sau Tết."
                ),
            ),
            proof=(
                (
                    "23/01/2026",
                    "Kẻng thôn 3 báo cháy bếp, dập tắt sau 12 phút, không thiệt hại về người.",
                ),
                ("14/5/2026", "Vây bắt hai đối tượng trộm trâu tại bãi bồi thôn 6."),
                ("02/9/2026", "Ngăn 18 thanh niên tụ tập đánh nhau tại cầu Hạ."),
            ),
            asks="Khá",
        ),
    },
)
_PATHS = {
    "1a": "01 KH khảo sát.signed.pdf",
    "2": "02 BC KQ khao sat.docx",
    "3": "03 De xuat MH tieng keng.docx",
    "4": "04 NQ Dang uy.pdf",
    "5": "05 KH trien khai MH.pdf",
    "6a": "06 QĐ 187.signed.pdf",
    "7a": "07 QC BCD.docx",
    "7b": "07 Quy che hoat dong (sua).docx",
    "8a": "08 KH ra mat.docx",
    "8a.bb": "08 Bien ban ra mat.pdf",
    "8b": "08 KH lam diem thon 2.docx",
    "9/2025": "2025/KH nam 2025.docx",
    "10a/2025": "2025/BC 6T 2025.docx",
    "10b/2025": "2025/BC nam 2025.pdf",
    "11/2025": "2025/scan0012.pdf",
    "13b/2025": "2025/QD xep loai 2025.pdf",
    "15.bc/2025": "2025/BC tong ket 2025.docx",
    "9/2026": "2026/KH nam 2026.docx",
    "10a/2026": "2026/BC 6 thang dau nam.docx",
    "10b/2026": "2026/BC nam 2026.pdf",
    "11/2026": "2026/Giay xac nhan CAX.pdf",
    "11.tk/2026": "2026/thong ke vu viec.docx",
    "15/2026": "2026/KH tong ket.docx",
}
_PARENT = Dossier(
    folder="tieng-keng",
    files={
        **papers(STORY, _PATHS),
        "2025/QD kien toan BCD.docx": founding.renewal(
            STORY, dt.date(2025, 9, 3), "Do điều động, luân chuyển cán bộ sau khi sắp xếp đơn vị"
        ),
        "2026/Anh/Zalo_20260514.jpg": as_photo(
            "RÚT KINH NGHIỆM ĐÊM 14/5\nTHÔN 6 XÃ YÊN HẠ", seed=21
        ),
    },
    manifest=manifest(
        STORY,
        folder="tieng-keng",
        level="xa",
        commune="xã Yên Hạ",
        authority="Chủ tịch UBND xã Yên Hạ",
        keeper="Công an xã Yên Hạ",
        piloted=True,
        comment="Mô hình gốc; điểm thôn 3 có hồ sơ riêng (diem-thon-3)",
        years=year_block(
            STORY,
            2025,
            _PATHS["10b/2025"],
            sent(dt.date(2025, 11, 4), "Sổ văn bản đi số 19"),
            given=rated(STORY, 2025),
        )
        + year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 3), "Sổ văn bản đi số 25")
        ),
    ),
)

_SITE_MODEL = "Tiếng kẻng an ninh thôn 3"
SITE = dataclasses.replace(
    STORY,
    key="diem-thon-3",
    model=_SITE_MODEL,
    where="thôn 3, xã Yên Hạ",
    committee=committee("ỦY BAN NHÂN DÂN XÃ YÊN HẠ", _SITE_MODEL, "Mai Công Ước"),
    founded=dt.date(2025, 11, 25),
    founding_number="342/QĐ-UBND",
    aim="Nhân rộng hiệu lệnh kẻng đến 212 hộ của thôn 3, tập hợp lực lượng trong 7 phút.",
    scope="Thôn 3 xã Yên Hạ, 4 cụm liên gia, 212 hộ.",
    launch_place="Nhà văn hóa thôn 3",
    committee_roles=(
        ("Mai Công Ước", "Trưởng thôn 3", "Trưởng ban"),
        ("Lý Thị Phượng", "Bí thư chi bộ thôn 3", "Phó Trưởng ban"),
        ("Đinh Văn Tiến", "Tổ trưởng Tổ bảo vệ ANTT", "Ủy viên"),
    ),
    crowd=8,
    voice=2,
    years={
        2026: Year(
            goals=(
                Goal("Hộ dân thôn 3 nắm quy ước hiệu lệnh", "tang", "95 %", "98,1 %"),
                Goal("Thời gian tập hợp lực lượng (phút)", "giam", "7", "6"),
                Goal("Diễn tập tại thôn", "tang", "3 lần", "3 lần"),
                Goal("Số vụ trộm cắp tại thôn", "giam", "2 vụ", "1 vụ"),
                Goal("Không để xảy ra cháy, nổ", "khong-de-xay-ra", "0", "0"),
                Goal("Tin báo của người dân thôn 3", "tang", "6 tin", "9 tin"),
                Goal("Sửa chữa, sơn lại kẻng", "co-khong", "có", "có"),
            ),
            half=("Bốn cụm liên gia trực đủ 181 đêm; diễn tập 1 lần; nhận 4 tin báo.",),
            results=(
                "Nhận 9 tin báo, một vụ trộm xe đạp điện đã tìm lại tài sản; không có cháy, nổ.",
            ),
            proof=(
                ("11/02/2026", "Phát hiện người lạ trộm xe đạp điện, thu lại tài sản cho bà Oanh."),
                ("27/8/2026", "Kẻng báo nước sông lên nhanh, sơ tán 9 hộ an toàn."),
            ),
        )
    },
)
_SITE_PATHS = {
    "6a": "QD 342.pdf",
    "7a": "QC Ban chi dao thon 3.docx",
    "7b": "QC mo hinh thon 3.docx",
    "8a": "KH ra mat thon 3.docx",
    "8a.gm": "GM ra mat.docx",
    "9/2026": "KH hd thon 3 nam 2026.docx",
    "10a/2026": "BC 6T thon 3.docx",
    "10b/2026": "BC nam thon 3.pdf",
    "11/2026": "xac nhan thon 3.pdf",
    "13a/2026": "De nghi xep loai 2026.docx",
    "15/2026": "KH tong ket thon 3.docx",
}
_SITE = Dossier(
    folder="diem-thon-3",
    files=papers(SITE, _SITE_PATHS),
    manifest=manifest(
        SITE,
        folder="diem-thon-3",
        kind="diem",
        level="xa",
        commune="xã Yên Hạ",
        authority="Chủ tịch UBND xã Yên Hạ",
        keeper="Công an xã Yên Hạ",
        comment="Điểm nhân rộng; giấy tờ bước 1 và bước 2 dùng chung với mô hình gốc",
        more='parent: tieng-keng\nshared: ["1a", "2", "3", "4", "5"]\n',
        years=year_block(
            SITE, 2026, _SITE_PATHS["10b/2026"], sent(dt.date(2026, 11, 4), "Sổ văn bản đi số 27")
        ),
    ),
)
DOSSIERS = (_PARENT, _SITE)
