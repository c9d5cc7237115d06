"""Traces that do not meet the clauses or the rows are named, each fault by its code and line."""

import pytest

from dossier_manager.rules.clauses import Inventory, load_inventories
from dossier_manager.rules.row import Row
from dossier_manager.rules.standing import RowStanding
from dossier_manager.rules.traces import Carried, Gap, Traces, traces
from dossier_manager.rules.tracing import text_faults, trace_faults


def held() -> Inventory:
    return next(one for one in load_inventories() if one.id == "hd22")


def row(address: str, basis: str) -> Row:
    return Row(address, basis, RowStanding.TEXT)


def faults(value: Traces, *rows: Row) -> list[str]:
    return [one.code for one in trace_faults(value, held(), rows)]


def stated(*clauses: tuple[str, tuple[str, ...]], gaps: tuple[str, ...] = ()) -> Traces:
    """Traces of hd22 in which every other binding clause is a gap."""
    named = {one for one, _ in clauses}
    left = [one.id for one in held().binding if one.id not in named]
    return Traces(
        format=1,
        id="hd22",
        cited_as=("22/HD-BCA-V05",),
        clauses=tuple(Carried(id=one, rows=rows) for one, rows in clauses),
        no_row=tuple(Gap(id=one, why="thử") for one in (*left, *gaps)),
    )


PLAN = row("hd22.mo-hinh/1a", "22/HD-BCA-V05, V.1.a(1); III.1.a")


def test_what_meets_has_no_fault() -> None:
    value = stated(("V.1.a(1)", (PLAN.address,)), ("III.1.a/1", (PLAN.address,)))
    assert faults(value, PLAN) == []


def test_a_clause_that_is_not_there_is_named() -> None:
    assert faults(stated(("III.9", (PLAN.address,)), ("V.1.a(1)", (PLAN.address,))), PLAN) == [
        "TRACE_CLAUSE_UNKNOWN"
    ]


def test_a_row_that_is_not_there_is_named() -> None:
    assert faults(stated(("V.1.a(1)", ("hd22.mo-hinh/99",)))) == ["TRACE_ROW_UNKNOWN"]


def test_a_row_that_does_not_cite_its_clause_is_named() -> None:
    assert faults(stated(("V.1.a(2)", (PLAN.address,))), PLAN) == ["TRACE_NOT_CITED"]


def test_a_row_of_another_text_carries_nothing_here() -> None:
    other = row("bt2023.mo-hinh/1a", "Quy trình Bình Thuận 2023, V.1.a(1)")
    assert faults(stated(("V.1.a(1)", (other.address,))), other) == ["TRACE_NOT_CITED"]


def test_a_binding_clause_that_stands_nowhere_is_named() -> None:
    value = stated()
    whole = value.model_copy(update={"no_row": value.no_row[1:]})
    assert faults(whole) == ["TRACE_NO_ROW"]


def test_a_row_without_a_clause_is_named_but_what_its_lack_does_is_not() -> None:
    loose = row("hd22.mo-hinh/1z", "22/HD-BCA-V05, V.1.a(1)")
    bars = row("hd22.mo-hinh/1z/bars", "22/HD-BCA-V05, III.2.b(1)")
    other = row("bt2023.mo-hinh/1a", "Quy trình Bình Thuận 2023, I.B1")
    assert faults(stated(), loose, bars, other) == ["TRACE_ROW_LOOSE"]


def test_what_stands_twice_is_named() -> None:
    twice = stated(("V.1.a(1)", (PLAN.address, PLAN.address)))
    assert faults(twice, PLAN) == ["TRACE_TWICE"]
    both = stated(("V.1.a(1)", (PLAN.address,)), gaps=("V.1.a(1)",))
    assert faults(both, PLAN) == ["TRACE_TWICE"]


def test_a_gap_of_a_clause_that_binds_nobody_is_named() -> None:
    assert faults(stated(gaps=("I.1",))) == ["TRACE_CLAUSE_UNKNOWN"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"format: 1\nid: hd22\n",
        b"format: 1\nid: hd22\ncited_as: [x]\nclauses: [{id: I.1, rows: []}]\n",
        b"format: 1\nid: hd22\ncited_as: [x]\nno_row: [{id: I.1}]\n",
        b"format: 1\nid: hd22\ncited_as: [x]\nrows: []\n",
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_finding(data: bytes) -> None:
    value, _, found = traces(data, "traces/x.yaml")
    assert value is None
    assert found


def test_a_text_without_an_inventory_is_named() -> None:
    (found,) = text_faults(stated(), (), ())
    assert (found.code, found.params) == ("TRACE_TEXT_UNKNOWN", (("text", "hd22"),))


def test_a_fault_bears_the_line_of_its_clause() -> None:
    data = b"format: 1\nid: hd22\ncited_as: [x]\nclauses:\n  - id: III.9\n    rows: [a/1]\n"
    value, node, found = traces(data, "traces/x.yaml")
    assert found == ()
    assert value is not None
    wrong = [
        one
        for one in trace_faults(value, held(), (), node, "traces/x.yaml")
        if one.code == "TRACE_CLAUSE_UNKNOWN"
    ]
    assert [str(one.place) for one in wrong] == ["traces/x.yaml:5"]
