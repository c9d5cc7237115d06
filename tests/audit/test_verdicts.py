"""What a person's word changes, and what it cannot change."""

import datetime as dt
from pathlib import Path

import pytest

from dossier_manager.archive.manifest import Settings
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.model import DossierAudit, GradeState, Rating
from dossier_manager.catalogue.view import DossierView
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, decision, judge, manifest, paper, whole

OPEN, BARRED, PERSON = GradeState.OPEN, GradeState.BARRED, GradeState.PERSON


def rating(audit: DossierAudit) -> Rating:
    assert audit.rating is not None
    return audit.rating


def states(audit: DossierAudit) -> tuple[GradeState, ...]:
    return tuple(rating(audit).grades[g].state for g in ("tot", "kha", "trung_binh"))


def found(audit: DossierAudit) -> set[str]:
    return {finding.code for finding in audit.findings}


@pytest.mark.parametrize("part", ["2", "5", "7b"])
def test_met_is_no_hidden_waiver_of_what_is_plainly_owed(ruleset: RuleSet, part: str) -> None:
    said = [decision("verdict", criterion=part, outcome="met", year=YEAR)]
    audit = judge(ruleset, whole(ruleset, without=[part]), decisions=said)
    assert states(audit) == (BARRED, BARRED, PERSON)
    assert rating(audit).proven is None
    assert "VERDICT_NOT_OPEN" in found(audit)


def test_met_settles_what_the_text_leaves_open(ruleset: RuleSet) -> None:
    old = manifest(founding={"date": "2018-05-01", "authority": "Chủ tịch UBND xã"})
    papers = whole(ruleset, without=["2", "6a"])
    papers.append(paper(ruleset.requirement("6a"), date="2018-05-01"))
    assert states(judge(ruleset, papers, stated=old))[0] is PERSON
    said = [decision("verdict", criterion="2", outcome="met", year=YEAR)]
    assert states(judge(ruleset, papers, stated=old, decisions=said))[0] is OPEN


def test_unmet_never_bars_a_grade_that_does_not_ask_for_all(ruleset: RuleSet) -> None:
    for criterion in ("ho-so-khoa-hoc", "bao-cao-dung-quy-dinh"):
        said = [decision("verdict", criterion=criterion, outcome="unmet", year=YEAR)]
        audit = judge(ruleset, whole(ruleset), decisions=said)
        assert states(audit) == (BARRED, BARRED, PERSON)
        assert rating(audit).possible == "trung_binh"


def test_unmet_on_a_paper_that_is_there_bars_tot_and_kha(ruleset: RuleSet) -> None:
    said = [decision("verdict", criterion="7b", outcome="unmet", year=YEAR)]
    audit = judge(ruleset, whole(ruleset), decisions=said)
    assert states(audit) == (BARRED, BARRED, PERSON)
    codes = {b.code for b in rating(audit).grades["tot"].blockers}
    assert codes == {"PAPER_UNMET"}


def test_figures_are_not_for_verdicts(ruleset: RuleSet) -> None:
    said = [decision("verdict", criterion="ty-le-chi-tieu", outcome="unmet", year=YEAR)]
    audit = judge(ruleset, whole(ruleset), decisions=said)
    assert states(audit)[0] is OPEN
    assert "VERDICT_ON_COMPUTED" in found(audit)


def test_a_verdict_without_a_year_counts_for_none(ruleset: RuleSet) -> None:
    said = [decision("verdict", criterion="xa-hoi-hoa", outcome="unmet")]
    audit = judge(ruleset, whole(ruleset), decisions=said)
    assert states(audit)[0] is OPEN
    assert "VERDICT_WITHOUT_YEAR" in found(audit)


@pytest.mark.parametrize(("outcome", "tot"), [("met", OPEN), ("unmet", BARRED)])
def test_a_person_settles_a_report_sent_on_the_day_itself(
    ruleset: RuleSet, outcome: str, tot: GradeState
) -> None:
    sent = decision("sent", year=YEAR, sent="2026-11-05", source="sổ văn bản đi")
    said = decision("verdict", criterion="bao-cao-kip-thoi", outcome=outcome, year=YEAR)
    audit = judge(ruleset, whole(ruleset), decisions=[sent, said])
    assert states(audit)[0] is tot
    assert rating(audit).proven == ("tot" if outcome == "met" else None)


def test_nobody_can_call_a_late_report_timely(ruleset: RuleSet) -> None:
    sent = decision("sent", year=YEAR, sent="2026-11-06", source="sổ văn bản đi")
    said = decision("verdict", criterion="bao-cao-kip-thoi", outcome="met", year=YEAR)
    assert states(judge(ruleset, whole(ruleset), decisions=[sent, said]))[0] is BARRED


