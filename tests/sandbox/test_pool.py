"""The pool: whatever a job does to its child, one coded failure, and the next job is served."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier_manager.errors import Lacking
from dossier_manager.sandbox.limits import Limits
from dossier_manager.sandbox.pool import ChildFailure, FailureCode, Outcome, Pool

GOOD = {"do": "echo"}
QUICK = Limits(silence_seconds=3.0)


def outcomes(pool: Pool, *names: str) -> list[Outcome]:
    """The outcomes of the jobs, in the order of the jobs."""
    found = dict(pool.run(enumerate({"do": name} for name in names)))
    return [found[index] for index in range(len(names))]


def is_alive(pid: int) -> bool:
    """Whether a process runs; a zombie does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def processes_of(marker: str) -> list[int]:
    """Processes whose command line holds the marker."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and marker.encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return [pid for pid in found if is_alive(pid)]


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether it becomes true within a generous while."""
    for _ in range(300):
        if holds():
            return True
        time.sleep(0.1)
    return False


def test_every_job_is_answered_under_its_key() -> None:
    with Pool("hostile_targets:echo", 2) as pool:
        answers = dict(pool.run((("key", n), {"n": n}) for n in range(50)))
    assert set(answers) == {("key", n) for n in range(50)}
    for (_, n), outcome in answers.items():
        assert not isinstance(outcome, ChildFailure)
        assert outcome[0]["job"] == {"n": n}


def test_frames_keep_their_order() -> None:
    with Pool("hostile_targets:many", 1) as pool:
        [(_, outcome)] = pool.run([(1, {"count": 300})])
    assert outcome == tuple({"n": n} for n in range(300))


def test_no_job_no_child_and_children_are_kept_between_runs() -> None:
    with Pool("hostile_targets:echo", 2) as pool:
        assert list(pool.run([])) == []
        assert pool.started == 0
        assert len(list(pool.run([(1, {})]))) == 1
        assert pool.started == 1
        assert len(list(pool.run([(1, {})]))) == 1
        assert pool.started == 1


def test_a_child_is_renewed_after_so_many_jobs() -> None:
    with Pool("hostile_targets:echo", 1, recycle_after=4) as pool:
        assert len(list(pool.run((n, {}) for n in range(12)))) == 12
        assert pool.started == 3


@pytest.mark.parametrize(
    ("name", "failure"),
    [
        ("loops", ChildFailure(FailureCode.SILENT)),
        ("stalls", ChildFailure(FailureCode.SILENT)),
        ("devours", ChildFailure(FailureCode.MEMORY)),
        ("announces_a_gigabyte", ChildFailure(FailureCode.FLOOD, "frame_bytes")),
        ("pickles", ChildFailure(FailureCode.MALFORMED)),
        ("sends_no_object", ChildFailure(FailureCode.MALFORMED)),
        ("sends_no_number", ChildFailure(FailureCode.MALFORMED)),
        ("sends_a_deep_nest", ChildFailure(FailureCode.MALFORMED)),
        ("breaks_off", ChildFailure(FailureCode.DIED, "7")),
        ("segfaults", ChildFailure(FailureCode.DIED, "SIGSEGV")),
        ("raises", ChildFailure(FailureCode.FAILED, "LookupError")),
        ("leaves", ChildFailure(FailureCode.FAILED, "SystemExit")),
        ("connects", ChildFailure(FailureCode.FAILED, "PermissionError")),
        ("starts_a_program", ChildFailure(FailureCode.FAILED, "PermissionError")),
        ("floods", ChildFailure(FailureCode.FLOOD, "total_bytes")),
        ("trickles", ChildFailure(FailureCode.FLOOD, "frames")),
    ],
)
def test_a_hostile_job_is_one_failure_and_the_next_is_served(
    name: str, failure: ChildFailure
) -> None:
    with Pool("hostile_targets:obey", 1, QUICK) as pool:
        before, bad, after = outcomes(pool, "echo", name, "echo")
    assert bad == failure
    for good in (before, after):
        assert not isinstance(good, ChildFailure)
        assert good[0]["job"] == GOOD


def test_slow_progress_is_no_silence() -> None:
    with Pool("hostile_targets:slow_but_steady", 1, QUICK) as pool:
        [(_, outcome)] = pool.run([(1, {})])
    assert not isinstance(outcome, ChildFailure)
    assert len(outcome) == 9


def test_a_worn_out_child_is_not_held_against_its_job() -> None:
    with Pool("hostile_targets:obey", 1) as pool:
        names = ["devours_when_worn"] * 3
        assert outcomes(pool, *names) == [({"n": 1},)] * 3
        assert pool.started == 3


def test_what_a_parser_prints_or_reads_meets_nobody(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with Pool("hostile_targets:prints", 1) as pool:
        [(_, outcome)] = pool.run([(1, {})])
    assert outcome == ({"read": "", "raw": ""},)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform != "linux", reason="file size limit as Linux has it")
