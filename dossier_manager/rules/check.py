"""Whether a rule set is sound in itself. An unsound set judges nothing."""

import datetime as dt
from collections.abc import Iterator

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition_check import condition_flaws
from dossier_manager.rules.flaw import Flaw
from dossier_manager.rules.judgement_check import judgement_flaws
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.part_check import part_flaws
from dossier_manager.rules.way_check import way_flaws
from dossier_manager.yamltext.cap import capped
from dossier_manager.yamltext.node import Node

FORMAT = 1
"""The form of rule files that this program knows."""
YEARS = range(1945, 2200)
"""Years in which a legal text may hold: others are slips of the hand."""


def faults(ruleset: RuleSet, node: Node, name: str) -> tuple[Finding, ...]:
    """Every fault of a set that is well formed: fifty by their lines, and a count of more.

    `node` is the tree that the set was read from: it tells on which line the fault stands.
    """
    found = [
        finding(one.code, Severity.ERROR, Place(path=name, line=one.line(node)), **one.params)
        for one in _flaws(ruleset)
    ]
    found.sort(key=lambda one: (one.place.line or 0, one.code, one.params))
    return capped(found, name)


def _flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    if ruleset.format != FORMAT:
        yield Flaw("FORMAT_UNKNOWN", {"format": str(ruleset.format)}, ("format",))
        return
    yield from _named_flaws(ruleset)
    yield from _validity_flaws(ruleset)
    yield from part_flaws(ruleset)
    yield from condition_flaws(ruleset)
    yield from way_flaws(ruleset)
    yield from judgement_flaws(ruleset)


def _named_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    ids = [part.id for _, part in ruleset.parts]
    if not ids:
        yield Flaw("RULES_EMPTY", {"id": ruleset.id})
    for part_id in sorted({i for i in ids if ids.count(i) > 1}):
        yield Flaw("RULES_PART_TWICE", {"id": ruleset.id, "part": part_id})
    for where, part_id in _named_parts(ruleset):
        if part_id not in ids:
            yield Flaw("RULES_PART_UNKNOWN", {"id": ruleset.id, "part": part_id, "where": where})
    steps = {step.id for step in ruleset.steps}
    for _, part in ruleset.parts:
        if steps and part.step is not None and part.step not in steps:
            params = {"id": ruleset.id, "step": part.step, "where": part.id}
            yield Flaw("RULES_STEP_UNKNOWN", params)


def _validity_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    since, until = ruleset.valid_from, ruleset.valid_to
    if since is None and not ruleset.stated_only:
        yield Flaw("RULES_WITHOUT_START", {"id": ruleset.id})
    if since is not None and until is not None and until < since:
        yield Flaw("RULES_VALIDITY", {"id": ruleset.id}, ("valid_to",))
    days: tuple[tuple[str, dt.date | None], ...] = (
        ("valid_from", since),
        ("valid_to", until),
        ("papers_from", ruleset.papers_from),
    )
    for key, day in days:
        if day is not None and day.year not in YEARS:
            params = {"id": ruleset.id, "key": key, "day": f"{day:%d/%m/%Y}"}
            bounds = {"first": str(YEARS.start), "last": str(YEARS.stop - 1)}
            yield Flaw("RULES_YEAR_BEYOND", params | bounds, (key,))


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
