"""The tree that a YAML file becomes: texts, lists and mappings, each with its line."""

from collections.abc import Sequence as Several
from dataclasses import dataclass

_ABSENT = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as the text that stands in the file; `plain` where it bears no quotes."""

    text: str
    line: int
    plain: bool

    @property
    def absent(self) -> bool:
        """Whether nobody stated anything: nothing, `~` or `null` without quotes."""
        return self.plain and self.text in _ABSENT


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, with the line of its first item."""

    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; no key stands twice."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int

    def pair(self, key: str) -> tuple[Scalar, "Node"] | None:
        """The key as it stands in the file, with its value."""
        return next((pair for pair in self.pairs if pair[0].text == key), None)


Node = Scalar | Sequence | Mapping


def line_at(node: Node, path: Several[str | int]) -> int:
    """The line of what a path of keys and list positions leads to, or of the last thing on it.

    A key's own line is meant, not its value's: that is where a person looks.
    """
    line = node.line
    for step in path:
        if isinstance(node, Mapping):
            pair = node.pair(str(step))
            if pair is None:
                break
            line, node = pair[0].line, pair[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line
