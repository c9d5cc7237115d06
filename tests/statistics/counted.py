"""Values for tests of the counts: an archive of dossiers that tests state themselves."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.recognition.model import Document
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.statistics.archive import Statistics, statistics
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line
from tests.audit.conftest import ON, YEAR, manifest, paper

FOUNDED = (paper("hd22.mo-hinh/6a"),)
"""A founding decision of 01/03/2024 by a Chủ tịch UBND xã: with it a mô hình may be rated."""


def rated(grade: str | None, year: int = YEAR, **more: str) -> list[dict[str, Any]]:
    """The records of years with one stated grade."""
    return [{"year": str(year), "rated": {"grade": grade, **more}}] if grade else []


def model(
    identity: str = "mh-1",
    grade: str | None = None,
    before: str | None = None,
    /,
    *,
    documents: Iterable[Document] = FOUNDED,
    path: str | None = None,
    unread: bool = False,
    **keys: Any,
) -> DossierView:
    """A mô hình that may be rated, with the grades that people stated for two years."""
    years = [*rated(grade), *rated(before, YEAR - 1)]
    stated = manifest(**{"id": identity, "years": years, **keys})
    return _view(stated, documents, path, unread=unread)


def site(identity: str, parent: str | None, /, **keys: Any) -> DossierView:
    """A điểm of a mô hình."""
    return model(identity, kind="diem", parent=parent, **keys)


def exemplar(name: str = "dh-1", documents: Iterable[Document] = (), **keys: Any) -> DossierView:
    """A điển hình."""
    stated = Manifest.model_validate({"id": name, "name": "Ông Bình", "kind": "dien-hinh", **keys})
    return _view(stated, documents, None, unread=False)


def _view(
    stated: Manifest, documents: Iterable[Document], path: str | None, *, unread: bool
) -> DossierView:
    where = path or f"xa/{stated.id}"
    return DossierView(
        where, Path(where), stated, documents=tuple(documents), decisions_unread=unread
    )


def archive(*dossiers: DossierView, **settings: Any) -> ArchiveView:
    """An archive of these dossiers."""
    stated = Settings.model_validate({"id": "kho", "name": "Kho"} | settings)
    return ArchiveView(Path("kho"), stated, dossiers, (), (), Coverage())


def audited(
    view: ArchiveView, *, on: dt.date = ON, year: int = YEAR, book: RuleBook | None = None
) -> ArchiveAudit:
    """Its audit for one year."""
    return audit_archive(view, book or load_book(), as_of=on, year=year)


def counted(
    *dossiers: DossierView,
    on: dt.date = ON,
    year: int = YEAR,
    book: RuleBook | None = None,
    **settings: Any,
) -> Statistics:
    """The counts of an archive of these dossiers."""
    rules = book or load_book()
    view = archive(*dossiers, **settings)
    now, before = (audited(view, on=on, year=y, book=rules) for y in (year, year - 1))
    return statistics(view, rules, now, before)


def line_of(made: Statistics, name: str) -> Line:
    """The one line of that id."""
    (found,) = (line for line in made.now.lines if line.id == name)
    return found


def group_in(*dossiers: DossierView, on: dt.date = ON, year: int = YEAR) -> Group:
    """The group of the first of these dossiers."""
    return line_of(counted(*dossiers, on=on, year=year), dossiers[0].manifest.id).group
