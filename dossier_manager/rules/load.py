"""Rule sets from the shipped data, and from an archive's own folder, as checked values."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from dossier_manager.archive.names import RULES_FOLDER
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.book import RuleBook
from dossier_manager.rules.check import faults
from dossier_manager.rules.folder import read_folder
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rivals import rivals
from dossier_manager.rules.shelf import Shelf
from dossier_manager.rules.shipped import yaml_files
from dossier_manager.rules.succession import succession
from dossier_manager.yamltext.bind import bind

__all__ = ["RuleBook", "book", "load_book", "rule_set", "shipped"]

Source = tuple[str, bytes]


def rule_set(
    data: bytes, name: str, shelf: Shelf | None = None
) -> tuple[RuleSet | None, tuple[Finding, ...]]:
    """One rule file as a value. None where it is broken; every fault with its line.

    `shelf` holds the files that it may be laid over; without one, those that are shipped.
    """
    shelf = shelf or Shelf(shipped())
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


def book(given: Sequence[Source], local: Sequence[Source], found: Iterable[Finding]) -> RuleBook:
    """Files as they hold together: those given to every archive, then an archive's own.

    `found` is what is wrong with files that could not be read at all.
    """
    sets: list[RuleSet] = []
    names: dict[str, str] = {}
    wrong = [*found]
    digests: list[tuple[str, str]] = []
    lines: dict[str, int | None] = {}
    own: set[str] = set()
    sources = [*given, *local]
    shelf = Shelf(sources)
    whole = hashlib.sha256()
    for index, (name, data) in enumerate(sources):
        whole.update(data)
        value, faults_here = rule_set(data, name, shelf)
        wrong.extend(faults_here)
        if value is None:
            continue
        if value.id in names:
            place = Place(path=name, line=shelf.line(data, name, "id"))
            wrong.append(finding("RULES_TWICE", Severity.ERROR, place, id=value.id))
            continue
        sets.append(value)
        names[value.id] = name
        lines[value.id] = shelf.line(data, name, "successor")
        digests.append((value.id, shelf.digest(value.id, data)))
        if index >= len(given):
            own.add(value.id)
    sound, unsound = succession(sets, names, lines)
    made = RuleBook(
        sound,
        whole.hexdigest()[:16],
        (*wrong, *unsound),
        tuple(digests),
        frozenset(own),
        tuple(names.items()),
    )
    return replace(made, findings=(*made.findings, *rivals(made)))


def shipped() -> list[Source]:
    """The files of the rule sets that come with the program."""
    return list(yaml_files("rules"))


@cache
def load_book(local: Path | None = None) -> RuleBook:
    """All rule sets: those shipped, then the rule files in an archive's own folder `local`."""
    if local is None or not local.is_dir():
        return book(shipped(), (), ())
    own, unread = read_folder(local, RULES_FOLDER)
    return book(shipped(), own, unread)
