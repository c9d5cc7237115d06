"""What a scan saw, for people."""

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import by_severity
from dossier_manager.report import blockers, words
from dossier_manager.report.broken import broken_manifests
from dossier_manager.report.screen import Report, bullets, heading, line, stack


def scan_report(view: ArchiveView) -> Report:
    """Counts, and what is wrong."""
    every = [*view.findings, *(entry for d in view.dossiers for entry in d.findings)]
    shown: list[Report] = [
        heading(f"Kho hồ sơ: {view.settings.name}"),
        line(_counts(view)),
        line(words.coverage(view.coverage)),
        *bullets(blockers.finding_lines(by_severity(every))),
    ]
    return stack(shown)


def _counts(view: ArchiveView) -> str:
    broken = len(broken_manifests(view.findings))
    more = f"; {broken} bản kê khai hỏng" if broken else ""
    return f"{len(view.dossiers)} hồ sơ{more}; {len(view.loose)} tệp chưa thuộc hồ sơ nào."
