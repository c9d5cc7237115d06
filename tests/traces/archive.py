"""The archive of broken copies: built once, read once by the real reader, audited copy by copy.

Worker processes of a test run share it: the first builds and reads it, the others wait for it.
"""

import datetime as dt
import re
import shutil
from dataclasses import replace
from pathlib import Path

from filelock import FileLock

from dossier_manager.archive.manifest import Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.steps.progress import progress
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.deadlines.due import deadlines
from dossier_manager.ingest.look import look
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.archive import Statistics, statistics
from tests.example.fact import AS_OF, YEAR
from tests.traces.breaks import Break, Change, CountBreak, PlaceBreak
from tests.traces.sayings import Saying, of_dossier, of_steps

EXAMPLE = Path(__file__).parents[2] / "example_archive"
BROKEN, UNBROKEN = "pha-", "goc-"
"""Before the id of a broken copy, and of one that bears only what both sides share."""


def build(root: Path, breaks: tuple[Break | CountBreak, ...]) -> None:
    """The example archive with a copy of a dossier for each break."""
    shutil.copytree(EXAMPLE, root)
    for one in breaks:
        _copy(root, one, f"{BROKEN}{one.id}", (*one.against, *one.change))
        if one.against or isinstance(one, CountBreak):
            _copy(root, one, f"{UNBROKEN}{one.id}", one.against)


def _copy(root: Path, one: Break | CountBreak, name: str, changes: tuple[Change, ...]) -> None:
    folder = root / name
    shutil.copytree(EXAMPLE / one.of, folder)
    path = folder / "manifest.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^id: .*$", f"id: {name}", text), encoding="utf-8")
    for change in changes:
        change(folder)


class Broken:
    """The archive as it was read, and what is said of each copy and of its original."""

    def __init__(self, view: ArchiveView) -> None:
        self._view = view
        self._by_id = {one.manifest.id: one for one in view.dossiers}

    def said(self, one: Break) -> list[Saying]:
        """What is said of the broken copy."""
        return self._sayings(one, f"{BROKEN}{one.id}")

    def unbroken(self, one: Break) -> list[Saying]:
        """What is said of the dossier without the break."""
        return self._sayings(one, f"{UNBROKEN}{one.id}" if one.against else one.of)

    def counts(self, one: CountBreak, *, broken: bool) -> Statistics:
        """The counts of the copy and of what stands beside it."""
        names = (*one.beside, f"{BROKEN if broken else UNBROKEN}{one.id}")
        dossiers = tuple(self._by_id[name] for name in names)
        view = replace(self._view, dossiers=dossiers, findings=(), loose=())
        book = load_book()
        audit = audit_archive(view, book, as_of=AS_OF, year=YEAR)
        before = audit_archive(view, book, as_of=AS_OF, year=YEAR - 1)
        return statistics(view, book, audit, before)

    def placed(self, one: PlaceBreak, province: str | None, year: int) -> list[Saying]:
        """What is said of the dossier and of units, in a province and a rating year."""
        stated = {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
        view = replace(
            self._view,
            settings=Settings.model_validate(stated),
            dossiers=(self._by_id[one.of],),
            findings=(),
            loose=(),
        )
        book, on = load_book(), dt.date(year, AS_OF.month, AS_OF.day)
        audit = audit_archive(view, book, as_of=on, year=year)
        return [*of_dossier(audit.dossiers[0], deadlines(audit, view, book, on, year))]

    def unsound(self) -> list[str]:
        """Copies whose manifest or decisions could not be read: a break must be readable."""
        return [str(one) for one in self._view.findings if one.severity.rank == 0]

    def _sayings(self, one: Break, name: str) -> list[Saying]:
        dossier = self._by_id[name]
        view = replace(self._view, dossiers=self._near(dossier), findings=(), loose=())
        book = load_book()
        audit = audit_archive(view, book, as_of=one.on, year=one.year)
        audited = next(each for each in audit.dossiers if each.id == name)
        duties = deadlines(audit, view, book, one.on, one.year)
        ruleset = book.get(audited.rules[0].id)
        assert ruleset is not None
        far = progress(audited, ruleset, dossier, on=one.on, year=one.year)
        return [
            *of_dossier(audited, tuple(d for d in duties if d.dossier == name)),
            *of_steps((*far.steps, *far.ending)),
        ]

    def _near(self, dossier: DossierView) -> tuple[DossierView, ...]:
        parent = self._by_id.get(dossier.manifest.parent or "")
        return (dossier,) if parent is None else (parent, dossier)


def shared(base: Path, breaks: tuple[Break | CountBreak, ...]) -> Broken:
    """The archive under `base`, built and read by whichever process comes first."""
    root, state = base / "kho", base / "state"
    base.mkdir(exist_ok=True)
    with FileLock(base / "lock"):
        if not (base / "whole").exists():
            shutil.rmtree(root, ignore_errors=True)
            build(root, breaks)
            view = look(root, state=state)
            (base / "whole").touch()
        else:
            view = look(root, state=state)
    return Broken(view)
