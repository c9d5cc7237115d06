"""A mô hình judged by the procedure of Bình Thuận: rated for 2024, ended before the province was.

That procedure asks for records of meetings, and for a summing up of the half year: the one thing
that is not there.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import ending, records
from tests.paperwork.manifests import manifest, rated, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Bến cá bình yên"
_ABOVE = "HUYỆN HÀM ĐÔNG"
STORY = Setting(
    key="binh-thuan-2024",
    model=_MODEL,
    **commune(
        "xã",
        "Phú Tài Hạ",
        _MODEL,
        chair="Lê Văn Ước",
        police_chief="Thiếu tá Nguyễn Hữu Tùng",
        secretary="Trần Thị Hồng Nga",
        leader="Lê Văn Ước",
        above=_ABOVE,
    ),
    police_above=f"CÔNG AN {_ABOVE}",
    founded=dt.date(2023, 5, 16),
    founding_number="91/QĐ-UBND",
    survey_topics=(
        "Xã có bến cá với 164 ghe, 22 vựa thu mua, mỗi đêm khoảng 700 lượt người.",
        "Năm 2022 mất 11 máy ghe, 6 vụ đánh nhau giành mối, 2 vụ cho vay lãi nặng.",
        "Ngư dân, chủ vựa đều mong có người trông ghe khi đi bán cá.",
        "Chi bộ thôn 2, Hội Nông dân, Nghiệp đoàn nghề cá có 90 đoàn viên hoạt động đều.",
        "Phong trào toàn dân bảo vệ an ninh Tổ quốc của xã đạt mức khá năm 2022.",
        "Bến không có đèn, không sổ ghi ghe ra vào; cần khắc phục việc giao ban chưa đều.",
    ),
    why="Ghe đậu sát nhau, người qua lại cả đêm; cần thiết phải có tổ trông coi, báo tin.",
    aim="Giảm mất trộm máy ghe còn dưới ba vụ mỗi năm; không để đánh nhau giành mối.",
    duties=(
        "Cắt phiên trông ghe từ 20 giờ đến 4 giờ, ghi sổ ghe ra vào.",
        "Báo Công an xã khi có người lạ xuống ghe, có nhóm đòi nợ thuê.",
        "Can ngăn, hòa giải tranh chấp giữa chủ vựa và ngư dân.",
    ),
    ways=("Bốn phiên, mỗi phiên năm người.", "Loa bến phát hiệu lệnh khi có việc."),
    money="Chủ vựa tự nguyện góp đèn, loa; không lập quỹ.",
    launch_place="nhà chờ bến cá Phú Tài Hạ",
    scope="Bến cá xã Phú Tài Hạ.",
    committee_roles=(
        ("Lê Văn Ước", "Chủ tịch UBND xã", "Trưởng ban"),
        ("Nguyễn Hữu Tùng", "Trưởng Công an xã", "Phó Trưởng ban"),
        ("Cao Văn Lợi", "Chủ tịch nghiệp đoàn", "Ủy viên"),
    ),
    crowd=20,
    jobs=("Ngư dân", "Chủ vựa", "Bốc xếp"),
    voice=0,
    years={
        2024: Year(
            goals=(
                Goal("Phiên trông ghe", "tang", "340", "351"),
                Goal("Vụ mất máy ghe", "giam", "2 vụ", "1 vụ"),
                Goal("Đánh nhau giành mối", "giam", "1 vụ", "1 vụ"),
                Goal("Tin báo cho Công an xã", "tang", "20 tin", "26 tin"),
                Goal("Ghe vào sổ ra vào", "tang", "150", "158"),
                Goal("Lắp đèn bến", "co-khong", "có", "có"),
                Goal("Chủ vựa ký cam kết", "tang", "22", "17", met=False),
                Goal("Buổi tuyên truyền", "tang", "8 buổi", "5 buổi", met=False),
            ),
            half=("Trông ghe 170 phiên; mất một máy ghe, đã tìm lại; nhận 12 tin.",),
            results=("351 phiên; 26 tin báo; còn một vụ mất máy ghe; bến đã có đèn.",),
            proof=(("03/3/2024", "Phiên hai giữ ghe lạ chở máy trộm, giao Công an xã."),),
            asks="Khá",
            given="Trung bình",
        )
    },
)
_ENDING = ending.Ending(
    why="Bến cá dời về cảng mới từ tháng 4/2025; ghe và chủ vựa do ban quản lý cảng trông coi, mô hình không còn phù hợp.",
    past=(
        "Từ khi thành lập, tổ trông ghe 640 phiên, nhận 39 tin báo, giữ một nhóm trộm máy ghe.",
        "Năm 2024 xếp loại Trung bình do chưa sơ kết 6 tháng, hai chỉ tiêu chưa đạt.",
    ),
    reported=dt.date(2025, 5, 6),
    heard=dt.date(2025, 5, 14),
    decided=dt.date(2025, 5, 28),
    told=dt.date(2025, 5, 30),
)
_PATHS = {
    "1a": "1 KH khao sat ben ca.docx",
    "2": "2 BC khao sat.docx",
    "3": "3 TTr de xuat.docx",
    "4": "4 NQ Dang uy.docx",
    "5": "5 KH trien khai.docx",
    "6a": "6 QD 91.pdf",
    "7a": "7 QC BCD.docx",
    "7b": "7 QC mo hinh.docx",
    "8a": "8 KH ra mat.docx",
    "9/2024": "2024/KH hoat dong 2024.docx",
    "10a/2024": "2024/BC 6T 2024.docx",
    "10b/2024": "2024/BC nam 2024.pdf",
    "11/2024": "2024/CAX xac nhan.docx",
    "13b/2024": "2024/QD xep loai 2024.docx",
    "15.bc/2024": "2024/BC tong ket 2024.docx",
}
DOSSIER = Dossier(
    folder="binh-thuan-2024",
    files={
        **papers(STORY, _PATHS),
        "7 BB quan triet quy che.docx": records.made_known(STORY, dt.date(2023, 6, 2)),
        "2024/BB hop, tap huan.docx": records.training(STORY, dt.date(2024, 3, 22)),
        "2025/1 BC danh gia.docx": ending.report(STORY, _ENDING),
        "2025/2 BB lay y kien.docx": ending.opinions(STORY, _ENDING),
        "2025/3 QD ket thuc.docx": ending.decision(STORY, _ENDING),
        "2025/4 Thong bao.docx": ending.notice(STORY, _ENDING),
    },
    manifest=manifest(
        STORY,
        folder="binh-thuan-2024",
        level="xa",
        commune="xã Phú Tài Hạ",
        province="Bình Thuận",
        authority="Chủ tịch UBND xã Phú Tài Hạ",
        keeper="Công an xã Phú Tài Hạ",
        comment="Hồ sơ nhận về để học tập kinh nghiệm; xã khi đó thuộc tỉnh Bình Thuận",
        more='rules:\n  id: bt2023.mo-hinh\n  reason: "Xã thuộc tỉnh Bình Thuận, xây dựng và xếp loại theo quy trình của tỉnh ấy"\n'
        "ending_from: 06/05/2025\nended:\n  date: 28/05/2025\n"
        f'  number: "{ending.decision_number(STORY, _ENDING)}"\n',
        years=year_block(
            STORY,
            2024,
            _PATHS["10b/2024"],
            sent(dt.date(2024, 11, 4), "Sổ văn bản đi của BCĐ, số 14"),
            given=rated(STORY, 2024),
        ),
    ),
)
