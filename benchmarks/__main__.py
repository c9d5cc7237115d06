"""Runs the benchmarks: `python -m benchmarks [NAME…] [--province]`.

Every figure is printed beside its limit; nothing fails where one is missed.
"""

import compileall
import sys
from collections.abc import Callable

from benchmarks import auditing, machine, memory, reading, recognising, rescan, starting
from benchmarks.process import HOME

NAMES: dict[str, Callable[[bool], None]] = {
    "starting": lambda _: starting.main(),
    "reading": lambda _: reading.main(),
    "recognising": lambda _: recognising.main(),
    "memory": lambda province: memory.main(province=province),
    "rescan": lambda province: rescan.main(province=province),
    "auditing": lambda province: auditing.main(province=province),
}


def main(words: list[str]) -> int:
    """Run those that are named, or all. Exit status 2 for an unknown name."""
    province = "--province" in words
    names = [word for word in words if word != "--province"]
    if unknown := [name for name in names if name not in NAMES]:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    # As an installer does, so that no figure holds the time of compiling.
    compileall.compile_dir(HOME / "dossier_manager", quiet=1)
    machine.main()
    for name in names or NAMES:
        NAMES[name](province)
        print(f"  (load after {name}: {machine.load()})", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
