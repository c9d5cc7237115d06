"""The older three-step guide as two sets: what each asks, of whom, and what it never says."""

import datetime as dt
from importlib.resources import files

import pytest

from dossier_manager.audit.authority import acceptable
from dossier_manager.rules.clauses import Bound, load_inventories
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.load import load_book, rule_set
from dossier_manager.rules.model import Frequency, Part, RuleSet
from dossier_manager.rules.standing import RowStanding
from dossier_manager.rules.succession import succession
from tests.rules.test_cited import bases, numbers

SELF_MANAGED, LINKED = "cu.tu-quan", "cu.lien-ket"
BESIDE = {"QT", "TL"}
"""Items that are none of the papers which the text counts."""


def the(set_id: str) -> RuleSet:
    found = load_book().get(set_id)
    assert found is not None
    return found


def part(set_id: str, part_id: str) -> Part:
    found = the(set_id).part(part_id)
    assert found is not None
    return found


def text_of(set_id: str) -> str:
    path = files("dossier_manager.schemas") / "rules" / f"{set_id}.yaml"
    return path.read_text(encoding="utf-8")


def codes(text: str) -> set[str]:
    value, found = rule_set(text.encode(), "x.yaml")
    assert (value is None) == bool(found)
    return {one.code for one in found}


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_the_set_loads_without_a_fault_and_bears_no_day(set_id: str) -> None:
    value, found = rule_set(text_of(set_id).encode(), "x.yaml")
    assert value is not None
    assert found == ()
    assert (value.valid_from, value.valid_to, value.source.date) == (None, None, None)
    assert value.stated_only


@pytest.mark.parametrize(("set_id", "text", "count"), [(SELF_MANAGED, 1, 10), (LINKED, 2, 7)])
def test_the_counted_papers_stand_in_the_order_of_the_text(
    set_id: str, text: int, count: int
) -> None:
    counted = [item for item in the(set_id).items if item.code not in BESIDE]
    assert [item.code for item in counted] == [str(n) for n in range(1, count + 1)]
    named = [item.basis.partition(",")[0] for item in counted]
    assert named == [f"{text}.4({n})" for n in range(1, count + 1)]
    assert {item.code for item in the(set_id).items} - {i.code for i in counted} == BESIDE


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_the_set_knows_no_grade_and_bars_none(set_id: str) -> None:
    ruleset = the(set_id)
    assert ruleset.rating is None
    assert ruleset.recognition is None
    assert not [one.id for _, one in ruleset.parts if one.bars or one.person]


@pytest.mark.parametrize(
    ("set_id", "owed"),
    [
        (
            SELF_MANAGED,
            {
                Frequency.ONCE: {
                    *("1", "2", "3a", "3b", "4a", "4b", "5a", "5b", "6", "7"),
                    *("tl-a", "tl-b"),
                },
                Frequency.EVENT: {
                    *("10", "khao-sat", "dat-ten", "du-thao"),
                    *("xin-y-kien", "tap-huan", "khen-thuong"),
                },
                Frequency.YEARLY: {"8", "9b"},
                Frequency.HALF_YEARLY: {"9a"},
            },
        ),
        (
            LINKED,
            {
                Frequency.ONCE: {"1", "3", "4", "6", "tl-a", "tl-b"},
                Frequency.EVENT: {
                    *("2", "khao-sat", "thong-nhat", "dat-ten", "du-thao"),
                    *("xin-y-kien", "thong-qua", "khen-thuong"),
                },
                Frequency.YEARLY: {"5", "7b"},
                Frequency.HALF_YEARLY: {"7a"},
            },
        ),
    ],
)
def test_what_is_owed_once_each_year_and_only_when_it_happens(
    set_id: str, owed: dict[Frequency, set[str]]
) -> None:
    found: dict[Frequency, set[str]] = {}
    for _, one in the(set_id).parts:
        found.setdefault(one.owed, set()).add(one.id)
    assert found == owed


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_an_act_that_is_asked_without_a_paper_is_an_inference_and_never_missing(
    set_id: str,
) -> None:
    acts = [one for item, one in the(set_id).parts if item.code == "QT"]
    assert acts
    assert {(one.owed, one.row) for one in acts} == {(Frequency.EVENT, RowStanding.INFERENCE)}


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_the_papers_of_an_ending_are_asked_only_once_people_began_it(set_id: str) -> None:
    report, decision = part(set_id, "tl-a"), part(set_id, "tl-b")
    begun = {"ending": "yes", "ended": "no"}
    assert holds(report.applies_if, begun) is Truth.YES
    assert holds(decision.applies_if, begun) is Truth.NO
    assert holds(decision.applies_if, {"ending": "yes", "ended": "yes"}) is Truth.YES
    for one in (report, decision):
        assert holds(one.applies_if, {"ending": "no", "ended": "no"}) is Truth.NO


