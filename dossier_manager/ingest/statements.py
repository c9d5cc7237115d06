"""What people state: manifests and decisions, bound once and kept while their files stay."""

import hashlib
import os
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dossier_manager.archive.decisions import Decision, Decisions, in_force
from dossier_manager.archive.load import decisions_from, manifest_from, read_own_file
from dossier_manager.archive.manifest import Manifest
from dossier_manager.archive.names import DECISIONS_FILE, MANIFEST_FILE
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import RelPath, reachable
from dossier_manager.catalogue.contents import findings_from, findings_json
from dossier_manager.catalogue.statements import (
    StatementRow,
    Table,
    drop_statements,
    put_statement,
    statements,
)
from dossier_manager.catalogue.store import Catalogue, decoding
from dossier_manager.catalogue.withheld import raw_bytes
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.ingest.compare import GRANULARITY_NS
from dossier_manager.yamltext.cap import capped


@dataclass(frozen=True, slots=True)
class Stated:
    """One dossier as people state it. `manifest` is None where its file is broken.

    `sums` are the SHA-256 of all files that decisions name, the withdrawn ones too.
    `decisions_unread` says that decisions.yaml, or an entry of it, could not be read.
    """

    folder: RelPath
    manifest: Manifest | None
    facts: str
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    sums: frozenset[str] = frozenset()
    decisions_unread: bool = False


@dataclass(slots=True)
class Fresh:
    """Rows that reading the files gave, to be written, and paths that are no more."""

    put: list[tuple[Table, StatementRow]] = field(default_factory=list)
    drop: list[tuple[Table, bytes]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.put or self.drop)


class Statements:
    """Loads the statements of dossiers, from the catalogue where their files are unchanged."""

    def __init__(self, root: Path, catalogue: Catalogue) -> None:
        self._root = root
        self._rows: dict[Table, dict[bytes, StatementRow]] = {
            "manifests": statements(catalogue, "manifests"),
            "decisions": statements(catalogue, "decisions"),
        }
        self._met: set[tuple[Table, bytes]] = set()
        self.fresh = Fresh()

    def load(self, folders: Iterable[RelPath]) -> tuple[Stated, ...]:
        """The statements of these dossiers, in the order of their folders."""
        stated = tuple(self._stated(folder) for folder in sorted(folders))
        for table, rows in self._rows.items():
            self.fresh.drop += [(table, p) for p in rows if (table, p) not in self._met]
        return stated

    def _stated(self, folder: RelPath) -> Stated:
        manifest, facts, broken = self._manifest(_beside(folder, MANIFEST_FILE))
        entries, unsound = self._decisions(_beside(folder, DECISIONS_FILE))
        return Stated(
            folder,
            manifest,
            facts,
            in_force(entries),
            (*broken, *unsound),
            frozenset(entry.sha256 for entry in entries if entry.sha256),
            any(map(_unread, unsound)),
        )

    def _manifest(self, path: RelPath) -> tuple[Manifest | None, str, tuple[Finding, ...]]:
        row = self._row("manifests", path, _bind_manifest)
        if row is None:
            return None, "", (_missing(path),)
        with decoding():
            value = Manifest.model_validate_json(row.value) if row.value is not None else None
            return value, row.facts, findings_from(row.findings)

    def _decisions(self, path: RelPath) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
        row = self._row("decisions", path, _bind_decisions)
        if row is None:
            return (), ()
        with decoding():
            found = findings_from(row.findings)
            if row.value is None:
                return (), found
            return Decisions.model_validate_json(row.value).entries, found

    def _row(
        self, table: Table, path: RelPath, bind: Callable[[bytes, str], tuple[str | None, str]]
    ) -> StatementRow | None:
        """What is known of a file, or what reading it gives; None where there is none."""
        key = raw_bytes(path.raw)
        try:
            # As text: a thousand dossiers ask twice each time.
            stat = os.lstat(reachable(f"{self._root}{os.sep}{path.raw}"))
        except FileNotFoundError:
            return None
        except OSError as error:
            return _unreadable(path, key, error)
        row = self._rows[table].get(key)
        self._met.add((table, key))
        with decoding():
            if row is not None and _fresh_enough(row, stat):
                return row
        seen = time.time_ns()
        data = read_own_file(path.below(self._root), path.public)
        if data is None:
            return None
        if isinstance(data, Finding):
            return StatementRow(key, 0, 0, 0, "", "", None, findings_json([data]))
        sha256 = hashlib.sha256(data).hexdigest()
        if row is None or row.sha256 != sha256:
            value, findings = bind(data, path.public)
            facts = hashlib.sha256((value or "").encode("utf-8", "surrogatepass")).hexdigest()
            row = StatementRow(key, 0, 0, 0, sha256, facts, value, findings)
        row = row._replace(size=stat.st_size, mtime_ns=stat.st_mtime_ns, seen_ns=seen)
        self.fresh.put.append((table, row))
        return row


def keep(catalogue: Catalogue, fresh: Fresh, hidden: Collection[bytes]) -> None:
    """Write what was read, inside a transaction, but not of dossiers with withheld papers.

    What people wrote about such a paper may name it.
    """
    for table, row in fresh.put:
        folder = row.path.rpartition(b"/")[0]
        if folder not in hidden:
            put_statement(catalogue, table, row)
    for table, path in fresh.drop:
        drop_statements(catalogue, table, [path])


def _fresh_enough(row: StatementRow, stat: os.stat_result) -> bool:
    return (
        row.size == stat.st_size
        and row.mtime_ns == stat.st_mtime_ns
        and row.mtime_ns < row.seen_ns - GRANULARITY_NS
    )


def _unread(fault: Finding) -> bool:
    """Whether a fault hides what was decided; other faults are of entries that were read."""
    return fault.severity is Severity.ERROR and not fault.code.startswith("DECISION_")


def _beside(folder: RelPath, name: str) -> RelPath:
    return RelPath(f"{folder.raw}/{name}" if folder.raw else name)


def _missing(path: RelPath) -> Finding:
    place = Place(path=path.public)
    return finding("MANIFEST_GONE", Severity.ERROR, place)


def _unreadable(path: RelPath, key: bytes, error: OSError) -> StatementRow:
    """A row that is never kept: the file is tried again each time."""
    place = Place(path=path.public)
    found = finding("FILE_UNREADABLE", Severity.ERROR, place, why=reason(error))
    return StatementRow(key, 0, 0, 0, "", "", None, findings_json([found]))


def _bind_manifest(data: bytes, name: str) -> tuple[str | None, str]:
    value, findings = manifest_from(data, name)
    text = value.model_dump_json(by_alias=True, exclude_unset=True) if value is not None else None
    return text, findings_json(capped(findings, name))


def _bind_decisions(data: bytes, name: str) -> tuple[str | None, str]:
    value, findings = decisions_from(data, name)
    text = value.model_dump_json(by_alias=True, exclude_unset=True)
    return text, findings_json(capped(findings, name))
