"""The assessments of a điển hình: one last day for the first, and no day ever after."""

import datetime as dt
from typing import Any

import pytest

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.model import GradeState, Recognition
from dossier_manager.catalogue.view import DossierView
from dossier_manager.deadlines.exemplar import unlisted
from dossier_manager.deadlines.model import Deadline, DutyState
from dossier_manager.recognition.model import Document, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, paper
from tests.deadlines.conftest import dossier, duties, of_dossiers

DONE, LATE, DUE = DutyState.DONE, DutyState.LATE, DutyState.DUE
OVERDUE, UNKNOWN, STANDING = DutyState.OVERDUE, DutyState.UNKNOWN, DutyState.STANDING


def rules_of(name: str) -> RuleSet:
    found = load_book().get(name)
    assert found is not None
    return found


RULES = rules_of("hd22.dien-hinh")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def report(date: str | None, year: int | None = None, **keys: Any) -> Document:
    return paper(
        RULES.requirement("4b"), date=date, year=year, name=f"4b {date} {year}.pdf", **keys
    )


def exemplar(
    *papers: Document, plan: str | None = "2025-11-10", recognised: str | None = None, **keys: Any
) -> DossierView:
    stated = {"id": "dh-1", "name": "Ông Bình", "kind": "dien-hinh"} | keys
    given = [paper(RULES.requirement("3"), date=plan)] if plan else []
    if recognised:
        given.append(paper(RULES.requirement("5a"), date=recognised))
    return dossier(Manifest.model_validate(stated), [*given, *papers])


def seen(view: DossierView, on: str, year: int = YEAR) -> list[Deadline]:
    return list(of_dossiers(view, on=day(on), year=year))


def states(view: DossierView, on: str, year: int = YEAR) -> dict[str, DutyState]:
    return {one.id: one.state for one in seen(view, on, year)}


@pytest.mark.parametrize(
    ("view", "on", "state", "last"),
    [
        (exemplar(), "2026-11-10", DUE, "2026-11-10"),
        (exemplar(), "2026-11-11", OVERDUE, "2026-11-10"),
        (exemplar(report("2026-11-10", YEAR)), "2026-11-12", DONE, "2026-11-10"),
        (exemplar(report("2026-11-11", YEAR)), "2026-11-12", LATE, "2026-11-10"),
        (exemplar(report("2026-11-11", YEAR)), "2026-11-10", DUE, "2026-11-10"),
        (exemplar(report(None, YEAR)), "2026-11-12", DONE, "2026-11-10"),
        (exemplar(report(None)), "2026-11-12", UNKNOWN, "2026-11-10"),
        (exemplar(plan=None), "2026-11-12", UNKNOWN, None),
        (exemplar(report("2026-10-28", YEAR), plan=None), "2026-11-12", DONE, None),
    ],
)
def test_it_is_assessed_within_a_year_of_its_plan(
    view: DossierView, on: str, state: DutyState, last: str | None
) -> None:
    (found,) = seen(view, on)
    assert (found.id, found.state, found.row) == ("assessment", state, "text")
    assert found.last_day == (day(last) if last else None)
    assert found.before is None
    assert found.basis == "22/HD-BCA-V05, IV.1.c"


@pytest.mark.parametrize("year", [2023, 2025, 2026, 2027, 2030])
def test_what_is_overdue_is_told_alike_whatever_year_is_asked_for(year: int) -> None:
    (found,) = seen(exemplar(), "2026-11-15", year)
    assert found == seen(exemplar(), "2026-11-15")[0]
    assert (found.state, found.last_day) == (OVERDUE, day("2026-11-10"))
    assert "kỳ" not in found.what
    assert "2027" not in found.what


@pytest.mark.parametrize("year", [2026, 2027])
def test_a_recognition_does_not_hide_that_the_report_is_not_there(year: int) -> None:
    (found,) = seen(exemplar(recognised="2026-11-05"), "2026-11-15", year)
    assert (found.id, found.state) == ("assessment", OVERDUE)
    assert found.why.endswith("đã có quyết định công nhận")


def test_a_draft_of_the_report_leaves_it_unknown_in_every_year() -> None:
    view = exemplar(report("2026-10-20", YEAR, standing=MatchStanding.UNSURE))
    for year in (2025, 2026, 2027):
        assert states(view, "2026-11-15", year) == {"assessment": UNKNOWN}


@pytest.mark.parametrize(
    ("on", "year", "state"),
    [
        ("2023-11-06", 2023, None),
        ("2025-11-12", 2025, None),
        ("2025-11-20", 2026, DUE),
        ("2026-11-05", 2026, DUE),
        ("2026-11-05", 2027, DUE),
        ("2026-11-05", 2025, None),
        ("2026-11-05", 2028, None),
    ],
)
def test_before_its_day_it_stands_in_the_year_that_the_day_lies_in(
    on: str, year: int, state: DutyState | None
) -> None:
    """10/11/2026 lies in the rating year 2027 and among the days when 2026 is rated."""
    assert states(exemplar(), on, year) == ({"assessment": state} if state else {})


