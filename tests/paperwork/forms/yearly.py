"""Papers that a mô hình makes every year: plan, reports, summing up (9, 10, 15)."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.paper import Attached, Heading, Paper, Table
from tests.paperwork.setting import Setting

APPENDIX = "Phụ lục kết quả thực hiện chỉ tiêu"


def working_day(day: dt.date) -> dt.date:
    """That day, or the Friday before."""
    while day.weekday() > 4:
        day -= dt.timedelta(days=1)
    return day


def own_number(s: Setting, kind: str, day: dt.date) -> str:
    """A number of the mô hình's own series: `26/BC-BCĐ`."""
    return s.number(f"{kind}-{'BCĐ' if s.committee_led else 'MH'}", day)


def plan(s: Setting, year: int) -> Paper:
    """9: the year's plan with its targets."""
    base = dt.date(year, 1, 8 + s.voice * 4)
    day = working_day(max(base, s.on(12)))
    rows = tuple((str(at), g.name, g.planned) for at, g in enumerate(s.years[year].goals, start=1))
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "KH", day),
        kind="Kế hoạch",
        subject=f"Hoạt động của {s.named} năm {year}",
        bases=(
            (
                f"Căn cứ Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y} về việc thành lập "
                f"{s.named}"
            ),
            "Căn cứ quy chế hoạt động của mô hình",
        ),
        body=(
            Heading("I. MỤC TIÊU, CHỈ TIÊU"),
            s.aim,
            Table(("TT", "Chỉ tiêu", f"Phấn đấu năm {year}"), rows, (1, 8, 3)),
            Heading("II. NỘI DUNG, NHIỆM VỤ"),
            *s.duties,
            Heading("III. BIỆN PHÁP"),
            *s.ways,
            Heading("IV. NGUỒN LỰC"),
            s.money,
            Heading("V. THỜI GIAN"),
            (
                f"Thực hiện từ ngày ký đến hết năm {year}; báo cáo 6 tháng trước "
                "ngày 10/5, báo cáo năm theo mốc 31/10."
            ),
        ),
        signers=(s.committee.signature,),
        recipients=(s.founder.called, s.police, "Thành viên mô hình"),
    )


def half_report(s: Setting, year: int) -> Paper:
    """10a: the report on the first half."""
    day = working_day(dt.date(year, 5, 5 + s.voice * 2))
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "BC", day),
        kind="Báo cáo",
        subject=f"Kết quả hoạt động {s.named}\n6 tháng đầu năm {year}",
        to=(f"Kính gửi: {s.founder.called}; {s.police}.",),
        body=(
            Heading("I. KẾT QUẢ"),
            *s.years[year].half,
            Heading("II. HẠN CHẾ"),
            "Một số thành viên bận mùa vụ, ca kíp nên dự họp chưa đều.",
            Heading("III. NHIỆM VỤ 6 THÁNG CUỐI NĂM"),
            *s.duties[:2],
        ),
        signers=(s.committee.signature,),
        recipients=("Như trên", "Lưu: hồ sơ mô hình"),
    )


def annual_report(s: Setting, year: int, day: dt.date, *, asks: bool) -> Paper:
    """10b, with 13a where it asks for a grade; the figures stand in the appendix."""
    record = s.years[year]
    rows = tuple(
        (str(at), g.name, g.planned, g.achieved, "Đạt" if g.met else "Chưa đạt")
        for at, g in enumerate(record.goals, start=1)
    )
    met = sum(g.met for g in record.goals)
    title = f"Kết quả hoạt động của {s.named}\nnăm {year} (từ 01/11/{year - 1} đến 31/10/{year})"
    if asks:
        title += " và đề nghị xếp loại"
    closing = (
        f"Căn cứ kết quả trên, đề nghị {s.founder.called} xem xét, xếp loại mô hình năm {year}: "
        f"{record.asks}."
        if asks
        else f"Trên đây là kết quả hoạt động của mô hình năm {year}."
    )
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "BC", day),
        kind="Báo cáo",
        subject=title,
        to=(f"Kính gửi: {s.founder.called}; {s.police}.",),
        body=(
            Heading("I. KẾT QUẢ HOẠT ĐỘNG"),
            *record.results,
            f"Thực hiện {met}/{len(rows)} chỉ tiêu của kế hoạch năm (phụ lục kèm theo).",
            Heading("II. PHƯƠNG HƯỚNG"),
            s.duties[0],
            Heading("III. ĐỀ XUẤT, KIẾN NGHỊ"),
            closing,
        ),
        signers=(s.committee.signature,),
        recipients=("Như trên", s.police, "Lưu: hồ sơ mô hình"),
        attached=(
            Attached(
                APPENDIX,
                f"(Từ ngày 01/11/{year - 1} đến ngày 31/10/{year})",
                (
                    Table(
                        ("TT", "Chỉ tiêu", "Kế hoạch", "Kết quả", "Đánh giá"), rows, (1, 7, 3, 3, 2)
                    ),
                ),
            ),
        ),
    )


def summing_up(s: Setting, year: int, *, report: bool = False) -> Paper:
    """15: the plan of the summing-up conference, or its report."""
    day = working_day(dt.date(year, 10, 14 + s.voice * 3))
    kind = "Báo cáo" if report else "Kế hoạch"
    subject = (
        f"Tổng kết hoạt động {s.named} năm {year}"
        if report
        else (f"Tổ chức hội nghị tổng kết {s.named} năm {year}")
    )
    body = (
        (
            "Qua một năm hoạt động, mô hình rút ra ba bài học kinh nghiệm:",
            s.years[year].results[0],
            (
                "Nơi nào cấp ủy, người đứng đầu quan tâm thì nơi đó mô hình hoạt động đều; thành viên phải "
                "được hướng dẫn cụ thể; khen thưởng phải kịp thời."
            ),
        )
        if report
        else (
            Heading("1. Mục đích"),
            "Đánh giá kết quả, rút kinh nghiệm, biểu dương tập thể, cá nhân.",
            Heading("2. Thời gian, địa điểm"),
            f"Ngày 30/10/{year}, tại {s.launch_place}.",
            Heading("3. Phân công"),
            f"{s.members[1][0]} chuẩn bị báo cáo; {s.members[2][0]} lập danh sách khen thưởng.",
        )
    )
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "BC" if report else "KH", day),
        kind=kind,
        subject=subject,
        body=body,
        signers=(s.committee.signature,),
        recipients=(s.founder.called, s.police),
    )
