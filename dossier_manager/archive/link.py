"""Links: never followed, and said where they lead."""

import errno
import os
from pathlib import Path

from dossier_manager.archive.relpath import RelPath
from dossier_manager.findings import Finding, Place, Severity, finding

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT; a cloud placeholder has another tag


def is_link(entry: "os.DirEntry[str]") -> bool:
    """A symbolic link, or on Windows a junction."""
    return entry.is_symlink() or (
        os.name == "nt" and is_junction(entry.stat(follow_symlinks=False))
    )


def is_junction(status: object) -> bool:
    """Whether a status is that of a Windows junction, which leads elsewhere like a link."""
    return getattr(status, "st_reparse_tag", 0) == _JUNCTION


def link_finding(root: str, path: RelPath, on_disk: str) -> Finding:
    """Where a link leads: nowhere, round in a circle, inside the archive or out of it.

    `root` is the archive's root with every link in it resolved.
    """
    code, severity = _judge(root, on_disk)
    return finding(code, severity, Place(path=path.public))


def _judge(root: str, on_disk: str) -> tuple[str, Severity]:
    try:
        target = os.path.realpath(on_disk, strict=True)
    except OSError as error:
        looped = error.errno == errno.ELOOP
        return ("LINK_LOOP" if looped else "LINK_BROKEN"), Severity.WARNING
    here = os.path.realpath(Path(on_disk).parent)
    if _within(here, target) and _within(target, root):
        return "LINK_LOOP", Severity.WARNING
    if _within(target, root):
        return "LINK_INSIDE", Severity.INFO
    return "LINK_OUT", Severity.WARNING


def _within(path: str, folder: str) -> bool:
    """Whether a resolved path is a folder or lies below it."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
