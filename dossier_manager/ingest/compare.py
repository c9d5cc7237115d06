"""What the disk holds against what the catalogue last saw. Pure.

Never compares a file's time with the time of a scan: a file copied in with an old time is
new because nobody has seen it, not because of its time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.files import FileRow
from dossier_manager.catalogue.withheld import raw_bytes

GRANULARITY_NS = 2_000_000_000
"""The coarsest clock of a file system in use: FAT keeps even seconds."""


@dataclass(frozen=True, slots=True)
class Changes:
    """`changed` holds same-looking files too that could have changed unseen, or never opened.

    A renamed or moved file is one of `new` and one of `gone`; its content is known by hash.
    """

    new: list[Entry]
    changed: list[tuple[Entry, FileRow]]
    same: list[tuple[Entry, FileRow]]
    gone: list[FileRow]
    kept: list[FileRow]


def compare(
    entries: Iterable[Entry],
    rows: Iterable[FileRow],
    key_of: Callable[[bytes], bytes],
    unseen: tuple[str, ...] = (),
) -> Changes:
    """Split files into new, changed, same, gone, and kept because nobody could look.

    `unseen` are raw paths of folders that could not be listed: what lay there is kept, since
    a share that is gone must not read as papers deleted. The empty one is the whole archive.
    """
    by_path: dict[bytes, FileRow] = {}
    by_key: dict[bytes, FileRow] = {}
    for row in rows:
        if row.path is not None:
            by_path[row.path] = row
        else:
            by_key[row.key] = row
    new: list[Entry] = []
    changed: list[tuple[Entry, FileRow]] = []
    same: list[tuple[Entry, FileRow]] = []
    for entry in entries:
        raw = raw_bytes(entry.path.raw)
        found = by_path.pop(raw, None)
        if found is None and by_key:
            found = by_key.pop(key_of(raw), None)
        if found is None:
            new.append(entry)
        elif looks_same(entry, found):
            same.append((entry, found))
        else:
            changed.append((entry, found))
    missing = [*by_path.values(), *by_key.values()]
    kept = [row for row in missing if _unseen(row, unseen)] if unseen else []
    held = {row.id for row in kept}
    gone = [row for row in missing if row.id not in held] if kept else missing
    return Changes(new, changed, same, gone, kept)


def looks_same(entry: Entry, row: FileRow) -> bool:
    """Same size and time, and last seen long enough after that time for it to tell a change.

    A file written again within the clock's grain of the moment when it was read keeps its
    time: until it is seen later, its bytes have to be hashed once more.
    """
    return unchanged(entry, row) and row.mtime_ns < row.seen_ns - GRANULARITY_NS


def unchanged(entry: Entry, row: FileRow) -> bool:
    """Same size and time as when its bytes were read."""
    return entry.size == row.size and entry.mtime_ns == row.mtime_ns and row.content is not None


def _unseen(row: FileRow, unseen: tuple[str, ...]) -> bool:
    """Whether a missing file lies where nobody could look.

    Of a withheld file only its dossier is known: it is kept where any part of that dossier
    could not be listed.
    """
    for folder in unseen:
        raw = raw_bytes(folder)
        if not folder or _within(row.path if row.path is not None else row.dossier, raw):
            return True
        if row.path is None and (row.dossier is None or _within(raw, row.dossier)):
            return True
    return False


def _within(path: bytes | None, folder: bytes) -> bool:
    return path is not None and (path == folder or path.startswith(folder + b"/"))


def dossier_bytes(dossier: RelPath | None) -> bytes | None:
    """The dossier's folder as the catalogue keeps it."""
    return None if dossier is None else raw_bytes(dossier.raw)
