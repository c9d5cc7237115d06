"""Breaks of Bình Thuận 2023, I, step 4: what the Ban Chỉ đạo issues and makes known."""

from tests.paperwork.forms import rules, yearly
from tests.traces.breaks import LINKED, Break, item, told, unseen
from tests.traces.bt2023_given import BEN, GUIDED, SET, at_quay
from tests.traces.changes import day, with_paper, without
from tests.traces.stories import bare, made

RULES, OWN_RULES = "7 QC mo hinh.docx", "7 QC BCD.docx"
YEAR_PLAN = "2024/KH hoat dong 2024.docx"

BREAKS = (
    at_quay(
        id="bt-khong-quy-che-ban-chi-dao",
        what="no rules of the Ban Chỉ đạo",
        change=(without(OWN_RULES),),
        said=(item("7a", "missing", "I.B4.3(1)", "V(7)"),),
    ),
    at_quay(
        id="bt-khong-quy-che",
        what="no rules of the mô hình",
        change=(without(RULES),),
        said=(item("7b", "missing", "I.B4.3(2)", "V(7)"),),
    ),
    at_quay(
        id="bt-ubnd-ra-quy-che",
        what="the rules come from the commune, not from the Ban Chỉ đạo",
        change=(
            with_paper(
                RULES,
                made(rules.rules, BEN, superior=(), agency=("ỦY BAN NHÂN DÂN", "XÃ PHÚ TÀI HẠ")),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "I.B4.3/0", "I.B4.3(2)", about="7b"),),
    ),
    at_quay(
        id="bt-quy-che-truoc-quyet-dinh",
        what="the rules are older than the founding decision",
        change=(with_paper(RULES, made(rules.rules, BEN, date=day("2023-05-02"))),),
        said=(told("OUT_OF_ORDER", "I.B4.1(1)", "I.B4.3(2)", about="7b"),),
    ),
    at_quay(
        id="bt-quy-che-khong-noi-gi",
        what="the rules of the mô hình speak of none of what they must",
        change=(with_paper(RULES, bare(rules.rules, BEN, recipients=())),),
        said=unseen("7b", "I.B4.3(2)", of=SET),
    ),
    Break(
        id="bt-khong-quy-che-phoi-hop",
        what="a liên kết without rules of working together",
        of=LINKED,
        against=(GUIDED,),
        change=(without("Buoc 4/QCPH giap ranh.pdf"),),
        said=(item("7c", "missing", "I.B4.3(2)", "V(7)"),),
    ),
    at_quay(
        id="bt-khong-ke-hoach-nam",
        what="no plan of the year",
        change=(without(YEAR_PLAN),),
        said=(item("9", "missing", "I.B4.3(3)", "V(9)"),),
    ),
    at_quay(
        id="bt-ke-hoach-nam-khong-noi-gi",
        what="the plan of the year speaks of none of what it must",
        change=(with_paper(YEAR_PLAN, bare(yearly.plan, BEN, 2024)),),
        said=unseen("9", "I.B4.3(3)", of=SET),
    ),
    at_quay(
        id="bt-khong-quan-triet",
        what="no minutes of the meeting that made the rules known",
        change=(without("7 BB quan triet quy che.docx"),),
        said=(
            item("bb-quan-triet", "missing", "I.B4.3/1"),
            told("PAPER_NOT_SEEN", "I.B4.3/1"),
        ),
    ),
)