def test_a_child_cannot_write_files(tmp_path: Path) -> None:
    target = tmp_path / "written"
    with Pool("hostile_targets:writes_a_file", 1) as pool:
        [(_, outcome)] = pool.run([(1, {"path": str(target)})])
    assert outcome == ChildFailure(FailureCode.FAILED, "OSError")
    assert not target.exists() or target.stat().st_size == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
@pytest.mark.parametrize("name", ["forks_natively", "forks_and_leaves"])
def test_what_a_child_forks_dies_with_it(name: str) -> None:
    with Pool(f"hostile_targets:{name}", 1, QUICK) as pool:
        [(_, outcome)] = pool.run([(1, {})])
        assert isinstance(outcome, ChildFailure)
        assert outcome.code in {FailureCode.SILENT, FailureCode.DIED}
        assert eventually(lambda: not processes_of(f"hostile_targets:{name}"))


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
def test_a_child_is_confined_and_poor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_SECRET", "x")
    with Pool("hostile_targets:reports", 1, Limits(memory_bytes=777 << 20)) as pool:
        [(_, outcome)] = pool.run([(1, {})])
    assert not isinstance(outcome, ChildFailure)
    [report] = outcome
    assert report["cwd"] == "/"
    assert "DOSSIER_SECRET" not in report["variables"]
    assert "HOME" not in report["variables"]
    assert report["memory"] == [777 << 20, 777 << 20]
    assert report["core"] == [0, 0]
    assert report["session"]


def test_jobs_are_drawn_only_as_fast_as_outcomes_are_taken() -> None:
    drawn = 0

    def jobs() -> Iterator[tuple[int, dict[str, object]]]:
        nonlocal drawn
        for drawn in range(1, 1001):
            yield drawn, {}

    with Pool("hostile_targets:echo", 2) as pool:
        run = pool.run(jobs())
        for taken in range(1, 20):
            next(run)
            assert drawn <= taken + 4


def test_closing_the_run_early_kills_what_is_at_work_and_the_pool_goes_on() -> None:
    with Pool("hostile_targets:obey", 2) as pool:
        names = ["echo", *["stalls"] * 5]
        run = pool.run((n, {"do": name}) for n, name in enumerate(names))
        key, _ = next(run)
        assert key == 0
        run.close()
        [good] = outcomes(pool, "echo")
        assert not isinstance(good, ChildFailure)


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by its number")
def test_leaving_the_context_leaves_no_child() -> None:
    pids = []
    with Pool("hostile_targets:obey", 2) as pool:
        for outcome in outcomes(pool, *["echo"] * 10):
            assert not isinstance(outcome, ChildFailure)
            pids.append(outcome[0]["pid"])
        assert any(is_alive(pid) for pid in pids)
        run = pool.run((n, {"do": name}) for n, name in enumerate(["echo", "stalls", "stalls"]))
        next(run)
    assert not any(is_alive(pid) for pid in pids)
    with pytest.raises(RuntimeError):
        list(pool.run([(1, {"do": "echo"})]))


def test_an_error_of_the_caller_passes_through() -> None:
    def jobs() -> Iterator[tuple[int, dict[str, object]]]:
        yield 1, {}
        raise KeyError("jobs")

    with Pool("hostile_targets:echo", 1) as pool, pytest.raises(KeyError):
        list(pool.run(jobs()))


def test_a_target_that_cannot_be_loaded_stops_the_command() -> None:
    with Pool("no_such_module:serve", 1) as pool, pytest.raises(Lacking) as stopped:
        list(pool.run([(1, {})]))
    assert stopped.value.code == "CHILD_NOT_STARTED"


def test_one_run_at_a_time() -> None:
    with Pool("hostile_targets:echo", 1) as pool:
        run = pool.run((n, {}) for n in range(9))
        next(run)
        with pytest.raises(RuntimeError):
            next(pool.run([(1, {})]))


def test_a_child_that_died_while_idle_is_not_held_against_the_next_job() -> None:
    with Pool("hostile_targets:echo", 1) as pool:
        [(_, first)] = pool.run([(1, {})])
        assert not isinstance(first, ChildFailure)
        os.kill(first[0]["pid"], signal.SIGTERM)
        assert eventually(lambda: not is_alive(first[0]["pid"]))
        [(_, second)] = pool.run([(2, {})])
    assert not isinstance(second, ChildFailure)


PARENT = """
import sys
from dossier_manager.sandbox.pool import Pool
if __name__ == "__main__":
    with Pool("hostile_targets:obey", 1) as pool:
        jobs = iter([(0, {"do": "echo"}), (1, {"do": sys.argv[1]})])
        for key, outcome in pool.run(jobs):
            print(outcome[0]["pid"], flush=True)
            if sys.argv[1] == "echo":
                sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="kills with SIGKILL, asks /proc")
@pytest.mark.parametrize("second", ["loops", "stalls", "echo"])
def test_no_orphan_after_the_parent_is_killed(second: str) -> None:
    """At work in Python, asleep, or waiting for a job."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, second],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_alive(child)
        parent.kill()
        parent.wait()
    assert eventually(lambda: not is_alive(child))
