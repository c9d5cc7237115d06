"""Breaks of 22/HD-BCA-V05, III.1.c, and what members are told in III.1.d."""

from dataclasses import replace

from tests.paperwork.forms import rules, steps
from tests.paperwork.paper import Paper
from tests.traces.breaks import LINKED, Break, item, step, unseen
from tests.traces.changes import day, instead, with_paper, without
from tests.traces.stories import RANH, ZALO, bare, of_police


def _publicity() -> Paper:
    return of_police(
        "Kế hoạch", f"Tuyên truyền về {ZALO.named}", "2025-12-18", "Phát thanh ba buổi mỗi tuần."
    )


def _opinions() -> Paper:
    return of_police(
        "Biên bản",
        f"Họp Nhân dân thôn 2 lấy ý kiến về việc xây dựng {ZALO.named}",
        "2025-12-20",
        "Nhân dân nhất trí dự thảo quy chế và danh sách thành viên tham gia.",
    )


def _units() -> Paper:
    return replace(
        steps.agreement_minutes(RANH),
        kind="Báo cáo",
        subject=f"Tổng hợp ý kiến của các đơn vị thành viên về {RANH.named}",
        place=RANH.seat,
        date=day("2025-10-25"),
        number="15/BC-UBND",
    )


def _told_members() -> Paper:
    return of_police(
        "Biên bản",
        f"Quán triệt quy chế cho thành viên {ZALO.named}",
        "2026-01-12",
        "Các thành viên đã nghe và nắm nội dung quy chế.",
    )


BREAKS = (
    Break(
        id="khong-tuyen-truyen",
        what="the plan of tuyên truyền is taken away",
        against=(with_paper("KH tuyen truyen.docx", _publicity),),
        change=(without("KH tuyen truyen.docx"),),
        said=(
            item("16t", "not_due", "III.1.c/1", "V.1.a(16)"),
            step("bước 3", "not_asked", "III.1.c/1"),
        ),
    ),
    Break(
        id="khong-lay-y-kien",
        what="the minutes of the people's opinions are taken away",
        against=(with_paper("BB hop dan.docx", _opinions),),
        change=(without("BB hop dan.docx"),),
        said=(item("16y", "not_due", "III.1.c/2", "V.1.a(16)"),),
    ),
    Break(
        id="y-kien-khong-noi-gi",
        what="the minutes of the people's opinions say nothing of the mô hình or its members",
        against=(with_paper("BB hop dan.docx", _opinions),),
        change=(with_paper("BB hop dan.docx", bare(_opinions)),),
        said=unseen("16y", "III.1.c/2"),
    ),
    Break(
        id="lien-ket-y-kien-khong-noi-gi",
        what="the opinions of the member units speak of none of what they are asked about",
        of=LINKED,
        change=(with_paper("Y kien cac don vi.docx", bare(_units)),),
        said=unseen("16l", "III.1.c/3"),
    ),
    Break(
        id="quy-che-phoi-hop-khong-noi-gi",
        what="the rules of working together name neither their scope nor who leads",
        of=LINKED,
        change=(instead("Buoc 4/QCPH giap ranh.pdf", bare(rules.joint_rules, RANH)),),
        said=unseen("7c", "III.1.c/3"),
    ),
    Break(
        id="khong-quan-triet",
        what="the minutes in which the members were told of the rules are taken away",
        against=(with_paper("BB quan triet.docx", _told_members),),
        change=(without("BB quan triet.docx"),),
        said=(item("16q", "not_due", "III.1.d/3", "V.1.a(16)"),),
    ),
)
