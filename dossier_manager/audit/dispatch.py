"""When the year's report was sent. Judged by the day sent, never by the date on the paper."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.archive.manifest import Manifest


class Timeliness(StrEnum):
    """How the report stands to its deadline."""

    IN_TIME = "in_time"
    ON_THE_DAY = "on_the_day"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sending:
    """What people stated about the sending of one year's report."""

    sent: dt.date | None = None
    received: dt.date | None = None
    source: str | None = None

    @property
    def stated(self) -> bool:
        """Whether anybody stated a day."""
        return self.sent is not None or self.received is not None


def sending(manifest: Manifest, decisions: Sequence[Decision], year: int) -> Sending:
    """The latest word: a decision goes before the manifest."""
    told = [d for d in decisions if d.action is Action.SENT and d.year == year]
    if told:
        last = told[-1]
        return Sending(last.sent, last.received, last.source)
    record = manifest.year(year)
    if record is None:
        return Sending()
    sent, received = record.sent, record.received
    source = (sent.source if sent else None) or (received.source if received else None)
    return Sending(sent.date if sent else None, received.date if received else None, source)


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
