"""What is wrong with a manifest whatever the rules are: it contradicts itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from dossier_manager.archive.manifest import Manifest, YearRecord
from dossier_manager.archive.names import MANIFEST_FILE
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.yamltext.node import Node, line_at

KNOWN_FORMAT = 1
_YEARS = range(1945, 2200)


def contradictions(manifest: Manifest, name: str, node: Node) -> tuple[Finding, ...]:
    """What a manifest says against itself; `name` is its public name, `node` its tree."""
    return tuple(
        finding(code, severity, Place(manifest.id, name, line=line_at(node, path)), **params)
        for code, severity, path, params in _all(manifest)
    )


def duplicate_ids(manifests: Iterable[tuple[str, Manifest]]) -> tuple[Finding, ...]:
    """A finding at each dossier whose id another one bears too.

    `manifests` are pairs of a folder's public path in the archive and its manifest.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for folder, manifest in manifests:
        places[manifest.id].append(folder)
    return tuple(
        finding(
            "DOSSIER_ID_TWICE",
            Severity.ERROR,
            Place(dossier=identity, path=manifest_name(folder)),
            id=identity,
            other=", ".join(f for f in folders if f != folder),
        )
        for identity, folders in sorted(places.items())
        if len(folders) > 1
        for folder in folders
    )


def manifest_name(folder: str) -> str:
    """The public name of the manifest of a dossier's public path."""
    return MANIFEST_FILE if folder in ("", ".") else f"{folder}/{MANIFEST_FILE}"


_Fault = tuple[str, Severity, tuple[str | int, ...], dict[str, str]]


def _all(manifest: Manifest) -> Iterator[_Fault]:
    if manifest.format != KNOWN_FORMAT:
        yield "FORMAT_UNKNOWN", Severity.ERROR, ("format",), {"format": str(manifest.format)}
    if manifest.parent == manifest.id:
        yield "PARENT_SELF", Severity.ERROR, ("parent",), {"id": manifest.id}
    founding, founded, ended = manifest.founding, manifest.founded, manifest.ended
    if founding and founding.exists is False and (founding.number or founding.date):
        yield "FOUNDING_DENIED", Severity.WARNING, ("founding", "exists"), {}
    if founded and ended and ended.date < founded:
        dates = {"ended": f"{ended.date:%d/%m/%Y}", "founded": f"{founded:%d/%m/%Y}"}
        yield "ENDED_BEFORE_FOUNDED", Severity.ERROR, ("ended", "date"), dates
    yield from _years(manifest.years)


def _years(years: tuple[YearRecord, ...]) -> Iterator[_Fault]:
    seen: Counter[int] = Counter()
    for index, record in enumerate(years):
        seen[record.year] += 1
        about = {"year": str(record.year)}
        if seen[record.year] > 1:
            yield "YEAR_TWICE", Severity.ERROR, ("years", index, "year"), about
        if record.year not in _YEARS:
            yield "YEAR_ODD", Severity.WARNING, ("years", index, "year"), about
        if record.criteria and record.criteria.met > record.criteria.all:
            yield "CRITERIA_ABOVE_ALL", Severity.ERROR, ("years", index, "criteria", "met"), about
        if record.sent and record.received and record.received.date < record.sent.date:
            yield "RECEIVED_BEFORE_SENT", Severity.WARNING, ("years", index, "received"), about
