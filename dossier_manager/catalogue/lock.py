"""One writer at a time for the state of an archive."""

import json
import os
import platform
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dossier_manager.archive.reason import reason
from dossier_manager.clock import now
from dossier_manager.errors import Lacking

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 120.0


class WriterLock:
    """Held while the state is written; the operating system frees it when its holder dies.

    A side file names the holder for whoever waits in vain. Waiting is limited to `wait`
    seconds.

    Raises:
        Lacking: `STATE_BUSY` with the holder's pid, host and since when, on entering.
    """

    def __init__(self, folder: Path, *, wait: float = WAIT_SECONDS) -> None:
        self._folder = folder
        self._wait = wait
        self._lock: BaseFileLock | None = None

    def __enter__(self) -> Self:
        from filelock import FileLock, Timeout  # noqa: PLC0415 - 60 ms that reading never pays

        lock = FileLock(self._folder / "writer.lock", mode=0o600)
        try:
            lock.acquire(timeout=self._wait, poll_interval=0.05)
        except Timeout as error:
            pid, host, since = self._holder()
            raise Lacking("STATE_BUSY", pid=pid, host=host, since=since) from error
        except OSError as error:
            raise Lacking(
                "STATE_UNWRITABLE", folder=self._folder.name, why=reason(error)
            ) from error
        self._lock = lock
        self._name_holder()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._lock is not None:
            self._side.unlink(missing_ok=True)
            self._lock.release()

    @property
    def _side(self) -> Path:
        return self._folder / "writer.json"

    def _name_holder(self) -> None:
        """Naming is a courtesy: a full disk must not fail here, but where state is lost."""
        holder = {"pid": os.getpid(), "host": platform.node(), "since": now().isoformat()}
        try:
            self._side.touch(mode=0o600)
            self._side.write_text(json.dumps(holder), encoding="utf-8")
        except OSError:
            return

    def _holder(self) -> tuple[str, str, str]:
        try:
            named = json.loads(self._side.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            named = {}
        pid, host, since = (str(named.get(key, "?")) for key in ("pid", "host", "since"))
        return pid, host, since
