"""Where a result may be written: never over what a person made."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dossier_manager.archive.names import ARCHIVE_FILE, OWN_FILES
from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import WrongUsage
from dossier_manager.report.calendar import PRODID
from dossier_manager.report.review.seal import is_sealed
from dossier_manager.report.stats.chart import HEAD

MARK = "# dossier – kết quả do chương trình ghi, lần sau ghi đè được"
"""The first line of every text that the program writes to a file, by which it knows its own."""

FORMAT = 1
_SHAPES = (
    frozenset({"as_of", "period", "rules_digest", "coverage"}),  # audit, show
    frozenset({"archive", "dossiers", "loose", "coverage"}),  # scan
    frozenset({"rules", "files"}),  # inspect
    frozenset({"file", "decisions"}),  # what was recorded
    frozenset({"made", "file", "id"}),  # init, new
    frozenset({"rules_digest", "rules", "findings"}),  # rules list
    frozenset({"id", "title", "kinds", "source", "items"}),  # rules show
    frozenset({"files"}),  # rules check
    frozenset({"ok", "checks"}),  # doctor
    frozenset({"as_of", "span", "outline"}),  # review
)
_OF_OTHERS = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".pdf"}
)
"""Ends of names that promise a kind of file which the program does not write."""
_SCREEN = "-"
_CALENDAR = ".ics"
_CHART = ".svg"
_HEAD = 4096
"""Bytes of a calendar within which its own properties stand."""


def inside_archive(target: Path) -> bool:
    """Whether a path lies in an archive, at whatever depth."""
    return any((folder / ARCHIVE_FILE).exists() for folder in target.parents)


def check_target(file: Path, *, inputs: tuple[Path, ...] = ()) -> None:
    """Refuse a target that would cost a person something. Raises WrongUsage.

    Nothing that exists inside an archive is written over, nor an input; outside, only a file
    that the program itself wrote, whatever its name.
    """
    _check(file, inputs, is_own_result)


def check_calendar_target(file: Path) -> None:
    """The same for a calendar, which also bears its own kind of name. Raises WrongUsage."""
    if file.suffix.lower() != _CALENDAR:
        raise WrongUsage("CALENDAR_NOT_ICS", file=public_name(str(file)))
    _check(file, (), is_own_calendar)


def check_chart_target(file: Path) -> None:
    """The same for a chart, which also bears its own kind of name. Raises WrongUsage."""
    if file.suffix.lower() != _CHART:
        raise WrongUsage("CHART_NOT_SVG", file=public_name(str(file)))
    _check(file, (), is_own_chart)


def check_office_target(file: Path, end: str) -> None:
    """The same for a Word or Excel file, whose name ends with `end`. Raises WrongUsage.

    One of our own that somebody has written in since is that person's.
    """
    if file.suffix.lower() != end:
        raise WrongUsage("OFFICE_OTHER_END", file=public_name(str(file)), end=end)
    _check(file, (), is_sealed, end=end)


def _check(
    file: Path,
    inputs: tuple[Path, ...],
    is_own: Callable[[Path], bool],
    *,
    end: str | None = None,
) -> None:
    shown = public_name(str(file))
    if str(file) == _SCREEN:
        raise WrongUsage("OUTPUT_TO_SCREEN")
    target = file.resolve()
    if target.suffix.lower() in _OF_OTHERS - {end}:
        raise WrongUsage("OUTPUT_OTHER_KIND", file=shown, kind=target.suffix.lower())
    if not target.parent.is_dir():
        raise WrongUsage("OUTPUT_NO_FOLDER", file=shown)
    inside = inside_archive(target)
    if inside and target.name.lower() in OWN_FILES:
        raise WrongUsage("OUTPUT_OWN_NAME", file=shown)
    if not target.exists():
        return
    if inside:
        raise WrongUsage("OUTPUT_EXISTS_INSIDE", file=shown)
    is_input = any(target == entry.resolve() for entry in inputs)
    if is_input or not target.is_file() or not is_own(target):
        raise WrongUsage("OUTPUT_EXISTS", file=shown)


def is_own_result(file: Path) -> bool:
    """Whether the program wrote this file: its mark in the first line, or one of its objects."""
    head = MARK.encode("utf-8")
    try:
        with file.open("rb") as stream:
            start = stream.read(len(head) + 1)
            if start.startswith(head):
                return start[len(head) :] in (b"\n", b"\r")
            if not start.lstrip().startswith(b"{"):
                return False
        data = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return _is_own_object(data)


def is_own_calendar(file: Path) -> bool:
    """Whether the program wrote this calendar: it names itself before the first event."""
    try:
        with file.open("rb") as stream:
            first, *lines = stream.read(_HEAD).splitlines()
    except (OSError, ValueError):
        return False
    mark = f"PRODID:{PRODID}".encode()
    own = lines[: lines.index(mark) + 1] if mark in lines else []
    return first == b"BEGIN:VCALENDAR" and bool(own) and b"BEGIN:VEVENT" not in own


def is_own_chart(file: Path) -> bool:
    """Whether the program wrote this chart: it names itself before the picture."""
    head = HEAD.encode("utf-8")
    try:
        with file.open("rb") as stream:
            return stream.read(len(head)) == head
    except OSError:
        return False


def _is_own_object(data: Any) -> bool:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return False
    keys = frozenset(data)
    return next(iter(data)) == "format" and any(shape <= keys for shape in _SHAPES)