@pytest.mark.parametrize(
    ("on", "year", "listed"),
    [
        ("2023-11-06", 2023, {}),
        ("2026-11-05", 2025, {}),
        ("2026-11-05", 2026, {"assessment": DONE}),
        ("2026-11-05", 2027, {"assessment-anew": STANDING}),
    ],
)
def test_an_assessment_that_was_made_is_told_once(
    on: str, year: int, listed: dict[str, DutyState]
) -> None:
    assert states(exemplar(report("2026-10-28", YEAR)), on, year) == listed


def test_one_made_before_the_year_of_its_day_is_told_there() -> None:
    view = exemplar(report("2026-10-28", YEAR), plan="2025-12-20")
    assert states(view, "2026-11-06") == {}
    assert states(view, "2026-12-01", 2027) == {"assessment": DONE, "assessment-anew": STANDING}


def test_a_paper_of_a_later_day_is_no_evidence() -> None:
    view = exemplar(report("2026-10-28", YEAR), plan="2025-10-10")
    assert states(view, "2026-10-20") == {"assessment": OVERDUE}
    assert states(view, "2026-10-28") == {"assessment": LATE}
    anew = exemplar(report("2025-10-01", 2025), report("2026-12-20", 2026), plan="2024-10-05")
    assert states(anew, "2026-12-01") == {"assessment-anew": UNKNOWN}
    assert states(anew, "2026-12-20") == {"assessment-anew": DONE}


@pytest.mark.parametrize(
    ("on", "state", "why"),
    [
        ("2026-11-20", STANDING, "không ấn định ngày"),
        ("2027-10-31", STANDING, "không ấn định ngày"),
        ("2027-11-15", UNKNOWN, "chưa thấy đánh giá lại năm 2027; văn bản không ấn định ngày"),
        ("2029-01-01", UNKNOWN, "không ấn định ngày"),
    ],
)
def test_an_assessment_anew_has_no_day_and_is_never_overdue(
    on: str, state: DutyState, why: str
) -> None:
    view = exemplar(report("2026-10-28", YEAR), recognised="2026-11-05")
    (found,) = seen(view, on, 2027)
    assert (found.id, found.state, found.last_day) == ("assessment-anew", state, None)
    assert (found.basis, found.row) == ("22/HD-BCA-V05, IV.3", "inference")
    assert why in found.why


def test_an_assessment_anew_that_is_there_is_done_and_a_guess_is_not_known() -> None:
    first = report("2026-10-28", YEAR)
    again = report("2027-12-20", 2027)
    assert states(exemplar(first, again), "2027-12-31", 2027) == {"assessment-anew": DONE}
    guess = report("2027-12-20", 2027, standing=MatchStanding.UNSURE)
    (found,) = seen(exemplar(first, guess), "2027-12-31", 2027)
    assert found.state is UNKNOWN
    assert found.why.endswith("văn bản không ấn định ngày")


def test_an_ending_leaves_nothing_overdue() -> None:
    view = exemplar(ended={"date": "2026-11-12"})
    (found,) = seen(view, "2026-11-20")
    assert found.state is UNKNOWN
    assert "kết thúc xây dựng ngày 12/11/2026" in found.why
    assert seen(view, "2026-11-20", 2025) == []
    assert states(view, "2026-11-11") == {"assessment": OVERDUE}


def test_the_province_knows_no_assessment_anew() -> None:
    rules = rules_of("bt2023.dien-hinh")
    stated = Manifest.model_validate({"id": "dh-1", "name": "Bà Mai", "kind": "dien-hinh"})
    papers = [
        paper(rules.requirement("3"), date="2023-05-10"),
        paper(rules.requirement("4b"), date="2024-04-20"),
    ]
    for documents, year, state in ((papers, 2024, DONE), (papers[:1], 2024, OVERDUE)):
        view = dossier(stated, documents)
        found = duties(view, on=day("2024-11-06"), year=year, province="Bình Thuận")
        (mine,) = (one for one in found if one.dossier == "dh-1")
        assert (mine.state, mine.last_day) == (state, day("2024-05-10"))
        assert mine.basis == "Quy trình Bình Thuận 2023, IV.1.B3(1)"
    earlier = [
        paper(rules.requirement("3"), date="2022-05-10"),
        paper(rules.requirement("4b"), date="2023-04-20"),
    ]
    view = dossier(stated, earlier)
    later = duties(view, on=day("2024-11-06"), year=2024, province="Bình Thuận")
    assert [one for one in later if one.dossier == "dh-1"] == []


@pytest.mark.parametrize(
    ("due", "why"),
    [
        ("2026-11-10", "hạn đánh giá lần đầu là 10/11/2026, không thuộc kỳ này"),
        (None, "đã đánh giá lần đầu; văn bản không nói đánh giá lại mỗi năm"),
    ],
)
def test_why_nothing_is_listed(due: str | None, why: str) -> None:
    result = Recognition(day(due) if due else None, None, None, (), GradeState.OPEN)
    assert unlisted(result) == why
