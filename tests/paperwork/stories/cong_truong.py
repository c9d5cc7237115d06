"""Story c: a school whose report went out on 06/11, after the day that the guide sets."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import proof
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import committee
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Cổng trường an toàn"
_SCHOOL = "TRƯỜNG THPT LÊ VĂN HƯU"
STORY = Setting(
    key="cong-truong-an-toan",
    model=_MODEL,
    where="Trường THPT Lê Văn Hưu",
    seat="Đông Thành",
    founder=Office(
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO SÔNG LAM",),
        (_SCHOOL,),
        "THPT",
        "Trường THPT Lê Văn Hưu",
        ("HIỆU TRƯỞNG",),
        "Phạm Thị Thu Trang",
    ),
    proposer=Office(
        (_SCHOOL,),
        ("TỔ BẢO VỆ, QUẢN SINH",),
        "BVQS",
        "Tổ Bảo vệ, quản sinh",
        ("TỔ TRƯỞNG",),
        "Trịnh Hữu Long",
    ),
    leading=Office(
        ("ĐẢNG BỘ PHƯỜNG ĐÔNG THÀNH",),
        ("CHI BỘ TRƯỜNG THPT LÊ VĂN HƯU",),
        "CB",
        "Chi bộ Trường THPT Lê Văn Hưu",
        ("T/M CHI BỘ", "BÍ THƯ"),
        "Phạm Thị Thu Trang",
    ),
    committee=committee(_SCHOOL, _MODEL, "Phạm Thị Thu Trang"),
    police="Công an phường Đông Thành",
    founded=dt.date(2025, 11, 20),
    founding_number="96/QĐ-THPT",
    survey_topics=(
        "Trường có 33 lớp, 1.386 học sinh, 78 cán bộ, giáo viên; hai cổng mở ra quốc lộ 7B.",
        "Năm học 2024 – 2025 có 9 vụ học sinh mâu thuẫn ngoài cổng trường, 4 vụ va chạm giao thông.",
        "92 % phụ huynh được hỏi mong có người điều tiết giờ tan học; 640 em đi xe máy điện.",
        "Chi bộ 31 đảng viên, Đoàn trường 1.240 đoàn viên, Công đoàn 78 người hoạt động nền nếp.",
        "Trường đạt tiêu chuẩn an toàn về an ninh, trật tự hai năm liền.",
        "Quán nước trước cổng bán thuốc lá điện tử; 16 giờ 50 đến 17 giờ 20 ùn tắc kéo dài 300 mét.",
    ),
    why="Cần tổ chức lực lượng tại chỗ giữ trật tự, an toàn giao thông trước cổng trường giờ cao điểm.",
    aim="Không để xảy ra bạo lực học đường và ùn tắc quá 10 phút trước cổng trường.",
    duties=(
        "Phân luồng phụ huynh, học sinh tại hai cổng trước giờ vào lớp và sau giờ tan học.",
        "Phát hiện mâu thuẫn trong học sinh, báo giáo viên chủ nhiệm và Công an phường.",
        "Nhắc nhở học sinh đội mũ bảo hiểm, không tụ tập, không dùng thuốc lá điện tử.",
    ),
    ways=(
        "Mỗi buổi một giáo viên và bốn đoàn viên đeo băng đỏ trực theo lịch tuần.",
        "Nhóm Zalo “Cổng trường” kết nối trường, phụ huynh, Công an phường.",
    ),
    money="Kinh phí trong dự toán chi thường xuyên của nhà trường; không lập quỹ riêng.",
    launch_place="sân Trường THPT Lê Văn Hưu",
    scope="Khu vực hai cổng và 200 mét đường trước Trường THPT Lê Văn Hưu.",
    committee_roles=(
        ("Phạm Thị Thu Trang", "Hiệu trưởng", "Trưởng ban"),
        ("Bùi Mạnh Hùng", "Phó Hiệu trưởng", "Phó Trưởng ban"),
        ("Đặng Kim Yến", "Bí thư Đoàn trường", "Ủy viên"),
        ("Trịnh Hữu Long", "Tổ trưởng bảo vệ", "Ủy viên, thư ký"),
    ),
    crowd=14,
    jobs=("Giáo viên", "Bảo vệ", "Đoàn viên lớp 12", "Đại diện phụ huynh"),
    voice=2,
    years={
        2026: Year(
            goals=(
                Goal("Ca trực cổng trường thực hiện đủ", "tang", "98 %", "99,4 %"),
                Goal("Vụ bạo lực học đường", "khong-de-xay-ra", "0", "0"),
                Goal("Va chạm giao thông trước cổng", "giam", "2 vụ", "1 vụ"),
                Goal("Học sinh đội mũ bảo hiểm khi đi xe", "tang", "95 %", "97,0 %"),
                Goal("Học sinh ký cam kết", "tang", "1386", "1386"),
                Goal("Buổi ngoại khóa pháp luật", "tang", "4 buổi", "4 buổi"),
                Goal("Mâu thuẫn được hòa giải sớm", "tang", "10 vụ", "13 vụ"),
                Goal("Kẻ vạch, lắp biển trước cổng", "co-khong", "có", "có"),
                Goal("Hàng quán lấn chiếm trước cổng", "giam", "1", "0"),
                Goal("Họp giao ban với Công an phường", "tang", "9 lần", "9 lần"),
            ),
            half=(
                "Trực đủ 176 ca; hòa giải 6 mâu thuẫn; phối hợp Công an phường nhắc nhở 21 trường hợp.",
            ),
            results=(
                "Trực 334/336 ca; hòa giải 13 mâu thuẫn; không có bạo lực học đường; ùn tắc dưới 8 phút.",
            ),
            proof=(
                ("09/12/2025", "Giải tán 12 thanh niên ngoài trường chờ đánh học sinh lớp 11."),
                ("25/3/2026", "Thu 34 thuốc lá điện tử do học sinh tự giác giao nộp."),
                ("16/9/2026", "Tổ chức lại chỗ đón học sinh, hết ùn tắc ở cổng phụ."),
            ),
        )
    },
)
_PATHS = {
    "1a": "1. KH khao sat.docx",
    "2": "2. BC ks.pdf",
    "3": "3. TTr BVQS.docx",
    "4": "4. NQ chi bo T10.pdf",
    "5": "5. KH trien khai.docx",
    "6a": "6. QD 96 HT.pdf",
    "7a": "7. QC BCD.docx",
    "7b": "7. QC mo hinh.docx",
    "8a": "8. KH ra mat.docx",
    "8a.bb": "8. Bien ban le ra mat.docx",
    "9/2026": "9. KH nam 2026.docx",
    "10a/2026": "10. BC 6T.docx",
    "10b/2026": "10. BC nam 2026.pdf",
    "11/2026": "11. Xac nhan CAP.pdf",
    "13a/2026": "13. TTr de nghi xep loai.docx",
    "15/2026": "15. KH tong ket.docx",
}
DOSSIER = Dossier(
    folder="cong-truong-an-toan",
    files={
        **papers(STORY, _PATHS, reported={2026: dt.date(2026, 11, 3)}),
        "11. Bang thong ke.docx": proof.statistics(STORY, 2026),
    },
    manifest=manifest(
        STORY,
        folder="cong-truong-an-toan",
        level="co-so",
        commune="phường Đông Thành",
        authority="Hiệu trưởng Trường THPT Lê Văn Hưu",
        keeper="Trường THPT Lê Văn Hưu",
        comment="Nhà trường lập và giữ hồ sơ. Báo cáo ghi ngày 03/11 nhưng văn thư gửi ngày 06/11",
        years=year_block(
            STORY,
            2026,
            _PATHS["10b/2026"],
            sent(dt.date(2026, 11, 6), "Sổ văn bản đi của trường, số 214 ngày 06/11/2026"),
        ),
    ),
)
