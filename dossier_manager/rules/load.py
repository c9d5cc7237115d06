"""Rule sets from the shipped data, and from an archive's own folder, as checked values."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.check import faults
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.shelf import Shelf
from dossier_manager.rules.succession import succession
from dossier_manager.yamltext.bind import bind

SHIPPED = "dossier_manager.schemas"


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The sound rule sets, a digest of all their bytes, and what is wrong with the others.

    `local` are the ids of the sets that the archive itself keeps.
    """

    sets: tuple[RuleSet, ...]
    digest: str
    findings: tuple[Finding, ...] = ()
    digests: tuple[tuple[str, str], ...] = ()
    local: frozenset[str] = frozenset()

    def get(self, set_id: str) -> RuleSet | None:
        """A rule set by its id."""
        return next((one for one in self.sets if one.id == set_id), None)

    def digest_of(self, set_id: str) -> str:
        """The digest of one set's own bytes and of those below; empty for an unknown id."""
        return dict(self.digests).get(set_id, "")

    def kin(self, ruleset: RuleSet) -> frozenset[str]:
        """The ids of the other sets that share its rows: below it, above it, beside it."""
        root = self._root(ruleset)
        return frozenset(one.id for one in self.sets if self._root(one) == root) - {ruleset.id}

    def _root(self, ruleset: RuleSet) -> str:
        below = self.get(ruleset.base) if ruleset.base else None
        return self._root(below) if below else ruleset.base or ruleset.id


def rule_set(
    data: bytes, name: str, shelf: Shelf | None = None
) -> tuple[RuleSet | None, tuple[Finding, ...]]:
    """One rule file as a value. None where it is broken; every fault with its line.

    `shelf` holds the files that it may be laid over; without one, those that are shipped.
    """
    shelf = shelf or Shelf(_shipped())
    node = shelf.read(data, name)
    if isinstance(node, Finding):
        return None, (node,)
    laid, unlaid = shelf.laid(node, name)
    if laid is None:
        return None, unlaid
    value, found = bind(laid, RuleSet, name)
    if value is None:
        return None, found
    unsound = faults(value, laid, name)
    return (None if unsound else value), (*found, *unsound)


def _book(shipped: Sequence[tuple[str, bytes]], local: Sequence[tuple[str, bytes]]) -> RuleBook:
    sets: list[RuleSet] = []
    names: dict[str, str] = {}
    found: list[Finding] = []
    digests: list[tuple[str, str]] = []
    own: set[str] = set()
    sources = [*shipped, *local]
    shelf = Shelf(sources)
    whole = hashlib.sha256()
    for index, (name, data) in enumerate(sources):
        whole.update(data)
        value, faults_here = rule_set(data, name, shelf)
        found.extend(faults_here)
        if value is None:
            continue
        if value.id in names:
            found.append(finding("RULES_TWICE", Severity.ERROR, Place(path=name), id=value.id))
            continue
        sets.append(value)
        names[value.id] = name
        digests.append((value.id, shelf.digest(value.id, data)))
        if index >= len(shipped):
            own.add(value.id)
    sound, unsound = succession(sets, names)
    return RuleBook(
        sound, whole.hexdigest()[:16], (*found, *unsound), tuple(digests), frozenset(own)
    )


def _shipped() -> list[tuple[str, bytes]]:
    folder = files(SHIPPED) / "rules"
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return [(f"rules/{e.name}", e.read_bytes()) for e in entries if e.name.endswith(".yaml")]


@cache
def load_book(local: Path | None = None) -> RuleBook:
    """All rule sets: those shipped, then `*.yaml` in an archive's own folder `local`."""
    own: list[tuple[str, bytes]] = []
    if local is not None and local.is_dir():
        own = [(path.name, path.read_bytes()) for path in sorted(local.glob("*.yaml"))]
    return _book(_shipped(), own)


def check_file(path: Path) -> tuple[RuleSet | None, tuple[Finding, ...]]:
    """One rule file from disk: its value, or every fault with file and line."""
    try:
        data = path.read_bytes()
    except OSError as error:
        place = Place(path=path.name)
        reason = error.strerror or "?"
        return None, (finding("RULES_UNREADABLE", Severity.ERROR, place, reason=reason),)
    beside = [(p.name, p.read_bytes()) for p in sorted(path.parent.glob("*.yaml")) if p != path]
    return rule_set(data, path.name, Shelf([*_shipped(), *beside]))
