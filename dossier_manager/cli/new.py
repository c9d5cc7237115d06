"""`dossier new`: make a dossier's folder with a commented manifest."""

from pathlib import Path

import click

from dossier_manager.archive.create import new_dossier
from dossier_manager.archive.manifest import Kind
from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.target import inside_archive
from dossier_manager.cli.types import OneOf
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.report.recorded import made_json, made_report

_KINDS = OneOf(
    *(kind.value for kind in Kind),
    also={"mô-hình": "mo-hinh", "điểm": "diem", "điển-hình": "dien-hinh"},
)


@click.command(cls=VietnameseCommand)
@click.argument("folder", type=PATH, metavar="THƯ-MỤC")
@click.option(
    "--kind", required=True, type=_KINDS, metavar="LOẠI", help="mo-hinh, diem hoặc dien-hinh."
)
@click.option("--name", required=True, metavar="TÊN", help="Tên mô hình, điểm hoặc điển hình.")
@click.option("--id", "identity", metavar="MÃ", help="Mã hồ sơ; mặc định lấy theo tên.")
@output_options
def command(folder: Path, *, kind: str, name: str, identity: str | None, output: Output) -> None:
    """Lập thư mục hồ sơ mới với bản kê khai manifest.yaml có chú giải để người điền tiếp."""
    made = new_dossier(folder, Kind(kind), name, identity)
    file = public_name(str(made.file))
    place = Place(made.id, file)
    inside = inside_archive(made.file.resolve())
    wrong = [] if inside else [finding("OUTSIDE_ARCHIVE", Severity.WARNING, place)]
    output.emit(
        lambda: made_report("hồ sơ", file, wrong),
        lambda: made_json("dossier", file, made.id, wrong),
    )
