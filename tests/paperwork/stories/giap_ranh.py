"""Story e: a liên kết of three communes under a Trưởng mô hình, without a Ban Chỉ đạo."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Giáp ranh bình yên"


def _unit(name: str, chair: str) -> Office:
    return Office(
        (),
        ("ỦY BAN NHÂN DÂN", f"XÃ {name.upper()}"),
        "UBND",
        f"Ủy ban nhân dân xã {name}",
        (f"CHỦ TỊCH UBND XÃ {name.upper()}",),
        chair,
    )


_UNITS = (
    _unit("Thạch Bình", "Đinh Quang Thắng"),
    _unit("Cẩm Sơn", "Lê Thị Hiền"),
    _unit("Phú Vang Đông", "Ngô Văn Quý"),
)
STORY = Setting(
    key="giap-ranh",
    model=_MODEL,
    where="xã Thạch Bình, xã Cẩm Sơn, xã Phú Vang Đông",
    seat="Thạch Bình",
    founder=Office(
        (),
        ("ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM"),
        "UBND",
        "Ủy ban nhân dân tỉnh Sông Lam",
        ("CHỦ TỊCH",),
        "Trần Hữu Vinh",
    ),
    proposer=_UNITS[0],
    leading=Office(
        ("ĐẢNG BỘ TỈNH SÔNG LAM",),
        ("ĐẢNG ỦY XÃ THẠCH BÌNH",),
        "ĐU",
        "Đảng ủy xã Thạch Bình",
        ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        "Hà Thanh Tâm",
    ),
    committee=Office(
        ("ỦY BAN NHÂN DÂN XÃ THẠCH BÌNH",),
        (f"MÔ HÌNH LIÊN KẾT “{_MODEL.upper()}”",),
        "MH",
        f"Trưởng mô hình “{_MODEL}”",
        ("TRƯỞNG MÔ HÌNH",),
        "Đinh Quang Thắng",
    ),
    police="Công an xã Thạch Bình",
    founded=dt.date(2025, 11, 10),
    founding_number="2871/QĐ-UBND",
    survey_topics=(
        "Ba xã giáp nhau trên 21 km đường rừng và hồ Khe Lang; 4.830 hộ, 19.400 khẩu.",
        "Hai năm qua xảy ra 14 vụ khai thác cát trái phép, 11 vụ tranh chấp đất rừng vùng giáp ranh.",
        "Người dân ba xã có quan hệ thân tộc, đồng tình với việc phối hợp giữ trật tự chung.",
        "Ba Đảng ủy đã ký thỏa thuận kết nghĩa năm 2023 nhưng chưa có quy chế cụ thể.",
        "Mỗi xã có mô hình riêng, chưa trao đổi tin; đối tượng chạy qua địa giới để trốn tránh.",
        "Bốn đường mòn không tên, hai bến đò ngang không người quản lý ban đêm.",
    ),
    why="Tội phạm lợi dụng địa giới để trốn tránh; ba xã cần cơ chế phối hợp chung, thường xuyên.",
    aim="Không để hình thành điểm nóng khai thác cát, phá rừng và tranh chấp đất vùng giáp ranh.",
    duties=(
        "Trao đổi tin về đối tượng, phương tiện nghi vấn qua lại vùng giáp ranh trong ngày.",
        "Tuần tra chung mỗi tháng hai lần trên hồ Khe Lang và bốn đường mòn.",
        "Cùng hòa giải tranh chấp đất rừng của người dân ba xã ngay từ thôn.",
    ),
    ways=(
        "Đường dây nóng ba số điện thoại trực 24/24 giờ.",
        "Giao ban hằng quý, luân phiên tại từng xã.",
    ),
    money="Mỗi xã tự bảo đảm kinh phí cho lực lượng của mình; xăng dầu tuần tra chung chia đều.",
    launch_place="Nhà văn hóa xã Thạch Bình",
    scope="Vùng giáp ranh ba xã Thạch Bình, Cẩm Sơn, Phú Vang Đông.",
    committee_roles=(("Đinh Quang Thắng", "Chủ tịch UBND xã Thạch Bình", "Trưởng mô hình"),),
    crowd=15,
    jobs=("Công an viên", "Dân quân", "Kiểm lâm địa bàn", "Trưởng thôn"),
    committee_led=False,
    voice=0,
    partners=_UNITS,
    years={
        2026: Year(
            goals=(
                Goal("Tuần tra chung vùng giáp ranh", "tang", "24 lần", "26 lần"),
                Goal("Tin trao đổi giữa ba xã", "tang", "60 tin", "74 tin"),
                Goal("Vụ khai thác cát trái phép", "giam", "5 vụ", "3 vụ"),
                Goal("Tranh chấp đất rừng hòa giải thành", "tang", "80 %", "87,5 %"),
                Goal("Không để xảy ra điểm nóng", "khong-de-xay-ra", "0", "0"),
                Goal("Giao ban hằng quý", "tang", "4 lần", "4 lần"),
                Goal("Cắm biển cảnh báo tại bến đò", "co-khong", "có", "có"),
                Goal("Hộ vùng giáp ranh ký cam kết", "tang", "900", "962"),
                Goal("Truy bắt, vận động đối tượng ra đầu thú", "tang", "3", "4"),
                Goal("Buổi tuyên truyền chung", "tang", "6 buổi", "7 buổi"),
            ),
            half=("Tuần tra chung 13 lần, trao đổi 35 tin, xử lý 2 vụ hút cát trên hồ Khe Lang.",),
            results=(
                "26 lần tuần tra chung; 74 tin trao đổi; hòa giải thành 14/16 vụ tranh chấp đất rừng.",
            ),
            proof=(
                (
                    "29/11/2025",
                    "Ba xã chặn hai tàu hút cát ban đêm, lập biên bản, phạt 60 triệu đồng.",
                ),
                ("20/4/2026", "Vận động đối tượng truy nã trú tại Cẩm Sơn ra đầu thú."),
                ("05/8/2026", "Hòa giải vụ 7 hộ tranh chấp 3,2 ha keo giữa hai xã."),
            ),
        )
    },
)
_PATHS = {
    "1a": "Buoc 1/KH khao sat giap ranh.pdf",
    "2": "Buoc 1/BC khao sat.docx",
    "3x": "Buoc 1/BB hop cac don vi.pdf",
    "3": "Buoc 1/TTr UBND xa Thach Binh.pdf",
    "4": "Buoc 2/Chu truong DU.signed.pdf",
    "5": "Buoc 2/KH UBND tinh trien khai.pdf",
    "6a": "Buoc 4/QĐ 2871.signed.pdf",
    "6c": "Buoc 4/DS thanh vien.docx",
    "7b": "Buoc 4/QC hoat dong.docx",
    "7c": "Buoc 4/QCPH giap ranh.pdf",
    "8a": "Buoc 5/KH ra mat.docx",
    "8a.gm": "Buoc 5/GM-UBND.docx",
    "8a.bb": "Buoc 5/Bien ban ra mat.docx",
    "9/2026": "Nam 2026/KH lien ket 2026.pdf",
    "10a/2026": "Nam 2026/BC 6T.docx",
    "10b/2026": "Nam 2026/BC nam 2026.pdf",
    "11/2026": "Nam 2026/xac nhan.pdf",
    "13a/2026": "Nam 2026/TTr xep loai.docx",
    "15/2026": "Nam 2026/KH tong ket.docx",
}
DOSSIER = Dossier(
    folder="giap-ranh",
    files=papers(STORY, _PATHS),
    manifest=manifest(
        STORY,
        folder="giap-ranh",
        level="tinh",
        commune="xã Thạch Bình",
        authority="Chủ tịch UBND tỉnh Sông Lam",
        linked=True,
        more='head_superior: "Ủy ban nhân dân tỉnh Sông Lam"\n',
        keeper="UBND xã Thạch Bình (Trưởng mô hình năm 2026)",
        comment="Mô hình liên kết ba xã; không lập Ban Chỉ đạo, xã Thạch Bình làm Trưởng mô hình",
        years=year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 3), "Sổ văn bản đi số 402")
        ),
    ),
)
