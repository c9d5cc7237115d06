"""When the year's report was sent. Judged by the day sent, never by the date on the paper."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.due import report_deadline
from dossier_manager.audit.statuses import Case
from dossier_manager.clock import RatingYear
from dossier_manager.findings import Finding, Place, Severity, finding


class Timeliness(StrEnum):
    """How the report stands to its deadline."""

    IN_TIME = "in_time"
    ON_THE_DAY = "on_the_day"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sending:
    """What people stated about the sending of one year's report.

    `source` is where the day stands that proves the sending. `set_aside` are days that were
    stated and cannot be: each with the code of its finding.
    """

    sent: dt.date | None = None
    received: dt.date | None = None
    source: str | None = None
    set_aside: tuple[tuple[str, dt.date], ...] = ()

    @property
    def stated(self) -> bool:
        """Whether anybody stated a day that can be."""
        return self.sent is not None or self.received is not None


class _Word(NamedTuple):
    """One statement of one day."""

    day: dt.date
    source: str | None


def sending_of(case: Case) -> Sending:
    """What people stated about the sending of the report of the year that is judged."""
    deadline = report_deadline(case.ruleset, case.year)
    return sending(case.manifest, case.decisions, case.year, on=case.on, deadline=deadline)


def sending(
    manifest: Manifest,
    decisions: Sequence[Decision],
    year: int,
    *,
    on: dt.date | None = None,
    deadline: dt.date | None = None,
) -> Sending:
    """The last word on each day: decisions go before the manifest, one day never erases another.

    A day after `on`, or more than a month before the year closes, is no word: it is set aside.
    A day of receipt before `deadline` proves the sending too, so its source counts for it.
    """
    record = manifest.year(year)
    told = [d for d in decisions if d.action is Action.SENT and d.year == year]
    sent_words = [_Word(d.sent, d.source) for d in told if d.sent is not None]
    received_words = [_Word(d.received, d.source) for d in told if d.received is not None]
    if record is not None and record.sent is not None:
        sent_words.insert(0, _Word(record.sent.date, record.sent.source))
    if record is not None and record.received is not None:
        received_words.insert(0, _Word(record.received.date, record.received.source))
    kept: list[_Word | None] = []
    set_aside: list[tuple[str, dt.date]] = []
    for word in (_last(sent_words), _last(received_words)):
        code = _cannot_be(word.day, year, on) if word else None
        if word is not None and code is not None:
            set_aside.append((code, word.day))
        kept.append(None if code else word)
    sent, received = kept
    source = sent.source if sent else None
    if not source and received is not None:
        proves = sent is None or deadline is None or received.day < deadline
        source = received.source if proves else None
    return Sending(
        sent.day if sent else None, received.day if received else None, source, tuple(set_aside)
    )


def _last(said: Sequence[_Word]) -> _Word | None:
    """The last word, with the last source that was named for the same day."""
    if not said:
        return None
    day = said[-1].day
    named = [word.source for word in said if word.day == day and (word.source or "").strip()]
    return _Word(day, named[-1] if named else None)


def _cannot_be(day: dt.date, year: int, on: dt.date | None) -> str | None:
    """Why a day is no day of sending, as the code of a finding."""
    if on is not None and day > on:
        return "SENT_IN_FUTURE"
    return "SENT_IMPLAUSIBLE" if day < _earliest(year) else None


def _earliest(year: int) -> dt.date:
    """Before the last month of the year no report on that year can have been sent."""
    return RatingYear(year).end.replace(month=10, day=1)


def timeliness(said: Sending, deadline: dt.date) -> Timeliness:
    """Hold a sending against a deadline of the form `trước ngày`: the day itself is late.

    Received before the deadline proves it was sent before; received later proves nothing.
    """
    if said.sent is None:
        in_time = said.received is not None and said.received < deadline
        return Timeliness.IN_TIME if in_time else Timeliness.UNKNOWN
    if said.sent < deadline:
        return Timeliness.IN_TIME
    return Timeliness.ON_THE_DAY if said.sent == deadline else Timeliness.LATE


def doubtful(
    said: Sending, deadline: dt.date, dated: Iterable[dt.date], place: Place, basis: str
) -> Iterator[Finding]:
    """What is odd about the days stated. `dated` are the days that the report itself bears."""
    for code, day in said.set_aside:
        yield finding(code, Severity.WARNING, place, basis=basis, day=f"{day:%d/%m/%Y}")
    if said.sent is None and said.received is not None and said.received >= deadline:
        yield finding(
            "RECEIVED_AFTER",
            Severity.INFO,
            place,
            basis=basis,
            day=f"{said.received:%d/%m/%Y}",
            before=f"{deadline:%d/%m/%Y}",
        )
    first = min(dated, default=None)
    if said.sent is not None and first is not None and first > said.sent:
        yield finding(
            "REPORT_AFTER_SENT",
            Severity.WARNING,
            place,
            basis=basis,
            day=f"{first:%d/%m/%Y}",
            sent=f"{said.sent:%d/%m/%Y}",
        )