def test_that_every_weak_model_must_end_is_told_for_this_text_alone() -> None:
    told = {s.id for s in load_book().sets for item in s.items if "mọi mô hình" in item.title}
    assert told == {SELF_MANAGED, LINKED}


def test_the_linked_list_has_no_founding_decision() -> None:
    assert not [one.id for _, one in the(LINKED).parts if "thành lập mô hình" in one.title]
    assert part(LINKED, "2").owed is Frequency.EVENT


@pytest.mark.parametrize(
    ("set_id", "part_id", "asked"),
    [
        (
            SELF_MANAGED,
            "5a",
            [
                *("chuc-nang", "phuong-thuc", "tieu-chuan"),
                *("khen-thuong-ky-luat", "kinh-phi", "hoi-hop", "bao-cao"),
            ],
        ),
        (
            LINKED,
            "3",
            [
                *("chuc-nang", "phuong-thuc", "thanh-vien"),
                *("khen-thuong-ky-luat", "kinh-phi"),
                *("bao-cao", "so-ket", "tong-ket", "luan-phien"),
            ],
        ),
        (SELF_MANAGED, "3a", ["tinh-hinh", "can-thiet", "ten", "noi-nhan"]),
        (SELF_MANAGED, "4b", ["chuc-danh"]),
        (LINKED, "6", ["thoi-gian", "dia-diem", "thanh-phan", "noi-dung"]),
        (SELF_MANAGED, "dat-ten", ["hop-viec"]),
        (SELF_MANAGED, "xin-y-kien", ["noi-hoi"]),
        (LINKED, "xin-y-kien", ["noi-hoi"]),
        (LINKED, "1", ["chi-dao", "tinh-hinh", "can-thiet", "thanh-vien", "ten"]),
        (
            SELF_MANAGED,
            "khao-sat",
            ["an-ninh-trat-tu", "nhan-dan", "he-thong-chinh-tri", "phong-trao"],
        ),
        (LINKED, "khao-sat", ["an-ninh-trat-tu", "nhan-dan", "he-thong-chinh-tri", "phong-trao"]),
    ],
)
def test_what_a_paper_must_speak_of(set_id: str, part_id: str, asked: list[str]) -> None:
    assert [one.id for one in part(set_id, part_id).contents] == asked


def test_the_regulation_of_a_linked_model_is_signed_at_the_launch_and_follows_no_launch() -> None:
    """Its invitation bears an earlier day than the signatures: neither is before the other."""
    pairs = [set(order.parts) for order in the(LINKED).order]
    assert not [pair for pair in pairs if {"3", "6"} <= pair]


def test_no_member_of_a_linked_model_may_keep_less_than_the_seven_papers() -> None:
    """2.4 asks each member that takes the chair for all of them, and knows no lesser dossier."""
    assert the(LINKED).member_basis is None
    assert [(one.id, one.basis) for one in the(LINKED).keeping] == [("luan-phien", "2.4")]


