"""What makes a rule set unsound, before it is known on which line it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier_manager.yamltext.node import Node, Scalar, Sequence, line_at

Path = tuple[str | int, ...]

_NAMING = ("part", "fact", "grade", "step")
"""Parameters that name the faulty word, where nobody says at which path it stands."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A code with its parameters, and the path of keys and list positions that leads to it."""

    code: str
    params: dict[str, str]
    path: Path = ()

    def line(self, node: Node) -> int:
        """Its line in the tree that the set was read from.

        Without a path: the last line that bears the faulty word, or the first of the file.
        """
        if self.path:
            return line_at(node, self.path)
        wanted = next((self.params[key] for key in _NAMING if key in self.params), "")
        lines = [one.line for one in _scalars(node) if one.text == wanted]
        return max(lines, default=node.line)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for _, value in node.pairs:
            yield from _scalars(value)
