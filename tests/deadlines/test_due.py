"""The duties of dossiers: by the day sent, the day before `trước`, and never one too many."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager.catalogue.view import DossierView
from dossier_manager.deadlines.due import in_order
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.rules.load import load_book
from tests.audit.conftest import YEAR, manifest, paper, whole
from tests.deadlines.conftest import dossier, of_dossiers

DONE, LATE, DUE = DutyState.DONE, DutyState.LATE, DutyState.DUE
OVERDUE, UNKNOWN = DutyState.OVERDUE, DutyState.UNKNOWN
RULES = load_book().get("hd22.mo-hinh")
assert RULES is not None


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def model(
    sent: str | None = None, received: str | None = None, without: str = "", **keys: Any
) -> DossierView:
    """A mô hình whose papers are all there but those left out."""
    record: dict[str, Any] = {"year": str(YEAR)}
    if sent:
        record["sent"] = {"date": sent, "source": "sổ 88"}
    if received:
        record["received"] = {"date": received, "source": "dấu đến"}
    stated = manifest(years=[record], **keys)
    assert RULES is not None
    return dossier(stated, whole(RULES, without=without.split()), ())


def only(duty: str, view: DossierView, on: str) -> Deadline:
    (found,) = (one for one in of_dossiers(view, on=day(on)) if one.id == duty)
    return found


def test_the_last_day_in_time_is_the_day_before_the_day_named() -> None:
    report = only("report", model(), "2026-10-01")
    assert (report.last_day, report.before) == (day("2026-11-04"), day("2026-11-05"))
    decision = only("decision", model(), "2026-10-01")
    assert (decision.last_day, decision.before) == (day("2026-11-09"), day("2026-11-10"))
    assert report.basis == decision.basis == "22/HD-BCA-V05, III.2.c"
    assert {report.row, decision.row} == {"text"}


@pytest.mark.parametrize(
    ("stated", "without", "on", "state"),
    [
        ({"sent": "2026-11-03"}, "", "2026-11-06", DONE),
        ({"sent": "2026-11-04"}, "", "2026-11-06", DONE),
        ({"sent": "2026-11-05"}, "", "2026-11-06", LATE),
        ({"sent": "2026-11-06"}, "", "2026-11-06", LATE),
        ({"sent": "2026-11-03"}, "10b", "2026-11-06", DONE),
        ({"received": "2026-11-04"}, "", "2026-11-06", DONE),
        ({"received": "2026-11-05"}, "10b", "2026-11-06", UNKNOWN),
        ({}, "", "2026-11-06", UNKNOWN),
        ({}, "10b", "2026-11-06", OVERDUE),
        ({}, "", "2026-11-05", UNKNOWN),
        ({}, "10b", "2026-11-05", OVERDUE),
        ({}, "", "2026-11-04", DUE),
        ({}, "10b", "2026-11-04", DUE),
        ({"sent": "2026-11-08"}, "10b", "2026-11-06", OVERDUE),  # a day to come is no word
    ],
)
def test_a_report_is_judged_by_the_day_it_was_sent(
    stated: dict[str, str], without: str, on: str, state: DutyState
) -> None:
    assert only("report", model(**stated, without=without), on).state is state


def test_why_a_report_stands_as_it_does() -> None:
    late = only("report", model(sent="2026-11-05"), "2026-11-06")
    assert late.why == "gửi 05/11/2026 (sổ 88): muộn theo chữ “trước”; người thẩm định quyết"
    unknown = only("report", model(), "2026-11-06")
    assert unknown.why == "đã có báo cáo, chưa ai ghi ngày gửi"


def test_a_file_that_nobody_could_read_may_be_the_report() -> None:
    view = model(without="10b")
    scan = replace(paper("x/x", name="scan.pdf", state=FileState.UNREAD), papers=())
    unread = dossier(view.manifest, [*view.documents, scan])
    assert only("report", unread, "2026-11-06").state is UNKNOWN


def decided(date: str | None, standing: MatchStanding = MatchStanding.DECIDED) -> DossierView:
    assert RULES is not None
    view = model(sent="2026-11-03")
    made = paper(RULES.requirement("13b"), year=YEAR, date=date, standing=standing)
    return dossier(view.manifest, [*view.documents, made])


@pytest.mark.parametrize(
    ("view", "on", "state"),
    [
        (decided("2026-11-09"), "2026-11-12", DONE),
        (decided("2026-11-10"), "2026-11-12", LATE),
        (decided(None), "2026-11-12", DONE),
        (decided("2026-11-09", MatchStanding.UNSURE), "2026-11-12", UNKNOWN),
        (model(), "2026-11-09", DUE),
        (model(), "2026-11-10", OVERDUE),
    ],
)
def test_the_decision_is_owed_by_who_rates(view: DossierView, on: str, state: DutyState) -> None:
    found = only("decision", view, on)
    assert found.state is state
    assert "không phải lỗi của mô hình" in found.why
    assert found.who == "Cấp có thẩm quyền xếp loại"


def rated(said: dict[str, str], *documents: Document) -> DossierView:
    """A mô hình whose rating people state."""
    record = {"year": str(YEAR), "rated": {"grade": "kha"} | said}
    return dossier(manifest(years=[record]), [*model().documents, *documents])


@pytest.mark.parametrize(
    ("said", "on", "state", "why"),
    [
        ({"date": "2026-11-09"}, "2026-11-12", DONE, "ngày 09/11/2026"),
        ({"date": "2026-11-10"}, "2026-11-12", LATE, "ngày 10/11/2026"),
        ({"date": "2026-11-20"}, "2026-11-25", LATE, "ngày 20/11/2026"),
        ({"date": "2026-11-20"}, "2026-11-12", OVERDUE, "chưa thấy"),
        ({"date": "2026-11-08"}, "2026-11-09", DONE, "ngày 08/11/2026"),
        ({}, "2026-11-12", UNKNOWN, "chưa ghi ngày quyết định"),
        ({}, "2026-11-09", DUE, "việc của cấp xếp loại"),
    ],
)
def test_without_a_decision_the_day_that_people_state_counts(
    said: dict[str, str], on: str, state: DutyState, why: str
) -> None:
    found = only("decision", rated(said), on)
    assert found.state is state
    assert why in found.why
    assert ("theo bản kê khai" in found.why) is (state in (DONE, LATE, UNKNOWN))


def test_a_sure_decision_goes_before_what_people_state_and_an_unsure_one_does_not() -> None:
    assert RULES is not None
    for standing, state in ((MatchStanding.DECIDED, LATE), (MatchStanding.UNSURE, DONE)):
        made = paper(RULES.requirement("13b"), year=YEAR, date="2026-11-11", standing=standing)
        found = only("decision", rated({"date": "2026-11-05"}, made), "2026-11-12")
        assert found.state is state


def test_a_grade_of_another_year_says_nothing() -> None:
    record = {"year": str(YEAR - 1), "rated": {"grade": "kha", "date": "2025-11-05"}}
    view = dossier(manifest(years=[record, {"year": str(YEAR)}]), model().documents)
    assert only("decision", view, "2026-11-12").state is OVERDUE


def test_papers_of_later_days_are_no_evidence() -> None:
    assert RULES is not None
    later = paper(RULES.requirement("13b"), year=YEAR, date="2026-11-20")
    view = dossier(model().manifest, [*model(without="10b").documents, later])
    late = paper(RULES.requirement("10b"), year=YEAR, date="2026-11-20")
    view = dossier(view.manifest, [*view.documents, late])
    for duty in ("report", "decision"):
        assert only(duty, view, "2026-11-12").state is OVERDUE
        assert "sau ngày xét" in only(duty, view, "2026-11-12").why
    assert only("decision", view, "2026-11-20").state is LATE
    assert only("report", view, "2026-11-20").state is UNKNOWN


@pytest.mark.parametrize(
    "keys",
    [
        {"role": "thanh-vien"},
        {"ended": {"date": "2026-05-01"}},
        {"founding": {"number": "1", "date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}},
    ],
    ids=["member", "ended", "not eligible"],
)
def test_nothing_is_owed_for_a_dossier_that_is_not_rated(keys: dict[str, Any]) -> None:
    papers = "6a" if "founding" in keys else ""
    assert of_dossiers(model(without=papers, **keys), on=day("2026-11-06")) == ()


def test_overdue_stands_first_then_what_nobody_knows_then_late_due_done() -> None:
    def one(state: DutyState, last: str | None, name: str) -> Deadline:
        last_day = day(last) if last else None
        return Deadline(
            DutyKind.DOSSIER, "report", YEAR, "", "", last_day, None, "", "text", state, "", name
        )

    wanted = (
        one(OVERDUE, "2026-11-04", "b"),
        one(OVERDUE, "2026-11-09", "a"),
        one(UNKNOWN, "2026-11-04", "a"),
        one(LATE, "2026-11-04", "a"),
        one(DUE, "2026-11-14", "a"),
        one(DUE, "2026-11-14", "b"),
        one(UNKNOWN, None, "a"),
        one(DONE, "2026-11-04", "a"),
    )
    assert in_order(reversed(wanted), day("2026-11-12")) == wanted


def test_dossiers_stand_in_one_order_whatever_the_disk_says() -> None:
    views = [model(id=name) for name in ("b", "c", "a")]
    on = day("2026-11-06")
    found = of_dossiers(*views, on=on)
    assert found == of_dossiers(*reversed(views), on=on)
    assert [one.dossier for one in found if one.id == "report"] == ["a", "b", "c"]


def test_no_day_is_made_up_for_the_half_yearly_report() -> None:
    found = of_dossiers(model(without="10a"), on=day("2026-11-06"))
    assert {one.id for one in found} == {"report", "decision"}


def test_nothing_is_owed_in_a_year_that_the_text_does_not_govern() -> None:
    assert of_dossiers(model(), on=day("2021-11-06"), year=2021) == ()
