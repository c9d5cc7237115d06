"""`dossier scan`: read what is new or changed."""

from pathlib import Path

import click

from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.looking import look_at
from dossier_manager.cli.options import Looking, archive_argument, looking_options, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus
from dossier_manager.report.scan import scan_report
from dossier_manager.report.show_json import scan_json


@click.command(cls=VietnameseCommand)
@archive_argument
@looking_options
@output_options
def command(archive: Path, *, looking: Looking, output: Output) -> int:
    """Đọc những tệp mới hoặc đã thay đổi trong KHO và cho biết còn gì chưa đọc được."""
    view = look_at(archive, looking)
    output.emit(lambda: scan_report(view), lambda: scan_json(view))
    every = [entry for dossier in view.dossiers for entry in dossier.findings]
    return ExitStatus.UNSOUND if unsound(view.findings, every) else ExitStatus.DONE
