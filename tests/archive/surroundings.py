"""What the tests of this room share: files with folders, and a person without rights."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

NOBODY = 65534
RunPython = Callable[..., "Popen[str]"]

WITHOUT_RIGHTS = f"""
import os
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
"""
"""Code with which a process gives up root, whom permissions do not bind."""


def write(path: Path, text: str = "") -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
