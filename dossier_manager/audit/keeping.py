"""Under which law a dossier is kept: it hangs on who keeps it, and only people know that."""

from collections.abc import Iterator

from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding


def keeping_findings(case: Case) -> Iterator[Finding]:
    """That nobody stated who keeps the dossier, so that its law is not known."""
    ways = case.ruleset.keeping
    if case.manifest.keeper is not None or not ways:
        return
    clauses = dict.fromkeys(one.basis for one in ways)
    yield finding(
        "KEEPER_NOT_STATED",
        Severity.INFO,
        Place(case.manifest.id, "manifest.yaml"),
        basis=case.ruleset.cite("; ".join(clauses)),
        ways="; ".join(f"{one.who}: {one.law}" for one in ways),
    )
