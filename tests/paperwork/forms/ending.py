"""Papers of an ending in its four steps: report, opinions, decision, notice (16a to 16d)."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt
from dataclasses import dataclass

from tests.paperwork.forms.founding import issuer_heading
from tests.paperwork.forms.yearly import own_number
from tests.paperwork.paper import Centre, Heading, Paper, Signature
from tests.paperwork.setting import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Why and when a mô hình ended: the day of each step, and what was found."""

    why: str
    past: tuple[str, ...]
    reported: dt.date
    heard: dt.date
    decided: dt.date
    told: dt.date


def report(s: Setting, e: Ending) -> Paper:
    """16a: looks at all the time since the founding, and says why it ends."""
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=e.reported,
        number=own_number(s, "BC", e.reported),
        kind="Báo cáo",
        subject=f"Đánh giá toàn diện quá trình hoạt động của {s.named}\ntừ khi thành lập và đề nghị kết thúc mô hình",
        to=(f"Kính gửi: {s.founder.called}; {s.police}.",),
        body=(
            Heading("1. Quá trình hoạt động"),
            *e.past,
            Heading("2. Nguyên nhân, lý do phải kết thúc"),
            e.why,
            Heading("3. Đề nghị"),
            f"Đề nghị {s.founder.called} cho lấy ý kiến thành viên và quyết định kết thúc mô hình./.",
        ),
        signers=(s.committee.signature,),
        recipients=("Như trên", "Lưu: hồ sơ mô hình"),
    )


def opinions(s: Setting, e: Ending) -> Paper:
    """16b: the members are heard."""
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        kind="Biên bản",
        subject=f"Lấy ý kiến thành viên về chủ trương kết thúc hoạt động {s.named}",
        body=(
            f"Hồi 19 giờ 30 ngày {e.heard:%d/%m/%Y}, tại {s.launch_place}, {s.crowd - 2}/{s.crowd} thành viên dự họp.",
            f"1. Nghe báo cáo đánh giá. {e.why}",
            f"2. Biểu quyết: {s.crowd - 3} người đồng ý kết thúc, 1 người có ý kiến khác.",
            "Biên bản đã đọc lại cho mọi người cùng nghe, kết thúc hồi 21 giờ 00.",
        ),
        signers=(
            Signature(("THƯ KÝ",), s.members[3][0]),
            Signature(("CHỦ TRÌ",), s.committee.signer),
        ),
    )


def decision(s: Setting, e: Ending) -> Paper:
    """16c: the level that founded it ends it."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=e.decided,
        number=decision_number(s, e),
        kind="Quyết định",
        subject=f"Về việc kết thúc hoạt động {s.named}",
        authority=issuer_heading(s),
        bases=(
            f"Căn cứ Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y} về việc thành lập {s.named}",
            f"Xét báo cáo ngày {e.reported:%d/%m/%Y} và biên bản lấy ý kiến ngày {e.heard:%d/%m/%Y}",
        ),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Kết thúc hoạt động {s.named} kể từ ngày {e.decided:%d/%m/%Y}"),
            e.why,
            Heading("Điều 2. Hồ sơ, tài sản"),
            f"Hồ sơ giao {s.proposer.called} quản lý; tài sản kiểm kê, giao lại {s.founder.called}./.",
        ),
        signers=(s.founder.signature,),
        recipients=(s.leading.called, s.police, s.committee.called, "Lưu: VT"),
    )


def decision_number(s: Setting, e: Ending) -> str:
    """The number of the decision, as the manifest states it."""
    return s.number(f"QĐ-{s.founder.symbol}", e.decided)


def notice(s: Setting, e: Ending) -> Paper:
    """16d: the people are told."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=e.told,
        number=s.number(f"TB-{s.founder.symbol}", e.told),
        kind="Thông báo",
        subject=f"Thông báo công khai việc kết thúc hoạt động {s.named}",
        body=(
            f"{s.founder.called} thông báo để Nhân dân biết: {s.named} kết thúc từ ngày {e.decided:%d/%m/%Y} theo Quyết định số {decision_number(s, e)}.",
            "Thông báo được niêm yết tại trụ sở và phát trên loa truyền thanh ba ngày liền./.",
        ),
        signers=(s.founder.signature,),
        recipients=("Niêm yết công khai", "Lưu: VT"),
    )
