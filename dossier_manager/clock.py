"""Days: today, and the rating year."""

import datetime as dt
from dataclasses import dataclass


def today() -> dt.date:
    """The local day. The only place that asks the machine's clock for a day of judgement."""
    return dt.datetime.now().astimezone().date()


def now() -> dt.datetime:
    """The local moment with its offset, to the second, for a person's decisions."""
    return dt.datetime.now().astimezone().replace(microsecond=0)


@dataclass(frozen=True, slots=True, order=True)
class RatingYear:
    """A rating year: 01/11 of the year before to 31/10 (22/HD-BCA-V05, III.2.c)."""

    year: int

    @property
    def start(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year - 1, 11, 1)

    @property
    def end(self) -> dt.date:
        """Its last day."""
        return dt.date(self.year, 10, 31)

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day <= self.end


def rating_year_on(day: dt.date) -> RatingYear:
    """The rating year that work on this day is about.

    Until 15/11 it is the year that closed on 31/10, from 16/11 the next one; before November
    it is the running year.
    """
    return RatingYear(day.year if (day.month, day.day) <= (11, 15) else day.year + 1)


def add_days(day: dt.date, days: int) -> dt.date:
    """So many days later; the last day there is where the sum lies beyond it."""
    left = (dt.date.max - day).days
    return day + dt.timedelta(days=min(days, left))


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or the last day of that month where it has no such day.

    The last day there is where the sum lies beyond it.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year >= dt.MAXYEAR:
        return dt.date.max
    last = (dt.date(year + month // 11, (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))
