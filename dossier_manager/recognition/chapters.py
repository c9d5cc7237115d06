"""Chapters of a paper: the lines that a numbered heading stands over, however it is numbered.

A reader gives lines without their look, so that a heading is known by its number alone:
`Chương II`, `Điều 3.`, `IV.`, `2.`, `1.1.`, `a)`, or a dash whose words end with a colon. Word
may count by itself, and then no number reaches us: where a paper has none at all, its short
lines without a full stop are its headings. What stands at its foot, from `Nơi nhận` on, is in no
chapter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier_manager.vietnamese.form import fold, words

_POINTS = ("point", "second", "third", "letter", "dash")
_RANKS = ("foot", "part", "chapter", "capital", "roman", "section", "article", *_POINTS)
"""The kinds of heading, the highest first: a chapter ends at the next one as high as its own."""
_FOOT = _RANKS.index("foot")
_MARK = re.compile(
    r"(?P<foot>noi nhan\s?:)"
    r"|(?P<part>phan (?:thu )?[a-z0-9]{1,5}(?=[.:]|\s*$))"
    r"|(?P<chapter>chuong (?:[ivx]+|\d{1,2})\b)"
    r"|(?P<section>muc (?:[ivx]+|\d{1,2})(?=[.:]|\s*$))"
    r"|(?P<article>[dð]ieu \d{1,3}[a-z]?(?=[.:–-]|\s*$|\s+(?!quy |luat|nghi|thong|huong)[^\W\d_]))"
    r"|(?P<roman>[ivx]{1,5}(?=\s?[.)/:–-]))"
    r"|(?P<third>\d{1,2}\.\d{1,2}\.\d{1,2}(?=[.)]|\s+[^\W\d_]))"
    r"|(?P<second>\d{1,2}\.\d{1,2}(?=[.)]\s|\s+[^\W\d_]))"
    r"|(?P<point>\d{1,2}(?=[.)/]\s*(?:[^\W\d_]|[“\"(]|$)))"
    r"|(?P<letter>[a-z](?=[.)/]\s*(?:[^\W\d_]|[“\"(])))"
    r"|(?P<dash>[-–+*•](?=\s*[^\W\d_][^.;:]{0,80}:))"
)
"""What begins a heading, in folded letters."""
_AFTER_MARK = re.compile(r"[\s.):/–-]*")
_END_OF_TITLE = re.compile(r"[:;]|\.(?=\s|$)")
_NO_NUMBER = frozenset(map(_RANKS.index, ("foot", "letter", "dash")))
_LONGEST_TITLE, _LONGEST_POINT, _LONGEST_BARE = 30, 14, 10
"""Words of a title: a numbered sentence is no heading."""
_TITLE_LINES = 3
_HEAD = 120
"""Letters of a line that its number is looked for in."""


class Chapter(NamedTuple):
    """One chapter: its title, and its whole text with that title, as folded words."""

    title: str
    text: str


class _Mark(NamedTuple):
    """The number at the head of a line: how high it ranks, and what follows it."""

    rank: int
    rest: str


class _Start(NamedTuple):
    line: int
    rank: int
    title: str


def begins_heading(line: str) -> bool:
    """Whether a line, in composed letters (NFC), begins with the number of a heading."""
    return _mark(line) is not None


def chapters(lines: Sequence[str]) -> tuple[Chapter, ...]:
    """Every chapter in the order of the paper; the smaller ones stand in the larger as well.

    `lines` are composed (NFC) and not folded, and begin behind the paper's title: capitals tell
    a number from a letter.
    """
    starts = tuple(_starts(lines))
    if all(start.rank in _NO_NUMBER for start in starts):
        starts = tuple(sorted((*starts, *_bare_starts(lines))))
    folded = [words(line) for line in lines]
    found = []
    for at, one in enumerate(starts):
        after = (start.line for start in starts[at + 1 :] if start.rank <= one.rank)
        text = " ".join(filter(None, folded[one.line : next(after, len(lines))]))
        found.append(Chapter(one.title, text))
    return tuple(found)


def _mark(line: str) -> _Mark | None:
    line = line.strip()
    match = _MARK.match(fold(line[:_HEAD]))
    if match is None or match.lastgroup is None:
        return None
    kind = match.lastgroup
    if kind in ("roman", "letter"):
        kind = _by_capital(kind, line)
    elif kind not in _POINTS and not line[0].isupper():
        return None
    after = _AFTER_MARK.match(line, match.end())
    rest = line[after.end() if after else match.end() :]
    bare = kind in ("article", "second", "third") and line[match.end()].isspace() if rest else False
    if bare and not rest[0].isupper():
        return None
    return _Mark(_RANKS.index(kind), rest)


def _by_capital(kind: str, line: str) -> str:
    """`I.` is a Roman number, `A.` a capital letter, `i)` and `a)` are points."""
    if not line[0].isupper():
        return "letter"
    return kind if kind == "roman" else "capital"


def _starts(lines: Sequence[str]) -> Iterator[_Start]:
    for at, line in enumerate(lines):
        mark = _mark(line)
        if mark is not None:
            below = lines[at + 1 : at + 1 + _TITLE_LINES]
            yield _Start(at, mark.rank, _title(mark, below))


def _bare_starts(lines: Sequence[str]) -> Iterator[_Start]:
    """Short lines that end no sentence, as headings of one rank."""
    for at, line in enumerate(map(str.strip, lines)):
        told = words(line)
        short = bool(told) and told.count(" ") < _LONGEST_BARE and "\t" not in line
        if short and line[0].isupper() and line[-1] not in ".;," and _mark(line) is None:
            yield _Start(at, _RANKS.index("article"), told)


def _title(mark: _Mark, below: Sequence[str]) -> str:
    """The folded title: the rest of its line, the line below a bare number, and what wraps."""
    if mark.rank == _FOOT:
        return ""
    taken = mark.rest.strip()
    for line in map(str.strip, below):
        if not line or begins_heading(line) or _END_OF_TITLE.search(taken):
            break
        goes_on = line[0].islower() or (taken.isupper() and line.isupper())
        if taken and not goes_on:
            break
        taken = f"{taken} {line}".strip()
    end = _END_OF_TITLE.search(taken)
    told = words(taken[: end.start()] if end else taken)
    point = _RANKS[mark.rank] in _POINTS
    most = _LONGEST_POINT if point else _LONGEST_TITLE
    return told if told.count(" ") < most else ""
