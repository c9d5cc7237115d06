"""The most memory that a scan holds: the sum of PSS over its process and all its children."""

import subprocess
import time
from pathlib import Path

from benchmarks.figure import Figure, show
from benchmarks.place import archive, state
from benchmarks.process import DOSSIER, HOME, environment

_PAUSE_SECONDS = 0.1


def _family(pid: int) -> list[int]:
    """A process and all that descend from it, by Linux's list of each thread's children."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for listed in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                waiting += map(int, listed.read_text(encoding="ascii").split())
            except OSError:
                continue
    return found


def _pss(pid: int) -> int:
    """Kilobytes, shared pages by share; nothing for a process that has just ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:"), 0)


def _scan(dossiers: int) -> tuple[float, float, float, float]:
    """Megabytes at the peak in all and of the first process alone, seconds, files a second."""
    root, folder = archive(dossiers), state(dossiers, anew=True)
    started = time.monotonic()
    process = subprocess.Popen(
        [*DOSSIER, "scan", str(root), "--state", str(folder)],
        cwd=HOME,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    most = own = 0
    while process.poll() is None:
        held = [_pss(pid) for pid in _family(process.pid)]
        most, own = max(most, sum(held)), max(own, held[0])
        time.sleep(_PAUSE_SECONDS)
    seconds = time.monotonic() - started
    return most / 1024, own / 1024, seconds, dossiers * 20 / seconds


def figures(dossiers: int) -> list[Figure]:
    """One first scan, into an empty state."""
    most, own, seconds, pace = _scan(dossiers)
    of = f"{dossiers * 20:,} files"
    return [
        Figure(f"{of}: peak of all processes", most, "MB", 400),
        Figure(f"{of}: peak of the parent alone", own, "MB"),
        Figure(f"{of}: first scan", seconds, "s"),
        Figure(f"{of}: pace of the first scan", pace, "files/s", least=40),
    ]


def main(*, province: bool = False) -> None:
    """Print the figures; with `province` also for a whole province."""
    show("Memory of a first scan", figures(100))
    show("Memory of a first scan, ten times as large", figures(1_000))
    if province:
        show("Memory of a first scan, a province", figures(4_000))


if __name__ == "__main__":
    main()
