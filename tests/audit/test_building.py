"""The time of building of a điển hình, as its papers tell it on a day."""

import datetime as dt

import pytest

from dossier_manager.audit.building import Building, building
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.model import EvidenceRow, EvidenceStanding
from dossier_manager.rules.model import RuleSet

ON = dt.date(2026, 11, 15)
PLAN = ("3", None, "2025-11-10", True)
Told = tuple[str, int | None, str | None, bool]


def built(rules: RuleSet, *told: Told, on: dt.date = ON) -> Building:
    """From papers: part, year, day, and whether it is sure."""
    assert rules.recognition is not None
    pieces = [
        Piece(
            rules.requirement(part),
            year,
            EvidenceRow(
                EvidenceStanding.ISSUED,
                "dh-1",
                f"{part}.pdf",
                None,
                (),
                sure=sure,
                confirmed=sure,
                date=dt.date.fromisoformat(day) if day else None,
            ),
        )
        for part, year, day, sure in told
    ]
    return building(pieces, rules, rules.recognition, on)


def test_of_nothing_nothing_is_known(exemplar_rules: RuleSet) -> None:
    days = built(exemplar_rules)
    assert days == Building(None, None)
    assert not days.overdue(ON)
    assert not days.falls_in(2026)
    assert days.within(ON) is None
    assert days.due(2026) is None


@pytest.mark.parametrize(
    ("report", "first", "made", "guessed"),
    [
        (("4b", 2026, "2026-10-28", True), 2026, "2026-10-28", False),
        (("4b", None, "2026-10-31", True), 2026, "2026-10-31", False),
        (("4b", None, "2026-11-01", True), 2027, "2026-11-01", False),
        (("4b", 2026, None, True), 2026, None, False),
        (("4b", None, None, True), None, None, True),
        (("4b", 2026, "2026-10-28", False), None, None, True),
        (("4b", 2026, "2026-11-16", True), None, None, False),
        (("4b", 2028, None, True), None, None, False),
        (("5a", None, "2026-11-05", True), None, None, False),
    ],
)
def test_the_first_assessment_is_a_sure_report_that_was_there_by_the_day(
    report: Told, first: int | None, made: str | None, guessed: bool, exemplar_rules: RuleSet
) -> None:
    days = built(exemplar_rules, PLAN, report)
    assert (days.first, days.guessed) == (first, guessed)
    assert days.made == (dt.date.fromisoformat(made) if made else None)
    assert days.overdue(ON) is (first is None)


def test_one_report_without_a_day_leaves_it_open_whether_the_first_was_late(
    exemplar_rules: RuleSet,
) -> None:
    late = ("4b", 2027, "2026-11-12", True)
    assert built(exemplar_rules, PLAN, late).late()
    assert not built(exemplar_rules, PLAN, late, ("4b", 2027, None, True)).late()
    assert not built(exemplar_rules, PLAN, late, ("4b", 2026, "2026-10-28", True)).late()


@pytest.mark.parametrize(
    ("plan", "years"),
    [
        ("2025-10-31", {2026}),
        ("2025-11-01", {2026, 2027}),
        ("2025-11-15", {2026, 2027}),
        ("2025-11-16", {2027}),
        ("2024-02-29", {2025}),
    ],
)
def test_a_last_day_lies_in_its_rating_year_and_in_the_days_of_rating_before(
    plan: str, years: set[int], exemplar_rules: RuleSet
) -> None:
    days = built(exemplar_rules, ("3", None, plan, True))
    assert {year for year in range(2020, 2031) if days.falls_in(year)} == years


def test_only_a_sure_decision_of_no_later_day_recognises(exemplar_rules: RuleSet) -> None:
    for told, recognised in (
        (("5a", None, "2026-11-15", True), True),
        (("5a", None, None, True), True),
        (("5a", None, "2026-11-16", True), False),
        (("5a", None, "2026-11-05", False), False),
    ):
        assert built(exemplar_rules, PLAN, told).recognised is recognised


def test_years_after_the_first_are_for_assessing_anew(exemplar_rules: RuleSet) -> None:
    days = built(exemplar_rules, PLAN, ("4b", 2026, "2026-10-28", True))
    assert [days.anew(year) for year in (2025, 2026, 2027)] == [False, False, True]
    assert [days.due(year) for year in (2026, 2027)] == [dt.date(2026, 11, 10), None]
