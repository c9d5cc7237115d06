"""What stands before a grade: eligibility, absent papers, the percentage, the report, verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.absence import of_item
from dossier_manager.audit.completion import NotComputable
from dossier_manager.audit.dispatch import Sending, Timeliness
from dossier_manager.audit.eligibility import Eligibility
from dossier_manager.audit.founded import Founded, gaps
from dossier_manager.audit.model import Blocker, CompletionResult, ItemStatus
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged
from dossier_manager.clock import RatingYear
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import Criterion, Grade, RatingRules


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that a rating is judged from, beside the case.

    `founding` are the papers made once by an older guide, where people state one.
    """

    items: tuple[ItemStatus, ...]
    founding: Founded | None
    eligibility: Eligibility
    completion: CompletionResult | NotComputable
    sending: Sending
    timeliness: Timeliness


def not_eligible(asked: Asked, *, bars: bool) -> Blocker:
    """The one blocker of a mô hình that may not, or perhaps may not, be rated."""
    code = asked.eligibility.code if bars else asked.eligibility.doubt
    why = (("why", asked.eligibility.why),)
    return Blocker(code, None, why, asked.eligibility.basis, bars)


def blockers(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> Iterator[Blocker]:
    """Everything that stands before one grade, barring it or asking for a person."""
    if asked.eligibility.truth is Truth.UNKNOWN:
        yield not_eligible(asked, bars=False)
    for item in asked.items:
        yield from of_item(case, grade, item, asked.items)
    if asked.founding is not None:
        yield from gaps(asked.founding)
    yield from _of_completion(case, grade, asked.completion)
    yield from _of_report(case, rules, grade, asked)
    for criterion in rules.criteria:
        if criterion.judge == "person" and grade.id in criterion.grades:
            yield from _of_criterion(case, grade, criterion)


def _of_criterion(case: Case, grade: Grade, criterion: Criterion) -> Iterator[Blocker]:
    """A person says unmet: it bars a grade that asks for all its criteria, and no other."""
    if judged(case, criterion.id) is Outcome.UNMET:
        params = (("criterion", criterion.title),)
        code = "CRITERION_UNMET" if grade.all_criteria else "CRITERION_UNMET_PERSON"
        basis = case.ruleset.cite(criterion.basis)
        yield Blocker(code, None, params, basis, bars=grade.all_criteria)


def _of_completion(
    case: Case, grade: Grade, found: CompletionResult | NotComputable
) -> Iterator[Blocker]:
    band = grade.completion
    if band is None:
        return
    basis = case.ruleset.cite(band.basis)
    if isinstance(found, NotComputable):
        yield Blocker(found.code, None, found.params, basis, bars=False)
        return
    floor, ceiling = Fraction(band.at_least), band.below
    params = (("percent", shown(found.percent)), ("least", str(band.at_least)))
    if case.running:
        close = f"{RatingYear(case.year).end:%d/%m/%Y}"
        yield Blocker("COMPLETION_INTERIM", None, (*params, ("close", close)), basis, bars=False)
        return
    if found.percent < floor:
        yield Blocker("COMPLETION_BELOW", None, params, basis, bars=True)
    elif ceiling is not None and found.percent >= ceiling:
        above = (*params, ("below", str(ceiling)))
        yield Blocker("COMPLETION_ABOVE", None, above, basis, bars=band.above == "barred")


def shown(percent: Fraction) -> str:
    """A percentage for people, cut and never rounded up: 89,999 stays 89,99."""
    hundredths = int(percent * 100)
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0").rstrip(",")


def _of_report(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> Iterator[Blocker]:
    if grade.late_report == "none" or asked.timeliness is Timeliness.IN_TIME:
        return
    basis = case.ruleset.cite(grade.late_basis or rules.report.basis)
    requirement = case.ruleset.requirement(rules.report_part)
    day = f"{asked.sending.sent:%d/%m/%Y}" if asked.sending.sent else "–"
    before = f"{rules.report.before.day:02d}/{rules.report.before.month:02d}/{case.year}"
    params = (("sent", day), ("before", before))
    said = judged(case, rules.timely_criterion)
    if said is Outcome.MET and asked.timeliness is not Timeliness.LATE:
        return
    if said is Outcome.UNMET and grade.all_criteria:
        yield Blocker("REPORT_REFUSED", requirement, params, basis, bars=True)
    elif asked.timeliness is Timeliness.LATE:
        bars = grade.late_report == "barred"
        code = "REPORT_LATE" if bars else "REPORT_LATE_PERSON"
        yield Blocker(code, requirement, params, basis, bars)
    elif asked.timeliness is Timeliness.ON_THE_DAY and grade.late_report == "barred":
        yield Blocker("REPORT_ON_THE_DAY", requirement, params, basis, bars=False)
