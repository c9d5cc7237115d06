"""What every stage of a scan needs at hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.catalogue.withheld import (
    Keys,
    is_opaque_number,
    opaque_number,
    raw_bytes,
    raw_text,
)
from dossier_manager.ingest.compare import dossier_bytes
from dossier_manager.ingest.stages import Versions
from dossier_manager.reading.secret_names import secrecy_of_path

Unmarked = Mapping[bytes, frozenset[tuple[str, str]]]
"""By a dossier's folder: opaque numbers with "", and inner paths with the keyed hash of the
content that a person saw there. Whatever bears such a path later has not been looked at."""


@dataclass(slots=True)
class Tally:
    """How often each stage ran, for reports and for tests that count instead of timing."""

    hashed: int = 0
    read: int = 0
    letterheads: int = 0
    named: int = 0
    matched: int = 0
    withheld: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """The archive's folder and keys, its catalogue, and the marks that people cleared.

    `seen_ns` is when the walk began: what is read later is never noted as seen earlier than
    it was. `first` says that the catalogue knew no file when the scan began.
    """

    root: Path
    catalogue: Catalogue
    keys: Keys
    unmarked: Unmarked
    seen_ns: int
    first: bool = False
    versions: Versions = field(default_factory=Versions)
    tally: Tally = field(default_factory=Tally)

    def file(self, entry: Entry) -> Path:
        """The file on disk."""
        return entry.path.below(self.root)

    def key(self, entry: Entry) -> bytes:
        """The keyed hash of its path."""
        return self.keys.path(raw_bytes(entry.path.raw))

    def cleared(self, entry: Entry, keyed: str) -> bool:
        """Whether a person said, of these very bytes, that they bear no true mark."""
        return self.cleared_path(raw_bytes(entry.path.raw), dossier_bytes(entry.dossier), keyed)

    def cleared_path(self, path: bytes, dossier: bytes | None, keyed: str) -> bool:
        """The same for a path in the archive; a file of no dossier has nobody to clear it."""
        known = self.unmarked.get(dossier) if dossier is not None else None
        if not known or dossier is None:
            return False
        return (opaque_number(keyed), "") in known or (inner_path(path, dossier), keyed) in known

    @staticmethod
    def mark_in_path(entry: Entry) -> str | None:
        """The secrecy mark that its name or a folder's name bears."""
        return secrecy_of_path(entry.path.parts)


def inner_path(path: bytes, dossier: bytes) -> str:
    """The path inside the dossier, public, as decisions write it."""
    inner = path[len(dossier) + 1 :] if dossier else path
    return RelPath(raw_text(inner)).public


def cleared_marks(said: Iterable[tuple[str, str | None]], keys: Keys) -> frozenset[tuple[str, str]]:
    """What people cleared, as a desk knows it; a name without its SHA-256 clears nothing."""
    found: set[tuple[str, str]] = set()
    for file, sha256 in said:
        if is_opaque_number(file):
            found.add((file, ""))
        elif (keyed := keys.content_of(sha256)) is not None:
            found.add((file, keyed))
    return frozenset(found)
