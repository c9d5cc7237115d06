"""`dossier review`: the report of many years, after a fixed outline."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from dossier_manager import clock
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.looking import look_at
from dossier_manager.cli.options import (
    PATH,
    Looking,
    archive_argument,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output, write_office
from dossier_manager.cli.rulebook import book_of
from dossier_manager.cli.soundness import unsound
from dossier_manager.cli.target import check_office_target
from dossier_manager.cli.types import AS_OF, YEAR
from dossier_manager.clock import RatingYear
from dossier_manager.errors import ExitStatus, WrongUsage
from dossier_manager.findings import Finding, Severity
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.report.review.json import review_json
from dossier_manager.report.review.sheets import review_xlsx
from dossier_manager.report.review.summary import review_report
from dossier_manager.report.review.word import review_docx
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.review import review
from dossier_manager.statistics.span import Span, usual_span

_WORD, _EXCEL = ".docx", ".xlsx"


@click.command(cls=VietnameseCommand)
@archive_argument
@click.option("--from-year", type=YEAR, metavar="NĂM", help="Kỳ đánh giá đầu tiên.")
@click.option(
    "--to-year",
    type=YEAR,
    metavar="NĂM",
    help="Kỳ đánh giá cuối; mặc định là kỳ đã khép gần nhất, và kỳ đầu là mười kỳ tính ngược lại.",
)
@click.option("--docx", type=PATH, metavar="TỆP", help="Ghi thêm báo cáo ra tệp Word .docx.")
@click.option("--xlsx", type=PATH, metavar="TỆP", help="Ghi thêm các bảng ra tệp Excel .xlsx.")
@click.option("--as-of", type=AS_OF, metavar="NGÀY", help="Ngày xét; mặc định là hôm nay.")
@looking_options
@output_options
def command(
    archive: Path,
    *,
    from_year: int | None,
    to_year: int | None,
    docx: Path | None,
    xlsx: Path | None,
    as_of: dt.date | None,
    looking: Looking,
    output: Output,
) -> int:
    """Tổng kết nhiều năm: số lượng theo cấp và theo xã, phường, mức đã ghi theo từng kỳ, văn bản,
    danh sách có thể chọn làm tiêu biểu. Khung mượn của một đề cương năm 2016, không ràng buộc ai;
    điều chỉ người viết được thì để trống.
    """
    on = as_of or clock.today()
    _check_years(from_year, to_year, on)
    for file, end in ((docx, _WORD), (xlsx, _EXCEL)):
        if file is not None:
            check_office_target(file, end)
    view = look_at(archive, looking)
    book = book_of(view.root)
    span = usual_span(view, on, from_year, to_year)
    with collector_paused():
        audits = _Audits(view, book, span)
        made = review(view, book, audits, span)
    found = audits.about()
    if docx is not None:  # files first, so that nothing is printed where one cannot be written
        write_office(docx, review_docx(view, made), _WORD)
    if xlsx is not None:
        write_office(xlsx, review_xlsx(view, made), _EXCEL)
    output.emit(
        lambda: review_report(view, made, found),
        lambda: review_json(view, made, book.digest, found),
    )
    return ExitStatus.UNSOUND if unsound(audits.findings, audits.inside) else ExitStatus.DONE


def _check_years(first: int | None, last: int | None, on: dt.date) -> None:
    """Refuse years in the wrong order, and those that have not begun. Raises WrongUsage."""
    if first is not None and last is not None and first > last:
        raise WrongUsage("REVIEW_YEARS_ORDER", first=first, last=last)
    for year in (first, last):
        if year is not None and RatingYear(year).start > on:
            raise WrongUsage("REVIEW_YEAR_TO_COME", year=year, day=f"{on:%d/%m/%Y}")


class _Audits:
    """The audits of a span one after the other; of the last one the findings are kept."""

    def __init__(self, view: ArchiveView, book: RuleBook, span: Span) -> None:
        self._view = view
        self._book = book
        self._span = span
        self.findings: tuple[Finding, ...] = ()
        self.inside: list[Finding] = []

    def __iter__(self) -> Iterator[ArchiveAudit]:
        for year in self._span.years:
            audit = audit_archive(self._view, self._book, as_of=self._span.on, year=year)
            self.findings = audit.findings
            self.inside = [entry for one in audit.dossiers for entry in one.findings]
            yield audit

    def about(self) -> list[Finding]:
        """What concerns the archive by the last year, and what makes a dossier unsound."""
        return [*self.findings, *(e for e in self.inside if e.severity is Severity.ERROR)]
