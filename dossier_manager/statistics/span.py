"""The years that a review is about, and which of them to take where nobody says. Pure."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.clock import RatingYear
from dossier_manager.recognition.model import MatchStanding

USUAL = 10
"""So many years, at most, where nobody names the first one."""


@dataclass(frozen=True, slots=True)
class Span:
    """Rating years from `first` to `last`, both within, looked at on a day."""

    first: int
    last: int
    on: dt.date

    @property
    def years(self) -> tuple[int, ...]:
        """Every year, the earliest first."""
        return tuple(range(self.first, self.last + 1))

    @property
    def start(self) -> dt.date:
        """The first day of the first year."""
        return RatingYear(self.first).start

    @property
    def end(self) -> dt.date:
        """The last day that is known of: that of the last year, or the day of looking."""
        return min(RatingYear(self.last).end, self.on)

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day <= self.end

    def of(self, year: int) -> "Span":
        """One of its years alone."""
        return Span(year, year, self.on)


def last_closed(on: dt.date) -> int:
    """The last rating year that is over on a day."""
    return on.year if on > RatingYear(on.year).end else on.year - 1


def year_of(day: dt.date) -> int:
    """The rating year that a day lies in."""
    return day.year if day <= RatingYear(day.year).end else day.year + 1


def usual_span(
    view: ArchiveView, on: dt.date, first: int | None = None, last: int | None = None
) -> Span:
    """The span with what nobody named filled in.

    The last year is the last closed one; the first lies ten years back, or where the archive
    first knows of anything, whichever is later.
    """
    closing = last if last is not None else max(last_closed(on), first or 0)
    if first is not None:
        return Span(first, closing, on)
    known = [year for dossier in view.dossiers for year in _known(dossier) if year <= closing]
    earliest = min(known, default=closing)
    return Span(max(closing - USUAL + 1, earliest), closing, on)


def _known(dossier: DossierView) -> Iterator[int]:
    """The rating years of which a dossier says anything surely."""
    manifest = dossier.manifest
    if manifest.founded is not None:
        yield year_of(manifest.founded)
    if manifest.ended is not None:
        yield year_of(manifest.ended.date)
    yield from (record.year for record in manifest.years)
    for document in dossier.documents:
        for paper in document.papers:
            if any(match.standing is not MatchStanding.UNSURE for match in paper.matches):
                day = paper.letterhead.day()
                if day is not None and day.full is not None:
                    yield year_of(day.full)
