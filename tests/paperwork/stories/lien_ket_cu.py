"""An old liên kết: whole by its seven papers of 2018, and never founded by a decision."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import joint_old, proof
from tests.paperwork.setting import Goal, Office, Setting, Year

_MODEL = "Cụm an toàn Bình Hải"
_COUNCIL = Office(
    (),
    ("ỦY BAN NHÂN DÂN", "XÃ BÌNH HẢI"),
    "UBND",
    "Ủy ban nhân dân xã Bình Hải",
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "Đặng Quang Sơn",
)
_SCHOOL = Office(
    (),
    ("TRƯỜNG THCS BÌNH HẢI",),
    "THCS",
    "Trường THCS Bình Hải",
    ("HIỆU TRƯỞNG",),
    "Vũ Thị Thảo",
)
_FIRM = Office(
    (),
    ("CÔNG TY CP GẠCH BÌNH HẢI",),
    "GBH",
    "Công ty CP Gạch Bình Hải",
    ("GIÁM ĐỐC",),
    "Trịnh Đức Vinh",
)
STORY = Setting(
    key="lien-ket-cu",
    model=_MODEL,
    where="khu vực ngã tư Bình Hải",
    seat="Bình Hải",
    founder=_COUNCIL,
    proposer=_COUNCIL,
    leading=_COUNCIL,
    committee=_COUNCIL,
    police="Công an xã Bình Hải",
    # The rules were signed at the launch; no decision founded it.
    founded=dt.date(2018, 9, 26),
    founding_number="không có",
    survey_topics=(
        "Ngã tư Bình Hải có trường học, lò gạch, chợ sớm; xe tải ra vào giờ tan học.",
        "Năm 2017 xảy ra 7 vụ va chạm, 5 vụ thanh niên tụ tập đánh nhau, 3 vụ trộm vật liệu.",
    ),
    why="Ba đơn vị ở liền nhau, xảy ra việc thì mỗi nơi xử lý một cách; cần thiết phải phối hợp chung.",
    aim="Không để ùn tắc, đánh nhau ở ngã tư; trộm cắp vật liệu giảm một nửa.",
    duties=(
        "Phân công người trực ngã tư giờ đến trường, giờ tan ca.",
        "Báo cho nhau và cho Công an xã khi có người lạ, xe lạ đỗ lâu.",
        "Cùng giải quyết mâu thuẫn giữa công nhân, phụ huynh, tiểu thương.",
    ),
    ways=("Dùng chung một số máy trực.", "Ba đơn vị giao ban vào thứ sáu cuối tháng."),
    money="Mỗi đơn vị tự lo cho người của mình; biển báo do ba bên đóng góp tự nguyện.",
    launch_place="hội trường UBND xã Bình Hải",
    scope="Bán kính 500 m quanh ngã tư Bình Hải.",
    committee_roles=(
        ("Đặng Quang Sơn", "Chủ tịch UBND xã", "Trưởng ban"),
        ("Vũ Thị Thảo", "Hiệu trưởng Trường THCS", "Phó Trưởng ban"),
        ("Trịnh Đức Vinh", "Giám đốc Công ty", "Phó Trưởng ban"),
    ),
    crowd=9,
    jobs=("Bảo vệ", "Giáo viên", "Công an viên"),
    partners=(_COUNCIL, _SCHOOL, _FIRM),
    years={
        2026: Year(
            goals=(
                Goal("Buổi trực ngã tư", "tang", "200", "214"),
                Goal("Vụ đánh nhau", "giam", "2 vụ", "1 vụ"),
                Goal("Vụ trộm vật liệu", "giam", "2 vụ", "0 vụ"),
            ),
            half=("Trực 108 buổi; một vụ xô xát được can kịp thời.",),
            results=("Trực 214 buổi; còn một vụ xô xát; không mất vật liệu.",),
            proof=(("21/4/2026", "Bảo vệ công ty giữ xe chở gạch trộm, báo Công an xã."),),
        )
    },
)
DOSSIER = Dossier(
    folder="lien-ket-cu",
    files={
        "2018/1 CV trao doi thanh lap.docx": joint_old.exchange(STORY),
        "2018/CV tra loi cua truong.docx": joint_old.answer(STORY, _SCHOOL),
        "2018/2 QD BCD.docx": joint_old.committee(STORY),
        "2018/3 Quy che phoi hop.pdf": joint_old.joint_rules(STORY),
        "2018/4 DS don vi thanh vien.docx": joint_old.roll(STORY),
        "2018/6 KH ky ket ra mat.docx": joint_old.signing_plan(STORY),
        "2018/6 Giay moi.docx": joint_old.invitation(STORY),
        # In 2026 the firm takes its turn in the chair.
        "2026/5 KH nam 2026.docx": joint_old.plan(STORY, 2026, _FIRM, dt.date(2026, 1, 16)),
        "2026/7 So ket 6 thang.docx": joint_old.report(
            STORY, 2026, _FIRM, dt.date(2026, 5, 7), half=True
        ),
        "2026/7 Tong ket nam 2026.docx": joint_old.report(STORY, 2026, _FIRM, dt.date(2026, 11, 3)),
        "2026/CAX xac nhan.docx": proof.proof(STORY, 2026),
    },
    manifest="""
# Liên kết từ 2018; ba đơn vị ký quy chế phối hợp khi ra mắt, chưa cấp nào ra quyết định thành lập
format: 1
id: lien-ket-cu
name: "Mô hình liên kết “Cụm an toàn Bình Hải”"
kind: mo-hinh
linked: có
self_managed: không
level: xa
commune: "xã Bình Hải"
place: "ngã tư Bình Hải, xã Bình Hải, tỉnh Sông Lam"
subject: "UBND xã Bình Hải"
keeper: "Công ty CP Gạch Bình Hải (chủ trì năm 2026)"
led_by: ban-chi-dao
party_committee: có
fund: không
limited_members: có
piloted: không
founded_rules:
  id: cu.lien-ket
  reason: "Năm 2018 ba đơn vị làm theo quy trình ba bước cho mô hình liên kết"
founding:
  exists: không
years:
  - year: 2026
    sent:
      date: 04/11/2026
      source: "Sổ văn bản đi của Công ty, số 88"
""",
)
