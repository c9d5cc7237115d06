"""A điểm of the mô hình of the families, in another commune: founded by all five steps anew.

Founded on 10/02/2026, so that its ten months are not full in this rating year.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import dataclasses
import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Year
from tests.paperwork.standard import papers
from tests.paperwork.stories import dong_ho

_MODEL = "Dòng họ tự quản Đông Lộc"
STORY = dataclasses.replace(
    dong_ho.NOW,
    key="nhan-rong-dong-ho",
    model=_MODEL,
    **commune(
        "xã",
        "Đông Lộc Hạ",
        _MODEL,
        chair="Đinh Thị Hạnh",
        police_chief="Đại úy Trần Quang Thắng",
        secretary="Lê Hữu Long",
        leader="Đinh Thị Hạnh",
    ),
    founded=dt.date(2026, 2, 10),
    founding_number="17/QĐ-UBND",
    survey_topics=(
        "Xã Đông Lộc Hạ có 19 dòng họ, 5 họ lớn chiếm 64 % dân số; giáp xã Minh Lộc.",
        "Năm 2025 có 12 thanh niên vi phạm pháp luật thuộc 6 dòng họ.",
        "Trưởng họ các họ Lê, Đinh, Trần đã sang học cách làm của xã Minh Lộc.",
        "Chi bộ 8/8 thôn, Mặt trận, Hội Người cao tuổi xã ủng hộ.",
        "Phong trào toàn dân bảo vệ an ninh Tổ quốc khá; có 2 tổ liên gia tự quản.",
        "Sơ hở: thanh niên đi làm xa về không ai nắm; vay nóng qua mạng.",
    ),
    scope="19 dòng họ của xã Đông Lộc Hạ.",
    launch_place="Nhà thờ họ Đinh, thôn Hạ",
    committee_roles=(
        ("Đinh Thị Hạnh", "Chủ tịch UBND xã", "Trưởng ban"),
        ("Trần Quang Thắng", "Trưởng Công an xã", "Phó Trưởng ban"),
        ("Lê Bá Vinh", "Trưởng họ Lê", "Ủy viên"),
    ),
    crowd=19,
    voice=0,
    years={
        2026: Year(
            goals=(
                Goal("Dòng họ đưa nội dung vào tộc ước", "tang", "12", "14"),
                Goal("Việc hòa giải thành trong họ", "tang", "80 %", "83,3 %"),
                Goal("Người lầm lỗi được giúp đỡ", "tang", "4", "5"),
            ),
            half=("9 dòng họ đã sửa tộc ước; hòa giải xong 2 việc.",),
            results=("14/19 dòng họ sửa tộc ước; hòa giải thành 5/6 việc; giúp đỡ 5 người.",),
            proof=(("12/8/2026", "Họ Đinh đưa hai thanh niên đi cai nghiện tự nguyện."),),
        )
    },
)
_PATHS = {
    "1a": "1 KH khao sat.docx",
    "2": "2 BC khao sat.docx",
    "3": "3 TTr xay dung.docx",
    "4": "4 NQ Dang uy.docx",
    "5": "5 KH trien khai.docx",
    "6a": "6 QD 17.pdf",
    "7a": "7 QC BCD.docx",
    "7b": "7 QC mo hinh.docx",
    "8a": "8 KH ra mat.docx",
    "9/2026": "9 KH 2026.docx",
    "10a/2026": "10 BC 6T 2026.docx",
    "10b/2026": "10 BC nam 2026.pdf",
    "11/2026": "11 CAX xac nhan 2026.docx",
    "15/2026": "15 KH tong ket 2026.docx",
}
DOSSIER = Dossier(
    folder="nhan-rong-dong-ho",
    files=papers(STORY, _PATHS, asks=False),
    manifest=manifest(
        STORY,
        folder="nhan-rong-dong-ho",
        kind="diem",
        level="xa",
        commune="xã Đông Lộc Hạ",
        authority="Chủ tịch UBND xã Đông Lộc Hạ",
        keeper="Công an xã Đông Lộc Hạ",
        comment="Nhân rộng từ mô hình của xã Minh Lộc, làm đủ năm bước; năm 2026 chưa đủ mười tháng",
        more="parent: dong-ho-tu-quan\nperformers: nhan-dan\n",
        years=year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 3), "Sổ văn bản đi số 204")
        ),
    ),
)
