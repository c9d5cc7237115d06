"""Traces held against clauses and rows, both ways: what is unknown, not cited, missing or loose."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.citation import clauses_of
from dossier_manager.rules.clauses import Inventory, load_inventories
from dossier_manager.rules.row import Row
from dossier_manager.rules.traces import Traces, read_traces
from dossier_manager.yamltext.node import Node, line_at

_TOLD_ELSEWHERE = "/bars"
"""What the lack of a part does: the criterion and the grade that it touches have rows of theirs."""


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
    named = {*(one.id for one in held.traces.clauses), *(gap.id for gap in held.traces.no_row)}
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


def shipped_faults(rows: Iterable[Row]) -> tuple[Finding, ...]:
    """Every fault of the shipped traces, held against the shipped inventories and these rows."""
    every, inventories = tuple(rows), load_inventories()
    good, found = read_traces()
    held = (
        fault
        for value, node, name in good
        for fault in text_faults(value, inventories, every, node, name)
    )
    return (*found, *held)


def text_faults(
    value: Traces,
    inventories: Iterable[Inventory],
    rows: Iterable[Row],
    node: Node | None = None,
    name: str = "traces",
) -> tuple[Finding, ...]:
    """The faults of one text's traces, or that no inventory bears its id."""
    held = next((one for one in inventories if one.id == value.id), None)
    if held is None:
        line = line_at(node, ("id",)) if node is not None else None
        place = Place(path=name, line=line)
        return (finding("TRACE_TEXT_UNKNOWN", Severity.ERROR, place, text=value.id),)
    return trace_faults(value, held, rows, node, name)
