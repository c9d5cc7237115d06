"""Sums of a roll: by kind within a level or a commune, and by year. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind, Level, StatedGrade
from dossier_manager.rules.condition import Truth
from dossier_manager.statistics.roll import Entry, YearOf
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.spelling import alike
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
class Group:
    """The sums of one level or commune; `name` is None where nobody stated any."""

    name: str | None
    kinds: tuple[KindSum, ...]


@dataclass(frozen=True, slots=True)
class YearSum:
    """One rating year: what was there, the grades that people state, and what they do not.

    `held` says whether a guide of that year is in the program; `why` says why not. `ineligible`
    and `ungraded` are those without a stated grade, with and without the audit's word for it.
    """

    year: int
    closed: bool
    held: bool
    why: str
    there: tuple[tuple[str, int], ...]
    founded: int
    ended: int
    grades: tuple[tuple[str, int], ...]
    ineligible: int
    ungraded: int
    recognised: int
    targets: TargetSum


def by_level(entries: Iterable[Entry], span: Span) -> tuple[Group, ...]:
    """The levels from the province down, then those of no stated level.

    A level that no longer exists stands there only where a dossier states it.
    """
    listed = tuple(entries)
    stated = {one.level for one in listed}
    levels = [level for level in _LEVELS if level in stated or level in _ALWAYS]
    return tuple(
        group_of(level.value if level else None, [e for e in listed if e.level == level], span)
        for level in (*levels, *([None] if None in stated else []))
    )


def communes(entries: Iterable[Entry]) -> tuple[tuple[str | None, tuple[Entry, ...]], ...]:
    """The dossiers of each commune, by its name; those of no stated commune last, under None."""
    named: dict[str, list[Entry]] = {}
    nowhere: list[Entry] = []
    for one in entries:
        (nowhere if one.commune is None else named.setdefault(alike(one.commune), [])).append(one)
    found = [(_spelling(named[key]), tuple(named[key])) for key in sorted(named)]
    return (*found, *([(None, tuple(nowhere))] if nowhere else []))


def _spelling(entries: Iterable[Entry]) -> str:
    return min(one.commune for one in entries if one.commune is not None)


def group_of(name: str | None, entries: Iterable[Entry], span: Span) -> Group:
    """The sums of some dossiers under one name."""
    entries = tuple(entries)
    return Group(
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
    graded = [(one, row) for one, row in rows if one.kind != Kind.EXEMPLAR.value]
    said = [row.rated.grade for _, row in graded if row.rated]
    unsaid = [row for _, row in graded if row.rated is None and row.there is Truth.YES]
    ineligible = sum(row.eligible is Truth.NO for row in unsaid)
    why = not_held(year)
    return YearSum(
        year=year,
        closed=alone.end < span.on,
        held=why is None,
        why=why or "",
        there=tuple((kind, _there(kind, rows)) for kind in KINDS),
        founded=sum(one.life.founded_in(alone) for one in entries),
        ended=sum(one.life.ended_in(alone) for one in entries),
        grades=tuple((grade.value, said.count(grade)) for grade in StatedGrade),
        ineligible=ineligible,
        ungraded=len(unsaid) - ineligible,
        recognised=sum(row.recognised for _, row in rows),
        targets=sum((row.targets for _, row in rows), NO_TARGETS),
    )


def _there(kind: str, rows: Iterable[tuple[Entry, YearOf]]) -> int:
    return sum(one.kind == kind and row.there is Truth.YES for one, row in rows)
