import json

import pytest

from dossier_manager.reading.model import (
    Block,
    Certainty,
    Field,
    FieldSource,
    FileKind,
    Letterhead,
    Page,
    Paper,
    Reading,
    TextSource,
)
from dossier_manager.recognition.model import Match, MatchStanding
from dossier_manager.report.inspect import Inspected, inspect_json, inspect_report
from dossier_manager.report.json import as_json
from dossier_manager.report.screen import as_text
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet


@pytest.fixture
def ruleset() -> RuleSet:
    found = load_book().get("hd22.mo-hinh")
    assert found is not None
    return found


def inspected(secrecy: str | None = None, mark: str | None = None) -> Inspected:
    head = Letterhead(
        number=Field("45/QĐ-UBND"),
        date=Field("2024-01", Certainty.LIKELY, FieldSource.NAME),
        subject=Field("thành lập mô hình"),
        secrecy=secrecy,
    )
    page = Page(1, TextSource.TEXT, (Block("x"),))
    paper = Paper(1, (1, 0), (1, 0), head)
    match = Match("hd22.mo-hinh/6a", MatchStanding.RECOGNISED, 0.9, ("tên tệp",))
    reading = Reading(FileKind.PDF, "r", "0" * 64, 9, (page,), (paper,))
    return Inspected("a.pdf", reading, (paper,), ((match,),), mark)


def test_the_keys_of_the_contract(ruleset: RuleSet) -> None:
    (file,) = json.loads(as_json(inspect_json([inspected()], ruleset)))["files"]
    keys = {"file", "type", "pages", "encoding", "text_source", "papers", "problems"}
    assert keys <= set(file)
    (paper,) = file["papers"]
    assert paper["pages"] == [1, 1]
    head = ["agency", "date", "kind", "number", "secrecy", "signer", "subject"]
    assert sorted(paper["letterhead"]) == head
    assert paper["letterhead"]["signer"] is None
    assert paper["sources"]["date"] == {"from": "name", "certainty": "likely"}
    (entry,) = paper["items"]
    assert (entry["code"], entry["part"], entry["confidence"]) == ("6", "6a", 0.9)


def test_a_guess_from_the_name_is_called_one(ruleset: RuleSet) -> None:
    shown = as_text(inspect_report([inspected()], ruleset), width=200)
    assert "Ngày: 01/2024 (đọc từ tên tệp, chưa chắc)" in shown
    assert "Có thể tính cho 6a" in shown


@pytest.mark.parametrize(("secrecy", "mark"), [("mat", None), (None, "toi_mat")])
def test_a_marked_paper_says_its_mark_and_nothing_else(
    ruleset: RuleSet, secrecy: str | None, mark: str | None
) -> None:
    entry = inspected(secrecy, mark)
    told = as_json(inspect_json([entry], ruleset)).decode()
    shown = as_text(inspect_report([entry], ruleset), width=200)
    for text in ("45/QĐ-UBND", "thành lập", "6a"):
        assert text not in told
        assert text not in shown
    assert f'"{secrecy or mark}"' in told
    assert "MẬT" in shown


def test_a_paper_known_by_its_name_has_no_pages(ruleset: RuleSet) -> None:
    paper = Paper(1, (0, 0), (0, 0), Letterhead(number=Field("1/KH", source=FieldSource.NAME)))
    reading = Reading(FileKind.IMAGE, "r", "0" * 64, 9)
    told = inspect_json([Inspected("a.jpg", reading, (paper,), ((),))], ruleset)
    assert told["files"][0]["papers"][0]["pages"] is None
