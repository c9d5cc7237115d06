"""The recognition of a điển hình: no grades, and only a person recognises or ends it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dossier_manager.archive.decisions import Outcome
from dossier_manager.archive.manifest import CriteriaResult
from dossier_manager.audit.assessment import building_of
from dossier_manager.audit.blockers import shown
from dossier_manager.audit.building import Building
from dossier_manager.audit.model import (
    Blocker,
    EvidenceRow,
    GradeState,
    ItemStatus,
    Recognition,
    Status,
    Undecided,
)
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.rating import Criterion, RecognitionRules


def recognition(case: Case, rules: RecognitionRules, items: Sequence[ItemStatus]) -> Recognition:
    """What stands before recognising a điển hình in a year, and by when it is assessed."""
    days = building_of(case, rules)
    counted = _counted(case, rules, items)
    sourced = counted if counted is not None and counted.source else None
    blockers = tuple(_blockers(case, rules, items, days))
    state = GradeState.OPEN
    if blockers:
        barred = any(blocker.bars for blocker in blockers)
        state = GradeState.BARRED if barred else GradeState.PERSON
    return Recognition(
        due=days.due(case.year),
        met=sourced.met if sourced else None,
        all=sourced.all if sourced else None,
        sources=(sourced.source or "",) if sourced else (),
        state=state,
        blockers=blockers,
        undecided=tuple(_undecided(case, rules)),
    )


def odd_count(case: Case) -> Iterator[Finding]:
    """A count of criteria that cannot be."""
    said = _said(case)
    if said is not None and not _possible(said):
        yield finding(
            "EXEMPLAR_COUNT_WRONG",
            Severity.WARNING,
            Place(case.manifest.id),
            met=said.met,
            all=said.all,
        )


def _said(case: Case) -> CriteriaResult | None:
    record = case.manifest.year(case.year)
    return record.criteria if record else None


def _possible(said: CriteriaResult) -> bool:
    return 0 < said.all >= said.met


def _counted(
    case: Case, rules: RecognitionRules, items: Sequence[ItemStatus]
) -> CriteriaResult | None:
    """The stated count where it can be, and where the list that it counts was seen."""
    said = _said(case)
    listed = rules.criteria_part is None or _rows(items, (rules.criteria_part,))
    return said if said is not None and _possible(said) and listed else None


def _rows(items: Sequence[ItemStatus], parts: Sequence[str]) -> list[EvidenceRow]:
    return [row for item in items if item.part in parts for row in item.evidence]


def _blockers(
    case: Case, rules: RecognitionRules, items: Sequence[ItemStatus], days: Building
) -> Iterator[Blocker]:
    settled = {
        part
        for criterion in rules.criteria
        if judged(case, criterion.id) is Outcome.MET
        for part in criterion.documents
        if criterion.judge != "person"
    }
    for item in items:
        current = item.year in (None, case.year)
        if item.status is Status.MISSING and current and item.part not in settled:
            yield _absent(case, rules, item, days)
    for criterion in rules.criteria:
        yield from _of_criterion(case, criterion, items, days)
    yield from _share(case, rules, items, days)
    if days.plan is None:
        basis = case.ruleset.cite(rules.years_basis)
        yield Blocker("EXEMPLAR_NO_PLAN", None, (), basis, bars=False)


def _absent(case: Case, rules: RecognitionRules, item: ItemStatus, days: Building) -> Blocker:
    """A report that is due by now is made; a paper of a past step is looked for.

    Without the first assessment nobody is recognised; who already is keeps the recognition.
    """
    part = case.ruleset.part(item.part)
    holder = (part.who_holds if part else None) or "nơi ban hành, nơi nhận"
    params = (("part", item.part), ("title", item.title), ("holder", holder))
    if item.part == rules.report_part:
        basis = case.ruleset.cite(rules.years_basis)
        code, bars = "EXEMPLAR_REPORT_MISSING", not days.recognised
        return Blocker(code, item.requirement, params, basis, bars)
    falls_due = part is not None and part.missing_from is not None and part.missing_from.months
    code = "EXEMPLAR_REPORT_MISSING" if falls_due else "EXEMPLAR_PAPER_MISSING"
    return Blocker(code, item.requirement, params, item.basis, bars=False)


def _of_criterion(
    case: Case, criterion: Criterion, items: Sequence[ItemStatus], days: Building
) -> Iterator[Blocker]:
    """A common criterion that a person denies, or that a paper speaks to and none does."""
    said = judged(case, criterion.id)
    basis = case.ruleset.cite(criterion.basis)
    name = ("criterion", criterion.title)
    if said is Outcome.UNMET:
        yield Blocker("CRITERION_UNMET", None, (name,), basis, bars=True)
    if said is not None or criterion.judge == "person" or not criterion.documents:
        return
    requirement = case.ruleset.requirement(criterion.documents[0])
    rows = _rows(items, criterion.documents)
    missing = any(i.part in criterion.documents and i.status is Status.MISSING for i in items)
    if not rows:
        if not missing:
            yield Blocker("CRITERION_NO_PAPER", requirement, (name,), basis, bars=False)
    elif criterion.within_building and not any(_within(row, days) for row in rows):
        code, params = _outside(rows, days)
        yield Blocker(code, requirement, (name, *params), basis, bars=False)


def _within(row: EvidenceRow, days: Building) -> bool:
    return row.date is not None and days.within(row.date) is True


def _outside(
    rows: Sequence[EvidenceRow], days: Building
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Why none of the papers lies within the years of building: a code and its parameters."""
    dated = sorted({row.date for row in rows if row.date is not None})
    if days.plan is None or days.full is None or any(row.date is None for row in rows):
        return "CRITERION_UNDATED", ()
    told = ", ".join(f"{day:%d/%m/%Y}" for day in dated)
    start, end = f"{days.plan:%d/%m/%Y}", f"{days.full:%d/%m/%Y}"
    return "CRITERION_OUTSIDE", (("days", told), ("start", start), ("end", end))