@pytest.mark.parametrize(("outcome", "eligible"), [("met", "yes"), ("unmet", "no")])
def test_a_person_settles_an_eligibility_that_papers_leave_open(
    ruleset: RuleSet, outcome: str, eligible: str
) -> None:
    young = manifest(founding={"date": "2026-01-05", "authority": "Chủ tịch UBND xã"})
    papers = whole(ruleset, without=["6a", "13b", "13a"])
    papers.append(paper(ruleset.requirement("6a"), date="2026-01-05"))
    said = [decision("verdict", criterion="du-dieu-kien", outcome=outcome, year=YEAR)]
    audit = judge(ruleset, papers, stated=young, decisions=said)
    assert rating(audit).eligible.value == eligible


def test_a_clear_no_is_not_for_verdicts(ruleset: RuleSet) -> None:
    young = manifest(founding={"date": "2026-03-15", "authority": "Chủ tịch UBND xã"})
    papers = [*whole(ruleset, without=["6a"]), paper(ruleset.requirement("6a"), date="2026-03-15")]
    said = [decision("verdict", criterion="du-dieu-kien", outcome="met", year=YEAR)]
    audit = judge(ruleset, papers, stated=young, decisions=said)
    assert rating(audit).eligible.value == "no"


def test_a_draft_in_a_cupboard_or_next_door_is_no_confirmed_paper(ruleset: RuleSet) -> None:
    held = decision("assign", requirement="hd22.mo-hinh/2", held="Hộp 3", standing="draft")
    audit = judge(ruleset, whole(ruleset, without=["2"]), decisions=[held])
    row = next(i for i in audit.items if i.part == "2")
    assert row.status.value == "unsure"
    assert rating(audit).proven is None


@pytest.mark.parametrize("day", ["2026-03-01", "2026-06-30", "2026-10-31"])
def test_nothing_is_proven_and_no_share_bars_while_the_year_is_open(
    ruleset: RuleSet, day: str
) -> None:
    on = dt.date.fromisoformat(day)
    few = [{"name": "A", "direction": "tang", "planned": "10", "achieved": "4", "source": "BC, 1"}]
    stated = manifest(years=[{"year": "2026", "targets": few}])
    audit = judge(ruleset, whole(ruleset), stated=stated, on=on)
    assert rating(audit).proven is None
    assert BARRED not in states(audit)
    codes = {b.code for b in rating(audit).grades["tot"].blockers}
    assert "COMPLETION_INTERIM" in codes
    assert {b.code for b in rating(audit).grades["yeu"].blockers} == {"ONLY_PERSON"}


def blocked(audit: DossierAudit, grade: str) -> set[str]:
    return {blocker.code for blocker in rating(audit).grades[grade].blockers}


def test_each_way_of_standing_before_a_grade_has_its_own_words(ruleset: RuleSet) -> None:
    late = judge(ruleset, whole(ruleset, without=["10b", "2"]))
    assert {"PAPER_MISSING_NOW", "PAPER_MISSING"} <= blocked(late, "tot")
    assert "PAPER_MISSING_PERSON" in blocked(late, "trung_binh")
    clause = {b.basis for b in rating(late).grades["trung_binh"].blockers if b.requirement}
    assert clause == {"22/HD-BCA-V05, III.2.b(3)"}
    said = [decision("verdict", criterion="ho-so-khoa-hoc", outcome="unmet", year=YEAR)]
    assert "CRITERION_UNMET_PERSON" in blocked(
        judge(ruleset, whole(ruleset), decisions=said), "trung_binh"
    )
    never = judge(
        ruleset, whole(ruleset, without=["6a"]), stated=manifest(founding={"exists": "không"})
    )
    assert blocked(never, "tot") == {"NOT_FOUNDED"}
    sent = decision("sent", year=YEAR, sent="2026-11-05", source="sổ văn bản đi")
    no = decision("verdict", criterion="bao-cao-kip-thoi", outcome="unmet", year=YEAR)
    assert "REPORT_REFUSED" in blocked(judge(ruleset, whole(ruleset), decisions=[sent, no]), "tot")


def test_a_fund_book_against_a_manifest_without_a_fund(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(fund="không"))
    assert "PAPER_AGAINST_MANIFEST" in found(audit)


def test_nothing_is_rated_while_peoples_decisions_cannot_be_read(ruleset: RuleSet) -> None:
    view = DossierView(
        "ho-so", Path("ho-so"), manifest(), (), tuple(whole(ruleset)), decisions_unread=True
    )
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    day = dt.date(2026, 11, 6)
    audit = audit_dossier(view, ruleset, settings, {"mh-1": view}, on=day, year=YEAR)
    assert audit.rating is None
    assert "decisions.yaml" in (audit.why_not_rated or "")
