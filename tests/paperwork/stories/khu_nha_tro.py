"""Story d: three papers are not there: 2, 5 and 7b. Every file can be read."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Khu nhà trọ an toàn"
STORY = Setting(
    key="khu-nha-tro",
    model=_MODEL,
    **commune(
        "phường",
        "Bến Kiều",
        _MODEL,
        chair="Lương Thanh Hải",
        police_chief="Trung tá Vũ Đức Chiến",
        secretary="Đỗ Minh Toàn",
        leader="Lương Thanh Hải",
    ),
    founded=dt.date(2025, 12, 2),
    founding_number="508/QĐ-UBND",
    survey_topics=("Phường có 318 cơ sở cho thuê trọ, 4.260 người tạm trú.",) * 6,
    why="Số người tạm trú bằng 38 % dân số, biến động hằng tuần; mất trộm xe máy chiếm 54 % số vụ. Chủ "
    "nhà trọ chưa có đầu mối chung để báo tin, nhắc nhau khai báo tạm trú.",
    aim="100 % người thuê trọ được thông báo lưu trú, đăng ký tạm trú; giảm mất trộm xe máy.",
    duties=(
        "Chủ nhà trọ cập nhật người đến, người đi trong ngày qua ứng dụng VNeID.",
        "Khóa cổng sau 23 giờ, lắp ổ khóa vân tay và đèn tại nhà để xe.",
        "Báo Công an phường khi có người lạ, tụ tập sử dụng ma túy, cờ bạc.",
    ),
    ways=(
        "Chia 318 cơ sở thành 12 cụm, mỗi cụm một trưởng cụm.",
        "Sinh hoạt cụm vào chủ nhật tuần đầu tháng.",
    ),
    money="Chủ nhà trọ tự trang bị; UBND phường hỗ trợ biển hiệu, không lập quỹ.",
    launch_place="hội trường UBND phường Bến Kiều",
    scope="12 cụm nhà trọ thuộc tổ dân phố 2, 5, 8 và 11.",
    committee_roles=(
        ("Lương Thanh Hải", "Chủ tịch UBND phường", "Trưởng ban"),
        ("Vũ Đức Chiến", "Trưởng Công an phường", "Phó Trưởng ban"),
        ("Trần Hồng Nga", "Chủ tịch Hội Phụ nữ phường", "Ủy viên"),
    ),
    crowd=12,
    jobs=("Chủ nhà trọ", "Công nhân", "Cán bộ hưu trí", "Tổ trưởng tổ dân phố"),
    voice=1,
    years={
        2026: Year(
            goals=(
                Goal("Người thuê trọ được thông báo lưu trú", "tang", "100 %", "100 %"),
                Goal("Cơ sở lắp camera, khóa an toàn", "tang", "250", "271"),
                Goal("Số vụ mất trộm xe máy", "giam", "15 vụ", "8 vụ"),
                Goal("Không để xảy ra cháy chết người", "khong-de-xay-ra", "0", "0"),
                Goal("Cơ sở đủ phương tiện chữa cháy", "tang", "300", "304"),
                Goal("Buổi sinh hoạt cụm", "tang", "132 buổi", "138 buổi"),
                Goal("Tin báo của chủ trọ", "tang", "45 tin", "58 tin"),
                Goal("Tập huấn phòng cháy", "co-khong", "có", "có"),
            ),
            half=("271 cơ sở lắp khóa an toàn; nhận 26 tin báo; mất trộm 4 xe máy, tìm lại 2 xe.",),
            results=(
                "58 tin báo giúp triệt phá 2 tụ điểm ma túy; mất trộm xe máy còn 8 vụ (trước: 17 vụ).",
            ),
            proof=(
                ("18/01/2026", "Trưởng cụm 4 báo nhóm lạ, Công an bắt 3 đối tượng trộm xe."),
                ("07/7/2026", "Dập cháy ổ điện nhà trọ số 88 trong 6 phút."),
            ),
        )
    },
)
_PATHS = {
    "1a": "KH ks nha tro.pdf",
    "3": "TTr thanh lap MH.docx",
    "4": "NQ Dang uy phuong.pdf",
    "6a": "508 QD-UBND.PDF",
    "6c": "DS truong cum (kem QD 508).docx",
    "7a": "Quy che BCD.docx",
    "8a": "KH ra mat mo hinh.docx",
    "8a.gm": "Giay moi.docx",
    "9/2026": "KH hoat dong nam 2026.pdf",
    "10a/2026": "BC 6 thang 2026.docx",
    "10b/2026": "BC ket qua nam 2026 va de nghi xep loai.pdf",
    "11/2026": "CAP xac nhan.pdf",
    "11.tk/2026": "Thong ke vu viec 2026.docx",
    "15/2026": "KH tong ket 2026.docx",
}
DOSSIER = Dossier(
    folder="khu-nha-tro",
    files=papers(STORY, _PATHS),
    manifest=manifest(
        STORY,
        folder="khu-nha-tro",
        level="xa",
        commune="phường Bến Kiều",
        authority="Chủ tịch UBND phường Bến Kiều",
        keeper="Công an phường Bến Kiều",
        comment="Bàn giao tháng 3/2026, chưa kiểm lại cặp hồ sơ giấy",
        years=year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 2), "Trục liên thông văn bản")
        ),
    ),
)
