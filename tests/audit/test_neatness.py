"""Files of nothing, and why: better said than left aside."""

from dataclasses import replace

from dossier_manager.reading.model import Field
from dossier_manager.recognition.model import Document
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest, paper, whole


def about(subject: str) -> Document:
    """A read paper that meets nothing, with this trích yếu."""
    document = paper("", name="la.pdf")
    head = replace(document.papers[0].letterhead, subject=Field(subject))
    return replace(document, papers=(replace(document.papers[0], letterhead=head, matches=()),))


def codes(ruleset: RuleSet, document: Document) -> set[str]:
    return {f.code for f in judge(ruleset, [*whole(ruleset), document]).findings}


def test_a_paper_of_another_name_is_said_to_be_so(ruleset: RuleSet) -> None:
    other = about("Về việc thành lập mô hình “Camera giám sát”")
    assert "FILE_OF_OTHER" in codes(ruleset, other)
    assert "FILE_UNFILED" not in codes(ruleset, other)


def test_a_paper_of_no_name_or_the_own_name_is_only_unfiled(ruleset: RuleSet) -> None:
    for subject in ("Lịch trực Tết", "Thực đơn liên hoan mô hình “Tiếng kẻng an ninh”"):
        assert "FILE_UNFILED" in codes(ruleset, about(subject))


def test_a_shared_part_that_the_rules_do_not_know_is_named(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(shared=["1a", "99z"]))
    assert [dict(f.params) for f in audit.findings if f.code == "SHARED_UNKNOWN"] == [
        {"said": "99z"}
    ]
