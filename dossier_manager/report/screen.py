"""The screen: rich is used in this room alone, and always through this module's habits.

Texts go in as `Text`, never as markup, so that a bracket in a file's name is a bracket.
"""

import os
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TextIO
from unicodedata import normalize

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from dossier_manager.archive.relpath import public_name
from dossier_manager.report.columns import FittedTable

Report = RenderableType
"""Something that `write` can print. Faces pass it on and look at nothing inside."""

PLAIN_WIDTH = 100
"""Columns where there is no terminal to ask and COLUMNS is not set."""

LEAST_WIDTH = 80
"""Columns below which no report is laid out: a narrower terminal wraps its lines by itself, and
nothing is lost.
"""


def clean(text: str) -> str:
    """Safe for a terminal, and in NFC so that widths are right: no control or bidi marks."""
    return public_name(normalize("NFC", text))


def line(text: str, style: str = "") -> Text:
    """One line of text, cleaned."""
    return Text(clean(text), style=style, overflow="fold")


def heading(text: str) -> Text:
    """A heading."""
    return line(text, "bold")


class _Bullet:
    """A mark, then a text whose further lines hang under its first.

    A grid of two columns would print the same and measure every cell three times.
    """

    def __init__(self, mark: str, text: Text, left: int) -> None:
        self._head = f"{' ' * left}{mark} "
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        head = self._head
        width = max(1, options.max_width - cell_len(head))
        for part in self._text.wrap(console, width, overflow="fold"):
            yield Segment(head)
            yield from part.render(console, end="\n")
            head = " " * cell_len(head)


def bullets(texts: Iterable[str], *, mark: str = "-", left: int = 2) -> list[RenderableType]:
    """A list, each entry on its own line with a hanging indent."""
    return [_Bullet(mark, line(text), left) for text in texts]


def table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]]) -> FittedTable:
    """A table that folds texts between words; a word too long for any column is folded too."""
    result = FittedTable(box=box.SIMPLE, pad_edge=False, header_style="bold")
    for column in columns:
        result.add_column(line(column), overflow="fold")
    for row in rows:
        result.add_row(*(line(cell) if isinstance(cell, str) else cell for cell in row))
    return result


def stack(parts: Iterable[RenderableType]) -> Group:
    """Parts under each other."""
    return Group(*parts)


def _plain_width() -> int:
    """The columns of what is no terminal."""
    given = os.environ.get("COLUMNS", "")
    return max(LEAST_WIDTH, int(given)) if given.isdecimal() else PLAIN_WIDTH


def console(stream: TextIO) -> Console:
    """A console on a stream: no markup, no emoji, no guessing of colours for numbers."""
    width = None if stream.isatty() else _plain_width()
    made = Console(file=stream, width=width, markup=False, emoji=False, highlight=False)
    made.width = max(made.width, LEAST_WIDTH)
    return made


def write(report: Report, stream: TextIO) -> None:
    """Print a report; lines carry no blanks at their end where no terminal reads them."""
    if stream.isatty():
        console(stream).print(report)
        return
    stream.write(as_text(report, width=_plain_width(), encoding=stream.encoding))


def as_text(report: Report, *, width: int | None = None, encoding: str | None = None) -> str:
    """The report as plain text, for files and pipes."""
    held = _Held(encoding or "utf-8")
    Console(
        file=held,
        width=width or PLAIN_WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
    ).print(report)
    return "\n".join(row.rstrip() for row in held.getvalue().rstrip("\n").split("\n")) + "\n"


class _Held(StringIO):
    """Text in memory that says which encoding it will leave in, so that signs can fall back."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the stream that this text goes to."""
        return self._encoding
