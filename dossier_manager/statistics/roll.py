"""The roll of a review: every dossier with its days, its stated grades, its years. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.archive.manifest import (
    Level,
    Manifest,
    Rated,
    Role,
    StatedGrade,
    YearRecord,
)
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.gathered import Gathered, Years
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.spelling import alike, looked_up
from dossier_manager.statistics.standing import Life, life
from dossier_manager.statistics.targets import NO_TARGETS, TargetSum, target_sum


class LeftOut(StrEnum):
    """Why a dossier is listed and not counted."""

    MEMBER = "member"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class YearOf:
    """One dossier in one rating year.

    `group` is the one into which the counts of that year put it; `there` whether it was there at
    any time of it. `rated` is what people state; `eligible` what the audit says, None where it
    judges nothing; `recognised` whether a decision of that very year recognises it.
    """

    year: int
    group: Group
    there: Truth
    rated: Rated | None
    eligible: Truth | None
    recognised: bool
    targets: TargetSum


@dataclass(frozen=True, slots=True)
class Entry:
    """One dossier of the roll. `there` says whether it was there in the span."""

    path: str
    id: str
    name: str
    kind: str
    level: Level | None
    commune: str | None
    keeper: str | None
    socialised: bool | None
    life: Life
    there: Truth
    left_out: LeftOut | None
    years: tuple[YearOf, ...]

    @property
    def good_years(self) -> tuple[int, ...]:
        """The years of the span for which a decision of Tốt is stated."""
        return tuple(
            one.year for one in self.years if one.rated and one.rated.grade is StatedGrade.GOOD
        )


def roll(view: ArchiveView, years: Years, book: RuleBook, span: Span) -> tuple[Entry, ...]:
    """Every dossier of the archive, by commune and name."""
    made = []
    for dossier in view.dossiers:
        mine = years.of(dossier.path)
        days = life(dossier.manifest, mine.items, book, span.on)
        rows = tuple(
            _year(
                span.of(year),
                years.groups[year][dossier.path],
                dossier.manifest.year(year),
                mine,
                days,
            )
            for year in span.years
        )
        made.append(_entry(dossier.path, dossier.manifest, days, span, rows))
    return tuple(sorted(made, key=_order))


def _order(one: Entry) -> tuple[object, ...]:
    commune, name = looked_up(alike(one.commune or "")), looked_up(alike(one.name))
    return (one.commune is None, commune, name, one.path)


def counted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those that the sums are made of."""
    return tuple(one for one in entries if one.left_out is None)


def _entry(
    path: str, manifest: Manifest, days: Life, span: Span, years: tuple[YearOf, ...]
) -> Entry:
    return Entry(
        path=path,
        id=manifest.id,
        name=manifest.name,
        kind=manifest.kind.value,
        level=manifest.level,
        commune=manifest.commune,
        keeper=manifest.keeper or (manifest.founding.authority if manifest.founding else None),
        socialised=manifest.socialised,
        life=days,
        there=days.there(span),
        left_out=_left_out(manifest),
        years=years,
    )


def _left_out(manifest: Manifest) -> LeftOut | None:
    if manifest.role is Role.MEMBER:
        return LeftOut.MEMBER
    return LeftOut.SAID if manifest.counted is False else None


def _year(
    alone: Span, group: Group, record: YearRecord | None, mine: Gathered, days: Life
) -> YearOf:
    return YearOf(
        year=alone.first,
        group=group,
        there=days.there(alone),
        rated=record.rated if record else None,
        eligible=mine.eligible.get(alone.first),
        recognised=days.recognised_in(alone),
        targets=target_sum(record.targets) if record else NO_TARGETS,
    )
