"""Both ways and without a hole: from each binding clause to rows and breaks, and back."""

import random

import pytest

from dossier_manager.rules.clauses import Inventory, load_inventories
from dossier_manager.rules.rows import shipped_rows
from dossier_manager.rules.traces import Traces, load_traces
from dossier_manager.rules.tracing import shipped_faults
from tests.traces.gaps import NOT_SAID
from tests.traces.tables import BREAKS, COUNTS, every

TEXTS = sorted(one.id for one in load_traces())


def held(text: str) -> Inventory:
    return next(one for one in load_inventories() if one.id == text)


def traced(text: str) -> Traces:
    return next(one for one in load_traces() if one.id == text)


def shown(text: str) -> set[str]:
    """The clauses that some break of a text shows."""
    return {clause for one in every(text) for clause in one.clauses}


def test_clauses_and_rows_meet_both_ways() -> None:
    found = shipped_faults(shipped_rows())
    assert [(one.code, dict(one.params)) for one in found] == []


def test_every_row_cites_a_text_that_has_an_inventory() -> None:
    names = {name for one in load_traces() for name in one.cited_as}
    untraced = {
        row.address
        for row in shipped_rows()
        if not any(f"{name}, " in row.basis for name in names)
        and row.address.partition("/")[0] not in NOT_TRACED
        and not any(name in row.basis for name in NOT_TRACED)
    }
    assert untraced == set()


NOT_TRACED = frozenset(
    {
        "Kế hoạch tổng kết của Thanh Hóa (2016)",
    }
)
"""Sets and names of texts whose clauses are not yet traced."""


@pytest.mark.parametrize("text", TEXTS)
def test_every_binding_clause_is_broken_by_some_break(text: str) -> None:
    gaps = {gap.id for gap in traced(text).no_row} | set(NOT_SAID.get(text, {}))
    binding = {clause.id for clause in held(text).binding}
    assert binding - shown(text) == gaps & binding, "breaks and gaps must be the whole"
    assert gaps <= binding


@pytest.mark.parametrize("text", TEXTS)
def test_every_break_names_clauses_that_are_there_and_have_rows(text: str) -> None:
    there = {one.id for one in traced(text).clauses}
    assert shown(text) <= there
    assert all(held(text).get(one) is not None for one in shown(text))


def test_no_two_breaks_bear_one_name() -> None:
    names = [one.id for text in TEXTS for one in every(text)]
    assert sorted(names) == sorted(set(names))
    copies = [one for tables in (BREAKS, COUNTS) for table in tables.values() for one in table]
    originals = {one.of for one in copies}
    assert not originals & set(names)


def test_a_clause_at_random_has_its_row_and_its_break() -> None:
    """What a reader does: open a text anywhere. The seed is told where it fails."""
    seed = random.randrange(10**6)
    dice = random.Random(seed)
    text = dice.choice([one for one in TEXTS if held(one).binding])
    clause = dice.choice(held(text).binding)
    gap = {one.id for one in traced(text).no_row} | set(NOT_SAID.get(text, {}))
    if clause.id not in gap:
        assert traced(text).rows(clause.id), (seed, text, clause.id)
        assert clause.id in shown(text), (seed, text, clause.id)
