"""Rows of files: where they stand, what they looked like, which content they hold."""

# ruff: noqa: S608 - only the columns and tables of this room are joined into SQL.

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dossier_manager.catalogue.store import Catalogue
from dossier_manager.recognition.model import FileState


class FileRow(NamedTuple):
    """A file as last seen. `path` is None for a withheld one; `key` is its keyed hash.

    `content` is the id of its content's row, None while nobody could read its bytes. `mark`
    is the secrecy mark found, `mark_from` where (`path`, `text`, `copy`), both also for a
    mark that a person cleared. `seen_ns` is when it was looked at.
    """

    id: int
    key: bytes
    path: bytes | None
    dossier: bytes | None
    size: int
    mtime_ns: int
    seen_ns: int
    content: int | None
    state: str
    mark: str | None
    mark_from: str | None

    @property
    def withheld(self) -> bool:
        """Whether nothing of it may be known."""
        return self.state == FileState.WITHHELD.value

    @property
    def told(self) -> tuple[bytes | None, bytes | None, int | None, str, str | None, str | None]:
        """All that a row says of a file but its size and time."""
        return self.path, self.dossier, self.content, self.state, self.mark, self.mark_from


_COLUMNS = "id, key, path, dossier, size, mtime_ns, seen_ns, content, state, mark, mark_from"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is written of a file after looking at it."""

    key: bytes
    path: bytes | None
    dossier: bytes | None
    size: int
    mtime_ns: int
    seen_ns: int
    content: int | None
    state: FileState
    mark: str | None = None
    mark_from: str | None = None
    problems: str = "[]"


def all_files(catalogue: Catalogue) -> list[FileRow]:
    """Every file that is known, in no order."""
    return list(map(FileRow._make, catalogue.rows(f"SELECT {_COLUMNS} FROM files")))


def put_file(catalogue: Catalogue, facts: FileFacts) -> int:
    """Write a file, new or known; what was derived from its former content is dropped."""
    catalogue.write(
        "INSERT INTO files (key, path, dossier, size, mtime_ns, seen_ns, content, state, mark,"
        " mark_from, problems, change) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT (key) DO UPDATE SET path = excluded.path, dossier = excluded.dossier,"
        " size = excluded.size, mtime_ns = excluded.mtime_ns, seen_ns = excluded.seen_ns,"
        " content = excluded.content, state = excluded.state, mark = excluded.mark,"
        " mark_from = excluded.mark_from, problems = excluded.problems,"
        " change = excluded.change",
        (
            facts.key,
            facts.path,
            facts.dossier,
            facts.size,
            facts.mtime_ns,
            facts.seen_ns,
            facts.content,
            facts.state.value,
            facts.mark,
            facts.mark_from,
            facts.problems,
            catalogue.change,
        ),
    )
    number = int(catalogue.rows("SELECT id FROM files WHERE key = ?", (facts.key,))[0][0])
    forget_derived(catalogue, [number])
    return number


def touch(catalogue: Catalogue, number: int, size: int, mtime_ns: int, seen_ns: int) -> None:
    """Note that a file was looked at again and holds the same bytes."""
    catalogue.write(
        "UPDATE files SET size = ?, mtime_ns = ?, seen_ns = ? WHERE id = ?",
        (size, mtime_ns, seen_ns, number),
    )


def refile(catalogue: Catalogue, number: int, dossier: bytes | None) -> None:
    """Note that a file belongs to another dossier now; its matches are dropped."""
    catalogue.write(
        "UPDATE files SET dossier = ?, change = ? WHERE id = ?",
        (dossier, catalogue.change, number),
    )
    forget_derived(catalogue, [number])


def drop_files(catalogue: Catalogue, numbers: Iterable[int]) -> None:
    """Forget files that are gone from the disk."""
    catalogue.write_all("DELETE FROM files WHERE id = ?", ((number,) for number in numbers))


def forget_derived(catalogue: Catalogue, numbers: Iterable[int]) -> None:
    """Drop named papers and matches of files: they are made again from stored rows."""
    listed = [(number,) for number in numbers]
    catalogue.write_all("DELETE FROM named WHERE file = ?", listed)
    catalogue.write_all("DELETE FROM matches WHERE file = ?", listed)


def withhold_file(
    catalogue: Catalogue, number: int, content: int, mark: str, mark_from: str
) -> None:
    """Take from a file's row everything that could tell what it is."""
    catalogue.write(
        "UPDATE files SET path = NULL, content = ?, state = ?, mark = ?, mark_from = ?,"
        " problems = '[]', change = ? WHERE id = ?",
        (content, FileState.WITHHELD.value, mark, mark_from, catalogue.change, number),
    )
    forget_derived(catalogue, [number])


def files_of(catalogue: Catalogue, content: int) -> list[FileRow]:
    """The files that hold a content, by path."""
    sql = f"SELECT {_COLUMNS} FROM files WHERE content = ? ORDER BY path"
    return [FileRow(*row) for row in catalogue.rows(sql, (content,))]


def mark_text(catalogue: Catalogue, content: int, mark: str | None, origin: str) -> None:
    """Note the mark that a text bears, or bears no more, where no name bears one."""
    catalogue.write(
        "UPDATE files SET mark = ?, mark_from = ? WHERE content = ?"
        " AND (mark_from IS NULL OR mark_from = ?)",
        (mark, origin if mark is not None else None, content, origin),
    )
