"""Taking turns at one file with other processes, on a disk that may be shared."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier_manager.archive.relpath import WINDOWS, reachable
from dossier_manager.failpoint import reach

STALE_AFTER = 5.0
"""Seconds of waiting for one and the same turn, after which its holder is taken for dead."""

_PAUSE = 0.02

Ticket = tuple[int, int, int]


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Hold the turn at a file; waits for others.

    The turn is a file beside it that only one process can create. A process that died leaves
    it behind: whoever has seen the very same one for `STALE_AFTER` seconds takes it away. One
    that was only asleep may then write beside another, so what is written must still be
    compared with what was read.

    Raises:
        OSError: no file can be created there.
    """
    held = Path(reachable(os.path.abspath(path.with_name(f".{path.name}.lock"))))  # noqa: PTH100
    mine = _take(held)
    reach("turn.taken")
    try:
        _sweep(path)
        yield
    finally:
        reach("turn.released")
        if _ticket(held) == mine:  # another's, where ours was taken away
            with suppress(OSError):
                held.unlink()


def _take(held: Path) -> Ticket | None:
    seen: Ticket | None = None
    since = time.monotonic()
    refused = 0
    while True:
        try:
            os.close(os.open(held, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            ticket = _ticket(held)
            if ticket != seen:
                seen, since = ticket, time.monotonic()
            elif ticket is not None and time.monotonic() - since > STALE_AFTER:
                _take_away(held)
        except PermissionError:  # on Windows: the file is just being deleted
            refused += 1
            if not WINDOWS or refused > 1 / _PAUSE:
                raise
        else:
            return _ticket(held)
        time.sleep(_PAUSE)


def _ticket(held: Path) -> Ticket | None:
    try:
        status = held.lstat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _take_away(held: Path) -> None:
    """Of several who find it stale only one succeeds in renaming it."""
    aside = held.with_name(f"{held.name}.{secrets.token_hex(4)}.tmp")
    with suppress(OSError):
        held.rename(aside)
        aside.unlink()


def _sweep(path: Path) -> None:
    """Remove what a process left that died while writing; only the turn's holder writes."""
    with suppress(OSError):
        for left in path.parent.glob(f".{path.name}.*.tmp"):
            left.unlink()
