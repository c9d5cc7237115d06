"""The recognition of a điển hình: no grades, and only a person recognises or ends it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from dossier_manager.archive.manifest import CriteriaResult
from dossier_manager.audit.blockers import shown
from dossier_manager.audit.evidence import date_of
from dossier_manager.audit.model import (
    Blocker,
    GradeState,
    ItemStatus,
    Recognition,
    Status,
    Undecided,
)
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged
from dossier_manager.clock import add_months
from dossier_manager.rules.model import Criterion, RecognitionRules


def recognition(case: Case, rules: RecognitionRules, items: Sequence[ItemStatus]) -> Recognition:
    """What stands before recognising a điển hình in a year, and by when it is assessed."""
    plan = date_of(case.pieces, case.ruleset.requirement(rules.plan_part))
    due = add_months(plan, 12 * rules.years) if plan else None
    record = case.manifest.year(case.year)
    said = record.criteria if record else None
    sourced = said if said is not None and said.source else None
    blockers = tuple(_blockers(case, rules, items, said, due))
    state = GradeState.OPEN
    if blockers:
        barred = any(blocker.bars for blocker in blockers)
        state = GradeState.BARRED if barred else GradeState.PERSON
    return Recognition(
        due=due,
        met=sourced.met if sourced else None,
        all=sourced.all if sourced else None,
        sources=(sourced.source or "",) if sourced else (),
        state=state,
        blockers=blockers,
        undecided=tuple(_undecided(case, rules)),
    )


def _blockers(
    case: Case,
    rules: RecognitionRules,
    items: Sequence[ItemStatus],
    said: CriteriaResult | None,
    due: dt.date | None,
) -> Iterator[Blocker]:
    for item in items:
        if item.status is Status.MISSING:
            needed = item.part == rules.report_part
            yield _absent(case, item, "PAPER_MISSING" if needed else "PAPER_MISSING_PERSON", needed)
    for criterion in rules.criteria:
        if criterion.judge == "documents":
            yield from _by_document(case, criterion, items)
    yield from _share(case, rules, said)
    if due is None:
        basis = case.ruleset.cite(rules.years_basis)
        yield Blocker("EXEMPLAR_NO_PLAN", None, (), basis, bars=False)


def _absent(case: Case, item: ItemStatus, code: str, bars: bool) -> Blocker:
    part = case.ruleset.part(item.part)
    holder = (part.who_holds if part else None) or "nơi ban hành, nơi nhận"
    params = (("part", item.part), ("title", item.title), ("holder", holder))
    return Blocker(code, item.requirement, params, item.basis, bars)


def _by_document(
    case: Case, criterion: Criterion, items: Sequence[ItemStatus]
) -> Iterator[Blocker]:
    """A common criterion that a paper speaks to, and nobody saw that paper."""
    seen = [i for i in items if i.part in criterion.documents and i.evidence]
    missing = any(i.part in criterion.documents and i.status is Status.MISSING for i in items)
    if not seen and not missing and judged(case, criterion.id) is None:
        basis = case.ruleset.cite(criterion.basis)
        params = (("criterion", criterion.title),)
        requirement = case.ruleset.requirement(criterion.documents[0])
        yield Blocker("CRITERION_NO_PAPER", requirement, params, basis, bars=False)


def _share(case: Case, rules: RecognitionRules, said: CriteriaResult | None) -> Iterator[Blocker]:
    basis = case.ruleset.cite(rules.percent_basis)
    if said is None or said.all == 0:
        yield Blocker("EXEMPLAR_NO_COUNT", None, (), basis, bars=False)
    elif not said.source:
        yield Blocker("EXEMPLAR_NO_SOURCE", None, (), basis, bars=False)
    elif Fraction(said.met, said.all) * 100 < rules.percent:
        percent = shown(Fraction(said.met, said.all) * 100)
        params = (("percent", percent), ("least", str(rules.percent)))
        yield Blocker("EXEMPLAR_BELOW", None, params, basis, bars=False)


def _undecided(case: Case, rules: RecognitionRules) -> Iterator[Undecided]:
    for criterion in rules.criteria:
        if criterion.judge == "person" and judged(case, criterion.id) is None:
            basis = case.ruleset.cite(criterion.basis)
            yield Undecided(
                criterion.id, criterion.title, criterion.grades, basis, criterion.documents
            )
