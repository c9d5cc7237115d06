"""How long `dossier --help` and `dossier rules list` take, and how many modules they import."""

import statistics
import subprocess
import sys

from benchmarks.figure import Figure, show
from benchmarks.process import DOSSIER, HOME, environment, run

_RUNS = 15
_COUNT = """
import sys
from dossier_manager.__main__ import main
main(sys.argv[1:])
print(len(sys.modules), file=sys.stderr)
"""


def _modules(*words: str) -> int:
    command = [sys.executable, "-c", _COUNT, *words]
    done = subprocess.run(command, cwd=HOME, env=environment(), capture_output=True, check=True)
    return int(done.stderr.split()[-1])


def _figures(name: str, command: tuple[str, ...], most: float | None = None) -> list[Figure]:
    runs = [run(command) for _ in range(_RUNS)]
    return [
        Figure(f"{name}: processor, median", statistics.median(r.cpu for r in runs), "s", most),
        Figure(f"{name}: processor, least", min(r.cpu for r in runs), "s", most),
        Figure(f"{name}: wall clock, least", min(r.wall for r in runs), "s", most),
    ]


def main() -> None:
    """Print the figures."""
    run([*DOSSIER, "rules", "list"])  # writes the bytecode
    figures = _figures("python -c pass", (sys.executable, "-c", "pass"))
    figures += _figures("dossier --help", (*DOSSIER, "--help"), 0.12)
    figures += _figures("dossier rules list", (*DOSSIER, "rules", "list"))
    for words in (("--help",), ("rules", "list")):
        figures.append(Figure(f"dossier {' '.join(words)}: modules", _modules(*words), "modules"))
    show("Starting", figures)


if __name__ == "__main__":
    main()
