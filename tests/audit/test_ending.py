"""The ending of a mô hình: four papers, asked for only once a person has begun it."""

import pytest

from dossier_manager.audit.model import DossierAudit, Status
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, judge, manifest, paper, whole

FOUR = ("16a", "16b", "16c", "16d")
ENDED = {"date": "2026-09-30", "number": "20/QĐ-UBND"}


def states(audit: DossierAudit) -> dict[str, Status]:
    return {item.part: item.status for item in audit.items if item.part in FOUR}


def codes(audit: DossierAudit) -> set[str]:
    return {finding.code for finding in audit.findings}


def test_nobody_is_asked_to_end_anything(ruleset: RuleSet) -> None:
    audit = judge(ruleset, [])
    assert set(states(audit).values()) == {Status.NOT_APPLICABLE}
    assert not any("III.3" in (f.basis or "") for f in audit.findings)


def test_once_begun_the_report_and_the_opinions_are_owed_and_not_yet_the_decision(
    ruleset: RuleSet,
) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(ending_from="2026-08-01"))
    assert states(audit) == {
        "16a": Status.MISSING,
        "16b": Status.MISSING,
        "16c": Status.NOT_APPLICABLE,
        "16d": Status.NOT_APPLICABLE,
    }
    told = [f for f in audit.findings if f.code == "PAPER_NOT_SEEN" and "III.3" in (f.basis or "")]
    assert len(told) == 2
    assert audit.rating is not None  # begun is not ended


@pytest.mark.parametrize("lacking", FOUR)
def test_once_ended_each_of_the_four_is_asked_for_with_its_clause(
    lacking: str, ruleset: RuleSet
) -> None:
    papers = [paper(ruleset.requirement(p)) for p in FOUR if p != lacking]
    audit = judge(ruleset, [*whole(ruleset), *papers], stated=manifest(ended=ENDED))
    assert {p for p, s in states(audit).items() if s is Status.MISSING} == {lacking}
    told = [f.basis for f in audit.findings if f.code == "PAPER_NOT_SEEN"]
    assert "22/HD-BCA-V05, III.3; V.1.a(16)" in told
    assert ("ENDING_WITHOUT_STEP" in codes(audit)) is (lacking in ("16a", "16b"))
    assert audit.rating is None


def test_a_decision_that_nobody_stated_ends_nothing(ruleset: RuleSet) -> None:
    papers = [paper(ruleset.requirement("16c"), date="2026-09-30")]
    audit = judge(ruleset, [*whole(ruleset), *papers])
    assert {"ENDING_NOT_STATED", "ENDING_WITHOUT_STEP"} <= codes(audit)
    assert audit.rating is not None


def test_steps_out_of_order_are_a_warning(ruleset: RuleSet) -> None:
    days = {"16a": "2026-09-01", "16b": "2026-10-01", "16c": "2026-09-30", "16d": "2026-10-05"}
    papers = [paper(ruleset.requirement(p), date=day) for p, day in days.items()]
    audit = judge(ruleset, [*whole(ruleset), *papers], stated=manifest(ended=ENDED))
    (found,) = [f for f in audit.findings if f.code == "OUT_OF_ORDER"]
    assert (found.basis, dict(found.params)["part"]) == ("22/HD-BCA-V05, III.3", "16c")


def test_nothing_yearly_is_wanted_of_a_year_in_which_it_had_ended(ruleset: RuleSet) -> None:
    stated = manifest(ended={"date": "2025-05-20"})
    audit = judge(ruleset, [], stated=stated)
    mine = [item for item in audit.items if item.year == YEAR]
    assert mine
    assert {item.status for item in mine} <= {Status.NOT_DUE, Status.NOT_APPLICABLE}


def test_a_paper_without_a_year_is_no_guess_for_a_year_after_the_ending(ruleset: RuleSet) -> None:
    found = paper(ruleset.requirement("11"), year=None, date=None)
    audit = judge(ruleset, [found], stated=manifest(ended={"date": "2025-05-20"}))
    (mine,) = [item for item in audit.items if item.part == "11" and item.year == YEAR]
    assert mine.evidence == ()


def test_no_request_is_owed_where_people_state_that_no_decision_was_made(ruleset: RuleSet) -> None:
    audit = judge(ruleset, [], stated=manifest(founding={"exists": "không"}))
    (mine,) = [item for item in audit.items if item.part == "13a" and item.year == YEAR]
    assert mine.status is Status.NOT_APPLICABLE
