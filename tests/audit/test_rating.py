"""What bars which grade: the cases of the guide, by hand."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_manager.audit.model import DossierAudit, GradeState, Rating, Status
from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ONCE, YEAR, YEARLY, decision, judge, manifest, paper, whole

OPEN, BARRED, PERSON = GradeState.OPEN, GradeState.BARRED, GradeState.PERSON


def rating(audit: DossierAudit) -> Rating:
    assert audit.rating is not None
    return audit.rating


def states(audit: DossierAudit) -> tuple[GradeState, ...]:
    return tuple(rating(audit).grades[g].state for g in ("tot", "kha", "trung_binh"))


def codes(audit: DossierAudit, grade: str) -> set[str]:
    return {blocker.code for blocker in rating(audit).grades[grade].blockers}


def targets(met: int, of: int = 100) -> list[dict[str, Any]]:
    """One year whose targets are met in so many of so many."""
    rows = [
        {
            "name": f"Chỉ tiêu {n}",
            "direction": "tang",
            "planned": "1",
            "achieved": "1" if n <= met else "0",
            "source": "BC 15, tr. 2",
        }
        for n in range(1, of + 1)
    ]
    sent = {"date": "2026-11-03", "source": "sổ đi"}
    return [{"year": "2026", "targets": rows, "sent": sent}]


def test_a_whole_confirmed_dossier_is_open_and_proven(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset))
    assert states(audit) == (OPEN, PERSON, PERSON)  # 90 % stands above the lower bands
    assert (rating(audit).possible, rating(audit).proven) == ("tot", "tot")
    assert rating(audit).eligible == "yes"
    assert [float(c.percent) for c in [rating(audit).completion] if c] == [90.0]


def test_undecided_criteria_are_listed_and_change_nothing(ruleset: RuleSet) -> None:
    undecided = {u.id for u in rating(judge(ruleset, whole(ruleset))).undecided}
    assert {"chi-dao", "hieu-qua", "dong-thuan", "xa-hoi-hoa", "thanh-vien"} <= undecided


@pytest.mark.parametrize("part", [*(p for p in ONCE if p != "1b"), *YEARLY[:6]])
def test_each_missing_paper_bars_tot_and_kha_and_asks_a_person_for_trung_binh(
    ruleset: RuleSet, part: str
) -> None:
    audit = judge(ruleset, whole(ruleset, without=[part]))
    found = rating(audit)
    if part == "6a":  # nobody saw the decision: eligibility is unknown as well
        assert found.eligible == "unknown"
    blocked = [b for b in found.grades["tot"].blockers if b.bars]
    assert [b.requirement for b in blocked] == [f"hd22.mo-hinh/{part}"]
    assert blocked[0].basis.startswith("22/HD-BCA-V05, III.2.b")
    assert states(audit) == (BARRED, BARRED, PERSON)
    assert (found.possible, found.proven) == ("trung_binh", None)


def test_missing_approval_of_the_survey_plan_bars_nothing(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset, without=["1b"]))
    assert states(audit)[0] is OPEN
    assert "PAPER_NOT_SEEN" in {f.code for f in audit.findings}


def test_item_fifteen_is_a_persons_question(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset, without=["15a"]))
    assert states(audit)[0] is PERSON
    assert codes(audit, "tot") == {"PAPER_MISSING_DOUBT"}
    assert rating(audit).possible == "tot"
    assert rating(audit).proven is None
    met = [decision("verdict", criterion="15a", outcome="met", year=YEAR)]
    again = judge(ruleset, whole(ruleset, without=["15a"]), decisions=met)
    assert states(again)[0] is OPEN


def test_one_of_so_ket_and_tong_ket_is_enough(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["15a"])
    papers.append(paper(ruleset.requirement("15b"), year=YEAR))
    audit = judge(ruleset, papers)
    assert states(audit)[0] is OPEN
    assert rating(audit).proven == "tot"


def test_a_head_without_committee_is_a_persons_question(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["6b", "7a"])
    audit = judge(ruleset, papers, stated=manifest(led_by="truong"))
    assert codes(audit, "tot") == {"PAPER_EXEMPT_DOUBT"}
    assert states(audit)[0] is PERSON
    said = [decision("verdict", criterion=p, outcome="met") for p in ("6b", "7a")]
    assert (
        states(judge(ruleset, papers, stated=manifest(led_by="truong"), decisions=said))[0] is OPEN
    )


def test_this_years_rating_decision_never_bars_its_own_year(ruleset: RuleSet) -> None:
    late = judge(ruleset, whole(ruleset), on=dt.date(2026, 12, 1))
    own = [i for i in late.items if i.part == "13b" and i.year == YEAR]
    assert own[0].status is Status.MISSING
    assert rating(late).proven == "tot"
    assert not [b for b in rating(late).grades["tot"].blockers if b.requirement]


def test_last_years_rating_decision_is_a_persons_question(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset, without=["13b"]))
    assert codes(audit, "tot") == {"PAPER_MISSING_BEFORE"}
    assert states(audit)[0] is PERSON


@pytest.mark.parametrize(
    ("sent", "expected", "code"),
    [
        ("2026-11-04", (OPEN, PERSON), None),
        ("2026-11-05", (PERSON, PERSON), "REPORT_ON_THE_DAY"),
        ("2026-11-06", (BARRED, BARRED), "REPORT_LATE"),
    ],
)
def test_the_report_is_judged_by_the_day_it_was_sent(
    ruleset: RuleSet, sent: str, expected: tuple[GradeState, GradeState], code: str | None
) -> None:
    said = [decision("sent", year=YEAR, sent=sent, source="sổ văn bản đi")]
    audit = judge(ruleset, whole(ruleset), decisions=said)
    assert states(audit)[:2] == expected
    assert code is None or code in codes(audit, "tot")
    assert states(audit)[2] is PERSON


def test_a_late_date_on_paper_is_not_a_late_report(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["10b"])
    papers.append(paper(ruleset.requirement("10b"), year=YEAR, date="2026-11-08"))
    audit = judge(ruleset, papers)  # sent on 03/11 by the book of outgoing papers
    assert states(audit)[0] is OPEN


def test_an_unknown_day_of_sending_proves_nothing_and_bars_nothing(ruleset: RuleSet) -> None:
    year = [{k: v for k, v in targets(95)[0].items() if k != "sent"}]
    audit = judge(ruleset, whole(ruleset), stated=manifest(years=year))
    assert states(audit)[0] is OPEN
    assert rating(audit).proven is None
    assert "SENT_UNKNOWN" in {f.code for f in audit.findings}


@pytest.mark.parametrize(
    ("met", "of", "expected"),
    [
        (100, 100, (OPEN, PERSON, PERSON)),
        (90, 100, (OPEN, PERSON, PERSON)),
        (8999, 10000, (BARRED, OPEN, PERSON)),
        (82, 100, (BARRED, OPEN, PERSON)),
        (70, 100, (BARRED, OPEN, PERSON)),
        (69, 100, (BARRED, BARRED, OPEN)),
        (50, 100, (BARRED, BARRED, OPEN)),
        (49, 100, (BARRED, BARRED, BARRED)),
    ],
)
def test_the_bands_of_completion(
    ruleset: RuleSet, met: int, of: int, expected: tuple[GradeState, ...]
) -> None:
    small = [{**targets(met, 100)[0]}]
    if of == 10000:  # 89.99 of 100, as one ratio
        row = {"name": "A", "direction": "tang", "planned": "100", "achieved": "89,99"}
        small = [{**targets(1)[0], "targets": [{**row, "source": "BC, tr. 1"}]}]
        small[0]["method"] = "binh-quan-ty-le"
    audit = judge(ruleset, whole(ruleset), stated=manifest(years=small))
    assert states(audit) == expected
    assert rating(audit).grades["yeu"].state is PERSON


def test_less_than_half_never_becomes_yeu_by_itself(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(years=targets(10)))
    found = rating(audit)
    assert (found.possible, found.proven) == (None, None)
    assert {b.code for b in found.grades["yeu"].blockers} == {"SIGN_COMPLETION", "ONLY_PERSON"}


def test_no_targets_means_no_percentage_and_no_conclusion(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(years=[]))
    found = rating(audit)
    assert found.completion is None
    assert all("COMPLETION_NO_TARGETS" in codes(audit, g) for g in ("tot", "kha", "trung_binh"))
    assert states(audit) == (PERSON, PERSON, PERSON)
    assert found.proven is None


def test_without_a_stated_method_nothing_is_computed(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), method=None)
    assert rating(audit).completion is None
    assert "COMPLETION_NO_METHOD" in codes(audit, "tot")


@pytest.mark.parametrize(
    ("founded", "eligible"),
    [
        ("2025-12-31", "yes"),
        ("2026-01-01", "unknown"),
        ("2026-01-05", "unknown"),
        ("2026-01-09", "unknown"),
        ("2026-01-10", "no"),
        ("2026-03-15", "no"),
    ],
)
def test_ten_months(ruleset: RuleSet, founded: str, eligible: str) -> None:
    stated = manifest(founding={"date": founded, "authority": "Chủ tịch UBND xã"})
    papers = whole(ruleset, without=["6a", "13b"])
    papers.append(paper(ruleset.requirement("6a"), date=founded))
    audit = judge(ruleset, papers, stated=stated)
    found = rating(audit)
    assert found.eligible == eligible
    if eligible == "no":
        assert states(audit) == (BARRED, BARRED, BARRED)
        assert all(codes(audit, g) == {"NOT_ELIGIBLE"} for g in ("tot", "kha", "trung_binh"))
        assert (found.possible, found.proven) == (None, None)
    if eligible == "unknown":
        assert states(audit) == (PERSON, PERSON, PERSON)
        assert found.proven is None


@pytest.mark.parametrize(
    ("authority", "eligible"),
    [
        ("Chủ tịch UBND xã An Bình", "yes"),
        ("Hiệu trưởng Trường THPT Số 1", "yes"),
        ("Giám đốc Công ty TNHH May Xanh", "yes"),
        ("Ban Chỉ đạo 138 xã An Bình", "unknown"),
        ("Ủy ban MTTQ Việt Nam xã An Bình", "unknown"),
        ("Công an xã An Bình", "unknown"),
        ("Trưởng thôn 3", "unknown"),
    ],
)
def test_the_founding_authority(ruleset: RuleSet, authority: str, eligible: str) -> None:
    stated = manifest(founding={"date": "2024-03-01", "authority": authority})
    audit = judge(ruleset, whole(ruleset), stated=stated)
    assert rating(audit).eligible == eligible


def test_no_decision_ever_made_is_a_clear_no(ruleset: RuleSet) -> None:
    stated = manifest(founding={"exists": "không"})
    assert rating(judge(ruleset, whole(ruleset, without=["6a"]), stated=stated)).eligible == "no"


def test_a_waived_part_bars_nothing_and_is_never_proven(ruleset: RuleSet) -> None:
    waived = [decision("waive", requirement="hd22.mo-hinh/2")]
    audit = judge(ruleset, whole(ruleset, without=["2"]), decisions=waived)
    found = rating(audit)
    assert states(audit)[0] is OPEN
    assert found.proven is None
    assert found.waived == ("hd22.mo-hinh/2",)


def test_a_verdict_of_unmet_bars_its_grades(ruleset: RuleSet) -> None:
    said = [decision("verdict", criterion="xa-hoi-hoa", outcome="unmet", year=YEAR)]
    audit = judge(ruleset, whole(ruleset), decisions=said)
    assert states(audit)[:2] == (BARRED, PERSON)


UNSURE = {"standing": MatchStanding.UNSURE}
RECOGNISED = {"standing": MatchStanding.RECOGNISED}
DRAFT = {"standing": MatchStanding.RECOGNISED, "kind": FileKind.DOCX, "number": None}
UNREAD = {"standing": MatchStanding.UNSURE, "state": FileState.UNREAD}


@pytest.mark.parametrize("part", ["2", "7b", "9", "10b", "13a"])
@pytest.mark.parametrize(
    ("how", "status"),
    [
        (UNSURE, Status.UNSURE),
        (RECOGNISED, Status.PRESENT),
        (DRAFT, Status.UNSURE),
        (UNREAD, Status.UNSURE),
    ],
)
def test_unsure_drafts_and_unconfirmed_never_bar_and_never_prove(
    ruleset: RuleSet, part: str, how: dict[str, Any], status: Status
) -> None:
    papers = whole(ruleset, without=[part])
    year = YEAR if part in YEARLY else None
    papers.append(paper(ruleset.requirement(part), year=year, **how))
    audit = judge(ruleset, papers)
    row = next(i for i in audit.items if i.part == part and i.year in (None, YEAR))
    assert row.status is status
    assert states(audit)[0] is OPEN
    assert rating(audit).possible == "tot"
    assert rating(audit).proven is None


@pytest.mark.parametrize("state", [FileState.UNREAD, FileState.UNREADABLE, FileState.WITHHELD])
def test_an_unidentified_file_keeps_papers_from_being_called_missing(
    ruleset: RuleSet, state: FileState
) -> None:
    unknown = paper("", name="scan0007.pdf", state=state)
    bare = [*whole(ruleset, without=["2", "5"]), _nothing(unknown)]
    audit = judge(ruleset, bare)
    rows = {i.part: i.status for i in audit.items}
    assert (rows["2"], rows["5"]) == (Status.UNSURE, Status.UNSURE)
    assert states(audit)[0] is OPEN
    assert rating(audit).proven is None
    assert "FILE_UNIDENTIFIED" in {f.code for f in audit.findings}
    told = [decision("assign", file="scan0007.pdf", requirement="none")]
    again = judge(ruleset, bare, decisions=told)
    assert {i.part for i in again.items if i.status is Status.MISSING} == {"2", "5"}


def _nothing(document: Document) -> Document:
    return replace(document, papers=())


def test_members_of_a_lien_ket_and_ended_models_are_not_rated(ruleset: RuleSet) -> None:
    member = judge(ruleset, [], stated=manifest(role="thanh-vien"))
    assert member.rating is None
    assert "thành viên" in (member.why_not_rated or "")
    ended = judge(ruleset, whole(ruleset), stated=manifest(ended={"date": "2026-05-01"}))
    assert ended.rating is None


def test_an_empty_folder_is_not_yeu(ruleset: RuleSet) -> None:
    audit = judge(ruleset, [])
    found = rating(audit)
    assert found.eligible == "unknown"
    assert found.grades["yeu"].state is PERSON
    assert "SIGN_EMPTY" in codes(audit, "yeu")
    assert found.possible == "trung_binh"


def test_every_bar_names_a_clause(ruleset: RuleSet) -> None:
    for audit in (judge(ruleset, []), judge(ruleset, whole(ruleset, without=["2", "9"]))):
        for grade in rating(audit).grades.values():
            assert all(b.basis.startswith("22/HD-BCA-V05, ") for b in grade.blockers)


ALL = (*((p, None) for p in ONCE), *((p, YEAR) for p in YEARLY), ("13b", YEAR - 1))
LADDER = {"tot": 3, "kha": 2, "trung_binh": 1, None: 0}


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(ALL)), st.sampled_from(ALL), st.booleans())
def test_a_paper_that_meets_an_owed_part_never_lowers_a_grade(
    there: set[tuple[str, int | None]], added: tuple[str, int | None], sure: bool
) -> None:
    book = load_book().get("hd22.mo-hinh")
    assert book is not None
    standing = MatchStanding.DECIDED if sure else MatchStanding.UNSURE
    before = [paper(book.requirement(p), year=y) for p, y in sorted(there, key=str)]
    more = paper(book.requirement(added[0]), year=added[1], standing=standing, name="new.pdf")
    first, second = rating(judge(book, before)), rating(judge(book, [*before, more]))
    assert LADDER[second.possible] >= LADDER[first.possible]
    assert LADDER[second.proven] >= LADDER[first.proven]


def test_what_is_missing_is_told_though_it_may_not_be_rated(ruleset: RuleSet) -> None:
    """The months condition the rating, not the papers (III.2.a)."""
    stated = manifest(founding={"date": "2026-05-01", "authority": "Chủ tịch UBND xã An Bình"})
    audit = judge(ruleset, [paper(ruleset.requirement("6a"), date="2026-05-01")], stated=stated)
    assert audit.rating is not None
    assert audit.rating.eligible.value == "no"
    titles = {dict(f.params)["title"] for f in audit.findings if f.code == "PAPER_NOT_SEEN"}
    missing = {
        i.title for i in audit.items if i.status is Status.MISSING and i.year in (None, YEAR)
    }
    assert missing <= titles
    assert any("Kế hoạch khảo sát" in title for title in titles)


@pytest.mark.parametrize(
    ("part", "on", "code"),
    [
        ("9", dt.date(2026, 11, 6), "PAPER_MISSING_YEAR"),
        ("10a", dt.date(2026, 11, 6), "PAPER_MISSING_YEAR"),
        ("10b", dt.date(2026, 11, 6), "PAPER_MISSING_NOW"),
        ("10b", dt.date(2027, 2, 1), "PAPER_MISSING_YEAR"),
    ],
)
def test_nobody_is_told_to_make_a_paper_of_a_year_that_is_closed(
    part: str, on: dt.date, code: str, ruleset: RuleSet
) -> None:
    audit = judge(ruleset, whole(ruleset, without=[part]), on=on)
    assert audit.rating is not None
    found = {
        b.code
        for b in audit.rating.grades["tot"].blockers
        if b.requirement == f"hd22.mo-hinh/{part}"
    }
    assert found == {code}


def test_a_doubt_about_the_months_alone_sends_nobody_to_look_for_the_decision(
    ruleset: RuleSet,
) -> None:
    stated = manifest(
        founding={"date": "2026-01-05", "authority": "Chủ tịch UBND xã An Bình"}, commune=None
    )
    documents = [
        *whole(ruleset, without=["6a"]),
        paper(ruleset.requirement("6a"), date="2026-01-05"),
    ]
    audit = judge(ruleset, documents, stated=stated)
    assert audit.rating is not None
    codes = {b.code for b in audit.rating.grades["tot"].blockers}
    assert "ELIGIBILITY_MONTHS" in codes
    assert "ELIGIBILITY_UNKNOWN" not in codes


def test_nobody_is_sent_to_look_for_a_decision_that_was_never_made(ruleset: RuleSet) -> None:
    audit = judge(ruleset, [], stated=manifest(founding={"exists": "không"}))
    titles = {dict(f.params)["title"] for f in audit.findings if f.code == "PAPER_NOT_SEEN"}
    assert "Quyết định thành lập mô hình" not in titles
    assert "Kế hoạch khảo sát" in titles
