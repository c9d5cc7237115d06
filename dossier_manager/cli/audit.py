"""`dossier audit`: what is there, what is missing, what bars which grade."""

from pathlib import Path

import click

from dossier_manager.audit.model import ArchiveAudit
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
from dossier_manager.cli.soundness import reached, unsound
from dossier_manager.cli.types import OneOf
from dossier_manager.errors import ExitStatus
from dossier_manager.findings import Severity
from dossier_manager.report.json import audit_json
from dossier_manager.report.matrix import matrices
from dossier_manager.report.terminal import audit_report

_SEVERITIES = OneOf(*(severity.value for severity in Severity))


@click.command(cls=VietnameseCommand)
@archive_argument
@click.argument("dossiers", nargs=-1, metavar="[HỒ-SƠ]…")
@click.option(
    "--fail-on",
    type=_SEVERITIES,
    metavar="MỨC",
    help="Kết thúc với mã 1 khi có phát hiện từ mức này: error, warning hoặc info.",
)
@click.option("--matrix", is_flag=True, help="Hiện bảng dấu: hồ sơ theo hàng, thành phần theo cột.")
@judging_options
@looking_options
@output_options
def command(
    archive: Path,
    dossiers: tuple[str, ...],
    *,
    fail_on: str | None,
    matrix: bool,
    judging: Judging,
    looking: Looking,
    output: Output,
) -> int:
    """Soát các hồ sơ trong KHO: thành phần nào có, thiếu, chưa rõ; điều gì cản mức xếp loại nào,
    theo điểm nào của văn bản. Nêu HỒ-SƠ (mã hoặc đường dẫn) để chỉ soát những hồ sơ đó.
    """
    view, book, audit = look_and_audit(archive, looking, judging)
    if dossiers:
        audit = only(audit, find_dossiers(view, dossiers))
    output.emit(
        lambda: matrices(audit, book.sets) if matrix else audit_report(view, audit),
        lambda: audit_json(view, audit),
    )
    return _status(audit, fail_on)


def _status(audit: ArchiveAudit, fail_on: str | None) -> ExitStatus:
    inside = [entry for dossier in audit.dossiers for entry in dossier.findings]
    if unsound(audit.findings, inside):
        return ExitStatus.UNSOUND
    if fail_on is not None and reached([*audit.findings, *inside], Severity(fail_on)):
        return ExitStatus.FOUND
    return ExitStatus.DONE
