"""The archive: a folder with `archive.yaml` at its root."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from dossier_manager.archive.load import read_own_file
from dossier_manager.archive.manifest import Settings
from dossier_manager.archive.names import ARCHIVE_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.soundness import KNOWN_FORMAT
from dossier_manager.archive.stop import stopped
from dossier_manager.archive.template import archive_text
from dossier_manager.archive.words import VALUES
from dossier_manager.archive.write import create
from dossier_manager.errors import Unsound, WrongUsage
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.strict import load


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive: its root, absolute, and what its `archive.yaml` says."""

    root: Path
    settings: Settings

    @property
    def id(self) -> str:
        """The archive's own id, the same wherever it is copied to."""
        return self.settings.id


def open_archive(path: Path) -> Archive:
    """The archive at this folder, or the one that this folder or file lies in.

    Raises:
        Unsound: nothing there (`NO_SUCH_FOLDER`), no archive there or above (`NO_ARCHIVE`), or
            its `archive.yaml` is broken: code, file and line of the first fault.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100 - links above stay as the person sees them
    if not start.exists():
        raise Unsound("NO_SUCH_FOLDER", file=public_name(str(path)), path=public_name(str(path)))
    for folder in (start, *start.parents):
        file = folder / ARCHIVE_FILE
        name = public_name(str(file))
        data = read_own_file(file, name)
        if data is not None:
            settings, faults = (
                (None, (data,)) if isinstance(data, Finding) else settings_from(data, name)
            )
            if settings is None:
                raise stopped(faults[0], Unsound)
            return Archive(folder, settings)
    raise Unsound("NO_ARCHIVE", file=public_name(str(path)), path=public_name(str(path)))


def settings_from(data: bytes, name: str) -> tuple[Settings | None, tuple[Finding, ...]]:
    """The settings in these bytes, or None with every fault; `name` is the file's public name."""
    node = load(data, name)
    if isinstance(node, Finding):
        return None, (node,)
    settings, faults = bind(node, Settings, name, VALUES)
    if settings is not None and settings.format != KNOWN_FORMAT:
        place = Place(path=name)
        unknown = finding("FORMAT_UNKNOWN", Severity.ERROR, place, format=settings.format)
        return None, (unknown,)
    return settings, faults


def init_archive(
    folder: Path, name: str, unit: str | None = None, province: str | None = None
) -> Archive:
    """Make a folder an archive: write `archive.yaml` with a fresh id, and nothing else.

    Raises:
        WrongUsage: there is one already (`ARCHIVE_EXISTS`), or the name cannot be used.
        Lacking: the file cannot be written.
    """
    root = Path(os.path.abspath(folder))  # noqa: PTH100 - as above
    file = root / ARCHIVE_FILE
    public = public_name(str(file))
    if os.path.lexists(file):
        raise WrongUsage("ARCHIVE_EXISTS", file=public)
    text = archive_text(f"kho-{secrets.token_hex(6)}", name, unit, province)
    settings, faults = settings_from(text.encode("utf-8", "surrogatepass"), public)
    if settings is None:
        raise stopped(faults[0], WrongUsage)
    create(file, text.encode("utf-8"), exists="ARCHIVE_EXISTS")
    return Archive(root, settings)
