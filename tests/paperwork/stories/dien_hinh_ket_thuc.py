"""A điển hình that met five of nine of its criteria: the building was ended and the person told."""

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import exemplar
from tests.paperwork.places import commune

_AT = commune(
    "xã",
    "Kim Sơn Thượng",
    "",
    chair="Vi Văn Chiến",
    police_chief="Đại úy Lương Minh Tâm",
    secretary="Lô Thị Thanh",
    leader="",
)
STORY = exemplar.Exemplar(
    person="ông Lương Văn Khánh",
    about="đội trưởng đội dân phòng bản Pha Đông, xã Kim Sơn Thượng",
    builder=_AT["proposer"],
    chief=_AT["founder"],
    party=_AT["leading"],
    seat="Kim Sơn Thượng",
    planned=dt.date(2024, 10, 15),
    criteria=(
        ("Đội dân phòng trực đủ 52 tuần", True),
        ("Cung cấp ít nhất 6 tin cho Công an xã", False),
        ("Tập huấn chữa cháy cho 80 % số hộ", True),
        ("Hòa giải thành từ 85 % mâu thuẫn", False),
        ("Vận động giao nộp vũ khí tự chế", True),
        ("Không có cháy rừng trong bản", True),
        ("Nói chuyện tại trường học 4 buổi", False),
        ("Gia đình chấp hành pháp luật", True),
        ("Được Nhân dân tín nhiệm từ 90 %", False),
    ),
    deeds=(
        "Tổ chức trực 52 tuần, tập huấn chữa cháy cho 61/70 hộ.",
        "Vận động 5 hộ giao nộp súng tự chế.",
    ),
    survey=(
        "Khảo sát 6 bản của xã từ ngày 12/8/2024 đến ngày 23/8/2024, hỏi 140 người.",
        "Bản Pha Đông có 70 hộ, ba mặt giáp rừng; đội dân phòng hoạt động đều.",
    ),
)
_REPORT = "4 BC danh gia 2025.pdf"
_NUMBER = "296/QĐ-UBND"
DOSSIER = Dossier(
    folder="dien-hinh-ket-thuc",
    rules="hd22.dien-hinh",
    files={
        "1 BC khao sat nhan to.docx": exemplar.survey(STORY),
        "TTr xay dung dien hinh.docx": exemplar.proposal(STORY),
        "Ban dang ky.docx": exemplar.registration(STORY),
        "2 Bo tieu chi.docx": exemplar.criteria(STORY),
        "3 KH xay dung, boi duong.docx": exemplar.plan(STORY),
        "4 Tu danh gia.docx": exemplar.own_report(STORY, dt.date(2025, 10, 2)),
        _REPORT: exemplar.assessment(STORY, dt.date(2025, 10, 10), ends=True),
        "5 QD ket thuc.docx": exemplar.ended(
            STORY,
            dt.date(2025, 12, 5),
            _NUMBER,
            "Lý do: đạt 5/9 tiêu chí, ông xin nghỉ vì sức khỏe.",
        ),
        "5 TB cho dien hinh.docx": exemplar.told(STORY, dt.date(2025, 12, 8), _NUMBER),
    },
    manifest=f"""
# Đạt 5/9 tiêu chí (55,5 %), đã kết thúc xây dựng và báo cho điển hình biết
format: 1
id: dien-hinh-ket-thuc
name: "Điển hình: ông Lương Văn Khánh, bản Pha Đông"
kind: dien-hinh
level: xa
commune: "xã Kim Sơn Thượng"
place: "xã Kim Sơn Thượng, tỉnh Sông Lam"
subject: "Công an xã Kim Sơn Thượng"
keeper: "Công an xã Kim Sơn Thượng"
party_committee: có
ended:
  date: 05/12/2025
  number: "{_NUMBER}"
years:
  - year: 2025
    criteria:
      met: 5
      all: 9
      source: "{_REPORT}, tr. 1"
""",
)
