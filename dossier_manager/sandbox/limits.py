"""Limits on a child, and the door to the half that this system understands."""

import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use.

    `memory_bytes` is address space on POSIX and committed memory on Windows. `frame_bytes`
    bounds one frame, `total_bytes` and `frames` all frames of one job. `silence_seconds` is
    the longest time without a frame while a job runs: lack of progress, not plain time.
    """

    memory_bytes: int = 1 << 30
    frame_bytes: int = 16 << 20
    total_bytes: int = 192 << 20
    frames: int = 20_000
    silence_seconds: float = 30.0


DEFAULT_LIMITS = Limits()


class Grip(Protocol):
    """A hold on a child and on everything that it may have started."""

    def kill(self) -> None:
        """Kill all of it at once; nothing happens where it is dead already."""

    def settle(self, seconds: float) -> int | None:
        """Wait for its end, at most so long, then kill what is left; its exit status.

        None where it cannot even be killed, as on a network folder that hangs.
        """


class System(Protocol):
    """What `limits_posix` and `limits_windows` both offer."""

    def spawn_options(self) -> dict[str, Any]:
        """What `subprocess.Popen` needs so that a child can be gripped as a whole."""

    def grip(self, process: subprocess.Popen[bytes], memory_bytes: int) -> Grip:
        """Take hold of a child that was just started. OSError where the system refuses."""

    def confine(self, memory_bytes: int, parent: int) -> None:
        """Called in the child, before it sees a job: take away what it does not need.

        `parent` is the id of the process that started it.
        """


def system() -> System:
    """The half for this system. The other one is never loaded."""
    if sys.platform == "win32":
        from dossier_manager.sandbox import limits_windows  # noqa: PLC0415

        return limits_windows
    from dossier_manager.sandbox import limits_posix  # noqa: PLC0415

    return limits_posix
