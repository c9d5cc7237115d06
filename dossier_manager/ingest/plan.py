"""What a scan has to do, found without writing anything and without opening a file."""

import zlib
from dataclasses import dataclass, field
from functools import cache

from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.contents import ContentRow
from dossier_manager.catalogue.files import FileRow
from dossier_manager.ingest.compare import Changes, dossier_bytes, unchanged
from dossier_manager.ingest.desk import Desk
from dossier_manager.ingest.marks import PATH, TEXT, to_free, to_withhold


@dataclass(slots=True)
class Plan:
    """Files to take in, to forget, to withhold, to move to another dossier.

    `waiting` are those to take in whose bytes nobody knows: the rest of `pending` were seen
    as they are now.
    """

    pending: list[Entry] = field(default_factory=list)
    waiting: list[Entry] = field(default_factory=list)
    gone: list[FileRow] = field(default_factory=list)
    refiled: list[tuple[Entry, FileRow]] = field(default_factory=list)
    withheld: list[tuple[Entry, FileRow, ContentRow, str, str]] = field(default_factory=list)
    outdated: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.pending or self.gone or self.refiled or self.withheld)


def make_plan(desk: Desk, changes: Changes) -> Plan:
    """The plan for these changes, for marks set and cleared, and for a new reader."""
    marked = [(entry, row) for entry, row in changes.same if row.mark is not None]
    other = [(entry, row) for entry, row in changes.changed if not unchanged(entry, row)]
    racy = [entry for entry, row in changes.changed if unchanged(entry, row)]
    waiting = [*changes.new, *(entry for entry, _ in other)]
    freed = to_free(desk, marked)
    taken = {entry.path.raw for entry in freed}
    again = [entry for entry in _again(desk, changes) if entry.path.raw not in taken]
    folder = cache(dossier_bytes)
    return Plan(
        pending=[*waiting, *racy, *again, *freed],
        waiting=waiting,
        gone=changes.gone,
        refiled=[(e, row) for e, row in changes.same if folder(e.dossier) != row.dossier],
        withheld=to_withhold(desk, marked),
        outdated=frozenset(row.id for row in (*changes.gone, *(row for _, row in other))),
    )


def _again(desk: Desk, changes: Changes) -> list[Entry]:
    """Unchanged files that another version of the program read, or judged by their name."""
    old = _old_contents(desk)
    names = not names_checked(desk)
    if not old and not names:
        return []
    found = []
    for entry, row in changes.same:
        mark = desk.mark_in_path(entry) if names else None
        by_name = names and (mark is not None) != (row.mark_from == PATH)
        if by_name or (row.content in old and (not row.withheld or row.mark_from == TEXT)):
            found.append(entry)
    return found


def _old_contents(desk: Desk) -> frozenset[int]:
    """Contents that another reader read; of a withheld one no page is kept to look at again."""
    reader, letterhead = desk.versions.reading
    rows = desk.catalogue.rows(
        "SELECT id FROM contents WHERE reader <> ? OR (state = 'withheld' AND letterhead <> ?)",
        (reader, letterhead),
    )
    return frozenset(number for (number,) in rows)


def _version_of_names(desk: Desk) -> int:
    return zlib.crc32(desk.versions.letterhead.encode("utf-8"))


def names_checked(desk: Desk) -> bool:
    """Whether every known name was looked at for a mark by this version of the program."""
    found = desk.catalogue.rows("SELECT value FROM meta WHERE name = 'names'")
    return bool(found) and found[0][0] == _version_of_names(desk)


def note_names_checked(desk: Desk) -> None:
    """Note it, inside a transaction."""
    desk.catalogue.write(
        "INSERT OR REPLACE INTO meta VALUES ('names', ?)", (_version_of_names(desk),)
    )
