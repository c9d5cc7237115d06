"""From clause to row and back: which rows carry each binding clause of a legal text.

Written by hand in `schemas/traces/<text>.yaml`, and held against the inventory of the text and
against the rows. To add a text: make its inventory (`schemas/clauses`), write its rows with their
clauses, then list here every binding clause with the addresses of the rows that carry it (see
`rows.py` for addresses), name the text in `cited_as` as the rows cite it, and break each clause
in `tests/traces/<text>.py`. A clause that needs no row by its nature does not exist: what the
program does by itself is listed under `no_row` with a reason until it has a row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.citation import clauses_of
from dossier_manager.rules.clauses import ClauseId, Inventory, load_inventories
from dossier_manager.rules.load import SHIPPED
from dossier_manager.rules.rows import Row
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.model import Field, Model, Slug, Text, Whole
from dossier_manager.yamltext.node import Node, line_at
from dossier_manager.yamltext.strict import load

Address = Annotated[str, Field(min_length=3, max_length=120)]

_TOLD_ELSEWHERE = "/bars"
"""What the lack of a part does: the criterion and the grade that it touches have rows of theirs."""


class Carried(Model):
    """One clause and the rows that carry it."""

    id: ClauseId
    rows: Annotated[tuple[Address, ...], Field(min_length=1, max_length=100)]


class Gap(Model):
    """A binding clause that no row carries yet, and why."""

    id: ClauseId
    why: Text


class Traces(Model):
    """The clauses of one text with their rows. `id` is that of the inventory.

    `cited_as` are the names by which rows cite the text: what stands before the first clause.
    """

    format: Whole
    id: Slug
    cited_as: Annotated[tuple[Text, ...], Field(min_length=1)]
    clauses: Annotated[tuple[Carried, ...], Field(max_length=1000)] = ()
    no_row: Annotated[tuple[Gap, ...], Field(max_length=1000)] = ()

    def is_cited(self, basis: str) -> bool:
        """Whether a basis names this text."""
        return any(f"{name}, " in basis for name in self.cited_as)

    def rows(self, clause_id: str) -> tuple[str, ...]:
        """The addresses of the rows that carry a clause."""
        return next((one.rows for one in self.clauses if one.id == clause_id), ())


@dataclass(frozen=True, slots=True)
class _Held:
    """One text's traces with what they are held against."""

    traces: Traces
    inventory: Inventory
    rows: dict[str, Row]
    node: Node | None
    name: str

    def fault(self, code: str, path: tuple[str | int, ...], **params: str) -> Finding:
        """A fault with its line."""
        line = line_at(self.node, path) if self.node is not None else None
        return finding(code, Severity.ERROR, Place(path=self.name, line=line), **params)


def traces(data: bytes, name: str) -> tuple[Traces | None, Node | None, tuple[Finding, ...]]:
    """One file of traces as a value, its tree, and what is unsound in it as a file."""
    node = load(data, name)
    if isinstance(node, Finding):
        return None, None, (node,)
    value, found = bind(node, Traces, name)
    return value, node, found


def trace_faults(
    value: Traces,
    held: Inventory,
    rows: Iterable[Row],
    node: Node | None = None,
    name: str = "traces",
) -> tuple[Finding, ...]:
    """Where clauses and rows do not meet, both ways; empty where every clause has its row."""
    by_address = {row.address: row for row in rows}
    known = _Held(value, held, by_address, node, name)
    return (*_double(known), *_carried(known), *_without_row(known), *_loose(known))


def _double(held: _Held) -> Iterator[Finding]:
    """Clauses that stand twice, and rows that stand twice under one clause."""
    value = held.traces
    for id_, count in Counter(
        [*(c.id for c in value.clauses), *(g.id for g in value.no_row)]
    ).items():
        if count > 1:
            yield held.fault("TRACE_TWICE", ("clauses",), clause=id_)
    for index, one in enumerate(value.clauses):
        if len(set(one.rows)) < len(one.rows):
            yield held.fault("TRACE_TWICE", ("clauses", index, "rows"), clause=one.id)


def _carried(held: _Held) -> Iterator[Finding]:
    """Clauses and rows that are not there, and rows that do not cite what they carry."""
    for index, one in enumerate(held.traces.clauses):
        path = ("clauses", index, "id")
        if held.inventory.get(one.id) is None:
            yield held.fault("TRACE_CLAUSE_UNKNOWN", path, clause=one.id)
            continue
        for address in one.rows:
            row = held.rows.get(address)
            if row is None:
                yield held.fault("TRACE_ROW_UNKNOWN", path, clause=one.id, row=address)
            elif one.id not in _cites(held, row):
                yield held.fault(
                    "TRACE_NOT_CITED", path, clause=one.id, row=address, basis=row.basis
                )


def _cites(held: _Held, row: Row) -> frozenset[str]:
    return clauses_of(row.basis, held.traces.cited_as, held.inventory)


def _without_row(held: _Held) -> Iterator[Finding]:
    """Binding clauses that stand nowhere, and gaps for clauses that are no binding ones."""
    named = {one.id for one in (*held.traces.clauses, *held.traces.no_row)}
    for clause in held.inventory.binding:
        if clause.id not in named:
            yield held.fault("TRACE_NO_ROW", ("clauses",), clause=clause.id, says=clause.says)
    for index, gap in enumerate(held.traces.no_row):
        clause_there = held.inventory.get(gap.id)
        if clause_there is None or not clause_there.binds:
            yield held.fault("TRACE_CLAUSE_UNKNOWN", ("no_row", index, "id"), clause=gap.id)


def _loose(held: _Held) -> Iterator[Finding]:
    """Rows that cite this text and that no clause of it leads to."""
    named = {address for one in held.traces.clauses for address in one.rows}
    for row in held.rows.values():
        if row.address in named or row.address.endswith(_TOLD_ELSEWHERE):
            continue
        if held.traces.is_cited(row.basis):
            yield held.fault("TRACE_ROW_LOOSE", ("clauses",), row=row.address, basis=row.basis)


@cache
def read_traces() -> tuple[tuple[tuple[Traces, Node, str], ...], tuple[Finding, ...]]:
    """The shipped files of traces that can be read, with their trees and names, and every fault."""
    folder = files(SHIPPED) / "traces"
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    good: list[tuple[Traces, Node, str]] = []
    found: list[Finding] = []
    for entry in entries:
        if entry.name.endswith(".yaml"):
            name = f"traces/{entry.name}"
            value, node, faults = traces(entry.read_bytes(), name)
            found.extend(faults)
            if value is not None and node is not None:
                good.append((value, node, name))
    return tuple(good), tuple(found)


def load_traces() -> tuple[Traces, ...]:
    """The shipped traces, in the order of their files' names."""
    return tuple(value for value, _, _ in read_traces()[0])


def shipped_faults(rows: Iterable[Row]) -> tuple[Finding, ...]:
    """Every fault of the shipped traces, held against the shipped inventories and these rows."""
    every = tuple(rows)
    held = {one.id: one for one in load_inventories()}
    good, found = read_traces()
    told = list(found)
    for value, node, name in good:
        inventory = held.get(value.id)
        if inventory is None:
            line = line_at(node, ("id",))
            place = Place(path=name, line=line)
            told.append(finding("TRACE_TEXT_UNKNOWN", Severity.ERROR, place, text=value.id))
        else:
            told += trace_faults(value, inventory, every, node, name)
    return tuple(told)
