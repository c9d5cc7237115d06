"""Story i: founded by a huyện in 2023; that level is gone and nobody has said who rates now."""

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import founding, replication, steps
from tests.paperwork.manifests import manifest, rated, sent, year_block
from tests.paperwork.paper import Paper
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Dòng họ tự quản"
_DISTRICT = Office(
    (),
    ("ỦY BAN NHÂN DÂN", "HUYỆN QUẢNG NINH HẠ"),
    "UBND",
    "Ủy ban nhân dân huyện Quảng Ninh Hạ",
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "Phan Đình Nghĩa",
)
_NOW = commune(
    "xã",
    "Minh Lộc",
    _MODEL,
    chair="Nguyễn Bá Tùng",
    police_chief="Thiếu tá Mai Xuân Phúc",
    secretary="Trịnh Thị Liên",
    leader="Cao Đình Vinh",
)
_OLD = Setting(
    key="dong-ho-tu-quan",
    model=_MODEL,
    where="xã Minh Lộc",
    seat="Quảng Ninh Hạ",
    founder=_DISTRICT,
    proposer=Office(
        ("CÔNG AN TỈNH SÔNG LAM",),
        ("CÔNG AN HUYỆN QUẢNG NINH HẠ",),
        "CAH",
        "Công an huyện Quảng Ninh Hạ",
        ("TRƯỞNG CÔNG AN HUYỆN",),
        "Thượng tá Dương Hữu Thắng",
    ),
    leading=Office(
        ("ĐẢNG BỘ TỈNH SÔNG LAM",),
        ("HUYỆN ỦY QUẢNG NINH HẠ",),
        "HU",
        "Huyện ủy Quảng Ninh Hạ",
        ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        "Lê Minh Khánh",
    ),
    committee=_NOW["committee"],
    police="Công an xã Minh Lộc",
    founded=dt.date(2023, 12, 12),
    founding_number="1846/QĐ-UBND",
    survey_topics=(
        "Xã Minh Lộc có 27 dòng họ, trong đó 6 họ lớn chiếm 71 % dân số; 8 nhà thờ họ.",
        "Năm 2022 – 2023 có 19 thanh thiếu niên vi phạm pháp luật thuộc 9 dòng họ.",
        "Các trưởng họ có uy tín, tộc ước được con cháu tôn trọng.",
        "Hội Người cao tuổi xã có 812 hội viên, 24 trưởng họ là hội viên nòng cốt.",
        "Đã có 3 dòng họ hiếu học nhưng chưa gắn với giữ gìn an ninh, trật tự.",
        "Một số thanh niên đi làm ăn xa trở về mang theo tệ nạn, gia đình giấu giếm.",
    ),
    why="Phát huy vai trò trưởng họ trong giáo dục con cháu, không để vi phạm pháp luật.",
    aim="Mỗi dòng họ không có con cháu phạm tội nghiêm trọng; hòa giải việc nhỏ ngay trong họ.",
    duties=(
        "Đưa nội dung giữ gìn an ninh, trật tự vào tộc ước, đọc trong ngày giỗ tổ.",
        "Nhận giáo dục, giúp đỡ người lầm lỗi trong họ.",
        "Hòa giải mâu thuẫn gia đình, đất đai trong họ trước khi đưa ra thôn.",
    ),
    ways=(
        "Mỗi họ lập ban tự quản ba người do trưởng họ đứng đầu.",
        "Họp liên họ sáu tháng một lần.",
    ),
    money="Các dòng họ tự lo; quỹ khuyến học của họ không thuộc mô hình.",
    launch_place="Nhà thờ họ Cao, thôn Thượng",
    scope="27 dòng họ trên địa bàn xã Minh Lộc.",
    committee_roles=(
        ("Cao Đình Vinh", "Chủ tịch Hội Người cao tuổi xã", "Trưởng ban"),
        ("Mai Xuân Phúc", "Trưởng Công an xã", "Phó Trưởng ban"),
        ("Hà Thị Mến", "Công chức tư pháp", "Ủy viên"),
    ),
    crowd=27,
    jobs=("Trưởng họ", "Cán bộ hưu trí", "Nông dân", "Người có uy tín"),
    voice=1,
    years={
        2024: Year(
            goals=(
                Goal("Dòng họ đưa nội dung vào tộc ước", "tang", "20", "22"),
                Goal("Vụ việc hòa giải trong họ", "tang", "15", "18"),
            ),
            half=("14 dòng họ đã sửa tộc ước; hòa giải 7 việc.",),
            results=("22/27 dòng họ sửa tộc ước; hòa giải thành 18 việc.",),
            proof=(("28/6/2024", "Họ Lê nhận giúp đỡ 2 người sau cai nghiện."),),
            given="Khá",
            asks="Khá",
        ),
        2025: Year(
            goals=(
                Goal("Dòng họ không có người phạm tội", "tang", "25", "26"),
                Goal("Người lầm lỗi được giúp đỡ", "tang", "8", "8"),
            ),
            half=("26 dòng họ giữ vững tiêu chuẩn; giúp đỡ 5 người lầm lỗi.",),
            results=("26/27 dòng họ không có người phạm tội; 8 người lầm lỗi có việc làm.",),
            proof=(("09/02/2025", "Ngày giỗ tổ họ Cao, 340 con cháu ký cam kết."),),
            given="Tốt",
        ),
        2026: Year(
            goals=(
                Goal("Dòng họ không có người phạm tội", "tang", "26", "27"),
                Goal("Việc hòa giải thành trong họ", "tang", "85 %", "92,3 %"),
                Goal("Người lầm lỗi được giúp đỡ tiến bộ", "tang", "8", "10"),
                Goal("Dòng họ đọc tộc ước ngày giỗ tổ", "tang", "27", "27"),
                Goal("Vụ bạo lực gia đình", "giam", "6 vụ", "3 vụ"),
                Goal("Họp liên họ", "tang", "2 lần", "2 lần"),
                Goal("Không có khiếu kiện đông người", "khong-de-xay-ra", "0", "0"),
                Goal("In, phát tộc ước mới", "co-khong", "có", "có"),
            ),
            half=("27/27 dòng họ không có người phạm tội; hòa giải thành 6/7 việc.",),
            results=(
                "Hòa giải thành 12/13 việc; 10 người lầm lỗi tiến bộ; bạo lực gia đình còn 3 vụ.",
            ),
            proof=(
                ("19/01/2026", "Họ Trịnh vận động một đối tượng truy nã ra đầu thú."),
                ("11/6/2026", "Ba họ cùng hòa giải vụ tranh chấp mương nước kéo dài bốn năm."),
            ),
        ),
    },
)
NOW = Setting(
    **{name: getattr(_OLD, name) for name in Setting.__slots__}
    | {"founder": _NOW["founder"], "seat": "Minh Lộc", "leading": _NOW["leading"]}
)

