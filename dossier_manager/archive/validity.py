"""Which recorded decisions hold together: the keys of their action, their ids, withdrawals."""

from collections.abc import Iterable

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.findings import Finding, Place, Severity, finding

_NEEDS: dict[Action, tuple[tuple[str, ...], ...]] = {
    Action.ASSIGN: (("file", "held", "dossier"), ("requirement",)),
    Action.DESCRIBE: (("file",), ("fields",)),
    Action.WAIVE: (("requirement",),),
    Action.VERDICT: (("criterion", "requirement"), ("outcome",)),
    Action.SENT: (("year",), ("sent", "received")),
    Action.CLEAR_MARK: (("file",),),
    Action.WITHDRAW: (("of",),),
}
"""For each action groups of keys; one key of each group must be there."""


def valid_entries(
    entries: Iterable[tuple[int, Decision]], name: str, broken_ids: frozenset[str] = frozenset()
) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """The entries that can be used, and why the others cannot.

    `entries` come with their lines; `broken_ids` are ids of entries that could not be read, so
    that withdrawing one of them is no second fault.
    """
    kept: dict[str, Decision] = {}
    findings: list[Finding] = []
    for line, entry in entries:
        fault = _fault(entry, kept, broken_ids)
        if fault is None:
            kept[entry.id] = entry
        else:
            code, params = fault
            place = Place(path=name, line=line)
            findings.append(finding(code, Severity.ERROR, place, id=entry.id, **params))
    return tuple(kept.values()), tuple(findings)


def _fault(
    entry: Decision, before: dict[str, Decision], broken: frozenset[str]
) -> tuple[str, dict[str, str]] | None:
    if entry.id in before:
        return "DECISION_ID_TWICE", {}
    for group in _NEEDS[entry.action]:
        if all(getattr(entry, key) is None for key in group):
            return "DECISION_LACKS", {"action": entry.action.value, "keys": " hoặc ".join(group)}
    if entry.action is Action.WITHDRAW and entry.of not in broken:
        withdrawn = before.get(entry.of or "")
        if withdrawn is None:
            return "DECISION_OF_UNKNOWN", {"of": entry.of or ""}
        if withdrawn.action is Action.WITHDRAW:
            return "DECISION_OF_WITHDRAWAL", {"of": withdrawn.id}
    return None
