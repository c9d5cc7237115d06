"""A điển hình by the procedure of Bình Thuận: five items, no share of criteria to be met."""

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import exemplar
from tests.paperwork.places import commune
from tests.paperwork.setting import Office

_AT = commune(
    "xã",
    "Phú Tài Hạ",
    "",
    chair="Lê Văn Ước",
    police_chief="Thiếu tá Nguyễn Hữu Tùng",
    secretary="Trần Thị Hồng Nga",
    leader="",
    above="HUYỆN HÀM ĐÔNG",
)
_WOMEN = Office(
    ("HỘI LIÊN HIỆP PHỤ NỮ HUYỆN HÀM ĐÔNG",),
    ("HỘI LIÊN HIỆP PHỤ NỮ XÃ PHÚ TÀI HẠ",),
    "BTV",
    "Hội Liên hiệp Phụ nữ xã Phú Tài Hạ",
    ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    "Lý Thị Yến",
)
STORY = exemplar.Exemplar(
    person="bà Đỗ Thị Mai",
    about="chủ vựa cá, thôn 2, xã Phú Tài Hạ",
    builder=_WOMEN,
    chief=_AT["founder"],
    party=_AT["leading"],
    seat="Phú Tài Hạ",
    planned=dt.date(2023, 9, 12),
    criteria=(
        ("Vận động 20 chủ vựa không cho vay lãi nặng", True),
        ("Báo ít nhất 5 tin có giá trị cho Công an xã", True),
        ("Giúp 3 chị em ra khỏi vay nóng", True),
        ("Hòa giải thành từ 80 % tranh chấp ở bến", True),
        ("Tổ chức 6 buổi nói chuyện tại bến", False),
        ("Vận động 30 hộ lắp đèn trước nhà", False),
        ("Gia đình không vi phạm pháp luật", True),
        ("Được 90 % chị em trong chi hội tín nhiệm", False),
    ),
    deeds=(
        "Vận động 21/22 chủ vựa ký cam kết không cho vay lãi nặng.",
        "Báo 7 tin, giúp Công an xã ngăn hai vụ đòi nợ thuê.",
        "Cho 4 chị em mượn vốn, trả xong nợ nóng.",
    ),
    survey=(
        "Khảo sát 4 thôn từ ngày 10/7/2023 đến ngày 21/7/2023, hỏi 160 người.",
        "Bến cá thôn 2 phức tạp về vay nóng; bà Đỗ Thị Mai được bà con tin cậy.",
    ),
)
_REPORT = "4 BC danh gia.pdf"
DOSSIER = Dossier(
    folder="binh-thuan-dien-hinh",
    rules="bt2023.dien-hinh",
    files={
        "1 BC khao sat nhan to.docx": exemplar.survey(STORY),
        "2 Bo tieu chi.docx": exemplar.criteria(STORY),
        "3 KH xay dung dien hinh.docx": exemplar.plan(STORY),
        "4 Tu danh gia.docx": exemplar.own_report(STORY, dt.date(2024, 8, 26)),
        _REPORT: exemplar.assessment(STORY, dt.date(2024, 9, 5)),
        "5 QD cong nhan.docx": exemplar.recognised(STORY, dt.date(2024, 9, 25), "163/QĐ-UBND"),
    },
    manifest=f"""
# Quy trình của tỉnh Bình Thuận không đặt mức 70 % và không đòi đánh giá lại hằng năm
format: 1
id: binh-thuan-dien-hinh
name: "Điển hình: bà Đỗ Thị Mai, thôn 2"
kind: dien-hinh
level: xa
rules:
  id: bt2023.dien-hinh
  reason: "Xã thuộc tỉnh Bình Thuận khi xây dựng điển hình này"
commune: "xã Phú Tài Hạ"
place: "xã Phú Tài Hạ, tỉnh Bình Thuận"
subject: "Hội Liên hiệp Phụ nữ xã Phú Tài Hạ"
keeper: "Hội Liên hiệp Phụ nữ xã Phú Tài Hạ"
party_committee: có
years:
  - year: 2024
    criteria:
      met: 5
      all: 8
      source: "{_REPORT}, tr. 1"
""",
)
