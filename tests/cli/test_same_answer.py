"""The same archive gives the same bytes: whatever the machine's clock, language, hashes, disk."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

EXAMPLE = Path(__file__).parents[2] / "example_archive"
FOLDERS = ("diem-thon-3", "dien-hinh-ong-binh")
DAY = ("--as-of", "2026-11-06", "--year", "2026")


class Machine(NamedTuple):
    """What differs from one computer to the next and must not be seen in an answer."""

    hashes: str = "0"
    zone: str = "UTC"
    language: str = "C.UTF-8"


USUAL = Machine()
OTHERS = (
    Machine("1", "Asia/Ho_Chi_Minh", "POSIX"),
    Machine("4242", "America/Los_Angeles", "C.UTF-8"),
    Machine("0", "Asia/Ho_Chi_Minh", "C.UTF-8"),
    Machine("4242", "UTC", "POSIX"),
)


def files() -> list[Path]:
    """The files of a small archive, relative to its root, in the order of their names."""
    below = sorted(p for name in FOLDERS for p in (EXAMPLE / name).rglob("*") if p.is_file())
    return [Path("archive.yaml"), *(p.relative_to(EXAMPLE) for p in below)]


def written(root: Path, order: list[Path]) -> Path:
    """An archive whose files were made on disk in this order, now: times differ as well.

    One name bears Vietnamese letters, so that the language of the machine has something to spoil.
    """
    for file in order:
        name = file.with_name("Xác nhận thôn 3.pdf") if file.name == "xac nhan thon 3.pdf" else file
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(EXAMPLE / file, target)
    return root


def audited(where: Path, state: Path, machine: Machine = USUAL) -> bytes:
    """What `audit kho --json` prints in a folder, on such a machine, with a state of its own."""
    words = ("audit", "kho", "--json", *DAY, "--state", str(state))
    env = {k: v for k, v in os.environ.items() if k not in {"LANG", "LANGUAGE", "LC_CTYPE"}}
    env |= {"PYTHONHASHSEED": machine.hashes, "TZ": machine.zone, "LC_ALL": machine.language}
    done = subprocess.run(
        [sys.executable, "-m", "dossier_manager", *words],
        cwd=where,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The folder that holds the archive, and the answer of the usual machine."""
    where = tmp_path_factory.mktemp("usual")
    written(where / "kho", files())
    answer = audited(where, where / "state")
    for name in FOLDERS:  # the answer speaks of both, and of the name with its letters
        assert f'"path": "{name}"'.encode() in answer
    assert "Xác nhận thôn 3.pdf".encode() in answer
    return where, answer


@pytest.mark.parametrize("machine", OTHERS, ids="-".join)
def test_no_machine_changes_a_byte(
    usual: tuple[Path, bytes], tmp_path: Path, machine: Machine
) -> None:
    where, answer = usual
    assert audited(where, tmp_path / "state", machine) == answer


def test_a_second_look_changes_no_byte(usual: tuple[Path, bytes]) -> None:
    where, answer = usual
    assert audited(where, where / "state", OTHERS[0]) == answer


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_in_which_files_came_changes_no_byte(
    usual: tuple[Path, bytes], tmp_path: Path, seed: int
) -> None:
    order = files()
    random.Random(seed).shuffle(order)
    assert order != files()
    written(tmp_path / "kho", order)
    assert audited(tmp_path, tmp_path / "state") == usual[1]
