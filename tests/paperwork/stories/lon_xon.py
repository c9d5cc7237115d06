"""Story h: the disorderly one. Nothing is surely missing, yet much cannot be seen."""

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import founding, launch, rules, steps, stray
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.paper import Paper
from tests.paperwork.pdf import as_pdf
from tests.paperwork.photo import as_photo
from tests.paperwork.places import commune
from tests.paperwork.scan import as_scan
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.sheet import as_sheet
from tests.paperwork.standard import papers

_MODEL = "Xe ôm tự quản"
STORY = Setting(
    key="lon-xon",
    model=_MODEL,
    **commune(
        "phường",
        "Nam Thành",
        _MODEL,
        chair="Mai Thanh Hải",
        police_chief="Trung tá Đặng Văn Nam",
        secretary="Nguyễn Thị Quý",
        leader="Mai Thanh Hải",
    ),
    founded=dt.date(2025, 11, 14),
    founding_number="455/QĐ-UBND",
    survey_topics=(
        "Phường có bến xe liên tỉnh, 146 người chạy xe ôm, trong đó 61 người chạy xe công nghệ.",
        "Năm 2025 có 11 vụ giành khách đánh nhau, 5 vụ cướp giật gần bến xe.",
        "Người chạy xe ôm đa số từ nơi khác đến, mong được đeo thẻ, mặc áo đồng phục.",
        "Nghiệp đoàn xe ôm có 38 đoàn viên, Đoàn phường phụ trách.",
        "Chưa có tổ tự quản ở khu vực bến xe.",
        "Ban đêm thiếu đèn ở cổng sau; có nhóm cò vé ép khách.",
    ),
    why="Người chạy xe ôm đi khắp nơi, là tai mắt tốt nếu được tập hợp, hướng dẫn.",
    aim="Không còn tranh giành khách; mỗi tổ viên là một người báo tin.",
    duties=(
        "Xếp tài theo thứ tự, không chèo kéo, không ép giá.",
        "Báo Công an phường khi thấy đối tượng nghi vấn, vật lạ, tai nạn.",
        "Giúp khách nhỡ đường, người già, trẻ lạc.",
    ),
    ways=("Mặc áo xanh có số, đeo thẻ.", "Họp tổ tối thứ hai đầu tháng."),
    money="Tổ viên tự may áo; phường hỗ trợ thẻ; không lập quỹ.",
    launch_place="phòng chờ bến xe Nam Thành",
    scope="Khu vực bến xe liên tỉnh và ba tuyến phố quanh bến.",
    committee_roles=(
        ("Mai Thanh Hải", "Chủ tịch UBND phường", "Trưởng ban"),
        ("Đặng Văn Nam", "Trưởng Công an phường", "Phó Trưởng ban"),
        ("Lê Công Chiến", "Chủ tịch nghiệp đoàn xe ôm", "Ủy viên"),
    ),
    crowd=22,
    jobs=("Xe ôm", "Xe ôm công nghệ", "Ba gác"),
    voice=2,
    years={
        2026: Year(
            goals=(
                Goal("Người chạy xe ôm vào tổ", "tang", "100", "112"),
                Goal("Vụ giành khách đánh nhau", "giam", "4 vụ", "1 vụ"),
                Goal("Tin báo cho Công an phường", "tang", "30 tin", "44 tin"),
                Goal("Cướp giật quanh bến xe", "giam", "3 vụ", "2 vụ"),
                Goal("Tổ viên vi phạm pháp luật", "khong-de-xay-ra", "0", "0"),
                Goal("Họp tổ hằng tháng", "tang", "11 lần", "11 lần"),
                Goal("Giúp khách lỡ đường, trẻ lạc", "tang", "20 lượt", "37 lượt"),
                Goal("Cấp thẻ, áo cho tổ viên", "co-khong", "có", "có"),
                Goal("Trả lại tài sản khách bỏ quên", "tang", "8 lượt", "13 lượt"),
                Goal("Tổ viên tập huấn sơ cứu", "tang", "100", "64", met=False),
            ),
            half=("96 người vào tổ; 19 tin báo.",),
            results=(
                "112 tổ viên; 44 tin báo, giúp bắt 5 đối tượng; giành khách đánh nhau còn 1 vụ.",
            ),
            proof=(
                ("24/12/2025", "Tổ viên số 17 đuổi theo, giữ đối tượng giật túi xách."),
                ("09/6/2026", "Trả lại 38 triệu đồng cho khách bỏ quên."),
            ),
        )
    },
)
_DECISION = founding.founding(STORY, committee=True, roll=True)
_BYTES = as_pdf(_DECISION)
_PATHS = {
    "4": "NQ chu truong.pdf",
    "5": "5 KH UBND.pdf",
    "8a": "New Microsoft Word Document.docx",
    "10b/2026": "Document1.pdf",
    "11/2026": "xac nhan.docx",
    "15/2026": "hop cuoi nam.docx",
}
_DISORDER: dict[str, Paper | bytes] = {
    # Three times the same bytes: one misnamed, two copies.
    "anh 14-11.pdf": _BYTES,
    "QD thanh lap (1).pdf": _BYTES,
    "luu/QD thanh lap - Copy.pdf": _BYTES,
    # Pixels without text.
    "scan KH khao sat.pdf": as_scan(steps.survey_plan(STORY), seed=81),
    "scan0007.pdf": as_scan(_DECISION, seed=82),
    "IMG_2231.jpg": as_photo("RA MẮT MÔ HÌNH\nXE ÔM TỰ QUẢN", seed=83),
    # Marked secret: invented and harmless, and not to be told about all the same.
    "tai lieu 02.pdf": steps.survey_report(STORY, mark="MẬT"),
    # Drafts.
    "to trinh (ban nhap).docx": steps.proposal(STORY, blank=True),
    "QC BCD sua lan 2.docx": rules.committee_rules(STORY, blank=True),
    # Not to be read.
    "KH hd MH 2026.pdf": as_pdf(launch.pilot_plan(STORY))[:700],
    "BC 6T 2026.pdf": as_pdf(launch.invitation(STORY), password="benxe"),
    # Look-alikes, and papers of other work.
    "QD BCD 138.pdf": stray.committee_138(STORY, dt.date(2025, 12, 9)),
    "QD cong nhan ATANTT.pdf": stray.safe_place(STORY, dt.date(2025, 12, 26)),
    "BC phong trao 2026.docx": stray.movement_report(STORY, dt.date(2026, 11, 2)),
    "KH khao sat viec lam.docx": stray.job_survey(STORY, dt.date(2026, 2, 24)),
    "GK rac thai.docx": stray.other_award(STORY, dt.date(2026, 6, 5)),
    "thuc don lien hoan.docx": stray.menu(),
    "Lich truc Tet.docx": stray.duty_list(STORY),
    "danh ba.xlsx": as_sheet("Danh bạ", (("Họ tên", "Điện thoại"), ("Trực ban", "0900 000 001"))),
}
_DECISIONS = """
- id: qd-001
  at: "2026-11-04T09:20:00+07:00"
  by: "Đặng Văn Nam, Trưởng Công an phường Nam Thành"
  reason: "Bản giấy có trong tủ, chưa kịp quét"
  action: assign
  held: "Tủ số 2, cặp 14, tờ 31 đến 36; Đặng Văn Nam thấy ngày 04/11/2026"
  requirement: "hd22.mo-hinh/7b"
  standing: paper_only
- id: qd-002
  at: "2026-11-04T09:31:00+07:00"
  by: "Đặng Văn Nam, Trưởng Công an phường Nam Thành"
  reason: "Tài liệu mật, giữ riêng theo quy định"
  action: assign
  held: "Tủ tài liệu mật của Công an phường, sổ đăng ký số 07"
  requirement: "hd22.mo-hinh/2"
  standing: secret
"""
DOSSIER = Dossier(
    folder="lon-xon",
    files={**papers(STORY, _PATHS), **_DISORDER},
    more_decisions=_DECISIONS,
    manifest=manifest(
        STORY,
        folder="lon-xon",
        level="xa",
        commune="phường Nam Thành",
        authority="Chủ tịch UBND phường Nam Thành",
        keeper="Công an phường Nam Thành",
        comment="Nhận bàn giao qua USB, chưa sắp xếp",
        years=year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 4), "Sổ văn bản đi số 61")
        ),
    ),
)
