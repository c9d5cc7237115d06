"""Seeing that nothing has changed: an archive whose every file is known."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

from benchmarks.figure import Figure, show
from benchmarks.place import scanned
from benchmarks.process import DOSSIER, Stages, least, least_told
from dossier_manager.archive.root import open_archive
from dossier_manager.archive.walk import walk
from dossier_manager.catalogue.files import all_files
from dossier_manager.catalogue.place import state_folder
from dossier_manager.catalogue.store import open_catalogue
from dossier_manager.catalogue.withheld import Keys
from dossier_manager.ingest.compare import compare
from dossier_manager.ingest.desk import Tally
from dossier_manager.ingest.scan import Scan
from dossier_manager.ingest.sight import look_around
from dossier_manager.ingest.stages import Versions
from dossier_manager.ingest.take import Reader
from dossier_manager.rules.load import load_book

_RUNS = 3


def stages(root: Path, state: Path) -> None:
    """Print the processor seconds of each stage in this process, imports left out."""
    clock = Stages()
    archive, book = open_archive(root), load_book()
    folder = state_folder(archive.settings.id, archive.root, state)
    with open_catalogue(folder) as catalogue:
        walked = clock.run("walk", lambda: walk(archive.root, archive.settings.ignore))
        rows = clock.run("rows", lambda: all_files(catalogue))
        keys = Keys(archive.settings.id)
        clock.run("compare", lambda: compare(walked.entries, rows, keys.path))
        clock.run("look around", lambda: look_around(archive, catalogue, book, Versions(), Tally()))
        one = Scan(archive, catalogue, book, _no_readers)
        report = clock.run("scan", one.run)
    clock.tell({"files": len(report.walked.entries)})


def _no_readers() -> AbstractContextManager[Reader]:
    raise RuntimeError("something has changed, and a reader is asked for")


def figures(dossiers: int, most: float) -> list[Figure]:
    """The stages of one archive, and the whole command."""
    root, state = scanned(dossiers)
    told = least_told(_RUNS, "benchmarks.rescan", root, state)
    bare = least([sys.executable, "-c", "pass"], 5).cpu
    whole = least([*DOSSIER, "scan", root, "--state", state], _RUNS)
    of = f"{told['files']:,} files"
    seen = told["walk"] + told["rows"] + told["compare"]
    return [
        Figure(f"{of}: walk", told["walk"], "s"),
        Figure(f"{of}: rows of the catalogue", told["rows"], "s"),
        Figure(f"{of}: compare", told["compare"], "s"),
        Figure(f"{of}: walk, rows and compare", seen, "s", most),
        Figure(f"{of}: the same with all that people state", told["look around"], "s"),
        Figure(f"{of}: the whole scan that finds nothing to do", told["scan"], "s"),
        Figure(f"{of}: `dossier scan` beyond bare Python, processor", whole.cpu - bare, "s"),
        Figure(f"{of}: `dossier scan`, wall clock", whole.wall, "s"),
    ]


def main(*, province: bool = False) -> None:
    """Print the figures; with `province` also for four times as many files."""
    show("Rescan of unchanged files", figures(1_000, 0.4))
    if province:
        show("Rescan of unchanged files, a province", figures(4_000, 1.6))


if __name__ == "__main__":
    stages(Path(sys.argv[1]), Path(sys.argv[2]))
