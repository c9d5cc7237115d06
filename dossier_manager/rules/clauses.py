"""The inventories of clauses: what every paragraph of each legal text is about.

An inventory is made from a text alone, without a look at the rule sets, so that these can be
held against it: a clause that binds and that no rule speaks of is a gap. The words of the texts
are not shipped; a hash tells whether a paragraph is still the one that was read.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.shipped import yaml_files
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.model import Field, Model, Text, Whole, YesNo
from dossier_manager.yamltext.node import Node, line_at
from dossier_manager.yamltext.strict import load

_MARKS = re.compile(r"[#*_\\]")
_DASHES = re.compile(r"^(?:[-+] )+")

ClauseId = Annotated[str, Field(min_length=1, max_length=40)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class Bound(StrEnum):
    """Whom or what a clause concerns: a dossier, a unit, the counting, a report, or nobody."""

    DOSSIER = "dossier"
    UNIT = "unit"
    COUNTING = "counting"
    REPORT = "report"
    NONE = "none"


class Unit(StrEnum):
    """What one clause stands for: a paragraph, or one sentence of a text that numbers nothing."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


class Clause(Model):
    """One paragraph of a legal text: where it stands, whether it binds, what fact it states.

    Paragraph 0 of a clause is its heading. `same_as` names the clause whose words the text
    repeats here; `says` is in our own words, and `why` is owed where a clause does not bind.
    """

    id: ClauseId
    hash: Hash
    binds: YesNo
    on: Bound = Bound.NONE
    says: Text
    why: Text | None = None
    same_as: ClauseId | None = None


class Inventory(Model):
    """Every clause of one legal text, in the order of the text; no number where it is unknown."""

    format: Whole
    id: ClauseId
    title: Text
    number: Text | None = None
    note: Text | None = None
    unit: Unit = Unit.PARAGRAPH
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1, max_length=1000)]

    @property
    def binding(self) -> tuple[Clause, ...]:
        """The clauses that bind somebody."""
        return tuple(clause for clause in self.clauses if clause.binds)

    def get(self, clause_id: str) -> Clause | None:
        """A clause by its id."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)


def paragraph_hash(text: str) -> str:
    """What a paragraph is known by: the same for every form of its letters, marks and blanks.

    >>> paragraph_hash("- **Kế hoạch**  khảo sát") == paragraph_hash("Kế hoạch khảo sát")
    True
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFC", text))
    words = " ".join(unicodedata.normalize("NFC", bare).split())
    return hashlib.sha256(_DASHES.sub("", words).encode("utf-8", "replace")).hexdigest()[:16]


def inventory(data: bytes, name: str) -> tuple[Inventory | None, tuple[Finding, ...]]:
    """One inventory as a value, with what is unsound in it; None where it cannot be read."""
    node = load(data, name)
    if isinstance(node, Finding):
        return None, (node,)
    value, found = bind(node, Inventory, name)
    return (None, found) if value is None else (value, clause_faults(value, node, name))


def clause_faults(value: Inventory, node: Node, name: str) -> tuple[Finding, ...]:
    """Ids and hashes that stand twice, repetitions of nothing, and clauses that lack a why.

    `node` is the tree that the inventory was read from: it tells the lines. A hash may stand
    again where `same_as` names an earlier clause with the same hash.
    """
    return tuple(_faults(value, node, name))


def _faults(value: Inventory, node: Node, name: str) -> Iterator[Finding]:
    ids: set[str] = set()
    hashes: dict[str, str] = {}
    for index, clause in enumerate(value.clauses):
        place = Place(path=name, line=line_at(node, ("clauses", index, "id")))
        first = hashes.get(clause.hash)
        if clause.id in ids:
            yield finding("CLAUSE_TWICE", Severity.ERROR, place, id=clause.id, other=clause.id)
        elif clause.same_as is not None and (first is None or first != clause.same_as):
            yield finding(
                "CLAUSE_SAME_AS", Severity.ERROR, place, id=clause.id, other=clause.same_as
            )
        elif clause.same_as is None and first is not None:
            yield finding("CLAUSE_TWICE", Severity.ERROR, place, id=clause.id, other=first)
        if not clause.binds and clause.why is None:
            yield finding("CLAUSE_WITHOUT_WHY", Severity.ERROR, place, id=clause.id)
        ids.add(clause.id)
        hashes.setdefault(clause.hash, clause.id)


@cache
def read_inventories() -> tuple[tuple[Inventory, ...], tuple[Finding, ...]]:
    """The shipped inventories that can be read, in the order of their names, and every fault."""
    read = [inventory(data, name) for name, data in yaml_files("clauses")]
    values = tuple(value for value, _ in read if value is not None)
    return values, tuple(one for _, found in read for one in found)


def load_inventories() -> tuple[Inventory, ...]:
    """The shipped inventories, in the order of their files' names."""
    return read_inventories()[0]
