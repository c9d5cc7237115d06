"""Making a dossier: its folder, and the one manifest that the program writes."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from dossier_manager.archive.load import manifest_from
from dossier_manager.archive.manifest import Kind
from dossier_manager.archive.names import MANIFEST_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.stop import stopped
from dossier_manager.archive.template import manifest_text
from dossier_manager.archive.write import create
from dossier_manager.errors import WrongUsage
from dossier_manager.vietnamese.form import words

_LONGEST = 48  # letters of the name in an id


@dataclass(frozen=True, slots=True)
class NewDossier:
    """A dossier that was just made: its folder, its manifest's file, its id."""

    folder: Path
    file: Path
    id: str


def new_dossier(folder: Path, kind: Kind, name: str, identity: str | None = None) -> NewDossier:
    """Make a folder a dossier: write its manifest, each key explained; nothing else is touched.

    Without an id one is made of the name and four random digits.

    Raises:
        WrongUsage: there is a manifest already (`MANIFEST_EXISTS`), or name or id cannot be
            used (the code of the manifest's fault).
        Lacking: the file cannot be written.
    """
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - links above stay as the person sees them
    file = place / MANIFEST_FILE
    public = public_name(str(file))
    if os.path.lexists(file):
        raise WrongUsage("MANIFEST_EXISTS", file=public)
    chosen = identity if identity is not None else identity_of(name)
    data = manifest_text(kind, name, chosen).encode("utf-8", "surrogatepass")
    manifest, findings = manifest_from(data, public)
    if manifest is None or findings:
        raise stopped(findings[0], WrongUsage)
    create(file, data, exists="MANIFEST_EXISTS")
    return NewDossier(place, file, manifest.id)


def identity_of(name: str) -> str:
    """A readable id from a name: `camera-an-ninh-3f2a`."""
    letters = "".join(c if c.isascii() else " " for c in words(name)).split()
    head = "-".join(letters)[:_LONGEST].rstrip("-") or "ho-so"
    return f"{head}-{secrets.token_hex(2)}"
