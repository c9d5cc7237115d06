"""The days of units: in time on the last day, past on the day that the text names."""

import datetime as dt
from pathlib import Path

import pytest

from dossier_manager.archive.manifest import Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.catalogue.view import ArchiveView, Coverage
from dossier_manager.deadlines.due import deadlines
from dossier_manager.deadlines.model import Deadline, DutyState
from dossier_manager.rules.load import load_book
from tests.traces.breaks import UnitBreak
from tests.traces.tables import UNITS
from tests.traces.test_breaks import names

EVERY = [(text, one) for text, table in UNITS.items() for one in table]
IDS = [f"{text}:{one.id}" for text, one in EVERY]
DAY = dt.timedelta(days=1)


def duty(one: UnitBreak, on: dt.date, province: str | None) -> Deadline | None:
    """The duty as an archive of a province shows it on a day."""
    stated = {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
    view = ArchiveView(Path("kho"), Settings.model_validate(stated), (), (), (), Coverage())
    book = load_book()
    audit = audit_archive(view, book, as_of=on, year=one.year)
    found = deadlines(audit, view, book, on, one.year)
    return next((each for each in found if each.id == one.duty), None)


@pytest.mark.parametrize(("text", "one"), EVERY, ids=IDS)
def test_the_day_before_is_in_time_and_the_named_day_is_past(text: str, one: UnitBreak) -> None:
    in_time = duty(one, one.last_day, one.province)
    past = duty(one, one.last_day + DAY, one.province)
    assert in_time is not None
    assert past is not None
    assert (in_time.state, past.state) == (DutyState.DUE, DutyState.UNKNOWN)
    assert in_time.last_day == one.last_day
    assert in_time.before == one.last_day + DAY
    assert set(one.clauses) <= names(text, past.basis)


@pytest.mark.parametrize(
    ("text", "one"), [pair for pair in EVERY if pair[1].province], ids=lambda value: str(value)[:20]
)
def test_a_duty_of_one_province_is_not_told_elsewhere(text: str, one: UnitBreak) -> None:
    assert duty(one, one.last_day, None) is None
    assert duty(one, one.last_day, "Sông Lam") is None
