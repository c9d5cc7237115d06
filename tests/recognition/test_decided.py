"""People's decisions over recognition: a described paper is recognised from its description."""

from dataclasses import replace
from typing import Any

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest
from dossier_manager.reading.model import Field, FileKind, Letterhead, TextSource
from dossier_manager.recognition.decided import apply
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)
from dossier_manager.rules.load import load_book

NAME = "Tiếng kẻng an ninh"
MANIFEST = Manifest.model_validate({"id": "keng", "name": NAME, "kind": "mo-hinh"})
GUESS = Match("hd22.mo-hinh/9", MatchStanding.UNSURE, 0.5, ("tên tệp",))
SCAN = Document(
    *("keng", "keng/scan.pdf", "scan.pdf", "1" * 64, 12),
    *(FileState.READ, FileKind.PDF, TextSource.NONE),
    papers=(DocumentPaper((1, 2), Letterhead(), (GUESS,)),),
)
FOUNDING = {"kind": "QĐ", "subject": f"Về việc thành lập mô hình “{NAME}”"}


def decided(number: int, action: str, **more: Any) -> Decision:
    entry = {"id": f"d{number}", "at": "2026-11-03T08:00:00+07:00", "by": "Lê Thị Hoa"}
    return Decision.model_validate(
        {**entry, "reason": "đã xem", "action": action, "file": "scan.pdf", **more}
    )


def laid(document: Document, *decisions: Decision) -> tuple[Match, ...]:
    rulesets = [r for r in load_book().sets if r.id == "hd22.mo-hinh"]
    return apply(document, decisions, rulesets, MANIFEST).papers[0].matches


def test_a_described_scan_is_recognised_and_says_who_described_it() -> None:
    (match,) = laid(SCAN, decided(1, "describe", fields=FOUNDING))
    assert (match.part, match.standing) == ("6a", MatchStanding.RECOGNISED)
    assert "theo mô tả của Lê Thị Hoa" in match.reasons
    assert any("thành lập mô hình" in reason for reason in match.reasons)
    assert match.decision is None


def test_kind_and_subject_may_come_one_after_the_other_and_in_words() -> None:
    one = decided(1, "describe", fields={"kind": "Quyết định"})
    two = decided(2, "describe", fields={"subject": FOUNDING["subject"]})
    (match,) = laid(SCAN, one, two)
    assert (match.part, match.standing) == ("6a", MatchStanding.RECOGNISED)


def test_the_year_of_a_described_plan() -> None:
    fields = {"kind": "KH", "subject": f"Hoạt động mô hình “{NAME}” năm 2026"}
    (match,) = laid(SCAN, decided(1, "describe", fields=fields))
    assert (match.part, match.year) == ("9", 2026)


def test_a_described_stranger_is_no_longer_a_guess() -> None:
    fields = {"kind": "QĐ", "subject": "Về việc nâng bậc lương"}
    assert laid(SCAN, decided(1, "describe", fields=fields)) == ()


def test_number_and_date_alone_change_no_match() -> None:
    assert laid(SCAN, decided(1, "describe", fields={"number": "45/QĐ-UBND"})) == (GUESS,)


def test_an_assignment_goes_first_whatever_its_place() -> None:
    describe = decided(1, "describe", fields=FOUNDING)
    assign = decided(2, "assign", requirement="hd22.mo-hinh/5")
    nothing = decided(2, "assign", requirement="none")
    for order in ((describe, assign), (assign, describe)):
        (match,) = laid(SCAN, *order)
        assert (match.part, match.standing) == ("5", MatchStanding.DECIDED)
    for order in ((describe, nothing), (nothing, describe)):
        assert laid(SCAN, *order) == ()


def test_what_was_read_stays_beside_what_the_description_gives() -> None:
    list_ = Match("hd22.mo-hinh/6c", MatchStanding.RECOGNISED, 0.85, ("danh sách",))
    paper = DocumentPaper((1, 2), Letterhead(kind=Field("QĐ")), (GUESS, list_))
    read = replace(SCAN, source=TextSource.TEXT, papers=(paper,))
    found = laid(read, decided(1, "describe", fields=FOUNDING))
    assert {match.part for match in found} == {"6a", "6c"}


def test_a_withheld_paper_and_other_bytes_are_left_alone() -> None:
    withheld = replace(SCAN, state=FileState.WITHHELD, path=None, opaque="m1")
    describe = decided(1, "describe", fields=FOUNDING)
    assert laid(withheld, describe) == (GUESS,)
    stale = decided(1, "describe", fields=FOUNDING, sha256="0" * 64)
    assert laid(SCAN, stale) == (GUESS,)


def test_a_set_of_other_rows_keeps_what_it_recognised_beside_a_decision() -> None:
    """One paper is a resolution by the guide of the year and by the one of its founding."""
    older = Match("cu.tu-quan/1", MatchStanding.RECOGNISED, 0.9, ("nghị quyết",))
    kin = Match("bt2023.mo-hinh/5", MatchStanding.RECOGNISED, 0.9, ("kế hoạch",))
    paper = DocumentPaper((1, 2), Letterhead(), (GUESS, older, kin))
    sets = [
        one
        for one in load_book().sets
        if one.id in ("hd22.mo-hinh", "bt2023.mo-hinh", "cu.tu-quan")
    ]
    assign = decided(1, "assign", requirement="hd22.mo-hinh/4")
    found = apply(replace(SCAN, papers=(paper,)), [assign], sets, MANIFEST).papers[0].matches
    assert [match.requirement for match in found] == ["cu.tu-quan/1", "hd22.mo-hinh/4"]
