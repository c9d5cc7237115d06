"""The rows of data that is no rule set: every mapping of a file that bears a name and a clause."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from dossier_manager.findings import Finding
from dossier_manager.rules.row import Row
from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence
from dossier_manager.yamltext.strict import load

_NAMES = ("id", "level")
_TITLES = ("title", "says", "what")
_CLAUSES = ("basis", "clause")


def rows_in(name: str, folder: Traversable) -> Iterator[Row]:
    """The rows of a folder's files: every mapping that bears a name and a clause.

    A file that names its `text` (or, without one, whose rows bear their own) lends that name to
    the rows that cite a clause alone. A file that cannot be read has no rows.
    """
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".yaml"):
            node = load(entry.read_bytes(), f"{name}/{entry.name}")
            if not isinstance(node, Finding):
                yield from _in_tree(node, name, _said(node, "text") or _lent(node, name))


def _lent(node: Node, name: str) -> str:
    """The title of a file of counting is the name of the text that its rows cite."""
    return _said(node, "title") if name == "counting" else ""


def _in_tree(node: Node, name: str, text: str) -> Iterator[Row]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _in_tree(item, name, text)
    elif isinstance(node, Mapping):
        row = _row(node, name, text)
        if row is not None:
            yield row
        for _, value in node.pairs:
            yield from _in_tree(value, name, text)


def _row(node: Mapping, name: str, text: str) -> Row | None:
    own = next((said for key in _NAMES if (said := _said(node, key))), "")
    key = next((key for key in _CLAUSES if _said(node, key)), None)
    if not own or key is None:
        return None
    named = _said(node, "text") or text
    # A row with a clause alone cites its file's text; a basis may name a text by itself.
    alone = key == "clause" or name == "counting"
    basis = f"{named}, {_said(node, key)}" if alone and named else _said(node, key)
    title = next((said for one in _TITLES if (said := _said(node, one))), "")
    return Row(f"{name}/{own}", basis, RowStanding(_said(node, "row") or "text"), title)


def _said(node: Node, key: str) -> str:
    pair = node.pair(key) if isinstance(node, Mapping) else None
    return pair[1].text if pair and isinstance(pair[1], Scalar) and not pair[1].absent else ""
