"""How far a dossier has come: the steps of the procedure, each with its papers and one state.

Pure, from an audit and its rule set. A paper shows that a step was made; that none is seen never
shows that it was not, so what is unsure leaves the step open.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.audit.steps.stand import Stand, StepPaper
from dossier_manager.rules.model import Frequency, Part, RuleSet, Step

_ENDING = frozenset({"ending", "ended"})


class StepState(StrEnum):
    """State of a step. `DONE`: every paper that it owes is surely there."""

    DONE = "done"
    BEGUN = "begun"
    NOT_BEGUN = "not_begun"
    OPEN = "open"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """One step with its papers, in the order of the text."""

    step: Step
    state: StepState
    papers: tuple[StepPaper, ...]
    basis: str

    @property
    def seen(self) -> bool:
        """Whether anything was seen of any of its papers."""
        return any(paper.seen for paper in self.papers)


def steps_of(ruleset: RuleSet) -> tuple[Step, ...]:
    """The steps in their order; where a set lists none, as its parts name them, by number."""
    if ruleset.steps:
        return ruleset.steps
    clauses: dict[str, list[str]] = {}
    for _, part in ruleset.parts:
        if part.step is not None:
            clauses.setdefault(part.step, []).append(part.basis)
    named = sorted(clauses, key=_by_number)
    return tuple(Step(id=name, title=name, basis=clauses[name][0]) for name in named)


def _by_number(name: str) -> tuple[str, int]:
    number = re.search(r"\d+", name)
    return re.sub(r"\d+", "", name), int(number[0]) if number else 0


def is_ending(ruleset: RuleSet, step: Step) -> bool:
    """Whether a step belongs to the ending: its papers are asked for only once that has begun."""
    parts = [part for _, part in ruleset.parts if part.step == step.id]
    return bool(parts) and all(_ends(part) for part in parts)


def _ends(part: Part) -> bool:
    return part.applies_if is not None and bool(_ENDING & part.applies_if.facts())


def progress_of(
    ruleset: RuleSet, steps: Iterable[Step], papers: Sequence[StepPaper]
) -> tuple[StepProgress, ...]:
    """Each step with its papers, its state and its clause."""
    return tuple(
        StepProgress(step, _state_of(mine), tuple(mine), ruleset.cite(step.basis))
        for step in steps
        for mine in [[paper for paper in papers if paper.part.step == step.id]]
    )


def _state_of(papers: Sequence[StepPaper]) -> StepState:
    owed = list(_owed(papers))
    events = [p for p in papers if p.part.owed is Frequency.EVENT and p.seen]
    if owed:
        return _state(owed)
    if not events:
        return StepState.NOT_ASKED
    # The text asks for the act and not for its paper: one that is there shows a beginning.
    sure = any(event.stand is Stand.THERE for event in events)
    return StepState.BEGUN if sure else StepState.OPEN


def _owed(papers: Sequence[StepPaper]) -> Iterator[StepPaper]:
    """The papers that a step owes; a yearly one once, that of a year in which it is there."""
    yearly: dict[str, list[StepPaper]] = {}
    for paper in papers:
        if paper.yearly:
            yearly.setdefault(paper.part.id, []).append(paper)
        elif paper.once and paper.stand is not Stand.NOT_ASKED:
            yield paper
    for rows in yearly.values():
        # Rows run by year: the last is that of the year which is judged.
        best = next((row for row in rows if row.stand is Stand.THERE), rows[-1])
        if best.stand is not Stand.NOT_ASKED:
            yield best


def _state(owed: Sequence[StepPaper]) -> StepState:
    """Done, not done, or not known; and where not done, whether anything was begun."""
    stands = {paper.stand for paper in owed}
    if stands == {Stand.THERE}:
        return StepState.DONE
    if Stand.ABSENT not in stands:
        return StepState.OPEN
    if Stand.THERE in stands:
        return StepState.BEGUN
    return StepState.OPEN if any(paper.perhaps for paper in owed) else StepState.NOT_BEGUN
