"""`docs/walk.md` names functions that exist, in the order in which the program calls them."""

import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "walk.md").read_text(encoding="utf-8")
NAME = re.compile(r"`((?:\w+\.)+\w+)`")
STEP = re.compile(r"^\d+\. `([\w.]+)` ", re.MULTILINE)
IN_CHILD = "In the child"
QUESTION = "A question"

TRACED = """
import json, sys, threading
from importlib import import_module
seen = {}

def note(frame, event, _argument):
    if event == "call":
        name = frame.f_globals.get("__name__", "")
        if name.startswith("dossier_manager"):
            seen.setdefault(f"{name}.{frame.f_code.co_qualname}", len(seen))

target, argument = sys.argv[1], json.loads(sys.argv[2])
module, _, function = target.partition(":")
work = getattr(import_module(module), function)
threading.setprofile(note)
sys.setprofile(note)
done = work(argument)
list(done) if hasattr(done, "__next__") else done
sys.setprofile(None)
print(json.dumps(sorted(seen, key=seen.get)), file=sys.stderr)
"""


@cache
def sections() -> dict[str, tuple[str, ...]]:
    pieces = re.split(r"^## (.+)$", PAGE, flags=re.MULTILINE)
    return {
        title: tuple(STEP.findall(body))
        for title, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def traced(target: str, argument: object, cwd: Path) -> list[str]:
    """The functions of the program in the order of their first calls."""
    done = subprocess.run(
        [sys.executable, "-c", TRACED, target, json.dumps(argument)],
        cwd=cwd,
        capture_output=True,
        timeout=300,
        check=True,
    )
    called = json.loads(done.stderr.decode().splitlines()[-1])
    return [name.removeprefix("dossier_manager.") for name in called]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A part of the example archive, small enough to be traced."""
    example = ROOT / "example_archive"
    for name in ("camera-an-ninh", "loa-phong-gian"):
        shutil.copytree(example / name, tmp_path / "kho" / name)
    shutil.copy(example / "archive.yaml", tmp_path / "kho")
    return tmp_path


def in_order(steps: Sequence[str], called: Sequence[str]) -> None:
    places = {name: place for place, name in enumerate(called)}
    assert not [name for name in steps if name not in places]
    assert list(steps) == sorted(steps, key=lambda name: places[name])


def names() -> list[str]:
    files = (".yaml", ".toml")
    return sorted({name for name in NAME.findall(PAGE) if not name.endswith(files)})


@pytest.mark.parametrize("name", names())
def test_every_name_exists(name: str) -> None:
    parts = name.split(".")
    for end in range(len(parts) - 1, 0, -1):
        try:
            found: object = importlib.import_module(".".join(["dossier_manager", *parts[:end]]))
        except ModuleNotFoundError:
            continue
        for part in parts[end:]:
            found = getattr(found, part)
        assert callable(found)
        return
    pytest.fail(name)


def test_a_question_and_the_files_way_are_told_in_the_order_of_the_calls(archive: Path) -> None:
    words = ["audit", "kho", "--year", "2026", "--as-of", "2026-11-06", "--state", "state"]
    called = traced("dossier_manager.__main__:main", words, archive)
    told = dict(sections())
    del told[IN_CHILD]
    assert len(told) == 3
    question = told.pop(QUESTION)
    in_order([step for steps in told.values() for step in steps], called)
    in_order(question, called)


def test_the_way_in_the_child_is_told_in_the_order_of_the_calls(archive: Path) -> None:
    job = {"path": str(archive / "kho" / "loa-phong-gian" / "QD thanh lap.pdf"), "max_pages": 10}
    called = traced("dossier_manager.reading.reader:serve", job, archive)
    in_order(sections()[IN_CHILD], called)


def test_the_walk_is_long_enough_to_be_one() -> None:
    assert {title: len(steps) > 8 for title, steps in sections().items()} == dict.fromkeys(
        sections(), True
    )
