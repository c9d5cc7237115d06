"""A pool of children: jobs in, outcomes out, whatever a job does to its child.

One thread supervises one child with blocking reads, which works on every system; one watchdog
kills children that make no progress.
"""

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar, cast

from dossier_manager.errors import Lacking
from dossier_manager.sandbox.limits import DEFAULT_LIMITS, Limits
from dossier_manager.sandbox.outcome import ChildFailure, FailureCode, Outcome
from dossier_manager.sandbox.process import Child

__all__ = ["ChildFailure", "FailureCode", "Outcome", "Pool"]

K = TypeVar("K")
_RECYCLE_AFTER = 500
_STARTS = 3
# A child that hangs in the kernel, on a dead network folder, does not even die.
_GIVE_UP_SECONDS = 30.0
# A child that has served others may have been worn out by them: its job gets a fresh one.
_WORN_OUT = frozenset({FailureCode.MEMORY, FailureCode.DIED})


class Pool:
    """Serves jobs by `target` in up to `workers` children. Use it as a context.

    `target` is `module:function`, a function of one job that yields frames (JSON objects).
    Children start when there is a job for them, and are renewed after every failure and after
    `recycle_after` jobs. `started` counts them.
    """

    def __init__(
        self,
        target: str,
        workers: int,
        limits: Limits = DEFAULT_LIMITS,
        *,
        recycle_after: int = _RECYCLE_AFTER,
    ) -> None:
        self.started = 0
        self._target = target
        self._workers = workers
        self._limits = limits
        self._recycle_after = recycle_after
        self._tasks: queue.SimpleQueue[tuple[object, Mapping[str, object]] | None]
        self._tasks = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[object, Outcome | BaseException]]
        self._done = queue.SimpleQueue()
        self._in_flight = 0
        self._lock = threading.Lock()
        self._children: set[Child] = set()
        self._threads: list[threading.Thread] = []
        self._watchdog: threading.Thread | None = None
        self._closing = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Kill what is at work and end the threads. The pool cannot be used again."""
        self._abandon()
        self._closing.set()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join(_GIVE_UP_SECONDS)

    def run(
        self, jobs: Iterable[tuple[K, Mapping[str, object]]]
    ) -> Generator[tuple[K, Outcome], None, None]:
        """Yield (key, outcome) for every (key, job), as they are done.

        Jobs are drawn in the caller's thread, two per worker ahead, so that memory stays
        bounded. One run at a time. Closing the iterator kills what is at work. Raises Lacking
        where no child can be started at all.
        """
        if self._in_flight:
            raise RuntimeError("the pool is running already")
        try:
            for key, job in jobs:
                self._submit(key, job)
                while self._in_flight >= 2 * self._workers or not self._done.empty():
                    yield cast("tuple[K, Outcome]", self._take())
            while self._in_flight:
                yield cast("tuple[K, Outcome]", self._take())
        finally:
            self._abandon()

    def _submit(self, key: object, job: Mapping[str, object]) -> None:
        if self._closing.is_set():
            raise RuntimeError("the pool is closed")
        self._in_flight += 1
        self._tasks.put((key, job))
        if self._watchdog is None:
            self._watchdog = _start(self._watch)
        if len(self._threads) < min(self._workers, self._in_flight):
            self._threads.append(_start(self._work))

    def _take(self) -> tuple[object, Outcome]:
        while True:
            # A wait without end could not be interrupted by Ctrl-C on Windows.
            with suppress(queue.Empty):
                key, outcome = self._done.get(timeout=1.0)
                break
        self._in_flight -= 1
        if isinstance(outcome, BaseException):
            raise outcome
        return key, outcome

    def _abandon(self) -> None:
        """Forget the jobs that wait, kill those at work, until none is left.

        Where one cannot be killed it is left alone, and the pool is not used again.
        """
        end = time.monotonic() + _GIVE_UP_SECONDS
        while self._in_flight and time.monotonic() < end:
            with suppress(queue.Empty):
                self._tasks.get_nowait()
                self._in_flight -= 1
                continue
            # Again and again: a thread may just be starting another child.
            for child in self._alive():
                child.kill()
            with suppress(queue.Empty):
                self._done.get(timeout=0.05)
                self._in_flight -= 1
        if self._in_flight:
            self._closing.set()
            self._in_flight = 0

    def _alive(self) -> list[Child]:
        with self._lock:
            return list(self._children)

    def _watch(self) -> None:
        pause = min(1.0, self._limits.silence_seconds / 10)
        while not self._closing.wait(pause):
            now = time.monotonic()
            for child in self._alive():
                child.silence(now)

    def _work(self) -> None:
        child: Child | None = None
        while (task := self._tasks.get()) is not None:
            key, job = task
            outcome: Outcome | BaseException
            try:
                child, outcome = self._serve(child, job)
            except BaseException as error:  # handed to the caller, who waits for this job
                child, outcome = None, error
            self._done.put((key, outcome))
        if child is not None:
            self._dismiss(child)

    def _serve(
        self, child: Child | None, job: Mapping[str, object]
    ) -> tuple[Child | None, Outcome]:
        """Serve one job; the child that the next job may use, and the outcome."""
        if child is not None and child.gone:
            self._dismiss(child)
            child = None
        child = child or self._new_child()
        outcome = child.ask(job)
        failed = isinstance(outcome, ChildFailure)
        if not failed and child.served < self._recycle_after:
            return child, outcome
        if failed:
            child.kill()
        self._dismiss(child)
        if isinstance(outcome, ChildFailure) and outcome.code in _WORN_OUT and child.served > 1:
            return self._serve(None, job)
        return None, outcome

    def _new_child(self) -> Child:
        reason = ""
        for _ in range(_STARTS):
            try:
                child = Child(self._target, self._limits)
            except OSError as error:
                reason = type(error).__name__
                continue
            with self._lock:
                self._children.add(child)
                self.started += 1
            if child.get_ready():
                return child
            self._dismiss(child)
        raise Lacking("CHILD_NOT_STARTED", reason=reason)

    def _dismiss(self, child: Child) -> None:
        child.dismiss()
        with self._lock:
            self._children.discard(child)


def _start(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
