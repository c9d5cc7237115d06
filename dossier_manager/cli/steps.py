"""`dossier steps`: how far each dossier has come, and what comes next."""

from pathlib import Path

import click

from dossier_manager.audit.steps.progress import archive_progress
from dossier_manager.cli.auditing import look_and_audit, only
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.dossiers import find_dossiers
from dossier_manager.cli.options import (
    Judging,
    Looking,
    archive_argument,
    judging_options,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus
from dossier_manager.report.steps.json import steps_json
from dossier_manager.report.steps.summary import steps_report


@click.command(cls=VietnameseCommand)
@archive_argument
@click.argument("dossiers", nargs=-1, metavar="[HỒ-SƠ]…")
@judging_options
@looking_options
@output_options
def command(
    archive: Path,
    dossiers: tuple[str, ...],
    *,
    judging: Judging,
    looking: Looking,
    output: Output,
) -> int:
    """Xem mỗi hồ sơ trong KHO đã đi tới bước nào của quy trình, vòng hằng năm tới đâu, việc tiếp
    theo là gì. Nêu HỒ-SƠ (mã hoặc đường dẫn) để xem đầy đủ từng bước của những hồ sơ đó.
    """
    view, book, audit = look_and_audit(archive, looking, judging)
    if dossiers:
        audit = only(audit, find_dossiers(view, dossiers))
    found = archive_progress(audit, view, book)
    output.emit(
        lambda: steps_report(view, audit, found, full=bool(dossiers)),
        lambda: steps_json(audit, found),
    )
    inside = [entry for dossier in audit.dossiers for entry in dossier.findings]
    return ExitStatus.UNSOUND if unsound(audit.findings, inside) else ExitStatus.DONE
