import ast
import json
import re
from pathlib import Path

import pytest

from dossier_manager import messages

PACKAGE = Path(messages.__file__).parents[1]
CODE = re.compile(r"[A-Z]+(?:_[A-Z0-9]+)+")
NO_CODES = {"DOSSIER_FAILPOINT", "O_BINARY"}


def literals(room: str) -> set[str]:
    """Every literal in a room's source that looks like a code."""
    found: set[str] = set()
    for source in (PACKAGE / room).glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value)):
                found.add(str(node.value))
    return found - NO_CODES


@pytest.mark.parametrize("room", ["archive", "yamltext"])
def test_every_code_of_the_room_has_words_and_no_words_are_left_over(room: str) -> None:
    own = json.loads((PACKAGE / "messages/vi" / f"{room}.json").read_text(encoding="utf-8"))
    said = literals(room)
    assert set(own) <= said
    assert said <= set(messages.catalogue())
    assert all(not words["message"].isascii() for words in own.values())
