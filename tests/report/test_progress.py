import os
import subprocess
import sys

import pytest

SCRIPT = """
from dossier_manager.report.progress import progress
with progress("Đang đọc") as advance:
    advance(0, 9)
    advance(3, 9)
"""


def test_it_is_quiet_where_nobody_watches() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are POSIX")
def test_it_counts_on_a_terminal_and_leaves_standard_output_alone() -> None:
    own, other = os.openpty()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        stdout=subprocess.PIPE,
        stderr=other,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        check=True,
    )
    os.close(other)
    shown = b""
    try:
        while data := os.read(own, 4096):
            shown += data
    except OSError:
        pass  # the other end is closed: everything was read
    os.close(own)
    assert done.stdout == b""
    assert b"3/9" in shown
