"""Loading what people state: a manifest, and the decisions beside it."""

import os
import stat
from pathlib import Path

from dossier_manager.archive.decisions import Decision, Decisions
from dossier_manager.archive.manifest import Manifest
from dossier_manager.archive.names import DECISIONS_FILE, MANIFEST_FILE
from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import reachable
from dossier_manager.archive.soundness import contradictions
from dossier_manager.archive.validity import valid_entries
from dossier_manager.archive.words import VALUES
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.decode import MAX_BYTES
from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence
from dossier_manager.yamltext.pieces import pieces
from dossier_manager.yamltext.strict import load

_WHOLE_FILE = frozenset({"YAML_TOO_LARGE", "YAML_ENCODING"})


def load_manifest(folder: Path, place: str) -> tuple[Manifest | None, tuple[Finding, ...]]:
    """The manifest of a dossier's folder; `place` is that folder's public path in the archive."""
    name = _beside(place, MANIFEST_FILE)
    data = read_own_file(folder / MANIFEST_FILE, name)
    if data is None:
        missing = finding("MANIFEST_GONE", Severity.ERROR, Place(path=name))
        return None, (missing,)
    return (None, (data,)) if isinstance(data, Finding) else manifest_from(data, name)


def manifest_from(data: bytes, name: str) -> tuple[Manifest | None, tuple[Finding, ...]]:
    """The manifest in these bytes, or None with every fault; `name` is its file's public name.

    A manifest that contradicts itself comes back with findings beside it.
    """
    node = load(data, name)
    if isinstance(node, Finding):
        return None, (node,)
    manifest, findings = bind(node, Manifest, name, VALUES)
    if manifest is None:
        return None, findings
    return manifest, contradictions(manifest, name, node)


def load_decisions(folder: Path, place: str) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """The decisions beside a manifest, withdrawn ones too; none where there is no file."""
    name = _beside(place, DECISIONS_FILE)
    data = read_own_file(folder / DECISIONS_FILE, name)
    if data is None:
        return (), ()
    if isinstance(data, Finding):
        return (), (data,)
    decisions, findings = decisions_from(data, name)
    return decisions.entries, findings


def decisions_from(data: bytes, name: str) -> tuple[Decisions, tuple[Finding, ...]]:
    """The decisions in these bytes, withdrawn ones too, and every fault.

    In a broken file whole entries that are valid are still used.
    """
    items, faults = _items(data, name)
    bound: list[tuple[int, Decision]] = []
    broken: set[str] = set()
    for item in items:
        entry, findings = bind(item, Decision, name, VALUES)
        if entry is not None:
            bound.append((item.line, entry))
        else:
            faults.extend(findings)
            broken.update(_id_of(item))
    kept, unsound = valid_entries(bound, name, frozenset(broken))
    faults.extend(unsound)
    faults.sort(key=lambda fault: fault.place.line or 0)
    return Decisions(entries=kept), tuple(faults)


def read_own_file(path: Path, name: str) -> bytes | Finding | None:
    """The bytes of one of the program's own files; None where there is none.

    Never follows a link, never opens what is no plain file, and reads no more than may be.
    """
    place = Place(path=name)
    asked = reachable(os.path.abspath(path))  # noqa: PTH100 - a text for reachable()
    try:
        if not stat.S_ISREG(os.lstat(asked).st_mode):
            return finding("NOT_A_FILE", Severity.ERROR, place)
        with open(asked, "rb") as file:  # noqa: PTH123 - keeps the long form on Windows
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return finding("OWN_FILE_UNREADABLE", Severity.ERROR, place, why=reason(error))


def _beside(place: str, file: str) -> str:
    return file if place in ("", ".") else f"{place}/{file}"


def _items(data: bytes, name: str) -> tuple[list[Node], list[Finding]]:
    """The entries as trees; from a broken file those that load on their own."""
    node = load(data, name)
    if isinstance(node, Sequence):
        return list(node.items), []
    if not isinstance(node, Finding):
        if isinstance(node, Scalar) and node.absent:
            return [], []
        place = Place(path=name, line=node.line)
        return [], [finding("DECISIONS_NO_LIST", Severity.ERROR, place)]
    items: list[Node] = []
    faults = [node]
    if node.code in _WHOLE_FILE:
        return items, faults
    for line, piece in pieces(data):
        part = load(piece, name, first_line=line)
        if isinstance(part, Sequence):
            items.extend(part.items)
        elif isinstance(part, Finding) and part not in faults:
            faults.append(part)
    return items, faults


def _id_of(item: Node) -> set[str]:
    pair = item.pair("id") if isinstance(item, Mapping) else None
    return {pair[1].text} if pair and isinstance(pair[1], Scalar) else set()
