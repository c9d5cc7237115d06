"""Dates as Vietnamese papers write them."""

import datetime as dt
import re
from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, from `start` to `end` (offsets in the text as it was given)."""

    value: PartialDate
    start: int
    end: int


# Letters may be composed, decomposed or without accents, so that offsets hold in any form.
# Every repetition is bounded and possessive: no text can make this slow.
_BLANK = r"[\s.…_]{0,40}+"
_PATTERN = re.compile(
    rf"""
    ng(?:à|a\u0300?)y {_BLANK} (?:(?P<day>[0-9]{{1,4}}) {_BLANK})?
        th(?:á|a\u0301?)ng {_BLANK} (?P<month>[0-9]{{1,4}}) {_BLANK}
        n(?:ă|a\u0306?)m \s{{0,5}}+ (?P<year>[0-9]{{4}}) (?![0-9])
    | th(?:á|a\u0301?)ng \s{{0,5}}+ (?P<month2>[0-9]{{1,2}})
        \s{{0,5}}+ (?:[/.-]|n(?:ă|a\u0306?)m) \s{{0,5}}+ (?P<year2>[0-9]{{4}}) (?![0-9])
    | (?<![0-9]) (?P<day3>[0-9]{{1,2}}) \s?+ (?P<mark>[/.-]) \s?+
        (?P<month3>[0-9]{{1,2}}) \s?+ (?P=mark) \s?+ (?P<year3>[0-9]{{4}})
        (?![0-9/]) (?!(?P=mark)[0-9])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date in the text, in its order; a date that cannot be is none.

    Years run from 1900 to 2100. Never raises, whatever the text.

    >>> [str(found.value) for found in find_dates("ngày 05 tháng 11 năm 2026; tháng 8/2016")]
    ['2026-11-05', '2016-08']
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[FoundDate]:
    for match in _PATTERN.finditer(text):
        day = match["day"] or match["day3"]
        month = match["month"] or match["month2"] or match["month3"]
        year = match["year"] or match["year2"] or match["year3"]
        value = _possible(int(year), int(month), int(day) if day else None)
        if value is not None and not _continues(text, match):
            yield FoundDate(value, match.start(), match.end())


def _continues(text: str, match: re.Match[str]) -> bool:
    """`3.1.2.2020` is a numbered heading or a code, not the first of February."""
    start = match.start()
    return start > 1 and text[start - 1] == match["mark"] and text[start - 2].isdigit()


def _possible(year: int, month: int, day: int | None) -> PartialDate | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= month <= 12:
        return None
    try:
        dt.date(year, month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)
