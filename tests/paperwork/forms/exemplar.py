"""Papers of a điển hình: the five items, the registration and the award of its year."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt
from dataclasses import dataclass

from tests.paperwork.paper import Block, Centre, Heading, Paper, Signature, Table
from tests.paperwork.setting import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """A person built up as điển hình, by whom, and against which own criteria."""

    person: str
    about: str
    builder: Office
    chief: Office
    party: Office
    seat: str
    planned: dt.date
    criteria: tuple[tuple[str, bool], ...]
    deeds: tuple[str, ...]
    survey: tuple[str, ...]

    @property
    def named(self) -> str:
        """`điển hình tiên tiến: ông Nguyễn Văn Bình`."""
        return f"điển hình tiên tiến đối với {self.person}"

    @property
    def bare(self) -> str:
        """The name alone: `Nguyễn Văn Bình`."""
        return self.person.partition(" ")[2]


def _by_builder(
    e: Exemplar, day: dt.date, kind: str, subject: str, body: tuple[Block, ...], symbol: str
) -> Paper:
    return Paper(
        superior=e.builder.superior,
        agency=e.builder.agency,
        place=e.seat,
        date=day,
        number=f"{day.timetuple().tm_yday // 5 + 1:02d}/{symbol}-{e.builder.symbol}",
        kind=kind,
        subject=subject,
        body=body,
        signers=(e.builder.signature,),
        recipients=(e.chief.called, e.party.called, "Lưu: VT"),
    )


def survey(e: Exemplar) -> Paper:
    """1: what the survey of place, field and person found."""
    return _by_builder(
        e,
        e.planned - dt.timedelta(days=41),
        "Báo cáo",
        "Kết quả khảo sát, phát hiện, lựa chọn nhân tố xây dựng điển hình tiên tiến\n"
        "trong phong trào toàn dân bảo vệ an ninh Tổ quốc",
        (*e.survey, f"Đề xuất lựa chọn {e.person} ({e.about}) để xây dựng điển hình."),
        "BC",
    )


def criteria(e: Exemplar) -> Paper:
    """2: the criteria of its own."""
    rows = tuple((str(at), text) for at, (text, _) in enumerate(e.criteria, start=1))
    return _by_builder(
        e,
        e.planned - dt.timedelta(days=7),
        "Bộ tiêu chí",
        f"Đánh giá {e.named}",
        (
            Table(("TT", "Tiêu chí"), rows, (1, 10)),
            "Mỗi tiêu chí đánh giá theo hai mức: đạt, không đạt.",
        ),
        "TC",
    )


def plan(e: Exemplar) -> Paper:
    """3: the plan of building it up, whose day starts the year."""
    return _by_builder(
        e,
        e.planned,
        "Kế hoạch",
        f"Xây dựng, bồi dưỡng {e.named}",
        (
            Heading("1. Mục tiêu, yêu cầu"),
            (
                f"Xây dựng {e.person} thành điển hình về vận động quần chúng "
                "bảo vệ an ninh Tổ quốc ở cơ sở."
            ),
            Heading("2. Nội dung, biện pháp"),
            *e.deeds[:2],
            Heading("3. Trách nhiệm, phân công"),
            f"{e.builder.called} theo dõi, giúp đỡ; Công an xã hướng dẫn nghiệp vụ.",
            Heading("4. Tuyên truyền, sơ kết, khen thưởng"),
            (
                f"Từ ngày {e.planned:%d/%m/%Y}, trong 12 tháng; sơ kết sau 6 tháng, đọc trên loa xã "
                "việc làm hay; việc tốt đề nghị biểu dương ngay."
            ),
        ),
        "KH",
    )


def registration(e: Exemplar) -> Paper:
    """The registration that the common criteria ask for."""
    return Paper(
        place=e.seat,
        date=e.planned - dt.timedelta(days=14),
        kind="Bản đăng ký",
        subject="Xây dựng điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm "
        f"{e.planned.year + 1}",
        to=(f"Kính gửi: {e.builder.called}.",),
        body=(
            f"Tôi là {e.bare}, {e.about}.",
            f"Tôi tự nguyện đăng ký phấn đấu trở thành điển hình tiên tiến năm {e.planned.year + 1} và cam kết:",
            *e.deeds[:2],
        ),
        signers=(Signature(("NGƯỜI ĐĂNG KÝ",), e.bare),),
    )


def own_report(e: Exemplar, day: dt.date) -> Paper:
    """4: what the điển hình says of itself."""
    return Paper(
        place=e.seat,
        date=day,
        kind="Báo cáo",
        subject=f"Tự đánh giá kết quả hoạt động, thành tích của điển hình tiên tiến năm {day.year}",
        body=(
            *e.deeds,
            "Bài học: kiên trì, gương mẫu, nói đi đôi với làm, dựa vào chi bộ và bà con.",
        ),
        signers=(Signature(("NGƯỜI BÁO CÁO",), e.bare),),
    )


def assessment(e: Exemplar, day: dt.date, *, ends: bool = False) -> Paper:
    """4: the builder's report, criterion by criterion; it asks to recognise, or to end."""
    rows = tuple(
        (str(at), text, "Đạt" if met else "Không đạt")
        for at, (text, met) in enumerate(e.criteria, start=1)
    )
    met = sum(each for _, each in e.criteria)
    asked = "đề xuất kết thúc xây dựng" if ends else "đề nghị công nhận"
    closing = "kết thúc xây dựng điển hình" if ends else "công nhận điển hình"
    return _by_builder(
        e,
        day,
        "Báo cáo",
        f"Đánh giá kết quả hoạt động của điển hình năm {day.year} và {asked}\n{e.named}",
        (
            Table(("TT", "Tiêu chí", "Kết quả"), rows, (1, 8, 3)),
            f"Kết quả: đạt {met}/{len(rows)} tiêu chí. Đề nghị {e.chief.called} {closing}.",
        ),
        "BC",
    )


