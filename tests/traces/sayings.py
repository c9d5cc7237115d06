"""Everything that is said of one dossier, in one flat list: way, code or state, subject, basis."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier_manager.audit.model import Blocker, DossierAudit, Undecided
from dossier_manager.audit.steps.steps import StepProgress
from dossier_manager.deadlines.model import Deadline
from dossier_manager.findings import Finding

RECOGNITION = "cong-nhan"
"""What stands in the place of a grade for a điển hình."""


class Saying(NamedTuple):
    """One thing said."""

    how: str
    what: str
    about: str | None
    grade: str | None
    basis: str


def of_dossier(audited: DossierAudit, duties: Iterable[Deadline] = ()) -> Iterator[Saying]:
    """What an audit and the days to keep say of a dossier."""
    for item in audited.items:
        yield Saying("item", item.status.value, item.part, None, item.basis)
    if audited.rating is not None:
        for grade, result in audited.rating.grades.items():
            yield from _blocked(result.blockers, grade)
        yield from _left(audited.rating.undecided)
    if audited.recognition is not None:
        yield from _blocked(audited.recognition.blockers, RECOGNITION)
        yield from _left(audited.recognition.undecided)
    if audited.why_not_rated is not None:
        yield Saying("not_rated", "", None, None, _in_brackets(audited.why_not_rated))
    for one in audited.findings:
        yield from _found(one)
    for duty in duties:
        yield Saying("deadline", duty.state.value, duty.id, None, duty.basis)


def _blocked(blockers: Iterable[Blocker], grade: str) -> Iterator[Saying]:
    for one in blockers:
        yield Saying("bars" if one.bars else "asks", one.code, _about(one), grade, one.basis)


def _left(undecided: Iterable[Undecided]) -> Iterator[Saying]:
    for one in undecided:
        yield Saying("undecided", one.id, None, None, one.basis)


def _found(one: Finding) -> Iterator[Saying]:
    """A finding of its part; of what a paper does not speak of, one for each content."""
    params = dict(one.params)
    part = params.get("part")
    for content in params.get("contents", "").split("; "):
        about = f"{part}: {content.removesuffix(' (suy luận)')}" if content else part
        yield Saying("finding", one.code, about, None, one.basis or "")


def of_steps(steps: Iterable[StepProgress]) -> Iterator[Saying]:
    """How far the steps have come."""
    for one in steps:
        yield Saying("step", one.state.value, one.step.id, None, one.basis)


def _about(one: Blocker) -> str | None:
    """The part, or the criterion by its title."""
    if one.requirement is not None:
        return one.requirement.rpartition("/")[2]
    return dict(one.params).get("criterion")


def _in_brackets(why: str) -> str:
    """The clause that a reason names in its brackets, the square ones where there are such."""
    square = why.rpartition("[")[2].partition("]")[0] if "[" in why else None
    return square or why.rpartition("(")[2].rstrip(")")
