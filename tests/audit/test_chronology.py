"""Order in time: an approval comes before the survey, an agreement before the proposal."""

from dataclasses import replace

from dossier_manager.audit.model import DossierAudit
from dossier_manager.recognition.model import Document, Match, MatchStanding
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import decision, judge, manifest, paper


def dated(ruleset: RuleSet, part: str, day: str | None, name: str | None = None) -> Document:
    standing = MatchStanding.RECOGNISED
    return paper(ruleset.requirement(part), date=day, name=name, standing=standing)


def approved(ruleset: RuleSet, day: str) -> Document:
    """A plan with an approval on its own sheet: one paper that meets 1a and 1b."""
    plan = dated(ruleset, "1a", day)
    (one,) = plan.papers
    approval = Match(ruleset.requirement("1b"), MatchStanding.RECOGNISED, 0.85, ("phê duyệt",))
    return replace(plan, papers=(replace(one, matches=(*one.matches, approval)),))


def orders(audit: DossierAudit) -> list[tuple[str, str, str | None]]:
    told = [(dict(f.params), f.basis) for f in audit.findings if f.code == "OUT_OF_ORDER"]
    return [(params["earlier"], params["part"], basis) for params, basis in told]


def test_an_approval_dated_after_the_survey_is_out_of_order(ruleset: RuleSet) -> None:
    plan = dated(ruleset, "1a", "2024-01-02")
    report = dated(ruleset, "2", "2024-02-01")
    late = dated(ruleset, "1b", "2024-02-05")
    assert orders(judge(ruleset, [plan, late, report])) == [("1b", "2", "22/HD-BCA-V05, III.1.a")]
    for day in ("2024-01-20", "2024-02-01"):
        assert orders(judge(ruleset, [plan, dated(ruleset, "1b", day), report])) == []


def test_an_approval_on_the_plan_itself_has_no_day_of_its_own(ruleset: RuleSet) -> None:
    report = dated(ruleset, "2", "2024-02-01")
    assert orders(judge(ruleset, [approved(ruleset, "2024-01-02"), report])) == []
    # A plan dated after the report is told of the plan, once.
    late = orders(judge(ruleset, [approved(ruleset, "2024-02-09"), report]))
    assert late == [("1a", "2", "22/HD-BCA-V05, III.1.a, b, d (suy luận)")]
    # Nobody knows which of the two approvals is the first.
    second = dated(ruleset, "1b", "2024-02-05")
    assert orders(judge(ruleset, [approved(ruleset, "2024-01-02"), second, report])) == []


def test_an_approval_without_a_day_or_on_paper_alone(ruleset: RuleSet) -> None:
    report = dated(ruleset, "2", "2024-02-01")
    assert orders(judge(ruleset, [dated(ruleset, "1b", None), report])) == []
    held = decision(
        "assign",
        requirement=ruleset.requirement("1b"),
        held="Tủ 2",
        fields={"date": "2024-03-01"},
    )
    assert orders(judge(ruleset, [report], decisions=[held])) == [
        ("1b", "2", "22/HD-BCA-V05, III.1.a")
    ]


def test_members_of_a_lien_ket_agree_before_the_proposal(ruleset: RuleSet) -> None:
    linked = manifest(linked="có")
    agreed = dated(ruleset, "16m", "2024-01-09")
    early = [agreed, dated(ruleset, "3", "2024-01-10")]
    late = [agreed, dated(ruleset, "3", "2024-01-05")]
    assert orders(judge(ruleset, early, stated=linked)) == []
    assert orders(judge(ruleset, late, stated=linked)) == [("16m", "3", "22/HD-BCA-V05, III.1.a")]


def test_a_dien_hinh_is_proposed_before_it_is_planned(exemplar_rules: RuleSet) -> None:
    papers = [
        dated(exemplar_rules, "dx", "2024-03-01"),
        dated(exemplar_rules, "3", "2024-02-01"),
    ]
    assert orders(judge(exemplar_rules, papers)) == [
        ("dx", "3", "22/HD-BCA-V05, IV.1.b (suy luận)")
    ]
