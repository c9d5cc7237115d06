"""`dossier rules`: the rule sets: which there are, what one asks, whether a file is sound."""

from pathlib import Path

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.root import open_archive
from dossier_manager.cli.command import VietnameseCommand, VietnameseGroup
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import book_of, find_set
from dossier_manager.cli.rules_diff import command as diff
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.report.rules import listing as report
from dossier_manager.report.rules.json import set_json
from dossier_manager.report.rules.whole import set_report
from dossier_manager.rules.load import RuleBook, check_file


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
@click.argument("files", nargs=-1, type=PATH, metavar="[TỆP]…")
@output_options
def check_files(files: tuple[Path, ...], *, output: Output) -> int:
    """Kiểm tra TỆP quy định tự viết; không nêu tệp nào thì kiểm tra các bộ có sẵn."""
    checked = [_checked(path) for path in files] if files else _shipped()
    output.emit(lambda: report.check_report(checked), lambda: report.check_json(checked))
    wrong = [entry for one in checked for entry in one.findings]
    broken = any(one.ruleset is None for one in checked) or unsound(wrong, ())
    return ExitStatus.UNSOUND if broken else ExitStatus.DONE


def _checked(path: Path) -> report.Checked:
    if not path.is_file():
        raise WrongUsage("NO_SUCH_FILE", name=public_name(str(path)))
    ruleset, wrong = check_file(path)
    return report.Checked(public_name(str(path)), ruleset, wrong)


def _shipped() -> list[report.Checked]:
    book = book_of()
    sound = [report.Checked(entry.id, entry, ()) for entry in book.sets]
    broken = sorted({entry.place.path or "?" for entry in book.findings})
    return sound + [
        report.Checked(name, None, tuple(e for e in book.findings if (e.place.path or "?") == name))
        for name in broken
    ]
