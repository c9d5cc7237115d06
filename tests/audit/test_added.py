"""Criteria that people added: beside those of the text, judged by a person, never instead."""

from typing import Any

import pytest

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.model import DossierAudit, GradeState
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import decision, judge, manifest, whole

OWN = {"id": "tuan-tra", "title": "Mỗi tuần tuần tra hai đêm", "grades": ["tot", "kha"]}


def stated(**changes: Any) -> Manifest:
    return manifest(criteria=[OWN | changes])


def codes(audit: DossierAudit) -> set[str]:
    return {finding.code for finding in audit.findings}


def test_it_stands_among_the_undecided_with_its_clause(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=stated())
    assert audit.rating is not None
    (own,) = [one for one in audit.rating.undecided if one.id == "tuan-tra"]
    assert (own.basis, own.grades) == ("22/HD-BCA-V05, III.2.b, lưu ý", ("tot", "kha"))


@pytest.mark.parametrize(
    ("outcome", "tot", "trung_binh"),
    [
        ("met", GradeState.OPEN, GradeState.PERSON),
        ("unmet", GradeState.BARRED, GradeState.PERSON),
    ],
)
def test_a_person_judges_it(
    outcome: str, tot: GradeState, trung_binh: GradeState, ruleset: RuleSet
) -> None:
    said = decision("verdict", criterion="tuan-tra", year=2026, outcome=outcome)
    audit = judge(ruleset, whole(ruleset), stated=stated(), decisions=[said])
    assert audit.rating is not None
    grades = audit.rating.grades
    assert (grades["tot"].state, grades["trung_binh"].state) == (tot, trung_binh)
    assert "DECISION_OF_NOTHING" not in codes(audit)
    bars = [b for b in grades["tot"].blockers if b.code == "CRITERION_UNMET"]
    assert [b.basis for b in bars] == ["22/HD-BCA-V05, III.2.b, lưu ý"] * (outcome == "unmet")


def test_without_grades_it_counts_for_the_three(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=stated(grades=[]))
    assert audit.rating is not None
    (own,) = [one for one in audit.rating.undecided if one.id == "tuan-tra"]
    assert own.grades == ("tot", "kha", "trung_binh")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "hieu-qua"}, "CRITERION_TAKEN"),
        ({"grades": ["gioi"]}, "CRITERION_GRADE"),
        ({"grades": ["yeu"]}, "CRITERION_GRADE"),
    ],
)
def test_one_that_cannot_be_is_told_and_changes_nothing(
    changes: dict[str, Any], code: str, ruleset: RuleSet
) -> None:
    audit = judge(ruleset, whole(ruleset), stated=stated(**changes))
    plain = judge(ruleset, whole(ruleset))
    assert code in codes(audit)
    assert audit.rating == plain.rating


def test_a_text_that_allows_none_takes_none(ruleset: RuleSet) -> None:
    assert ruleset.rating is not None
    closed = ruleset.rating.model_copy(update={"own_criteria_basis": None})
    without = ruleset.model_copy(update={"rating": closed})
    audit = judge(without, whole(ruleset), stated=stated())
    assert "CRITERION_NOT_ALLOWED" in codes(audit)
    assert audit.rating is not None
    assert "tuan-tra" not in {one.id for one in audit.rating.undecided}
