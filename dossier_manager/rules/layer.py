"""A rule file laid over another: only its own rows are written, each with its own clause.

`base` names the set below. Mappings are laid over key by key; rows of `items`, `parts`, `steps`,
`grades`, `criteria`, `contents` and `keeping` by their `code` or `id`; every other list is
replaced whole. A row that the base does not have is a fault unless it says `add`; a row that says
`drop` is taken out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence

_KEYED = {
    "items": "code",
    **dict.fromkeys(("parts", "contents", "steps", "keeping", "grades", "criteria"), "id"),
}
_ADD, _DROP = "add", "drop"
_YES = frozenset({"có", "yes"})
_CLAUSES = frozenset({"basis", "doubt", "exempt_doubt", "note"})
"""Keys whose words cite a text."""
_NOT_INHERITED = frozenset({"id", "base", "successor", "valid_to", "province", "predecessor"})
"""Keys of a set that speak of itself alone."""


@dataclass(slots=True)
class Layer:
    """What laying over gave: the tree, and each fault as code, line and parameters.

    What comes from the base bears the line of the `base` key: that is where a person looks.
    """

    root: Mapping
    faults: list[tuple[str, int, dict[str, str]]] = field(default_factory=list)


def base_of(node: Node) -> Scalar | None:
    """The id of the set below, as it stands in the file."""
    pair = node.pair("base") if isinstance(node, Mapping) else None
    return pair[1] if pair and isinstance(pair[1], Scalar) and not pair[1].absent else None


def lay(base: Mapping, over: Mapping) -> Layer:
    """The base with the rows of another file laid over it. Neither tree is changed."""
    named = base_of(over)
    line = named.line if named else over.line
    inherited = tuple((key, value) for key, value in base.pairs if key.text not in _NOT_INHERITED)
    layer = Layer(over)
    below = _moved(Mapping(inherited, base.line), line)
    assert isinstance(below, Mapping)  # noqa: S101 - moving keeps the shape
    layer.root = _merged(below, over, layer)
    if not layer.faults and _number(base) != _number(layer.root):
        layer.faults += [
            ("RULES_BASIS_INHERITED", line, {"where": where, "clause": basis.text})
            for key, value in layer.root.pairs
            for where, basis in _clauses(value, _value(over, key.text), key.text)
        ]
    return layer


def _moved(node: Node, line: int) -> Node:
    """The same tree with every line set to one."""
    if isinstance(node, Scalar):
        return replace(node, line=line)
    if isinstance(node, Sequence):
        return Sequence(tuple(_moved(item, line) for item in node.items), line)
    pairs = ((replace(key, line=line), _moved(value, line)) for key, value in node.pairs)
    return Mapping(tuple(pairs), line)


def _merged(base: Mapping, over: Mapping, layer: Layer) -> Mapping:
    own = {key.text: (key, value) for key, value in over.pairs}
    pairs = []
    for key, value in base.pairs:
        mine = own.pop(key.text, None)
        pairs.append(
            (key, value) if mine is None else (mine[0], _laid(key.text, value, mine[1], layer))
        )
    return Mapping((*pairs, *own.values()), over.line)


def _laid(key: str, base: Node, over: Node, layer: Layer) -> Node:
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return _merged(base, over, layer)
    if key in _KEYED and isinstance(base, Sequence) and isinstance(over, Sequence):
        return _rows(key, base, over, layer)
    return over


def _rows(key: str, base: Sequence, over: Sequence, layer: Layer) -> Sequence:
    """Rows laid over the rows of their name; new ones come last, in the order of the file."""
    rows = {_name(row, _KEYED[key]): row for row in base.items}
    for row in over.items:
        name = _name(row, _KEYED[key])
        below = rows.get(name)
        if not isinstance(row, Mapping):
            rows[name] = row
        elif _says(row, _DROP) and below is not None:
            del rows[name]
        elif isinstance(below, Mapping) and not _says(row, _ADD):
            rows[name] = _merged(below, row, layer)
        elif _says(row, _ADD) and below is None:
            rows[name] = _without(row, _ADD)
        else:
            code = "RULES_ROW_THERE" if below is not None else "RULES_ROW_NOT_THERE"
            layer.faults.append((code, row.line, {"row": name}))
    return Sequence(tuple(rows.values()), over.line)


def _name(row: Node, key: str) -> str:
    pair = row.pair(key) if isinstance(row, Mapping) else None
    return pair[1].text if pair and isinstance(pair[1], Scalar) else ""


def _value(node: Node | None, key: str) -> Node | None:
    """What stands under a key, where the node is a mapping that has it."""
    pair = node.pair(key) if isinstance(node, Mapping) else None
    return pair[1] if pair else None


def _says(row: Mapping, key: str) -> bool:
    pair = row.pair(key)
    return pair is not None and isinstance(pair[1], Scalar) and pair[1].text in _YES


def _without(row: Mapping, key: str) -> Mapping:
    return Mapping(tuple(pair for pair in row.pairs if pair[0].text != key), row.line)


def _number(node: Mapping) -> str:
    source = node.pair("source")
    return _name(source[1], "number") if source else ""


def _clauses(node: Node, over: Node | None, where: str) -> Iterator[tuple[str, Scalar]]:
    """Clauses that stand in the result and not in the file laid over: those of another text."""
    if isinstance(node, Mapping):
        name = _name(node, "id") or _name(node, "code") or where
        for key, value in node.pairs:
            mine = _value(over, key.text)
            if isinstance(value, Scalar):
                if _is_clause(key.text) and mine is None:
                    yield name, value
            else:
                yield from _clauses(value, mine, name)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _clauses(item, _same(item, index, over), where)


def _same(item: Node, index: int, over: Node | None) -> Node | None:
    """The row of the file laid over that an item of the result comes from."""
    if not isinstance(over, Sequence):
        return None
    for key in ("id", "code"):
        name = _name(item, key)
        if name:
            return next((row for row in over.items if _name(row, key) == name), None)
    return over.items[index] if index < len(over.items) else None


def _is_clause(key: str) -> bool:
    return key in _CLAUSES or key.endswith("_basis")
