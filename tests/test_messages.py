"""Every code of the program has Vietnamese words, every word has a code that says it.

What the faces raise is held to its parameters in `tests/cli/test_messages.py`; here stands what
findings, blockers and the errors of all other rooms say.
"""

import ast
import json
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_manager import messages
from dossier_manager.reading.model import FileKind
from dossier_manager.sandbox.outcome import FailureCode

PACKAGE = Path(messages.__file__).parents[1]
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
NO_CODES = frozenset(
    {
        *("DOSSIER_DEBUG", "DOSSIER_FAILPOINT"),
        *("LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
        *("O_BINARY", "O_NONBLOCK"),
    }
)
"""Names in capitals that belong to the machine."""

ONE_WORD = frozenset({"INTERNAL", "INTERRUPTED"})
MADE = {
    *(f"READ_{code.name}" for code in FailureCode),
    *(f"KIND_{kind.name}" for kind in FileKind),
}
"""Codes that are put together where they are raised."""

FINDINGS = frozenset({"finding", "Blocker"})
ERRORS = frozenset({"CannotGoOn", "WrongUsage", "Unsound", "Lacking", "Fault"})
NO_PARAMS = {
    **dict.fromkeys(FINDINGS, frozenset({"basis", "bars"})),
    **dict.fromkeys(ERRORS, frozenset({"line"})),
}


def sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def in_the_code() -> dict[str, str]:
    """Every code that stands in the code as a text, with a place where it stands."""
    found: dict[str, str] = {}
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if text in ONE_WORD or (CODE.fullmatch(text) and text not in NO_CODES):
                    found[text] = f"{path.relative_to(PACKAGE)}:{node.lineno}"
    return found


def test_every_code_has_words() -> None:
    words = messages.catalogue()
    assert not {code: place for code, place in in_the_code().items() if code not in words}
    assert {f"READ_{code.name}" for code in FailureCode} <= set(words)


def test_every_word_has_a_code() -> None:
    raised = {*in_the_code(), *MADE}
    assert not [code for code in messages.catalogue() if code not in raised]


def test_no_code_stands_in_two_rooms() -> None:
    rooms = sorted((PACKAGE / "messages" / "vi").glob("*.json"))
    codes = [code for room in rooms for code in json.loads(room.read_text(encoding="utf-8"))]
    assert sorted(codes) == sorted(set(codes))


def literal_calls() -> Iterator[tuple[str, str, frozenset[str]]]:
    """(code, place, parameters given) of each call whose code and parameters stand there."""
    for path, tree in sources():
        if "cli" in path.relative_to(PACKAGE).parts:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", "")
                given = _given(name, node) if name in FINDINGS | ERRORS and node.args else None
                first = node.args[0] if node.args else None
                if given is not None and isinstance(first, ast.Constant):
                    place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                    yield str(first.value), place, given


def _given(name: str, call: ast.Call) -> frozenset[str] | None:
    """The parameters, or None where they are worked out elsewhere."""
    if name == "Blocker":
        return frozenset() if isinstance(call.args[2], ast.Tuple) and not _pairs(call) else None
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    named = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
    return frozenset(named | ({"file"} if name in ERRORS else set())) - NO_PARAMS[name]


def _pairs(call: ast.Call) -> bool:
    params = call.args[2]
    return isinstance(params, ast.Tuple) and bool(params.elts)


CALLS = sorted(set(literal_calls()), key=lambda call: call[:2])


@pytest.mark.parametrize(("code", "place", "given"), CALLS, ids=[f"{c}@{p}" for c, p, _ in CALLS])
def test_words_ask_only_for_what_is_given(code: str, place: str, given: frozenset[str]) -> None:
    words = messages.catalogue()[code]
    asked = {name for text in words for _, name, _, _ in string.Formatter().parse(text) if name}
    assert asked <= given, place


def test_enough_calls_are_looked_at() -> None:
    assert len(CALLS) > 80


@pytest.mark.parametrize("code", sorted(messages.catalogue()))
def test_words_are_vietnamese_sentences(code: str) -> None:
    words = messages.catalogue()[code]
    assert not words.message.isascii()
    assert words.message == words.message.strip()
    assert not words.cure or (words.cure[-1] in ".)…" and not words.cure.isascii())
