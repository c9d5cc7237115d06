"""`dossier show`: one dossier in full."""

from pathlib import Path

import click

from dossier_manager.cli.auditing import look_and_audit
from dossier_manager.cli.broken import refuse_broken_rules
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.dossiers import find_dossier
from dossier_manager.cli.options import (
    Judging,
    Looking,
    archive_argument,
    dossier_argument,
    judging_options,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus, Unsound
from dossier_manager.report.dossier import show_report
from dossier_manager.report.show_json import show_json


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@judging_options
@looking_options
@output_options
def command(
    archive: Path, dossier: str, *, judging: Judging, looking: Looking, output: Output
) -> int:
    """Hiện đầy đủ một HỒ-SƠ: từng thành phần với bằng chứng, điều còn vướng, các tệp và các
    quyết định ghi nhận.
    """
    view, book, audit = look_and_audit(archive, looking, judging)
    wanted = find_dossier(view, dossier)
    found = next((entry for entry in audit.dossiers if entry.path == wanted.path), None)
    if found is None:
        refuse_broken_rules(book)
        raise Unsound("DOSSIER_NOT_JUDGED", name=wanted.manifest.id)
    output.emit(lambda: show_report(view, audit, found), lambda: show_json(view, audit, found))
    return ExitStatus.UNSOUND if unsound((), found.findings) else ExitStatus.DONE
