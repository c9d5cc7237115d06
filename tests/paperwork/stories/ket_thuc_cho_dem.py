"""A mô hình that was rated Yếu for 2025 and ended in four steps in 2026, all papers in order."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import ending
from tests.paperwork.manifests import manifest, rated, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Chợ đêm an toàn"
STORY = Setting(
    key="ket-thuc-cho-dem",
    model=_MODEL,
    **commune(
        "phường",
        "Cầu Đông",
        _MODEL,
        chair="Ngô Thị Kim Lan",
        police_chief="Thiếu tá Bùi Mạnh Hùng",
        secretary="Phạm Hữu Nghĩa",
        leader="Ngô Thị Kim Lan",
    ),
    founded=dt.date(2024, 12, 10),
    founding_number="233/QĐ-UBND",
    survey_topics=(
        "Chợ đêm Cầu Đông có 118 gian hàng, họp từ 18 giờ đến 24 giờ, cuối tuần 3.000 lượt khách.",
        "Năm 2024 có 16 vụ móc túi, 5 vụ tranh chấp chỗ bán, 3 lần cháy bếp ga mini.",
        "97/118 chủ gian hàng ký đơn mong có tổ trông coi chợ.",
        "Chi bộ tổ dân phố 4, Hội Phụ nữ, Đoàn phường đã bàn và ủng hộ.",
        "Phong trào ở khu vực chợ còn yếu; chưa có tổ tự quản nào.",
        "Lối vào chợ hẹp, thiếu đèn; dây điện mắc tạm trên mái bạt.",
    ),
    why="Chợ đông về đêm, bảo vệ chỉ có hai người; cần người bán hàng cùng giữ trật tự.",
    aim="Giảm một nửa số vụ móc túi, không để cháy chợ, không còn tranh chấp chỗ bán.",
    duties=(
        "Mỗi dãy hàng cử một người trực, nhắc khách giữ túi, giữ điện thoại.",
        "Tắt bếp, ngắt điện khi dọn hàng; kiểm tra bình chữa cháy hằng tuần.",
        "Báo Công an phường khi có móc túi, xô xát.",
    ),
    ways=("Bảng phân trực treo ở cổng chợ.", "Họp tổ chiều thứ hai đầu tháng."),
    money="Ban quản lý chợ hỗ trợ áo, đèn; không lập quỹ.",
    launch_place="nhà điều hành chợ Cầu Đông",
    scope="Chợ đêm Cầu Đông, 118 gian hàng.",
    committee_roles=(
        ("Ngô Thị Kim Lan", "Chủ tịch UBND phường", "Trưởng ban"),
        ("Bùi Mạnh Hùng", "Trưởng Công an phường", "Phó Trưởng ban"),
        ("Lê Thị Oanh", "Trưởng Ban quản lý chợ", "Ủy viên"),
    ),
    crowd=12,
    jobs=("Tiểu thương", "Bảo vệ chợ", "Lái xe ba gác"),
    voice=0,
    years={
        2025: Year(
            goals=(
                Goal("Vụ móc túi tại chợ", "giam", "8 vụ", "14 vụ", met=False),
                Goal("Dãy hàng có người trực", "tang", "12", "5", met=False),
                Goal("Không để cháy chợ", "khong-de-xay-ra", "0", "0"),
                Goal("Kiểm tra bình chữa cháy", "tang", "40 lần", "41 lần"),
                Goal("Họp tổ hằng tháng", "tang", "10 lần", "4 lần", met=False),
            ),
            half=("5 dãy hàng có người trực; móc túi 6 vụ; chợ vắng dần.",),
            results=("Không có cháy; móc túi 14 vụ; nhiều gian hàng nghỉ bán từ tháng 7.",),
            proof=(("12/01/2025", "Người trực dãy 3 giữ một đối tượng móc túi."),),
            asks="Trung bình",
            given="Yếu",
        ),
        2026: Year(
            goals=(Goal("Dãy hàng có người trực", "tang", "6", "2", met=False),),
            half=(),
            results=(),
            proof=(),
        ),
    },
)
_ENDING = ending.Ending(
    why="Chợ đêm ngừng họp từ ngày 01/3/2026 để làm đường mới; người bán đã chuyển đi nơi khác, mô hình không còn phù hợp với thực tiễn.",
    past=(
        "Từ khi thành lập đến tháng 6/2025: tổ trực đều, giữ một đối tượng móc túi, không để cháy chợ.",
        "Từ tháng 7/2025: gian hàng giảm từ 118 còn 41, người trực bỏ dần; năm 2025 đạt 2/5 chỉ tiêu, xếp loại Yếu.",
    ),
    reported=dt.date(2026, 3, 16),
    heard=dt.date(2026, 3, 24),
    decided=dt.date(2026, 4, 10),
    told=dt.date(2026, 4, 14),
)
_PATHS = {
    "1a": "KH khao sat cho dem.docx",
    "2": "BC khao sat cho dem.docx",
    "3": "TTr xay dung mo hinh.docx",
    "4": "NQ Dang uy.docx",
    "5": "KH UBND phuong.docx",
    "6a": "QD 233 thanh lap.pdf",
    "7a": "QC BCD.docx",
    "7b": "QC mo hinh.docx",
    "8a": "KH ra mat.docx",
    "9/2025": "2025/KH 2025.docx",
    "10a/2025": "2025/BC 6T 2025.docx",
    "10b/2025": "2025/BC nam 2025.pdf",
    "11/2025": "2025/CAP xac nhan 2025.docx",
    "13b/2025": "2025/QD xep loai 2025.docx",
    "15/2025": "2025/KH tong ket 2025.docx",
    "9/2026": "2026/KH 2026.docx",
}
DOSSIER = Dossier(
    folder="ket-thuc-cho-dem",
    files={
        **papers(STORY, _PATHS),
        "2026/Ket thuc/1 BC danh gia toan dien.docx": ending.report(STORY, _ENDING),
        "2026/Ket thuc/2 BB lay y kien thanh vien.docx": ending.opinions(STORY, _ENDING),
        "2026/Ket thuc/3 QD ket thuc.pdf": ending.decision(STORY, _ENDING),
        "2026/Ket thuc/4 TB niem yet.docx": ending.notice(STORY, _ENDING),
    },
    manifest=manifest(
        STORY,
        folder="ket-thuc-cho-dem",
        level="xa",
        commune="phường Cầu Đông",
        authority="Chủ tịch UBND phường Cầu Đông",
        keeper="Công an phường Cầu Đông",
        comment="Đã kết thúc ngày 10/4/2026, đủ bốn bước",
        more="ending_from: 16/03/2026\nended:\n  date: 10/04/2026\n"
        f'  number: "{ending.decision_number(STORY, _ENDING)}"\n',
        years=year_block(
            STORY,
            2025,
            _PATHS["10b/2025"],
            sent(dt.date(2025, 11, 4), "Sổ văn bản đi số 77"),
            given=rated(STORY, 2025),
        ),
    ),
)
