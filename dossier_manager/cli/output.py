"""Where a command's result goes: the screen or a file, as text or as JSON."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.target import (
    MARK,
    check_calendar_target,
    check_chart_target,
    check_office_target,
    check_target,
)
from dossier_manager.errors import Lacking
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.report.json import as_json
from dossier_manager.report.screen import Report, as_text, write


@dataclass(frozen=True, slots=True)
class Output:
    """Prints a result once, in the form that was asked for."""

    as_json: bool
    file: Path | None

    def emit(self, report: Callable[[], Report], data: Callable[[], dict[str, Any]]) -> None:
        """Print or write the result; only the form that was asked for is made.

        Raises Lacking where the result cannot be written.
        """
        with collector_paused():
            self._emit(report, data)

    def _emit(self, report: Callable[[], Report], data: Callable[[], dict[str, Any]]) -> None:
        if self.file is not None:
            content = (
                as_json(data())
                if self.as_json
                else f"{MARK}\n{as_text(report())}".encode("utf-8", "backslashreplace")
            )
            check_target(self.file)
            _replace(self.file, content)
        elif self.as_json:
            _to_stdout(as_json(data()))
        else:
            write(report(), sys.stdout)


def write_calendar(file: Path, content: bytes) -> None:
    """Write a calendar, over an older one of the program's own that nobody changed.

    Raises WrongUsage or Lacking.
    """
    check_calendar_target(file)
    _replace(file, content)


def write_chart(file: Path, content: bytes) -> None:
    """Write a chart, over an older one of the program's own that nobody changed.

    Raises WrongUsage or Lacking.
    """
    check_chart_target(file)
    _replace(file, content)


def write_office(file: Path, content: bytes, end: str) -> None:
    """Write a Word or Excel file, over an older one of the program's own that nobody changed.

    Raises WrongUsage or Lacking.
    """
    check_office_target(file, end)
    _replace(file, content)


def _to_stdout(content: bytes) -> None:
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:
        sys.stdout.write(content.decode("utf-8"))
        return
    binary.write(content)
    binary.flush()


def _replace(file: Path, content: bytes) -> None:
    """Write beside and rename, so that a half result never stands under the name."""
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise Lacking("OUTPUT_FAILED", file=public_name(str(file)), why=reason(error)) from error
    print(f"Đã ghi kết quả vào {public_name(str(file))}", file=sys.stderr)  # noqa: T201
