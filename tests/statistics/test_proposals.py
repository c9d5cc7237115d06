"""What perhaps belongs to another count: signs, a person's word, and never a smaller total."""

from dataclasses import replace
from typing import Any

import pytest

from dossier_manager.catalogue.view import DossierView
from dossier_manager.recognition.model import Document
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import RuleSet
from dossier_manager.statistics.proposals import (
    ORDER_CONTENT,
    Mark,
    Sign,
    State,
    founded_by,
    proposed,
    signs_of,
    weighed,
)
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


FOUNDER, DONE_BY, END, RULES = Mark.FOUNDER, Mark.PERFORMERS, Mark.PURPOSE, Mark.REGULATIONS


@pytest.mark.parametrize(
    ("signs", "state"),
    [
        ([], None),
        ([(FOUNDER, NO), (DONE_BY, NO), (END, NO), (RULES, NO)], None),
        ([(FOUNDER, YES)], State.QUESTION),
        ([(DONE_BY, YES)], State.PROPOSED),
        ([(END, YES)], State.PROPOSED),
        ([(RULES, YES)], State.PROPOSED),
        ([(FOUNDER, YES), (DONE_BY, NO)], State.QUESTION),
        ([(FOUNDER, NO), (DONE_BY, YES)], State.QUESTION),
        ([(DONE_BY, YES), (END, NO)], State.QUESTION),
        ([(RULES, YES), (END, NO)], State.QUESTION),
        ([(FOUNDER, NO), (DONE_BY, YES), (END, YES)], State.PROPOSED),
    ],
)
def test_signs_are_weighed(signs: list[tuple[Mark, Truth]], state: State | None) -> None:
    assert weighed([sign(mark, other) for mark, other in signs]) is state


def test_what_nobody_stated_gives_no_sign() -> None:
    view = model(founding=None, documents=())
    assert list(signs_of(view, load_book())) == []
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
    ("documents", "book", "other"),
    [
        ([looked((ORDER_CONTENT,))], BOTH, YES),
        ([looked(("pham-vi",))], BOTH, NO),
        ([looked(())], BOTH, NO),
        ([looked(None)], BOTH, None),
        ([], BOTH, None),
        ([looked((ORDER_CONTENT,)), looked(())], BOTH, NO),  # one quy chế speaks of it
        ([looked((ORDER_CONTENT,)), looked(None)], BOTH, YES),
        ([looked(())], rules("pham-vi"), None),  # the set does not ask for it
        ([looked((ORDER_CONTENT,), "hb.mo-hinh/7a")], BOTH, None),
        ([looked((ORDER_CONTENT,), "khac.mo-hinh/7b")], BOTH, None),
    ],
)
def test_the_regulations_speak_only_where_somebody_looked(
    documents: list[Document], book: RuleBook, other: Truth | None
) -> None:
    view = model(documents=(*FOUNDED, *documents), **UNCLEAR)
    found = [one for one in signs_of(view, book) if one.mark is Mark.REGULATIONS]
    assert [one.other for one in found] == ([other] if other is not None else [])
    assert all(one.guess for one in found)
