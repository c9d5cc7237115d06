"""Programs run in fresh processes, with the time that they and their children took."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent.parent
DOSSIER = (sys.executable, "-c", "from dossier_manager.__main__ import run; run()")
"""What the console script does, so that a checkout that is not installed is measured too."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of wall clock, and of processors with all children that were waited for."""

    wall: float
    cpu: float


def environment() -> dict[str, str]:
    """As people run it: with compiled bytecode, which some build machines switch off."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(HOME)}


def run(command: Sequence[str | Path]) -> Spent:
    """Run a program to its end, its output thrown away."""
    started = time.monotonic()
    process = subprocess.Popen(
        list(map(str, command)),
        cwd=HOME,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Spent(time.monotonic() - started, used.ru_utime + used.ru_stime)


def least(command: Sequence[str | Path], times: int) -> Spent:
    """The least of several runs: what a busy machine adds is not the program's."""
    runs = [run(command) for _ in range(times)]
    return Spent(min(one.wall for one in runs), min(one.cpu for one in runs))


def told(module: str, *arguments: str | Path) -> dict[str, Any]:
    """What `python -m MODULE ARGUMENTS` prints, one JSON object."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=HOME, env=environment(), capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def least_told(times: int, module: str, *arguments: str | Path) -> dict[str, Any]:
    """Of several runs the least of each number."""
    runs = [told(module, *arguments) for _ in range(times)]
    return {key: min(one[key] for one in runs) for key in runs[0]}


class Stages:
    """Processor seconds of one stage after another in this process."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = {}

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        """Do the work and note its time under the name."""
        started = time.process_time()
        result = work()
        self._spent[name] = self._spent.get(name, 0.0) + time.process_time() - started
        return result

    def tell(self, more: Mapping[str, float] | None = None) -> None:
        """Print what was noted, as JSON."""
        print(json.dumps({**self._spent, **(more or {})}))
