"""Appending one entry to a list in a YAML file, and proving that nothing before it changed."""

import codecs
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum

from dossier_manager.errors import Unsound
from dossier_manager.yamltext.decode import MAX_BYTES
from dossier_manager.yamltext.fault import Fault
from dossier_manager.yamltext.node import Mapping as MappingNode
from dossier_manager.yamltext.node import Node, Scalar, Sequence
from dossier_manager.yamltext.quote import quoted
from dossier_manager.yamltext.strict import compose

Tree = str | list["Tree"] | dict[str, "Tree"]

_FIRST_ITEM = re.compile(rb"^( *)-(?=[ \r\n]|$)", re.MULTILINE)


def append_entry(data: bytes, entry: Mapping[str, object], name: str = "decisions.yaml") -> bytes:
    """The file with one more entry at its end; every byte before it stays as it is.

    `data` is a list written with dashes, or holds nothing but comments. Values that are None
    are left out; days and moments are written in ISO form. `name` is the file's public name.

    Raises:
        Unsound: the file cannot be read (its fault, with line), or what would come out is
            not the old list and the new entry (`APPEND_REFUSED`).
    """
    try:
        before = compose(data)
    except Fault as fault:
        raise Unsound(fault.code, file=name, line=fault.line, **fault.params) from None
    wanted = _texts(entry)
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    indent = _indent(data, before)
    written = [f"{indent}{line}" for line in _lines(wanted)]
    try:
        added = newline.join(line.encode("utf-8") for line in written) + newline
    except UnicodeEncodeError:
        raise Unsound("APPEND_REFUSED", file=name) from None
    result = _ended(data, newline) + added
    if len(result) > MAX_BYTES:
        raise Unsound("APPEND_FULL", file=name, limit=MAX_BYTES // 1024)
    if not _proven(data, before, result, wanted):
        raise Unsound("APPEND_REFUSED", file=name)
    return result


def tree(node: Node) -> Tree:
    """A node as plain lists, dictionaries and texts, without lines."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [tree(item) for item in node.items]
    return {key.text: tree(value) for key, value in node.pairs}


def _texts(entry: Mapping[str, object]) -> dict[str, Tree]:
    return {key: _text(value) for key, value in entry.items() if value is not None}


def _text(value: object) -> Tree:
    if isinstance(value, Mapping):
        return _texts(value)
    if isinstance(value, list | tuple):
        return [_text(item) for item in value]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str | int | Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in a YAML file")


def _lines(entry: Tree) -> Iterator[str]:
    """One list item, in block form, its dash in the first column."""
    lead = "- "
    for line in _block(entry):
        yield lead + line
        lead = "  "


def _block(value: Tree) -> Iterator[str]:
    if isinstance(value, str):
        yield quoted(value)
    elif not value:
        yield "[]" if isinstance(value, list) else "{}"
    elif isinstance(value, list):
        for item in value:
            yield from _lines(item)
    else:
        for key, item in value.items():
            if isinstance(item, str) or not item:
                yield f"{quoted(key)}: {next(_block(item))}"
            else:
                yield f"{quoted(key)}:"
                yield from (f"  {line}" for line in _block(item))


def _indent(data: bytes, before: Node) -> str:
    """How far the dashes of the list stand from the left."""
    if not isinstance(before, Sequence):
        return ""
    found = _FIRST_ITEM.search(data.removeprefix(codecs.BOM_UTF8))
    return found[1].decode("ascii") if found else ""


def _ended(data: bytes, newline: bytes) -> bytes:
    """The data with its last line ended, so that the entry begins on its own."""
    bare = data.removeprefix(codecs.BOM_UTF8)
    return data if not bare or bare.endswith((b"\n", b"\r")) else data + newline


def _proven(data: bytes, before: Node, result: bytes, wanted: dict[str, Tree]) -> bool:
    """Whether the result holds the old bytes, the old entries on their old lines, and the new."""
    try:
        after = compose(result)
    except Fault:
        return False
    if not isinstance(after, Sequence) or not result.startswith(data):
        return False
    old = before.items if isinstance(before, Sequence) else ()
    if isinstance(before, MappingNode) or (isinstance(before, Scalar) and not before.absent):
        return False
    return after.items[:-1] == old and bool(after.items) and tree(after.items[-1]) == wanted
