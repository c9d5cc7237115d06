"""Breaks of Bình Thuận 2023, I, step 3: the people and the member units are heard."""

from dataclasses import replace

from tests.paperwork.forms import rules, steps
from tests.paperwork.paper import Paper
from tests.traces.breaks import LINKED, Break, item, never, step, unseen
from tests.traces.bt2023_given import BEN, GUIDED, SET, at_quay, of_commune
from tests.traces.changes import day, instead, with_paper, without
from tests.traces.stories import RANH, bare


def _publicity() -> Paper:
    return of_commune(
        "Kế hoạch", f"Tuyên truyền về {BEN.named}", "2023-04-20", "Loa bến phát mỗi sáng."
    )


def _opinions() -> Paper:
    return of_commune(
        "Biên bản",
        f"Họp Nhân dân thôn 2 lấy ý kiến về việc xây dựng {BEN.named}",
        "2023-04-24",
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


BREAKS = (
    at_quay(
        id="bt-khong-tuyen-truyen",
        what="the plan of tuyên truyền is taken away",
        against=(with_paper("KH tuyen truyen.docx", _publicity),),
        change=(without("KH tuyen truyen.docx"),),
        said=(
            item("16t", "not_due", "I.B3.1/1", "V(16)"),
            step("bước 3", "not_asked", "I.B3/0"),
        ),
    ),
    at_quay(
        id="bt-khong-lay-y-kien",
        what="the minutes of the people's opinions are taken away",
        against=(with_paper("BB hop dan.docx", _opinions),),
        change=(without("BB hop dan.docx"),),
        said=(item("16y", "not_due", "I.B3.1/2", "V(16)"),),
    ),
    at_quay(
        id="bt-y-kien-khong-noi-gi",
        what="the minutes of the people's opinions say nothing of the mô hình or its members",
        against=(with_paper("BB hop dan.docx", _opinions),),
        change=(with_paper("BB hop dan.docx", bare(_opinions)),),
        said=unseen("16y", "I.B3.1/2", of=SET),
    ),
    Break(
        id="bt-lien-ket-khong-y-kien",
        what="the opinions of the member units are taken away",
        of=LINKED,
        against=(GUIDED, with_paper("Y kien cac don vi.docx", _units)),
        change=(without("Y kien cac don vi.docx"),),
        said=(item("16l", "not_due", "I.B3.2", "V(16)"),),
    ),
    Break(
        id="bt-lien-ket-y-kien-khong-noi-gi",
        what="the opinions of the member units speak of none of what they are asked about",
        of=LINKED,
        against=(GUIDED,),
        change=(with_paper("Y kien cac don vi.docx", bare(_units)),),
        said=unseen("16l", "I.B3.2", of=SET),
    ),
    Break(
        id="bt-quy-che-phoi-hop-khong-noi-gi",
        what="the rules of working together name neither their scope nor who leads",
        of=LINKED,
        against=(GUIDED,),
        change=(instead("Buoc 4/QCPH giap ranh.pdf", bare(rules.joint_rules, RANH)),),
        said=unseen("7c", "I.B3.2", of=SET),
    ),
    at_quay(
        id="bt-lay-y-kien-roi",
        what="the people were heard: the step that nothing showed has begun",
        change=(with_paper("BB hop dan.docx", _opinions),),
        said=(never(step("bước 3", "not_asked", "I.B3/0")),),
    ),
)
