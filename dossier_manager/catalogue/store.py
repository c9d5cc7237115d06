"""The catalogue: one SQLite file of derived state, opened whole or rebuilt beside.

SQLite is named in this room alone. Everything here can be thrown away and made again.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dossier_manager.catalogue.lock import WriterLock
from dossier_manager.catalogue.schema import APPLICATION, TABLES, VERSION
from dossier_manager.errors import Lacking
from dossier_manager.failpoint import reach
from dossier_manager.findings import Finding, Severity, finding

NAME = "catalogue.sqlite3"
BUSY_SECONDS = 30.0

Row = tuple[Any, ...]


class Damaged(Exception):
    """The file is no sound catalogue of this version: put it aside and build another."""


@contextmanager
def decoding() -> Iterator[None]:
    """Around the decoding of rows: one that is not what this program writes is damage."""
    try:
        yield
    except (ValueError, LookupError, TypeError, AttributeError, zlib.error) as error:
        raise Damaged(f"a row does not decode: {type(error).__name__}") from error


@contextmanager
def _translated() -> Iterator[None]:
    """SQLite's errors as ours: no space, no right to write, someone else, damage."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise Damaged(str(error)) from error
        raise Lacking(code, why=str(error)) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise Damaged(str(error)) from error


_CODES = {
    sqlite3.SQLITE_FULL: "STATE_FULL",
    sqlite3.SQLITE_IOERR: "STATE_FULL",
    sqlite3.SQLITE_READONLY: "STATE_UNWRITABLE",
    sqlite3.SQLITE_CANTOPEN: "STATE_UNWRITABLE",
    sqlite3.SQLITE_PERM: "STATE_UNWRITABLE",
    sqlite3.SQLITE_BUSY: "STATE_LOCKED",
    sqlite3.SQLITE_LOCKED: "STATE_LOCKED",
    sqlite3.SQLITE_NOMEM: "STATE_FULL",
}


