"""Where a command's result goes: the screen or a file, as text or as JSON."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier_manager.archive.names import ARCHIVE_FILE, OWN_FILES
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import Lacking, WrongUsage
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.report.json import as_json
from dossier_manager.report.screen import Report, as_text, write

_OURS_TO_REPLACE = frozenset({".json", ".txt"})


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
                else as_text(report()).encode("utf-8", "backslashreplace")
            )
            _replace(self.file, content)
            print(f"Đã ghi kết quả vào {public_name(str(self.file))}", file=sys.stderr)  # noqa: T201
        elif self.as_json:
            _to_stdout(as_json(data()))
        else:
            write(report(), sys.stdout)


def _to_stdout(content: bytes) -> None:
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:
        sys.stdout.write(content.decode("utf-8"))
        return
    binary.write(content)
    binary.flush()


def _inside_archive(target: Path) -> bool:
    return any((folder / ARCHIVE_FILE).exists() for folder in target.parents)


def check_target(file: Path, *, inputs: tuple[Path, ...] = ()) -> None:
    """Refuse a target that would cost a person something. Raises WrongUsage.

    Nothing that exists inside an archive is written over, nor an input; outside, only an
    earlier result (`.json`, `.txt`).
    """
    target = file.resolve()
    shown = public_name(str(file))
    if not target.parent.is_dir():
        raise WrongUsage("OUTPUT_NO_FOLDER", file=shown)
    inside = _inside_archive(target)
    if inside and target.name.lower() in OWN_FILES:
        raise WrongUsage("OUTPUT_OWN_NAME", file=shown)
    if not target.exists():
        return
    if inside:
        raise WrongUsage("OUTPUT_EXISTS_INSIDE", file=shown)
    is_input = any(target == entry.resolve() for entry in inputs)
    if is_input or not target.is_file() or target.suffix.lower() not in _OURS_TO_REPLACE:
        raise WrongUsage("OUTPUT_EXISTS", file=shown)


def _replace(file: Path, content: bytes) -> None:
    """Write beside and rename, so that a half result never stands under the name."""
    check_target(file)
    target = file.resolve()
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
