"""Breaking the paper or the day of a clause makes the audit say so, with that clause."""

import pytest

from dossier_manager.rules.citation import clauses_of
from dossier_manager.rules.clauses import load_inventories
from dossier_manager.rules.traces import load_traces
from tests.traces.archive import Broken
from tests.traces.breaks import Break, Wanted
from tests.traces.sayings import Saying
from tests.traces.tables import BREAKS

EVERY = [(text, one) for text, table in BREAKS.items() for one in table]
IDS = [f"{text}:{one.id}" for text, one in EVERY]


def like(wanted: Wanted, said: Saying) -> bool:
    """Whether this is what is looked for, whatever its basis."""
    return (
        (wanted.how, wanted.what) == (said.how, said.what)
        and wanted.about in (None, said.about)
        and wanted.grade in (None, said.grade)
    )


def names(text: str, basis: str) -> frozenset[str]:
    """The clauses of a text that a basis names."""
    traces = next(one for one in load_traces() if one.id == text)
    held = next(one for one in load_inventories() if one.id == text)
    return clauses_of(basis, traces.cited_as, held)


@pytest.mark.parametrize(("text", "one"), EVERY, ids=IDS)
def test_the_broken_copy_is_told_with_the_clause(text: str, one: Break, broken: Broken) -> None:
    said = broken.said(one)
    for wanted in one.said:
        found = [saying for saying in said if like(wanted, saying)]
        if wanted.never:
            assert not found, (one.what, wanted)
            continue
        assert found, (one.what, wanted, [s for s in said if s.how == wanted.how])
        told = {clause for saying in found for clause in names(text, saying.basis)}
        assert set(wanted.clauses) <= told, (wanted, [s.basis for s in found])


@pytest.mark.parametrize(("text", "one"), EVERY, ids=IDS)
def test_the_unbroken_dossier_is_not_told_so(text: str, one: Break, broken: Broken) -> None:
    said = broken.unbroken(one)
    for wanted in one.said:
        there = [saying for saying in said if like(wanted, saying)]
        assert bool(there) == wanted.never, (one.what, wanted, there)


def test_every_copy_can_be_read(broken: Broken) -> None:
    assert broken.unsound() == []
