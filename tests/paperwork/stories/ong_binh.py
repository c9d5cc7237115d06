"""Story j: one điển hình with its five items, its registration and its award."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import exemplar
from tests.paperwork.photo import as_photo
from tests.paperwork.places import commune
from tests.paperwork.setting import Office

_AT = commune(
    "xã",
    "Thanh Lâm",
    "",
    chair="Hà Đình Thắng",
    police_chief="Thiếu tá Bùi Văn Giang",
    secretary="Cao Thị Nga",
    leader="",
)
_FRONT = Office(
    ("ỦY BAN MTTQ VIỆT NAM TỈNH SÔNG LAM",),
    ("ỦY BAN MTTQ VIỆT NAM XÃ THANH LÂM",),
    "MTTQ-BTT",
    "Ủy ban MTTQ Việt Nam xã Thanh Lâm",
    ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
    "Vũ Thị Phượng",
)
STORY = exemplar.Exemplar(
    person="ông Nguyễn Văn Bình",
    about="cựu chiến binh, trưởng bản Nà Lốc, xã Thanh Lâm",
    builder=_FRONT,
    chief=_AT["founder"],
    party=_AT["leading"],
    seat="Thanh Lâm",
    planned=dt.date(2025, 11, 10),
    criteria=(
        ("Vận động 100 % hộ trong bản giao nộp vũ khí, vật liệu nổ tự chế", True),
        ("Hòa giải thành từ 85 % mâu thuẫn trong bản", True),
        ("Cung cấp ít nhất 6 tin có giá trị cho Công an xã", True),
        ("Bản không có người truyền đạo trái pháp luật", True),
        ("Giúp đỡ ít nhất 2 người sau cai nghiện có việc làm", True),
        ("Không có hộ tái trồng cây thuốc phiện", True),
        ("Duy trì đội tuần tra nhân dân mỗi tuần hai đêm", True),
        ("Gia đình đạt gia đình văn hóa", True),
        ("Tham gia giảng dạy, nói chuyện tại trường học 4 buổi", False),
        ("Được Nhân dân tín nhiệm từ 90 % qua phiếu", True),
    ),
    deeds=(
        "Đến từng nhà vận động 46 hộ giao nộp 19 khẩu súng tự chế, 3 kg thuốc nổ.",
        "Lập đội tuần tra 12 người, tuần tra 98 đêm, báo 9 tin có giá trị cho Công an xã.",
        "Nhận giúp đỡ 3 người sau cai nghiện, hướng dẫn trồng quế, nuôi dê, nay đều có thu nhập.",
        "Hòa giải thành 13/14 mâu thuẫn về nương rẫy, hôn nhân.",
    ),
    survey=(
        "Khảo sát 8 bản của xã Thanh Lâm từ ngày 15/9/2025 đến ngày 26/9/2025; lấy ý kiến 312 người.",
        "Bản Nà Lốc có 84 hộ dân tộc Thái, cách trung tâm xã 11 km, từng là điểm phức tạp về ma túy.",
        "Từ năm 2021, ông Nguyễn Văn Bình làm trưởng bản; số người nghiện giảm từ 14 xuống 5.",
    ),
)
_REPORT = "Bao cao danh gia dien hinh.pdf"
DOSSIER = Dossier(
    folder="dien-hinh-ong-binh",
    rules="hd22.dien-hinh",
    files={
        "1 BC khao sat phat hien nhan to.docx": exemplar.survey(STORY),
        "2 Bo tieu chi DH.docx": exemplar.criteria(STORY),
        "3 KH xay dung boi duong.pdf": exemplar.plan(STORY),
        "Ban dang ky.pdf": exemplar.registration(STORY),
        "4 Tu danh gia cua ong Binh.pdf": exemplar.own_report(STORY, dt.date(2026, 10, 20)),
        _REPORT: exemplar.assessment(STORY, dt.date(2026, 10, 28)),
        "5 QD cong nhan dien hinh.pdf": exemplar.recognised(STORY, dt.date(2026, 11, 5)),
        "QD khen thuong 6 thang.pdf": exemplar.awarded(STORY, dt.date(2026, 7, 17)),
        "Anh/IMG_0417.jpg": as_photo("TIẾP NHẬN VŨ KHÍ GIAO NỘP\nBẢN NÀ LỐC", seed=41),
    },
    manifest=f"""
# Điển hình không có mức xếp loại; năm xây dựng tính từ ngày kế hoạch 10/11/2025
format: 1
id: dien-hinh-ong-binh
name: "Điển hình: ông Nguyễn Văn Bình, bản Nà Lốc"
kind: dien-hinh
level: xa
commune: "xã Thanh Lâm"
place: "xã Thanh Lâm, tỉnh Sông Lam"
subject: "Ủy ban MTTQ Việt Nam xã Thanh Lâm"
keeper: "Ủy ban MTTQ Việt Nam xã Thanh Lâm"
party_committee: có
years:
  - year: 2026
    criteria:
      met: 9
      all: 10
      source: "{_REPORT}, tr. 1"
""",
)
