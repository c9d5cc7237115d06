"""Indented JSON is what Python's own encoder writes, byte for byte."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.findings import Severity
from dossier_manager.report.indented import indented

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(Severity),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
)


@given(_VALUES)
def test_as_the_standard_encoder(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)


@pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"a": -float("inf")}])
def test_no_number_that_json_lacks(value: Any) -> None:
    with pytest.raises(ValueError, match="JSON"):
        indented(value)


@pytest.mark.parametrize("value", [object(), [b"a"], {"a": {1}}, {1: "a"}])
def test_nothing_that_json_lacks(value: Any) -> None:
    with pytest.raises(TypeError):
        indented(value)
