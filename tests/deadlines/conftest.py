"""Values for tests of the days to keep: an archive of dossiers that tests state themselves."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.deadlines.due import deadlines
from dossier_manager.deadlines.model import Deadline, DutyKind
from dossier_manager.recognition.model import Document
from dossier_manager.rules.load import load_book
from tests.audit.conftest import YEAR


def dossier(
    stated: Manifest, documents: Iterable[Document], decisions: Iterable[Decision] = ()
) -> DossierView:
    path = f"xa/{stated.id}"
    return DossierView(path, Path(path), stated, tuple(decisions), tuple(documents))


def duties(
    *dossiers: DossierView, on: dt.date, year: int = YEAR, province: str | None = None
) -> tuple[Deadline, ...]:
    """What an archive of these dossiers has to keep."""
    settings = Settings.model_validate({"id": "kho", "name": "Kho"} | _said(province))
    view = ArchiveView(Path("kho"), settings, dossiers, (), (), Coverage())
    book = load_book()
    audit = audit_archive(view, book, as_of=on, year=year)
    return deadlines(audit, view, book, on, year)


def of_dossiers(*dossiers: DossierView, on: dt.date, year: int = YEAR) -> tuple[Deadline, ...]:
    found = duties(*dossiers, on=on, year=year)
    return tuple(one for one in found if one.kind is DutyKind.DOSSIER)


def _said(province: str | None) -> dict[str, str]:
    return {"province": province} if province is not None else {}
