"""Manifests that cannot be used, as the findings of an archive tell of them."""

from collections.abc import Iterable

from dossier_manager.archive.names import MANIFEST_FILE
from dossier_manager.findings import Finding, Severity


def broken_manifests(findings: Iterable[Finding]) -> list[Finding]:
    """The first fault of each manifest that cannot be used, in the order of the findings."""
    found: dict[str, Finding] = {}
    for entry in findings:
        path = entry.place.path or ""
        own = path == MANIFEST_FILE or path.endswith(f"/{MANIFEST_FILE}")
        if own and entry.severity is Severity.ERROR:
            found.setdefault(path, entry)
    return list(found.values())


def no_dossiers(findings: Iterable[Finding]) -> str:
    """What to say where no dossier could be audited."""
    count = len(broken_manifests(findings))
    if not count:
        return "Không có hồ sơ nào trong kho này."
    return f"{count} bản kê khai hỏng, hồ sơ chưa soát được."
