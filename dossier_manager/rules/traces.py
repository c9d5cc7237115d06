"""From clause to row and back: which rows carry each binding clause of a legal text.

Kept by hand in `schemas/traces/<text>.yaml`; `tracing.py` holds it against the inventory of the
text and against the rows. To add a text:

1. make its inventory (`schemas/clauses`) and write its rows, each with its clauses;
2. list every binding clause with the addresses of the rows that carry it (`rows.py` tells how
   rows are addressed), and name the text in `cited_as` as the rows name it in front of a clause;
   a paragraph that binds nobody is listed only where a row cites it;
3. break each clause in a table of `tests/traces` (a small change to a copy of a dossier of the
   example archive, and what is then said), and name the table in `tests/traces/tables.py`;
4. take the text out of `NOT_TRACED` in `tests/traces/test_traces.py`, and write the page anew:
   `python -m tests.traceability`.

What the program does by itself, without a row, is listed under `no_row` with a reason until it
has one; what has a row that nothing says stands in `tests/traces/gaps.py`.
"""

from functools import cache
from typing import Annotated

from dossier_manager.findings import Finding
from dossier_manager.rules.clauses import ClauseId
from dossier_manager.rules.shipped import yaml_files
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.model import Field, Model, Slug, Text, Whole
from dossier_manager.yamltext.node import Node
from dossier_manager.yamltext.strict import load

Address = Annotated[str, Field(min_length=3, max_length=120)]


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


def traces(data: bytes, name: str) -> tuple[Traces | None, Node | None, tuple[Finding, ...]]:
    """One file of traces as a value, its tree, and what is unsound in it as a file."""
    node = load(data, name)
    if isinstance(node, Finding):
        return None, None, (node,)
    value, found = bind(node, Traces, name)
    return value, node, found


@cache
def read_traces() -> tuple[tuple[tuple[Traces, Node, str], ...], tuple[Finding, ...]]:
    """The shipped files of traces that can be read, with their trees and names, and every fault."""
    good: list[tuple[Traces, Node, str]] = []
    found: list[Finding] = []
    for name, data in yaml_files("traces"):
        value, node, faults = traces(data, name)
        found.extend(faults)
        if value is not None and node is not None:
            good.append((value, node, name))
    return tuple(good), tuple(found)


def load_traces() -> tuple[Traces, ...]:
    """The shipped traces, in the order of their files' names."""
    return tuple(value for value, _, _ in read_traces()[0])
