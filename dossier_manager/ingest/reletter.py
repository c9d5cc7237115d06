"""Letterheads read again from stored pages, when that stage has a new version."""

from collections.abc import Sequence

from dossier_manager.catalogue.contents import ContentRow, contents_where, pages_of, put_papers
from dossier_manager.catalogue.files import files_of, mark_text
from dossier_manager.ingest.desk import Desk
from dossier_manager.ingest.marks import TEXT, withhold
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.secrecy import secrecy_of
from dossier_manager.recognition.model import FileState

BATCH = 64


def to_reletter(desk: Desk) -> list[ContentRow]:
    """Open contents whose letterheads another version read."""
    return contents_where(
        desk.catalogue,
        "state <> ? AND reader = ? AND letterhead <> ?",
        (FileState.WITHHELD.value, desk.versions.reader, desk.versions.letterhead),
    )


def reletter(desk: Desk, contents: Sequence[ContentRow]) -> None:
    """Read them again; a mark that only this version finds withholds the paper."""
    for start in range(0, len(contents), BATCH):
        with desk.catalogue.transaction():
            for content in contents[start : start + BATCH]:
                _reletter(desk, content)


def _reletter(desk: Desk, content: ContentRow) -> None:
    pages = pages_of(desk.catalogue, content.id)
    papers = read_papers(pages)
    mark = secrecy_of(papers, pages)
    version = desk.versions.letterhead
    put_papers(desk.catalogue, content.id, papers, letterhead=version, mark=mark)
    mark_text(desk.catalogue, content.id, mark, TEXT)
    desk.tally.letterheads += 1
    if mark is None:
        return
    fresh = content._replace(letterhead=version)
    for row in files_of(desk.catalogue, content.id):
        if row.path is None or not desk.cleared_path(row.path, row.dossier, content.keyed):
            withhold(desk, row, fresh, mark=mark, origin=row.mark_from or TEXT)
