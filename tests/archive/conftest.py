import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from dossier_manager.failpoint import VARIABLE
from tests.archive.surroundings import RunPython


@pytest.fixture
def start() -> Iterator[RunPython]:
    """Start Python code in a process of its own, with arguments, perhaps with a fail-point."""
    started: list[subprocess.Popen[str]] = []

    def begin(code: str, *arguments: object, failpoint: str = "") -> subprocess.Popen[str]:
        surroundings = {**os.environ, VARIABLE: failpoint}
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user without rights reaches, unlike pytest's own."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield folder
    for below in folder.rglob("*"):
        if below.is_dir() and not below.is_symlink():
            below.chmod(0o755)
    rmtree(folder)
