"""Whom a review may choose as exemplary: candidates of each unit. A person chooses. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dossier_manager.archive.manifest import Level, Rated
from dossier_manager.rules.condition import Truth
from dossier_manager.statistics.roll import Entry
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.spelling import alike, looked_up


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mô hình or điểm with a stated decision of Tốt in the span, or a recognised điển hình.

    `good` are the stated decisions; `recognised` the day of the recognition, None where the
    decision bears none or where it is no điển hình.
    """

    path: str
    id: str
    name: str
    kind: str
    socialised: bool | None
    good: tuple[tuple[int, Rated], ...]
    recognised: dt.date | None
    ended: dt.date | None


@dataclass(frozen=True, slots=True)
class Unit:
    """One commune, or one office, firm or school of its own; `name` None: nobody stated it."""

    name: str | None
    own: bool
    candidates: tuple[Candidate, ...]
    asked: int

    @property
    def enough(self) -> bool:
        """Whether there are as many as the outline asks for."""
        return len(self.candidates) >= self.asked


def exemplary(entries: Iterable[Entry], span: Span, asked: int) -> tuple[Unit, ...]:
    """The candidates of every unit that had anything in the span: communes, then offices.

    Socialised ones first, then by years of Tốt, then by name.
    """
    groups: dict[tuple[bool, bool, str], list[Entry]] = {}
    for one in entries:
        if one.there is not Truth.NO:
            own, name = unit_of(one)
            groups.setdefault((own, name is None, alike(name or "")), []).append(one)
    return tuple(_unit(groups[key], key[0], span, asked) for key in sorted(groups, key=_place))


def _place(key: tuple[bool, bool, str]) -> tuple[bool, bool, tuple[str, str]]:
    own, nameless, name = key
    return own, nameless, looked_up(name)


def unit_of(entry: Entry) -> tuple[bool, str | None]:
    """The unit that would name it: an office founded it for itself, else the commune."""
    if entry.level is Level.UNIT:
        return True, entry.keeper
    return False, entry.commune


def _unit(entries: list[Entry], own: bool, span: Span, asked: int) -> Unit:
    names = [name for one in entries if (name := unit_of(one)[1]) is not None]
    found = [one for one in (_candidate(entry, span) for entry in entries) if one is not None]
    return Unit(min(names, default=None), own, tuple(sorted(found, key=_order)), asked)


def _candidate(entry: Entry, span: Span) -> Candidate | None:
    good = tuple(
        (one.year, one.rated) for one in entry.years if one.rated and one.year in entry.good_years
    )
    days = [day for day in entry.life.recognised if day <= span.end]
    recognised = bool(days) or entry.life.recognised_undated
    if entry.there is not Truth.YES or not (good or recognised):
        return None
    ended = entry.life.ended
    return Candidate(
        path=entry.path,
        id=entry.id,
        name=entry.name,
        kind=entry.kind,
        socialised=entry.socialised,
        good=good,
        recognised=max(days, default=None),
        ended=ended if ended is not None and ended <= span.end else None,
    )


def _order(one: Candidate) -> tuple[object, ...]:
    return (one.socialised is not True, -len(one.good), looked_up(alike(one.name)), one.path)
