"""Each finding of an audit, made to appear by one change to a dossier that has none of them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.facts import facts_of
from dossier_manager.audit.model import DossierAudit
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.recognition.model import Document, FileState, Match, MatchStanding
from dossier_manager.rules.facts import FACTS
from dossier_manager.rules.load import RuleBook, load_book, rule_set
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, judge, manifest, paper, whole

SHIPPED = Path(__file__).parents[2] / "schemas" / "rules"


def found_in(audit: DossierAudit) -> set[str]:
    return {finding.code for finding in audit.findings}


def instead(ruleset: RuleSet, part: str, year: int | None = None, **changes: Any) -> list[Document]:
    """A whole dossier in which the paper of one part is another one."""
    return [*whole(ruleset, without=[part]), paper(ruleset.requirement(part), year=year, **changes)]


def addressed(ruleset: RuleSet, to: str) -> list[Document]:
    (*others, report) = instead(ruleset, "10b", YEAR)
    (one,) = report.papers
    letterhead = replace(one.letterhead, addressees=(to,))
    return [*others, replace(report, papers=(replace(one, letterhead=letterhead),))]


def serving(ruleset: RuleSet, *parts: str) -> list[Document]:
    """A whole dossier and one more paper, recognised as several parts."""
    (*others, more) = [*whole(ruleset), paper(ruleset.requirement(parts[0]), name="nhieu.pdf")]
    (one,) = more.papers
    matches = tuple(
        Match(ruleset.requirement(part), MatchStanding.RECOGNISED, 0.9, ("vì",), YEAR)
        for part in parts
    )
    return [*others, replace(more, papers=(replace(one, matches=matches),))]


def unmatched(ruleset: RuleSet) -> list[Document]:
    (*others, more) = [*whole(ruleset), paper(ruleset.requirement("2"), name="thuc don.pdf")]
    (one,) = more.papers
    return [*others, replace(more, papers=(replace(one, matches=()),))]


def unread(ruleset: RuleSet) -> list[Document]:
    (*others, more) = unmatched(ruleset)
    return [*others, replace(more, state=FileState.UNREAD, papers=())]


def doubled(ruleset: RuleSet) -> list[Document]:
    (*others, last) = whole(ruleset)
    return [*others, last, replace(last, path="ho-so/ban sao.pdf", inner="ban sao.pdf")]


Documents = Callable[[RuleSet], list[Document]]
PAPERS: list[tuple[str, Documents]] = [
    ("OUT_OF_ORDER", lambda rules: instead(rules, "5", date="2024-04-01")),
    ("REPORT_BEFORE_CLOSE", lambda rules: instead(rules, "10b", YEAR, date="2026-10-20")),
    ("DECISION_LATE", lambda rules: [*whole(rules), decided(rules, "2026-11-10")]),
    ("FOUNDING_DIFFERS", lambda rules: instead(rules, "6a", date="2024-03-05")),
    ("REPORT_ADDRESSEE", lambda rules: addressed(rules, "UBND xã An Bình")),
    ("REPORT_ADDRESSEE_ABOVE", lambda rules: addressed(rules, "Công an xã; Lưu: VT")),
    ("RATED_TWICE", lambda rules: [*whole(rules), *decided_twice(rules)]),
    ("PAPER_FOR_TWO", lambda rules: serving(rules, "1a", "10b")),
    ("FILE_UNFILED", unmatched),
    ("FILE_UNIDENTIFIED", unread),
    ("FILE_DOUBLE", doubled),
    ("PAPER_NOT_SEEN", lambda rules: whole(rules, without=["1b"])),
]


def decided(ruleset: RuleSet, day: str) -> Document:
    return paper(ruleset.requirement("13b"), year=YEAR, date=day)


def decided_twice(ruleset: RuleSet) -> list[Document]:
    requirement = ruleset.requirement("13b")
    return [
        paper(requirement, year=YEAR, date="2026-11-06", number="7/QĐ-UBND", name="mot.pdf"),
        paper(requirement, year=YEAR, date="2026-11-07", number="9/QĐ-UBND", name="hai.pdf"),
    ]


def founding_again(ruleset: RuleSet) -> Document:
    return paper(ruleset.requirement("6a"), date="2025-01-09", name="lan hai.pdf")


@pytest.mark.parametrize(("code", "documents"), PAPERS, ids=[code for code, _ in PAPERS])
def test_a_finding_about_papers(code: str, documents: Documents, ruleset: RuleSet) -> None:
    assert code not in found_in(judge(ruleset, whole(ruleset)))
    assert code in found_in(judge(ruleset, documents(ruleset)))


def test_where_the_police_founded_it_is_the_level_that_rates(ruleset: RuleSet) -> None:
    documents = addressed(ruleset, "Công an xã; Lưu: VT")
    stated = manifest(founding={"date": "2024-03-01", "authority": "Trưởng Công an xã An Bình"})
    assert "REPORT_ADDRESSEE_ABOVE" not in found_in(judge(ruleset, documents, stated=stated))


def test_two_addressees_on_one_line_are_two(ruleset: RuleSet) -> None:
    documents = addressed(ruleset, "UBND xã An Bình; Công an xã An Bình")
    found = found_in(judge(ruleset, documents))
    assert not {"REPORT_ADDRESSEE", "REPORT_ADDRESSEE_ABOVE"} & set(found)


def test_papers_in_order_and_in_time_are_no_finding(ruleset: RuleSet) -> None:
    assert "OUT_OF_ORDER" not in found_in(judge(ruleset, instead(ruleset, "5", date="2024-03-01")))
    assert "PAPER_FOR_TWO" not in found_in(judge(ruleset, serving(ruleset, "2", "3")))
    assert "REPORT_ADDRESSEE" not in found_in(judge(ruleset, addressed(ruleset, "Công an xã")))
    in_time = [*whole(ruleset), decided(ruleset, "2026-11-09")]
    assert "DECISION_LATE" not in found_in(judge(ruleset, in_time))


@pytest.mark.parametrize(
    ("code", "stated"),
    [
        ("RATING_LEVEL_GONE", {"level": "huyen"}),
        ("RATING_LEVEL_UNFOUNDED", {"rating_authority": {"name": "Công an tỉnh"}}),
        ("SENT_WITHOUT_SOURCE", {"years": [{"year": "2026", "sent": {"date": "2026-11-03"}}]}),
        ("SENT_UNKNOWN", {"years": [{"year": "2026"}]}),
    ],
)
def test_a_finding_about_what_people_state(
    code: str, stated: dict[str, Any], ruleset: RuleSet
) -> None:
    assert code not in found_in(judge(ruleset, whole(ruleset)))
    assert code in found_in(judge(ruleset, whole(ruleset), stated=manifest(**stated)))


def test_a_decision_about_nothing_that_the_rules_know(ruleset: RuleSet) -> None:
    stray = [decision("waive", requirement="hd22.mo-hinh/99")]
    assert "DECISION_OF_NOTHING" in found_in(judge(ruleset, whole(ruleset), decisions=stray))
    known = [decision("waive", requirement="hd22.mo-hinh/1a")]
    assert "DECISION_OF_NOTHING" not in found_in(judge(ruleset, whole(ruleset), decisions=known))


def year(achieved: str = "10", day: str = "2026-11-03", **target: str) -> list[dict[str, Any]]:
    one = {
        "name": "Chỉ tiêu",
        "direction": "tang",
        "planned": "10",
        "achieved": achieved,
        "source": "BC 15, tr. 2",
    }
    return [
        {
            "year": "2026",
            "targets": [one | target],
            "sent": {"date": day, "source": "sổ văn bản đi"},
        }
    ]


@pytest.mark.parametrize(
    ("code", "grade", "years", "bars"),
    [
        ("COMPLETION_BELOW", "tot", year("6"), True),
        ("COMPLETION_ABOVE", "kha", year("10"), False),
        ("COMPLETION_UNREADABLE", "tot", year("nhiều"), False),
        ("COMPLETION_WITHOUT_SOURCE", "tot", year(source=" "), False),
        ("REPORT_LATE", "tot", year(day="2026-11-06"), True),
        ("REPORT_LATE_PERSON", "trung_binh", year(day="2026-11-06"), False),
    ],
)
def test_a_blocker_of_a_grade(
    code: str, grade: str, years: list[dict[str, Any]], bars: bool, ruleset: RuleSet
) -> None:
    stated = manifest(years=years)
    rating = judge(ruleset, whole(ruleset), stated=stated, method="binh-quan-ty-le").rating
    assert rating is not None
    (blocker,) = [b for b in rating.grades[grade].blockers if b.code == code]
    assert blocker.bars is bars
    assert blocker.basis.startswith("22/HD-BCA-V05, III.2")


def test_a_missing_paper_leaves_the_lowest_grade_to_a_person(ruleset: RuleSet) -> None:
    rating = judge(ruleset, whole(ruleset, without=["2"])).rating
    assert rating is not None
    seen = {(b.code, b.bars) for b in rating.grades["trung_binh"].blockers if b.requirement}
    assert seen == {("PAPER_MISSING_PERSON", False)}


@pytest.mark.parametrize(
    ("criterion", "outcome", "grade", "code"),
    [
        ("ho-so-khoa-hoc", "unmet", "tot", "CRITERION_UNMET"),
        ("yeu-ho-so", "met", "yeu", "SIGN_CRITERION"),
    ],
)
def test_a_verdict_on_a_criterion(
    criterion: str, outcome: str, grade: str, code: str, ruleset: RuleSet
) -> None:
    said = [decision("verdict", criterion=criterion, year=str(YEAR), outcome=outcome)]
    before, after = (judge(ruleset, whole(ruleset), decisions=d).rating for d in ((), said))
    assert before is not None
    assert after is not None
    assert code not in {b.code for b in before.grades[grade].blockers}
    assert code in {b.code for b in after.grades[grade].blockers}


def exemplar(
    met: str = "9", source: str | None = "BC 15, tr. 3", *, counted: bool = True
) -> Manifest:
    criteria = {"met": met, "all": "10"} | ({"source": source} if source else {})
    record = {"year": "2026"} | ({"criteria": criteria} if counted else {})
    return Manifest.model_validate(
        {"id": "dh-1", "name": "Ông Bình", "kind": "dien-hinh", "years": [record]}
    )


def assessed(rules: RuleSet, *, without: str = "", **dates: str) -> list[Document]:
    dated = {"3": "2025-11-10"} | dates
    return [
        paper(rules.requirement(part.id), date=dated.get(part.id))
        for _, part in rules.parts
        if part.id != without
    ]


@pytest.mark.parametrize(
    ("code", "stated", "without"),
    [
        ("EXEMPLAR_NO_PLAN", exemplar(), "3"),
        ("EXEMPLAR_NO_COUNT", exemplar(counted=False), ""),
        ("EXEMPLAR_NO_SOURCE", exemplar(source=None), ""),
        ("EXEMPLAR_BELOW", exemplar("6"), ""),
        ("CRITERION_NO_PAPER", exemplar(), "5b"),
    ],
)
def test_what_stands_before_a_recognition(
    code: str, stated: Manifest, without: str, exemplar_rules: RuleSet
) -> None:
    sound = judge(exemplar_rules, assessed(exemplar_rules), stated=exemplar()).recognition
    assert sound is not None
    assert code not in {blocker.code for blocker in sound.blockers}
    documents = assessed(exemplar_rules, without=without)
    result = judge(exemplar_rules, documents, stated=stated).recognition
    assert result is not None
    assert code in {blocker.code for blocker in result.blockers}


def archive_codes(*manifests: Manifest, book: RuleBook | None = None) -> set[str]:
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate({"id": "kho", "name": "Kho"}),
        tuple(DossierView(m.id, Path(m.id), m) for m in manifests),
        (),
        (),
        Coverage(),
    )
    audit = audit_archive(view, book or load_book(), as_of=ON)
    return {finding.code for finding in audit.findings}


def test_parents_that_are_not_there_or_go_in_a_ring() -> None:
    alone = manifest()
    child = manifest(id="mh-2", parent="mh-1", kind="diem")
    assert archive_codes(alone, child) == set()
    assert archive_codes(child) == {"PARENT_UNKNOWN"}
    assert archive_codes(manifest(parent="mh-2"), child) == {"PARENT_RING"}


def test_a_dossier_that_no_sound_rules_cover_is_told_and_not_judged() -> None:
    assert archive_codes(manifest(), book=RuleBook((), "")) == {"NO_RULES"}


def shipped(name: str = "hd22.mo-hinh.yaml") -> str:
    return (SHIPPED / name).read_text(encoding="utf-8")


def rule_codes(text: str) -> set[str]:
    value, found = rule_set(text.encode(), "x.yaml")
    assert value is None
    return {finding.code for finding in found}


def test_rules_without_parts_or_without_a_judgement() -> None:
    head, _, tail = shipped().partition("items:")
    assert "RULES_EMPTY" in rule_codes(f"{head}items: []\n{tail[tail.index('rating:') :]}")
    before, _, _ = shipped().partition("\nrating:")
    assert rule_codes(before) == {"RULES_NO_JUDGEMENT"}


def test_a_second_set_of_the_same_name_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "tinh.yaml").write_text(shipped(), encoding="utf-8")
    book = load_book(tmp_path)
    assert [finding.code for finding in book.findings] == ["RULES_TWICE"]
    assert len(book.sets) == len(load_book().sets)


def test_every_fact_that_rules_may_ask_for_is_worked_out(ruleset: RuleSet) -> None:
    known = facts_of(manifest(), ruleset, YEAR, dt.date(2024, 3, 1), set())
    assert set(known) >= set(FACTS)
