"""When the report was sent: every word on it, the last one per day, and days that cannot be."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.audit.dispatch import Sending, Timeliness, sending, timeliness
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, judge, manifest, paper, whole

DEADLINE = dt.date(2026, 11, 5)
BOOK, STAMP = "sổ văn bản đi", "dấu công văn đến"


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def told(number: int, **days: str) -> Any:
    return decision("sent", id=f"d-{number}", year=YEAR, **days)


def stated(**days: dict[str, str]) -> Any:
    return manifest(years=[{"year": str(YEAR), **days}])


NOTHING = manifest(years=[])


def heard(*decisions: Any, people: Any = NOTHING, on: dt.date = ON) -> Sending:
    return sending(people, decisions, YEAR, on=on, deadline=DEADLINE)


def test_a_later_receipt_does_not_erase_a_late_sending() -> None:
    late = heard(told(1, sent="2026-11-06", source=BOOK), told(2, received="2026-11-04"))
    assert (late.sent, late.received) == (day("2026-11-06"), day("2026-11-04"))
    assert timeliness(late, DEADLINE) is Timeliness.LATE
    assert late.source == BOOK


def test_decisions_lie_over_the_manifest_day_by_day() -> None:
    people = stated(sent={"date": "2026-11-06", "source": BOOK}, received={"date": "2026-11-06"})
    said = heard(told(1, received="2026-11-04", source=STAMP), people=people)
    assert (said.sent, said.received) == (day("2026-11-06"), day("2026-11-04"))
    corrected = heard(told(1, sent="2026-11-03"), told(2, sent="2026-11-04"), people=people)
    assert corrected.sent == day("2026-11-04")


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ([{"sent": "2026-11-04", "source": BOOK}], BOOK),
        ([{"sent": "2026-11-04"}, {"sent": "2026-11-04", "source": BOOK}], BOOK),
        ([{"sent": "2026-11-04", "source": BOOK}, {"sent": "2026-11-04"}], BOOK),
        ([{"sent": "2026-11-04", "source": BOOK}, {"sent": "2026-11-03"}], None),
        ([{"sent": "2026-11-03"}, {"received": "2026-11-04", "source": STAMP}], STAMP),
        ([{"sent": "2026-11-04"}, {"received": "2026-11-05", "source": STAMP}], None),
        ([{"received": "2026-11-04", "source": STAMP}], STAMP),
    ],
)
def test_a_source_counts_for_the_day_that_it_proves(
    words: list[dict[str, str]], source: str | None
) -> None:
    assert heard(*(told(n, **word) for n, word in enumerate(words))).source == source


@pytest.mark.parametrize(
    ("sent", "on", "code"),
    [
        ("2026-11-06", ON, None),
        ("2026-11-07", ON, "SENT_IN_FUTURE"),
        ("2026-10-01", ON, None),
        ("2026-09-30", ON, "SENT_IMPLAUSIBLE"),
        ("2025-11-03", ON, "SENT_IMPLAUSIBLE"),
    ],
)
@pytest.mark.parametrize("which", ["sent", "received"])
def test_a_day_that_cannot_be_is_no_word(
    which: str, sent: str, on: dt.date, code: str | None, ruleset: RuleSet
) -> None:
    said = heard(told(1, **{which: sent}, source=BOOK), on=on)
    assert said.stated is (code is None)
    audit = judge(ruleset, whole(ruleset), stated=stated(**{which: {"date": sent}}))
    odd = {f.code for f in audit.findings} & {"SENT_IN_FUTURE", "SENT_IMPLAUSIBLE"}
    assert odd == ({code} if code else set())
    if code is not None:
        assert timeliness(said, DEADLINE) is Timeliness.UNKNOWN
        assert "SENT_UNKNOWN" in {f.code for f in audit.findings}


def codes(ruleset: RuleSet, report: str, **days: dict[str, str]) -> set[str]:
    papers = [*whole(ruleset, without=["10b"])]
    papers.append(paper(ruleset.requirement("10b"), year=YEAR, date=report))
    audit = judge(ruleset, papers, stated=stated(**days))
    return {f.code for f in audit.findings}


@pytest.mark.parametrize(
    ("days", "after"),
    [
        ({"received": {"date": "2026-11-05"}}, True),
        ({"received": {"date": "2026-11-04"}}, False),
        ({"received": {"date": "2026-11-06"}, "sent": {"date": "2026-11-04"}}, False),
    ],
)
def test_received_late_says_nothing_of_the_sending(
    days: dict[str, dict[str, str]], after: bool, ruleset: RuleSet
) -> None:
    assert ("RECEIVED_AFTER" in codes(ruleset, "2026-11-02", **days)) is after


@pytest.mark.parametrize(("report", "odd"), [("2026-11-03", False), ("2026-11-04", True)])
def test_a_report_dated_after_it_was_sent(report: str, odd: bool, ruleset: RuleSet) -> None:
    found = codes(ruleset, report, sent={"date": "2026-11-03", "source": BOOK})
    assert ("REPORT_AFTER_SENT" in found) is odd


DAYS = st.none() | st.dates(dt.date(2026, 10, 1), dt.date(2026, 11, 6))


@given(st.lists(st.tuples(DAYS, DAYS).filter(any), max_size=5))
def test_the_last_word_per_day_stands(words: list[tuple[dt.date | None, dt.date | None]]) -> None:
    entries = [
        told(n, **{k: f"{v}" for k, v in zip(("sent", "received"), word, strict=True) if v})
        for n, word in enumerate(words)
    ]
    said = heard(*entries)
    assert said.sent == next((s for s, _ in reversed(words) if s), None)
    assert said.received == next((r for _, r in reversed(words) if r), None)
