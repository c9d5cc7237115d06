"""`docs/rules.md` names every key and fact that a rule file may use, and its examples are true."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from dossier_manager.recognition.pattern import found
from dossier_manager.rules import condition, model, rating
from dossier_manager.rules.facts import FACTS, values_of
from dossier_manager.rules.load import rule_set
from dossier_manager.rules.standing import RowStanding
from dossier_manager.vietnamese.form import words
from dossier_manager.yamltext.model import Model

PAGE = (Path(__file__).parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`\n]+)`")
CELL = re.compile(r"(?<!\\)\|")
NAME = "Camera an ninh"


def models() -> dict[str, type[Model]]:
    return {
        name: value
        for room in (model, rating, condition)
        for name, value in vars(room).items()
        if isinstance(value, type)
        and issubclass(value, Model)
        and value.__module__ == room.__name__
    }


def sections() -> dict[str, str]:
    pieces = re.split(r"^##+ (.+)$", PAGE, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def rows(section: str) -> list[list[str]]:
    """The cells of a section's table, without its head."""
    lines = [line for line in sections()[section].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in CELL.split(line)[1:-1]] for line in lines[2:]]


def test_every_model_has_its_section() -> None:
    assert set(models()) <= set(sections())


@pytest.mark.parametrize("name", sorted(models()))
def test_a_section_names_exactly_the_keys_of_its_model(name: str) -> None:
    keys = {field.alias or key for key, field in models()[name].model_fields.items()}
    told = [key for row in rows(name) for key in CODE.findall(row[0])]
    assert sorted(told) == sorted(keys)


@pytest.mark.parametrize("values", [RowStanding, model.Frequency, model.Anchor])
def test_every_listed_value_is_told(values: type[StrEnum]) -> None:
    told = {code for line in PAGE.splitlines() for code in CODE.findall(line)}
    assert {value.value for value in values} <= told


def test_every_fact_is_told_with_its_values() -> None:
    told = {fact: CODE.findall(row[2]) for row in rows("Facts") for fact in CODE.findall(row[0])}
    assert set(told) == {*FACTS, "has.<part>"}
    for fact, values in told.items():
        assert set(values) == values_of(fact), fact


def test_the_smallest_file_is_sound_and_every_line_of_it_is_needed() -> None:
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    value, findings = rule_set(block.encode(), "x.yaml")
    assert findings == ()
    assert value is not None
    for key in ("id", "title", "kinds", "source", "valid_from", "items", "recognition"):
        without = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", block, flags=re.MULTILINE)
        assert without != block
        assert rule_set(without.encode(), "x.yaml")[0] is None, key


@pytest.mark.parametrize("row", rows("Phrases"), ids=lambda row: row[0])
def test_a_phrase_finds_what_the_page_says(row: list[str]) -> None:
    phrase = CODE.findall(row[0])[0].replace("\\|", "|")
    _, _, finds, does_not = row
    assert found((phrase,), words(finds), words(NAME))
    assert not found((phrase,), words(does_not), words(NAME))
