"""The child's side: `python -m dossier_manager.sandbox.child MODULE:FUNCTION MEMORY PARENT`.

Reads one job after another from standard input, calls FUNCTION(job), writes every frame that
it yields, then an end. An exception becomes its class name and nothing else. The end of
input ends the child.
"""

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from dossier_manager.sandbox import frames
from dossier_manager.sandbox.limits import system

Target = Callable[[dict[str, Any]], Iterator[dict[str, Any]]]

_JOB_BYTES = 1 << 20
# Made beforehand: when memory is gone, nothing can be encoded any more.
_OUT_OF_MEMORY = frames.encode({"memory": True})
_FORBIDDEN = frozenset(
    {
        "socket.__new__",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "pty.spawn",
    }
)


def main(arguments: list[str]) -> int:
    """Serve until the input ends. Exit status 1 where the target cannot be loaded."""
    target, memory_bytes, parent = arguments
    sys.dont_write_bytecode = True
    jobs, answers = _private_pipes()
    system().confine(int(memory_bytes), int(parent))
    sys.addaudithook(_fence)
    serve = _load(target)
    # The parent is gone or has had enough: nobody is left to be told.
    with suppress(BrokenPipeError, frames.CutShort):
        _write(answers, frames.encode({"ready": True}))
        while (payload := frames.read_payload(jobs, _JOB_BYTES)) is not None:
            if not _answer(serve, frames.decode(payload)["job"], answers):
                return 1
    return 0


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes under new numbers; 0, 1 and 2 lead nowhere from now on.

    A parser that prints neither breaks a frame nor leaks a word.
    """
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return jobs, answers


def _fence(event: str, _arguments: tuple[object, ...]) -> None:
    """A second fence, for Python code only: no socket, no further process."""
    if event in _FORBIDDEN:
        raise PermissionError(event)


def _load(target: str) -> Target:
    module, _, function = target.partition(":")
    serve: Target = getattr(importlib.import_module(module), function)
    return serve


def _answer(serve: Target, job: dict[str, Any], answers: BinaryIO) -> bool:
    """Serve one job. False where this child should not take another."""
    try:
        for frame in serve(job):
            _write(answers, frames.encode({"frame": frame}))
    except MemoryError:
        _write(answers, _OUT_OF_MEMORY)
        return False
    except BrokenPipeError:
        raise
    except BaseException as error:  # a parser may raise anything, SystemExit too
        _write(answers, frames.encode({"error": type(error).__name__}))
        return False
    _write(answers, frames.encode({"end": True}))
    return True


def _write(answers: BinaryIO, data: bytes) -> None:
    answers.write(data)
    answers.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
