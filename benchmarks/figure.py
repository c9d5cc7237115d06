"""A measured figure beside its limit. It is printed and never asserted."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`most` or `least` is the limit in `unit`; without either the figure only informs."""

    what: str
    measured: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def limit(self) -> str:
        """The limit in words; empty where there is none."""
        if self.most is not None:
            return f"at most {_short(self.most)} {self.unit}"
        return f"at least {_short(self.least)} {self.unit}" if self.least is not None else ""

    @property
    def verdict(self) -> str:
        """`kept`, `MISSED`, or nothing."""
        if self.most is None and self.least is None:
            return ""
        too_much = self.most is not None and self.measured > self.most
        too_little = self.least is not None and self.measured < self.least
        return "MISSED" if too_much or too_little else "kept"


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print figures under a title, one line each."""
    print(f"\n{title}")
    for one in figures:
        measured = f"{_short(one.measured)} {one.unit}"
        print(f"  {one.what:58} {measured:>20}  {one.limit:24} {one.verdict}".rstrip())


def _short(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}".rstrip("0").rstrip(".")
