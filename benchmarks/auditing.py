"""Auditing a whole archive: just scanned, with every manifest to be read anew, and again."""

import datetime as dt
import sys
from pathlib import Path

from benchmarks.figure import Figure, show
from benchmarks.place import scanned
from benchmarks.process import DOSSIER, Spent, Stages, least_told, run
from dossier_manager.archive.root import open_archive
from dossier_manager.audit.archive import audit_archive
from dossier_manager.catalogue.place import state_folder
from dossier_manager.catalogue.store import open_catalogue
from dossier_manager.ingest.look import view_of
from dossier_manager.ingest.scan import scan
from dossier_manager.report.json import as_json, audit_json
from dossier_manager.report.screen import as_text
from dossier_manager.report.terminal import audit_report
from dossier_manager.rules.load import load_book

_DAY = "2026-11-06"
_RUNS = 3


def stages(root: Path, state: Path) -> None:
    """Print the processor seconds of each stage in this process, imports left out."""
    clock = Stages()
    archive = open_archive(root)
    book = clock.run("rules", load_book)
    folder = state_folder(archive.settings.id, archive.root, state)
    with open_catalogue(folder) as catalogue:
        report = clock.run("scan", lambda: scan(archive, catalogue, book))
        view = clock.run("view", lambda: view_of(archive, catalogue, book, report))
    day = dt.date.fromisoformat(_DAY)
    audit = clock.run("audit", lambda: audit_archive(view, book, as_of=day))
    clock.run("json", lambda: as_json(audit_json(view, audit)))
    clock.run("text", lambda: as_text(audit_report(view, audit)))
    clock.tell()


def _audit(root: Path, state: Path, *more: str) -> Spent:
    return run([*DOSSIER, "audit", root, "--state", state, "--as-of", _DAY, *more])


def _write_again(root: Path) -> None:
    """A comment more in every manifest: all must be parsed and bound, nothing else changes."""
    for manifest in root.glob("*/*/manifest.yaml"):
        with manifest.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write("# Đã xem lại\n")


def _of(name: str, runs: list[Spent], most: float | None) -> list[Figure]:
    return [
        Figure(f"{name}: processor", min(one.cpu for one in runs), "s"),
        Figure(f"{name}: wall clock", min(one.wall for one in runs), "s", most),
    ]


def figures(dossiers: int, cold: float | None, warm: float | None) -> list[Figure]:
    """Whole commands in fresh processes, then the stages of a warm one."""
    root, state = scanned(dossiers)
    anew = []
    for _ in range(_RUNS):
        _write_again(root)
        anew.append(_audit(root, state, "--json"))
    _audit(root, state)  # manifests were younger than the clock's grain a moment ago
    again = [_audit(root, state, "--json") for _ in range(_RUNS)]
    screen = [_audit(root, state) for _ in range(_RUNS)]
    told = least_told(_RUNS, "benchmarks.auditing", root, state)
    of = f"{dossiers:,} dossiers"
    return [
        *_of(f"{of}, every manifest read anew", anew, cold),
        *_of(f"{of}, again", again, warm),
        *_of(f"{of}, again, for the screen", screen, warm),
        *(Figure(f"  of this, {name}", told[name], "s") for name in told),
    ]


def main(*, province: bool = False) -> None:
    """Print the figures; with `province` also for four times as many dossiers."""
    show("Audit of a whole archive, twenty papers a dossier", figures(1_000, 3.0, 1.0))
    if province:
        show("Audit of a province", figures(4_000, None, None))


if __name__ == "__main__":
    stages(Path(sys.argv[1]), Path(sys.argv[2]))