def test_who_may_consent_and_who_may_approve_are_told_apart() -> None:
    """The police of the commune may approve the rules (1.1.3), and not consent to a founding."""
    consent, approval = part(SELF_MANAGED, "3b").issuers, part(SELF_MANAGED, "5b").issuers
    assert consent is not None
    assert approval is not None
    assert not acceptable(consent, "CÔNG AN XÃ TRUNG HẠ")
    assert acceptable(approval, "CÔNG AN XÃ TRUNG HẠ")
    for one in (consent, approval):
        assert acceptable(one, "ỦY BAN NHÂN DÂN XÃ TRUNG HẠ")
        assert not acceptable(one, "ỦY BAN MẶT TRẬN TỔ QUỐC XÃ TRUNG HẠ")


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_opinions_on_drafts_come_before_what_is_decided_on_them(set_id: str) -> None:
    found = [one for one in the(set_id).order if one.parts[0] == "xin-y-kien"]
    assert {one.row for one in found} == {RowStanding.TEXT}
    after = {SELF_MANAGED: {"1", "2", "4a"}, LINKED: {"3"}}[set_id]
    assert {one.parts[1] for one in found} == after


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_every_part_that_is_counted_says_where_a_copy_may_lie(set_id: str) -> None:
    assert [one.id for _, one in the(set_id).parts if one.who_holds is None] == []


def test_every_binding_clause_of_the_text_is_cited_by_its_number() -> None:
    held = next(one for one in load_inventories() if one.id == "cu")
    named = {
        number
        for set_id in (SELF_MANAGED, LINKED)
        for basis in bases(the(set_id))
        for number in numbers(basis)
    }
    asked = {one.id.partition("/")[0] for one in held.binding if one.on is Bound.DOSSIER}
    assert asked - named == set()


def test_a_set_without_a_first_day_must_be_one_that_people_state() -> None:
    text = text_of(SELF_MANAGED)
    assert codes(text.replace("stated_only: có\n", "")) == {
        "RULES_WITHOUT_START",
        "RULES_NO_JUDGEMENT",
    }
    dated = text.replace("stated_only: có\n", "valid_from: 2015-01-01\n")
    assert codes(dated) == {"RULES_NO_JUDGEMENT"}
    assert codes(text + "valid_to: 2022-11-17\n") == set()


def test_a_set_that_follows_from_an_unknown_day_overlaps() -> None:
    old = the("hd22.mo-hinh").model_copy(
        update={"id": "a.mo-hinh", "successor": SELF_MANAGED, "valid_to": dt.date(2010, 1, 1)}
    )
    names = {"a.mo-hinh": "a.yaml", SELF_MANAGED: "b.yaml"}
    kept, found = succession((old, the(SELF_MANAGED)), names)
    assert old not in kept
    assert [(one.code, dict(one.params)["begins"]) for one in found] == [
        ("RULES_OVERLAP", "chưa rõ")
    ]


@pytest.mark.parametrize("part_id", ["2", "3b", "4a", "5b"])
@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("ỦY BAN NHÂN DÂN XÃ TRUNG HẠ", True),
        ("UBND phường Cầu Đông, thành phố A", True),
        ("UBND thị trấn B, huyện C", True),
        ("Chủ tịch UBND xã Tỉnh Gia", True),
        ("ỦY BAN NHÂN DÂN HUYỆN BÌNH HẢI", False),
        ("Chủ tịch UBND tỉnh", False),
        ("UBND thành phố A", False),
        ("UBND thị xã B", False),
        ("UBND quận 1", False),
        ("ỦY BAN NHÂN DÂN\nHUYỆN C", False),
    ],
)
def test_the_commune_is_named_and_no_level_above_it(part_id: str, name: str, named: bool) -> None:
    found = part(SELF_MANAGED, part_id).issuers
    assert found is not None
    assert acceptable(found, name) is named
