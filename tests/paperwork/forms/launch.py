"""The launch of a mô hình, and trying it out in one place first (8a and 8b)."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.paper import Heading, Paper, Signature
from tests.paperwork.setting import Setting


def launch_day(s: Setting) -> dt.date:
    """The day of the launch."""
    return s.on(24)


def launch_plan(s: Setting) -> Paper:
    """8a: the founder's plan of the launch."""
    day = launch_day(s)
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.founded,
        number=s.number(f"KH-{s.founder.symbol}", s.founded),
        kind="Kế hoạch",
        subject=f"Tổ chức hội nghị ra mắt {s.named}",
        bases=(
            f"Căn cứ Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y} về việc thành lập {s.named}",
        ),
        body=(
            Heading("1. Thời gian, địa điểm"),
            f"Từ 7 giờ 30 ngày {day:%d/%m/%Y}, tại {s.launch_place}.",
            Heading("2. Thành phần"),
            (
                f"Đại diện {s.leading.called}, {s.founder.called}, {s.police}, "
                f"thành viên mô hình và khoảng {40 + 7 * s.crowd} đại biểu."
            ),
            Heading("3. Chương trình"),
            (
                "Công bố quyết định; thông qua quy chế; phát biểu hưởng ứng; "
                "ký cam kết; phát động thi đua."
            ),
            Heading("4. Phân công"),
            (
                f"{s.proposer.called} chuẩn bị nội dung; {s.members[1][0]} phụ "
                "trách trang trí, âm thanh."
            ),
        ),
        signers=(s.founder.signature,),
        recipients=("Các đơn vị dự", "Lưu: VT"),
    )


def invitation(s: Setting) -> Paper:
    """8a: an invitation to the launch."""
    day = launch_day(s)
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.on(18),
        number=s.number(f"GM-{s.founder.symbol}", s.on(18)),
        kind="Giấy mời",
        subject=f"Dự hội nghị ra mắt {s.named}",
        to=("Kính gửi: Ông (bà) …………………………………",),
        body=(
            f"{s.founder.called} trân trọng kính mời ông (bà) dự hội nghị ra mắt {s.named}.",
            f"Thời gian: 7 giờ 30 ngày {day:%d/%m/%Y}.",
            f"Địa điểm: {s.launch_place}.",
            "Rất mong ông (bà) đến dự đúng giờ./.",
        ),
        signers=(s.founder.signature,),
    )


def launch_minutes(s: Setting) -> Paper:
    """8a: the minutes of the launch."""
    day = launch_day(s)
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        kind="Biên bản",
        subject=f"Hội nghị ra mắt {s.named}",
        body=(
            (
                f"Hồi 7 giờ 30 ngày {day:%d/%m/%Y}, tại {s.launch_place}, {s.founder.called} tổ chức hội "
                f"nghị ra mắt {s.named}; có {38 + 7 * s.crowd} đại biểu dự."
            ),
            f"1. Công bố Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y}.",
            "2. Thông qua quy chế hoạt động; toàn thể thành viên giơ tay nhất trí.",
            f"3. Ông (bà) {s.members[2][0]} thay mặt thành viên phát biểu hưởng ứng, ký cam kết.",
            f"4. Đại diện {s.leading.called} phát biểu chỉ đạo. Hội nghị kết thúc hồi 10 giờ 15.",
        ),
        signers=(
            Signature(("THƯ KÝ",), s.members[3][0]),
            Signature(("CHỦ TRÌ",), s.committee.signer),
        ),
    )


def pilot_plan(s: Setting) -> Paper:
    """8b: trying it out in one place first."""
    day = s.on(4)
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{s.founder.symbol}", day),
        kind="Kế hoạch",
        subject=f"Tổ chức làm điểm {s.named}",
        body=(
            f"Chọn {s.launch_place} làm điểm trong 60 ngày trước khi triển khai toàn địa bàn.",
            "Nội dung làm điểm: " + s.duties[0],
            "Kết thúc làm điểm tổ chức rút kinh nghiệm.",
        ),
        signers=(s.founder.signature,),
        recipients=(s.police, "Lưu: VT"),
    )
