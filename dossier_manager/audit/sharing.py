"""Papers that a dossier shares with its parent: replication goes through all the steps again.

That a điểm may use some papers of its mô hình at all is an inference; which ones is rule data.
"""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Kind
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding


def sharing_findings(case: Case) -> Iterator[Finding]:
    """Parts stated as shared that may not be, and that sharing leans on an inference."""
    ruleset, manifest = case.ruleset, case.manifest
    if ruleset.site_basis is None or not manifest.shared:
        return
    place, basis = Place(manifest.id, "manifest.yaml"), ruleset.cite(ruleset.site_basis)
    parts = [part for name in manifest.shared if (part := ruleset.part(name)) is not None]
    refused = [part.id for part in parts if not part.shareable]
    if refused:
        yield finding(
            "SHARED_NOT_ALLOWED", Severity.WARNING, place, basis=basis, parts=", ".join(refused)
        )
    shared = [part.id for part in parts if part.shareable]
    if shared and manifest.kind is Kind.SITE:
        yield finding("SITE_SHARES", Severity.INFO, place, basis=basis, parts=", ".join(shared))
