"""Bars in the terminal: two rows for each label, told apart by their marks. plotext is used here
alone, for what it does well: a bar as long as its figure asks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult

from dossier_manager.report.screen import line
from dossier_manager.report.stats.bars import Bars

MARKS = ("█", "░")
"""This year and the year before: dark and light, so that paper without colours shows both."""
ASCII_MARKS = ("#", "-")
_LEAST = 20
"""Columns below which a bar says nothing that its figure does not."""


class _Row(NamedTuple):
    label: str
    figure: int
    mark: str


@dataclass(frozen=True, slots=True)
class BarPlot:
    """Fills the width that it is given; figures stand before their bars."""

    bars: Bars

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A legend, then the rows."""
        marks = _marks(options.encoding)
        yield line(f"{marks[0]} năm {self.bars.year}   {marks[1]} năm {self.bars.before}")
        rows = list(_rows(self.bars, marks))
        wide = max((len(row.label) for row in rows), default=0)
        if options.max_width - wide < _LEAST or not self.bars.longest:
            yield from (line(row.label.rjust(wide).rstrip()) for row in rows)
        else:
            yield from map(line, _drawn(rows, self.bars.longest, options.max_width))


def _marks(encoding: str) -> tuple[str, str]:
    """The marks that a stream of this encoding can carry."""
    try:
        "".join(MARKS).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII_MARKS
    return MARKS


def _rows(bars: Bars, marks: tuple[str, str]) -> Iterator[_Row]:
    wide = len(str(bars.longest))
    for bar in bars.bars:
        yield _Row(f"{bar.label}  {bars.year}  {bar.now:>{wide}} ", bar.now, marks[0])
        yield _Row(f"{bars.before}  {bar.before:>{wide}} ", bar.before, marks[1])


def _drawn(rows: list[_Row], longest: int, width: int) -> list[str]:
    """The rows as text: one line each, no colours."""
    import plotext  # noqa: PLC0415 # a fifth of a second, which only who plots pays

    count = len(rows)
    heights = list(range(count, 0, -1))
    plotext.terminal.limit(False, False)
    figure = plotext.figure
    figure.clear()
    figure.plot_size(width, count)
    figure.axes(False)
    figure.draw(
        figure.bar(
            heights,
            [row.figure for row in rows],
            marker=[row.mark for row in rows],
            orientation="horizontal",
            width=0.01,  # thinner than a line: each bar takes its own line and no other
            _reset_ticks=False,
        )
    )
    up = figure.ruler("y", "left")
    up.ticks(heights, labels=[row.label for row in rows])
    up.lim(1, count)
    along = figure.ruler("x", "lower")
    along.lim(0, longest)
    along.frequency(0)
    text: str = figure.build().string(colorless=True)
    return [one.rstrip() for one in text.rstrip("\n").split("\n")]
