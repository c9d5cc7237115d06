"""What bars which grade, under which clause. Never says that a mô hình is Tốt or Yếu."""

from collections.abc import Iterator

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.blockers import Asked, blockers, not_eligible, shown
from dossier_manager.audit.model import (
    Blocker,
    CompletionResult,
    GradeResult,
    GradeState,
    ItemStatus,
    Rating,
    Status,
    Undecided,
)
from dossier_manager.audit.proof import unproven
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import Grade, RatingRules


def rate(case: Case, rules: RatingRules, asked: Asked) -> Rating:
    """Blockers and state of every grade; the best that nothing bars; the best that is proven."""
    grades = {grade.id: _grade(case, rules, grade, asked) for grade in rules.grades}
    ladder = [grade.id for grade in rules.grades if not grade.only_person]
    possible = next((g for g in ladder if grades[g].state is not GradeState.BARRED), None)
    proven = next(
        (g for g in ladder if grades[g].state is GradeState.OPEN and not grades[g].unproven), None
    )
    computed = asked.completion if isinstance(asked.completion, CompletionResult) else None
    return Rating(
        eligible=asked.eligibility.truth,
        eligible_why=asked.eligibility.why,
        completion=computed,
        grades=grades,
        possible=possible,
        proven=proven if asked.eligibility.truth is Truth.YES else None,
        undecided=tuple(_undecided(case, rules)),
        waived=tuple(item.requirement for item in _all(asked) if item.status is Status.WAIVED),
    )


def _all(asked: Asked) -> tuple[ItemStatus, ...]:
    return (*asked.items, *(asked.founding.items if asked.founding else ()))


def _grade(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> GradeResult:
    if grade.only_person:
        return GradeResult(GradeState.PERSON, tuple(_signs(case, rules, grade, asked)))
    if asked.eligibility.truth is Truth.NO:
        return GradeResult(GradeState.BARRED, (not_eligible(asked, bars=True),))
    found = tuple(blockers(case, rules, grade, asked))
    if any(blocker.bars for blocker in found):
        state = GradeState.BARRED
    else:
        state = GradeState.PERSON if found else GradeState.OPEN
    return GradeResult(state, found, tuple(unproven(case, rules, grade, asked)))


def _undecided(case: Case, rules: RatingRules) -> Iterator[Undecided]:
    for criterion in rules.criteria:
        if criterion.judge == "person" and judged(case, criterion.id) is None:
            yield Undecided(
                criterion.id,
                criterion.title,
                criterion.grades,
                case.ruleset.cite(criterion.basis),
                criterion.documents,
            )


def _signs(case: Case, rules: RatingRules, grade: Grade, asked: Asked) -> Iterator[Blocker]:
    """Signs of the grade that a person alone may conclude. Signs, never a conclusion."""
    basis = case.ruleset.cite(grade.basis)
    band = grade.completion
    found = asked.completion
    percent = found.percent if isinstance(found, CompletionResult) else None
    ceiling = band.below if band else None
    closed = not case.running
    if closed and percent is not None and ceiling is not None and percent < ceiling:
        figures = (("percent", shown(percent)), ("below", str(ceiling)))
        yield Blocker("SIGN_COMPLETION", None, figures, basis, bars=False)
    if not any(item.evidence for item in asked.items):
        yield Blocker("SIGN_EMPTY", None, (), basis, bars=False)
    for criterion in rules.criteria:
        if grade.id in criterion.grades and judged(case, criterion.id) is Outcome.MET:
            params = (("criterion", criterion.title),)
            said = case.ruleset.cite(criterion.basis)
            yield Blocker("SIGN_CRITERION", None, params, said, bars=False)
    yield Blocker("ONLY_PERSON", None, (), basis, bars=False)
