"""Who founded a liên kết, held against the stated superior of its leading unit."""

from typing import Any

import pytest

from dossier_manager.audit.model import DossierAudit
from dossier_manager.audit.superior import same_body
from dossier_manager.findings import Finding, Severity
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest, paper, whole

SUPERIOR = "UBND tỉnh Sông Lam"
CODES = {"FOUNDER_NOT_SUPERIOR", "SUPERIOR_UNCLEAR", "SUPERIOR_NOT_STATED"}
FOUNDER = "Chủ tịch UBND xã An Bình"


def linked(founder: str | None = FOUNDER, **changes: Any) -> dict[str, Any]:
    founding = {"date": "2024-03-01", "number": "45/QĐ-UBND"}
    if founder is not None:
        founding["authority"] = founder
    return {"linked": "có", "founding": founding, **changes}


def told(audit: DossierAudit) -> list[Finding]:
    return [finding for finding in audit.findings if finding.code in CODES]


def founding(ruleset: RuleSet, agency: str) -> list[Any]:
    mine = paper(ruleset.requirement("6a"), date="2024-03-01", agency=agency)
    return [*whole(ruleset, without=["6a"]), mine]


@pytest.mark.parametrize(
    ("one", "other", "truth"),
    [
        ("Chủ tịch UBND tỉnh Sông Lam", "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", Truth.YES),
        ("UBND tỉnh", "Chủ tịch Uỷ ban nhân dân tỉnh Sông Lam", Truth.YES),
        ("UBND tinh Song Lam", "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", Truth.YES),
        ("Giám đốc Công ty May Xanh", "CÔNG TY MAY XANH", Truth.YES),
        ("UBND TP Sông Lam", "Ủy ban nhân dân thành phố Sông Lam", Truth.YES),
        ("UBND tỉnh Sông Lam", "UBND xã Thạch Bình", Truth.NO),
        ("UBND tỉnh Sông Lam", "UBND tỉnh Sông Hồng", Truth.NO),
        ("Tổng công ty May Xanh", "Công ty May Xanh", Truth.NO),
        ("UBND", "UBND tỉnh Sông Lam", Truth.UNKNOWN),
        ("UBND tỉnh Sông Lam", "Trưởng Công an xã", Truth.UNKNOWN),
        ("Bộ Công Thương", "UBND tỉnh Sông Lam", Truth.UNKNOWN),
        ("UBND tỉnh Sông Lam", "Ông Ba", Truth.UNKNOWN),
    ],
)
def test_two_names_are_one_body_or_not_or_nobody_can_tell(
    ruleset: RuleSet, one: str, other: str, truth: Truth
) -> None:
    assert ruleset.rating is not None
    rules = ruleset.rating.eligibility.authority
    assert same_body(rules, one, other) is truth
    assert same_body(rules, other, one) is truth


def test_a_founder_that_is_not_the_superior_is_a_warning_with_the_clause(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(**linked(head_superior=SUPERIOR)))
    (found,) = told(audit)
    assert (found.code, found.severity) == ("FOUNDER_NOT_SUPERIOR", Severity.WARNING)
    assert found.basis == "22/HD-BCA-V05, V.1.a(6); III.1.d"
    assert found.bars == ()
    assert dict(found.params)["superior"] == SUPERIOR
    before = judge(ruleset, whole(ruleset), stated=manifest(**linked()))
    assert audit.rating is not None
    assert before.rating is not None
    assert audit.rating.grades == before.rating.grades


def test_the_paper_or_the_statement_is_enough(ruleset: RuleSet) -> None:
    papers = founding(ruleset, "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM")
    stated = manifest(**linked(head_superior=SUPERIOR))
    assert told(judge(ruleset, papers, stated=stated)) == []
    by_word = manifest(**linked("Chủ tịch UBND tỉnh Sông Lam", head_superior=SUPERIOR))
    assert told(judge(ruleset, whole(ruleset), stated=by_word)) == []


def test_a_founder_that_nobody_can_place_is_told_as_unclear(ruleset: RuleSet) -> None:
    papers = founding(ruleset, "BAN CHỈ ĐẠO 138 XÃ AN BÌNH")
    stated = manifest(**linked(None, head_superior=SUPERIOR))
    (found,) = told(judge(ruleset, papers, stated=stated))
    assert (found.code, found.severity) == ("SUPERIOR_UNCLEAR", Severity.INFO)


def test_no_founder_known_says_nothing(ruleset: RuleSet) -> None:
    stated = manifest(**linked(None, head_superior=SUPERIOR))
    assert told(judge(ruleset, founding(ruleset, ""), stated=stated)) == []


def test_a_superior_that_nobody_stated_is_asked_for_once_a_decision_is_there(
    ruleset: RuleSet,
) -> None:
    (found,) = told(judge(ruleset, whole(ruleset), stated=manifest(**linked())))
    assert (found.code, found.severity) == ("SUPERIOR_NOT_STATED", Severity.INFO)
    without = whole(ruleset, without=["6a"])
    assert told(judge(ruleset, without, stated=manifest(**linked()))) == []


@pytest.mark.parametrize("changes", [{"linked": "không"}, {"linked": None}, {"role": "thanh-vien"}])
def test_only_the_keeper_of_a_joint_model_is_asked(
    ruleset: RuleSet, changes: dict[str, Any]
) -> None:
    stated = manifest(**linked(head_superior=SUPERIOR) | changes)
    assert told(judge(ruleset, whole(ruleset), stated=stated)) == []


def test_a_province_cites_its_own_clause() -> None:
    rules = load_book().get("bt2023.mo-hinh")
    assert rules is not None
    stated = manifest(**linked(head_superior=SUPERIOR))
    (found,) = told(judge(rules, whole(rules), stated=stated, year=2024))
    assert found.basis == "Quy trình Bình Thuận 2023, V(6); I.B4.1(1); I.B4.2"
