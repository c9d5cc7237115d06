"""The machine that measures, and how busy it is."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from benchmarks.process import HOME

_LIBRARIES = ("pypdfium2", "lxml", "pydantic", "pypdf", "python-docx")


def load() -> str:
    """The load averages of one, five and fifteen minutes."""
    return " ".join(f"{one:.2f}" for one in os.getloadavg())


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _commit() -> str:
    told = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or "unknown"


def main() -> None:
    """Print what the figures below were measured on."""
    print(
        f"{_processor()}, {os.cpu_count()} processors, {_memory():.0f} GiB, {platform.platform()}"
    )
    print(
        f"Python {platform.python_version()}, " + ", ".join(f"{n} {version(n)}" for n in _LIBRARIES)
    )
    print(f"commit {_commit()}, load {load()}")


if __name__ == "__main__":
    main()
