"""Sums of a roll: by kind within a level or a commune, and by year. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind, Level
from dossier_manager.rules.condition import Truth
from dossier_manager.statistics.group import GRADES, Group
from dossier_manager.statistics.roll import Entry
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.spelling import alike, looked_up
from dossier_manager.statistics.targets import NO_TARGETS, TargetSum

KINDS = tuple(kind.value for kind in Kind)
_LEVELS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.UNIT, Level.MINISTRY)
_ALWAYS = (Level.PROVINCE, Level.COMMUNE, Level.UNIT)
"""Levels that a table names even where nothing is of them; others only where stated."""


@dataclass(frozen=True, slots=True)
class KindSum:
    """How many of one kind: there in the span, founded and ended in it, left at its end.

    `unknown` are those of which nobody can tell whether they were there; `undated` are there
    though their founding day is not known, so they may be missing from `founded`.
    """

    kind: str
    there: int
    founded: int
    ended: int
    left: int
    unknown: int
    undated: int
    socialised: int


@dataclass(frozen=True, slots=True)
class NamedSum:
    """The sums of one level or commune; `name` is None where nobody stated any."""

    name: str | None
    kinds: tuple[KindSum, ...]


@dataclass(frozen=True, slots=True)
class YearSum:
    """One rating year: how many dossiers fall into each group, as the counts of that year have it.

    `held` says whether a guide of that year is in the program; `why` says why not. `there` are
    those that are counted, by kind: what ended in the year is not among them. `undated` are those
    of them of which nobody knows when they began. `founded` and `ended` are what happened in it.
    """

    year: int
    closed: bool
    held: bool
    why: str
    there: tuple[tuple[str, int], ...]
    undated: int
    founded: int
    ended: int
    groups: tuple[tuple[Group, int], ...]
    targets: TargetSum

    def of(self, group: Group) -> int:
        """How many fall into a group."""
        return dict(self.groups)[group]

    @property
    def grades(self) -> tuple[tuple[str, int], ...]:
        """The grades that people stated of what is there, best first."""
        return tuple((group.value, self.of(group)) for group in GRADES)


def by_level(entries: Iterable[Entry], span: Span) -> tuple[NamedSum, ...]:
    """The levels from the province down, then those of no stated level.

    A level that no longer exists stands there only where a dossier states it.
    """
    listed = tuple(entries)
    stated = {one.level for one in listed}
    levels = [level for level in _LEVELS if level in stated or level in _ALWAYS]
    return tuple(
        sum_of(level.value if level else None, [e for e in listed if e.level == level], span)
        for level in (*levels, *([None] if None in stated else []))
    )


def communes(entries: Iterable[Entry]) -> tuple[tuple[str | None, tuple[Entry, ...]], ...]:
    """The dossiers of each commune, by its name; those of no stated commune last, under None."""
    named: dict[str, list[Entry]] = {}
    nowhere: list[Entry] = []
    for one in entries:
        (nowhere if one.commune is None else named.setdefault(alike(one.commune), [])).append(one)
    found = [(_spelling(named[key]), tuple(named[key])) for key in sorted(named, key=looked_up)]
    return (*found, *([(None, tuple(nowhere))] if nowhere else []))


def _spelling(entries: Iterable[Entry]) -> str:
    return min(one.commune for one in entries if one.commune is not None)


def sum_of(name: str | None, entries: Iterable[Entry], span: Span) -> NamedSum:
    """The sums of some dossiers under one name."""
    entries = tuple(entries)
    return NamedSum(
        name, tuple(_kind(kind, [e for e in entries if e.kind == kind], span) for kind in KINDS)
    )


def _kind(kind: str, entries: list[Entry], span: Span) -> KindSum:
    there = [one for one in entries if one.there is Truth.YES]
    ended = [one for one in there if one.life.ended_in(span)]
    return KindSum(
        kind=kind,
        there=len(there),
        founded=sum(one.life.founded_in(span) for one in there),
        ended=len(ended),
        left=len(there) - len(ended),
        unknown=sum(one.there is Truth.UNKNOWN for one in entries),
        undated=sum(one.life.founded is None for one in there),
        socialised=sum(one.socialised is True for one in there),
    )


def by_year(
    entries: Iterable[Entry], span: Span, not_held: Callable[[int], str | None]
) -> tuple[YearSum, ...]:
    """Every year of the span. `not_held` says why a year's guide is not in the program."""
    listed = tuple(entries)
    return tuple(_of_year(nth, year, listed, span, not_held) for nth, year in enumerate(span.years))


def _of_year(
    nth: int,
    year: int,
    entries: tuple[Entry, ...],
    span: Span,
    not_held: Callable[[int], str | None],
) -> YearSum:
    alone = span.of(year)
    rows = [(one, one.years[nth]) for one in entries]
    found = Counter(row.group for _, row in rows)
    there = [one for one, row in rows if row.group.counted]
    why = not_held(year)
    return YearSum(
        year=year,
        closed=alone.end < span.on,
        held=why is None,
        why=why or "",
        there=tuple((kind, sum(one.kind == kind for one in there)) for kind in KINDS),
        undated=sum(one.life.founded is None for one in there),
        founded=sum(one.life.founded_in(alone) for one in entries),
        ended=sum(one.life.ended_in(alone) for one in entries),
        groups=tuple((group, found[group]) for group in Group),
        targets=sum((row.targets for _, row in rows), NO_TARGETS),
    )
