"""The papers of the founding by an older guide that people state, beside the guide of the year."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import DossierAudit, GradeState, Status
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.findings import Finding
from dossier_manager.recognition.model import Document
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, YEARLY, decision, manifest, paper

OLD = {"id": "cu.tu-quan", "reason": "lập năm 2019 theo quy trình ba bước"}
OLD_LINKED = {"id": "cu.lien-ket", "reason": "ký quy chế phối hợp năm 2019"}
OLD_ONCE = ("1", "2", "3a", "3b", "4a", "4b", "5a", "5b", "6")
LINKED_ONCE = ("1", "3", "4", "6")
NEW_ONLY = ("6a", "7b")
SINCE = {"number": "9/QĐ-UBND", "date": "2019-05-01", "authority": "Chủ tịch UBND xã An Bình"}


@pytest.fixture(scope="session")
def older() -> RuleSet:
    found = load_book().get("cu.tu-quan")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def older_linked() -> RuleSet:
    found = load_book().get("cu.lien-ket")
    assert found is not None
    return found


def audited(
    documents: Iterable[Document],
    stated: Manifest,
    *,
    year: int = YEAR,
    decisions: Iterable[Decision] = (),
) -> tuple[DossierAudit, tuple[Finding, ...]]:
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate(
            {"id": "kho", "name": "Kho", "completion_method": "so-chi-tieu-dat"}
        ),
        (DossierView("ho-so", Path("ho-so"), stated, tuple(decisions), tuple(documents)),),
        (),
        (),
        Coverage(),
    )
    on = ON if year == YEAR else dt.date(year, 11, 6)
    audit = audit_archive(view, load_book(), as_of=on, year=year)
    return audit.dossiers[0], audit.findings


def old_papers(older: RuleSet, ruleset: RuleSet, *, without: Iterable[str] = ()) -> list[Document]:
    left = set(without)
    once = [
        paper(older.requirement(p), date="2019-04-01", name=f"cu-{p}.pdf")
        for p in OLD_ONCE
        if p not in left
    ]
    new = [paper(ruleset.requirement(p), date="2019-05-01") for p in NEW_ONLY if p not in left]
    yearly = [paper(ruleset.requirement(p), year=YEAR) for p in YEARLY]
    return [*once, *new, *yearly, paper(ruleset.requirement("13b"), year=YEAR - 1)]


def stated(**changes: Any) -> Manifest:
    keys: dict[str, Any] = {"founding": SINCE, "founded_rules": OLD, "led_by": "truong"}
    return manifest(**(keys | changes))


def codes(audit: DossierAudit) -> set[str]:
    return {one.code for one in audit.findings}


def blockers(audit: DossierAudit, grade: str) -> dict[str, tuple[str, bool]]:
    assert audit.rating is not None
    return {b.requirement or b.code: (b.code, b.bars) for b in audit.rating.grades[grade].blockers}


def test_both_guides_are_named_each_with_its_reason(older: RuleSet, ruleset: RuleSet) -> None:
    audit, _ = audited(old_papers(older, ruleset), stated())
    assert [one.id for one in audit.rules] == ["hd22.mo-hinh", "cu.tu-quan"]
    assert "lập năm 2019" in audit.rules[1].why
    assert "suy luận" in audit.rules[1].why


def test_what_the_older_guide_did_not_know_is_not_asked(older: RuleSet, ruleset: RuleSet) -> None:
    audit, _ = audited(old_papers(older, ruleset), stated())
    states = {item.requirement: item for item in audit.items}
    for part in ("1a", "1b", "2", "3", "4", "5", "6b", "6c", "8a"):
        item = states[f"hd22.mo-hinh/{part}"]
        assert item.status is Status.NOT_APPLICABLE, part
        assert item.row == "inference"
        assert "cu.tu-quan" in item.why
    assert states["cu.tu-quan/2"].status is Status.PRESENT
    assert states["hd22.mo-hinh/9"].status is Status.PRESENT
    assert not any(item.requirement == "cu.tu-quan/8" for item in audit.items)
    assert audit.rating is not None
    assert audit.rating.grades["tot"].state is not GradeState.BARRED
    assert not any("/1a" in name for name in blockers(audit, "tot"))


def test_without_the_statement_the_same_papers_are_a_persons_question(
    older: RuleSet, ruleset: RuleSet
) -> None:
    audit, _ = audited(old_papers(older, ruleset), stated(founded_rules=None))
    assert blockers(audit, "tot")["hd22.mo-hinh/1a"] == ("PAPER_MISSING_DOUBT", False)
    assert [one.id for one in audit.rules] == ["hd22.mo-hinh"]


def test_a_gap_of_the_older_guide_is_a_persons_question_with_its_own_clause(
    older: RuleSet, ruleset: RuleSet
) -> None:
    audit, _ = audited(old_papers(older, ruleset, without=["2"]), stated())
    assert audit.rating is not None
    for grade in ("tot", "kha", "trung_binh"):
        (gap,) = [
            b for b in audit.rating.grades[grade].blockers if b.code == "FOUNDING_PAPER_MISSING"
        ]
        assert gap.requirement == "cu.tu-quan/2"
        assert gap.basis.startswith("Quy trình ba bước (bản không số), 1.4(2)")
        assert gap.bars is False
    assert audit.rating.proven is None


def test_a_waiver_of_an_old_paper_is_printed(older: RuleSet, ruleset: RuleSet) -> None:
    granted = decision("waive", requirement="cu.tu-quan/2")
    audit, _ = audited(old_papers(older, ruleset, without=["2"]), stated(), decisions=[granted])
    assert audit.rating is not None
    assert audit.rating.waived == ("cu.tu-quan/2",)
    assert "FOUNDING_PAPER_MISSING" not in {code for code, _ in blockers(audit, "tot").values()}
    assert audit.rating.proven is None


def test_a_confirmed_old_dossier_may_prove(older: RuleSet, ruleset: RuleSet) -> None:
    # 6b and 7a: the guide of the year leaves a Trưởng without a Ban Chỉ đạo to a person.
    answers = [
        decision("verdict", requirement=f"hd22.mo-hinh/{part}", outcome="met")
        for part in ("6b", "7a")
    ]
    audit, _ = audited(old_papers(older, ruleset), stated(), decisions=answers)
    assert audit.rating is not None
    assert audit.rating.proven == "tot"


def test_a_persons_verdict_settles_a_gap_of_the_older_guide(
    older: RuleSet, ruleset: RuleSet
) -> None:
    answers = [
        decision("verdict", requirement="cu.tu-quan/2", outcome="met"),
        *(
            decision("verdict", requirement=f"hd22.mo-hinh/{p}", outcome="met")
            for p in ("6b", "7a")
        ),
    ]
    audit, _ = audited(old_papers(older, ruleset, without=["2"]), stated(), decisions=answers)
    assert "FOUNDING_PAPER_MISSING" not in {code for code, _ in blockers(audit, "tot").values()}
    assert audit.rating is not None
    assert audit.rating.proven == "tot"
    assert "VERDICT_NOT_OPEN" not in codes(audit)


def test_the_rules_that_only_the_newer_guide_asks_for_are_a_persons_question(
    older: RuleSet, ruleset: RuleSet
) -> None:
    papers = old_papers(older, ruleset, without=["7b"])
    with_it, _ = audited(papers, stated())
    without_it, _ = audited(papers, stated(founded_rules=None))
    assert blockers(with_it, "tot")["hd22.mo-hinh/7b"] == ("PAPER_MISSING_DOUBT", False)
    assert blockers(without_it, "tot")["hd22.mo-hinh/7b"] == ("PAPER_MISSING", True)


def test_the_founding_decision_stays_asked_for(older: RuleSet, ruleset: RuleSet) -> None:
    audit, _ = audited(old_papers(older, ruleset, without=["6a"]), stated())
    assert blockers(audit, "tot")["hd22.mo-hinh/6a"][1] is True


def linked(**changes: Any) -> Manifest:
    keys: dict[str, Any] = {
        "linked": "có",
        "founding": {"exists": "không"},
        "founded_rules": OLD_LINKED,
    }
    return manifest(**(keys | changes))


def linked_papers(older_linked: RuleSet, without: Iterable[str] = ()) -> list[Document]:
    return [
        paper(older_linked.requirement(p), date="2019-04-01", name=f"lk-{p}.pdf")
        for p in LINKED_ONCE
        if p not in set(without)
    ]


def test_a_whole_old_dossier_that_may_not_be_rated_is_told_so_with_the_cure(
    older_linked: RuleSet,
) -> None:
    audit, _ = audited(linked_papers(older_linked), linked())
    (told,) = [one for one in audit.findings if one.code == "OLD_GUIDE_WHOLE"]
    assert told.basis is not None
    assert "III.1.d" in told.basis
    assert "III.2.a" in told.basis
    params = dict(told.params)
    assert params["older"] == "Quy trình ba bước (bản không số)"
    assert params["who"].startswith("đơn vị làm Trưởng mô hình báo cáo cấp")
    assert audit.rating is not None
    assert audit.rating.eligible.value == "no"
    assert audit.rating.possible is None
    assert audit.rating.grades["yeu"].state is GradeState.PERSON


def test_a_decision_that_was_only_not_seen_leaves_it_unknown(older_linked: RuleSet) -> None:
    audit, _ = audited(linked_papers(older_linked), linked(founding=None))
    assert "OLD_GUIDE_NO_DECISION" in codes(audit)
    assert "OLD_GUIDE_WHOLE" not in codes(audit)
    assert audit.rating is not None
    assert audit.rating.eligible.value == "unknown"


def test_an_old_dossier_with_a_gap_is_not_called_whole(older_linked: RuleSet) -> None:
    audit, _ = audited(linked_papers(older_linked, without=["3"]), linked())
    assert not {"OLD_GUIDE_WHOLE", "OLD_GUIDE_NO_DECISION"} & codes(audit)


def test_a_founding_in_the_time_of_the_newer_guide_speaks_against_the_statement(
    older: RuleSet, ruleset: RuleSet
) -> None:
    late = stated(founding=SINCE | {"date": "2023-05-01"})
    audit, _ = audited(old_papers(older, ruleset), late)
    assert "FOUNDED_RULES_LATER" in codes(audit)
    assert [one.id for one in audit.rules] == ["hd22.mo-hinh"]
    assert blockers(audit, "tot")["hd22.mo-hinh/1a"] == ("PAPER_MISSING", True)


@pytest.mark.parametrize("key", ["rules", "founded_rules"])
def test_a_set_that_is_not_there_is_said_and_never_guessed(key: str) -> None:
    keys = {"founding": SINCE, key: {"id": "cu.tu-qan", "reason": "gõ nhầm"}}
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate({"id": "kho", "name": "Kho"}),
        (DossierView("ho-so", Path("ho-so"), manifest(**keys)),),
        (),
        (),
        Coverage(),
    )
    audit = audit_archive(view, load_book(), as_of=ON, year=YEAR)
    (told,) = [one for one in audit.findings if one.code == "STATED_RULES_UNKNOWN"]
    assert dict(told.params) == {"key": key, "rules": "cu.tu-qan"}
    # Judged by nothing where the governing set is unknown; by the year's guide otherwise.
    assert len(audit.dossiers) == (0 if key == "rules" else 1)


def test_a_set_of_another_kind_is_not_there_either() -> None:
    keys = {"rules": {"id": "hd22.dien-hinh", "reason": "nhầm loại"}}
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate({"id": "kho", "name": "Kho"}),
        (DossierView("ho-so", Path("ho-so"), manifest(**keys)),),
        (),
        (),
        Coverage(),
    )
    audit = audit_archive(view, load_book(), as_of=ON, year=YEAR)
    assert "STATED_RULES_UNKNOWN" in {one.code for one in audit.findings}


def test_the_older_guide_as_the_guide_of_a_year_asks_its_papers_and_gives_no_grade(
    older: RuleSet,
) -> None:
    keys = {"rules": OLD, "founding": SINCE}
    audit, _ = audited(
        [paper(older.requirement("1"), date="2019-04-01")], manifest(**keys), year=2021
    )
    assert [one.id for one in audit.rules] == ["cu.tu-quan"]
    assert "bản kê khai xác định" in audit.rules[0].why
    assert audit.rating is None
    assert audit.why_not_rated is not None
    assert "không có phần xếp loại" in audit.why_not_rated
    missing = {item.part for item in audit.items if item.status is Status.MISSING}
    assert {"2", "3a", "4a", "5a", "6", "8"} <= missing
    told = {dict(one.params)["title"] for one in audit.findings if one.code == "PAPER_NOT_SEEN"}
    assert len(told) >= len({"2", "3a", "4a", "5a", "6", "8"})


def test_a_stated_guide_out_of_its_time_is_followed_and_that_is_told() -> None:
    keys = {"rules": {"id": "bt2023.mo-hinh", "reason": "xã vẫn theo quy trình cũ của tỉnh"}}
    audit, _ = audited([], manifest(**keys))
    (rules,) = audit.rules
    assert rules.id == "bt2023.mo-hinh"
    assert "xã vẫn theo quy trình cũ của tỉnh" in rules.why
    assert "xét theo ngày thì kỳ 2026 không thuộc văn bản này" in rules.why
    assert audit.rating is not None


def test_nothing_chooses_the_older_guide_by_itself() -> None:
    for year in (2015, 2021, 2026):
        audit, _ = audited([], manifest(self_managed="có", founding=SINCE, years=[]), year=year)
        assert not any(one.id.startswith("cu.") for one in audit.rules)


def test_issuers_and_order_of_the_older_guide_are_looked_at_too(
    older: RuleSet, ruleset: RuleSet
) -> None:
    papers = old_papers(older, ruleset, without=["4a"])
    early = paper(older.requirement("4a"), date="2019-01-02", name="cu-4a.pdf")
    audit, _ = audited([*papers, early], stated())
    bases = {one.basis or "" for one in audit.findings if one.code == "OUT_OF_ORDER"}
    assert any(basis.startswith("Quy trình ba bước") for basis in bases)


LADDER = {"tot": 3, "kha": 2, "trung_binh": 1, None: 0}


@settings(max_examples=40, deadline=None)
@given(
    left=st.sets(st.sampled_from([*OLD_ONCE, *NEW_ONLY])),
    added=st.sampled_from(OLD_ONCE),
)
def test_a_paper_of_the_older_guide_never_lowers_and_every_gap_cites_it(
    left: set[str], added: str
) -> None:
    book = load_book()
    older, ruleset = book.get("cu.tu-quan"), book.get("hd22.mo-hinh")
    assert older is not None
    assert ruleset is not None
    before, _ = audited(old_papers(older, ruleset, without={*left, added}), stated())
    after, _ = audited(old_papers(older, ruleset, without=left - {added}), stated())
    assert before.rating is not None
    assert after.rating is not None
    assert LADDER[after.rating.possible] >= LADDER[before.rating.possible]
    assert LADDER[after.rating.proven] >= LADDER[before.rating.proven]
    for result in before.rating.grades.values():
        for blocker in result.blockers:
            assert blocker.basis
            if blocker.code == "FOUNDING_PAPER_MISSING":
                assert blocker.basis.startswith("Quy trình ba bước (bản không số), ")
                assert not blocker.bars


def test_a_decision_about_the_older_guide_names_something(older: RuleSet, ruleset: RuleSet) -> None:
    answers = [decision("verdict", requirement="cu.tu-quan/2", outcome="met")]
    audit, _ = audited(old_papers(older, ruleset), stated(), decisions=answers)
    assert "DECISION_OF_NOTHING" not in codes(audit)
