import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Ran:
    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def told(self) -> str:
        return self.err.decode("utf-8")


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Start the real program in an empty folder."""

    def start(*words: str | Path, env: dict[str, str] | None = None, shell: str = "") -> Ran:
        command: Sequence[str] = [sys.executable, "-m", "dossier_manager", *map(str, words)]
        if shell:
            command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "XDG_STATE_HOME": str(tmp_path / "state"), **(env or {})},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return start


def bound_by_permissions(*words: str) -> subprocess.CompletedProcess[bytes]:
    """The program as somebody whom permission bits bind: root gives up its right to pass them."""
    start = [sys.executable, "-m", "dossier_manager", *words]
    if os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        start = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}", *start]
    return subprocess.run(start, capture_output=True, check=False, timeout=120)
