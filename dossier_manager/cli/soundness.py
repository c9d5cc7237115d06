"""Which exit status findings call for."""

from collections.abc import Iterable

from dossier_manager.findings import Finding, Severity

_OWN_FILES = (".yaml", ".yml")


def unsound(archive: Iterable[Finding], dossiers: Iterable[Finding]) -> bool:
    """Whether the archive, a manifest, decisions or a rule file cannot be relied on.

    Any error about the archive itself counts, and in a dossier an error in one of the
    program's own files.
    """
    return any(entry.severity is Severity.ERROR for entry in archive) or any(
        entry.severity is Severity.ERROR and (entry.place.path or "").endswith(_OWN_FILES)
        for entry in dossiers
    )


def reached(findings: Iterable[Finding], least: Severity) -> bool:
    """Whether any finding is at or above a severity."""
    return any(entry.severity.rank <= least.rank for entry in findings)
