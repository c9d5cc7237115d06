"""Conditions are three-valued: what nobody has stated is unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.rules.condition import Condition, Truth, holds

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
FACTS = {"linked": "yes", "fund": "no", "piloted": None}


def fact(name: str, equals: str = "yes") -> Condition:
    return Condition(fact=name, equals=equals)


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        (None, YES),
        (fact("linked"), YES),
        (fact("fund"), NO),
        (fact("piloted"), UNKNOWN),
        (fact("moon"), UNKNOWN),
        (Condition(fact="fund", one_of=("no", "yes")), YES),
        (Condition(present="linked"), YES),
        (Condition(present="piloted"), NO),
        (Condition(all=(fact("linked"), fact("piloted"))), UNKNOWN),
        (Condition(all=(fact("fund"), fact("piloted"))), NO),
        (Condition(any=(fact("linked"), fact("piloted"))), YES),
        (Condition(any=(fact("fund"), fact("piloted"))), UNKNOWN),
        (Condition(not_=fact("fund")), YES),
        (Condition(not_=fact("piloted")), UNKNOWN),
    ],
)
def test_truth(condition: Condition | None, truth: Truth) -> None:
    assert holds(condition, FACTS) is truth


LEAVES = st.sampled_from([fact("linked"), fact("fund"), fact("piloted")])
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda c: Condition(all=tuple(c))),
        st.lists(inner, min_size=1, max_size=3).map(lambda c: Condition(any=tuple(c))),
        inner.map(lambda c: Condition(not_=c)),
    ),
    max_leaves=8,
)


@given(TREES)
def test_learning_a_fact_never_turns_a_known_answer(condition: Condition) -> None:
    before = holds(condition, FACTS)
    for value in ("yes", "no"):
        after = holds(condition, {**FACTS, "piloted": value})
        assert before is UNKNOWN or after is before


@given(TREES)
def test_not_turns_yes_and_no(condition: Condition) -> None:
    turned = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}
    assert holds(Condition(not_=condition), FACTS) is turned[holds(condition, FACTS)]
