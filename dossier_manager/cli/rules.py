"""`dossier rules`: the rule sets: which there are, what one asks, whether a file is sound."""

from pathlib import Path

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.command import VietnameseCommand, VietnameseGroup
from dossier_manager.cli.options import PATH, output_options
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import book_of, find_set
from dossier_manager.cli.rules_diff import command as diff
from dossier_manager.cli.soundness import unsound
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.report import rules as report
from dossier_manager.rules.load import check_file


@click.group("rules", cls=VietnameseGroup)
def command() -> None:
    """Xem và kiểm tra các bộ quy định: văn bản nào đòi hỏi thành phần gì."""


command.add_command(diff)


@command.command("list", cls=VietnameseCommand)
@output_options
def list_sets(*, output: Output) -> int:
    """Liệt kê các bộ quy định có sẵn."""
    book = book_of()
    output.emit(
        lambda: report.list_report(book.sets, book.findings),
        lambda: report.list_json(book.sets, book.findings, book.digest),
    )
    return ExitStatus.UNSOUND if unsound(book.findings, ()) else ExitStatus.DONE


@command.command("show", cls=VietnameseCommand)
@click.argument("rules", metavar="MÃ")
@output_options
def show_set(rules: str, *, output: Output) -> None:
    """Hiện đầy đủ bộ quy định có MÃ này, ví dụ hd22.mo-hinh."""
    ruleset = find_set(book_of(), rules)
    output.emit(lambda: report.set_report(ruleset), lambda: report.set_json(ruleset))


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
