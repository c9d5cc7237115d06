"""Dates as Vietnamese papers write them."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date whose day may be blank: `ngày   tháng 3 năm 2025`."""

    year: int
    month: int
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """From `yyyy-mm-dd` or `yyyy-mm`. Raises ValueError for anything else."""
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            dt.date(*parts)
            return cls(parts[0], parts[1], parts[2])
        if len(parts) == 2 and 1 <= parts[1] <= 12:
            return cls(parts[0], parts[1])
        raise ValueError(text)

    @property
    def full(self) -> dt.date | None:
        """The day, where it is known."""
        return None if self.day is None else dt.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """ISO: `yyyy-mm-dd` or `yyyy-mm`."""
        head = f"{self.year:04d}-{self.month:02d}"
        return head if self.day is None else f"{head}-{self.day:02d}"
