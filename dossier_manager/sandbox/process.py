"""One child process, as its supervising thread sees it."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from signal import Signals
from typing import Any, BinaryIO, cast

from dossier_manager.failpoint import reach
from dossier_manager.sandbox import frames
from dossier_manager.sandbox.launch import command, environment, neutral_folder
from dossier_manager.sandbox.limits import Limits, system
from dossier_manager.sandbox.outcome import ChildFailure, FailureCode, Outcome

_START_SECONDS = 60.0
_FAREWELL_SECONDS = 2.0


class _Failed(Exception):
    """The job is over, with this failure."""

    def __init__(self, code: FailureCode, detail: str = "") -> None:
        super().__init__(code)
        self.failure = ChildFailure(code, detail)


class Child:
    """A child that serves one job at a time. One thread asks it; any thread may kill it.

    The constructor starts it and raises OSError where the system refuses. After a failure it
    is only good for `dismiss`.
    """

    def __init__(self, target: str, limits: Limits) -> None:
        self._limits = limits
        self._silenced = False
        self.served = 0
        self._process = subprocess.Popen(
            command(target, limits.memory_bytes),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=neutral_folder(),
            env=environment(os.environ, sys.path),
            **system().spawn_options(),
        )
        self._jobs = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._grip = system().grip(self._process, limits.memory_bytes)
        # A start on a busy machine is slow and says nothing of any job.
        self._deadline: float | None = time.monotonic() + max(
            _START_SECONDS, limits.silence_seconds
        )

    def get_ready(self) -> bool:
        """Wait until it has started. False where it ended instead."""
        try:
            return "ready" in self._next()
        except _Failed:
            return False
        finally:
            self._deadline = None

    def ask(self, job: Mapping[str, object]) -> Outcome:
        """Serve one job to its end or its failure."""
        self._progress()
        self.served += 1
        try:
            with suppress(OSError):  # a dead child is noticed when its answer is read
                self._jobs.write(frames.encode({"job": job}))
                self._jobs.flush()
            return self._collect()
        except _Failed as failed:
            return failed.failure
        finally:
            self._deadline = None

    @property
    def gone(self) -> bool:
        """Whether it has ended while nobody asked anything."""
        return self._process.poll() is not None

    def silence(self, now: float) -> None:
        """Kill it if it is at work and has been silent too long."""
        deadline = self._deadline
        if deadline is not None and now > deadline:
            self._silenced = True
            self.kill()

    def kill(self) -> None:
        """Kill it and all it has started."""
        self._grip.kill()

    def dismiss(self) -> None:
        """End it: by the end of its input, by force if it lingers."""
        with suppress(OSError):
            self._jobs.close()
        self._grip.settle(_FAREWELL_SECONDS)
        self._answers.close()

    def _progress(self) -> None:
        self._deadline = time.monotonic() + self._limits.silence_seconds

    def _collect(self) -> Outcome:
        answers: list[dict[str, Any]] = []
        room = self._limits.total_bytes
        while True:
            payload = self._payload()
            room -= len(payload)
            if room < 0:
                raise _Failed(FailureCode.FLOOD, "total_bytes")
            untrusted_envelope = _decode(payload)
            if "end" in untrusted_envelope:
                return tuple(answers)
            answers.append(_frame_in(untrusted_envelope))
            if len(answers) > self._limits.frames:
                raise _Failed(FailureCode.FLOOD, "frames")
            self._progress()

    def _next(self) -> dict[str, Any]:
        return _decode(self._payload())

    def _payload(self) -> bytes:
        try:
            payload = frames.read_payload(self._answers, self._limits.frame_bytes)
            reach("frame")
        except frames.FrameTooLong:
            raise _Failed(FailureCode.FLOOD, "frame_bytes") from None
        except (frames.CutShort, OSError):
            payload = None
        if payload is None:
            raise _Failed(*self._why_it_ended())
        return payload

    def _why_it_ended(self) -> tuple[FailureCode, str]:
        status = self._grip.settle(_FAREWELL_SECONDS)
        if self._silenced:
            return FailureCode.SILENT, ""
        return FailureCode.DIED, _status_name(status)


def _status_name(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            return Signals(-status).name
    return str(status)


def _decode(payload: bytes) -> dict[str, Any]:
    try:
        return frames.decode(payload)
    except frames.MalformedFrame:
        raise _Failed(FailureCode.MALFORMED) from None


def _frame_in(untrusted_envelope: dict[str, Any]) -> dict[str, Any]:
    """The frame in an envelope of a running job; anything else is a failure."""
    if "memory" in untrusted_envelope:
        raise _Failed(FailureCode.MEMORY)
    if "error" in untrusted_envelope:
        untrusted_name = untrusted_envelope["error"]
        known = isinstance(untrusted_name, str) and untrusted_name.isidentifier()
        detail = untrusted_name[:80] if known and untrusted_name.isascii() else ""
        raise _Failed(FailureCode.FAILED, detail)
    untrusted_frame = untrusted_envelope.get("frame")
    if not isinstance(untrusted_frame, dict):
        raise _Failed(FailureCode.MALFORMED)
    return untrusted_frame
