"""Rows of what people state: manifests and decisions, already bound, by path, size and time."""

# ruff: noqa: S608 - only the columns and tables of this room are joined into SQL.

from collections.abc import Iterable
from typing import Literal, NamedTuple

from dossier_manager.catalogue.store import Catalogue

Table = Literal["manifests", "decisions"]


class StatementRow(NamedTuple):
    """One file of a person. `value` is its bound value as JSON, None where it is broken.

    `facts` is a digest of the value alone, so that a new comment changes nothing.
    """

    path: bytes
    size: int
    mtime_ns: int
    seen_ns: int
    sha256: str
    facts: str
    value: str | None
    findings: str


_COLUMNS = "path, size, mtime_ns, seen_ns, sha256, facts, value, findings"


def statements(catalogue: Catalogue, table: Table) -> dict[bytes, StatementRow]:
    """All of one kind, by the path of their file."""
    found = catalogue.rows(f"SELECT {_COLUMNS} FROM {table}")
    return {row[0]: StatementRow(*row) for row in found}


def put_statement(catalogue: Catalogue, table: Table, row: StatementRow) -> None:
    """Write one, in place of what stood for its path."""
    catalogue.write(f"INSERT OR REPLACE INTO {table} VALUES (?,?,?,?,?,?,?,?)", row)


def drop_statements(catalogue: Catalogue, table: Table, paths: Iterable[bytes]) -> None:
    """Forget those of these paths."""
    catalogue.write_all(f"DELETE FROM {table} WHERE path = ?", ((path,) for path in paths))