def _decision(e: Exemplar, day: dt.date, number: str, subject: str, *articles: str) -> Paper:
    return Paper(
        agency=e.chief.agency,
        place=e.seat,
        date=day,
        number=number,
        kind="Quyết định",
        subject=subject,
        authority=f"CHỦ TỊCH {' '.join(e.chief.agency)}",
        bases=(f"Xét đề nghị của {e.builder.called}",),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            *(
                part
                for at, text in enumerate(articles, start=1)
                for part in (Heading(f"Điều {at}."), text)
            ),
        ),
        signers=(e.chief.signature,),
        recipients=("Như Điều 2", "Lưu: VT"),
    )


def recognised(e: Exemplar, day: dt.date, number: str = "318/QĐ-UBND") -> Paper:
    """5: the recognition."""
    return _decision(
        e,
        day,
        number,
        f"Về việc công nhận {e.named}",
        f"Công nhận {e.person} là điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm {day.year}.",
        f"{e.builder.called} và {e.person} chịu trách nhiệm thi hành Quyết định này./.",
    )


def awarded(e: Exemplar, day: dt.date) -> Paper:
    """5: the award in the year of building."""
    return _decision(
        e,
        day,
        "201/QĐ-UBND",
        "Về việc khen thưởng trong phong trào toàn dân bảo vệ an ninh Tổ quốc",
        f"Tặng Giấy khen cho {e.person}, {e.about}, đã có thành tích xuất sắc 6 tháng đầu năm 2026.",
        "Tiền thưởng chi từ quỹ thi đua, khen thưởng của xã.",
    )


def proposal(e: Exemplar) -> Paper:
    """The proposal to build it up, to whom the plan's approval belongs."""
    return _by_builder(
        e,
        e.planned - dt.timedelta(days=18),
        "Tờ trình",
        f"Về việc đề xuất xây dựng {e.named}",
        (
            f"Qua khảo sát, {e.builder.called} đề xuất {e.chief.called} cho xây dựng {e.person} ({e.about}) thành điển hình tiên tiến.",
            *e.deeds[:1],
        ),
        "TTr",
    )


def ended(e: Exemplar, day: dt.date, number: str, why: str) -> Paper:
    """5: the decision that ends the building."""
    return _decision(
        e,
        day,
        number,
        f"Về việc kết thúc xây dựng {e.named}",
        f"Kết thúc xây dựng điển hình đối với {e.person}. {why}",
        f"{e.builder.called} thông báo cho {e.person} biết; Quyết định có hiệu lực từ ngày ký./.",
    )


def told(e: Exemplar, day: dt.date, number: str) -> Paper:
    """5: the notice of the ending to the person."""
    return _by_builder(
        e,
        day,
        "Thông báo",
        f"Về việc kết thúc xây dựng {e.named}",
        (
            f"{e.builder.called} thông báo để {e.person} biết: việc xây dựng điển hình kết thúc theo Quyết định số {number}.",
            "Trân trọng cảm ơn những đóng góp trong thời gian qua./.",
        ),
        "TB",
    )
