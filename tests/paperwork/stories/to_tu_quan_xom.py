"""A mô hình tự quản of 2019, founded by the older guide in three steps and run by the new one.

Its ten papers of that time are there; so are the papers of this year.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import self_managed, steps
from tests.paperwork.manifests import manifest, rated, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Xóm Đông tự quản"
_AT = commune(
    "xã",
    "Trung Hạ",
    _MODEL,
    chair="Lương Bá Tiến",
    police_chief="Đại úy Đinh Công Khánh",
    secretary="Hà Thị Liên",
    leader="",
    where="xóm Đông, xã Trung Hạ",
    above="HUYỆN QUẢNG NINH HẠ",
)
_GROUP = Office(
    ("ỦY BAN NHÂN DÂN XÃ TRUNG HẠ",),
    ("TỔ TỰ QUẢN XÓM ĐÔNG",),
    "TTQ",
    "Tổ tự quản xóm Đông",
    ("TỔ TRƯỞNG",),
    "Cao Xuân Quý",
)
_AT["committee"] = _GROUP
STORY = Setting(
    key="to-tu-quan-xom",
    model=_MODEL,
    **_AT,
    founded=dt.date(2019, 4, 16),
    founding_number="58/QĐ-UBND",
    survey_topics=(
        "Xóm Đông có 142 hộ, 561 khẩu, giáp chợ và bến xe ngựa cũ; 38 hộ buôn bán nhỏ.",
        "Năm 2018 tình hình an ninh, trật tự phức tạp: 9 vụ trộm gà, chó; 4 vụ xô xát vì lấn vỉa hè.",
        "Nhân dân mong có tổ trông coi ban đêm; chi bộ, Mặt trận, đoàn thể của xóm đều ủng hộ.",
    ),
    why="Xóm ở xa trụ sở xã 4 km, cần thiết thành lập mô hình để người dân tự giữ gìn trật tự.",
    aim="Giảm một nửa số vụ trộm cắp vặt; mâu thuẫn trong xóm được hòa giải tại chỗ.",
    duties=(
        "Tuần tra đêm theo phiên, mỗi phiên bốn người, nhắc đóng cửa, tắt bếp.",
        "Nắm người lạ đến xóm, báo Công an xã trong đêm.",
        "Hòa giải xích mích giữa các gia đình, không để thành đánh nhau.",
    ),
    ways=(
        "Chia xóm thành bốn liên gia, mỗi liên gia một tổ viên phụ trách.",
        "Trống hiệu đặt tại nhà văn hóa xóm; đánh ba hồi khi có trộm, cháy.",
    ),
    money="Kinh phí do các hộ tự nguyện đóng góp đèn pin, áo mưa; không lập quỹ.",
    launch_place="Nhà văn hóa xóm Đông",
    scope="Xóm Đông, xã Trung Hạ.",
    committee_roles=(("Cao Xuân Quý", "Trưởng xóm Đông", "Tổ trưởng"),),
    crowd=13,
    jobs=("Nông dân", "Buôn bán", "Cán bộ hưu trí"),
    committee_led=False,
    voice=1,
    years={
        2019: Year(
            goals=(Goal("Phiên tuần tra", "tang", "180", "196"),), half=(), results=(), proof=()
        ),
        2025: Year(goals=(), half=(), results=(), proof=(), given="Khá"),
        2026: Year(
            goals=(
                Goal("Phiên tuần tra đêm", "tang", "300", "322"),
                Goal("Vụ trộm cắp trong xóm", "giam", "3 vụ", "1 vụ"),
                Goal("Mâu thuẫn hòa giải thành", "tang", "90 %", "100 %"),
                Goal("Tin báo cho Công an xã", "tang", "12 tin", "17 tin"),
                Goal("Không để xảy ra cháy nhà", "khong-de-xay-ra", "0", "0"),
                Goal("Sửa trống hiệu, bảng phân phiên", "co-khong", "có", "có"),
            ),
            half=("Tuần tra 158 phiên; nhận 8 tin; hòa giải xong 3 việc.",),
            results=("322 phiên tuần tra; 17 tin báo; một vụ trộm, đã tìm lại tài sản.",),
            proof=(
                ("19/02/2026", "Tổ viên giữ người trộm xe đạp điện, giao Công an xã."),
                ("07/7/2026", "Đánh trống báo cháy đống rơm, dập trong 10 phút."),
            ),
        ),
    },
)
_PATHS = {
    "6.launch": "2019/6 KH hoi nghi ra mat.docx",
    "6.gm": "2019/6 Giay moi.docx",
    "7": "2019/7 KH lam diem.docx",
    "8": "2019/8 KH hoat dong 2019.docx",
    "13b/2025": "2025/QD xep loai 2025.pdf",
    "9/2026": "2026/KH hoat dong 2026.docx",
    "10a/2026": "2026/BC 6 thang 2026.docx",
    "10b/2026": "2026/BC nam 2026.pdf",
    "11/2026": "2026/CAX xac nhan 2026.docx",
    "15/2026": "2026/KH tong ket 2026.docx",
}
_STANDARD = {"6.launch": "8a", "6.gm": "8a.gm", "7": "8b", "8": "9/2019"}
DOSSIER = Dossier(
    folder="to-tu-quan-xom",
    files={
        **papers(STORY, {_STANDARD.get(key, key): path for key, path in _PATHS.items()}),
        "2019/1 NQ thang 4.pdf": steps.leading(STORY, monthly=True),
        "2019/2 KH xay dung to tu quan.docx": self_managed.building_plan(STORY),
        "2019/3 BC de xuat.pdf": self_managed.proposal(STORY),
        "2019/4 QD 58 va danh sach.pdf": self_managed.decision(STORY),
        "2019/5 Quy che (da phe duyet).docx": self_managed.rules(STORY),
        "2019/9 BC nam 2019.docx": self_managed.first_report(
            STORY,
            dt.date(2019, 12, 20),
            ("Từ khi ra mắt tuần tra 196 phiên; trộm cắp còn 4 vụ, giảm 5 vụ so với năm 2018.",),
        ),
        "2023/10 QD kien toan.docx": self_managed.new_members(
            STORY, dt.date(2023, 3, 14), "Do hai tổ viên chuyển nơi ở"
        ),
    },
    manifest=manifest(
        STORY,
        folder="to-tu-quan-xom",
        level="xa",
        commune="xã Trung Hạ",
        authority="Chủ tịch UBND xã Trung Hạ",
        keeper="Công an xã Trung Hạ",
        piloted=True,
        comment="Lập năm 2019 theo quy trình ba bước; nay hoạt động theo Hướng dẫn 22",
        more="self_managed: có\nperformers: nhan-dan\nfounded_rules:\n  id: cu.tu-quan\n"
        '  reason: "Năm 2019 xã làm theo quy trình ba bước, có ghi trong sổ của Công an xã"\n',
        years=f"  - year: 2025\n{rated(STORY, 2025)}"
        + year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 3), "Sổ văn bản đến số 611")
        ),
    ),
)
