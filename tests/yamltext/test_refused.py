"""Refusals that no shipped model meets in ordinary use still have words."""

from dossier_manager.messages import text
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.model import Field, Model, Whole
from dossier_manager.yamltext.node import Node
from dossier_manager.yamltext.strict import load


class Grades(Model):
    """Stands for a model with bounds."""

    ids: tuple[str, ...] = Field(default=("tot",), min_length=1)
    least: Whole = Field(default=50, le=100)


def codes(content: str) -> list[tuple[str, int | None]]:
    node = load(content.encode(), "x.yaml")
    assert isinstance(node, Node)
    value, found = bind(node, Grades, "x.yaml")
    assert value is None
    assert all(not text(finding).message.isascii() for finding in found)
    return [(finding.code, finding.place.line) for finding in found]


def test_a_list_that_is_too_short() -> None:
    assert codes('least: "5"\nids: []\n') == [("LIST_TOO_SHORT", 2)]


def test_a_bound_that_has_no_words_of_its_own() -> None:
    assert codes("least: 101\n") == [("VALUE_REFUSED", 1)]