_PATHS_OLD = {
    "1a": "2023/KH khao sat cua CAH.pdf",
    "2": "2023/BC ket qua khao sat.docx",
    "3": "2023/To trinh CAH.docx",
    "5": "2023/KH UBND huyen.docx",
    "6a": "2023/scan0007.pdf",
    "6b": "2023/QD BCD MH.docx",
    "7a": "2023/QC BCD.docx",
    "7b": "2023/QC hoat dong.docx",
    "8a": "2023/KH ra mat.docx",
    "8a.bb": "2023/Bien ban.docx",
    "13b/2024": "2024/QD xep loai 2024.pdf",
}
_PATHS_NEW = {
    "9/2024": "2024/KH 2024.docx",
    "10a/2024": "2024/BC 6T 2024.docx",
    "10b/2024": "2024/BC nam 2024.docx",
    "11/2024": "2024/xac nhan 2024.docx",
    "13a/2024": "2024/TTr 2024.docx",
    "15.bc/2024": "2024/tong ket 2024.docx",
    "9/2025": "2025/KH 2025.docx",
    "10a/2025": "2025/BC 6T 2025.docx",
    "10b/2025": "2025/BC nam 2025.pdf",
    "11/2025": "2025/xac nhan 2025.docx",
    "13a/2025": "2025/TTr 2025.docx",
    "13b/2025": "2025/QD 2025.pdf",
    "15.bc/2025": "2025/tong ket 2025.docx",
    "9/2026": "2026/KH 2026.docx",
    "10a/2026": "2026/BC 6T 2026.docx",
    "10b/2026": "2026/BC nam 2026.pdf",
    "11/2026": "2026/xac nhan 2026.docx",
    "13a/2026": "2026/TTr 2026.docx",
    "15/2026": "2026/KH tong ket 2026.docx",
}
# Rated Tốt for 2025, so proposed for the next commune, and a year later to V05.
_SITE = "xã Đông Lộc Hạ"
_REPLICATED: dict[str, Paper | bytes] = {
    "Nhan rong/TTr de xuat nhan rong.docx": replication.proposal(
        NOW, dt.date(2025, 11, 20), 2025, _SITE
    ),
    "Nhan rong/TB kinh nghiem PV05.docx": replication.experience(NOW, dt.date(2025, 12, 2)),
    "Nhan rong/TTr gui V05.pdf": replication.to_v05(NOW, dt.date(2026, 10, 20), 2025, _SITE),
}
DOSSIER = Dossier(
    folder="dong-ho-tu-quan",
    files={
        **papers(_OLD, _PATHS_OLD),
        **_REPLICATED,
        **papers(NOW, _PATHS_NEW),
        # Cấp ủy's chủ trương stands inside its general resolution of the month.
        "2023/NQ thang 12.pdf": steps.leading(_OLD, monthly=True),
        "2025/QD kien toan 2025.pdf": founding.renewal(
            NOW, dt.date(2025, 7, 28), "Sau khi kết thúc hoạt động của cấp huyện từ ngày 01/7/2025"
        ),
    },
    manifest=manifest(
        NOW,
        folder="dong-ho-tu-quan",
        level="huyen",
        commune="xã Minh Lộc",
        authority="Chủ tịch UBND huyện Quảng Ninh Hạ",
        keeper="Công an xã Minh Lộc",
        comment="UBND huyện thành lập; chưa có văn bản nào giao cấp xếp loại thay cấp huyện",
        more="performers: nhan-dan\nreplication:\n  local_from: 20/11/2025\n"
        "  v05: da-nhan-rong\n  v05_from: 20/10/2026\n",
        years=year_block(
            _OLD,
            2025,
            _PATHS_NEW["10b/2025"],
            sent(dt.date(2025, 11, 4), "Sổ văn bản đi số 12"),
            given=rated(NOW, 2025),
        )
        + year_block(
            _OLD, 2026, _PATHS_NEW["10b/2026"], sent(dt.date(2026, 11, 2), "Sổ văn bản đi số 16")
        ),
    ),
)
