"""Papers of rating and of awards (13a to 13c)."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.founding import issuer_heading
from tests.paperwork.forms.steps import GUIDE
from tests.paperwork.forms.yearly import own_number, working_day
from tests.paperwork.paper import Centre, Heading, Paper
from tests.paperwork.setting import Setting


def request(s: Setting, year: int, day: dt.date) -> Paper:
    """13a: the request for a grade as a paper of its own."""
    record = s.years[year]
    met = sum(g.met for g in record.goals)
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "TTr", day),
        kind="Tờ trình",
        subject=f"Về việc đề nghị công nhận mức xếp loại {s.named} năm {year}",
        to=(f"Kính gửi: {s.founder.called}.",),
        bases=(GUIDE,),
        body=(
            (
                f"Tại cuộc họp bình xét ngày {day:%d/%m/%Y}, {s.crowd}/{s.crowd} thành viên dự họp thống "
                f"nhất đề nghị xếp loại {record.asks}; mô hình thực hiện {met}/{len(record.goals)} chỉ tiêu."
            ),
            f"Kính đề nghị {s.founder.called} xem xét, quyết định./.",
        ),
        signers=(s.committee.signature,),
        recipients=("Như trên", s.police),
    )


def rated(s: Setting, year: int) -> Paper:
    """13b: the decision on the grade of a past year."""
    day = working_day(dt.date(year, 11, 7))
    given = s.years[year].given or "Tốt"
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{s.founder.symbol}", day),
        kind="Quyết định",
        subject=f"Về việc công nhận kết quả xếp loại mô hình năm {year}",
        authority=issuer_heading(s),
        bases=(GUIDE, f"Xét đề nghị của {s.committee.called} và kết quả thẩm định của {s.police}"),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Công nhận {s.named} xếp loại {given} năm {year}"),
            (
                "Kết quả xếp loại là căn cứ xét thi đua, khen thưởng phong trào toàn dân bảo vệ an ninh Tổ "
                "quốc."
            ),
            Heading("Điều 2. Hiệu lực"),
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        signers=(s.founder.signature,),
        recipients=("PV05 Công an tỉnh", s.police, s.committee.called),
    )


def award(s: Setting, day: dt.date, who: str, what: str) -> Paper:
    """13c: an award to the mô hình or its people."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{s.founder.symbol}", day),
        kind="Quyết định",
        subject=f"Về việc khen thưởng thành tích trong thực hiện {s.named}",
        authority=issuer_heading(s),
        bases=("Căn cứ Luật Thi đua, khen thưởng",),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Tặng Giấy khen cho {who}"),
            what,
            Heading("Điều 2. Tiền thưởng"),
            "Chi từ quỹ thi đua, khen thưởng theo quy định hiện hành./.",
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 1", "Lưu: VT"),
    )
