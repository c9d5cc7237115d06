"""What a person looks at first: grades as stated against what the dossiers show. No accusation."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager import messages
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import Severity
from dossier_manager.recognition.model import FileState, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.exceptions import Exceptional
from tests.audit.conftest import YEAR, manifest, paper, whole
from tests.statistics.counted import FOUNDED, counted, exemplar, model, rated

RULES = load_book().get("hd22.mo-hinh")
assert RULES is not None
EARLY, PAST = dt.date(2026, 11, 9), dt.date(2026, 11, 10)


def found(view: DossierView, on: dt.date = EARLY, **more: Any) -> list[Exceptional]:
    return list(counted(view, on=on, **more).exceptions)


def codes(view: DossierView, on: dt.date = EARLY, **more: Any) -> list[str]:
    return [one.finding.code for one in found(view, on, **more)]


def complete(grade: str | None, *, without: str = "", **keys: Any) -> DossierView:
    """A mô hình whose papers and targets are all there, but those left out."""
    assert RULES is not None
    (record,) = manifest().model_dump(mode="json", exclude_none=True)["years"]
    record["year"] = str(YEAR)
    for target in record["targets"]:
        target["achieved"] = "10"
    if grade:
        record["rated"] = {"grade": grade, "number": "88/QĐ-UBND"}
    return model(documents=whole(RULES, without=without.split()), years=[record], **keys)


@pytest.mark.parametrize("grade", ["tot", "kha", "trung_binh", "yeu"])
def test_a_grade_of_what_may_not_be_rated_is_looked_at(grade: str) -> None:
    founding = {"date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}
    (one, *_) = found(model("mh-1", grade, documents=(), founding=founding))
    assert one.finding.code == "STATS_GRADED_NOT_ELIGIBLE"
    assert one.finding.severity is Severity.WARNING
    assert one.finding.basis == "22/HD-BCA-V05, III.2.a"
    assert [blocker.code for blocker in one.blockers] == ["NOT_ELIGIBLE"]


def test_an_eligibility_that_nobody_knows_is_no_exception() -> None:
    assert "STATS_GRADED_NOT_ELIGIBLE" not in codes(model("mh-1", "tot", documents=()))


@pytest.mark.parametrize(
    ("grade", "without", "expected"),
    [
        ("tot", "1a", ["STATS_GRADED_BARRED"]),
        ("kha", "1a", ["STATS_GRADED_BARRED"]),
        ("trung_binh", "1a", []),
        ("yeu", "1a", []),
        ("tot", "", []),
    ],
)
def test_a_good_grade_that_papers_bar_is_looked_at_with_the_clauses(
    grade: str, without: str, expected: list[str]
) -> None:
    made = found(complete(grade, without=without))
    assert [one.finding.code for one in made] == expected
    for one in made:
        assert one.blockers
        assert all(blocker.bars for blocker in one.blockers)
        assert one.finding.basis is not None
        assert all(blocker.basis in one.finding.basis for blocker in one.blockers)


def test_a_grade_of_what_has_ended_and_of_an_exemplar_is_looked_at() -> None:
    ended = complete("tot", ended={"date": "2026-05-01"})
    assert codes(ended) == ["STATS_GRADED_ENDED"]
    assert codes(exemplar(years=rated("tot"))) == ["STATS_GRADED_EXEMPLAR"]


def test_a_members_dossier_is_left_to_its_keeper() -> None:
    assert codes(model("mh-1", "tot", documents=(), role="thanh-vien"), PAST) == []


def test_the_ninth_of_november_is_still_in_time() -> None:
    assert codes(complete(None), EARLY) == []
    assert codes(complete(None), PAST) == ["STATS_NOT_GRADED"]


def test_a_decision_that_may_be_there_is_only_asked_about() -> None:
    assert RULES is not None
    unsure = paper(RULES.requirement("13b"), year=YEAR, standing=MatchStanding.UNSURE)
    assert codes(model(documents=[*FOUNDED, unsure]), PAST) == ["STATS_NOT_GRADED_GUESS"]


def test_months_that_nobody_can_tell_are_the_cause_and_not_a_file() -> None:
    founding = {"number": "1", "date": "2026-01-05", "authority": "Chủ tịch UBND xã A"}
    decision = paper("hd22.mo-hinh/6a", date="2026-01-05")
    (one,) = found(model(documents=[decision], founding=founding), PAST)
    assert one.finding.code == "STATS_NOT_GRADED_MONTHS"
    assert one.finding.basis == "22/HD-BCA-V05, III.2.a"
    assert "đủ 10 tháng ngày 05/11/2026" in dict(one.finding.params)["why"]
    said = messages.say(one.finding.code, dict(one.finding.params))
    assert "tệp" not in f"{said.message} {said.cure}"


def test_files_that_nobody_could_read_are_the_cause_where_there_are_some() -> None:
    unread = replace(paper("hd22.mo-hinh/1a"), state=FileState.UNREADABLE, papers=())
    (one,) = found(model(documents=[*FOUNDED, unread]), PAST)
    assert one.finding.code == "STATS_NOT_GRADED_UNREAD"
    assert "1 tệp" in dict(one.finding.params)["why"]


@pytest.mark.parametrize(
    ("day", "late"),
    [("2026-11-09", False), ("2026-11-10", True), ("2027-03-01", True), (None, False)],
)
def test_a_decision_of_the_tenth_of_november_is_looked_at(day: str | None, late: bool) -> None:
    (record,) = rated("trung_binh", number="88/QĐ-UBND")
    if day:
        record["rated"]["date"] = day
    made = found(model("mh-1", years=[record]), PAST)
    assert [one.finding.code for one in made] == (["STATS_GRADE_LATE"] if late else [])
    for one in made:
        assert one.finding.basis == "22/HD-BCA-V05, III.2.c"
        said = messages.say(one.finding.code, dict(one.finding.params)).message
        assert said.startswith("Cần xem lại: quyết định xếp loại năm 2026 đề ngày ")
        assert "trước ngày 10/11/2026" in said


def test_a_late_decision_of_a_year_without_the_guide_is_not_held_against_it() -> None:
    stated = rated("kha", 2021, number="9/QĐ", date="2021-12-20")
    view = model(years=stated, founding={"date": "2019-01-01", "authority": "UBND xã"})
    assert codes(view, PAST, year=2021) == []


def test_a_decision_whose_grade_nobody_wrote_down_is_told_at_once() -> None:
    assert RULES is not None
    made = paper(RULES.requirement("13b"), year=YEAR)
    assert codes(model(documents=[*FOUNDED, made]), EARLY) == ["STATS_GRADE_UNWRITTEN"]
    assert codes(model("mh-1", "trung_binh", documents=[*FOUNDED, made]), PAST) == []


def test_a_grade_without_number_or_decision_is_told() -> None:
    assert codes(model("mh-1", "trung_binh")) == ["STATS_GRADE_WITHOUT_DECISION"]
    numbered = model("mh-1", years=rated("trung_binh", number="88/QĐ-UBND"))
    assert codes(numbered) == []


def test_what_may_not_be_rated_owes_no_decision() -> None:
    founding = {"date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}
    assert codes(model(documents=(), founding=founding), PAST) == []


def test_a_person_who_took_it_out_is_not_asked_for_its_grade() -> None:
    assert codes(model(counted="không"), PAST) == []


def test_the_weightiest_stand_first_whatever_order_the_disk_has() -> None:
    founding = {"date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}
    made = counted(
        model("a"), model("b", "kha", documents=(), founding=founding), model("c"), on=PAST
    )
    assert [(one.line.id, one.finding.code) for one in made.exceptions] == [
        ("b", "STATS_GRADED_NOT_ELIGIBLE"),
        ("a", "STATS_NOT_GRADED"),
        ("c", "STATS_NOT_GRADED"),
        ("b", "STATS_GRADE_WITHOUT_DECISION"),
    ]


def test_no_sentence_accuses() -> None:
    said = [words for code, words in messages.catalogue().items() if code.startswith("STATS_")]
    assert len(said) >= 10
    for words in said:
        text = f"{words.message} {words.cure}".lower()
        assert not [word for word in ("sai phạm", "vi phạm", "gian", "khống") if word in text]
