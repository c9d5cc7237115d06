import os
import subprocess
import sys

from dossier_manager.failpoint import KILLED, VARIABLE

SCRIPT = """
import atexit
from dossier_manager.failpoint import reach
atexit.register(print, "cleaned up")
for turn in range(3):
    reach("other")
    print(turn, flush=True)
    reach("here")
"""


def _run(value: str | None) -> subprocess.CompletedProcess[str]:
    surroundings = {key: text for key, text in os.environ.items() if key != VARIABLE}
    if value is not None:
        surroundings[VARIABLE] = value
    return subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_process_ends_at_the_nth_reach_without_clean_up() -> None:
    done = _run("here:2")
    assert done.returncode == KILLED
    assert done.stdout.split() == ["0", "1"]


def test_without_a_count_the_first_reach_ends_it() -> None:
    assert _run("here").stdout.split() == ["0"]


def test_unset_or_never_reached_nothing_happens() -> None:
    for value in (None, "here:4", "elsewhere:1"):
        done = _run(value)
        assert done.returncode == 0
        assert done.stdout.split() == ["0", "1", "2", "cleaned", "up"]
