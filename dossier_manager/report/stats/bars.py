"""Bars of a year beside the year before, as both the terminal and the chart draw them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One label with its figure in two years. No two bars of a picture bear the same label."""

    label: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of two years, in their order from above."""

    year: int
    before: int
    bars: Sequence[Bar]

    @property
    def longest(self) -> int:
        """The largest figure, 0 where there is none."""
        return max((max(bar.now, bar.before) for bar in self.bars), default=0)
