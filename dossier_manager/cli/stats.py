"""`dossier stats`: the counts of an archive for a rating year, beside the year before."""

from pathlib import Path

import click

from dossier_manager.audit.archive import audit_archive
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
from dossier_manager.cli.output import Output, write_chart
from dossier_manager.cli.soundness import unsound
from dossier_manager.cli.target import check_chart_target
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.report.stats.figures import stats_chart
from dossier_manager.report.stats.json import stats_json
from dossier_manager.report.stats.summary import stats_report
from dossier_manager.statistics.archive import statistics


@click.command(cls=VietnameseCommand)
@archive_argument
@click.option("--plot", is_flag=True, help="Vẽ thêm cột kết quả xếp loại hai năm trên màn hình.")
@click.option(
    "--svg",
    type=PATH,
    metavar="TỆP",
    help="Vẽ thêm biểu đồ kết quả xếp loại hai năm vào tệp .svg để in.",
)
@judging_options
@looking_options
@output_options
def command(
    archive: Path,
    *,
    plot: bool,
    svg: Path | None,
    judging: Judging,
    looking: Looking,
    output: Output,
) -> int:
    """Đếm mô hình, điểm, tổ, điển hình và kết quả xếp loại của một năm, so với năm trước; điều cần
    xem lại đứng trước. Mức xếp loại là mức người khai ghi theo quyết định.
    """
    if plot and output.as_json:
        raise WrongUsage("PLOT_NOT_JSON")
    if svg is not None:
        check_chart_target(svg)
    view, book, audit = look_and_audit(archive, looking, judging)
    with collector_paused():
        before = audit_archive(view, book, as_of=audit.as_of, year=audit.year - 1)
        made = statistics(view, book, audit, before)
    if svg is not None:  # first, so that nothing is printed where it cannot be written
        write_chart(svg, stats_chart(view.settings.name, made))
    output.emit(lambda: stats_report(view, audit, made, plot=plot), lambda: stats_json(audit, made))
    inside = [entry for dossier in audit.dossiers for entry in dossier.findings]
    return ExitStatus.UNSOUND if unsound(audit.findings, inside) else ExitStatus.DONE
