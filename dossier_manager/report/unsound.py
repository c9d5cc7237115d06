"""What is broken in dossiers and what concerns the archive, at the end of a report."""

from collections.abc import Iterable, Iterator

from dossier_manager.audit.model import DossierAudit
from dossier_manager.findings import Finding, Severity, by_severity
from dossier_manager.report import blockers
from dossier_manager.report.screen import Report, bullets, heading


def errors(one: DossierAudit) -> Iterator[Finding]:
    """What makes a dossier unsound: what hangs on it may be wrong."""
    return (entry for entry in by_severity(one.findings) if entry.severity is Severity.ERROR)


def unsound(dossiers: Iterable[DossierAudit], archive: Iterable[Finding]) -> list[Report]:
    """The errors of each dossier, then everything about the archive; nothing where nothing is."""
    broken = [
        f"{one.name} ({one.id}): {text}"
        for one in dossiers
        for text in blockers.finding_lines(errors(one), own=one.id)
    ]
    about = blockers.finding_lines(by_severity(archive))
    shown = [heading("Điều hỏng trong hồ sơ"), *bullets(broken)] if broken else []
    return shown + ([heading("Về cả kho"), *bullets(about)] if about else [])
