"""`dossier init`: make an archive."""

from pathlib import Path

import click

from dossier_manager.archive.names import ARCHIVE_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.root import init_archive
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.target import check_outside
from dossier_manager.report.recorded import made_json, made_report


@click.command(cls=VietnameseCommand)
@click.argument("folder", type=PATH, metavar="THƯ-MỤC")
@click.option("--name", required=True, metavar="TÊN", help="Tên kho, ví dụ “Hồ sơ xã Tân Lập”.")
@click.option("--unit", metavar="ĐƠN-VỊ", help="Đơn vị giữ kho.")
@click.option("--province", metavar="TỈNH", help="Tỉnh, thành phố.")
@output_options
def command(
    folder: Path, *, name: str, unit: str | None, province: str | None, output: Output
) -> None:
    """Lập kho hồ sơ: ghi tệp archive.yaml vào THƯ-MỤC. Không động vào tệp nào khác."""
    if output.file is not None:
        check_outside(output.file, folder)
    archive = init_archive(folder, name=name, unit=unit, province=province)
    file = public_name(str(archive.root / ARCHIVE_FILE))
    output.emit(
        lambda: made_report("kho hồ sơ", file),
        lambda: made_json("archive", file, archive.settings.id),
    )
