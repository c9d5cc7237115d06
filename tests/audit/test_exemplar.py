"""The recognition of a điển hình: its days, its criteria, its papers. No grade is spoken of."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager import messages
from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.model import DossierAudit, GradeState, Recognition, Status
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, judge, paper

OPEN, BARRED, PERSON = GradeState.OPEN, GradeState.BARRED, GradeState.PERSON
COUNT = {"met": "9", "all": "10", "source": "BC 15, tr. 3"}
DAYS = {"3": "2025-11-10", "4a": "2026-10-20", "4b": "2026-10-28", "5b": "2026-07-17"}


def person(*years: int, criteria: dict[str, str] | None = COUNT, **keys: Any) -> Manifest:
    records = [
        {"year": str(year)} | ({"criteria": criteria} if criteria else {})
        for year in years or (YEAR,)
    ]
    stated = {"id": "dh-1", "name": "Ông Bình", "kind": "dien-hinh", "years": records} | keys
    return Manifest.model_validate(stated)


def papers(rules: RuleSet, *, without: str = "", **dates: str) -> list[Document]:
    """Every paper of a điển hình planned on 10/11/2025 but those left out; `d5a` dates 5a."""
    days = DAYS | {key.removeprefix("d"): day for key, day in dates.items()}
    left = without.split()
    return [
        paper(
            rules.requirement(part.id),
            date=days.get(part.id),
            year=YEAR if part.id == "4b" else None,
        )
        for _, part in rules.parts
        if part.id not in left
    ]


def found(audit: DossierAudit) -> Recognition:
    assert audit.recognition is not None
    return audit.recognition


def codes(audit: DossierAudit) -> set[str]:
    return {blocker.code for blocker in found(audit).blockers}


def status(audit: DossierAudit, part: str, year: int | None = None) -> Status:
    return next(i.status for i in audit.items if i.part == part and i.year == year)


def met(criterion: str, outcome: str = "met") -> Decision:
    return decision("verdict", criterion=criterion, outcome=outcome, year=YEAR)


def test_a_whole_dossier_has_nothing_in_its_way(exemplar_rules: RuleSet) -> None:
    audit = judge(exemplar_rules, papers(exemplar_rules), stated=person())
    assert found(audit).state is OPEN
    assert found(audit).due == dt.date(2026, 11, 10)
    assert (found(audit).met, found(audit).all) == (9, 10)


@pytest.mark.parametrize("criterion", ["dang-ky", "hieu-qua-cao", "ghi-nhan", "thong-tin"])
def test_a_criterion_that_a_person_denies_bars(criterion: str, exemplar_rules: RuleSet) -> None:
    said = [met(criterion, "unmet")]
    audit = judge(exemplar_rules, papers(exemplar_rules), stated=person(), decisions=said)
    assert found(audit).state is BARRED
    (blocker,) = found(audit).blockers
    assert (blocker.code, blocker.bars) == ("CRITERION_UNMET", True)
    assert blocker.basis == "22/HD-BCA-V05, IV.1.c"
    assert criterion not in {one.id for one in found(audit).undecided}


@pytest.mark.parametrize(("outcome", "state"), [(None, PERSON), ("met", OPEN), ("unmet", BARRED)])
@pytest.mark.parametrize(
    ("part", "criterion"), [("reg", "dang-ky"), ("5b", "khen-thuong-trong-nam")]
)
def test_a_criterion_of_papers_is_settled_by_the_paper_or_by_a_person(
    part: str, criterion: str, outcome: str | None, state: GradeState, exemplar_rules: RuleSet
) -> None:
    said = [met(criterion, outcome)] if outcome else []
    without = papers(exemplar_rules, without=part)
    audit = judge(exemplar_rules, without, stated=person(), decisions=said)
    assert found(audit).state is state
    assert not {f.code for f in audit.findings} & {"VERDICT_ON_COMPUTED", "DECISION_OF_NOTHING"}


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2025-11-10", None),
        ("2026-11-10", None),
        ("2025-11-09", "CRITERION_OUTSIDE"),
        ("2026-11-11", "CRITERION_OUTSIDE"),
        ("", "CRITERION_UNDATED"),
    ],
)
def test_an_award_counts_within_the_year_of_building(
    day: str, code: str | None, exemplar_rules: RuleSet
) -> None:
    audit = judge(exemplar_rules, papers(exemplar_rules, d5b=day), stated=person())
    assert codes(audit) == ({code} if code else set())
    assert found(audit).state is (PERSON if code else OPEN)
    settled = judge(
        exemplar_rules,
        papers(exemplar_rules, d5b=day),
        stated=person(),
        decisions=[met("khen-thuong-trong-nam")],
    )
    assert found(settled).state is OPEN


def test_of_two_awards_one_within_the_year_is_enough(exemplar_rules: RuleSet) -> None:
    another = paper(exemplar_rules.requirement("5b"), date="2020-01-05", name="GK 2020.pdf")
    audit = judge(exemplar_rules, [*papers(exemplar_rules), another], stated=person())
    assert codes(audit) == set()


def test_without_the_day_of_the_plan_no_award_can_be_placed(exemplar_rules: RuleSet) -> None:
    audit = judge(exemplar_rules, papers(exemplar_rules, d3=""), stated=person())
    assert codes(audit) == {"EXEMPLAR_NO_PLAN", "CRITERION_UNDATED"}


@pytest.mark.parametrize(
    ("plan", "on", "missing"),
    [
        ("2025-11-10", "2026-11-10", False),
        ("2025-11-10", "2026-11-11", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2023-03-01", "2024-03-01", False),
        ("2023-03-01", "2024-03-02", True),
    ],
)
def test_the_first_assessment_is_missing_from_the_day_after_the_year(
    plan: str, on: str, missing: bool, exemplar_rules: RuleSet
) -> None:
    day = dt.date.fromisoformat(on)
    seen = papers(exemplar_rules, without="4a 4b 5a 5b", d3=plan)
    audit = judge(exemplar_rules, seen, stated=person(day.year), on=day, year=day.year)
    expected = Status.MISSING if missing else Status.NOT_DUE
    assert status(audit, "4a") is expected
    assert status(audit, "4b", None if missing else day.year) is expected
    overdue = [f for f in audit.findings if f.code == "EXEMPLAR_OVERDUE"]
    assert len(overdue) == missing
    assert (found(audit).state is BARRED) is missing
    assert ("EXEMPLAR_REPORT_MISSING" in codes(audit)) is missing


@pytest.mark.parametrize("year", [2023, 2025, 2026, 2027, 2030])
@pytest.mark.parametrize("without", ["4b", "4b 5a"])
def test_the_first_assessment_is_overdue_whatever_year_is_asked_for(
    year: int, without: str, exemplar_rules: RuleSet
) -> None:
    day = dt.date(2026, 11, 15)
    seen = papers(exemplar_rules, without=without)
    audit = judge(exemplar_rules, seen, stated=person(2025, 2026), on=day, year=year)
    assert [i.year for i in audit.items if i.part == "4b"] == [None]
    assert status(audit, "4b") is Status.MISSING
    (one,) = [f for f in audit.findings if f.code == "EXEMPLAR_OVERDUE"]
    assert (one.basis, dict(one.params)["due"]) == ("22/HD-BCA-V05, IV.1.c", "10/11/2026")
    (blocker,) = [b for b in found(audit).blockers if b.code == "EXEMPLAR_REPORT_MISSING"]
    assert blocker.basis == "22/HD-BCA-V05, IV.1.c"
    assert "năm 20" not in messages.say(blocker.code, dict(blocker.params)).message
    assert found(audit).due == dt.date(2026, 11, 10)


def test_who_is_recognised_stays_so_without_the_report(exemplar_rules: RuleSet) -> None:
    day = dt.date(2026, 11, 15)
    for without, bars in (("4b", False), ("4b 5a", True)):
        seen = papers(exemplar_rules, without=without)
        audit = judge(exemplar_rules, seen, stated=person(), on=day)
        (blocker,) = [b for b in found(audit).blockers if b.code == "EXEMPLAR_REPORT_MISSING"]
        assert blocker.bars is bars
        assert (found(audit).state is BARRED) is bars


def test_a_waiver_of_the_year_that_it_fell_due_in_holds_in_every_year(
    exemplar_rules: RuleSet,
) -> None:
    waived = [decision("waive", requirement="hd22.dien-hinh/4b", year=2026)]
    seen, day = papers(exemplar_rules, without="4b"), dt.date(2026, 12, 1)
    for year in (2026, 2027):
        audit = judge(exemplar_rules, seen, stated=person(), on=day, year=year, decisions=waived)
        assert {i.status for i in audit.items if i.part == "4b"} == {Status.WAIVED}
        assert "EXEMPLAR_OVERDUE" not in {f.code for f in audit.findings}


def test_a_draft_of_the_report_leaves_it_open_in_every_year(exemplar_rules: RuleSet) -> None:
    draft = paper(
        exemplar_rules.requirement("4b"),
        year=2026,
        standing=MatchStanding.UNSURE,
        date="2026-10-20",
    )
    seen, day = [*papers(exemplar_rules, without="4b"), draft], dt.date(2026, 12, 1)
    for year in (2026, 2027):
        audit = judge(exemplar_rules, seen, stated=person(), on=day, year=year)
        assert {i.status for i in audit.items if i.part == "4b"} == {Status.UNSURE}
        assert "EXEMPLAR_OVERDUE" not in {f.code for f in audit.findings}
        assert "EXEMPLAR_REPORT_MISSING" not in codes(audit)


def test_a_file_that_nobody_knows_leaves_it_open(exemplar_rules: RuleSet) -> None:
    scan = replace(paper("x/x", name="scan.pdf", state=FileState.UNREAD), papers=())
    seen, day = [*papers(exemplar_rules, without="4b"), scan], dt.date(2026, 12, 1)
    for year in (2026, 2027):
        audit = judge(exemplar_rules, seen, stated=person(), on=day, year=year)
        assert status(audit, "4b") is Status.UNSURE
        assert "EXEMPLAR_OVERDUE" not in {f.code for f in audit.findings}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2027-02-01", Status.NOT_DUE),
        ("2027-10-31", Status.NOT_DUE),
        ("2027-11-01", Status.UNSURE),
        ("2028-06-01", Status.UNSURE),
    ],
)
@pytest.mark.parametrize("without", ["", "5a"])
def test_an_assessment_anew_has_no_day_and_bars_nobody(
    on: str, expected: Status, without: str, exemplar_rules: RuleSet
) -> None:
    seen = papers(exemplar_rules, without=without, d5a="2026-10-30")
    day = dt.date.fromisoformat(on)
    audit = judge(exemplar_rules, seen, stated=person(2026, 2027), on=day, year=2027)
    (row,) = [i for i in audit.items if i.part == "4b" and i.year == 2027]
    assert (row.status, row.row) == (expected, "inference")
    assert "văn bản không ấn định ngày" in row.why
    assert found(audit).due is None
    assert found(audit).state is OPEN
    told = {f.code: f for f in audit.findings}
    assert "EXEMPLAR_OVERDUE" not in told
    assert ("EXEMPLAR_NOT_ANEW" in told) is (expected is Status.UNSURE)
    if expected is Status.UNSURE:
        one = told["EXEMPLAR_NOT_ANEW"]
        assert (one.basis, one.severity.value) == ("22/HD-BCA-V05, IV.3", "warning")
        assert "suy luận" in messages.text(one).message


def test_an_assessment_anew_that_is_there_is_told_of_no_more(exemplar_rules: RuleSet) -> None:
    again = paper(exemplar_rules.requirement("4b"), year=2027, date="2027-12-20")
    day, seen = dt.date(2028, 1, 5), [*papers(exemplar_rules, d5a="2026-10-30"), again]
    audit = judge(exemplar_rules, seen, stated=person(2026, 2027), on=day, year=2027)
    assert status(audit, "4b", 2027) is Status.PRESENT
    assert not {f.code for f in audit.findings} & {"EXEMPLAR_NOT_ANEW", "ASSESSED_LATE"}


def test_a_file_that_nobody_knows_may_be_the_assessment_anew(exemplar_rules: RuleSet) -> None:
    scan = replace(paper("x/x", name="scan.pdf", state=FileState.UNREAD), papers=())
    seen = [*papers(exemplar_rules), scan]
    day = dt.date(2027, 11, 12)
    audit = judge(exemplar_rules, seen, stated=person(2026, 2027), on=day, year=2027)
    assert status(audit, "4b", 2027) is Status.UNSURE
    assert "EXEMPLAR_NOT_ANEW" not in {f.code for f in audit.findings}


def test_a_recognition_alone_is_no_assessment(exemplar_rules: RuleSet) -> None:
    seen, day = papers(exemplar_rules, without="4b", d5a="2026-10-30"), dt.date(2027, 11, 12)
    audit = judge(exemplar_rules, seen, stated=person(2026, 2027), on=day, year=2027)
    assert {f.code for f in audit.findings} & {"EXEMPLAR_OVERDUE", "EXEMPLAR_NOT_ANEW"} == {
        "EXEMPLAR_OVERDUE"
    }


def test_nobody_counts_for_an_assessment_anew_that_was_not_seen(exemplar_rules: RuleSet) -> None:
    day = dt.date(2027, 11, 12)
    audit = judge(exemplar_rules, papers(exemplar_rules), stated=person(), on=day, year=2027)
    assert codes(audit) == set()
    again = paper(exemplar_rules.requirement("4b"), year=2027, date="2027-10-28")
    seen = [*papers(exemplar_rules), again]
    audit = judge(exemplar_rules, seen, stated=person(), on=day, year=2027)
    assert codes(audit) == {"EXEMPLAR_NO_COUNT"}


def test_the_share_is_of_assessing_anew_and_for_the_first_time_an_inference(
    exemplar_rules: RuleSet,
) -> None:
    low = person(2026, 2027, criteria=COUNT | {"met": "6"})
    first = judge(exemplar_rules, papers(exemplar_rules), stated=low)
    again = judge(
        exemplar_rules, papers(exemplar_rules), stated=low, on=dt.date(2027, 11, 12), year=2027
    )
    for audit, code, inferred in (
        (first, "EXEMPLAR_BELOW", True),
        (again, "EXEMPLAR_BELOW_ANEW", False),
    ):
        (blocker,) = found(audit).blockers
        assert (blocker.code, blocker.basis) == (code, "22/HD-BCA-V05, IV.3")
        assert not blocker.bars
        assert ("suy luận" in messages.say(code, dict(blocker.params)).message) is inferred
    exact = person(criteria=COUNT | {"met": "7"})
    assert codes(judge(exemplar_rules, papers(exemplar_rules), stated=exact)) == set()


@pytest.mark.parametrize(
    "code",
    [
        "CRITERION_OUTSIDE",
        "EXEMPLAR_BELOW",
        "EXEMPLAR_BELOW_ANEW",
        "EXEMPLAR_NOT_ANEW",
        "EXEMPLAR_NO_CRITERIA",
        "EXEMPLAR_OVERDUE",
    ],
)
def test_no_cure_names_a_clause_or_makes_a_paper_of_the_past(code: str) -> None:
    cure = messages.catalogue()[code].cure
    assert not re.search(r"\b[IVX]+\.\d", cure)
    assert not re.search(r"Bổ sung|[Ll]ập báo cáo", cure)
    assert "giải trình" in cure


def test_a_first_assessment_of_the_next_year_leaves_no_gap_before(exemplar_rules: RuleSet) -> None:
    seen = papers(exemplar_rules, without="4b 5a")
    seen.append(paper(exemplar_rules.requirement("4b"), year=2027, date="2026-11-09"))
    day = dt.date(2026, 12, 1)
    audit = judge(exemplar_rules, seen, stated=person(2026, 2027), on=day, year=2027)
    assert status(audit, "4b", 2026) is Status.NOT_DUE
    assert status(audit, "4b", 2027) is Status.PRESENT


def test_no_message_of_a_dien_hinh_speaks_of_grades(exemplar_rules: RuleSet) -> None:
    past = dt.date(2026, 12, 1)
    for left in ("1", "2", "3", "reg", "4a", "4b", "5b", "1 2 reg 4a 4b 5a 5b 5c"):
        seen = papers(exemplar_rules, without=left)
        audit = judge(exemplar_rules, seen, stated=person(criteria=None), on=past)
        texts = [messages.say(b.code, dict(b.params)) for b in found(audit).blockers]
        texts += [messages.text(f) for f in audit.findings]
        assert texts
        for said in texts:
            assert "mức" not in said.message
            assert "xếp loại" not in said.message
    assert {"EXEMPLAR_PAPER_MISSING", "EXEMPLAR_REPORT_MISSING"} <= codes(audit)


def test_a_report_that_is_due_may_still_be_made() -> None:
    catalogue = messages.catalogue()
    assert "Không lập lại" in catalogue["EXEMPLAR_PAPER_MISSING"].cure
    assert "Không lập lại" not in catalogue["EXEMPLAR_REPORT_MISSING"].cure


@pytest.mark.parametrize(("met_", "all_"), [("11", "10"), ("0", "0"), ("3", "0")])
def test_a_count_that_cannot_be_is_not_counted(
    met_: str, all_: str, exemplar_rules: RuleSet
) -> None:
    stated = person(criteria=COUNT | {"met": met_, "all": all_})
    audit = judge(exemplar_rules, papers(exemplar_rules), stated=stated)
    assert "EXEMPLAR_COUNT_WRONG" in {f.code for f in audit.findings}
    assert codes(audit) == {"EXEMPLAR_NO_COUNT"}
    assert (found(audit).met, found(audit).all) == (None, None)


def test_without_the_list_of_criteria_there_is_no_percentage(exemplar_rules: RuleSet) -> None:
    low = person(criteria=COUNT | {"met": "1"})
    audit = judge(exemplar_rules, papers(exemplar_rules, without="2"), stated=low)
    assert codes(audit) == {"EXEMPLAR_NO_CRITERIA", "EXEMPLAR_PAPER_MISSING"}
    assert found(audit).state is PERSON
    assert found(audit).met is None


def test_an_ended_building_is_not_judged(exemplar_rules: RuleSet) -> None:
    ended = person(ended={"date": "2026-05-01"})
    audit = judge(exemplar_rules, papers(exemplar_rules, without="4b"), stated=ended)
    assert audit.recognition is None
    assert audit.why_not_rated == "việc xây dựng điển hình đã kết thúc ngày 01/05/2026"
    assert status(audit, "4b", YEAR) is Status.NOT_DUE
    later = person(ended={"date": "2026-11-02"})
    assert judge(exemplar_rules, papers(exemplar_rules), stated=later, on=ON).recognition


def test_an_ending_within_the_days_of_rating_leaves_nothing_overdue(
    exemplar_rules: RuleSet,
) -> None:
    ended = person(ended={"date": "2026-11-12"})
    seen, day = papers(exemplar_rules, without="4b 5a"), dt.date(2026, 11, 20)
    audit = judge(exemplar_rules, seen, stated=ended, on=day)
    assert {i.status for i in audit.items if i.part == "4b"} == {Status.NOT_DUE}
    assert "EXEMPLAR_OVERDUE" not in {f.code for f in audit.findings}
    assert found(audit).state is not BARRED
