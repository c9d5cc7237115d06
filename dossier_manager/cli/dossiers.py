"""Finding the dossier that a person means, by id or by path."""

from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from dossier_manager.archive.names import MANIFEST_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.stop import stopped
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.cli.broken import broken_manifests, stated_id
from dossier_manager.cli.nearest import nearest
from dossier_manager.errors import Unsound, WrongUsage
from dossier_manager.findings import Finding


def find_dossier(view: ArchiveView, text: str) -> DossierView:
    """The dossier of that id, path in the archive, or path from here.

    Raises WrongUsage with the nearest ids and paths; Unsound where several dossiers bear that
    id, or where its manifest is broken (the fault's code, file and line).
    """
    found = _meant(view, text)
    if len(found) == 1:
        return found[0]
    if found:
        raise _shared_id(found)
    fault = _broken(view, text)
    if fault is not None:
        raise stopped(fault, Unsound)
    names = [name for d in view.dossiers for name in (d.manifest.id, d.path)]
    raise WrongUsage("UNKNOWN_DOSSIER", name=public_name(text), near=nearest(text, names))


def find_dossiers(view: ArchiveView, texts: Iterable[str]) -> frozenset[str]:
    """The paths of the dossiers that these words mean, all of those that share an id.

    One whose manifest is broken gives none: what is wrong stands in the archive's findings.
    Raises WrongUsage as `find_dossier` does.
    """
    paths: set[str] = set()
    for text in texts:
        found = _meant(view, text)
        if found or _broken(view, text) is None:
            paths |= {d.path for d in found or (find_dossier(view, text),)}
    return frozenset(paths)


def only_of_its_id(view: ArchiveView, dossier: DossierView) -> DossierView:
    """The dossier, where no other bears its id: only then does the id say which one is meant.

    Raises Unsound.
    """
    same = [d for d in view.dossiers if d.manifest.id == dossier.manifest.id]
    if len(same) > 1:
        raise _shared_id(same)
    return dossier


def posix(text: str) -> str:
    r"""A path as people may type it, for comparing: NFC, slashes forward, none at the ends.

    Bytes that are no text are compared in their public form, as reports show them.
    """
    shown = public_name(text).replace("\\", "/")
    return normalize("NFC", shown).removeprefix("./").rstrip("/")


def _meant(view: ArchiveView, text: str) -> list[DossierView]:
    """The dossier at that path, else all of that id. A bare word that several share is an id."""
    wanted = posix(text)
    same = [d for d in view.dossiers if posix(d.manifest.id) == wanted]
    if len(same) > 1 and not _is_path(text):
        return same
    at = [d for d in view.dossiers if posix(d.path) == wanted]
    here = _resolved(Path(text)) if not at and (_is_path(text) or not same) else None
    if here is not None:
        at = [d for d in view.dossiers if here == _resolved(d.folder)]
    return at or same


def _is_path(text: str) -> bool:
    return "/" in text or "\\" in text


def _shared_id(found: list[DossierView]) -> Unsound:
    folders = ", ".join(f"./{d.path}" for d in found)
    return Unsound(
        "DOSSIER_ID_SHARED",
        file=f"{found[0].path}/{MANIFEST_FILE}",
        id=found[0].manifest.id,
        folders=folders,
    )


def _broken(view: ArchiveView, text: str) -> Finding | None:
    """The fault of the broken manifest whose folder, or whose stated id, these words name."""
    wanted, here = posix(text), _resolved(Path(text))
    for fault in broken_manifests(view.findings):
        file = view.root / (fault.place.path or "")
        folder = posix(fault.place.path or "").removesuffix(MANIFEST_FILE).rstrip("/")
        if (
            wanted in (folder, folder + "/" + MANIFEST_FILE)
            or here in (_resolved(file.parent), _resolved(file))
            or wanted in (fault.place.dossier, stated_id(file))
        ):
            return fault
    return None


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None
