"""Every dossier falls into one group: people's words first, and no grade is ever worked out."""

import datetime as dt
from typing import Any

import pytest

from dossier_manager.recognition.model import MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.group import APART, RATED, RECOGNITION, Group
from tests.audit.conftest import ON, YEAR, paper, whole
from tests.statistics.counted import exemplar, group_in, model, rated

RULES = load_book().get("hd22.mo-hinh")
assert RULES is not None
LATE: dict[str, Any] = {
    "founding": {"number": "1", "date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}
}


@pytest.mark.parametrize("grade", ["tot", "kha", "trung_binh", "yeu"])
def test_a_grade_is_the_one_that_people_state(grade: str) -> None:
    assert group_in(model("mh-1", grade)) == Group(grade)


def test_a_whole_dossier_has_no_grade_until_people_state_one() -> None:
    assert RULES is not None
    assert group_in(model(documents=whole(RULES))) is Group.NOT_STATED


def test_a_mo_hinh_that_may_not_be_rated_is_not_yeu() -> None:
    assert group_in(model(documents=(), **LATE)) is Group.NOT_ELIGIBLE
    assert group_in(model(documents=(), founding={"exists": "không"})) is Group.NOT_ELIGIBLE


def test_an_empty_dossier_is_unknown_and_not_yeu() -> None:
    assert group_in(model(documents=())) is Group.ELIGIBILITY_UNKNOWN
    assert group_in(model(documents=(), founding=None)) is Group.ELIGIBILITY_UNKNOWN


def test_what_people_decided_and_nobody_can_read_leaves_it_unknown() -> None:
    assert group_in(model(unread=True)) is Group.ELIGIBILITY_UNKNOWN


@pytest.mark.parametrize(
    ("ended", "on", "group"),
    [
        ("2026-10-31", "2026-11-06", Group.ENDED),
        ("2024-05-01", "2026-11-06", Group.ENDED),
        ("2026-11-01", "2026-11-06", Group.GOOD),  # after the year: it was there in it
        ("2026-10-20", "2026-10-19", Group.GOOD),  # an ending to come
        ("2026-10-20", "2026-10-20", Group.ENDED),
    ],
)
def test_what_ended_by_the_end_of_the_year_is_not_there(ended: str, on: str, group: Group) -> None:
    view = model("mh-1", "tot", ended={"date": ended})
    assert group_in(view, on=dt.date.fromisoformat(on)) is group


def test_what_was_founded_after_the_year_belongs_to_the_next() -> None:
    def founded(day: str) -> dict[str, Any]:
        return {"founding": {"date": day, "authority": "Chủ tịch UBND xã A"}, "documents": ()}

    assert group_in(model(**founded("2026-11-01"))) is Group.LATER
    assert group_in(model(**founded("2026-10-31"))) is Group.NOT_ELIGIBLE
    assert group_in(model(**founded("2026-10-31")), year=YEAR - 1) is Group.LATER


def test_a_founding_day_that_stands_in_the_decision_alone_counts_in_both_years() -> None:
    made = paper("hd22.mo-hinh/6a", date="2026-02-01")
    unstated = {"authority": "Chủ tịch UBND xã A"}
    assert group_in(model(documents=[made], founding=unstated)) is Group.NOT_ELIGIBLE
    assert group_in(model(documents=[made], founding=unstated), year=YEAR - 1) is Group.LATER


@pytest.mark.parametrize(
    ("keys", "group"),
    [
        ({"role": "thanh-vien"}, Group.MEMBER),
        ({"counted": "không"}, Group.NOT_COUNTED),
        ({"counted": "có"}, Group.GOOD),
        ({"role": "thanh-vien", "counted": "không"}, Group.MEMBER),
        ({"counted": "không", "ended": {"date": "2026-01-01"}}, Group.NOT_COUNTED),
    ],
)
def test_a_persons_word_goes_before_the_grade(keys: dict[str, Any], group: Group) -> None:
    assert group_in(model("mh-1", "tot", **keys)) is group


def test_in_a_year_without_a_guide_only_stated_grades_are_told() -> None:
    view = model(years=rated("kha", 2021), founding={"date": "2019-01-01", "authority": "UBND xã"})
    assert group_in(view, year=2021) is Group.FAIR
    assert group_in(view, year=2020) is Group.ELIGIBILITY_UNKNOWN


def decided(day: str | None, standing: MatchStanding = MatchStanding.DECIDED) -> Any:
    return paper("hd22.dien-hinh/5a", date=day, standing=standing)


@pytest.mark.parametrize(
    ("documents", "year", "group"),
    [
        ([], 2026, Group.NOT_RECOGNISED),
        ([decided("2026-11-05")], 2026, Group.RECOGNISED),
        ([decided("2026-11-05")], 2025, Group.NOT_RECOGNISED),
        ([decided("2025-11-15")], 2025, Group.RECOGNISED),
        ([decided("2025-11-16")], 2025, Group.NOT_RECOGNISED),
        ([decided("2025-11-16")], 2026, Group.RECOGNISED),
        ([decided("2026-11-07")], 2026, Group.NOT_RECOGNISED),  # a day that has not come
        ([decided(None)], 2026, Group.RECOGNITION_UNKNOWN),
        ([decided("2026-11-05", MatchStanding.UNSURE)], 2026, Group.RECOGNITION_UNKNOWN),
        ([decided(None), decided("2026-11-05")], 2026, Group.RECOGNISED),
    ],
)
def test_an_exemplar_is_recognised_by_a_sure_decision_alone(
    documents: list[Any], year: int, group: Group
) -> None:
    assert group_in(exemplar(documents=documents), on=ON, year=year) is group


@pytest.mark.parametrize(
    ("documents", "year", "group"),
    [
        (["2025-10-31"], 2025, Group.NOT_RECOGNISED),
        (["2025-11-01"], 2025, Group.LATER),
        (["2025-11-01"], 2026, Group.NOT_RECOGNISED),
        (["2024-01-01", "2025-11-01"], 2025, Group.NOT_RECOGNISED),  # which plan is the first?
    ],
)
def test_an_exemplar_begins_with_the_day_of_its_plan(
    documents: list[str], year: int, group: Group
) -> None:
    plans = [paper("hd22.dien-hinh/3", date=day, name=f"{day}.pdf") for day in documents]
    assert group_in(exemplar(documents=plans), year=year) is group


def test_a_recognition_is_not_undone_by_a_later_plan() -> None:
    documents = [paper("hd22.dien-hinh/3", date="2026-01-05"), decided("2024-12-01")]
    assert group_in(exemplar(documents=documents), year=2025) is Group.RECOGNISED


def test_a_grade_stated_of_an_exemplar_is_no_group_of_it() -> None:
    assert group_in(exemplar(years=rated("tot"))) is Group.NOT_RECOGNISED


def test_an_exemplar_whose_building_ended_is_not_there() -> None:
    assert group_in(exemplar(ended={"date": "2026-10-01"})) is Group.ENDED


def test_the_groups_are_told_in_exactly_one_table() -> None:
    assert sorted([*RATED, *RECOGNITION, *APART]) == sorted(Group)
    assert {group for group in Group if not group.counted} == set(APART)
