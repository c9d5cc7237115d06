"""Which documentary conditions of a grade no confirmed evidence meets yet."""

from collections.abc import Iterator

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.absence import own_decision
from dossier_manager.audit.blockers import Asked
from dossier_manager.audit.completion import NotComputable
from dossier_manager.audit.dispatch import Timeliness
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged, verdict_on
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import Frequency, Part
from dossier_manager.rules.rating import Grade, RatingRules


def unproven(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> Iterator[str]:
    """Names of what is not proven: `eligibility`, `period`, `completion`, `report`, or a part."""
    if asked.eligibility.truth is not Truth.YES:
        yield "eligibility"
    if case.running:
        yield "period"
    for item in asked.items:
        part = case.ruleset.part(item.part)
        wanted = part is not None and _wanted(case, grade, item, part)
        if part is not None and wanted and not _shown(case, item, part, asked.items):
            yield item.requirement
    if asked.founding is not None:
        yield from asked.founding.unproven
    if isinstance(asked.completion, NotComputable):
        yield "completion"
    if grade.late_report == "barred" and not _in_time(case, rules, asked):
        yield "report"


def _wanted(case: Case, grade: Grade, item: ItemStatus, part: Part) -> bool:
    """Whether a grade stands on this part in this year."""
    current = item.year in (None, case.year)
    if part.any_with and part.id != part.any_with[0]:
        return False  # of parts of which one is enough the first speaks for them all
    return current and grade.id in (*part.bars, *part.person) and not own_decision(part, item, case)


def _shown(case: Case, item: ItemStatus, part: Part, items: tuple[ItemStatus, ...]) -> bool:
    """Met by confirmed evidence, or surely not owed, or settled by a person."""
    if item.confirmed or verdict_on(case, part, item.year) is Outcome.MET:
        return True
    if item.status is Status.NOT_DUE and part.owed is Frequency.EVENT:
        return True
    return bool(part.any_with) and any(
        other.part in part.any_with and other.year == item.year and other.confirmed
        for other in items
    )


def _in_time(case: Case, rules: RatingRules, asked: Asked) -> bool:
    if asked.timeliness is Timeliness.IN_TIME:
        return bool((asked.sending.source or "").strip())
    on_the_day = asked.timeliness is Timeliness.ON_THE_DAY
    return on_the_day and judged(case, rules.timely_criterion) is Outcome.MET
