"""Where a result may be written: never into an archive, never over what a person made."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dossier_manager.archive.names import ARCHIVE_FILE, OWN_FILES
from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import WrongUsage
from dossier_manager.report.review.seal import is_sealed
from dossier_manager.report.stamp import is_stamped
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
_CALENDAR_HEAD = b"BEGIN:VCALENDAR\r\n"
_MOST = 50_000_000
"""Bytes above which nobody looks into a file, so that it is not taken for our own."""


def inside_archive(target: Path) -> bool:
    """Whether a path lies in an archive, at whatever depth: as written, or where links lead."""
    # abspath, since a link within the archive is a name in it wherever it leads
    places = {Path(os.path.abspath(target)), Path(os.path.realpath(target))}  # noqa: PTH100
    return any(
        os.path.lexists(folder / ARCHIVE_FILE) for place in places for folder in place.parents
    )


def check_outside(file: Path, folder: Path) -> None:
    """Refuse a target in a folder that is about to become an archive. Raises WrongUsage."""
    if Path(os.path.realpath(folder)) in Path(os.path.realpath(file)).parents:
        raise WrongUsage("OUTPUT_INSIDE", file=public_name(str(file)))


def check_target(file: Path, *, inputs: tuple[Path, ...] = ()) -> None:
    """Refuse a target that would cost a person something. Raises WrongUsage.

    Nothing is written into an archive: a result there would be read as evidence. Outside, only
    a file that the program itself wrote is written over, whatever its name, and never an input.
    """
    _check(file, inputs, is_own_result)


def check_calendar_target(file: Path) -> None:
    """The same for a calendar, which also bears its own kind of name. Raises WrongUsage.

    One of our own that somebody has changed since is that person's; so for charts.
    """
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
    target = Path(os.path.realpath(file))
    if target.name.lower() in OWN_FILES:
        raise WrongUsage("OUTPUT_OWN_NAME", file=shown)
    if inside_archive(file):
        raise WrongUsage("OUTPUT_INSIDE", file=shown)
    if target.suffix.lower() in _OF_OTHERS - {end}:
        raise WrongUsage("OUTPUT_OTHER_KIND", file=shown, kind=target.suffix.lower())
    if not target.parent.is_dir():
        raise WrongUsage("OUTPUT_NO_FOLDER", file=shown)
    if not os.path.lexists(target):
        return
    is_input = any(target == Path(os.path.realpath(entry)) for entry in inputs)
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
    """Whether the program wrote this calendar and nobody changed it since."""
    return _is_unchanged(file, _CALENDAR_HEAD)


def is_own_chart(file: Path) -> bool:
    """Whether the program wrote this chart and nobody changed it since."""
    return _is_unchanged(file, HEAD.encode("utf-8"))


def _is_unchanged(file: Path, head: bytes) -> bool:
    try:
        content = file.read_bytes() if file.stat().st_size <= _MOST else b""
    except OSError:
        return False
    return content.startswith(head) and is_stamped(content)


def _is_own_object(data: Any) -> bool:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return False
    keys = frozenset(data)
    return next(iter(data)) == "format" and any(shape <= keys for shape in _SHAPES)
