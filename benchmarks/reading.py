"""Reading through the sandbox with two children, side by side with other readers."""

import io
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import docx as python_docx
import pypdf

from benchmarks.archive import EXAMPLE, altered
from benchmarks.figure import Figure, show
from benchmarks.place import place
from dossier_manager.reading.door import READER, Readers
from dossier_manager.reading.formats import docx, pdf
from dossier_manager.reading.frames import reading_from
from dossier_manager.reading.model import Page, Reading
from dossier_manager.sandbox.pool import ChildFailure, Pool

_FILES = 300
_WORKERS = 2
_ROUNDS = 3
_PARSING = "benchmarks.bare_reading:serve"
_WHOLE = "dossier_manager.reading.reader:serve"


def _texts(suffix: str) -> list[bytes]:
    """The example archive's files of one kind that hold text and have no fault."""
    paths = sorted(EXAMPLE.glob(f"*/**/*{suffix}"))
    with Readers(_WORKERS) as readers:
        found = dict(readers.read((path, path) for path in paths))
    return [p.read_bytes() for p in paths if _sound(found[p])]


def _sound(reading: Reading) -> bool:
    return bool(reading.pages) and not reading.problems


def _files(suffix: str) -> list[Path]:
    """Copies in bytes of their own, in a folder that is made anew."""
    folder = place() / f"reading{suffix}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    contents = _texts(suffix)
    paths = [folder / f"{number:03d}{suffix}" for number in range(_FILES)]
    for number, path in enumerate(paths):
        path.write_bytes(altered(contents[number % len(contents)], number))
    return paths


def _cpu() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _read(target: str, paths: list[Path]) -> tuple[float, float, float, int]:
    """Least wall seconds, least processor seconds, least to start the children, pages."""
    wall = cpu = start = float("inf")
    pages = 0
    for _ in range(_ROUNDS):
        before = _cpu()
        with Pool(target, _WORKERS) as pool:
            list(_readings(pool, paths[: 2 * _WORKERS]))
        start = min(start, _cpu() - before)
        before = _cpu()
        with Pool(target, _WORKERS) as pool:
            list(_readings(pool, paths[: 2 * _WORKERS]))
            started = time.monotonic()
            pages = sum(len(reading.pages or ()) for reading in _readings(pool, paths))
            wall = min(wall, time.monotonic() - started)
        cpu = min(cpu, _cpu() - before)
    return wall, cpu - start, start, pages


def _readings(pool: Pool, paths: Iterable[Path]) -> Iterator[Reading]:
    jobs = ((path, {"path": str(path), "max_pages": 10_000}) for path in paths)
    for path, outcome in pool.run(jobs):
        if isinstance(outcome, ChildFailure):
            raise TypeError(f"{path.name}: {outcome.code}")
        yield reading_from(outcome, READER)


def _alone(paths: Iterable[Path], read: Callable[[bytes], object]) -> float:
    """Processor seconds of a reader in this process."""
    contents = [path.read_bytes() for path in paths]
    started = time.process_time()
    for content in contents:
        read(content)
    return time.process_time() - started


def _our_pdf(content: bytes) -> object:
    return [part for part in pdf.read(content, 10_000) if isinstance(part, Page)]


def _our_docx(content: bytes) -> object:
    return list(docx.read(content))


def _pypdf(content: bytes) -> object:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def _python_docx(content: bytes) -> object:
    document = python_docx.Document(io.BytesIO(content))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def _figures(paths: list[Path], unit: str, least: float) -> tuple[list[Figure], int]:
    """Through the sandbox, and how many pages or files there were."""
    wall, cpu, _, pages = _read(_PARSING, paths)
    whole_wall, whole_cpu, start, _ = _read(_WHOLE, paths)
    count = pages if unit == "pages/s" else len(paths)
    return [
        Figure("parsed in the sandbox, two children", count / wall, unit, least=least),
        Figure("parsed and looked through for letterheads", count / whole_wall, unit),
        Figure("parsed, by processor seconds of all processes", count / cpu, unit),
        Figure("with letterheads, by processor seconds", count / whole_cpu, unit),
        Figure("to start two children and read four files, processor", start, "s"),
    ], count


def main() -> None:
    """Print the figures."""
    paths = _files(".pdf")
    figures, pages = _figures(paths, "pages/s", 600)
    few = paths[:60]
    share = pages * len(few) / len(paths)
    show(
        f"{len(paths)} PDF, {pages} pages",
        [
            *figures,
            Figure("our parser alone, one process", pages / _alone(paths, _our_pdf), "pages/s"),
            Figure("peer: pypdf, one process", share / _alone(few, _pypdf), "pages/s"),
        ],
    )
    paths = _files(".docx")
    figures, count = _figures(paths, "files/s", 1000)
    peer = _alone(paths, _python_docx)
    show(
        f"{count} DOCX",
        [
            *figures,
            Figure("our parser alone, one process", count / _alone(paths, _our_docx), "files/s"),
            Figure(
                "peer: python-docx, one process",
                count / peer,
                "files/s",
            ),
        ],
    )


if __name__ == "__main__":
    main()
