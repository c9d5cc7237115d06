"""Tables whose columns keep their words whole: a number or an id is cut only at the very last.

rich itself narrows columns without asking how long their words are, and cuts digits off numbers.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Column, Table

_APART, _CLOSE = (0, 1, 0, 1), (0, 1, 0, 0)
"""Blanks around a cell: as usual, and where the words would not fit otherwise."""

_Padding = tuple[int, int, int, int]


class Wish(NamedTuple):
    """Cells that a column needs for its longest word, and for its longest line."""

    least: int
    most: int


class FittedTable(Table):
    """A table that finds its own widths for the place that it is given."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table, no wider than its place where every column can have one cell."""
        wishes = [_wish(column, console, options) for column in self.columns]
        needed = sum(wish.least for wish in wishes)
        close = needed > options.max_width - _taken(len(wishes), _APART)
        padding = _CLOSE if close else _APART
        self.padding = padding
        room = options.max_width - _taken(len(wishes), padding)
        for column, width in zip(self.columns, widths(wishes, room), strict=True):
            column.width = width
        yield from super().__rich_console__(console, options)


def widths(wishes: Sequence[Wish], room: int) -> list[int]:
    """A width for each column: the widest give way first, and none below its longest word.

    Where even the words do not fit, the longest of them are cut and the short ones stay whole.
    """
    if sum(wish.least for wish in wishes) > room:
        wishes = [Wish(min(1, wish.least), wish.least) for wish in wishes]

    def at(level: int) -> list[int]:
        return [min(wish.most, max(wish.least, level)) for wish in wishes]

    highest = max((wish.most for wish in wishes), default=0)
    level = bisect_right(range(highest + 1), room, key=lambda one: sum(at(one))) - 1
    found = at(level)
    spare = room - sum(found)
    for index, wish in enumerate(wishes):
        if spare > 0 and found[index] < wish.most:
            found[index] += 1
            spare -= 1
    return found


def _wish(column: Column, console: Console, options: ConsoleOptions) -> Wish:
    cells = [Measurement.get(console, options, cell) for cell in (column.header, *column.cells)]
    least = max(column.min_width or 0, *(cell.minimum for cell in cells))
    most = max(cell.maximum for cell in cells)
    if column.max_width is not None:
        most = min(most, column.max_width)
    return Wish(least, max(least, most))


def _taken(columns: int, padding: _Padding) -> int:
    """Cells for lines and blanks; there are no blanks at the edges."""
    _, right, _, left = padding
    return columns * (1 + right + left) + 1 - right - left
