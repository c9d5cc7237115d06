"""Fail-points: named places where a test ends the process as a power cut would.

`DOSSIER_FAILPOINT=name:n` ends the process at the n-th reach of that name, without
clean-up, flushes or exit handlers. Unset, a reach costs one comparison.
"""

import os

VARIABLE = "DOSSIER_FAILPOINT"
KILLED = 137
"""Exit status of a process that ended at a fail-point, as a shell reports kill -9."""

_name, _, _count = os.environ.get(VARIABLE, "").partition(":")
_left = int(_count) if _count.isdecimal() else 1


def reach(name: str) -> None:
    """Say that a place has been reached; ends the process when this reach was asked for."""
    if name != _name:
        return
    global _left  # noqa: PLW0603 - one countdown per process is the point
    _left -= 1
    if _left == 0:
        os._exit(KILLED)
