"""Where the state of an archive lives: local, private, never inside the archive."""

import hashlib
import os
import re
import shutil
from pathlib import Path

from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import Lacking, WrongUsage

PROGRAM = "dossier-manager"
ROOT_FILE = "root.txt"
_MARKED = re.compile(r"(?P<id>.+)-[0-9a-f]{12}")


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
        _make(folder)
        if os.name == "posix":
            folder.chmod(0o700)
        _prove_writable(folder)
        _note_root(folder, root)
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


def _make(folder: Path) -> None:
    """Every folder that is not there yet, for its owner alone; those above too."""
    for one in reversed((folder, *folder.parents)):
        if not one.is_dir():
            one.mkdir(mode=0o700, exist_ok=True)


def _note_root(folder: Path, root: Path) -> None:
    """Which archive's state this is, so that it can be told when that is gone."""
    note = folder / ROOT_FILE
    said = str(root).encode("utf-8", "surrogatepass")
    if not note.is_file() or note.read_bytes() != said:
        note.touch(mode=0o600)
        note.write_bytes(said)


def drop_abandoned(folder: Path) -> None:
    """Delete the states of the same archive whose roots are no more: it was moved from there.

    What is withheld here may still stand in them in full. A state whose root is there, or
    that does not tell its root, stays.
    """
    own = _MARKED.fullmatch(folder.name)
    if own is None:
        return
    for other in sorted(folder.parent.iterdir()):
        match = _MARKED.fullmatch(other.name)
        same = other != folder and match is not None and match["id"] == own["id"]
        if same and _is_abandoned(other):
            shutil.rmtree(other, ignore_errors=True)


def _is_abandoned(state: Path) -> bool:
    """Whether its root is surely gone; what cannot be asked may be there."""
    try:
        root = (state / ROOT_FILE).read_bytes().decode("utf-8", "surrogatepass")
        os.lstat(root)
    except FileNotFoundError:
        return (state / ROOT_FILE).is_file() and not state.is_symlink()
    except (OSError, ValueError):
        return False
    return False
