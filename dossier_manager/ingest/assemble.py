"""From rows to documents: what the catalogue knows, as the views want it."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from dossier_manager.archive.relpath import RelPath
from dossier_manager.catalogue.contents import findings_from
from dossier_manager.catalogue.derived import (
    DocumentRow,
    document_rows,
    match_rows,
    matches_from,
    named_from,
)
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.catalogue.withheld import opaque_number, raw_text
from dossier_manager.findings import Finding, Place
from dossier_manager.ingest.desk import inner_path
from dossier_manager.reading.model import FileKind, Paper, TextSource
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, Match

Matches = tuple[tuple[Match, ...], ...]


@dataclass(slots=True)
class Assembled:
    """Documents by the folder of their dossier; loose files under None.

    `paths` are the raw paths of all that is not withheld.
    """

    by_folder: dict[bytes | None, list[Document]] = field(default_factory=dict)
    states: dict[FileState, int] = field(default_factory=dict)

    def of(self, folder: bytes | None) -> tuple[Document, ...]:
        """The documents of one dossier: by path, withheld ones last by their number."""
        found = self.by_folder.get(folder, [])
        return tuple(sorted(found, key=lambda d: (d.path is None, d.path or d.opaque or "")))


def assemble(catalogue: Catalogue, ids: dict[bytes, str], outdated: Collection[int]) -> Assembled:
    """Every file that the catalogue knows as it stands on the disk.

    `ids` gives each dossier's id by its folder; documents of folders that are not in it are
    counted and not made.
    """
    assembled = Assembled()
    matches = _matches(catalogue)
    counts = dict.fromkeys(FileState, 0)
    for row in document_rows(catalogue):
        if row.file in outdated:
            continue
        state = FileState(row.state)
        counts[state] += 1
        if row.dossier is None or row.dossier in ids:
            dossier = ids[row.dossier] if row.dossier is not None else None
            document = _document(row, state, dossier, matches.get(row.file, ()))
            assembled.by_folder.setdefault(row.dossier, []).append(document)
    assembled.states = counts
    return assembled


def _matches(catalogue: Catalogue) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for file, _, text in match_rows(catalogue):
        if text.strip("[],"):
            found.setdefault(file, []).append(text)
    return found


def _document(
    row: DocumentRow, state: FileState, dossier: str | None, matches: Collection[str]
) -> Document:
    if state is FileState.WITHHELD or row.path is None:
        return _withheld(row, dossier)
    place = Place(dossier, RelPath(raw_text(row.path)).public)
    return Document(
        dossier=dossier,
        path=place.path,
        inner=inner_path(row.path, row.dossier or b""),
        content=row.key or "",
        size=row.size,
        state=state,
        kind=FileKind(row.kind) if row.kind else FileKind.UNKNOWN,
        source=TextSource(row.source) if row.source else TextSource.NONE,
        papers=_papers(row, matches) if row.papers else (),
        problems=_problems(row, place),
        signatures=row.signatures or 0,
        unread_pages=row.unread_pages or 0,
        modified=_day(row.mtime_ns),
    )


def _withheld(row: DocumentRow, dossier: str | None) -> Document:
    """Its number, its keyed hash, its size. A paper that nobody could hash has its path's."""
    keyed = row.keyed or row.hidden.hex()
    number = opaque_number(keyed)
    return Document(
        dossier=dossier,
        path=None,
        inner=number,
        content=keyed,
        size=row.size,
        state=FileState.WITHHELD,
        kind=FileKind.UNKNOWN,
        source=TextSource.NONE,
        opaque=number,
    )


def _papers(row: DocumentRow, matches: Iterable[str]) -> tuple[DocumentPaper, ...]:
    papers = named_from(row.papers or "[]")
    found: list[tuple[Match, ...]] = [()] * len(papers)
    for text in matches:
        for index, of_paper in enumerate(matches_from(text)):
            found[index] += of_paper
    return tuple(
        DocumentPaper(_pages(paper), paper.letterhead, of_paper)
        for paper, of_paper in zip(papers, found, strict=True)
    )


def _pages(paper: Paper) -> tuple[int, int] | None:
    """None for a file that gave no paper and is known by its name alone."""
    return paper.pages if paper.first[0] else None


def _problems(row: DocumentRow, place: Place) -> tuple[Finding, ...]:
    if row.problems == "[]" and row.content_problems in (None, "[]"):
        return ()
    found = (*findings_from(row.problems), *findings_from(row.content_problems or "[]"))
    return tuple(
        replace(one, place=replace(place, page=one.place.page, line=one.place.line))
        for one in found
    )


def _day(mtime_ns: int) -> dt.date | None:
    """The local day of a file's time; none where no calendar reaches it."""
    try:
        return dt.datetime.fromtimestamp(mtime_ns // 1_000_000_000).astimezone().date()
    except (OverflowError, ValueError, OSError):
        return None
