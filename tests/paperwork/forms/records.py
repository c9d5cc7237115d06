"""Records that the procedure of Bình Thuận asks for beside the sixteen: of the meeting that made
the rules known, and of meetings and training.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.paper import Paper, Signature
from tests.paperwork.setting import Setting


def _record(s: Setting, subject: str, *said: str) -> Paper:
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        kind="Biên bản",
        subject=subject,
        body=said,
        signers=(
            Signature(("THƯ KÝ",), s.members[4][0]),
            Signature(("CHỦ TRÌ",), s.committee.signer),
        ),
    )


def made_known(s: Setting, day: dt.date) -> Paper:
    """The members hear of rules, aims and ways of working."""
    return _record(
        s,
        f"Quán triệt quy chế hoạt động cho thành viên {s.named}",
        f"Hồi 19 giờ 00 ngày {day:%d/%m/%Y}, tại {s.launch_place}, {s.crowd}/{s.crowd} thành viên dự.",
        "1. Ban Chỉ đạo đọc toàn văn quy chế; giải thích mục tiêu, nhiệm vụ, quyền hạn của thành viên.",
        f"2. {s.police} hướng dẫn cách ghi sổ, báo tin, xử lý tình huống.",
        "Thành viên không có ý kiến khác. Biên bản kết thúc hồi 20 giờ 45.",
    )


def training(s: Setting, day: dt.date) -> Paper:
    """A meeting with training."""
    return _record(
        s,
        f"Họp, tập huấn thành viên {s.named} năm {day.year}",
        f"Hồi 14 giờ 00 ngày {day:%d/%m/%Y}, tại {s.launch_place}, {s.crowd - 1}/{s.crowd} thành viên dự.",
        "1. Tập huấn dùng bình chữa cháy, sơ cứu, lập biên bản sự việc.",
        "2. Rút kinh nghiệm ba vụ việc trong quý; phân công lại ca trực.",
        "Biên bản kết thúc hồi 16 giờ 30.",
    )
