"""Finding the dossier that a person means, by id or by path."""

from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from dossier_manager.archive.relpath import public_name
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.cli.nearest import nearest
from dossier_manager.errors import WrongUsage


def find_dossier(view: ArchiveView, text: str) -> DossierView:
    """The dossier of that id, path in the archive, or path from here.

    Raises WrongUsage with the nearest ids and paths.
    """
    wanted = posix(text)
    for dossier in view.dossiers:
        if wanted in (posix(dossier.manifest.id), posix(dossier.path)):
            return dossier
    here = _resolved(Path(text))
    for dossier in view.dossiers:
        if here is not None and here == _resolved(dossier.folder):
            return dossier
    names = [name for d in view.dossiers for name in (d.manifest.id, d.path)]
    raise WrongUsage("UNKNOWN_DOSSIER", name=public_name(text), near=nearest(text, names))


def find_dossiers(view: ArchiveView, texts: Iterable[str]) -> frozenset[str]:
    """The ids of the dossiers that these words mean."""
    return frozenset(find_dossier(view, text).manifest.id for text in texts)


def posix(text: str) -> str:
    r"""A path as people may type it, for comparing: NFC, slashes forward, none at the ends.

    Bytes that are no text are compared in their public form, as reports show them.
    """
    shown = public_name(text).replace("\\", "/")
    return normalize("NFC", shown).removeprefix("./").rstrip("/")


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None
