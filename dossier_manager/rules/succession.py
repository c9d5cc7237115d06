"""Which text follows which: rings, unknown successors and validity that overlaps."""

from collections.abc import Mapping, Sequence

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.model import RuleSet


def succession(
    sets: Sequence[RuleSet],
    names: Mapping[str, str],
    lines: Mapping[str, int | None] | None = None,
) -> tuple[tuple[RuleSet, ...], tuple[Finding, ...]]:
    """The sets whose succession is sound, and what is wrong with the others.

    `names` gives each set's file by its id, `lines` the line of its `successor`. A set in a
    ring, or one that is still in force when its successor begins, judges nothing: nobody could
    tell which of the two governs a year.
    """
    by_id = {one.id: one for one in sets}
    sound: list[RuleSet] = []
    found: list[Finding] = []
    for one in sets:
        fault = _fault(one, by_id)
        if fault is None:
            sound.append(one)
        else:
            code, params = fault
            place = Place(path=names[one.id], line=(lines or {}).get(one.id))
            found.append(finding(code, Severity.ERROR, place, **params))
    return tuple(sound), tuple(found)


def _fault(one: RuleSet, by_id: Mapping[str, RuleSet]) -> tuple[str, dict[str, str]] | None:
    if one.successor is None:
        return None
    after = by_id.get(one.successor)
    if after is None:
        return "RULES_SUCCESSOR_UNKNOWN", {"id": one.id, "successor": one.successor}
    if _in_ring(one, by_id):
        return "RULES_SUCCESSOR_RING", {"id": one.id, "successor": one.successor}
    until, since = one.valid_to, after.valid_from
    if until is None or since is None or until >= since:
        end = f"{until:%d/%m/%Y}" if until else "không ghi ngày hết hiệu lực"
        begins = f"{since:%d/%m/%Y}" if since else "chưa rõ"
        return "RULES_OVERLAP", {"id": one.id, "end": end, "after": after.id, "begins": begins}
    return None


def _in_ring(one: RuleSet, by_id: Mapping[str, RuleSet]) -> bool:
    seen: set[str] = set()
    current: RuleSet | None = one
    while current is not None and current.successor and current.id not in seen:
        seen.add(current.id)
        current = by_id.get(current.successor)
        if current is one:
            return True
    return False
