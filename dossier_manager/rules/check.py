"""Whether a rule set is sound in itself. An unsound set judges nothing."""

from collections.abc import Iterator

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Condition
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules
from dossier_manager.yamltext.node import Node, Scalar, Sequence

FACTS = frozenset(
    {
        "kind",
        "linked",
        "self_managed",
        "level",
        "led_by",
        "party_committee",
        "fund",
        "limited_members",
        "piloted",
        "role",
        "founded_under_guide",
        "founded_in_year",
        "ten_months",
        "ending",
        "ended",
        "replicating",
        "v05",
    }
)
"""The named facts that conditions may ask for, beside `has.<part>`."""


def faults(ruleset: RuleSet, node: Node, name: str) -> tuple[Finding, ...]:
    """Every fault of a set that is well formed: empty, double ids, unknown parts and facts.

    `node` is the tree that the set was read from: it tells on which line the fault stands.
    """
    return tuple(
        finding(code, Severity.ERROR, Place(path=name, line=_line(node, params)), **params)
        for code, params in _faults(ruleset)
    )


def _line(node: Node, params: dict[str, str]) -> int:
    """The last line that bears the faulty word, or that of the set's id."""
    wanted = next((params[key] for key in ("part", "fact", "grade") if key in params), "")
    lines = [one.line for one in _scalars(node) if one.text == wanted]
    return max(lines, default=node.line)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for _, value in node.pairs:
            yield from _scalars(value)


def _faults(ruleset: RuleSet) -> Iterator[tuple[str, dict[str, str]]]:
    ids = [part.id for _, part in ruleset.parts]
    if not ids:
        yield "RULES_EMPTY", {"id": ruleset.id}
    for part_id in sorted({i for i in ids if ids.count(i) > 1}):
        yield "RULES_PART_TWICE", {"id": ruleset.id, "part": part_id}
    for where, part_id in _named_parts(ruleset):
        if part_id not in ids:
            yield "RULES_PART_UNKNOWN", {"id": ruleset.id, "part": part_id, "where": where}
    for where, fact in _named_facts(ruleset):
        if fact not in FACTS and fact.removeprefix("has.") not in ids:
            yield "RULES_FACT_UNKNOWN", {"id": ruleset.id, "fact": fact, "where": where}
    steps = {step.id for step in ruleset.steps}
    for _, part in ruleset.parts:
        if steps and part.step is not None and part.step not in steps:
            yield "RULES_STEP_UNKNOWN", {"id": ruleset.id, "step": part.step, "where": part.id}
    yield from _faults_of_the_whole(ruleset)
    if ruleset.rating is not None:
        yield from _grade_faults(ruleset, ruleset.rating)


def _faults_of_the_whole(ruleset: RuleSet) -> Iterator[tuple[str, dict[str, str]]]:
    since, until = ruleset.valid_from, ruleset.valid_to
    if since is None and not ruleset.stated_only:
        yield "RULES_WITHOUT_START", {"id": ruleset.id}
    if since is not None and until is not None and until < since:
        yield "RULES_VALIDITY", {"id": ruleset.id}
    judges = [one for one in (ruleset.rating, ruleset.recognition) if one is not None]
    if len(judges) > 1 or (not judges and not ruleset.stated_only):
        yield "RULES_NO_JUDGEMENT", {"id": ruleset.id}


def _grade_faults(ruleset: RuleSet, rating: RatingRules) -> Iterator[tuple[str, dict[str, str]]]:
    known = {grade.id for grade in rating.grades}
    floors = [g.completion.at_least for g in rating.grades if g.completion]
    if floors != sorted(floors, reverse=True):
        yield "RULES_THRESHOLDS", {"id": ruleset.id}
    for _, part in ruleset.parts:
        for grade in (*part.bars, *part.person):
            if grade not in known:
                yield "RULES_GRADE_UNKNOWN", {"id": ruleset.id, "grade": grade, "where": part.id}
    for criterion in rating.criteria:
        for grade in criterion.grades:
            if grade not in known:
                where = criterion.id
                yield "RULES_GRADE_UNKNOWN", {"id": ruleset.id, "grade": grade, "where": where}


def _named_parts(ruleset: RuleSet) -> Iterator[tuple[str, str]]:
    """Every part id that a row names, with the row that names it."""
    for _, part in ruleset.parts:
        named = [*part.any_with, *(p for way in part.recognise for p in way.of)]
        named += [w.part for w in (part.missing_from, part.owed_from) if w and w.part]
        yield from ((part.id, named_part) for named_part in named)
    for group in ruleset.combine:
        yield from (("combine", part_id) for part_id in group)
    for order in ruleset.order:
        yield from (("order", part_id) for part_id in order.parts)
    if ruleset.rating is not None:
        rating = ruleset.rating
        named_here: tuple[str, ...] = (rating.report_part, rating.decision_part, rating.plan_part)
        named_here = (*named_here, rating.eligibility.founding_part, *rating.ending_parts)
        spread = (rating.replication_part, rating.v05_part)
        yield from (("rating", p) for p in (*named_here, *spread) if p is not None)
        yield from (("criteria", d) for c in rating.criteria for d in c.documents)
    if ruleset.recognition is not None:
        recognition = ruleset.recognition
        asked = (recognition.plan_part, recognition.report_part)
        may_be: tuple[str | None, ...] = (recognition.criteria_part, recognition.recognised_part)
        may_be = (*may_be, *recognition.ending_parts)
        yield from (("recognition", p) for p in (*asked, *may_be) if p is not None)
        yield from (("criteria", d) for c in recognition.criteria for d in c.documents)


def _named_facts(ruleset: RuleSet) -> Iterator[tuple[str, str]]:
    for _, part in ruleset.parts:
        other = part.alternative.applies_if if part.alternative else None
        conditions: tuple[Condition | None, ...] = (part.applies_if, part.doubt_if, other)
        for condition in conditions:
            if condition is not None:
                yield from ((part.id, fact) for fact in sorted(condition.facts()))
