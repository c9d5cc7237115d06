"""Binding a tree to a typed model: the value, or every error with its line and its cure.

pydantic is named here and in `model.py` alone.
"""

import difflib
import re
import unicodedata
from collections.abc import Mapping as Table
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.yamltext.cap import capped
from dossier_manager.yamltext.model import Model
from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence, line_at
from dossier_manager.yamltext.shape import Path, choices_at, keys_of, model_at

M = TypeVar("M", bound=Model)

_SHOWN = 60
_COLON_ALONE = re.compile(r"(\w+):(?=[^\s/])")
_CODES = {
    "missing": "KEY_MISSING",
    "enum": "VALUE_NOT_LISTED",
    "value_error": "VALUE_WRONG",
    "string_too_long": "TEXT_TOO_LONG",
    "string_too_short": "TEXT_EMPTY",
    "string_pattern_mismatch": "ID_WRONG",
    "string_type": "TEXT_EXPECTED",
    "tuple_type": "LIST_EXPECTED",
    "model_type": "MAPPING_EXPECTED",
    "too_long": "LIST_TOO_LONG",
    "too_short": "LIST_TOO_SHORT",
}


def bind(
    node: Node, model: type[M], name: str, words: Table[str, str] | None = None
) -> tuple[M | None, tuple[Finding, ...]]:
    """The value that a tree states, or None and its errors, by line: fifty, and a count of more.

    What is absent (nothing, `~`, `null`, or a mapping in which nothing is stated) takes the
    model's default. `name` is the file's public name; `words` says in Vietnamese what a listed
    value means.
    """
    try:
        return model.model_validate({} if _is_absent(node) else _plain(node)), ()
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
    report = _Report(node, model, name, words or {})
    found = [report.of(error) for error in errors]
    found.sort(key=lambda f: (f.place.line or 0, f.code, f.params))
    return None, capped(found, name)


def schema_of(model: type[Model]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what a person may write."""
    return model.model_json_schema(by_alias=True, mode="validation")


def _is_absent(node: Node) -> bool:
    if isinstance(node, Mapping):
        return bool(node.pairs) and all(_is_absent(value) for _, value in node.pairs)
    return isinstance(node, Scalar) and node.absent


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.absent else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    stated = ((key, value) for key, value in node.pairs if not _is_absent(value))
    return {unicodedata.normalize("NFC", key.text): _plain(value) for key, value in stated}


class _Report:
    """Turns pydantic's errors into findings with their lines in the file."""

    def __init__(self, node: Node, model: type[Model], name: str, words: Table[str, str]) -> None:
        self._node, self._model, self._name, self._words = node, model, name, words

    def of(self, error: ErrorDetails) -> Finding:
        path: Path = error["loc"]
        place = Place(path=self._name, line=line_at(self._node, path))
        code, params = self._words_of(error, path)
        return finding(code, Severity.ERROR, place, key=_dotted(path), **params)

    def _words_of(self, error: ErrorDetails, path: Path) -> tuple[str, dict[str, str]]:
        kind, context = error["type"], error.get("ctx", {})
        if kind == "extra_forbidden":
            return self._unknown(path)
        code = _CODES.get(kind, "VALUE_REFUSED")
        if kind == "missing" and _has(self._node, path):
            return "KEY_EMPTY", {}
        if error["input"] is None and path and isinstance(path[-1], int):
            return "ITEM_EMPTY", {}
        if code == "MAPPING_EXPECTED":
            return _no_mapping(error["input"], path)
        params: dict[str, str] = {"value": _shown(error["input"])}
        if kind == "enum":
            params["allowed"] = self._listed(path)
        elif kind == "value_error":
            params["expected"] = str(context.get("error", ""))
        elif kind in ("string_too_long", "too_long"):
            params["limit"] = str(context.get("max_length", ""))
        return code, params

    def _unknown(self, path: Path) -> tuple[str, dict[str, str]]:
        model = model_at(self._model, path[:-1])
        known = keys_of(model) if model else ()
        near = difflib.get_close_matches(_shown(path[-1]).lower(), known, n=1, cutoff=0.6)
        if near:
            return "KEY_MISSPELT", {"near": near[0]}
        return "KEY_UNKNOWN", {"known": ", ".join(known)}

    def _listed(self, path: Path) -> str:
        choices = choices_at(self._model, path)
        return ", ".join(f"{c} ({self._words[c]})" if c in self._words else c for c in choices)


def _no_mapping(value: object, path: Path) -> tuple[str, dict[str, str]]:
    """What stands where keys should; `format:1` is the commonest way to write none."""
    found = _COLON_ALONE.match(value) if isinstance(value, str) else None
    if found:
        return "COLON_WITHOUT_SPACE", {"name": _shown(found[1])}
    return "MAPPING_EXPECTED", {"where": f" ({_dotted(path)})" if path else ""}


def _has(node: Node, path: Path) -> bool:
    """Whether the last key of a path is written, with or without a value."""
    for step in path:
        if isinstance(node, Mapping) and (pair := node.pair(str(step))):
            node = pair[1]
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
        else:
            return False
    return True


def _dotted(path: Path) -> str:
    """`years[1].targets[2].name`, counted from 1 as people count."""
    text = "".join(f"[{s + 1}]" if isinstance(s, int) else f".{_shown(s)}" for s in path)
    return text.removeprefix(".")


def _shown(value: object) -> str:
    """A value from the file, short and without characters that act on a terminal."""
    if isinstance(value, list | dict):
        return "danh sách" if isinstance(value, list) else "nhóm khóa"
    text = "" if value is None else str(value)
    safe = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text[:_SHOWN])
    return safe + ("…" if len(text) > _SHOWN else "")
