"""`dossier inspect`: what loose files say of themselves, no archive needed."""

from pathlib import Path

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.inspecting import inspect_files
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import book_of, find_set
from dossier_manager.cli.target import check_target
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.report.inspect import inspect_json, inspect_report

_SHUT = "FILE_UNREADABLE"
"""Said of a file that could not be opened at all."""


@click.command(cls=VietnameseCommand)
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="TỆP…")
@click.option(
    "--rules", default="hd22.mo-hinh", metavar="MÃ", help="Bộ quy định; mặc định hd22.mo-hinh."
)
@output_options
def command(files: tuple[Path, ...], *, rules: str, output: Output) -> int:
    """Đọc từng TỆP rời: loại, số, ngày, cơ quan, trích yếu, người ký, và có thể tính cho thành phần
    nào. Không cần kho, không lưu lại gì.
    """
    for path in files:
        if not path.exists():
            raise WrongUsage("NO_SUCH_FILE", name=public_name(str(path)))
    if output.file is not None:
        check_target(output.file, inputs=files)
    ruleset = find_set(book_of(), rules)
    plain = [path for path in files if path.is_file()]
    passed = [_passed(path) for path in files if not path.is_file()]
    found = inspect_files(plain, ruleset) if plain else []
    output.emit(
        lambda: inspect_report(found, ruleset, passed), lambda: inspect_json(found, ruleset, passed)
    )
    shut = any(one.code == _SHUT for each in found for one in each.reading.problems)
    return ExitStatus.UNSOUND if passed or shut else ExitStatus.DONE


def _passed(path: Path) -> Finding:
    """What is no file with bytes to read is never opened: a pipe would wait for ever."""
    place = Place(path=public_name(str(path)))
    if path.is_dir():
        return finding("INSPECT_FOLDER", Severity.ERROR, place)
    return finding("INSPECT_SPECIAL", Severity.ERROR, place)
