"""Stating another thing changes the figure of a clause of counting, under the rule that says so."""

import pytest

from tests.traces.archive import Broken
from tests.traces.breaks import CountBreak
from tests.traces.tables import COUNTS
from tests.traces.test_breaks import names

EVERY = [(text, one) for text, table in COUNTS.items() for one in table]
IDS = [f"{text}:{one.id}" for text, one in EVERY]


@pytest.mark.parametrize(("text", "one"), EVERY, ids=IDS)
def test_the_figure_changes_under_its_clause(text: str, one: CountBreak, broken: Broken) -> None:
    before = broken.counts(one, broken=False)
    after = broken.counts(one, broken=True)
    assert one.figure(before, one.id) == one.before, one.what
    assert one.figure(after, one.id) == one.after, one.what
    assert set(one.clauses) <= names(text, after.counting.by(one.rule).basis)
