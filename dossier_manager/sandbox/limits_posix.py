"""Limits on POSIX: resource limits in the child, a process group in the parent's hand."""

import ctypes
import os
import resource
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any

_PR_SET_PDEATHSIG = 1
_KILL_SECONDS = 10.0


def spawn_options() -> dict[str, Any]:
    """A session of its own: no terminal, no Ctrl-C, and one group to kill."""
    return {"start_new_session": True}


def grip(process: subprocess.Popen[bytes], memory_bytes: int) -> "Group":  # noqa: ARG001
    """The group of a child; its memory it limits itself, in `confine`."""
    return Group(process)


class Group:
    """The process group of one child.

    A kill may come in the very moment after the child was reaped; its number is not given to
    another process that fast.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._lock = threading.Lock()
        self._settled = False

    def kill(self) -> None:
        """Kill every member of the group."""
        with self._lock:
            if not self._settled:
                self._strike()

    def settle(self, seconds: float) -> int | None:
        """Give the child a moment to end by itself, then sweep its group."""
        self._wait(seconds)
        self.kill()
        self._wait(_KILL_SECONDS)
        with self._lock:
            self._settled = self._process.returncode is not None
        return self._process.returncode

    def _wait(self, seconds: float) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    def _strike(self) -> None:
        # EPERM is how macOS says that only a zombie is left in the group.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)


def confine(memory_bytes: int, parent: int) -> None:
    """Lower the limits of this process for good; end it where its parent is already gone."""
    _die_with_parent(parent)
    _lower(resource.RLIMIT_AS, memory_bytes)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    # Root is not held by this one; the group kill is what catches a fork then.
    _lower(resource.RLIMIT_NPROC, 0)


def _die_with_parent(parent: int) -> None:
    if sys.platform == "linux":
        # The kernel sends this when the *thread* that started us ends: that thread lives as
        # long as its child is wanted.
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")
    if os.getppid() != parent:
        # It died before we asked to be told.
        raise SystemExit(1)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (ceiling, ceiling))
    except (ValueError, OSError):
        # macOS knows RLIMIT_AS by name and refuses to set it.
        if sys.platform == "linux":
            raise
