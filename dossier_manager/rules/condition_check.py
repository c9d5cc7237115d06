"""Whether the conditions of a rule set are sound: one form each, known facts, known values."""

from collections.abc import Iterator

from dossier_manager.rules.condition import Condition
from dossier_manager.rules.facts import FACTS, values_of
from dossier_manager.rules.flaw import Flaw, Path
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.part_check import parts_at


def condition_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    """What is wrong in the conditions of the parts, at any depth."""
    ids = {part.id for _, part in ruleset.parts}
    for path, part in parts_at(ruleset):
        other = part.alternative.applies_if if part.alternative else None
        asked = (
            (("applies_if",), part.applies_if),
            (("doubt_if",), part.doubt_if),
            (("alternative", "applies_if"), other),
        )
        for keys, whole in asked:
            for where, one in _all_in(whole, (*path, *keys)):
                for code, params in _flaws(one, ids):
                    yield Flaw(code, {"id": ruleset.id, "where": part.id, **params}, where)


def _all_in(condition: Condition | None, path: Path) -> Iterator[tuple[Path, Condition]]:
    """A condition and those within it, each with its path."""
    if condition is None:
        return
    yield path, condition
    for key, several in (("all", condition.all), ("any", condition.any)):
        for at, one in enumerate(several or ()):
            yield from _all_in(one, (*path, key, at))
    yield from _all_in(condition.not_, (*path, "not"))


def _flaws(one: Condition, ids: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
    forms = (one.all, one.any, one.not_, one.fact, one.present)
    compared = [value for value in (one.equals, one.one_of) if value is not None]
    if sum(form is not None for form in forms) != 1 or len(compared) != (one.fact is not None):
        yield "RULES_CONDITION_FORM", {}
        return
    if () in (one.all, one.any, one.one_of):
        yield "RULES_CONDITION_EMPTY", {}
    fact = one.fact or one.present
    if fact is None:
        return
    if fact not in FACTS and fact.removeprefix("has.") not in ids:
        yield "RULES_FACT_UNKNOWN", {"fact": fact}
        return
    known = values_of(fact)
    for value in one.one_of or (one.equals,):
        if value is not None and value not in known:
            listed = ", ".join(sorted(known))
            yield "RULES_VALUE_UNKNOWN", {"key": fact, "value": value, "known": listed}
