"""What stands before a grade: eligibility, absent papers, the percentage, the report, verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.completion import NotComputable
from dossier_manager.audit.dispatch import Sending, Timeliness
from dossier_manager.audit.eligibility import Eligibility
from dossier_manager.audit.model import Blocker, CompletionResult, ItemStatus, Status
from dossier_manager.audit.statuses import Case, verdict
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.model import Criterion, Grade, Part, RatingRules


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that a rating is judged from, beside the case."""

    items: tuple[ItemStatus, ...]
    eligibility: Eligibility
    completion: CompletionResult | NotComputable
    sending: Sending
    timeliness: Timeliness


def not_eligible(asked: Asked, *, bars: bool) -> Blocker:
    """The one blocker of a mô hình that may not, or perhaps may not, be rated."""
    code = "NOT_ELIGIBLE" if bars else "ELIGIBILITY_UNKNOWN"
    why = (("why", asked.eligibility.why),)
    return Blocker(code, None, why, asked.eligibility.basis, bars)


def blockers(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> Iterator[Blocker]:
    """Everything that stands before one grade, barring it or asking for a person."""
    if asked.eligibility.truth is Truth.UNKNOWN:
        yield not_eligible(asked, bars=False)
    for item in asked.items:
        yield from _of_item(case, grade, item, asked.items)
    yield from _of_completion(case, grade, asked.completion)
    yield from _of_report(case, rules, grade, asked)
    for criterion in rules.criteria:
        if grade.id in criterion.grades and judged(case, criterion) is Outcome.UNMET:
            params = (("criterion", criterion.title),)
            yield Blocker(
                "CRITERION_UNMET", None, params, case.ruleset.cite(criterion.basis), bars=True
            )


def _of_item(
    case: Case, grade: Grade, item: ItemStatus, items: tuple[ItemStatus, ...]
) -> Iterator[Blocker]:
    """What the absence of one part does to one grade."""
    part = case.ruleset.part(item.part)
    if part is None or grade.id not in (*part.bars, *part.person):
        return
    if own_decision(part, item, case):
        return
    said = verdict(case, item.requirement, item.year)
    if said is Outcome.MET:
        return
    params = _item_params(item, part)
    basis = case.ruleset.cite(part.bars_basis or part.basis)
    if item.status is Status.NOT_APPLICABLE and _exempt_doubted(case, part, item):
        if said is Outcome.UNMET or grade.id in part.bars:
            doubt = (*params, ("doubt", part.exempt_doubt or ""))
            code = "PAPER_EXEMPT_DOUBT"
            yield Blocker(code, item.requirement, doubt, basis, said is Outcome.UNMET)
    elif item.status is Status.MISSING and not _met_by_other(part, item, items):
        yield _missing(case, grade, item, part, said)


def own_decision(part: Part, item: ItemStatus, case: Case) -> bool:
    """This year's rating decision is the outcome of the rating: it never bars its own year."""
    return part.previous_year and item.year == case.year


def _missing(
    case: Case, grade: Grade, item: ItemStatus, part: Part, said: Outcome | None
) -> Blocker:
    params = _item_params(item, part)
    basis = case.ruleset.cite(part.bars_basis or part.basis)
    if item.year not in (None, case.year):
        return Blocker("PAPER_MISSING_BEFORE", item.requirement, params, basis, bars=False)
    doubted = part.doubt is not None and (
        holds(part.doubt_if, case.facts(item.year)) is not Truth.NO
    )
    if doubted and said is None:
        with_doubt = (*params, ("doubt", part.doubt or ""))
        return Blocker("PAPER_MISSING_DOUBT", item.requirement, with_doubt, basis, bars=False)
    if grade.id in part.bars or said is Outcome.UNMET:
        return Blocker("PAPER_MISSING", item.requirement, params, basis, bars=True)
    return Blocker("PAPER_MISSING_PERSON", item.requirement, params, basis, bars=False)


def _item_params(item: ItemStatus, part: Part) -> tuple[tuple[str, str], ...]:
    year = f" năm {item.year}" if item.year is not None else ""
    holder = part.who_holds or "nơi ban hành, nơi nhận"
    return (("part", item.part), ("title", item.title + year), ("holder", holder))


def _exempt_doubted(case: Case, part: Part, item: ItemStatus) -> bool:
    applies = holds(part.applies_if, case.facts(item.year))
    return part.exempt_doubt is not None and applies is Truth.NO


def _met_by_other(part: Part, item: ItemStatus, items: tuple[ItemStatus, ...]) -> bool:
    """Of parts of which one is enough: another is there, or speaks for the group."""
    if not part.any_with:
        return False
    group = [i for i in items if i.part in part.any_with and i.year == item.year]
    return any(i.status is not Status.MISSING for i in group) or group[0].part != item.part


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
    if asked.timeliness is Timeliness.LATE:
        bars = grade.late_report == "barred"
        code = "REPORT_LATE" if bars else "REPORT_LATE_PERSON"
        yield Blocker(code, requirement, params, basis, bars)
    elif asked.timeliness is Timeliness.ON_THE_DAY and grade.late_report == "barred":
        yield Blocker("REPORT_ON_THE_DAY", requirement, params, basis, bars=False)


def judged(case: Case, criterion: Criterion) -> Outcome | None:
    """What a person concluded about a criterion for this year."""
    return verdict(case, criterion.id, case.year)
