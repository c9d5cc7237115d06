"""A calendar is read back by the library, and is the same bytes for the same duties."""

import datetime as dt
from dataclasses import replace
from random import Random
from typing import Any

from icalendar import Calendar

from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.report.calendar import PRODID, calendar
from dossier_manager.report.stamp import PENDING, is_stamped

ON = dt.date(2026, 11, 6)


def duty(
    dossier: str | None, what: str = "report", state: DutyState = DutyState.DUE, day: int = 4
) -> Deadline:
    return Deadline(
        kind=DutyKind.DOSSIER if dossier else DutyKind.UNIT,
        id=what,
        year=2026,
        who="Ban Chỉ đạo hoặc Trưởng mô hình",
        what="Gửi báo cáo năm 2026; và đề nghị xếp loại, đúng hạn",
        last_day=dt.date(2026, 11, day),
        before=dt.date(2026, 11, day + 1),
        basis="22/HD-BCA-V05, III.2.c",
        row="text",
        state=state,
        why="chưa ai ghi ngày gửi",
        dossier=dossier,
        name=f"Mô hình “Tiếng kẻng an ninh” {dossier}" if dossier else None,
        path=f"xa/{dossier}" if dossier else None,
    )


DUTIES = [duty("a"), duty("b"), duty("a", "decision", day=9), duty(None, "hd22-bao-cao-nam")]


def made(duties: list[Deadline], on: dt.date = ON) -> bytes:
    return calendar("kho-1", "Hồ sơ xã Tân Lập", duties, on)


def parsed(content: bytes) -> Any:
    """The calendar as the library reads it back; its types are as wide as the standard."""
    return Calendar.from_ical(content)


def uids(content: bytes) -> list[str]:
    return [str(event["UID"]) for event in parsed(content).walk("VEVENT")]


def test_the_calendar_is_read_back_as_whole_days() -> None:
    read = parsed(made([duty("a")]))
    assert "METHOD" not in read
    assert str(read["PRODID"]) == PRODID
    assert str(read["VERSION"]) == "2.0"
    (event,) = read.walk("VEVENT")
    assert type(event["DTSTART"].dt) is dt.date
    assert event["DTSTART"].dt == dt.date(2026, 11, 4)
    assert event["DTEND"].dt == dt.date(2026, 11, 5)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert "Tiếng kẻng an ninh" in str(event["SUMMARY"])
    assert "22/HD-BCA-V05, III.2.c" in str(event["DESCRIPTION"])
    assert "trước ngày 05/11/2026" in str(event["DESCRIPTION"])
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == dt.timedelta(days=-3)


def test_ids_are_made_of_archive_dossier_duty_and_year_alone() -> None:
    assert sorted(uids(made(DUTIES))) == [
        "kho-1++hd22-bao-cao-nam+2026@dossier-manager",
        "kho-1+a+decision+2026@dossier-manager",
        "kho-1+a+report+2026@dossier-manager",
        "kho-1+b+report+2026@dossier-manager",
    ]
    changed = [replace(one, name="Tên khác", why="", state=DutyState.OVERDUE) for one in DUTIES]
    later = made(changed, ON + dt.timedelta(days=9))
    assert uids(later) == uids(made(DUTIES))
    assert later != made(DUTIES)


def test_the_same_duties_are_the_same_bytes_in_any_order() -> None:
    wanted = made(DUTIES)
    assert made(list(DUTIES)) == wanted
    for seed in range(20):
        mixed = list(DUTIES)
        Random(seed).shuffle(mixed)
        assert made(mixed) == wanted


def test_lines_end_as_the_standard_says_and_are_short_enough() -> None:
    content = made(DUTIES)
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    content.decode("utf-8")


def test_it_bears_a_stamp_before_any_name() -> None:
    content = calendar(f"kho {PENDING}", f"Kho {PENDING}", [replace(duty("a"), name=PENDING)], ON)
    assert is_stamped(content)
    assert content.index(b"X-DOSSIER-SEAL:seal-") < content.index(PENDING.encode())
    assert not is_stamped(content.replace(b"\r\n", b"\n"))


def test_what_is_done_and_what_has_no_day_is_left_out() -> None:
    done, undated = duty("a", state=DutyState.DONE), replace(duty("b"), last_day=None)
    late, unknown = duty("c", state=DutyState.LATE), duty("d", state=DutyState.UNKNOWN)
    assert len(uids(made([done, undated, late, unknown]))) == 2
    assert uids(made([done])) == []


def test_dossiers_that_share_an_id_keep_two_ids_in_the_calendar() -> None:
    twins = [replace(duty("a"), path="xa/mot"), replace(duty("a"), path="xa/hai")]
    found = uids(made(twins))
    assert len(set(found)) == 2
    assert found == uids(made(twins[::-1]))


def test_a_name_cannot_break_out_of_its_line() -> None:
    bad = replace(duty("a"), name="Kẻng\r\nEND:VEVENT\nMETHOD:REQUEST\x1b[31m\u202e\ud800")
    read = parsed(made([bad]))
    assert "METHOD" not in read
    (event,) = read.walk("VEVENT")
    assert "\n" not in str(event["SUMMARY"])
    assert "\x1b" not in str(event["SUMMARY"])
