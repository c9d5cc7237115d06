"""Which days are to be kept: overdue first. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.deadlines.exemplar import exemplar_duties
from dossier_manager.deadlines.model import Deadline, DutyState
from dossier_manager.deadlines.rating import decision_duty, report_duty
from dossier_manager.deadlines.units import unit_duties
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


def deadlines(
    audit: ArchiveAudit, view: ArchiveView, book: RuleBook, as_of: dt.date, year: int
) -> tuple[Deadline, ...]:
    """All duties of a rating year, those of dossiers and those of units by their `kind`."""
    views = {dossier.path: dossier for dossier in view.dossiers}
    others = {dossier.manifest.id: dossier for dossier in view.dossiers}
    found = [*unit_duties(view.settings.province, on=as_of, year=year)]
    for audited in audit.dossiers:
        ruleset = book.get(audited.rules[0].id) if audited.rules else None
        seen = views.get(audited.path)
        if ruleset is not None and seen is not None:
            found += _of_dossier(audited, seen, ruleset, others, on=as_of, year=year)
    return in_order(found, as_of)


def in_order(found: Iterable[Deadline], as_of: dt.date) -> tuple[Deadline, ...]:
    """Overdue first, then past and unknown, late, due, unknown without a day, done; by day."""

    def key(one: Deadline) -> tuple[int, dt.date, str, str, str]:
        day = one.last_day or dt.date.max
        return (_rank(one, as_of), day, one.dossier or "", one.path or "", one.id)

    return tuple(sorted(found, key=key))


def _rank(one: Deadline, as_of: dt.date) -> int:
    if one.state is DutyState.UNKNOWN:
        return 1 if one.past(as_of) else 4
    ranks = {
        DutyState.OVERDUE: 0,
        DutyState.LATE: 2,
        DutyState.DUE: 3,
        DutyState.DONE: 5,
        DutyState.STANDING: 6,
    }
    return ranks[one.state]


def _of_dossier(
    audited: DossierAudit,
    seen: DossierView,
    ruleset: RuleSet,
    others: Mapping[str, DossierView],
    *,
    on: dt.date,
    year: int,
) -> Iterator[Deadline]:
    """A member's follow-up dossier and an ended one have neither rating nor recognition."""
    rating = audited.rating
    if ruleset.rating is not None and rating is not None and rating.eligible is not Truth.NO:
        yield from report_duty(audited, seen, ruleset, on, year)
        yield from decision_duty(audited, seen, ruleset, on, year)
    if ruleset.recognition is not None and audited.recognition is not None:
        yield from exemplar_duties(audited, seen, ruleset, others, on=on, year=year)
