"""`dossier deadlines`: the days to keep, overdue first."""

from pathlib import Path

import click

from dossier_manager.cli.auditing import look_and_audit
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.options import (
    PATH,
    Judging,
    Looking,
    archive_argument,
    judging_options,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output, write_calendar
from dossier_manager.cli.soundness import unsound
from dossier_manager.cli.target import check_calendar_target
from dossier_manager.deadlines.due import deadlines
from dossier_manager.errors import ExitStatus
from dossier_manager.report.calendar import calendar
from dossier_manager.report.deadlines import deadlines_json, deadlines_report


@click.command(cls=VietnameseCommand)
@archive_argument
@click.option(
    "--ics",
    type=PATH,
    metavar="TỆP",
    help="Ghi thêm những việc chưa xong vào tệp lịch .ics, mở được bằng Outlook, Thunderbird.",
)
@judging_options
@looking_options
@output_options
def command(
    archive: Path, *, ics: Path | None, judging: Judging, looking: Looking, output: Output
) -> int:
    """Xem các hạn phải giữ của một năm đánh giá, việc quá hạn trước: việc của từng hồ sơ, rồi
    việc của đơn vị. Hạn cuối là ngày cuối còn đúng hạn.
    """
    if ics is not None:
        check_calendar_target(ics)
    view, book, audit = look_and_audit(archive, looking, judging)
    duties = deadlines(audit, view, book, audit.as_of, audit.year)
    if ics is not None:  # first, so that nothing is printed where it cannot be written
        settings = view.settings
        write_calendar(ics, calendar(settings.id, settings.name, duties, audit.as_of))
    output.emit(
        lambda: deadlines_report(view, audit, duties), lambda: deadlines_json(audit, duties)
    )
    inside = [entry for dossier in audit.dossiers for entry in dossier.findings]
    return ExitStatus.UNSOUND if unsound(audit.findings, inside) else ExitStatus.DONE
