"""Breaks of Bình Thuận 2023, III, V.1 and VI: replication, ending, the sixteen items, keeping."""

from dataclasses import replace

from tests.paperwork.forms import ending
from tests.paperwork.paper import Paper
from tests.traces.breaks import FULL, LINKED, PILOT, SITE, Break, Wanted, item, never, told
from tests.traces.bt2023_given import BEN, CLOSED, GUIDED, at_quay
from tests.traces.changes import day, manifest, with_paper, without, words
from tests.traces.stories import OTHER

E1, E2 = "2025/1 BC danh gia.docx", "2025/2 BB lay y kien.docx"
E3, E4 = "2025/3 QD ket thuc.docx", "2025/4 Thong bao.docx"
AFTER = day("2024-11-30")
GOES_ON = (without(E1, E2, E3, E4), manifest(ending_from=None, ended=None))
"""The same mô hình before anybody thought of its ending."""
PROPOSED = manifest(replication="{local_from: 20/11/2024}")
GOOD = words("grade: trung_binh", "grade: tot")


def _decision(**changes: object) -> Paper:
    return replace(ending.decision(BEN, CLOSED), **changes)  # type: ignore[arg-type]


REPLICATION = (
    at_quay(
        id="bt-nhan-rong-khi-kha",
        what="replication was proposed of a mô hình that was rated Khá",
        on=AFTER,
        against=(*GOES_ON, PROPOSED, GOOD),
        change=(words("grade: tot", "grade: kha"),),
        said=(told("REPLICATION_OTHER_GRADE", "III.1/1"),),
    ),
    at_quay(
        id="bt-nhan-rong-khong-van-ban",
        what="people state that replication was proposed, and no paper shows it",
        on=AFTER,
        against=GOES_ON,
        change=(PROPOSED,),
        said=(item("16e", "missing", "III.1/1", "V(16)"),),
    ),
    Break(
        id="bt-diem-dung-chung-quyet-dinh",
        what="a điểm leans on the founding decision of its mô hình: it goes through all the steps",
        of=SITE,
        against=(GUIDED,),
        change=(manifest(shared='["1a", "6a"]'),),
        said=(told("SHARED_NOT_ALLOWED", "III.1/3"),),
    ),
    at_quay(
        id="bt-de-xuat-v05-khong-diem",
        what="proposed to V05 as replicated already, with no điểm of it and no paper that asks",
        on=AFTER,
        against=GOES_ON,
        change=(manifest(replication="{v05: da-nhan-rong, v05_from: 20/11/2024}"),),
        said=(told("REPLICATION_NO_SITE", "III.1/4"), item("16f", "missing", "III.1/4", "V(16)")),
    ),
    at_quay(
        id="bt-de-xuat-v05-cach-lam-moi",
        what="a new and good way of working may go to V05 without a điểm of it",
        on=AFTER,
        against=(*GOES_ON, manifest(replication="{v05: da-nhan-rong, v05_from: 20/11/2024}")),
        change=(manifest(replication="{v05: cach-lam-moi, v05_from: 20/11/2024}"),),
        said=(never(told("REPLICATION_NO_SITE", "III.1/4")),),
    ),
)


def _without_step(name: str, part: str, clause: str, file: str) -> Break:
    return at_quay(
        id=name,
        what=f"the ending was decided, and its paper {part} is nowhere",
        change=(without(file),),
        said=(item(part, "missing", clause, "V(16)"), told("PAPER_NOT_SEEN", clause)),
    )


ENDING = (
    at_quay(
        id="bt-da-xep-yeu",
        what="people state the grade Yếu: told what the text says of it, and nothing begins",
        on=AFTER,
        against=GOES_ON,
        change=(words("grade: trung_binh", "grade: yeu"),),
        said=(told("WEAK_STATED", "III.2/1"),),
    ),
    at_quay(
        id="bt-quyet-dinh-ket-thuc-chua-khai",
        what="a decision to end lies there that nobody stated and no step led to",
        against=GOES_ON,
        change=(with_paper("QD ket thuc.docx", _decision),),
        said=(
            told("ENDING_NOT_STATED", "III.2/1", "III.2/4"),
            told("ENDING_WITHOUT_STEP", "III.2/2", "III.2/3"),
        ),
    ),
    _without_step("bt-ket-thuc-khong-bao-cao", "16a", "III.2/2", E1),
    _without_step("bt-ket-thuc-khong-y-kien", "16b", "III.2/3", E2),
    _without_step("bt-ket-thuc-khong-quyet-dinh", "16c", "III.2/4", E3),
    _without_step("bt-ket-thuc-khong-thong-bao", "16d", "III.2/5", E4),
    at_quay(
        id="bt-xa-khac-ket-thuc",
        what="another commune than the one that founded it decided the ending",
        change=(with_paper(E3, lambda: _decision(agency=OTHER, authority=None)),),
        said=(told("ENDED_BY_OTHER", "III.2/4"),),
    ),
    at_quay(
        id="bt-ket-thuc-truoc-bao-cao",
        what="the decision to end is older than the report that asks for it",
        change=(with_paper(E3, lambda: _decision(date=day("2025-05-05"))),),
        said=(told("OUT_OF_ORDER", "III.2/2", "III.2/4", about="16c"),),
    ),
)


def _gone(name: str, part: str, clause: str, file: str) -> Break:
    return at_quay(
        id=name,
        what=f"part {part} is nowhere",
        change=(without(file),),
        said=(item(part, "missing", clause),),
    )


ITEMS = (
    _gone("bt-khong-1", "1a", "V(1)", "1 KH khao sat ben ca.docx"),
    _gone("bt-khong-2", "2", "V(2)", "2 BC khao sat.docx"),
    Break(
        id="bt-khong-8b",
        what="people state that it was tried out in one place, and no paper shows it",
        of=PILOT,
        against=(GUIDED,),
        change=(without("08 KH lam diem thon 2.docx"),),
        said=(item("8b", "missing", "V(8)"),),
    ),
    at_quay(
        id="bt-khong-11",
        what="nothing that shows an effect, and no minutes that could stand for it",
        change=(
            without(
                "2024/CAX xac nhan.docx",
                "2024/BB hop, tap huan.docx",
                "7 BB quan triet quy che.docx",
            ),
        ),
        said=(item("11", "missing", "V(11)"),),
    ),
    Break(
        id="bt-khong-12",
        what="people state a fund, and its book is nowhere",
        of=FULL,
        against=(GUIDED,),
        change=(without("2026/Sổ quỹ 2026.pdf"),),
        said=(item("12", "missing", "V(12)"),),
    ),
)

KEEPING = (
    at_quay(
        id="bt-khong-ai-giu",
        what="nobody stated who keeps the dossier: by which law hangs on that",
        change=(manifest(keeper=None),),
        said=(told("KEEPER_NOT_STATED", "VI.1", "VI.3"),),
    ),
    Break(
        id="bt-thanh-vien-theo-doi",
        what="the follow-up dossier of a member unit: kept too, and not rated",
        of=LINKED,
        against=(GUIDED,),
        change=(manifest(role="thanh-vien"),),
        said=(Wanted(how="not_rated", what="", clauses=("VI.2",)),),
    ),
)

BREAKS = (*REPLICATION, *ENDING, *ITEMS, *KEEPING)
