"""What people concluded: verdicts on criteria, and on parts that the text leaves open."""

from collections.abc import Iterator

from dossier_manager.archive.decisions import Action, Decision, Outcome
from dossier_manager.audit.statuses import Case, named_by
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.model import Part, RuleSet
from dossier_manager.rules.rating import Criterion

JUDGED_BY_PEOPLE = frozenset({"person", "doubt"})
"""Who may judge a criterion: a person always, or a person where the papers leave a doubt."""


def may_be_open(part: Part) -> bool:
    """Whether the text may leave a part to a person, so that a verdict on it counts.

    A part that is plainly owed can only be waived, and a waiver is always printed.
    """
    return part.doubt is not None or part.exempt_doubt is not None or part.previous_year


def is_open(case: Case, part: Part, year: int | None) -> bool:
    """Whether the text leaves this part to a person in this dossier and year."""
    facts = case.facts(year)
    doubted = part.doubt is not None and holds(part.doubt_if, facts) is not Truth.NO
    exempt = part.exempt_doubt is not None and holds(part.applies_if, facts) is Truth.NO
    return doubted or exempt or (part.previous_year and year not in (None, case.year))


def verdict_on(case: Case, part: Part, year: int | None) -> Outcome | None:
    """What a person concluded about a part: met counts only where the text leaves it open."""
    if not _verdicts(case):
        return None
    said = _last(case, case.ruleset.requirement(part.id), year)
    return None if said is Outcome.MET and not is_open(case, part, year) else said


def judged(case: Case, criterion_id: str) -> Outcome | None:
    """What a person concluded about a criterion for the year that is judged."""
    entries = [d for d in _verdicts(case) if d.criterion == criterion_id and d.year == case.year]
    return entries[-1].outcome if entries else None


def _verdicts(case: Case) -> tuple[Decision, ...]:
    return case.of_action(Action.VERDICT)


def _last(case: Case, requirement: str, year: int | None) -> Outcome | None:
    found = next((d for d in reversed(_verdicts(case)) if named_by(d, requirement, year)), None)
    return found.outcome if found else None


def criteria(ruleset: RuleSet) -> tuple[Criterion, ...]:
    """The criteria of a rule set, of whichever judgement it makes."""
    rules = ruleset.rating or ruleset.recognition
    return rules.criteria if rules else ()


def unheard(case: Case) -> Iterator[Finding]:
    """Verdicts that change nothing, each with the reason: better said than silently ignored."""
    by_id = {criterion.id: criterion for criterion in criteria(case.ruleset)}
    for entry in _verdicts(case):
        said = entry.criterion or entry.requirement or ""
        code = _why_unheard(case, entry, by_id.get(said))
        if code is not None:
            place = Place(case.manifest.id, "decisions.yaml")
            yield finding(code, Severity.WARNING, place, decision=entry.id, said=said)


def _why_unheard(case: Case, entry: Decision, criterion: Criterion | None) -> str | None:
    if criterion is not None:
        if criterion.judge not in JUDGED_BY_PEOPLE:
            return "VERDICT_ON_COMPUTED"
        return "VERDICT_WITHOUT_YEAR" if entry.year is None else None
    said = entry.criterion or entry.requirement or ""
    part = case.ruleset.part(said.rpartition("/")[2])
    if part is None or entry.outcome is not Outcome.MET:
        return None
    return None if is_open(case, part, entry.year) else "VERDICT_NOT_OPEN"
