"""Papers of founding: decisions, list, rules, launch (parts 6a to 8b), and 14."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.steps import GUIDE
from tests.paperwork.paper import Attached, Centre, Heading, Paper, Table
from tests.paperwork.setting import Setting

_LAW = "Căn cứ Luật Tổ chức chính quyền địa phương"


def issuer_heading(s: Setting) -> str:
    """The line over a decision: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …`."""
    return " ".join((*s.founder.title, *s.founder.agency)).replace("TM. ỦY BAN NHÂN DÂN ", "")


def _bases(s: Setting) -> tuple[str, ...]:
    first = (
        _LAW
        if "UBND" in s.founder.symbol
        else f"Căn cứ chức năng, quyền hạn của {s.founder.called}"
    )
    return (
        first,
        GUIDE,
        f"Thực hiện chủ trương của {s.leading.called} ngày {s.on(-30):%d/%m/%Y} về xây dựng {s.named}",
        f"Theo đề nghị của {s.proposer.called} tại Tờ trình ngày {s.on(-43):%d/%m/%Y}",
    )


def _members(s: Setting) -> Table:
    rows = tuple((str(at), *row) for at, row in enumerate(s.members, start=1))
    return Table(("TT", "Họ và tên", "Năm sinh", "Nghề nghiệp"), rows, (1, 5, 2, 4))


def _committee(s: Setting) -> Table:
    rows = tuple((str(at), *row) for at, row in enumerate(s.committee_roles, start=1))
    return Table(("TT", "Họ và tên", "Chức vụ, đơn vị", "Giữ chức"), rows, (1, 4, 5, 3))


def founding(s: Setting, *, committee: bool, roll: bool, signed_at: str | None = None) -> Paper:
    """6a; with 6b where `committee` and 6c where `roll` ride on the same decision."""
    articles: list[str | Heading | Table] = [
        Heading(f"Điều 1. Thành lập {s.named}"),
        f"Phạm vi hoạt động: {s.scope} Mục tiêu: {s.aim}",
    ]
    if committee:
        articles += [
            Heading("Điều 2. Thành lập Ban Chỉ đạo mô hình gồm các ông (bà) sau"),
            _committee(s),
        ]
    else:
        articles.append(Heading("Điều 2. Chức năng, nhiệm vụ"))
        articles += s.duties[:3]
    if roll:
        articles.append("Danh sách thành viên tham gia mô hình ban hành kèm theo Quyết định này.")
    articles += [
        Heading("Điều 3. Hiệu lực và tổ chức thực hiện"),
        (
            f"Quyết định này có hiệu lực kể từ ngày ký. {_both(s)} và các ông "
            "(bà) có tên trên chịu trách nhiệm thi hành Quyết định này./."
        ),
    ]
    note = f"(Kèm theo Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y} của {s.founder.called})"
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.founded,
        number=s.founding_number,
        kind="Quyết định",
        subject=f"Về việc thành lập {s.named}",
        authority=issuer_heading(s),
        bases=_bases(s),
        body=(Centre("QUYẾT ĐỊNH:"), *articles),
        signers=(s.founder.signature,),
        recipients=("Như Điều 3", s.leading.called, "Lưu: VT"),
        attached=(Attached(f"Danh sách thành viên tham gia {s.named}", note, (_members(s),)),)
        if roll
        else (),
        signed_at=signed_at,
    )


def _both(s: Setting) -> str:
    return ", ".join(dict.fromkeys((s.proposer.called, s.police)))


def committee_decision(s: Setting) -> Paper:
    """6b: the Ban Chỉ đạo by a decision of its own."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.founded,
        number=_next(s.founding_number),
        kind="Quyết định",
        subject=f"Về việc thành lập Ban Chỉ đạo {s.named}",
        authority=issuer_heading(s),
        bases=_bases(s),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Thành lập Ban Chỉ đạo {s.named} gồm"),
            _committee(s),
            Heading("Điều 2. Nhiệm vụ"),
            (
                "Ban Chỉ đạo chỉ đạo, điều hành hoạt động của mô hình; ban hành quy chế, kế hoạch hằng "
                "năm; báo cáo định kỳ và đề nghị xếp loại theo quy định."
            ),
            Heading("Điều 3. Hiệu lực"),
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 1", "Lưu: VT"),
    )


def _next(number: str) -> str:
    head, _, tail = number.partition("/")
    return f"{int(head) + 1:02d}/{tail}"


def roll(s: Setting) -> Paper:
    """6c: the list of members, with the founding decision named under its title."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        kind="Danh sách",
        subject=f"Thành viên tham gia {s.named}\n(Kèm theo Quyết định số {s.founding_number} ngày "
        f"{s.founded:%d/%m/%Y})",
        body=(_members(s), f"Danh sách gồm {s.crowd} thành viên."),
        signers=(s.founder.signature,),
    )


def renewal(s: Setting, day: dt.date, reason: str) -> Paper:
    """14: renewing the Ban Chỉ đạo after people or communes changed."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{s.founder.symbol}", day),
        kind="Quyết định",
        subject=f"Về việc kiện toàn Ban Chỉ đạo {s.named}",
        authority=issuer_heading(s),
        bases=(
            (
                f"Căn cứ Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y} về việc thành lập "
                f"{s.named}"
            ),
            reason,
        ),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading("Điều 1. Kiện toàn Ban Chỉ đạo mô hình gồm"),
            _committee(s),
            Heading("Điều 2. Kế thừa"),
            (
                "Ban Chỉ đạo sau kiện toàn kế thừa toàn bộ nhiệm vụ, hồ sơ; mô "
                "hình tiếp tục hoạt động theo quyết định thành lập và quy chế đã ban hành./."
            ),
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 1", "Lưu: VT"),
    )
