"""A year against the year before, dossier by dossier."""

from typing import Any

import pytest

from dossier_manager.statistics.line import Line
from tests.audit.conftest import paper
from tests.statistics.counted import counted, exemplar, model


def ids(lines: tuple[Line, ...]) -> list[str]:
    return [line.id for line in lines]


def founded(day: str) -> dict[str, Any]:
    return {"founding": {"date": day, "authority": "Chủ tịch UBND xã A"}}


def test_new_are_those_founded_in_the_year_and_gone_those_ended_in_it() -> None:
    made = counted(
        model("cu", **founded("2025-10-31")),
        model("moi", **founded("2025-11-01")),
        model("sau", **founded("2026-11-01")),
        model("het", ended={"date": "2025-11-01"}),
        model("het-truoc", ended={"date": "2025-10-31"}),
        model("thoang-qua", **founded("2025-12-01"), ended={"date": "2026-06-01"}),
    )
    assert ids(made.change.new) == ["moi"]
    assert ids(made.change.gone) == ["het"]
    assert (made.before.totals.models, made.now.totals.models) == (2, 2)


def test_a_dossier_without_a_founding_day_is_taken_to_be_old_and_told() -> None:
    made = counted(model("a", founding=None, documents=()), model("b"), exemplar("c"))
    assert ids(made.change.undated) == ["a"]
    assert made.change.new == ()


@pytest.mark.parametrize(
    ("before", "now", "up", "down", "same"),
    [
        ("kha", "tot", 1, 0, 0),
        ("yeu", "tot", 1, 0, 0),
        ("tot", "trung_binh", 0, 1, 0),
        ("tot", "tot", 0, 0, 1),
        (None, "tot", 0, 0, 0),
        ("tot", None, 0, 0, 0),
    ],
)
def test_grades_go_up_and_down_by_what_people_stated(
    before: str | None, now: str | None, up: int, down: int, same: int
) -> None:
    found = counted(model("a", now, before)).change
    assert (len(found.up), len(found.down), found.same) == (up, down, same)
    assert ids(found.first) == (["a"] if before is None else [])
    assert ids(found.lost) == (["a"] if now is None else [])


def test_what_ended_has_not_lost_its_grade_too() -> None:
    found = counted(model("a", None, "tot", ended={"date": "2026-05-01"})).change
    assert ids(found.gone) == ["a"]
    assert found.lost == ()


def test_a_new_recognition_is_told() -> None:
    made = counted(exemplar(documents=[paper("hd22.dien-hinh/5a", date="2026-11-05")]))
    assert ids(made.change.recognised) == ["dh-1"]
    old = counted(exemplar(documents=[paper("hd22.dien-hinh/5a", date="2025-01-05")]))
    assert old.change.recognised == ()
