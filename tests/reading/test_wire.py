"""JSON forms: nothing is lost on the way, and nothing unexpected gets through."""

import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.findings import Finding, Place
from dossier_manager.reading import wire
from dossier_manager.reading.expected import WireError
from dossier_manager.reading.model import (
    Block,
    Cite,
    Field,
    Letterhead,
    Page,
    Paper,
    Role,
    TextSource,
)

numbers = st.integers(0, 10**6)
sides = st.floats(allow_nan=False, allow_infinity=False)
blocks = st.builds(
    Block,
    text=st.text(),
    font=st.none() | st.text(),
    box=st.none() | st.tuples(sides, sides, sides, sides),
    role=st.sampled_from(Role),
)
pages = st.builds(Page, number=numbers, blocks=st.lists(blocks, max_size=5).map(tuple))
cites = st.builds(Cite, number=st.text(), date=st.none() | st.dates())
letterheads = st.builds(
    Letterhead,
    **dict.fromkeys(
        ("kind", "number", "date", "agency", "subject", "signer"), st.none() | st.builds(Field)
    ),
    secrecy=st.none() | st.text(),
    parent_agency=st.none() | st.text(),
    addressees=st.lists(st.text(), max_size=3).map(tuple),
    cites=st.lists(cites, max_size=3).map(tuple),
    **dict.fromkeys(("party", "blank_number", "draft", "approved", "signed"), st.booleans()),
)
papers = st.builds(Paper, letterhead=letterheads)
findings = st.builds(Finding, place=st.builds(Place))


def travelled(value: Any) -> Any:
    return json.loads(json.dumps(value, allow_nan=False))


@given(pages)
def test_a_page_comes_back(page: Page) -> None:
    assert wire.page_from(travelled(wire.page_json(page))) == page


@given(papers)
def test_a_paper_comes_back(paper: Paper) -> None:
    assert wire.paper_from(travelled(wire.paper_json(paper))) == paper


@given(findings)
def test_a_finding_comes_back(finding: Finding) -> None:
    assert wire.finding_from(travelled(wire.finding_json(finding))) == finding


def test_every_field_of_a_letterhead_travels() -> None:
    """Fails when a field is added to the letterhead and not to the wire."""
    texts = dict.fromkeys(("kind", "number", "date", "agency", "subject", "signer"), Field("x"))
    flags = dict.fromkeys(("party", "blank_number", "draft", "approved", "signed"), True)
    lists = {"addressees": ("x",), "cites": (Cite("1/x", dt.date(2025, 1, 2)),)}
    values: dict[str, Any] = {**texts, **flags, **lists, "secrecy": "mat", "parent_agency": "x"}
    full = Letterhead(**values)
    defaults = Letterhead()
    for field in dataclasses.fields(Letterhead):
        assert getattr(full, field.name) != getattr(defaults, field.name)
    assert wire.letterhead_from(travelled(wire.letterhead_json(full))) == full
    assert wire.letterhead_json(defaults) == {}


def test_a_plain_line_is_its_text() -> None:
    assert wire.page_json(Page(1, TextSource.TEXT, (Block("x"),))) == [1, "text", ["x"]]


@pytest.mark.parametrize(
    "untrusted",
    [
        None,
        1,
        "page",
        {},
        [],
        [1, "text"],
        [1, "text", [], 4],
        ["1", "text", []],
        [True, "text", []],
        [1.0, "text", []],
        [1, "nonsense", []],
        [1, ["text"], []],
        [1, "text", {}],
        [1, "text", [1]],
        [1, "text", [["x"]]],
        [1, "text", [["x", 1, ""]]],
        [1, "text", [["x", None, "nonsense"]]],
        [1, "text", [["x", None, None]]],
        [1, "text", [["x", None, "", 1, 2, 3]]],
        [1, "text", [["x", None, "", 1, 2, 3, "4"]]],
        [1, "text", [["x", None, "", 1, 2, 3, True]]],
    ],
)
def test_what_is_no_page_is_refused(untrusted: Any) -> None:
    with pytest.raises(WireError):
        wire.page_from(untrusted)


@pytest.mark.parametrize(
    "untrusted",
    [
        None,
        [1, [1, 0], [1, 0], None],
        [1, [1, 0], [1], {}],
        [1, [1, 0], [1, "0"], {}],
        [1, [1, 0], [1, 0], {"signer": "x"}],
        [1, [1, 0], [1, 0], {"party": 1}],
        [1, [1, 0], [1, 0], {"unheard": "x"}],
        [1, [1, 0], [1, 0], {"addressees": "x"}],
        [1, [1, 0], [1, 0], {"cites": [["x", "2025-13-01"]]}],
        [1, [1, 0], [1, 0], {"cites": [1]}],
        [1, [1, 0], [1, 0], {"number": ["x", "maybe", "text"]}],
    ],
)
def test_what_is_no_paper_is_refused(untrusted: Any) -> None:
    with pytest.raises(WireError):
        wire.paper_from(untrusted)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(anything)
def test_anything_else_is_refused_and_never_crashes(untrusted: Any) -> None:
    for read in (wire.page_from, wire.paper_from, wire.finding_from, wire.letterhead_from):
        try:
            read(untrusted)
        except WireError:
            continue