def _share(
    case: Case, rules: RecognitionRules, items: Sequence[ItemStatus], days: Building
) -> Iterator[Blocker]:
    """The share of criteria: the text names it for assessing anew, for the first time we infer.

    In a year of assessing anew of which nothing was seen, nobody owes a count.
    """
    if rules.percent is None:
        return
    basis = case.ruleset.cite(rules.percent_basis or rules.years_basis)
    said, anew = _said(case), days.anew(case.year)
    listed = rules.criteria_part
    if listed is not None and not _rows(items, (listed,)):
        requirement = case.ruleset.requirement(listed)
        yield Blocker("EXEMPLAR_NO_CRITERIA", requirement, (), basis, bars=False)
    elif said is None and anew and not _seen(case, rules, items):
        return
    elif said is None or not _possible(said):
        yield Blocker("EXEMPLAR_NO_COUNT", None, (), basis, bars=False)
    elif not said.source:
        yield Blocker("EXEMPLAR_NO_SOURCE", None, (), basis, bars=False)
    elif Fraction(said.met, said.all) * 100 < rules.percent:
        percent = shown(Fraction(said.met, said.all) * 100)
        params = (("percent", percent), ("least", str(rules.percent)))
        code = "EXEMPLAR_BELOW_ANEW" if anew else "EXEMPLAR_BELOW"
        yield Blocker(code, None, params, basis, bars=False)


def _seen(case: Case, rules: RecognitionRules, items: Sequence[ItemStatus]) -> bool:
    """Whether anything may be the assessment of this year."""
    mine = (i for i in items if i.part == rules.report_part and i.year in (None, case.year))
    return any(item.evidence for item in mine)


def _undecided(case: Case, rules: RecognitionRules) -> Iterator[Undecided]:
    for criterion in rules.criteria:
        if criterion.judge == "person" and judged(case, criterion.id) is None:
            basis = case.ruleset.cite(criterion.basis)
            yield Undecided(
                criterion.id, criterion.title, criterion.grades, basis, criterion.documents
            )
