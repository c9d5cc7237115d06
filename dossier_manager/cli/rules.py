"""`dossier rules`: the rule sets: which there are, what one asks, whether a file is sound."""

from pathlib import Path

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.root import open_archive
from dossier_manager.cli.command import VietnameseCommand, VietnameseGroup
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import LOCAL_FOLDER, book_of, find_set
from dossier_manager.cli.rules_diff import command as diff
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.findings import Finding
from dossier_manager.report.rules import listing as report
from dossier_manager.report.rules.json import set_json
from dossier_manager.report.rules.whole import set_report
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.trial import Tried, try_files, try_folder, try_shipped


@click.group("rules", cls=VietnameseGroup)
def command() -> None:
    """Xem và kiểm tra các bộ quy định: văn bản nào đòi hỏi thành phần gì."""


command.add_command(diff)


@command.command("list", cls=VietnameseCommand)
@click.argument("archive", type=PATH, metavar="[KHO]", required=False)
@output_options
def list_sets(archive: Path | None, *, output: Output) -> int:
    """Liệt kê các bộ quy định có sẵn; nêu KHO thì thêm các bộ riêng của kho ấy."""
    book = _book(archive)
    output.emit(lambda: report.list_report(book), lambda: report.list_json(book))
    return ExitStatus.UNSOUND if unsound(book.findings, ()) else ExitStatus.DONE


@command.command("show", cls=VietnameseCommand)
@click.argument("rules", metavar="MÃ")
@click.argument("archive", type=PATH, metavar="[KHO]", required=False)
@output_options
def show_set(rules: str, archive: Path | None, *, output: Output) -> None:
    """Hiện đầy đủ bộ quy định có MÃ này, ví dụ hd22.mo-hinh, kèm điều khoản của từng dòng. Nêu
    KHO thì tìm cả trong các bộ riêng của kho ấy.
    """
    book = _book(archive)
    ruleset = find_set(book, rules)
    local = ruleset.id in book.local
    output.emit(lambda: set_report(ruleset, local=local), lambda: set_json(ruleset, local=local))


def _book(archive: Path | None) -> RuleBook:
    return book_of(open_archive(archive).root) if archive is not None else book_of()


@command.command("check", cls=VietnameseCommand)
@click.argument("files", nargs=-1, type=PATH, metavar="[KHO|TỆP]…")
@output_options
def check_files(files: tuple[Path, ...], *, output: Output) -> int:
    """Kiểm tra TỆP quy định tự viết; nêu KHO thì kiểm tra các tệp riêng của kho, cùng nhau, như
    khi kho được soát; không nêu gì thì kiểm tra các bộ có sẵn.
    """
    tried, about = _tried(files)
    output.emit(lambda: report.check_report(tried, about), lambda: report.check_json(tried, about))
    wrong = [entry for one in tried for entry in one.findings]
    broken = any(one.ruleset is None for one in tried) or unsound((*wrong, *about), ())
    return ExitStatus.UNSOUND if broken else ExitStatus.DONE


def _tried(files: tuple[Path, ...]) -> tuple[tuple[Tried, ...], tuple[Finding, ...]]:
    if not files:
        return try_shipped(), ()
    folders = [path for path in files if path.is_dir()]
    if folders and len(files) > 1:
        raise WrongUsage("RULES_CHECK_MIXED", name=public_name(str(folders[0])))
    if folders:
        return try_folder(open_archive(folders[0]).root / LOCAL_FOLDER)
    for path in files:
        if not path.is_file():
            raise WrongUsage("NO_SUCH_FILE", name=public_name(str(path)))
    return try_files(files), ()
