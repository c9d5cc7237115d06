"""Limits on Windows: one job object per child, held by the parent.

When the parent ends in any way, its handle closes and the job ends with it. Only `_kernel32`
touches Windows, so the rest can be read and tested anywhere.
"""

import ctypes
import subprocess
import threading
from contextlib import suppress
from typing import Any

_CREATE_NEW_PROCESS_GROUP = 0x0000_0200
_CREATE_NO_WINDOW = 0x0800_0000
_KILL_SECONDS = 10.0

LIMIT_ACTIVE_PROCESS = 0x0008
LIMIT_PROCESS_MEMORY = 0x0100
LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
LIMIT_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMIT_INFORMATION = 9


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def extended_limits(memory_bytes: int) -> ExtendedLimits:
    """One process, so much memory, dead when the handle closes, and no crash dialogue."""
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = (
        LIMIT_ACTIVE_PROCESS
        | LIMIT_PROCESS_MEMORY
        | LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        | LIMIT_KILL_ON_JOB_CLOSE
    )
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory_bytes
    return limits


def spawn_options() -> dict[str, Any]:
    """No console window, and no Ctrl-C meant for the parent."""
    return {"creationflags": _CREATE_NEW_PROCESS_GROUP | _CREATE_NO_WINDOW}


def grip(process: subprocess.Popen[bytes], memory_bytes: int) -> "Job":
    """Put a child that was just started into its job object."""
    return Job(process, memory_bytes, _kernel32())


def confine(memory_bytes: int, parent: int) -> None:
    """Nothing to do in the child: the job object, which its parent holds, does it all."""


def _kernel32() -> Any:
    library = vars(ctypes)["WinDLL"]("kernel32", use_last_error=True)
    library.CreateJobObjectW.restype = ctypes.c_void_p
    return library


class Job:
    """The job object around one child. The child starts nothing before it gets its first job."""

    def __init__(self, process: subprocess.Popen[bytes], memory_bytes: int, kernel32: Any) -> None:
        self._process = process
        self._kernel32 = kernel32
        self._handle = ctypes.c_void_p(kernel32.CreateJobObjectW(None, None))
        self._lock = threading.Lock()
        self._open = True
        if not self._take_in(extended_limits(memory_bytes)):
            process.kill()
            raise OSError("job object refused")

    def _take_in(self, limits: ExtendedLimits) -> bool:
        child = ctypes.c_void_p(int(vars(self._process)["_handle"]))
        size = ctypes.sizeof(limits)
        return bool(
            self._handle.value
            and self._kernel32.SetInformationJobObject(
                self._handle, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size
            )
            and self._kernel32.AssignProcessToJobObject(self._handle, child)
        )

    def kill(self) -> None:
        """End every process of the job."""
        with self._lock:
            if self._open:
                self._kernel32.TerminateJobObject(self._handle, 1)

    def settle(self, seconds: float) -> int | None:
        """Give the child a moment to end by itself, then end the job and close its handle."""
        self._wait(seconds)
        self.kill()
        self._wait(_KILL_SECONDS)
        with self._lock:
            if self._open:
                self._open = False
                self._kernel32.CloseHandle(self._handle)
        return self._process.returncode

    def _wait(self, seconds: float) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
