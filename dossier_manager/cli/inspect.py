"""`dossier inspect`: what loose files say of themselves, no archive needed."""

from pathlib import Path

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.inspecting import inspect_files
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output, check_target
from dossier_manager.cli.rulebook import book_of, find_set
from dossier_manager.errors import WrongUsage
from dossier_manager.report.inspect import inspect_json, inspect_report


@click.command(cls=VietnameseCommand)
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="TỆP…")
@click.option(
    "--rules", default="hd22.mo-hinh", metavar="MÃ", help="Bộ quy định; mặc định hd22.mo-hinh."
)
@output_options
def command(files: tuple[Path, ...], *, rules: str, output: Output) -> None:
    """Đọc từng TỆP rời: loại, số, ngày, cơ quan, trích yếu, người ký, và có thể tính cho thành phần
    nào. Không cần kho, không lưu lại gì.
    """
    for path in files:
        if not path.is_file():
            raise WrongUsage("NO_SUCH_FILE", name=public_name(str(path)))
    if output.file is not None:
        check_target(output.file, inputs=files)
    ruleset = find_set(book_of(), rules)
    found = inspect_files(files, ruleset)
    output.emit(lambda: inspect_report(found, ruleset), lambda: inspect_json(found, ruleset))
