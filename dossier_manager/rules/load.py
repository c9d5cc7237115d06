"""Rule sets from the shipped data, and from an archive's own folder, as checked values."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.check import faults
from dossier_manager.rules.model import RuleSet
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.strict import load

SHIPPED = "dossier_manager.schemas"


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The sound rule sets, a digest of all their bytes, and what is wrong with the others."""

    sets: tuple[RuleSet, ...]
    digest: str
    findings: tuple[Finding, ...] = ()
    digests: tuple[tuple[str, str], ...] = ()

    def get(self, set_id: str) -> RuleSet | None:
        """A rule set by its id."""
        return next((one for one in self.sets if one.id == set_id), None)

    def digest_of(self, set_id: str) -> str:
        """The digest of one set's own bytes; empty for an unknown id."""
        return dict(self.digests).get(set_id, "")


def rule_set(data: bytes, name: str) -> tuple[RuleSet | None, tuple[Finding, ...]]:
    """One rule file as a value. None where it is broken; every fault with its line."""
    node = load(data, name)
    if isinstance(node, Finding):
        return None, (node,)
    value, found = bind(node, RuleSet, name)
    if value is None:
        return None, found
    unsound = faults(value, node, name)
    return (None if unsound else value), (*found, *unsound)


def _book(sources: Iterable[tuple[str, bytes]]) -> RuleBook:
    sets: list[RuleSet] = []
    found: list[Finding] = []
    digests: list[tuple[str, str]] = []
    whole = hashlib.sha256()
    for name, data in sources:
        whole.update(data)
        value, faults_here = rule_set(data, name)
        found.extend(faults_here)
        if value is None:
            continue
        if any(one.id == value.id for one in sets):
            found.append(finding("RULES_TWICE", Severity.ERROR, Place(path=name), id=value.id))
            continue
        sets.append(value)
        digests.append((value.id, hashlib.sha256(data).hexdigest()[:16]))
    return RuleBook(tuple(sets), whole.hexdigest()[:16], tuple(found), tuple(digests))


def _shipped() -> list[tuple[str, bytes]]:
    folder = files(SHIPPED) / "rules"
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return [(f"rules/{e.name}", e.read_bytes()) for e in entries if e.name.endswith(".yaml")]


@cache
def load_book(local: Path | None = None) -> RuleBook:
    """All rule sets: those shipped, then `*.yaml` in an archive's own folder `local`."""
    sources = _shipped()
    if local is not None and local.is_dir():
        sources += [(path.name, path.read_bytes()) for path in sorted(local.glob("*.yaml"))]
    return _book(sources)


def check_file(path: Path) -> tuple[RuleSet | None, tuple[Finding, ...]]:
    """One rule file from disk: its value, or every fault with file and line."""
    try:
        data = path.read_bytes()
    except OSError as error:
        place = Place(path=path.name)
        reason = error.strerror or "?"
        return None, (finding("RULES_UNREADABLE", Severity.ERROR, place, reason=reason),)
    return rule_set(data, path.name)
