"""One audit, as `audit`, `show` and `assign --recognised` ask for it."""

from dataclasses import replace
from pathlib import Path

from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.cli.looking import look_at
from dossier_manager.cli.options import Judging, Looking
from dossier_manager.cli.rulebook import book_of
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.rules.load import RuleBook


def audit_of(view: ArchiveView, judging: Judging) -> tuple[RuleBook, ArchiveAudit]:
    """The audit of all dossiers that were looked at."""
    book = book_of(view.root)
    with collector_paused():
        return book, audit_archive(view, book, as_of=judging.as_of, year=judging.year)


def look_and_audit(
    archive: Path, looking: Looking, judging: Judging
) -> tuple[ArchiveView, RuleBook, ArchiveAudit]:
    """Look at an archive, then audit it."""
    view = look_at(archive, looking)
    return (view, *audit_of(view, judging))


def only(audit: ArchiveAudit, paths: frozenset[str]) -> ArchiveAudit:
    """The audit with the dossiers at these paths alone; what concerns the whole archive stays."""
    return replace(audit, dossiers=tuple(d for d in audit.dossiers if d.path in paths))
