"""What papers do not show: told once, softly, with its clause; what nobody looked into, apart."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dossier_manager import messages
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.model import DossierAudit
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import Finding, Severity
from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, judge, manifest, paper, whole

SURE, UNSURE = MatchStanding.RECOGNISED, MatchStanding.UNSURE
HEADS = ("kinh-phi", "quan-he")


def seen(document: Document, *lacking: str, looked: bool = True) -> Document:
    """The file with what its text does not show; nobody looked where `looked` is False."""
    (one,) = document.papers
    unseen = lacking if looked else None
    told = tuple(replace(match, unseen=unseen) for match in one.matches)
    return replace(document, papers=(replace(one, matches=told),))


def quy_che(ruleset: RuleSet, *lacking: str, name: str = "qc.pdf", **more: Any) -> Document:
    more.setdefault("standing", SURE)
    return seen(paper(ruleset.requirement("7b"), name=name, **more), *lacking)


def told(audit: DossierAudit, code: str = "CONTENT_NOT_SEEN") -> list[Finding]:
    return [one for one in audit.findings if one.code == code]


def about(audit: DossierAudit, part: str = "7b") -> list[tuple[str | None, str]]:
    """Path and contents of what is told of one part."""
    found = [(one.place.path, dict(one.params)) for one in told(audit)]
    return [(path, params["contents"]) for path, params in found if params["part"] == part]


def unlooked(audit: DossierAudit) -> list[str]:
    """The parts that nobody could look into."""
    return [
        each.partition(" – ")[0]
        for one in told(audit, "CONTENT_NOT_LOOKED")
        for each in dict(one.params)["parts"].split("; ")
    ]


def judged(
    ruleset: RuleSet, documents: Iterable[Document], stated: Manifest | None = None
) -> DossierAudit:
    return judge(ruleset, documents, stated=stated)


def test_what_no_paper_shows_is_told_with_its_clause_and_bars_nothing(ruleset: RuleSet) -> None:
    audit = judged(ruleset, [quy_che(ruleset, *HEADS)])
    (one,) = told(audit)
    assert one.severity is Severity.INFO
    assert one.basis == "22/HD-BCA-V05, III.1.d, mục (2)"
    assert one.bars == ()
    assert about(audit) == [("ho-so/qc.pdf", "mối quan hệ công tác; nguồn kinh phí")]
    said = messages.text(one)
    assert "chưa thấy trong văn bản" in said.message
    assert "có thể nói bằng lời khác" in said.message
    assert "không có" not in said.message
    assert said.cure
    assert unlooked(audit) == []


def test_a_paper_that_shows_all_is_not_spoken_of(ruleset: RuleSet) -> None:
    audit = judged(ruleset, [quy_che(ruleset)])
    assert (about(audit), unlooked(audit)) == ([], [])


def test_an_empty_dossier_lacks_no_contents(ruleset: RuleSet) -> None:
    audit = judged(ruleset, [])
    assert told(audit) == told(audit, "CONTENT_NOT_LOOKED") == []


def test_the_grades_are_the_same_with_and_without_a_gap(ruleset: RuleSet) -> None:
    def grades(*lacking: str) -> object:
        papers = [*whole(ruleset, without=["7b"]), quy_che(ruleset, *lacking)]
        rating = judged(ruleset, papers).rating
        assert rating is not None
        return rating.grades, rating.possible, rating.proven

    assert grades() == grades(*HEADS)


def test_two_papers_that_show_all_together_are_enough(ruleset: RuleSet) -> None:
    decided = quy_che(ruleset, "kinh-phi", name="qd.pdf")
    rules = quy_che(ruleset, "quan-he", name="qc.pdf")
    audit = judged(ruleset, [decided, rules])
    assert (about(audit), unlooked(audit)) == ([], [])


def test_what_both_papers_lack_is_told_of_both_and_of_a_copy_once(ruleset: RuleSet) -> None:
    one = quy_che(ruleset, *HEADS, name="qd.pdf")
    other = quy_che(ruleset, "quan-he", name="qc.pdf")
    copy = replace(one, path="ho-so/luu/qd.pdf", inner="luu/qd.pdf")
    audit = judged(ruleset, [one, copy, other])
    assert about(audit) == [
        ("ho-so/qc.pdf", "mối quan hệ công tác"),
        ("ho-so/qd.pdf", "mối quan hệ công tác"),
    ]


def test_a_guess_is_spoken_of_only_where_nothing_is_sure(ruleset: RuleSet) -> None:
    guess = quy_che(ruleset, *HEADS, name="a.pdf", standing=UNSURE)
    assert [path for path, _ in about(judged(ruleset, [guess]))] == ["ho-so/a.pdf"]
    sure = quy_che(ruleset, "quan-he", name="b.pdf")
    assert [path for path, _ in about(judged(ruleset, [guess, sure]))] == ["ho-so/b.pdf"]
    shows = quy_che(ruleset, "kinh-phi", name="c.pdf", standing=UNSURE)
    assert about(judged(ruleset, [sure, shows])) == []


def test_a_draft_is_spoken_of_while_it_can_be_mended(ruleset: RuleSet) -> None:
    draft = quy_che(ruleset, "kinh-phi", name="qc.docx", kind=FileKind.DOCX, number=None)
    assert about(judged(ruleset, [draft])) == [("ho-so/qc.docx", "nguồn kinh phí")]


def test_plans_are_looked_at_for_this_year_alone(ruleset: RuleSet) -> None:
    def plan(year: int | None) -> Document:
        made = paper(ruleset.requirement("9"), year=year, standing=SURE, name=f"{year}.pdf")
        return seen(made, "chi-tieu")

    audit = judged(ruleset, [plan(YEAR - 1), plan(None), plan(YEAR)])
    assert about(audit, "9") == [(f"ho-so/{YEAR}.pdf", "chỉ tiêu phấn đấu")]


@pytest.mark.parametrize(
    "change",
    [
        {"looked": False},
        {"unread_pages": 2},
    ],
    ids=["nobody looked", "some pages are pixels"],
)
def test_what_nobody_could_look_into_is_told_once_and_apart(
    ruleset: RuleSet, change: dict[str, Any]
) -> None:
    def made(part: str) -> Document:
        document = paper(ruleset.requirement(part), standing=SURE)
        if "looked" in change:
            return seen(document, looked=False)
        return replace(seen(document, "x", *HEADS, "muc-tieu"), **change)

    audit = judged(ruleset, [made("7b"), made("3")])
    assert told(audit) == []
    (one,) = told(audit, "CONTENT_NOT_LOOKED")
    assert one.severity is Severity.INFO
    assert unlooked(audit) == ["3", "7b"]
    assert one.basis == "22/HD-BCA-V05, III.1.a; III.1.d, mục (2)"


def test_a_scan_beside_a_text_keeps_the_gap_unknown(ruleset: RuleSet) -> None:
    text = quy_che(ruleset, "kinh-phi", name="qc.pdf")
    scan = seen(paper(ruleset.requirement("7b"), name="scan.pdf"), looked=False)
    audit = judged(ruleset, [text, scan])
    assert (about(audit), unlooked(audit)) == ([], ["7b"])
    shows = judged(ruleset, [quy_che(ruleset), scan])
    assert (about(shows), unlooked(shows)) == ([], [])


def test_paper_in_a_cupboard_and_a_withheld_paper_are_not_looked_into(ruleset: RuleSet) -> None:
    held = decision(
        "assign", requirement=ruleset.requirement("7b"), held="Tủ 2", standing="paper_only"
    )
    secret = paper(ruleset.requirement("2"), name="x", state=FileState.WITHHELD)
    secret = seen(replace(secret, path=None, opaque="mat-01"), looked=False)
    audit = judge(ruleset, [secret], decisions=[held])
    assert unlooked(audit) == ["2", "7b"]
    (one,) = told(audit, "CONTENT_NOT_LOOKED")
    assert "mat-01" not in str(one.params)


def test_a_paper_of_another_dossier_is_told_there(ruleset: RuleSet) -> None:
    said = decision(
        "assign", requirement=ruleset.requirement("7b"), file="qc.pdf", dossier="mh-khac"
    )
    audit = judge(ruleset, [], decisions=[said])
    assert told(audit) == told(audit, "CONTENT_NOT_LOOKED") == []


def test_what_is_not_asked_for_is_not_looked_at(ruleset: RuleSet) -> None:
    joint = seen(paper(ruleset.requirement("7c"), standing=SURE), "pham-vi")
    assert about(judged(ruleset, [joint], manifest(linked="không")), "7c") == []
    (one,) = told(judged(ruleset, [joint], manifest(linked="có")))
    assert dict(one.params)["contents"] == "phạm vi phối hợp (suy luận)"
    assert one.basis == "22/HD-BCA-V05, III.1.c"
    unknown = manifest(linked=None)
    assert about(judged(ruleset, [joint], unknown), "7c")


def test_a_members_follow_up_dossier_is_left_alone(ruleset: RuleSet) -> None:
    audit = judged(ruleset, [quy_che(ruleset, *HEADS)], manifest(role="thanh-vien"))
    assert told(audit) == []


def test_the_plan_of_a_dien_hinh_has_heads_of_its_own(exemplar_rules: RuleSet) -> None:
    person = Manifest.model_validate({"id": "mh-1", "name": "Ông Bình", "kind": "dien-hinh"})
    plan = paper(exemplar_rules.requirement("3"), standing=SURE)
    (one,) = told(judged(exemplar_rules, [seen(plan, "phan-cong")], person))
    assert one.basis == "22/HD-BCA-V05, IV.1.b"
    assert dict(one.params)["contents"] == "phân công lực lượng tổ chức thực hiện"


def test_what_hoa_binh_adds_is_told_as_hoa_binhs() -> None:
    rules = load_book().get("hb.mo-hinh")
    assert rules is not None
    document = quy_che(rules, "kinh-phi", "nhiem-vu-antt")
    (one,) = told(judge(rules, [document], year=2024))
    assert one.basis == (
        "22/HD-BCA-V05, III.1.d, mục (2); Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 3"
    )
    assert one.bars == ()


def test_a_paper_older_than_the_text_is_not_held_against_its_heads(ruleset: RuleSet) -> None:
    def audit(day: str | None, founded: str = "2018-03-01") -> DossierAudit:
        stated = manifest(founding={"date": founded, "authority": "Chủ tịch UBND xã An Bình"})
        return judged(ruleset, [quy_che(ruleset, *HEADS, date=day)], stated)

    assert about(audit("2022-11-17")) == []
    assert about(audit("2022-11-18"))
    assert about(audit(None)) == []
    assert about(audit(None, "2024-03-01"))


def test_papers_of_the_founding_are_looked_at_by_the_guide_that_people_state(
    ruleset: RuleSet,
) -> None:
    older = load_book().get("cu.tu-quan")
    assert older is not None
    rules, asked = next((part, part.contents) for _, part in older.parts if len(part.contents) > 1)
    first = asked[0]
    document = paper(older.requirement(rules.id), standing=SURE, date="2019-05-01")
    stated = manifest(founding={"date": "2019-04-01", "authority": "Chủ tịch UBND xã An Bình"})
    view = DossierView("ho-so", Path("ho-so"), stated, (), (seen(document, first.id),))
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    audit = audit_dossier(view, ruleset, settings, {}, on=ON, year=YEAR, older=older)
    (one,) = told(audit)
    assert one.basis == older.cite(first.basis)
    alone = audit_dossier(view, ruleset, settings, {}, on=ON, year=YEAR)
    assert told(alone) == []


def test_a_year_that_the_text_does_not_govern_is_left_open(ruleset: RuleSet) -> None:
    plan = seen(paper(ruleset.requirement("9"), year=2021, standing=SURE), "chi-tieu")
    assert told(judge(ruleset, [plan], year=2021)) == []
