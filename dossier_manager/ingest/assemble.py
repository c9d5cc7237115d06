"""From rows to documents: what the catalogue knows, as the views want it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from dossier_manager.archive.relpath import RelPath
from dossier_manager.catalogue.contents import findings_from
from dossier_manager.catalogue.derived import (
    DocumentRow,
    NamedDecoder,
    document_rows,
    match_rows,
)
from dossier_manager.catalogue.store import Catalogue, decoding
from dossier_manager.catalogue.withheld import opaque_number, raw_text
from dossier_manager.findings import Finding, Place
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.reading.model import FileKind, TextSource
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, Match


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
    with collector_paused(), decoding():
        maker = _Maker(catalogue, ids)
        counts = dict.fromkeys(FileState, 0)
        for row in document_rows(catalogue):
            if row.file in outdated:
                continue
            state = _STATE[row.state]
            counts[state] += 1
            if row.dossier is None or row.dossier in ids:
                document = maker.document(row, state)
                assembled.by_folder.setdefault(row.dossier, []).append(document)
    assembled.states = counts
    return assembled


_STATE = {one.value: one for one in FileState}
_KIND = {one.value: one for one in FileKind}
_SOURCE = {one.value: one for one in TextSource}


class _Maker:
    """Makes documents of rows."""

    def __init__(self, catalogue: Catalogue, ids: dict[bytes, str]) -> None:
        self._ids = ids
        self._inner_from = {
            folder: len(RelPath(raw_text(folder)).public) + 1 if folder else 0 for folder in ids
        }
        self._decoder = NamedDecoder()
        self._matches: dict[int, list[str]] = {}
        for file, _, text in match_rows(catalogue):
            if text.strip("[],"):
                self._matches.setdefault(file, []).append(text)

    def document(self, row: DocumentRow, state: FileState) -> Document:
        dossier = None if row.dossier is None else self._ids[row.dossier]
        if state is FileState.WITHHELD or row.path is None:
            return _withheld(row, dossier)
        path = RelPath(raw_text(row.path)).public
        return Document(
            dossier=dossier,
            path=path,
            inner=path if row.dossier is None else path[self._inner_from[row.dossier] :],
            content=row.key or "",
            size=row.size,
            state=state,
            kind=_KIND[row.kind] if row.kind else FileKind.UNKNOWN,
            source=_SOURCE[row.source] if row.source else TextSource.NONE,
            papers=self._papers(row) if row.papers else (),
            problems=_problems(row, Place(dossier, path)),
            signatures=row.signatures or 0,
            unread_pages=row.unread_pages or 0,
            modified=_day(row.mtime_ns),
        )

    def _papers(self, row: DocumentRow) -> tuple[DocumentPaper, ...]:
        papers = list(self._decoder.papers(row.papers or "[]"))
        found: list[tuple[Match, ...]] = [()] * len(papers)
        for text in self._matches.get(row.file, ()):
            for index, of_paper in enumerate(self._decoder.matches(text)):
                found[index] += of_paper
        return tuple(
            DocumentPaper(pages, head, of_paper)
            for (pages, head), of_paper in zip(papers, found, strict=True)
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
        return dt.date.fromtimestamp(mtime_ns // 1_000_000_000)  # noqa: DTZ012 - local is meant
    except (OverflowError, ValueError, OSError):
        return None
