"""One dossier as the counts see it: where it is, what it is, and its group in the year."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind, Level, StatedGrade
from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet
from dossier_manager.statistics.group import Group, begun_of, founding_of, group_of


@dataclass(frozen=True, slots=True)
class Line:
    """One dossier of one year. What nobody stated is None.

    `founded_stated` is False where the founding day stands in the decision alone. `grade` is the
    stated grade even where the dossier falls into another group.
    """

    id: str
    path: str
    name: str
    kind: Kind
    group: Group
    commune: str | None = None
    level: Level | None = None
    linked: bool | None = None
    founded: dt.date | None = None
    founded_stated: bool = True
    parent: str | None = None
    teams: int | None = None
    grade: StatedGrade | None = None

    @property
    def counted(self) -> bool:
        """Whether it is among what is there in the year."""
        return self.group.counted


@dataclass(frozen=True, slots=True)
class Seen:
    """A dossier beside its audit for a year and the rules that judged it, where there are any.

    `begun` is the day by which it is told whether it was there in a year.
    """

    view: DossierView
    line: Line
    audited: DossierAudit | None
    ruleset: RuleSet | None
    begun: dt.date | None


def seen_in(view: ArchiveView, book: RuleBook, audit: ArchiveAudit) -> tuple[Seen, ...]:
    """Every dossier of an archive in the year of an audit, in the order of their paths."""
    judged = _judged(book, audit)
    found: list[Seen] = []
    for dossier in sorted(view.dossiers, key=lambda one: one.path):
        audited, ruleset = judged.get(dossier.path, _UNJUDGED)
        founded = founding_of(dossier.manifest, audited, ruleset)
        begun = begun_of(dossier.manifest, audited, ruleset)
        group = group_of(dossier.manifest, audited, ruleset, begun, on=audit.as_of, year=audit.year)
        line = _line(dossier, group, founded, audit)
        found.append(Seen(dossier, line, audited, ruleset, begun))
    return tuple(found)


def seen_before(seen: Sequence[Seen], book: RuleBook, audit: ArchiveAudit) -> tuple[Seen, ...]:
    """The same dossiers in an earlier year; their founding days do not hang on that year."""
    judged = _judged(book, audit)
    found: list[Seen] = []
    for one in seen:
        audited, ruleset = judged.get(one.view.path, _UNJUDGED)
        group = group_of(
            one.view.manifest, audited, ruleset, one.begun, on=audit.as_of, year=audit.year
        )
        line = _line(one.view, group, one.line.founded, audit)
        found.append(Seen(one.view, line, audited, ruleset, one.begun))
    return tuple(found)


_Judged = tuple[DossierAudit | None, RuleSet | None]
_UNJUDGED: _Judged = (None, None)


def _judged(book: RuleBook, audit: ArchiveAudit) -> dict[str, _Judged]:
    """The audit of each dossier with the set that judged it, by path."""
    return {
        audited.path: (audited, book.get(audited.rules[0].id) if audited.rules else None)
        for audited in audit.dossiers
    }


def _line(dossier: DossierView, group: Group, founded: dt.date | None, audit: ArchiveAudit) -> Line:
    manifest = dossier.manifest
    record = manifest.year(audit.year)
    return Line(
        id=manifest.id,
        path=dossier.path,
        name=manifest.name,
        kind=manifest.kind,
        group=group,
        commune=manifest.commune,
        level=manifest.level,
        linked=manifest.linked,
        founded=founded,
        founded_stated=manifest.founded is not None,
        parent=manifest.parent,
        teams=manifest.groups,
        grade=record.rated.grade if record is not None and record.rated is not None else None,
    )
