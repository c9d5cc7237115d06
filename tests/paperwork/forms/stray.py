"""Papers that lie in a dossier and meet nothing: look-alikes, and papers of other work."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.founding import issuer_heading
from tests.paperwork.paper import Centre, Heading, Paper, Table
from tests.paperwork.setting import Setting


def _decision(s: Setting, day: dt.date, subject: str, *articles: str) -> Paper:
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{s.founder.symbol}", day),
        kind="Quyết định",
        subject=subject,
        authority=issuer_heading(s),
        bases=("Căn cứ Luật Tổ chức chính quyền địa phương",),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            *(
                part
                for at, text in enumerate(articles, start=1)
                for part in (Heading(f"Điều {at}."), text)
            ),
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 2", "Lưu: VT"),
    )


def committee_138(s: Setting, day: dt.date) -> Paper:
    """The commune's own Ban Chỉ đạo 138, which is not the one of a mô hình."""
    return _decision(
        s,
        day,
        f"Về việc kiện toàn Ban Chỉ đạo phòng, chống tội phạm (Ban Chỉ đạo 138) {s.where}",
        f"Kiện toàn Ban Chỉ đạo 138 {s.where} gồm 19 thành viên do Chủ tịch UBND làm Trưởng ban.",
        "Ban Chỉ đạo 138 chỉ đạo công tác phòng, chống tội phạm, tệ nạn xã hội và phong trào toàn dân "
        "bảo vệ an ninh Tổ quốc trên toàn địa bàn.",
    )


def safe_place(s: Setting, day: dt.date) -> Paper:
    """Recognition of a place as safe, which rates no mô hình."""
    return _decision(
        s,
        day,
        "Về việc công nhận khu dân cư, cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn\n"
        "“An toàn về an ninh, trật tự” năm 2025",
        "Công nhận 14 tổ dân phố, 6 cơ quan, 2 nhà trường đạt tiêu chuẩn theo Thông tư số 124/2021/TT-BCA.",
        "Các đơn vị có tên tại Điều 1 được ghi nhận trong bình xét thi đua năm 2025.",
    )


def other_award(s: Setting, day: dt.date) -> Paper:
    """An award for other work."""
    return _decision(
        s,
        day,
        "Về việc khen thưởng thành tích trong phong trào thu gom, phân loại rác thải năm 2026",
        "Tặng Giấy khen cho 5 tập thể, 11 cá nhân có thành tích thu gom, phân loại rác thải tại nguồn.",
        "Tiền thưởng chi từ quỹ thi đua, khen thưởng của phường.",
    )


def movement_report(s: Setting, day: dt.date) -> Paper:
    """The police's report on the whole movement of the commune."""
    return Paper(
        superior=s.proposer.superior,
        agency=s.proposer.agency,
        place=s.seat,
        date=day,
        number=s.number(f"BC-{s.proposer.symbol}", day),
        kind="Báo cáo",
        subject="Tổng kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026",
        body=(
            Heading("I. TÌNH HÌNH"),
            (
                f"Tình hình an ninh, trật tự trên địa bàn {s.where} ổn định; phạm pháp "
                "hình sự 31 vụ, giảm 8,8 %; tỷ lệ điều tra, khám phá đạt 83,9 %."
            ),
            Heading("II. KẾT QUẢ PHONG TRÀO"),
            (
                "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc tại 14 tổ "
                "dân phố; phát động 16 buổi với 4.120 lượt người; nhận 212 tin báo."
            ),
            Heading("III. NHIỆM VỤ NĂM 2027"),
            "Tiếp tục rà soát, củng cố các tổ chức quần chúng.",
        ),
        signers=(s.proposer.signature,),
        recipients=("Công an tỉnh (PV05)", "Lưu: VT"),
    )


def job_survey(s: Setting, day: dt.date) -> Paper:
    """A plan of survey on another matter."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number("KH-UBND", day),
        kind="Kế hoạch",
        subject="Khảo sát nhu cầu học nghề, việc làm của lao động nông thôn năm 2026",
        body=(
            "Điều tra 1.200 lao động từ 18 đến 45 tuổi về nhu cầu học nghề và việc làm.",
            "Thời gian từ ngày 02/3/2026 đến ngày 20/3/2026; kinh phí 14.500.000 đồng.",
        ),
        signers=(s.founder.signature,),
        recipients=("Các tổ dân phố", "Lưu: VT"),
    )


def menu() -> Paper:
    """Something that has no place in any dossier."""
    return Paper(
        kind="Thực đơn liên hoan",
        subject="Tối thứ bảy 07/02/2026 – 8 mâm",
        body=(
            Table(
                ("TT", "Món", "Ghi chú"),
                (
                    ("1", "Gà luộc lá chanh", "Nhà chú Tư lo"),
                    ("2", "Nem rán", "200 cái"),
                    ("3", "Canh măng", "Chị Lan nấu"),
                    ("4", "Hoa quả, trà đá", "Mua chợ sáng"),
                ),
                (1, 5, 4),
            ),
        ),
    )


def duty_list(s: Setting) -> Paper:
    """A duty list for the holidays."""
    rows = tuple(
        (f"{15 + at}/02/2026", row[0], "0900 000 0" + str(at) * 2)
        for at, row in enumerate(s.members[:5])
    )
    return Paper(
        agency=s.proposer.agency,
        kind="Lịch trực Tết",
        subject="Tết Nguyên đán Bính Ngọ 2026",
        body=(Table(("Ngày", "Người trực", "Điện thoại"), rows, (3, 5, 4)),),
        signers=(s.proposer.signature,),
    )


def meeting_invitation(day: dt.date) -> Paper:
    """An invitation that names no mô hình: the paper at the top of the archive."""
    return Paper(
        superior=("CÔNG AN TỈNH SÔNG LAM",),
        agency=("PHÒNG XÂY DỰNG PHONG TRÀO", "BẢO VỆ AN NINH TỔ QUỐC"),
        place="Sông Lam",
        date=day,
        number="77/GM-PV05",
        kind="Giấy mời",
        subject="Họp giao ban công tác quý IV năm 2026",
        to=("Kính gửi: Trưởng Công an các xã, phường.",),
        body=(
            "Trân trọng kính mời các đồng chí dự họp giao ban quý IV năm 2026.",
            "Thời gian: 14 giờ 00 ngày 12/11/2026. Địa điểm: phòng họp số 3, Công an tỉnh.",
        ),
        signers=(),
    )
