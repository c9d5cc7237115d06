"""Values for tests of the review: an archive of dossiers that tests state themselves."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.reading.model import Field
from dossier_manager.recognition.model import Document, DocumentPaper, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.review import Review, review
from dossier_manager.statistics.span import Span
from tests.audit.conftest import paper

ON = dt.date(2026, 11, 6)
MODEL, EXEMPLAR = "hd22.mo-hinh", "hd22.dien-hinh"
GUESS = MatchStanding.UNSURE


def seen(
    part: str,
    date: str | None = None,
    number: str | None = "12/VB",
    agency: str = "UBND XÃ A",
    *,
    rules: str = MODEL,
    subject: str | None = None,
    content: str | None = None,
    **more: Any,
) -> Document:
    """A file whose one paper meets one part, with its number, day, issuer and trích yếu."""
    name = f"{part}-{date}-{number}.pdf".replace("/", "-")
    made = paper(f"{rules}/{part}", date=date, number=number, agency=agency, name=name, **more)
    (only,) = made.papers
    head = only.letterhead
    told = replace(
        head,
        kind=Field("QĐ"),
        date=Field(date) if date else None,
        subject=Field(subject) if subject else None,
    )
    papers = (DocumentPaper(only.pages, told, only.matches),)
    return replace(made, papers=papers, content=content or f"sha-{name}-{agency}")


def dossier(name: str, documents: Iterable[Document] = (), **stated: Any) -> DossierView:
    """One dossier; `name` is its id and, unless stated, its name."""
    keys = {"id": name, "name": f"Mô hình {name}", "kind": "mo-hinh", **stated}
    manifest = Manifest.model_validate(keys)
    path = f"kho/{name}"
    placed = (replace(one, path=f"{path}/{one.inner}") for one in documents)
    return DossierView(path, Path(path), manifest, (), tuple(placed))


def archive(*dossiers: DossierView, **settings: Any) -> ArchiveView:
    keys = {"id": "kho", "name": "Kho thử", **settings}
    made = Settings.model_validate(keys)
    return ArchiveView(Path("kho"), made, dossiers, (), (), Coverage())


def looked(view: ArchiveView, first: int, last: int, on: dt.date = ON) -> Review:
    """The review of an archive over some years."""
    span = Span(first, last, on)
    book = load_book()
    audits = (audit_archive(view, book, as_of=on, year=year) for year in span.years)
    return review(view, book, audits, span)


def reviewed(*dossiers: DossierView, first: int = 2024, last: int = 2026) -> Review:
    return looked(archive(*dossiers), first, last)


def founded(day: str, **more: Any) -> dict[str, Any]:
    """A founding decision as people state it, and more keys of a manifest."""
    told = {"number": "45/QĐ-UBND", "date": day, "authority": "Chủ tịch UBND xã A"}
    return {"founding": told, "level": "xa", "commune": "xã A", **more}


def rated(*years: tuple[int, str], number: str | None = "88/QĐ-UBND") -> list[dict[str, Any]]:
    """Grades as people state them."""
    return [
        {"year": str(year), "rated": {"grade": grade, **({"number": number} if number else {})}}
        for year, grade in years
    ]
