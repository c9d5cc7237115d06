"""The rule files that others may be laid over, as trees by the id that they state."""

import hashlib
from collections.abc import Iterable

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.layer import base_of, lay
from dossier_manager.yamltext.node import Mapping, Node, Scalar, line_at
from dossier_manager.yamltext.strict import load


def stated_id(node: Node | Finding) -> str | None:
    """The id that a file states, whether or not it is sound."""
    pair = node.pair("id") if isinstance(node, Mapping) else None
    return pair[1].text if pair and isinstance(pair[1], Scalar) else None


class Shelf:
    """All files of a book; the first that states an id bears it."""

    def __init__(self, sources: Iterable[tuple[str, bytes]]) -> None:
        self._trees: dict[str, Mapping] = {}
        self._bytes: dict[str, bytes] = {}
        self._read: dict[tuple[str, bytes], Node | Finding] = {}
        for name, data in sources:
            node = self._read[name, data] = load(data, name)
            set_id = stated_id(node)
            if isinstance(node, Mapping) and set_id is not None:
                self._trees.setdefault(set_id, node)
                self._bytes.setdefault(set_id, data)

    def read(self, data: bytes, name: str) -> Node | Finding:
        """A file's tree, or why there is none; a file that stands here is not parsed again."""
        known = self._read.get((name, data))
        return load(data, name) if known is None else known

    def line(self, data: bytes, name: str, key: str) -> int | None:
        """The line on which a key of the set stands; None for a file that cannot be read."""
        node = self.read(data, name)
        return None if isinstance(node, Finding) else line_at(node, (key,))

    def laid(self, node: Node, name: str) -> tuple[Node | None, tuple[Finding, ...]]:
        """A file's tree laid over all that it stands on; None and each fault where it cannot be."""
        return self._laid(node, name, ())

    def _laid(
        self, node: Node, name: str, above: tuple[str, ...]
    ) -> tuple[Node | None, tuple[Finding, ...]]:
        named = base_of(node)
        if named is None or not isinstance(node, Mapping):
            return node, ()
        place = Place(path=name, line=named.line)
        if named.text in above:
            ring = " → ".join((*above, named.text))
            return None, (finding("RULES_BASE_RING", Severity.ERROR, place, ring=ring),)
        tree = self._trees.get(named.text)
        if tree is None:
            return None, (finding("RULES_BASE_UNKNOWN", Severity.ERROR, place, base=named.text),)
        below, found = self._laid(tree, name, (*above, named.text))
        if not isinstance(below, Mapping):
            return None, found
        layer = lay(below, node)
        wrong = tuple(
            finding(code, Severity.ERROR, Place(path=name, line=line), **params)
            for code, line, params in layer.faults
        )
        return (None if wrong else layer.root), wrong

    def digest(self, set_id: str, data: bytes) -> str:
        """Of a set's own bytes and of all bytes below: what its rows depend on."""
        whole, seen = hashlib.sha256(data), {set_id}
        tree = self._trees.get(set_id)
        while tree is not None and (named := base_of(tree)) and named.text not in seen:
            seen.add(named.text)
            whole.update(self._bytes.get(named.text, b""))
            tree = self._trees.get(named.text)
        return whole.hexdigest()[:16]
