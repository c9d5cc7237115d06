"""Whether the parts of a rule set are sound: when they are missing, with which they go."""

from collections.abc import Iterator

from dossier_manager.rules.flaw import Flaw, Path
from dossier_manager.rules.model import Anchor, Frequency, Part, RuleSet, When

_OF_A_YEAR = frozenset({Frequency.YEARLY, Frequency.HALF_YEARLY})


def parts_at(ruleset: RuleSet) -> Iterator[tuple[Path, Part]]:
    """Every part with the path that leads to it in its file."""
    for at, item in enumerate(ruleset.items):
        yield from ((("items", at, "parts", n), part) for n, part in enumerate(item.parts))


def part_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    """What is wrong in the parts, one by one."""
    for path, part in parts_at(ruleset):
        for key, when in (("missing_from", part.missing_from), ("owed_from", part.owed_from)):
            if when is not None:
                yield from _when_flaws(ruleset.id, part, when, (*path, key))
        if part.any_with:
            yield from _group_flaws(ruleset, part, (*path, "any_with"))


def _when_flaws(set_id: str, part: Part, when: When, path: Path) -> Iterator[Flaw]:
    """A day that hangs on the part's own paper comes only when the part is not missing."""
    said = {"id": set_id, "where": part.id}
    if (when.anchor is Anchor.PART) != (when.part is not None):
        yield Flaw("RULES_WHEN_PART", said, path)
    elif when.part == part.id:
        yield Flaw("RULES_WHEN_OWN_PART", said, path)


def _group_flaws(ruleset: RuleSet, part: Part, path: Path) -> Iterator[Flaw]:
    """Of parts of which one is enough, the first that is asked for speaks for all.

    So a part names itself and another, and they are asked for at the same times.
    """
    said = {"id": ruleset.id, "where": part.id}
    if part.id not in part.any_with:
        yield Flaw("RULES_ANY_WITH_SELF", said, path)
    elif set(part.any_with) == {part.id}:
        yield Flaw("RULES_ANY_WITH_ALONE", said, path)
    for other in (ruleset.part(name) for name in part.any_with):
        if other is not None and (other.owed in _OF_A_YEAR) != (part.owed in _OF_A_YEAR):
            yield Flaw("RULES_ANY_WITH_TIMES", {**said, "part": other.id}, path)
