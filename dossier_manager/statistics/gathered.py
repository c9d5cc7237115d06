"""What the audits of many years say of each dossier, once: a year's audit is let go after. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier_manager.audit.model import ArchiveAudit, DossierAudit, ItemStatus
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import seen_in

_NOT_HELD = "GUIDE_NOT_HELD"
"""By this finding an audit says that the guide of its year is not in the program."""


@dataclass(slots=True)
class Gathered:
    """One dossier over the years.

    A part that is owed once stands there once, a yearly one for each year, as that year's own
    audit has it. `eligible` are the answers of the years that were judged; `not_held` says for
    which years, and why, there was no guide to judge by.
    """

    eligible: dict[int, Truth] = field(default_factory=dict)
    not_held: dict[int, str] = field(default_factory=dict)
    _items: dict[tuple[str, int | None], ItemStatus] = field(default_factory=dict)

    @property
    def items(self) -> tuple[ItemStatus, ...]:
        """Every part, in the order of the texts."""
        return tuple(self._items.values())

    def take(self, audited: DossierAudit, year: int) -> None:
        """What one year's audit adds."""
        if audited.rating is not None:
            self.eligible[year] = audited.rating.eligible
        for one in audited.findings:
            if one.code == _NOT_HELD:
                self.not_held[year] = dict(one.params).get("why", "")
        for item in audited.items:
            key = (item.requirement, item.year)
            if item.year in (None, year) or key not in self._items:
                self._items[key] = item


@dataclass(frozen=True, slots=True)
class Years:
    """All dossiers that an audit judged, by path; `judged` are their numbers, by year.

    `groups` are those of every dossier, judged or not, by year and path: the same into which the
    counts of that year alone put it.
    """

    dossiers: dict[str, Gathered]
    judged: dict[int, int]
    groups: dict[int, dict[str, Group]]

    def of(self, path: str) -> Gathered:
        """One dossier; nothing where no audit judged it."""
        return self.dossiers.get(path) or Gathered()

    def not_held(self, year: int) -> str | None:
        """Why no dossier of a year could be judged; None where any could, or there is none."""
        told = [one.not_held[year] for one in self.dossiers.values() if year in one.not_held]
        if len(told) < self.judged.get(year, 0):
            return None
        return "; ".join(sorted(set(told))) or None


def gather(view: ArchiveView, book: RuleBook, audits: Iterable[ArchiveAudit]) -> Years:
    """The audits of several years, the earliest first, each looked at once."""
    dossiers: dict[str, Gathered] = {}
    judged: dict[int, int] = {}
    groups: dict[int, dict[str, Group]] = {}
    for audit in audits:
        judged[audit.year] = len(audit.dossiers)
        seen = seen_in(view, book, audit)
        groups[audit.year] = {one.view.path: one.line.group for one in seen}
        for audited in audit.dossiers:
            dossiers.setdefault(audited.path, Gathered()).take(audited, audit.year)
    return Years(dossiers, judged, groups)
