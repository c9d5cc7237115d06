"""`dossier rules diff`: what would change for an archive if another rule set judged it."""

from collections.abc import Iterator
from pathlib import Path

import click

from dossier_manager.audit.difference import covered, differences, governing, source, unsought
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.looking import look_at
from dossier_manager.cli.options import (
    Judging,
    Looking,
    archive_argument,
    judging_options,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import book_of, find_set
from dossier_manager.cli.soundness import unsound
from dossier_manager.clock import rating_year_on
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.findings import Severity, by_severity
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.report.rules import diff as report
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


@click.command("diff", cls=VietnameseCommand)
@click.argument("before", metavar="MÃ-A")
@click.argument("after", metavar="MÃ-B")
@archive_argument
@judging_options
@looking_options
@output_options
def command(
    before: str, after: str, archive: Path, *, judging: Judging, looking: Looking, output: Output
) -> int:
    """Xem kho này đổi gì nếu hồ sơ được xét theo bộ quy định MÃ-B thay cho MÃ-A."""
    view = look_at(archive, looking)
    book = book_of(view.root)
    one, other = find_set(book, before), find_set(book, after)
    notes = _comparable(view, book, one, other)
    year = judging.year if judging.year is not None else rating_year_on(judging.as_of).year
    dossiers = covered(view, one, other)
    inside = [entry for dossier in dossiers for entry in dossier.findings]
    about = (*view.findings, *book.findings)
    with collector_paused():
        found = differences(view, book, one, other, on=judging.as_of, year=year)
    made = report.Compared(
        as_of=judging.as_of,
        year=year,
        before=governing(view, book, one, dossiers, year),
        after=governing(view, book, other, dossiers, year),
        notes=notes,
        dossiers=found,
        findings=tuple(by_severity([e for e in (*about, *inside) if e.severity is Severity.ERROR])),
    )
    output.emit(lambda: report.diff_report(made), lambda: report.diff_json(made))
    return ExitStatus.UNSOUND if unsound(about, inside) else ExitStatus.DONE


def _comparable(view: ArchiveView, book: RuleBook, one: RuleSet, other: RuleSet) -> tuple[str, ...]:
    """What is to be known of the comparison. Raises WrongUsage where there is none to make."""
    if not {*one.kinds} & {*other.kinds}:
        raise WrongUsage("RULES_DIFF_KINDS", one=one.id, other=other.id)
    return (*_carried(view, book, one, other), *_carried(view, book, other, one))


def _carried(view: ArchiveView, book: RuleBook, one: RuleSet, other: RuleSet) -> Iterator[str]:
    recognised = source(book, view.settings, one, other)
    if recognised is None:
        raise WrongUsage("RULES_DIFF_STRANGERS", name=one.id, other=other.id)
    if recognised.id != one.id:
        yield report.carried_note(one.id, recognised.id, unsought(one, recognised))
