"""Which documentary conditions of a grade no confirmed evidence meets yet."""

from collections.abc import Iterator

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.blockers import Asked, own_decision
from dossier_manager.audit.completion import NotComputable
from dossier_manager.audit.dispatch import Timeliness
from dossier_manager.audit.model import ItemStatus
from dossier_manager.audit.statuses import Case, verdict
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import Grade, Part


def unproven(case: Case, grade: Grade, asked: Asked) -> Iterator[str]:
    """Documentary conditions of a grade that no confirmed evidence meets yet."""
    if asked.eligibility.truth is not Truth.YES:
        yield "eligibility"
    for item in asked.items:
        part = case.ruleset.part(item.part)
        asked_for = part is not None and grade.id in (*part.bars, *part.person)
        current = item.year in (None, case.year)
        if part is None or not asked_for or not current or item.confirmed:
            continue
        if own_decision(part, item, case):
            continue
        if verdict(case, item.requirement, item.year) is Outcome.MET:
            continue
        if part.any_with and _confirmed_by_other(part, item, asked.items):
            continue
        yield item.requirement
    if isinstance(asked.completion, NotComputable):
        yield "completion"
    needs_time = grade.late_report == "barred"
    if needs_time and (asked.timeliness is not Timeliness.IN_TIME or not asked.sending.source):
        yield "report"


def _confirmed_by_other(part: Part, item: ItemStatus, items: tuple[ItemStatus, ...]) -> bool:
    return any(i.part in part.any_with and i.year == item.year and i.confirmed for i in items)