class Catalogue:
    """An open catalogue. `folder` is None for one in memory, gone when the command ends.

    `findings` says what opening had to do. All writing stands in `transaction()`.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.findings: tuple[Finding, ...] = ()
        self.statements = 0
        self._change = 0
        with _translated():
            self._base = _connect(folder)
            try:
                _prepare(self._base)
            except BaseException:
                self._base.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed stays."""
        self._base.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows that a query gives."""
        self.statements += 1
        with _translated():
            return self._base.execute(sql, values).fetchall()

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one changing statement; the id of the row that it added."""
        self.statements += 1
        with _translated():
            return self._base.execute(sql, values).lastrowid or 0

    def write_all(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one changing statement for each row of values."""
        self.statements += 1
        with _translated():
            self._base.executemany(sql, values)

    @property
    def change(self) -> int:
        """The rising number of the last change, the one being written inside a transaction."""
        if self._base.in_transaction:
            return self._change
        return self._meta("change")

    def _meta(self, name: str) -> int:
        with decoding():
            return int(self.rows("SELECT value FROM meta WHERE name = ?", (name,))[0][0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing. Each one raises the change number by one."""
        self.write("BEGIN IMMEDIATE")
        try:
            self.write("UPDATE meta SET value = value + 1 WHERE name = 'change'")
            self._change = self._meta("change")
            yield
            reach("commit")
            self.write("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        reach("committed")

    def _roll_back(self) -> None:
        """A full disk may already have ended the transaction; the first error is what counts."""
        if self._base.in_transaction:
            try:
                self._base.execute("ROLLBACK")
            except sqlite3.Error:
                return

    def purge_later(self) -> None:
        """Remember, in this transaction, that pages were deleted which must leave the disk."""
        self.write("UPDATE meta SET value = 1 WHERE name = 'purge'")

    def purge_due(self) -> bool:
        """Whether deleted pages may still stand in the write-ahead log."""
        return bool(self._meta("purge"))

    def purge(self) -> bool:
        """Take deleted rows off the disk; False where a reader stood in the way.

        secure_delete overwrites deleted rows, but not what moving rows between pages left in
        their slack: the file is written anew. The log holds older pages, and a damaged file
        put aside may hold anything.
        """
        self.write("VACUUM")
        busy = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
        if busy:
            return False
        if self.folder is not None:
            for broken in sorted(self.folder.glob(f"{NAME}*.broken-*")):
                broken.unlink(missing_ok=True)
        with self.transaction():
            self.write("UPDATE meta SET value = 0 WHERE name = 'purge'")
        return True


def open_catalogue(folder: Path | None) -> Catalogue:
    """Open the catalogue in a state folder, or one in memory for None.

    A damaged file, or one of another version, is renamed to `….broken-N` beside it and an
    empty catalogue stands in its place; the finding `CATALOGUE_REBUILT` says so.

    Raises:
        Lacking: the disk is full, cannot be written, or another program holds the file.
    """
    try:
        return Catalogue(folder)
    except Damaged:
        if folder is None:
            raise
        return rebuild(folder)


def rebuild(folder: Path) -> Catalogue:
    """Put a damaged catalogue aside and open an empty one."""
    with WriterLock(folder):
        try:
            # Whoever waited for the lock may find that another process has done it.
            return Catalogue(folder)
        except Damaged:
            aside = _put_aside(folder)
        catalogue = Catalogue(folder)
    catalogue.findings = (finding("CATALOGUE_REBUILT", Severity.WARNING, aside=aside),)
    return catalogue


def put_aside(folder: Path) -> str:
    """Put the catalogue aside whatever it is, since reading it has shown the damage; its name."""
    with WriterLock(folder):
        return _put_aside(folder)


def _put_aside(folder: Path) -> str:
    """Rename the log before the base: a log left alone would be replayed into the new file."""
    number = 1
    while any(folder.glob(f"{NAME}*.broken-{number}")):
        number += 1
    for suffix in ("-wal", "-shm", ""):
        old = folder / (NAME + suffix)
        if old.exists():
            reach("rename")
            try:
                old.replace(folder / f"{NAME}{suffix}.broken-{number}")
            except OSError as error:
                raise Lacking("STATE_UNWRITABLE", folder=folder.name, why=str(error)) from error
    return f"{NAME}.broken-{number}"


def _connect(folder: Path | None) -> sqlite3.Connection:
    name = ":memory:"
    if folder is not None:
        file = folder / NAME
        name = str(file)
        if not file.exists():
            # The log beside it takes its mode from the file.
            with suppress(OSError):
                file.touch(mode=0o600)
    base = sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # Sorting must not spill text into a temporary file that nobody overwrites.
        for pragma in (
            "temp_store = MEMORY",
            "secure_delete = ON",
            "foreign_keys = ON",
            "synchronous = NORMAL",
        ):
            base.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        base.close()
        raise
    return base


def _prepare(base: sqlite3.Connection) -> None:
    """Make the tables in an empty file; refuse, untouched, what is not ours or of this version."""
    known = _is_known(base)
    base.execute("PRAGMA journal_mode = WAL").fetchall()
    if known:
        return
    base.execute("BEGIN IMMEDIATE")
    try:
        if not _is_known(base):
            for statement in TABLES.split(";\n"):
                base.execute(statement)
            base.execute(f"PRAGMA application_id = {APPLICATION}")
            base.execute(f"PRAGMA user_version = {VERSION}")
        reach("commit")
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:
            base.execute("ROLLBACK")
        raise


def _is_known(base: sqlite3.Connection) -> bool:
    """Whether the tables of this version are there; False for an empty file."""
    if _identity(base) == (APPLICATION, VERSION):
        return True
    if base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise Damaged("another version")
    return False


def _identity(base: sqlite3.Connection) -> tuple[int, int]:
    return (
        int(base.execute("PRAGMA application_id").fetchone()[0]),
        int(base.execute("PRAGMA user_version").fetchone()[0]),
    )
