"""What the state shows of an archive: dossiers with their documents. Values only, no SQLite."""

from dataclasses import dataclass
from pathlib import Path

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.findings import Finding
from dossier_manager.recognition.model import Document


@dataclass(frozen=True, slots=True)
class Coverage:
    """What has been seen: files in all, read, unread (no text), unreadable, withheld.

    The last four add up to the first, unless a scan was cut short; then `waiting` counts
    what nobody has looked at yet.
    """

    files: int = 0
    read: int = 0
    unread: int = 0
    unreadable: int = 0
    withheld: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class DossierView:
    """One dossier as disk and state show it.

    `path` is its public path in the archive, POSIX form; `folder` the folder on disk.
    `decisions` are those in force. `documents` bear the matches of the rule sets that apply,
    people's decisions already laid over them. `decisions_unread` says that the file of
    decisions, or a part of it, could not be read: what people decided is not all known.
    """

    path: str
    folder: Path
    manifest: Manifest
    decisions: tuple[Decision, ...] = ()
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    decisions_unread: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The whole archive: its dossiers, the files of no dossier, and what is wrong with it."""

    root: Path
    settings: Settings
    dossiers: tuple[DossierView, ...]
    loose: tuple[Document, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
