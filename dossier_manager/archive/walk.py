"""Walking the archive: files with size and time, dossier folders, and what cannot be seen.

Nothing is opened and no link is followed. One folder is listed once, one file asked for its
status once. What could not be listed is named in `unseen`, so that nobody takes its files
for deleted.
"""

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier_manager.archive.ignore import ignored_files, ignored_folders
from dossier_manager.archive.link import is_link, link_finding
from dossier_manager.archive.names import (
    ARCHIVE_FILE,
    MANIFEST_FILE,
    OWN_FILES,
    is_rule_file,
    name_findings,
)
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import RelPath, name_key, public_name, reachable
from dossier_manager.findings import Finding, Place, Severity, finding


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its path in the archive, size in bytes, time of change, nearest dossier above."""

    path: RelPath
    size: int
    mtime_ns: int
    dossier: RelPath | None


@dataclass(frozen=True, slots=True)
class Walked:
    """What one walk saw, in the order of names.

    `dossiers` are the folders with a manifest. `unseen` are folders and files that are there
    (or were a moment ago) and could not be looked at; `RelPath("")` means the whole archive.
    """

    entries: tuple[Entry, ...] = ()
    dossiers: tuple[RelPath, ...] = ()
    unseen: tuple[RelPath, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Folder:
    """A folder that is being walked; `waiting` are its names still to do, last one first."""

    path: RelPath
    dossier: RelPath | None
    waiting: list["os.DirEntry[str]"] = field(default_factory=list)


def walk(root: Path, ignore: Sequence[str] = ()) -> Walked:
    """Walk the archive at `root`; `ignore` are the patterns of its settings."""
    return _Walk(root, ignore).run()


class _Walk:
    def __init__(self, root: Path, ignore: Sequence[str]) -> None:
        self._root = reachable(os.path.abspath(root))  # noqa: PTH100 - a text, for scandir
        self._real_root = os.path.realpath(root)
        self._skips_file = ignored_files(ignore)
        self._skips_folder = ignored_folders(ignore)
        self._entries: list[Entry] = []
        self._dossiers: list[RelPath] = []
        self._unseen: list[RelPath] = []
        self._findings: list[Finding] = []

    def run(self) -> Walked:
        """The walk; an explicit stack, so that depth costs no recursion."""
        top = self._open_root()
        stack = [top] if top else []
        while stack:
            folder = stack[-1]
            if not folder.waiting:
                stack.pop()
                continue
            below = self._visit(folder, folder.waiting.pop())
            if below is not None:
                stack.append(below)
        return Walked(
            tuple(self._entries),
            tuple(self._dossiers),
            tuple(self._unseen),
            tuple(self._findings),
        )

    def _open_root(self) -> _Folder | None:
        path = RelPath("")
        try:
            listed = _listing(self._root)
        except OSError as error:
            self._root_fault("ROOT_UNREADABLE", why=reason(error))
            return None
        if not listed:
            self._root_fault("ROOT_EMPTY")
            return None
        return self._folder(path, None, listed)

    def _root_fault(self, code: str, **params: str) -> None:
        place = Place(path=public_name(str(self._root)))
        self._findings.append(finding(code, Severity.ERROR, place, **params))
        self._unseen.append(RelPath(""))

    def _visit(self, folder: _Folder, entry: "os.DirEntry[str]") -> _Folder | None:
        """Take one name; a folder comes back to be walked next."""
        name = entry.name
        path = RelPath(f"{folder.path.raw}/{name}" if folder.path.raw else name)
        try:
            if is_link(entry):
                self._findings.append(link_finding(self._real_root, path, entry.path))
            elif entry.is_dir(follow_symlinks=False):
                return self._open(path, folder.dossier, entry.path)
            elif name_key(name) not in OWN_FILES and not is_rule_file(path):
                self._file(path, folder.dossier, entry)
        except FileNotFoundError as error:
            self._blind("ENTRY_VANISHED", path, error, Severity.INFO)
        except OSError as error:
            self._blind("ENTRY_UNREADABLE", path, error)
        return None

    def _file(self, path: RelPath, dossier: RelPath | None, entry: "os.DirEntry[str]") -> None:
        if not entry.is_file(follow_symlinks=False):
            self._note("NOT_A_FILE", Severity.WARNING, path)
            return
        status = entry.stat(follow_symlinks=False)
        self._entries.append(Entry(path, status.st_size, status.st_mtime_ns, dossier))

    def _open(self, path: RelPath, dossier: RelPath | None, on_disk: str) -> _Folder | None:
        try:
            listed = _listing(on_disk)
        except FileNotFoundError as error:
            self._blind("FOLDER_VANISHED", path, error, Severity.WARNING)
        except OSError as error:
            self._blind("FOLDER_UNREADABLE", path, error)
        else:
            return self._folder(path, dossier, listed)
        return None

    def _folder(
        self, path: RelPath, dossier: RelPath | None, listed: list["os.DirEntry[str]"]
    ) -> _Folder:
        below = f"{path.raw}/" if path.raw else ""
        listed = [entry for entry in listed if not self._skips(entry, below)]
        self._findings.extend(name_findings(path, [entry.name for entry in listed]))
        if self._holds(MANIFEST_FILE, listed):
            dossier = path
            self._dossiers.append(path)
        else:
            self._no_manifest(below, listed)
        if path.raw and self._holds(ARCHIVE_FILE, listed):
            self._note("ARCHIVE_INSIDE", Severity.WARNING, path)
        listed.reverse()
        return _Folder(path, dossier, listed)

    def _skips(self, entry: "os.DirEntry[str]", below: str) -> bool:
        skips = self._skips_folder if entry.is_dir(follow_symlinks=False) else self._skips_file
        return skips(entry.name, below + entry.name)

    @staticmethod
    def _holds(own: str, listed: list["os.DirEntry[str]"]) -> bool:
        return any(
            name_key(entry.name) == own and entry.is_file(follow_symlinks=False)
            for entry in listed
            if len(entry.name) == len(own)
        )

    def _no_manifest(self, below: str, listed: list["os.DirEntry[str]"]) -> None:
        """Say of a folder or device in the manifest's place that it makes no dossier.

        Of a link the walk says where it leads.
        """
        for entry in listed:
            if name_key(entry.name) == MANIFEST_FILE and not entry.is_symlink():
                path = RelPath(below + entry.name)
                self._note("MANIFEST_NOT_A_FILE", Severity.ERROR, path)

    def _blind(
        self, code: str, path: RelPath, error: OSError, severity: Severity = Severity.ERROR
    ) -> None:
        self._unseen.append(path)
        self._note(code, severity, path, why=reason(error))

    def _note(self, code: str, severity: Severity, path: RelPath, **params: str) -> None:
        self._findings.append(finding(code, severity, Place(path=path.public), **params))


def _listing(folder: str) -> list["os.DirEntry[str]"]:
    """All names of a folder in order; all or, through an error half-way, none."""
    with os.scandir(folder) as listed:
        entries = list(listed)
    entries.sort(key=_by_name)
    return entries


def _by_name(entry: "os.DirEntry[str]") -> tuple[str, str]:
    name = entry.name
    return (name if name.isascii() else unicodedata.normalize("NFC", name)), name
