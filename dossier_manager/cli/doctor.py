"""`dossier doctor`: what this machine has and lacks."""

from pathlib import Path

import click

from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.machine import checks
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.errors import ExitStatus
from dossier_manager.report.doctor import broken, doctor_json, doctor_report, lacking


@click.command(cls=VietnameseCommand)
@click.option(
    "--state", type=PATH, metavar="THƯ-MỤC", help="Nơi giữ sổ tra cứu, thay cho nơi mặc định."
)
@output_options
def command(*, state: Path | None, output: Output) -> int:
    """Kiểm tra máy này: Python, các bộ đọc, nơi giữ sổ tra cứu, chỗ trống, màn hình, các chương
    trình có thể dùng thêm, các tệp quy định. Kết thúc với mã 4 khi thiếu thứ bắt buộc, mã 3 khi
    tệp quy định hỏng.
    """
    found = list(checks(state))
    output.emit(lambda: doctor_report(found), lambda: doctor_json(found))
    if broken(found):
        return ExitStatus.UNSOUND
    return ExitStatus.LACKING if lacking(found) else ExitStatus.DONE
