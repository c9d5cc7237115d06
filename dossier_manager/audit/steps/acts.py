"""What comes next in a dossier: papers to look for, to settle, to make, or to wait for. Pure.

Nobody is ever advised to make a paper of a step long past: where a later step has begun, or the
mô hình already runs, a paper that is not seen is looked for.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.audit.model import Status
from dossier_manager.audit.steps.known import Known
from dossier_manager.audit.steps.stand import Stand, StepPaper
from dossier_manager.audit.steps.steps import StepProgress
from dossier_manager.clock import RatingYear, rating_year_on


class ActKind(StrEnum):
    """Look for what was made, settle what is unsure, make what is next, wait for who decides."""

    FIND = "find"
    SETTLE = "settle"
    MAKE = "make"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Act:
    """One act about some papers: of a step, or of the round of the year (`step` None)."""

    kind: ActKind
    step: str | None
    papers: tuple[StepPaper, ...]


Past = Callable[[int, StepPaper], bool]
"""Whether a paper of the step at that place belongs to what is over."""


def acts(
    known: Known,
    papers: Sequence[StepPaper],
    building: Sequence[StepProgress],
    ending: Sequence[StepProgress],
    rounds: Sequence[StepPaper],
) -> Iterator[Act]:
    """In the order of the work: the ending where it has begun, then the steps, then the round."""
    yield from _of_steps(known, ending, _past_of_ending(known, ending), first_plan=False)
    if known.ended:
        return
    running = _runs(known, papers, rounds)
    past = _past_of_building(known, building, running=running)
    found = tuple(_of_steps(known, building, past, first_plan=not running))
    yield from found
    if not any(act.kind is ActKind.MAKE for act in found):
        yield from _of_round(known, rounds)


def _of_steps(
    known: Known, steps: Sequence[StepProgress], past: Past, *, first_plan: bool
) -> Iterator[Act]:
    """What each step still wants; what is to be made is told of the first such step alone."""
    rating = known.ruleset.rating
    plan = rating.plan_part if rating is not None and first_plan else None
    making = False
    for at, one in enumerate(steps):
        owed = [p for p in one.papers if p.once or (p.part.id, p.item.year) == (plan, known.year)]
        absent = [p for p in owed if p.stand is Stand.ABSENT]
        lost = tuple(p for p in absent if past(at, p))
        unsure = tuple(p for p in owed if p.stand is Stand.OPEN)
        wanted = tuple(p for p in absent if not past(at, p))
        if lost:
            yield Act(ActKind.FIND, one.step.id, lost)
        if wanted and not making:
            making = True
            yield Act(ActKind.MAKE, one.step.id, wanted)
        if unsure:
            yield Act(ActKind.SETTLE, one.step.id, unsure)


def _runs(known: Known, papers: Sequence[StepPaper], rounds: Sequence[StepPaper]) -> bool:
    """Whether the mô hình already works, or the điển hình was already assessed.

    A founding before this rating year says so, and one by an older guide. So does a paper of the
    yearly round: all but the plan, which is issued with the quy chế before the launch
    (22/HD-BCA-V05, III.1.d).
    """
    rating, recognition = known.ruleset.rating, known.ruleset.recognition
    founded = known.founded
    if known.older or (founded is not None and founded < RatingYear(known.year).start):
        return True
    if rating is not None:
        yearly = {paper.part.id for paper in rounds} - {rating.plan_part}
    else:
        told = (recognition.report_part, recognition.recognised_part) if recognition else ()
        yearly = {part for part in told if part is not None}
    return any(paper.seen and paper.part.id in yearly for paper in papers)


def _past_of_building(known: Known, steps: Sequence[StepProgress], *, running: bool) -> Past:
    """Over are all steps of what runs, those before the last one of which anything was seen or
    that people state, and the founding decision itself once its day is known.
    """
    rating = known.ruleset.rating
    founding = rating.eligibility.founding_part if rating and known.founded else None
    reached = max(
        (
            at
            for at, one in enumerate(steps)
            if one.seen or any(paper.part.id == founding for paper in one.papers)
        ),
        default=-1,
    )
    return lambda at, paper: running or at < reached or paper.part.id == founding


def _past_of_ending(known: Known, steps: Sequence[StepProgress]) -> Past:
    """Over are the steps before the last one seen, and all up to a decision that people state."""
    rating = known.ruleset.rating
    stated = known.view.manifest.ended is not None and rating is not None
    decision = rating.ending_parts[-2:-1] if rating and stated else ()
    decided = max(
        (at for at, one in enumerate(steps) if any(p.part.id in decision for p in one.papers)),
        default=-1,
    )
    reached = max((at for at, one in enumerate(steps) if one.seen), default=-1)
    return lambda at, _paper: at <= decided or at < reached


def _of_round(known: Known, rounds: Sequence[StepPaper]) -> Iterator[Act]:
    """What the year still wants: first all that is missing or unsure, else the next paper."""
    over = known.year < rating_year_on(known.on).year
    missing = [p for p in rounds if p.stand is Stand.ABSENT and p.item.status is Status.MISSING]
    decided = _decision(known)
    own = tuple(p for p in missing if p.part.id != decided)
    if own:
        yield Act(ActKind.FIND if over else ActKind.MAKE, None, own)
    unsure = tuple(p for p in rounds if p.stand is Stand.OPEN)
    if unsure:
        yield Act(ActKind.SETTLE, None, unsure)
    waiting = tuple(p for p in missing if p.part.id == decided)
    if waiting:
        yield Act(ActKind.FIND if over else ActKind.WAIT, None, waiting)
    if not missing:
        coming = next((p for p in rounds if p.stand is Stand.ABSENT), None)
        if coming is not None:
            kind = ActKind.WAIT if coming.part.id == decided else ActKind.MAKE
            yield Act(kind, None, (coming,))


def _decision(known: Known) -> str | None:
    return known.ruleset.rating.decision_part if known.ruleset.rating else None
