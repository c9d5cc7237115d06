"""Secrecy marks: what has to be withheld, and what a person has set free.

A paper is marked by its name or a folder's, by its own text, or because a file with the same
bytes is marked by its name. Withholding takes everything out of the catalogue that could
tell what the paper is.
"""

from collections.abc import Collection, Iterable

from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.contents import ContentRow, contents_where, put_withheld
from dossier_manager.catalogue.files import FileRow, withhold_file
from dossier_manager.catalogue.statements import Table, drop_statements, statements
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.catalogue.withheld import raw_bytes
from dossier_manager.ingest.compare import dossier_bytes
from dossier_manager.ingest.desk import Desk
from dossier_manager.ingest.statements import Stated
from dossier_manager.reading.secret_names import secrecy_of_path
from dossier_manager.recognition.model import FileState

PATH, TEXT, COPY = "path", "text", "copy"


def marked_by_name(catalogue: Catalogue) -> dict[str, str]:
    """Keyed hashes of contents that some withheld file's name marks, with the mark."""
    rows = catalogue.rows(
        "SELECT DISTINCT c.keyed, f.mark FROM files f JOIN contents c ON c.id = f.content"
        " WHERE f.mark_from = ? AND f.state = ? ORDER BY f.mark",
        (PATH, FileState.WITHHELD.value),
    )
    return dict(rows)


def withhold(desk: Desk, row: FileRow, content: ContentRow, *, mark: str, origin: str) -> None:
    """Withhold a file whose bytes are known, inside a transaction."""
    read_by = content.read_by if origin == TEXT else None
    number = put_withheld(desk.catalogue, content.keyed, content.size, mark, read_by)
    withhold_file(desk.catalogue, row.id, number, mark, origin)
    hide_statements(desk, row.dossier)


def hide_statements(desk: Desk, dossier: bytes | None) -> None:
    """Forget what people wrote about a dossier: it may name the paper that is withheld now.

    What they wrote is read from their files each time while the dossier holds a withheld
    paper. Note too that what was deleted must leave the disk; a first scan has written nothing
    yet that a mark could concern.
    """
    if dossier is not None:
        prefix = dossier + b"/" if dossier else b""
        drop_statements(desk.catalogue, "manifests", [prefix + b"manifest.yaml"])
        drop_statements(desk.catalogue, "decisions", [prefix + b"decisions.yaml"])
    if not desk.first:
        desk.catalogue.purge_later()
    desk.tally.withheld += 1


def hidden_dossiers(catalogue: Catalogue) -> frozenset[bytes]:
    """Folders of the dossiers that hold a withheld paper."""
    rows = catalogue.rows(
        "SELECT DISTINCT dossier FROM files WHERE mark_from IS NOT NULL AND state = ?"
        " AND dossier IS NOT NULL",
        (FileState.WITHHELD.value,),
    )
    return frozenset(folder for (folder,) in rows)


def withheld_contents(catalogue: Catalogue) -> frozenset[str]:
    """Keyed hashes of the contents that some withheld file holds."""
    rows = catalogue.rows(
        "SELECT DISTINCT c.keyed FROM files f JOIN contents c ON c.id = f.content"
        " WHERE f.state = ?",
        (FileState.WITHHELD.value,),
    )
    return frozenset(keyed for (keyed,) in rows)


def naming_dossiers(desk: Desk, stated: Iterable[Stated]) -> frozenset[bytes]:
    """Folders of dossiers that bear a mark, or whose decisions were about a withheld paper.

    That paper may lie elsewhere now. What people stated there is forgotten, inside a
    transaction.
    """
    withheld = withheld_contents(desk.catalogue)
    found: set[bytes] = set()
    for one in stated:
        naming = any(desk.keys.content_of(sha256) in withheld for sha256 in one.sums)
        if naming or secrecy_of_path(one.folder.parts):
            found.add(raw_bytes(one.folder.raw))
    if found:
        _forget_stated(desk.catalogue, found)
    return frozenset(found)


def _forget_stated(catalogue: Catalogue, folders: Collection[bytes]) -> None:
    tables: tuple[Table, ...] = ("manifests", "decisions")
    for table in tables:
        known = statements(catalogue, table)
        kept = [path for path in known if path.rpartition(b"/")[0] in folders]
        if kept:
            drop_statements(catalogue, table, kept)
            catalogue.purge_later()


def to_withhold(
    desk: Desk, marked: Iterable[tuple[Entry, FileRow]]
) -> list[tuple[Entry, FileRow, ContentRow, str, str]]:
    """Of marked files, the open ones whose mark nobody clears any more."""
    found = []
    for entry, row in marked:
        if row.withheld or row.mark is None or row.content is None:
            continue
        content = contents_where(desk.catalogue, "id = ?", (row.content,))[0]
        if not desk.cleared(entry, content.keyed):
            found.append((entry, row, content, row.mark, row.mark_from or TEXT))
    return found


def to_free(desk: Desk, marked: Iterable[tuple[Entry, FileRow]]) -> list[Entry]:
    """Of marked files, the withheld ones whose mark a person cleared: read them as new."""
    found = []
    for entry, row in marked:
        if (
            row.withheld
            and row.content is not None
            and dossier_bytes(entry.dossier) in desk.unmarked
        ):
            content = contents_where(desk.catalogue, "id = ?", (row.content,))[0]
            if desk.cleared(entry, content.keyed):
                found.append(entry)
    return found
