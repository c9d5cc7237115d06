"""The way in: streams in UTF-8, every stop as a sentence and an exit status.

Nothing that a person can cause ends in a traceback. A fault of the program itself is one
sentence with a short code; `DOSSIER_DEBUG=1` shows where it happened.
"""

import errno
import json
import os
import sys
import traceback
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from dossier_manager import messages
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.app import app
from dossier_manager.cli.stream import ClosedOutput
from dossier_manager.cli.usage import explained
from dossier_manager.errors import CannotGoOn, ExitStatus, Lacking

__all__ = ["app", "main", "run"]


def run() -> None:
    """The console script: `main` on the words of the command line."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status. Never raises for what a user can cause."""
    _prepare_streams()
    as_json = "--json" in argv and not isinstance(sys.stdout, ClosedOutput)
    try:
        status = _call(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        status = int(ExitStatus.DONE)
        _drop_stdout()
    except CannotGoOn as error:
        status = _stop(error, as_json=as_json)
    except (KeyboardInterrupt, click.Abort):
        _stop(CannotGoOn("INTERRUPTED"), as_json=as_json)
        status = int(ExitStatus.INTERRUPTED)
    except OSError as error:
        closed = isinstance(sys.stdout, ClosedOutput) and error.errno == errno.EBADF
        if closed:
            status = _stop(Lacking("STDOUT_CLOSED"), as_json=False)
        else:
            status = _system_fault(error, as_json=as_json)
    except Exception as error:  # noqa: BLE001, RUF100 -- the last door: a sentence, no traceback
        status = _fault(error, as_json=as_json)
    return status


def _call(argv: Sequence[str]) -> int:
    try:
        result = app.main(args=list(argv) or ["--help"], prog_name="dossier", standalone_mode=False)
    except click.UsageError as error:
        raise explained(error) from error
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return int(result) if isinstance(result, int) else int(ExitStatus.DONE)


def _prepare_streams() -> None:
    """Standard streams that exist and speak UTF-8, whatever the console or the locale says."""
    if sys.stdout is None:
        sys.stdout = ClosedOutput()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_stdout() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    with suppress(OSError, ValueError):
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, sys.stdout.fileno())
        os.close(quiet)


def _say(text: str, stream: TextIO | None = None) -> None:
    with suppress(OSError, ValueError):
        print(text, file=stream or sys.stderr, flush=True)


def _stop(error: CannotGoOn, *, as_json: bool) -> int:
    """Say why the command cannot go on: on standard error, or as the contract's error object."""
    said = messages.say(error.code, {"file": error.file or "–", **error.params})
    words = messages.Words(public_name(said.message), public_name(said.cure))
    if as_json:
        told = {
            "code": error.code,
            "message": words.message,
            "file": error.file,
            "line": error.line,
            "cure": words.cure,
        }
        text = json.dumps({"format": 1, "error": told}, ensure_ascii=False, indent=2)
        _say(text, sys.stdout)
    else:
        _say(f"Lỗi: {words.message}{_where(error, words.message)}")
        if words.cure:
            _say(f"Cách xử lý: {words.cure}")
    _show_trace()
    return int(error.status)


def _where(error: CannotGoOn, message: str) -> str:
    """File and line in brackets, unless the message has named the file."""
    if error.file is None or (error.line is None and error.file in message):
        return ""
    return f" ({error.file}:{error.line})" if error.line is not None else f" ({error.file})"


def _system_fault(error: OSError, *, as_json: bool) -> int:
    """The machine refused something that no room foresaw: no space, no right, no such place."""
    status = _stop(Lacking("SYSTEM_REFUSED", why=reason(error)), as_json=as_json)
    _drop_stdout()
    return status


def _fault(error: Exception, *, as_json: bool) -> int:
    """A fault of the program, or a library that is not installed."""
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith(
        "dossier_manager"
    ):
        return _stop(Lacking("MODULE_MISSING", name=error.name or "?"), as_json=as_json)
    return _stop(CannotGoOn("INTERNAL", number=_short_code(error)), as_json=as_json)


def _short_code(error: Exception) -> str:
    """Eight letters that name the kind of fault and its place, and nothing of anyone's data."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else ""
    return f"{zlib.crc32(f'{type(error).__name__}@{place}'.encode()):08x}"


def _show_trace() -> None:
    if os.environ.get("DOSSIER_DEBUG") == "1":
        _say(traceback.format_exc())


if __name__ == "__main__":
    run()
