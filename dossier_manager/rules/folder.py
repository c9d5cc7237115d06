"""An archive's own folder of rule files: which are read, and that others are not."""

import os
from collections.abc import Iterator
from pathlib import Path

from dossier_manager.archive.ignore import ignored_files, ignored_folders
from dossier_manager.archive.load import read_own_file
from dossier_manager.archive.names import MANIFEST_FILE, OWN_FILES, is_rule_name
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import name_key, public_name
from dossier_manager.findings import Finding, Place, Severity, finding

_NO_FILE, _NO_FOLDER = ignored_files(()), ignored_folders(())


def read_folder(
    folder: Path, shown: str
) -> tuple[tuple[tuple[str, bytes], ...], tuple[Finding, ...]]:
    """The rule files that lie in a folder, by name, and why others could not be read.

    `shown` is the folder's public name: each file is named behind it.
    """
    files: list[tuple[str, bytes]] = []
    found: list[Finding] = []
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone, in one order
    except OSError as error:
        place = Place(path=shown)
        return (), (finding("RULES_UNREADABLE", Severity.ERROR, place, reason=reason(error)),)
    for name in names:
        if not _is_rule_file(name) or os.path.isdir(folder / name):  # noqa: PTH112 - never raises
            continue
        public = f"{shown}/{public_name(name)}"
        data = read_own_file(folder / name, public)
        if isinstance(data, Finding):
            found.append(data)
        elif data is not None:
            files.append((public, data))
    return tuple(files), tuple(found)


def unread_in(folder: Path, shown: str) -> tuple[Finding, ...]:
    """That files in the folder or below are not read as rules. None of them is named here:
    some may be papers whose very name is withheld.
    """
    count = sum(1 for _ in _others(folder))
    if not count:
        return ()
    return (finding("RULES_FILES_UNREAD", Severity.WARNING, Place(path=shown), count=count),)


def _others(folder: Path) -> Iterator[str]:
    """What is no rule file; the papers of a dossier that lies there are not meant."""
    top = True
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _NO_FOLDER(name, name)]
        if any(name_key(name) == MANIFEST_FILE for name in names):
            folders.clear()
            names.clear()
        for name in names:
            read = top and _is_rule_file(name)
            if not read and name_key(name) not in OWN_FILES and not _NO_FILE(name, name):
                yield name
        top = False


def _is_rule_file(name: str) -> bool:
    return is_rule_name(name) and name_key(name) not in OWN_FILES and not _NO_FILE(name, name)
