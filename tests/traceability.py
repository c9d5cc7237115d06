"""Writes `docs/traceability.md`: each clause of each text with its rows and its breaks.

Run as `python -m tests.traceability`; a test fails where the page is another. Everything on it
comes from `schemas/clauses`, `schemas/traces`, the rows themselves and the tables of breaks.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from dossier_manager.rules.clauses import Clause, Inventory, load_inventories
from dossier_manager.rules.row import Row
from dossier_manager.rules.rows import shipped_rows
from dossier_manager.rules.standing import RowStanding
from dossier_manager.rules.traces import Traces, load_traces
from tests import traces as tables_room
from tests.traces.breaks import Break, CountBreak, PlaceBreak, UnitBreak
from tests.traces.gaps import NOT_SAID
from tests.traces.tables import every

PAGE = Path(__file__).parents[1] / "docs" / "traceability.md"

HEAD = """\
# Traceability

Every paragraph of the five legal texts: whether it binds, which rows of the data carry it, and
which breaks show that the program says so. A break is a small change to a copy of a dossier of
the example archive (a paper taken out, another date, another word in its manifest), after which
an audit, a day to keep, a count or a step must name the clause; the unbroken dossier must not.
Where a clause binds one province or one time, the break is the place or the year: there it is
told, and in another it is not.

Written by `python -m tests.traceability`; do not edit it. The words of the texts are not shipped:
what a clause says is told in our own words. Rows stand under `schemas/`, clauses in
`schemas/clauses`, what leads from one to the other in `schemas/traces`, breaks in
[`tests/traces`](../tests/traces). A row without a mark is the text's own; (suy luận) and (thông lệ)
say that it is our inference or the practice of offices.

A clause binds a `dossier`, a `unit` (an office: no dossier owes what it owes), or the `counting`.
A row is named by its set or folder, then by its id: `6a` is a part of the dossier, `9/issuers` who
makes it, `9/contents/…` what it must speak of, `order/…` which paper comes before which.
"""


def page() -> str:
    """The whole page."""
    inventories = load_inventories()
    by_text = {one.id: one for one in load_traces()}
    lines = [
        HEAD,
        "| text | clauses | binding | without a row | not yet said |",
        "|" + " --- |" * 5,
    ]
    lines += [_counted(one, by_text.get(one.id)) for one in inventories]
    for one in inventories:
        lines += ["", *_text(one, by_text.get(one.id))]
    return "\n".join(lines) + "\n"


def _counted(held: Inventory, traces: Traces | None) -> str:
    rows = "not yet traced" if traces is None else str(len(traces.no_row))
    said = "not yet traced" if traces is None else str(len(NOT_SAID.get(held.id, {})))
    name = f"[{held.id}](#{held.id})"
    return f"| {name} | {len(held.clauses)} | {len(held.binding)} | {rows} | {said} |"


def _text(held: Inventory, traces: Traces | None) -> Iterator[str]:
    number = f", {held.number}" if held.number else ""
    yield from (f"## {held.id}", "", f"{_cell(held.title)}{number}.", "")
    if held.note:
        yield from (_cell(held.note), "")
    if traces is None:
        yield from ("Not yet traced: the clauses alone.", "")
        yield from ("| clause | what it says | binds |", "| --- | --- | --- |")
        yield from (f"{_clause(one)} |" for one in held.clauses)
        return
    known = {row.address: row for row in shipped_rows()}
    files = _files()
    breaks = every(held.id)
    yield from ("| clause | what it says | binds | rows | breaks |", "|" + " --- |" * 5)
    for one in held.clauses:
        shows = [each for each in breaks if one.id in each.clauses]
        rows = [known[address] for address in traces.rows(one.id) if address in known]
        carried = _rows(rows) or _gap(one, traces)
        yield f"{_clause(one)} | {carried} | {_breaks(shows, files, one)} |"


def _clause(one: Clause) -> str:
    binds = one.on.value if one.binds else f"no: {one.why}"
    return f"| {one.id} | {_cell(one.says)} | {_cell(binds)}"


_MARKS = {
    RowStanding.TEXT: "",
    RowStanding.INFERENCE: " (suy luận)",
    RowStanding.PRACTICE: " (thông lệ)",
}


def _rows(rows: Iterable[Row]) -> str:
    """The rows by set or folder: `hd22.mo-hinh`: 1a, 1b, 2/issuers."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        head, _, inner = row.address.partition("/")
        # A name may hold a comma, which would read as two names.
        name = f"`{inner}`" if "," in inner else inner
        grouped[head].append(name + _MARKS[row.standing])
    return "; ".join(f"`{head}` {', '.join(names)}" for head, names in grouped.items())


def _gap(one: Clause, traces: Traces) -> str:
    """Why a binding clause has no row."""
    why = next((gap.why for gap in traces.no_row if gap.id == one.id), "")
    return f"**no row**: {_cell(why)}" if why else ""


def _breaks(
    shows: Iterable[Break | CountBreak | UnitBreak | PlaceBreak],
    files: dict[str, str],
    one: Clause,
) -> str:
    named = ", ".join(f"[{each.id}](../tests/traces/{files[each.id]})" for each in shows)
    lacking = {clause: why for gaps in NOT_SAID.values() for clause, why in gaps.items()}
    return named or (f"**not yet said**: {_cell(lacking[one.id])}" if one.id in lacking else "")


def _files() -> dict[str, str]:
    """In which file each break stands."""
    found: dict[str, str] = {}
    for module in iter_modules(tables_room.__path__):
        if module.name.startswith(("test_", "conftest", "tables")):
            continue
        room = import_module(f"tests.traces.{module.name}")
        for key in ("BREAKS", "COUNTS", "UNITS", "PLACES"):
            found |= {one.id: f"{module.name}.py" for one in getattr(room, key, ())}
    return found


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name}: {len(page().splitlines())} lines\n")
