"""Which clauses of a legal text a citation names: `III.2.b(1), (2), gạch đầu dòng cuối` names two.

A citation is read against the inventory of its text, so that only clauses that are there count.
A number alone names every paragraph below it; a place (`gạch đầu dòng 3`, `câu 1`, `ý 2`) after
numbers names that paragraph of each of them. A text that numbers nothing is cited by `đoạn`.
"""

import re
from collections.abc import Iterable, Iterator

from dossier_manager.rules.clauses import Inventory

_PLACE = re.compile(r"(?:gạch đầu dòng|câu|ý) (\d+|cuối)")
_PARAGRAPH = re.compile(r"đoạn (\d+)")
_LAST = "cuối"
_MARK = re.compile(r" \((?:suy luận|thông lệ)\)(?=;|$)")
"""What a basis says of a row that is not the text's own."""


def cited(basis: str, held: Inventory) -> frozenset[str]:
    """The ids of the clauses that a citation names; empty where it names none of this text."""
    known = _known(held)
    found: set[str] = set()
    for piece in basis.split(";"):
        named = [*_numbers(piece, known)]
        places = _PLACE.findall(piece)
        if not places:
            found |= {one for number in named for one in known[number]}
            continue
        found |= {
            one for number in named for place in places for one in _at(known[number], number, place)
        }
    return frozenset(found)


def clauses_of(basis: str, names: Iterable[str], held: Inventory) -> frozenset[str]:
    """The clauses of one text that a whole basis names, where it may name several texts in turn.

    `names` are those of the text; what stands behind the name of another text is not read.
    """
    known = _known(held)
    mine, ours = [], False
    for piece in _MARK.sub("", basis).split("; "):
        head = next((name for name in names if piece.startswith(f"{name}, ")), None)
        first = piece.partition(",")[0]
        if head is not None:
            piece, ours = piece.removeprefix(f"{head}, "), True  # noqa: PLW2901
        elif first not in known and not _PARAGRAPH.fullmatch(first):
            ours = False
        if ours:
            mine.append(piece)
    return cited("; ".join(mine), held)


def number_of(clause_id: str) -> str:
    """The number that a clause is cited by: that of `III.1.a/2` is `III.1.a`."""
    return clause_id.partition("/")[0]


def _known(held: Inventory) -> dict[str, tuple[str, ...]]:
    """Every number and every id, with the clauses that it names."""
    found: dict[str, tuple[str, ...]] = {}
    for clause in held.clauses:
        number = number_of(clause.id)
        found[number] = (*found.get(number, ()), clause.id)
    return found | {clause.id: (clause.id,) for clause in held.clauses if "/" in clause.id}


def _numbers(piece: str, known: Iterable[str]) -> Iterator[str]:
    """The numbers of one piece between semicolons; `d` after `III.1.c` stands for `III.1.d`."""
    last = ""
    for word in (part.strip() for part in piece.split(",")):
        told = _PARAGRAPH.match(word)
        number = _whole(f"para{told[1]}" if told else word, last, known)
        if number is not None:
            last = number
            yield number


def _whole(word: str, last: str, known: Iterable[str]) -> str | None:
    """The number that a word stands for, whole or as the tail of the number before it."""
    if word in known:
        return word
    stem = re.sub(r"\(\d+\)$", "", last)
    tries = [f"{stem}{word}"] if word.startswith("(") else _with_tail(stem, word)
    return next((one for one in tries if last and one in known), None)


def _with_tail(stem: str, word: str) -> list[str]:
    """The word in the place of the last part of a number, then of the last two, and so on."""
    parts = stem.split(".")
    return [".".join((*parts[:at], word)) for at in range(len(parts) - 1, 0, -1)]


def _at(ids: tuple[str, ...], number: str, place: str) -> tuple[str, ...]:
    """The paragraph of a number that a place means."""
    if place == _LAST:
        return ids[-1:]
    wanted = f"{number}/{place}"
    return (wanted,) if wanted in ids else ()
