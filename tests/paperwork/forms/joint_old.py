"""Papers of a liên kết as units made them in 2018, by the older guide in three steps.

None of them founds the mô hình: it begins with the rules that its members sign at the launch.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.paper import Centre, Heading, Paper, Table
from tests.paperwork.setting import Office, Setting


def _members(s: Setting) -> str:
    return ", ".join(unit.called for unit in s.partners)


def exchange(s: Setting) -> Paper:
    """1: the letter of the unit that convenes, with its four contents."""
    day, office = s.on(-60), s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(office.symbol, day),
        subject=f"trao đổi, đề xuất thành lập {s.named}",
        to=(f"Kính gửi: {', '.join(unit.called for unit in s.partners[1:])}.",),
        body=(
            "Thực hiện chỉ đạo của cấp trên về xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc.",
            "1. Tình hình an ninh, trật tự có liên quan:",
            *s.survey_topics,
            f"2. Sự cần thiết thành lập mô hình: {s.why}",
            f"3. Dự kiến tên gọi: {s.named}; thành viên tham gia: {_members(s)}.",
            "Đề nghị các đơn vị có ý kiến bằng văn bản trong 15 ngày./.",
        ),
        signers=(office.signature,),
        recipients=("Như trên", "Lưu: VT"),
    )


def answer(s: Setting, unit: Office) -> Paper:
    """Beside the seven: a member answers that it agrees."""
    day = s.on(-48)
    return Paper(
        superior=unit.superior,
        agency=unit.agency,
        place=s.seat,
        date=day,
        number=s.number(unit.symbol, day),
        subject=f"nhất trí tham gia {s.named}",
        to=(f"Kính gửi: {s.proposer.called}.",),
        body=(f"{unit.called} nhất trí tham gia {s.named}, cử một lãnh đạo làm thành viên./.",),
        signers=(unit.signature,),
        recipients=("Như trên", "Lưu: VT"),
    )


def committee(s: Setting) -> Paper:
    """2: a decision on the Ban Chỉ đạo alone; it founds no mô hình."""
    day, office = s.on(-10), s.founder
    rows = tuple((str(at), *row) for at, row in enumerate(s.committee_roles, start=1))
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{office.symbol}", day),
        kind="Quyết định",
        subject=f"Về việc thành lập Ban Chỉ đạo {s.named}",
        authority=" ".join((*office.title, *office.agency)).replace("TM. ỦY BAN NHÂN DÂN ", ""),
        bases=("Xét đề nghị của các đơn vị thành viên",),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading("Điều 1. Thành lập Ban Chỉ đạo mô hình gồm"),
            Table(("TT", "Họ và tên", "Chức vụ, đơn vị", "Giữ chức"), rows, (1, 4, 5, 3)),
            Heading("Điều 2. Ban Chỉ đạo theo dõi, duy trì hoạt động của mô hình"),
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        signers=(office.signature,),
        recipients=("Như Điều 1", "Lưu: VT"),
    )


def joint_rules(s: Setting) -> Paper:
    """3: the rules with the six heads of that guide, signed by all at the launch."""
    return Paper(
        agency=tuple(" ".join(unit.agency) for unit in s.partners),
        place=s.seat,
        date=s.founded,
        number="01/QCPH",
        kind="Quy chế phối hợp",
        subject=f"Giữa {_members(s)}\ntrong thực hiện {s.named}",
        body=(
            Heading("Điều 1. Chức năng, nhiệm vụ, quyền hạn của mô hình"),
            *s.duties,
            Heading("Điều 2. Phương thức hoạt động, trao đổi thông tin"),
            *s.ways,
            Heading("Điều 3. Thành viên tham gia"),
            f"Các đơn vị thành viên gồm: {_members(s)}.",
            Heading("Điều 4. Khen thưởng, kỷ luật"),
            "Thành viên làm tốt được đề nghị khen thưởng; không thực hiện quy chế thì kỷ luật theo quy định của đơn vị.",
            Heading("Điều 5. Kinh phí"),
            s.money,
            Heading("Điều 6. Báo cáo, sơ kết, tổng kết, luân phiên chủ trì"),
            "Mỗi năm một đơn vị chủ trì, luân phiên theo thứ tự ký tên; sơ kết 6 tháng, tổng kết một năm.",
        ),
        signers=tuple(unit.signature for unit in s.partners),
    )


def roll(s: Setting) -> Paper:
    """4: the list of the member units."""
    rows = tuple((str(at), unit.called, unit.signer) for at, unit in enumerate(s.partners, start=1))
    return Paper(
        agency=s.proposer.agency,
        kind="Danh sách",
        subject=f"Các đơn vị thành viên {s.named}\n(Kèm theo Quy chế phối hợp ngày {s.founded:%d/%m/%Y})",
        body=(Table(("TT", "Đơn vị", "Người đại diện"), rows, (1, 6, 4)),),
        signers=(s.proposer.signature,),
    )


def signing_plan(s: Setting) -> Paper:
    """6: the plan of the conference that signs the rules and launches the mô hình."""
    day, office = s.on(-14), s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{office.symbol}", day),
        kind="Kế hoạch",
        subject=f"Tổ chức hội nghị ký kết quy chế phối hợp, ra mắt {s.named}",
        body=(
            f"Thời gian: 8 giờ 00 ngày {s.founded:%d/%m/%Y}, tại {s.launch_place}.",
            f"Thành phần: lãnh đạo {_members(s)}; đại diện Công an, quân sự.",
            "Nội dung: thông qua và ký quy chế phối hợp; thông qua kế hoạch năm; ra mắt mô hình.",
        ),
        signers=(office.signature,),
        recipients=("Các đơn vị thành viên", "Lưu: VT"),
    )


def invitation(s: Setting) -> Paper:
    """6: the invitation to it."""
    day, office = s.on(-7), s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"GM-{office.symbol}", day),
        kind="Giấy mời",
        subject=f"Dự hội nghị ký kết quy chế phối hợp, ra mắt {s.named}",
        to=("Kính gửi: ……………………………………",),
        body=(f"Thời gian: 8 giờ 00 ngày {s.founded:%d/%m/%Y}. Địa điểm: {s.launch_place}./.",),
        signers=(office.signature,),
    )


def plan(s: Setting, year: int, chair: Office, day: dt.date) -> Paper:
    """5: the plan of a year by the unit that chairs it, signed by every member."""
    goals = tuple((str(at), g.name, g.planned) for at, g in enumerate(s.years[year].goals, start=1))
    return Paper(
        superior=(f"MÔ HÌNH LIÊN KẾT “{s.model.upper()}”",),
        agency=chair.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{chair.symbol}", day),
        kind="Kế hoạch",
        subject=f"Thực hiện {s.named} năm {year}",
        body=(
            Heading("1. Mục tiêu, chỉ tiêu"),
            s.aim,
            Table(("TT", "Chỉ tiêu", f"Phấn đấu năm {year}"), goals, (1, 8, 3)),
            Heading("2. Nội dung, nhiệm vụ"),
            *s.duties,
            Heading("3. Biện pháp"),
            *s.ways,
            Heading("4. Nguồn lực"),
            s.money,
            Heading("5. Thời gian"),
            f"Từ ngày ký đến hết năm {year}; {chair.called} chủ trì năm {year}.",
        ),
        signers=tuple(unit.signature for unit in s.partners),
    )


def report(s: Setting, year: int, chair: Office, day: dt.date, *, half: bool = False) -> Paper:
    """7: half a year or a whole one, by the unit that chairs it."""
    record = s.years[year]
    what = f"6 tháng đầu năm {year}" if half else f"năm {year}"
    kind = "Sơ kết" if half else "Tổng kết"
    return Paper(
        superior=(f"MÔ HÌNH LIÊN KẾT “{s.model.upper()}”",),
        agency=chair.agency,
        place=s.seat,
        date=day,
        number=s.number(f"BC-{chair.symbol}", day),
        kind="Báo cáo",
        subject=f"{kind}, kết quả hoạt động {s.named}\n{what}",
        to=(f"Kính gửi: Các đơn vị thành viên; {s.police}.",),
        body=(
            Heading("1. Kết quả"),
            *(record.half if half else record.results),
            Heading("2. Hạn chế, phương hướng"),
            "Việc trao đổi tin ngoài giờ còn chậm; tiếp tục duy trì trực liên lạc.",
        ),
        signers=(chair.signature,),
        recipients=("Như trên", "Lưu: hồ sơ mô hình"),
    )
