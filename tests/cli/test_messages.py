"""Every code that the faces raise has Vietnamese words, and every parameter is given."""

import ast
import json
import string
from pathlib import Path

import pytest

from dossier_manager import messages

PACKAGE = Path(messages.__file__).parents[1]
SOURCES = [PACKAGE / "__main__.py", *sorted((PACKAGE / "cli").glob("*.py"))]
ERRORS = {"WrongUsage", "Lacking", "Unsound", "CannotGoOn", "finding"}


def raised() -> list[tuple[str, frozenset[str | None]]]:
    found = []
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS:
                assert isinstance(node.args[0], ast.Constant)
                given = frozenset(keyword.arg for keyword in node.keywords)
                found.append((str(node.args[0].value), given))
    return found


@pytest.mark.parametrize(("code", "given"), raised())
def test_a_raised_code_has_words_and_all_that_they_ask_for(
    code: str, given: frozenset[str | None]
) -> None:
    words = messages.catalogue()[code]
    asked = {
        name
        for text in words
        for _, name, _, _ in string.Formatter().parse(text)
        if name is not None
    }
    assert asked <= given
    assert not words.message.isascii()


def test_no_words_are_left_that_nothing_raises() -> None:
    own = json.loads((PACKAGE / "messages" / "vi" / "cli.json").read_text(encoding="utf-8"))
    assert set(own) <= {code for code, _ in raised()}
