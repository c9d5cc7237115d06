"""What letterheads and recognition cost for each paper, and how well recognition does."""

import time
from pathlib import Path

from benchmarks import recognition
from benchmarks.archive import EXAMPLE
from benchmarks.figure import Figure, show
from dossier_manager.archive.load import manifest_from
from dossier_manager.archive.manifest import Manifest
from dossier_manager.archive.root import open_archive
from dossier_manager.ingest.rematch import text_of
from dossier_manager.reading.door import Readers
from dossier_manager.reading.filename import with_name
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Paper, Reading
from dossier_manager.reading.secrecy import secrecy_of
from dossier_manager.recognition.match import recognise
from dossier_manager.rules.choose import applicable
from dossier_manager.rules.load import load_book

_ROUNDS = 5


def _read() -> list[tuple[str, Manifest, Reading]]:
    """Every readable paper of the example archive: path in its dossier, manifest, reading."""
    files: list[tuple[tuple[str, Manifest], Path]] = []
    for own in sorted(EXAMPLE.glob("*/manifest.yaml")):
        manifest, _ = manifest_from(own.read_bytes(), own.name)
        if manifest is not None:
            found = (p for p in sorted(own.parent.rglob("*")) if p.suffix in (".pdf", ".docx"))
            files += [((p.relative_to(own.parent).as_posix(), manifest), p) for p in found]
    with Readers() as readers:
        return [
            (inner, manifest, reading)
            for (inner, manifest), reading in readers.read(files)
            if reading.pages and any(page.blocks for page in reading.pages)
        ]


def _named(inner: str, papers: tuple[Paper, ...]) -> list[Paper]:
    return [with_name(paper, Path(inner).name) for paper in papers]


def main() -> None:
    """Print the figures and the table of confusion."""
    readings, book = _read(), load_book()
    settings = open_archive(EXAMPLE).settings
    head = mark = match = float("inf")
    for _ in range(_ROUNDS):
        heads = marks = matches = 0.0
        for inner, manifest, reading in readings:
            pages = reading.pages or ()
            t0 = time.process_time()
            papers = read_papers(pages)
            t1 = time.process_time()
            secrecy_of(papers, pages)
            t2 = time.process_time()
            named = [(paper, text_of(pages, paper)) for paper in _named(inner, papers)]
            for ruleset in applicable(book, manifest, settings):
                recognise(named, inner, reading.kind, ruleset, manifest, readable=True)
            t3 = time.process_time()
            heads, marks, matches = heads + t1 - t0, marks + t2 - t1, matches + t3 - t2
        head, mark, match = min(head, heads), min(mark, marks), min(match, matches)
    each = 1000 / len(readings)
    show(
        f"Letterhead and recognition, {len(readings)} papers of the example archive",
        [
            Figure("letterhead, a paper", head * each, "ms"),
            Figure("secrecy mark, a paper", mark * each, "ms"),
            Figure("recognition with text and name, a paper", match * each, "ms"),
            Figure("letterhead and recognition together", (head + mark + match) * each, "ms", 3.0),
        ],
    )
    print()
    recognition.main()


if __name__ == "__main__":
    main()
