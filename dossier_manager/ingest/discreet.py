"""Nothing that is shown may name a withheld paper: not a finding, not a decision."""

from collections.abc import Iterable
from dataclasses import replace

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.names import DECISIONS_FILE, MANIFEST_FILE
from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.catalogue.withheld import Keys, opaque_number, raw_bytes
from dossier_manager.findings import Finding, Place
from dossier_manager.ingest.compare import dossier_bytes
from dossier_manager.ingest.desk import inner_path
from dossier_manager.ingest.marks import withheld_contents
from dossier_manager.reading.secret_names import secrecy_of_path
from dossier_manager.recognition.model import FileState

HIDDEN_FOLDER = "(thư mục có dấu mật)"
_OWN = (MANIFEST_FILE, DECISIONS_FILE)


class Discretion:
    """Knows, while a command runs, which names on the disk are those of withheld papers."""

    def __init__(self, catalogue: Catalogue, keys: Keys, entries: Iterable[Entry]) -> None:
        rows = catalogue.rows(
            "SELECT f.key, c.keyed, f.dossier FROM files f LEFT JOIN contents c"
            " ON c.id = f.content WHERE f.mark_from IS NOT NULL AND f.state = ?",
            (FileState.WITHHELD.value,),
        )
        numbers = {key: opaque_number(keyed or key.hex()) for key, keyed, _ in rows}
        folders = {folder for _, _, folder in rows}
        self._paths: set[str] = set()
        self._names: set[str] = set()
        self._inner: dict[tuple[bytes | None, str], str] = {}
        self._keys = keys
        self._contents = withheld_contents(catalogue)
        self._open = _open_beside(catalogue, self._contents)
        if not rows:
            return
        for entry in entries:
            dossier = dossier_bytes(entry.dossier)
            raw = raw_bytes(entry.path.raw)
            number = numbers.get(keys.path(raw)) if dossier in folders else None
            if number is not None:
                public = entry.path.public
                self._paths.add(public)
                self._names.add(public.rpartition("/")[2])
                self._inner[dossier, inner_path(raw, dossier or b"")] = number

    def finding(self, found: Finding) -> Finding:
        """The finding, without place and parameters where they would name such a paper."""
        path = found.place.path
        folder, _, name = (path or "").rpartition("/")
        if name in _OWN and secrecy_of_path(folder.split("/")):
            place = replace(found.place, path=f"{HIDDEN_FOLDER}/{name}")
            kept = tuple(param for param in found.params if folder not in param[1])
            return replace(found, place=place, params=kept)
        if path is not None and (path in self._paths or secrecy_of_path(tuple(path.split("/")))):
            return replace(found, place=Place(found.place.dossier), params=())
        if any(name in value for name in self._names for _, value in found.params):
            return replace(found, params=())
        return found

    @staticmethod
    def folder(path: RelPath, name: str = HIDDEN_FOLDER) -> str:
        """The public path of a dossier's folder; `name` where a folder on it bears a mark."""
        return name if secrecy_of_path(path.parts) else path.public

    def decisions(self, dossier: bytes, entries: Iterable[Decision]) -> tuple[Decision, ...]:
        """The decisions; one that was made while the paper had a name bears its number now.

        The paper is known by that name, or by its bytes wherever it has gone since.
        """
        if not self._contents and not self._inner:
            return tuple(entries)
        return tuple(self._decision(dossier, entry) for entry in entries)

    def _decision(self, dossier: bytes, entry: Decision) -> Decision:
        if entry.file is None:
            return entry
        number = self._inner.get((dossier, entry.file))
        keyed = self._keys.content_of(entry.sha256)
        if keyed in self._contents and (dossier, keyed) not in self._open:
            number = number or opaque_number(keyed or "")
        if number is None:
            return entry
        return entry.model_copy(update={"file": number, "sha256": None, "fields": None})


def _open_beside(
    catalogue: Catalogue, withheld: frozenset[str]
) -> frozenset[tuple[bytes | None, str]]:
    """Dossiers in which a person set free what is withheld elsewhere."""
    if not withheld:
        return frozenset()
    rows = catalogue.rows(
        "SELECT f.dossier, c.keyed FROM files f JOIN contents c ON c.id = f.content"
        " WHERE f.state <> ?",
        (FileState.WITHHELD.value,),
    )
    return frozenset((dossier, keyed) for dossier, keyed in rows if keyed in withheld)
