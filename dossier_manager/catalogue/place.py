"""Where the state of an archive lives: local, private, never inside the archive."""

import hashlib
import os
from pathlib import Path

from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import Lacking, WrongUsage

PROGRAM = "dossier-manager"


def state_folder(archive_id: str, root: Path, chosen: Path | None = None) -> Path:
    """The folder of an archive's state, made if it is not there, readable by its owner alone.

    One folder for each archive id and root, below `chosen` or the user's own state folder: a
    copy of an archive elsewhere has its own state.

    Raises:
        WrongUsage: `STATE_INSIDE_ARCHIVE`, the folder would lie inside the archive.
        Lacking: `STATE_UNWRITABLE`, the folder cannot be made or written.
    """
    root = root.resolve()
    folder = _base(chosen) / f"{archive_id}-{_mark_of(root)}"
    if _is_inside(folder, root):
        raise WrongUsage("STATE_INSIDE_ARCHIVE", folder=public_name(str(folder)))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(0o700)
        _prove_writable(folder)
    except OSError as error:
        raise Lacking(
            "STATE_UNWRITABLE", folder=public_name(str(folder)), why=reason(error)
        ) from error
    return folder


def _base(chosen: Path | None) -> Path:
    if chosen is not None:
        return chosen.absolute()
    from platformdirs import user_state_path  # noqa: PLC0415 - 25 ms that --help never pays

    return user_state_path(PROGRAM, appauthor=False)


def _mark_of(root: Path) -> str:
    """Twelve hex digits that tell this root from others with the same archive id."""
    name = os.path.normcase(str(root))
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _is_inside(folder: Path, root: Path) -> bool:
    """Whether a folder, there or not yet, lies in the root, by name or through links."""
    resolved = folder.resolve()
    for candidate in (resolved, *resolved.parents):
        if os.path.normcase(str(candidate)) == os.path.normcase(str(root)):
            return True
        try:
            if candidate.samefile(root):
                return True
        except OSError:
            continue
    return False


def _prove_writable(folder: Path) -> None:
    """A folder can exist and refuse writing: read-only disk, someone else's folder."""
    probe = folder / f".write-{os.getpid()}"
    probe.write_bytes(b"")
    probe.unlink()
