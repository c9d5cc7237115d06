"""Story k: a firm without a Party organisation; its Giám đốc gives the chủ trương."""

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import committee
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Xưởng may không tệ nạn"
_FIRM = "CÔNG TY TNHH MAY HỒNG PHÁT"
_OFFICE = Office(
    (), (_FIRM,), "GĐ", "Công ty TNHH May Hồng Phát", ("GIÁM ĐỐC",), "Lương Thị Kim Oanh"
)
STORY = Setting(
    key="doanh-nghiep-x",
    model=_MODEL,
    where="Công ty TNHH May Hồng Phát",
    seat="Nam Cường",
    founder=_OFFICE,
    proposer=Office(
        (_FIRM,),
        ("PHÒNG HÀNH CHÍNH - BẢO VỆ",),
        "HCBV",
        "Phòng Hành chính - Bảo vệ",
        ("TRƯỞNG PHÒNG",),
        "Ngô Quang Tuấn",
    ),
    leading=Office(
        (),
        (_FIRM,),
        "GĐ",
        "Giám đốc Công ty TNHH May Hồng Phát",
        ("GIÁM ĐỐC",),
        "Lương Thị Kim Oanh",
    ),
    committee=committee(_FIRM, _MODEL, "Lương Thị Kim Oanh"),
    police="Công an xã Nam Cường",
    founded=dt.date(2025, 11, 28),
    founding_number="52/QĐ-GĐ",
    survey_topics=(
        "Công ty có 3 xưởng, 1.094 lao động, 87 % là nữ, 410 người ở trọ quanh công ty.",
        "Năm 2025 mất trộm 16 lần vải, chỉ, điện thoại; 5 vụ đánh bạc trong giờ nghỉ.",
        "1.021/1.094 người lao động được hỏi ủng hộ xây dựng mô hình.",
        "Công ty không có tổ chức đảng; Công đoàn cơ sở có 1.060 đoàn viên, Chi đoàn 120 người.",
        "Có đội bảo vệ 18 người, chưa có tổ tự quản ở chuyền may.",
        "Lối ra kho vải không camera; người ngoài vào bán hàng rong trong giờ ăn ca.",
    ),
    why="Cần lực lượng tự quản trong từng chuyền may để phòng trộm cắp, cờ bạc, tín dụng đen.",
    aim="Không có người lao động vi phạm pháp luật trong xưởng; giảm 60 % số vụ mất tài sản.",
    duties=(
        "Tổ trưởng chuyền nhắc nhở, kiểm tra tủ đồ, phát hiện người lạ vào xưởng.",
        "Báo bảo vệ và Công an xã khi có cờ bạc, cho vay lãi nặng, sử dụng ma túy.",
        "Hòa giải mâu thuẫn trong công nhân, không để tụ tập, đình công trái pháp luật.",
    ),
    ways=(
        "Mỗi chuyền may một tổ tự quản ba người, 32 chuyền.",
        "Phát thanh nội bộ 10 phút sáng thứ hai.",
    ),
    money="Công ty chi 5 triệu đồng mỗi tháng từ chi phí quản lý; không lập quỹ.",
    launch_place="nhà ăn Công ty TNHH May Hồng Phát",
    scope="Ba xưởng, 32 chuyền may của Công ty.",
    committee_roles=(
        ("Lương Thị Kim Oanh", "Giám đốc", "Trưởng ban"),
        ("Ngô Quang Tuấn", "Trưởng phòng HC-BV", "Phó Trưởng ban"),
        ("Hà Thị Thúy", "Chủ tịch Công đoàn", "Ủy viên"),
    ),
    crowd=20,
    jobs=("Tổ trưởng chuyền", "Công nhân may", "Bảo vệ", "Nhân viên kho"),
    party=False,
    voice=0,
    years={
        2026: Year(
            goals=(
                Goal("Chuyền may có tổ tự quản hoạt động đều", "tang", "32", "32"),
                Goal("Số vụ mất tài sản trong xưởng", "giam", "6 vụ", "4 vụ"),
                Goal("Đánh bạc trong công ty", "khong-de-xay-ra", "0", "0"),
                Goal("Công nhân ký cam kết", "tang", "1000", "1071"),
                Goal("Buổi phát thanh nội bộ", "tang", "40 buổi", "43 buổi"),
                Goal("Tin báo từ tổ tự quản", "tang", "24 tin", "29 tin"),
                Goal("Mâu thuẫn hòa giải thành", "tang", "90 %", "94,1 %"),
                Goal("Lắp camera kho vải", "co-khong", "có", "có"),
                Goal("Người lao động vi phạm pháp luật", "giam", "2 người", "1 người"),
                Goal("Diễn tập chữa cháy", "tang", "2 lần", "2 lần"),
            ),
            half=("32/32 chuyền có tổ tự quản; 14 tin báo; mất tài sản 2 vụ, thu hồi 1 vụ.",),
            results=("29 tin báo; 4 vụ mất tài sản (năm trước 16 vụ); hòa giải 16/17 mâu thuẫn.",),
            proof=(
                ("15/01/2026", "Tổ chuyền 9 phát hiện người lạ giả thợ điện vào kho vải."),
                (
                    "22/7/2026",
                    "Giúp 11 công nhân thoát vay nặng lãi, Công an xã xử lý 2 đối tượng.",
                ),
            ),
        )
    },
)
_PATHS = {
    "1a": "Ho so goc/KH khao sat HCBV.docx",
    "2": "Ho so goc/BC khao sat HCBV.docx",
    "3": "Ho so goc/TTr HCBV.docx",
    "4": "Ho so goc/TB chu truong cua Giam doc.pdf",
    "5": "Ho so goc/KH trien khai.docx",
    "6a": "Ho so goc/QD 52 GD.pdf",
    "6b": "Ho so goc/QD 53 GD BCD.pdf",
    "6c": "Ho so goc/DS to tu quan.docx",
    "7a": "Ho so goc/QC Ban chi dao.docx",
    "7b": "Ho so goc/QC mo hinh.docx",
    "8a": "Ho so goc/KH le ra mat.docx",
    "8a.gm": "Ho so goc/Giay moi.docx",
    "9/2026": "2026/KH 2026.docx",
    "10a/2026": "2026/BC 6T.docx",
    "10b/2026": "2026/BC nam.pdf",
    "11/2026": "2026/CAX Nam Cuong xac nhan.docx",
    "13a/2026": "2026/De nghi xep loai.docx",
    "15/2026": "2026/Tong ket KH.docx",
}
DOSSIER = Dossier(
    folder="doanh-nghiep-x",
    files=papers(STORY, _PATHS),
    manifest=manifest(
        STORY,
        folder="doanh-nghiep-x",
        level="co-so",
        commune="xã Nam Cường",
        authority="Giám đốc Công ty TNHH May Hồng Phát",
        keeper="Phòng Hành chính - Bảo vệ Công ty",
        comment="Công ty không có chi bộ: chủ trương do Giám đốc ra",
        years=year_block(
            STORY,
            2026,
            _PATHS["10b/2026"],
            sent(dt.date(2026, 11, 3), "Thư điện tử có xác nhận đã nhận, 03/11/2026"),
        ),
    ),
)
