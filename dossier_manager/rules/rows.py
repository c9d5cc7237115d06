"""The rows of the shipped data: everything that cites a clause, each with an address of its own.

An address is the id of a rule set or the name of a folder, then the names that lead to the row:

    hd22.mo-hinh/6a                        a part; also .../contents/<id>, .../issuers, .../bars
    hd22.mo-hinh/criteria/chi-dao          a criterion
    hd22.mo-hinh/grades/tot/completion     what a grade asks for
    hd22.mo-hinh/rating/eligibility/months what a rating asks for
    hd22.mo-hinh/order/6a-7b               an order of papers, by its parts
    duties/<id>, counting/<id>, review/<id>

A set laid over another has the rows that it says otherwise or anew; where it leaves a row and
its clause as they are, the row is that of the set below.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import Order, RuleSet
from dossier_manager.rules.row import Row
from dossier_manager.rules.row_files import rows_in
from dossier_manager.rules.shipped import SHIPPED
from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.model import Model

FOLDERS = ("duties", "counting", "review")
"""Folders of data whose rows cite clauses, beside the rule sets."""

_NAMES = ("id", "code")
_TITLES = ("title", "says", "what")
_SHORT = frozenset({"grades", "criteria"})
"""Lists whose rows are addressed from the set, wherever they stand in it."""

_Cite = Callable[[str], str]


@cache
def shipped_rows() -> tuple[Row, ...]:
    """Every row of every shipped rule set and of the other data that cites clauses."""
    book = load_book()
    sets = (row for ruleset in book.sets for row in own_rows(ruleset, book))
    others = (row for folder in FOLDERS for row in rows_in(folder, files(SHIPPED) / folder))
    return (*sets, *others)


def own_rows(ruleset: RuleSet, book: RuleBook) -> Iterator[Row]:
    """The rows of a set without those that it takes with their clauses from the set below."""
    below = book.get(ruleset.base) if ruleset.base else None
    taken = {(_inner(row), row.basis) for row in rows_of(below)} if below else set()
    yield from (row for row in rows_of(ruleset) if (_inner(row), row.basis) not in taken)


def _inner(row: Row) -> str:
    """The address within the set."""
    return row.address.partition("/")[2]


def rows_of(ruleset: RuleSet) -> Iterator[Row]:
    """The rows of one rule set, in the order of its file."""
    for item in ruleset.items:
        for part in item.parts:
            yield from _inside(part, ruleset.requirement(part.id), ruleset.id, ruleset.cite)
    for key in type(ruleset).model_fields:
        if key != "items":
            yield from _under(ruleset, key, ruleset.id, ruleset.id, ruleset.cite)


def _inside(value: Model, address: str, root: str, cite: _Cite) -> Iterator[Row]:
    for key in type(value).model_fields:
        yield from _under(value, key, address, root, cite)


def _under(value: Model, key: str, address: str, root: str, cite: _Cite) -> Iterator[Row]:
    inner = getattr(value, key)
    if inner is not None and (key == "basis" or key.endswith("_basis")):
        own = address if key == "basis" else f"{address}/{key.removesuffix('_basis')}"
        text = getattr(value, "text", None)
        basis = cite(inner) if text is None else f"{text}, {inner}"
        yield Row(own, basis, getattr(value, "row", RowStanding.TEXT), _title(value))
    elif isinstance(inner, Model):
        yield from _inside(inner, f"{address}/{key}", root, cite)
    elif isinstance(inner, tuple):
        above = root if key in _SHORT else address
        for one in inner:
            if isinstance(one, Model):
                yield from _inside(one, f"{above}/{key}/{_name(one)}", root, cite)


def _name(value: Model) -> str:
    if isinstance(value, Order):
        return "-".join(value.parts)
    return next((str(getattr(value, key)) for key in _NAMES if hasattr(value, key)), "")


def _title(value: Model) -> str:
    return next((str(getattr(value, key)) for key in _TITLES if hasattr(value, key)), "")
