"""Limits: the Windows half is read here through its pure parts and a kernel that is not there."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.sandbox import launch, limits_windows

BLOCKED = """
import sys
for name in ("fcntl", "resource", "pwd", "grp", "termios"):
    sys.modules[name] = None
import dossier_manager.sandbox.pool
import dossier_manager.sandbox.child
import dossier_manager.sandbox.limits_windows
import dossier_manager.reading.door
import dossier_manager.reading.reader
print("imported")
"""


def test_everything_but_the_posix_half_imports_without_posix() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("imported", "")


def test_the_job_object_asks_for_the_four_limits() -> None:
    limits = limits_windows.extended_limits(1 << 30)
    assert limits.BasicLimitInformation.LimitFlags == 0x2000 | 0x0400 | 0x0100 | 0x0008
    assert limits.BasicLimitInformation.ActiveProcessLimit == 1
    assert limits.ProcessMemoryLimit == 1 << 30
    assert limits.JobMemoryLimit == 0


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of a 64-bit system")
def test_the_structures_have_the_size_that_windows_expects() -> None:
    assert ctypes.sizeof(limits_windows.BasicLimits) == 64
    assert ctypes.sizeof(limits_windows.ExtendedLimits) == 144


class _Kernel:
    """Records what is asked of it; refuses the call named `refused`."""

    def __init__(self, refused: str = "") -> None:
        self.calls: list[str] = []
        self._refused = refused

    def __getattr__(self, name: str) -> Callable[..., int]:
        def call(*_arguments: Any) -> int:
            self.calls.append(name)
            return 0 if name == self._refused else 41

        return call


class _Process:
    """Stands in for Popen on Windows, whose handle lies in `_handle`."""

    def __init__(self) -> None:
        self._handle = 7
        self.returncode: int | None = None
        self.killed = False

    def wait(self, seconds: float) -> int:
        if self.returncode is None:
            self.returncode = 1
            raise subprocess.TimeoutExpired("child", seconds)
        return self.returncode

    def kill(self) -> None:
        self.killed = True


def test_a_job_is_made_limited_and_then_given_its_process() -> None:
    kernel: Any = _Kernel()
    process: Any = _Process()
    job = limits_windows.Job(process, 1 << 20, kernel)
    assert job.settle(0.0) == 1
    job.kill()
    assert kernel.calls == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
        "TerminateJobObject",
        "CloseHandle",
    ]


@pytest.mark.parametrize(
    "refused", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"]
)
def test_a_child_without_its_limits_does_not_live(refused: str) -> None:
    kernel: Any = _Kernel(refused)
    process: Any = _Process()
    with pytest.raises(OSError, match="refused"):
        limits_windows.Job(process, 1 << 20, kernel)
    assert process.killed


def test_a_child_gets_few_variables_and_the_import_path_of_its_parent() -> None:
    given = {"PATH": "/bin", "HOME": "/root", "LANG": "C", "HTTPS_PROXY": "x", "PYTHONPATH": "/y"}
    found = launch.environment(given, ["", "/some/archive.zip", "/some/archive.zip"])
    places = found.pop("PYTHONPATH").split(os.pathsep)
    assert found == {"PATH": "/bin", "LANG": "C"}
    assert places[0] == str(Path("/some/archive.zip").absolute())
    assert len(places) == len(set(places)) == 2
    assert (Path(places[1]) / "dossier_manager").is_dir()


def test_in_a_windows_environment_the_real_interpreter_is_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", r"C:\venv\Scripts\python.exe")
    monkeypatch.setattr(sys, "_base_executable", r"C:\Python\python.exe", raising=False)
    program, variables = launch.interpreter()
    assert program == r"C:\Python\python.exe"
    assert variables == {"__PYVENV_LAUNCHER__": r"C:\venv\Scripts\python.exe"}


def test_the_current_folder_is_no_place_to_import_from() -> None:
    assert launch.command("a:b", 5)[1:4] == ["-P", "-m", "dossier_manager.sandbox.child"]
