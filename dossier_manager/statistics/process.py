"""How many dossiers have the papers of each step of building. Pure.

A paper that is not in the archive may lie elsewhere: nothing here is called missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import Item, Part, RuleSet
from dossier_manager.statistics.span import Span


@dataclass(frozen=True, slots=True)
class StepPapers:
    """One part of one step: in how many dossiers its papers surely are, may be, or do not apply.

    `unseen` are the others. `ruleset` is the set of the part.
    """

    ruleset: str
    step: str
    part: str
    title: str
    basis: str
    sure: int
    guess: int
    not_asked: int
    unseen: int


def process(
    dossiers: Iterable[Iterable[ItemStatus]], book: RuleBook, span: Span
) -> tuple[StepPapers, ...]:
    """The parts of all steps, by rule set and step, in the order of its text.

    `dossiers` are the parts of each.
    """
    seen: dict[str, list[str]] = {}
    cited: dict[str, str] = {}
    for items in dossiers:
        best: dict[str, str] = {}
        for item in items:
            cited[item.requirement] = item.basis
            if item.year is None or item.year in span.years:
                best[item.requirement] = _better(best.get(item.requirement), _how(item, span))
        for requirement, how in best.items():
            seen.setdefault(requirement, []).append(how)
    return tuple(
        _row(ruleset, part, cited[requirement], seen[requirement])
        for ruleset in book.sets
        for _, part in sorted(ruleset.parts, key=_step)
        if part.step and (requirement := ruleset.requirement(part.id)) in seen
    )


def _step(of: tuple[Item, Part]) -> str:
    """`bước 1` … `bước 5`, then those of an ending; the order of the text stays within a step."""
    return of[1].step or ""


_WEIGHT = ("sure", "guess", "unseen", "not_asked")


def _how(item: ItemStatus, span: Span) -> str:
    """Papers later than the span are no papers of it."""
    rows = [row for row in item.evidence if row.date is None or row.date <= span.end]
    if rows and item.year is None:
        return "sure" if any(row.sure for row in rows) else "guess"
    if item.evidence and item.year is not None:
        return "sure" if any(row.sure for row in item.evidence) else "guess"
    return "not_asked" if item.status is Status.NOT_APPLICABLE else "unseen"


def _better(one: str | None, other: str) -> str:
    return other if one is None else min(one, other, key=_WEIGHT.index)


def _row(ruleset: RuleSet, part: Part, basis: str, said: list[str]) -> StepPapers:
    return StepPapers(
        ruleset=ruleset.id,
        step=part.step or "",
        part=part.id,
        title=part.title,
        basis=basis,
        sure=said.count("sure"),
        guess=said.count("guess"),
        not_asked=said.count("not_asked"),
        unseen=said.count("unseen"),
    )
