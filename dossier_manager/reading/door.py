"""The door to reading: files in, readings out, each read in a child that may fail."""

import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from dossier_manager.findings import Finding, Severity
from dossier_manager.reading.contents import Contents, NotAFile, take
from dossier_manager.reading.expected import WireError
from dossier_manager.reading.frames import reading_from
from dossier_manager.reading.model import FileKind, Reading
from dossier_manager.reading.reader import MAX_PAGES, unopened
from dossier_manager.sandbox.limits import DEFAULT_LIMITS, Limits
from dossier_manager.sandbox.pool import ChildFailure, FailureCode, Outcome, Pool

K = TypeVar("K")
_MOST_WORKERS = 4
_TARGET = "dossier_manager.reading.reader:serve"


def _reader() -> str:
    try:
        pdfium = version("pypdfium2")
    except PackageNotFoundError:  # run from a zip, without what installers write down
        pdfium = "?"
    return f"pdfium-{pdfium}/pdf-2/docx-1/text-1"


READER = _reader()
"""What reads, and its version: readings by another one are stale. The parts are raised by hand
whenever the same bytes would give other blocks."""


class Readers:
    """Reads files in up to `workers` children (one per processor, four at most). A context."""

    def __init__(
        self,
        workers: int | None = None,
        limits: Limits = DEFAULT_LIMITS,
        *,
        max_pages: int = MAX_PAGES,
    ) -> None:
        self._pool = Pool(_TARGET, workers or _processors(), limits)
        self._max_pages = max_pages

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.close()

    @property
    def started(self) -> int:
        """How many children were started so far."""
        return self._pool.started

    def read(self, files: Iterable[tuple[K, Path]]) -> Iterator[tuple[K, Reading]]:
        """Yield (key, reading) for every (key, path), as they are done.

        Whatever happens to a file is a problem in its reading. Raises Lacking where no child
        can be started at all.
        """
        with closing(self._pool.run(self._jobs(files))) as outcomes:
            for (key, path), outcome in outcomes:
                yield key, _reading(path, outcome)

    def _jobs(
        self, files: Iterable[tuple[K, Path]]
    ) -> Iterator[tuple[tuple[K, str], dict[str, object]]]:
        for key, path in files:
            # The child stands in another folder. Links stay as they are.
            place = os.path.abspath(path)  # noqa: PTH100
            yield (key, place), {"path": place, "max_pages": self._max_pages}


def _reading(path: str, outcome: Outcome) -> Reading:
    """The reading that a child gave, or one that says why it gave none."""
    if isinstance(outcome, ChildFailure):
        return _known_by_hash(path, _problem(outcome))
    try:
        return reading_from(outcome, READER)
    except WireError:
        return _known_by_hash(path, _problem(ChildFailure(FailureCode.MALFORMED)))


def _problem(failure: ChildFailure) -> Finding:
    params = (("detail", failure.detail),) if failure.detail else ()
    return Finding(f"READ_{failure.code.name}", Severity.ERROR, params=params)


def _known_by_hash(path: str, problem: Finding) -> Reading:
    """Content without text: its bytes are hashed here, which parses nothing."""
    try:
        taken = _hash(path)
    except OSError as error:
        return Reading(FileKind.UNKNOWN, READER, "", 0, problems=(unopened(error),))
    except NotAFile:
        return Reading(FileKind.UNKNOWN, READER, "", 0, problems=(problem,))
    return Reading(FileKind.UNKNOWN, READER, taken.sha256, taken.size, problems=(problem,))


def _hash(path: str) -> Contents:
    taking = take(path, most=-1)
    while True:
        try:
            next(taking)
        except StopIteration as stop:
            taken: Contents = stop.value
            return taken


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    usable = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(usable, _MOST_WORKERS)
