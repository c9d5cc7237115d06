"""The days to keep as a calendar that Outlook and Thunderbird open. icalendar is named here alone.

The same input gives the same bytes, and a duty keeps its id from one calendar to the next.
"""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dossier_manager.archive.relpath import public_name
from dossier_manager.deadlines.model import Deadline, DutyState
from dossier_manager.report.stamp import PENDING, stamped
from dossier_manager.vietnamese.form import nfc

if TYPE_CHECKING:
    from icalendar import Event

PRODID = "-//dossier-manager//deadlines//VI"
"""Who made the calendar, as its standard asks."""

_JOINT = "+"
"""Stands between the parts of an id: no id of an archive, dossier or duty can hold it."""
_WARN = dt.timedelta(days=-3)


def calendar(archive: str, name: str, duties: Iterable[Deadline], as_of: dt.date) -> bytes:
    """An iCalendar file of whole days: what is not done, each on its last day in time.

    Its head bears the stamp by which the program knows its own.
    """
    from icalendar import Calendar  # noqa: PLC0415 # only who writes a calendar pays for it

    result = Calendar()
    result.add("prodid", PRODID)
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("x-dossier-seal", PENDING)
    result.add("x-wr-calname", _plain(f"Hạn của hồ sơ: {name}"))
    shown = [duty for duty in duties if duty.state is not DutyState.DONE]
    dated = [(duty.last_day, uid, duty) for uid, duty in _named(archive, shown) if duty.last_day]
    for day, uid, duty in sorted(dated, key=lambda one: one[:2]):
        result.add_component(_event(uid, duty, day, as_of))
    return stamped(bytes(result.to_ical()))


def _named(archive: str, duties: Iterable[Deadline]) -> list[tuple[str, Deadline]]:
    """Duties with their ids; where dossiers share an id, their paths tell them apart."""
    by_uid: dict[str, list[Deadline]] = defaultdict(list)
    for duty in duties:
        parts = (archive, duty.dossier or "", duty.id, str(duty.year))
        by_uid[_JOINT.join(parts)].append(duty)
    return [
        (f"{uid}{_apart(duty, alike)}@dossier-manager", duty)
        for uid, alike in by_uid.items()
        for duty in alike
    ]


def _apart(duty: Deadline, alike: Sequence[Deadline]) -> str:
    if len(alike) == 1:
        return ""
    path = (duty.path or "").encode("utf-8", "surrogatepass")
    return _JOINT + hashlib.sha256(path).hexdigest()[:12]


def _event(uid: str, duty: Deadline, day: dt.date, as_of: dt.date) -> "Event":
    from icalendar import Alarm, Event  # noqa: PLC0415

    subject = duty.name if duty.name is not None else duty.who
    summary = _plain(f"Hạn cuối: {duty.what} – {subject}")
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", dt.datetime.combine(as_of, dt.time(), dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", summary)
    event.add("description", _description(duty))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", _WARN)
    event.add_component(alarm)
    return event


def _description(duty: Deadline) -> str:
    lines = [f"Căn cứ: {duty.basis}", f"Người giữ việc: {duty.who}"]
    if duty.before is not None:
        lines.append(f"Văn bản ghi trước ngày {duty.before:%d/%m/%Y}; đúng ngày ấy đã là muộn.")
    if duty.why:
        lines.append(f"Ghi chú: {duty.why}")
    return "\n".join(_plain(line) for line in lines)


def _plain(text: str) -> str:
    """One line in NFC, without characters that a calendar must not hold."""
    return public_name(nfc(text)).encode("utf-8", "backslashreplace").decode("utf-8")
