"""What perhaps belongs to another count: signs, a person's word, and never a smaller total."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import Severity
from dossier_manager.recognition.model import Document
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import RuleSet
from dossier_manager.statistics.proposals import (
    Mark,
    Sign,
    State,
    founded_by,
    proposed,
    signs_of,
    weighed,
)
from dossier_manager.statistics.regulations import ORDER_CONTENT, Regulations, regulations_of
from tests.audit.conftest import paper
from tests.statistics.counted import FOUNDED, counted, exemplar, model, site

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
OFFICERS: dict[str, Any] = {"performers": "can-bo"}
SERVICE: dict[str, Any] = {"purpose": "phuc-vu-nhan-dan"}
UNCLEAR: dict[str, Any] = {
    "founding": {"date": "2024-03-01", "authority": "Hiệu trưởng Trường THPT A"}
}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Chủ tịch UBND xã An Bình", NO),
        ("ỦY BAN NHÂN DÂN PHƯỜNG A", NO),
        ("Chủ tịch UBND xã, theo đề nghị của Công an xã", NO),
        ("HĐND xã", NO),
        ("Chu tich UBND xa An Binh", NO),
        ("Trưởng Công an xã An Bình", YES),
        ("Giám đốc Công an tỉnh", YES),
        ("Chủ tịch Hội Nông dân xã", YES),
        ("Ủy ban MTTQ Việt Nam xã", YES),
        ("Sở Y tế", YES),
        ("Bí thư Đảng ủy xã", UNKNOWN),
        ("Hiệu trưởng Trường THPT A", UNKNOWN),
        ("Giám đốc Công ty TNHH A", UNKNOWN),
        ("Trưởng thôn 3", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_founder_speaks_for_one_count_for_the_other_or_for_none(name: str, other: Truth) -> None:
    assert founded_by(name) is other


def sign(mark: Mark, other: Truth) -> Sign:
    return Sign(mark, other, "", guess=False)


FOUNDER, DONE_BY, END = Mark.FOUNDER, Mark.PERFORMERS, Mark.PURPOSE


@pytest.mark.parametrize(
    ("signs", "state"),
    [
        ([], None),
        ([(FOUNDER, NO), (DONE_BY, NO), (END, NO)], None),
        ([(FOUNDER, YES)], State.QUESTION),
        ([(DONE_BY, YES)], State.PROPOSED),
        ([(END, YES)], State.PROPOSED),
        ([(FOUNDER, YES), (DONE_BY, NO)], State.QUESTION),
        ([(FOUNDER, NO), (DONE_BY, YES)], State.QUESTION),
        ([(DONE_BY, YES), (END, NO)], State.QUESTION),
        ([(FOUNDER, NO), (DONE_BY, YES), (END, YES)], State.PROPOSED),
    ],
)
def test_signs_are_weighed(signs: list[tuple[Mark, Truth]], state: State | None) -> None:
    assert weighed([sign(mark, other) for mark, other in signs]) is state


def rules_say(found: Regulations) -> Sign:
    return Sign(Mark.REGULATIONS, UNKNOWN, found.value, guess=True)


@pytest.mark.parametrize(
    ("signs", "found", "state"),
    [
        ([], Regulations.LACKS, State.PROPOSED),
        # By that sentence neither the founder nor who does the work makes it counted.
        ([(FOUNDER, NO), (DONE_BY, NO)], Regulations.LACKS, State.PROPOSED),
        ([(END, NO)], Regulations.LACKS, State.QUESTION),  # people state another thing
        ([(END, NO), (DONE_BY, YES)], Regulations.LACKS, State.QUESTION),
        ([(FOUNDER, YES)], Regulations.LACKS, State.PROPOSED),
        ([], Regulations.SPEAKS, None),
        ([(DONE_BY, YES)], Regulations.SPEAKS, State.QUESTION),
        ([(DONE_BY, YES), (END, YES)], Regulations.SPEAKS, State.PROPOSED),
        ([], Regulations.NOT_SEEN, None),
        ([(DONE_BY, YES)], Regulations.NOT_SEEN, State.PROPOSED),
        ([(FOUNDER, YES)], Regulations.NOT_LOOKED, State.QUESTION),
    ],
)
def test_the_regulations_are_a_ground_of_their_own(
    signs: list[tuple[Mark, Truth]], found: Regulations, state: State | None
) -> None:
    assert weighed([*(sign(mark, other) for mark, other in signs), rules_say(found)]) is state


def test_a_founder_whose_name_reads_like_a_sign_of_the_rules_is_none() -> None:
    named = Sign(Mark.FOUNDER, UNKNOWN, Regulations.LACKS.value, guess=True)
    assert weighed([named]) is None
    assert named.rule == "noi-thanh-lap"


def test_what_nobody_stated_gives_no_sign() -> None:
    view = model(founding=None, documents=())
    (only,) = signs_of(view, load_book())
    assert (only.mark, only.said, only.guess) == (Mark.REGULATIONS, Regulations.NOT_SEEN, False)
    assert only.rule == "quy-che-chua-ro"
    assert counted(view).proposals == ()


def test_the_name_decides_nothing() -> None:
    view = model(name="Mô hình dân vận khéo của Công an", **UNCLEAR)
    assert counted(view).proposals == ()


def test_a_proposal_never_makes_a_total_smaller() -> None:
    made = counted(
        model("a", **UNCLEAR, **OFFICERS), site("b", "a", **OFFICERS, **SERVICE), model("c")
    )
    assert [(one.line.id, one.state) for one in made.proposals] == [
        ("a", State.PROPOSED),
        ("b", State.PROPOSED),
    ]
    assert proposed(made.proposals) == 2
    assert made.now.totals.rated_kinds == 3


def test_a_persons_word_settles_it_either_way() -> None:
    made = counted(
        model("a", **OFFICERS, **SERVICE, counted="có"),
        model("b", performers="nhan-dan", counted="không"),
        model("c", counted="không"),
    )
    states = {one.line.id: one.state for one in made.proposals}
    out = State.SETTLED_OUT
    assert states == {"a": State.SETTLED_IN, "b": out, "c": out}
    assert proposed(made.proposals) == 0
    assert made.now.totals.models == 1


@pytest.mark.parametrize(
    "view",
    [
        model(**OFFICERS, **SERVICE, role="thanh-vien"),
        model(**OFFICERS, **SERVICE, ended={"date": "2026-01-01"}),
        exemplar(performers="can-bo", purpose="phuc-vu-nhan-dan"),
    ],
    ids=["member", "ended", "exemplar"],
)
def test_nothing_is_proposed_of_what_is_not_counted_anyway(view: DossierView) -> None:
    assert counted(view).proposals == ()


def rules(*contents: str) -> RuleBook:
    """A book of one set whose quy chế must speak of these things."""
    part: dict[str, Any] = {"id": "7b", "title": "Quy chế", "basis": "3", "owed": "once"}
    part["contents"] = [
        {"id": name, "title": name, "basis": "3", "words": ["an ninh"]} for name in contents
    ]
    stated = {
        "id": "hb.mo-hinh",
        "base": "hd22.mo-hinh",
        "title": "Hồ sơ",
        "kinds": ["mo-hinh", "diem"],
        "source": {"number": "1", "title": "t", "date": "2022-01-01", "agency": "a"},
        "valid_from": "2022-01-01",
        "items": [{"code": "7", "title": "Quy chế", "basis": "3", "parts": [part]}],
    }
    return RuleBook((RuleSet.model_validate(stated),), "")


def looked(unseen: tuple[str, ...] | None, requirement: str = "hb.mo-hinh/7b") -> Document:
    """A quy chế whose text lacks these contents; None where nobody looked."""
    made = paper(requirement)
    (one,) = made.papers
    (match,) = one.matches
    return replace(made, papers=(replace(one, matches=(replace(match, unseen=unseen),)),))


BOTH = rules("pham-vi", ORDER_CONTENT)


@pytest.mark.parametrize(
    ("documents", "book", "found"),
    [
        ([looked((ORDER_CONTENT,))], BOTH, Regulations.LACKS),
        ([looked(("pham-vi",))], BOTH, Regulations.SPEAKS),
        ([looked(())], BOTH, Regulations.SPEAKS),
        ([looked(None)], BOTH, Regulations.NOT_LOOKED),
        ([], BOTH, Regulations.NOT_SEEN),
        # One quy chế speaks of it.
        ([looked((ORDER_CONTENT,)), looked(())], BOTH, Regulations.SPEAKS),
        ([looked((ORDER_CONTENT,)), looked(None)], BOTH, Regulations.LACKS),
        # The set does not ask for it.
        ([looked(())], rules("pham-vi"), Regulations.NOT_LOOKED),
        ([looked((ORDER_CONTENT,), "hb.mo-hinh/7a")], BOTH, Regulations.NOT_SEEN),
        ([looked((ORDER_CONTENT,), "khac.mo-hinh/7b")], BOTH, Regulations.NOT_SEEN),
        ([looked((), "hd22.mo-hinh/7b")], load_book(), Regulations.NOT_LOOKED),
        ([looked((), "bt2023.mo-hinh/7b")], load_book(), Regulations.NOT_LOOKED),
        ([looked(None, "cu.tu-quan/5a")], load_book(), Regulations.NOT_LOOKED),
        # 7b of the old liên kết is a report.
        ([looked(None, "cu.lien-ket/7b")], load_book(), Regulations.NOT_SEEN),
        ([looked(())], load_book(), Regulations.SPEAKS),
    ],
)
def test_the_regulations_speak_only_where_somebody_looked(
    documents: list[Document], book: RuleBook, found: Regulations
) -> None:
    view = model(documents=(*FOUNDED, *documents), **UNCLEAR)
    (only,) = (one for one in signs_of(view, book) if one.mark is Mark.REGULATIONS)
    assert (only.other, only.said) == (UNKNOWN, found)
    assert only.guess == (found in (Regulations.SPEAKS, Regulations.LACKS))


def test_regulations_on_paper_only_are_there_and_not_looked_at() -> None:
    told = Decision.model_validate(
        {
            "id": "d-1",
            "at": "2026-01-01T08:00:00+07:00",
            "by": "Trần Thị Hoa",
            "reason": "tủ hồ sơ",
            "action": Action.ASSIGN,
            "requirement": "hd22.mo-hinh/7b",
            "held": "tủ 2",
        }
    )
    view = replace(model(), decisions=(told,))
    assert regulations_of(view, load_book()) is Regulations.NOT_LOOKED


def asked(*dossiers: DossierView, **settings: Any) -> dict[str, str]:
    """The questions about the quy chế, with the dossiers that they name."""
    made = counted(*dossiers, **settings)
    found = {one.code: dict(one.params) for one in made.questions}
    return {code: str(one["dossiers"]) for code, one in found.items() if "REGULATIONS" in code}


def test_where_no_regulations_were_seen_it_is_asked_and_nothing_is_proposed() -> None:
    read = model("b", documents=(*FOUNDED, looked((), "hd22.mo-hinh/7b")))
    gone, settled = model("a"), model("c", counted="có")
    ended = model("d", ended={"date": "2026-01-01"})
    made = counted(gone, read, settled, ended, exemplar())
    assert not [one for one in made.proposals if one.state is not State.SETTLED_IN]
    assert asked(gone, read, settled, ended, exemplar()) == {"STATS_REGULATIONS_NOT_SEEN": "xa/a"}
    assert made.now.totals.models == 3
    (question,) = (q for q in made.questions if q.code == "STATS_REGULATIONS_NOT_SEEN")
    assert question.basis == "Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 3, câu 4"
    assert question.severity is Severity.INFO


def test_that_nobody_looked_is_asked_only_where_the_text_holds() -> None:
    unread = model("a", documents=(*FOUNDED, looked(None)))
    assert asked(unread, province="Phú Thọ") == {}
    found = counted(unread, year=2024, on=dt.date(2024, 11, 6), province="Hòa Bình").questions
    codes = [one.code for one in found if "REGULATIONS" in one.code]
    assert codes == ["STATS_REGULATIONS_NOT_LOOKED"]
