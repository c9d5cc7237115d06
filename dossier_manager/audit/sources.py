"""Sources that the manifest names as files, and no file of the dossier bears that name."""

import re
from collections.abc import Iterator, Sequence

from dossier_manager.archive.manifest import YearRecord
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.recognition.model import Document, FileState
from dossier_manager.vietnamese.form import nfc

_FILE = re.compile(r"([^,;]*\.(?:pdf|docx?|xlsx?|odt|ods|jpe?g|png|tiff?))\s*(?:[,;]|$)")


def source_findings(case: Case, documents: Sequence[Document]) -> Iterator[Finding]:
    """One warning for each file that the year's sources name and nobody sees.

    A dossier with a withheld file says nothing: the file named may be that one.
    """
    record = case.manifest.year(case.year)
    if record is None or any(d.state is FileState.WITHHELD for d in documents):
        return
    borne = _names(documents, case.pieces)
    for source in dict.fromkeys(_sources(record)):
        said = nfc(source).lower()
        named = _FILE.search(said)
        if named is None or any(name in said for name in borne):
            continue
        place = Place(case.manifest.id, "manifest.yaml")
        yield finding("SOURCE_NOT_FOUND", Severity.WARNING, place, source=source)


def _sources(record: YearRecord) -> Iterator[str]:
    said = [target.source for target in record.targets]
    said += [one.source for one in (record.sent, record.received, record.criteria) if one]
    yield from (source for source in said if source)


def _names(documents: Sequence[Document], pieces: Sequence[Piece]) -> set[str]:
    """Names of all files that are seen, those that lie in another dossier too."""
    paths = [document.inner for document in documents]
    paths += [piece.row.path for piece in pieces if piece.row.path]
    return {nfc(path.rpartition("/")[2]).lower() for path in paths if path}
