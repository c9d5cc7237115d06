import datetime as dt
from decimal import Decimal
from enum import StrEnum

import pytest

from dossier_manager.findings import Finding
from dossier_manager.messages import catalogue, text
from dossier_manager.yamltext.bind import bind, schema_of
from dossier_manager.yamltext.cap import capped
from dossier_manager.yamltext.model import Day, Field, Model, Number, Slug, Text, Whole, YesNo
from dossier_manager.yamltext.strict import load


class Colour(StrEnum):
    """A list of words."""

    RED = "do"
    BLUE = "xanh"


class Inner(Model):
    """A mapping in a list."""

    name: Text
    colour: Colour | None = None
    not_: Text | None = Field(default=None, alias="not")


class Outer(Model):
    """Everything that a file may hold."""

    id: Slug
    kind: Colour = Colour.RED
    day: Day | None = None
    number: Number | None = None
    whole: Whole = 7
    yes: YesNo | None = None
    words: tuple[Text, ...] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = Field(default=(), max_length=3)


def bound(data: str, words: dict[str, str] | None = None) -> tuple[Outer | None, list[Finding]]:
    node = load(data.encode(), "m.yaml")
    assert not isinstance(node, Finding), node
    value, findings = bind(node, Outer, "m.yaml", words)
    for found in findings:
        said = text(found)
        assert found.code in catalogue()
        assert "–" not in said.message + said.cure, found
    return value, list(findings)


def faults(data: str) -> list[tuple[str, int | None]]:
    value, findings = bound(data)
    assert value is None
    return [(found.code, found.place.line) for found in findings]


def test_values_are_typed_from_their_text() -> None:
    value, findings = bound(
        "id: a-1\nkind: xanh\nday: 31/10/2026\nnumber: 89,5\nwhole: 012\n"
        "yes: Không\nwords: [no, 1]\n"
    )
    assert findings == []
    assert value == Outer(
        id="a-1",
        kind=Colour.BLUE,
        day=dt.date(2026, 10, 31),
        number=Decimal("89.5"),
        whole=12,
        yes=False,
        words=("no", "1"),
    )


def test_yes_and_no_are_understood_in_either_form_of_their_accents() -> None:
    value, _ = bound("id: a\nyes: co\u0301\n")
    assert value is not None
    assert value.yes is True


def test_what_is_absent_takes_the_default() -> None:
    value, findings = bound(
        "id: a\nkind:\nwhole: ~\nday: null\nwords:\ninner:\n  name:\n  colour: ~\n"
    )
    assert findings == []
    assert value == Outer(id="a")


def test_every_error_is_reported_each_with_its_line() -> None:
    assert faults(
        "kind: tim\nday: 2025-02-30\nnumber: ba\nwhole: 1_000\nyes: maybe\nwords: x\n"
        "inner: x\ninners:\n  - colour: do\n  -\n  - name: [x]\n    nmae: y\n"
    ) == [
        ("KEY_MISSING", 1),
        ("VALUE_NOT_LISTED", 1),
        ("VALUE_WRONG", 2),
        ("VALUE_WRONG", 3),
        ("VALUE_WRONG", 4),
        ("VALUE_WRONG", 5),
        ("LIST_EXPECTED", 6),
        ("MAPPING_EXPECTED", 7),
        ("KEY_MISSING", 9),
        ("ITEM_EMPTY", 10),
        ("TEXT_EXPECTED", 11),
        ("KEY_MISSPELT", 12),
    ]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("id:\nwhole: 1\n", "KEY_EMPTY", 1),
        ("whole: 1\nid: a b\n", "ID_WRONG", 2),
        ("id: a\nwords:\n  - ''\n", "TEXT_EMPTY", 3),
        (f"id: a\ninner:\n  name: {'x' * 2001}\n", "TEXT_TOO_LONG", 3),
        ("id: a\ninners:\n" + "  - name: x\n" * 4, "LIST_TOO_LONG", 2),
        ("id: a\nwords:\n  a: b\n", "LIST_EXPECTED", 2),
        ("id: a\nhoàn toàn lạ: 1\n", "KEY_UNKNOWN", 2),
        ("id: a\ninner:\n  name: x\n  not_: y\n  nott: z\n", "KEY_MISSPELT", 5),
    ],
)
def test_one_error(data: str, code: str, line: int) -> None:
    assert faults(data) == [(code, line)]


@pytest.mark.parametrize("data", ["", "# nothing\n", "- a\n", "just words\n"])
def test_a_file_that_holds_no_keys_says_so(data: str) -> None:
    value, findings = bound(data)
    assert value is None
    assert [found.code for found in findings] in (["KEY_MISSING"], ["MAPPING_EXPECTED"])


def test_the_cure_names_the_nearest_key_or_all_keys() -> None:
    _, (near,) = bound("id: a\nwhoel: 1\n")
    assert "«whole»" in text(near).cure
    _, (far,) = bound("id: a\ninner: {name: x, zzzzzz: 1}\n")
    assert "name, colour, not" in text(far).cure


def test_listed_values_are_named_with_their_meaning() -> None:
    _, (found,) = bound("id: a\ninner:\n  name: x\n  colour: tím\n", {"do": "đỏ"})
    said = text(found)
    assert "«tím»" in said.message
    assert "«inner.colour»" in said.message
    assert "do (đỏ), xanh" in said.cure


def test_nothing_from_the_file_reaches_a_message_unescaped() -> None:
    _, findings = bound('id: a\nkind: "x\u202ey"\n"k\u200bx": 1\n')
    said = " ".join(text(found).message for found in findings)
    assert "\u202e" not in said
    assert "\\u202e" in said
    assert "\u200b" not in said


def test_the_schema_names_keys_as_people_write_them() -> None:
    schema = schema_of(Outer)
    assert schema["required"] == ["id"]
    assert "not" in schema["$defs"]["Inner"]["properties"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("data", "code", "cure"),
    [
        ("id:1\n", "COLON_WITHOUT_SPACE", "«id: "),
        ("id:a\nkind:do\n", "COLON_WITHOUT_SPACE", "«id: "),
        ("https://somewhere\n", "MAPPING_EXPECTED", ""),
        ("- a\n", "MAPPING_EXPECTED", ""),
    ],
)
def test_a_file_without_keys_says_what_is_wrong_with_it(data: str, code: str, cure: str) -> None:
    _, (found,) = bound(data)
    assert found.code == code
    assert "()" not in text(found).message
    assert cure in text(found).cure


def test_the_key_that_needs_keys_below_it_is_named() -> None:
    _, (found,) = bound("id: a\ninner: x\n")
    assert "(inner)" in text(found).message


@pytest.mark.parametrize(("faulty", "more"), [(50, None), (51, "1"), (180, "130")])
def test_no_more_faults_than_a_person_reads(faulty: int, more: str | None) -> None:
    _, findings = bound("id: a\n" + "".join(f"zzzzzz{n}: 1\n" for n in range(faulty)))
    lines = [found.place.line for found in findings if found.code == "KEY_UNKNOWN"]
    assert lines == list(range(2, 52))
    last = [
        dict(found.params)["count"] for found in findings[50:] if found.code == "YAML_MORE_FAULTS"
    ]
    assert len(findings) == min(faulty, 50) + len(last)
    assert last == ([] if more is None else [more])
    again = capped([*findings, *findings], "m.yaml")
    assert len(again) == 51
    assert dict(again[-1].params)["count"] == str(2 * faulty - 50)
