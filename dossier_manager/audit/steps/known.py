"""What an audit and its manifest tell of one dossier, as one of its rule sets reads them. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier_manager.archive.decisions import Action, Outcome
from dossier_manager.audit.facts import UNDER_GUIDE, facts_of
from dossier_manager.audit.model import DossierAudit, EvidenceRow, ItemStatus
from dossier_manager.audit.statuses import named_by, only_follows
from dossier_manager.catalogue.view import DossierView
from dossier_manager.clock import RatingYear
from dossier_manager.rules.choose import governs, said
from dossier_manager.rules.condition import Facts
from dossier_manager.rules.model import RuleSet


@dataclass(frozen=True, slots=True)
class Known:
    """One dossier by one rule set, on a day, for a rating year.

    `founded` is the founding day: as people state it, else as the sure decision bears it. `new`:
    it has none, and is surely a mô hình that is only being built.
    """

    audit: DossierAudit
    ruleset: RuleSet
    view: DossierView
    on: dt.date
    year: int
    items: tuple[ItemStatus, ...]
    founded: dt.date | None
    new: bool
    _facts: dict[int, Facts] = field(default_factory=dict)

    @property
    def older(self) -> bool:
        """Whether it is the set by which people say that the mô hình was founded."""
        return self.ruleset.id == said(self.view.manifest.founded_rules)

    @property
    def governed(self) -> bool:
        """Whether the set governs the year, by its days or because people say so."""
        by_people = self.older or self.ruleset.id == said(self.view.manifest.rules)
        return by_people or governs(self.ruleset, self.year)

    @property
    def ended(self) -> bool:
        """Whether it had ended by then: in the year that is judged, or before it."""
        ended = self.view.manifest.ended
        return ended is not None and ended.date <= min(RatingYear(self.year).end, self.on)

    @property
    def member(self) -> bool:
        """Whether the dossier only follows a liên kết that another unit keeps."""
        return only_follows(self.ruleset, self.view.manifest)

    def facts(self, year: int | None) -> Facts:
        """The named facts for a rating year, worked out once."""
        of_year = year or self.year
        if of_year not in self._facts:
            present = [i.part for i in self.items if any(row.sure for row in i.evidence)]
            manifest = self.view.manifest
            told = facts_of(manifest, self.ruleset, of_year, self.founded, present)
            self._facts[of_year] = {**told, UNDER_GUIDE: "yes"} if self.new else told
        return self._facts[of_year]

    @property
    def by_older_guide(self) -> bool:
        """Whether the papers of the founding are looked at by another set than this one."""
        return any(rules.id != self.ruleset.id for rules in self.audit.rules)

    def settled(self, item: ItemStatus) -> bool:
        """Whether a person concluded that nothing is wanting, where the text leaves it open."""
        verdicts = [
            one
            for one in self.view.decisions
            if one.action is Action.VERDICT and named_by(one, item.requirement, item.year)
        ]
        return bool(verdicts) and verdicts[-1].outcome is Outcome.MET


def known_of(
    audit: DossierAudit, ruleset: RuleSet, view: DossierView, *, on: dt.date, year: int
) -> Known:
    """What is known of a dossier by one of the sets that judged it."""
    items = tuple(i for i in audit.items if i.requirement.startswith(f"{ruleset.id}/"))
    sure: dict[str, list[EvidenceRow]] = {}
    for item in items:
        sure.setdefault(item.part, []).extend(row for row in item.evidence if row.sure)
    founded = view.manifest.founded or _by_paper(ruleset, sure)
    new = founded is None and _being_built(ruleset, view, sure)
    return Known(audit, ruleset, view, on, year, items, founded, new)


def _by_paper(ruleset: RuleSet, sure: Mapping[str, list[EvidenceRow]]) -> dt.date | None:
    if ruleset.rating is None:
        return None
    rows = sure.get(ruleset.rating.eligibility.founding_part, [])
    return min((row.date for row in rows if row.date is not None), default=None)


def _being_built(
    ruleset: RuleSet, view: DossierView, sure: Mapping[str, list[EvidenceRow]]
) -> bool:
    """Whether a mô hình without a founding day was surely not founded before this text.

    People state that no decision was made yet, or a sure paper of a step before the founding is
    dated in the time of the text.
    """
    founding, since = view.manifest.founding, ruleset.asks_from
    if ruleset.rating is None:
        return False
    if founding is not None and founding.exists is False:
        return view.manifest.founded_rules is None
    part = ruleset.rating.eligibility.founding_part
    chains = [order.parts for order in ruleset.order if part in order.parts]
    before = {name for chain in chains for name in chain[: chain.index(part)]}
    days = [row.date for name in before for row in sure.get(name, []) if row.date is not None]
    return since is not None and any(day >= since for day in days)
