"""What perhaps belongs to another count: police officers serve the people, founded by their head.

Its rules set no task of keeping order; nobody surveyed, proposed or launched it as a mô hình.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.forms import service
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Office, Setting, Year
from tests.paperwork.standard import papers

_MODEL = "Ngày thứ bảy vì dân"
_AT = commune(
    "xã",
    "Vĩnh Hà",
    _MODEL,
    chair="Phạm Thị Thúy",
    police_chief="Trung tá Lê Đình Long",
    secretary="Nguyễn Xuân Hải",
    leader="",
)
_GROUP = Office(
    ("CÔNG AN XÃ VĨNH HÀ",),
    ("TỔ CÔNG TÁC “NGÀY THỨ BẢY VÌ DÂN”",),
    "TCT",
    "Tổ công tác “Ngày thứ bảy vì dân”",
    ("TỔ TRƯỞNG",),
    "Thiếu tá Mai Thị Hương",
)
_AT["founder"], _AT["committee"] = _AT["proposer"], _GROUP
STORY = Setting(
    key="dan-van-kheo",
    model=_MODEL,
    **_AT,
    founded=dt.date(2025, 11, 12),
    founding_number="08/QĐ-CAX",
    survey_topics=(),
    why="Nhiều người già, người đi làm ca không đến làm giấy tờ trong giờ hành chính được.",
    aim="Người dân làm giấy tờ thuận tiện, không phải đi lại nhiều lần.",
    duties=(
        "Tiếp nhận hồ sơ căn cước, cư trú vào sáng thứ bảy hằng tuần.",
        "Đến tận nhà làm căn cước cho người già yếu, người khuyết tật.",
        "Trả kết quả tại nhà, hướng dẫn nộp hồ sơ trực tuyến.",
    ),
    ways=("Mỗi sáng thứ bảy ba cán bộ trực.", "Lịch phục vụ báo trước trên loa truyền thanh."),
    money="Kinh phí từ nguồn thường xuyên của đơn vị; không lập quỹ.",
    launch_place="trụ sở Công an xã Vĩnh Hà",
    scope="Bộ phận tiếp dân của Công an xã Vĩnh Hà.",
    committee_roles=(("Mai Thị Hương", "Phó Trưởng Công an xã", "Tổ trưởng"),),
    crowd=6,
    jobs=("Cán bộ Công an xã",),
    committee_led=False,
    voice=0,
    years={
        2026: Year(
            goals=(
                Goal("Sáng thứ bảy có trực", "tang", "45", "48"),
                Goal("Lượt người được phục vụ", "tang", "900", "1.126"),
                Goal("Người già yếu được làm tại nhà", "tang", "60", "73"),
            ),
            half=("Trực 24 buổi; phục vụ 540 lượt; làm tại nhà cho 31 người.",),
            results=("Trực 48 buổi; phục vụ 1.126 lượt; làm tại nhà cho 73 người.",),
            proof=(),
        )
    },
)
_PATHS = {
    "9/2026": "KH hoat dong 2026.docx",
    "10a/2026": "BC 6T 2026.docx",
    "10b/2026": "BC nam 2026.pdf",
}
DOSSIER = Dossier(
    folder="dan-van-kheo",
    files={
        **papers(STORY, _PATHS, asks=False),
        "QD thanh lap to cong tac.pdf": service.decision(STORY),
        "KH thuc hien mo hinh.docx": service.plan(STORY),
        "Quy che.docx": service.rules(STORY),
        "Thu cam on 2026.docx": service.thanks(STORY, dt.date(2026, 9, 8)),
    },
    manifest=manifest(
        STORY,
        folder="dan-van-kheo",
        level="xa",
        commune="xã Vĩnh Hà",
        authority="Trưởng Công an xã Vĩnh Hà",
        keeper="Công an xã Vĩnh Hà",
        comment="Cán bộ làm, phục vụ giấy tờ cho dân: có đếm là mô hình phong trào hay không, chưa ai kết luận",
        more="rules:\n  id: hb.mo-hinh\n"
        '  reason: "Tỉnh chưa có hướng dẫn thống kê, PV05 vận dụng hướng dẫn của Hòa Bình"\n'
        "performers: can-bo\npurpose: phuc-vu-nhan-dan\n",
        years=year_block(
            STORY, 2026, _PATHS["10b/2026"], sent(dt.date(2026, 11, 2), "Sổ văn bản đi số 310")
        ),
    ),
)
