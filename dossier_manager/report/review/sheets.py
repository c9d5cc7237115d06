"""The many-year review as an Excel file. xlsxwriter is named here alone, of the review's rooms.

Every text is written as text: a name that begins like a formula stays a name.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report.review import lists as review_lists
from dossier_manager.report.review import tables as review_tables
from dossier_manager.report.review import words as review_words
from dossier_manager.report.review.plain import plain
from dossier_manager.report.review.seal import PENDING, sealed
from dossier_manager.report.review.tables import Cell, Table
from dossier_manager.statistics.review import Review

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_HEAD_ROW = 3
"""The row of column names; above it stand the title, the clause and an empty row."""
_RISKY = ("=", "+", "-", "@")
"""A cell that begins so turns into a formula once somebody edits it, unless it is marked text."""
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_SETTINGS = {
    "in_memory": True,  # no temporary file holds a word of the archive
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def review_xlsx(view: ArchiveView, review: Review) -> bytes:
    """The file's bytes; the same review gives the same bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415 # only who writes a table pays for it

    result = BytesIO()
    book = Workbook(result, _SETTINGS)
    made = dt.datetime.combine(review.span.on, dt.time())
    book.set_properties(
        {
            "title": plain(f"{review_words.TITLE} {review_words.span_words(review)}"),
            "subject": plain(view.settings.name),
            "author": "dossier",
            "category": PENDING,
            "created": made,
        }
    )
    pen = _Pen(book)
    for name, table in _sheets(view, review):
        pen.sheet(name, table)
    book.close()
    return sealed(result.getvalue())


def _sheets(view: ArchiveView, review: Review) -> Iterator[tuple[str, Table]]:
    whole = review.whole
    yield "Tổng hợp", _sums(review)
    yield "Theo năm", _years(review)
    yield "Danh sách", review_lists.roll(review.roll)
    yield "Quy trình", review_tables.steps(review, whole)
    yield "Nhóm văn bản", review_lists.families(review, whole)
    yield "Văn bản", review_lists.papers(review, whole.papers, review_lists.labels(review))
    yield "Tiêu biểu", review_lists.exemplary(review, whole.units)
    yield "Phần người viết", review_lists.open_heads(review)
    yield "Ghi chú", _notes(view, review)


def _sums(review: Review) -> Table:
    """Levels, then communes, then all: one list with a column that says which."""
    by_level = review_tables.levels(review)
    by_commune = review_tables.communes(review)
    rows = [
        (by, *row)
        for by, table in (("cấp", by_level), ("xã, phường", by_commune))
        for row in table.rows
        if row[0] != review_tables.ALL
    ]
    rows += [("tất cả", *row) for row in by_level.rows if row[0] == review_tables.ALL]
    return Table(
        "sums",
        "Tổng hợp theo cấp và theo xã, phường",
        ("Xếp theo", "Tên", *by_level.columns[1:]),
        (12, *by_level.widths),
        tuple(rows),
        by_level.basis,
        f"{by_level.how} {by_commune.how}",
    )


def _years(review: Review) -> Table:
    """What was there, the grades and the targets of each year, side by side."""
    whole = review.whole
    there = review_tables.years(review, whole)
    more = (review_tables.grades(review, whole), review_tables.targets(review, whole))
    joined = there
    for one in more:
        rows = zip(joined.rows, one.rows, strict=True)
        joined = replace(
            joined,
            columns=(*joined.columns[:-1], *one.columns[1:], joined.columns[-1]),
            widths=(*joined.widths[:-1], *one.widths[1:], joined.widths[-1]),
            rows=tuple((*left[:-1], *right[1:], left[-1]) for left, right in rows),
        )
    captions = " ".join(one.caption for one in (there, *more))
    return replace(joined, basis="", how=captions)


def _notes(view: ArchiveView, review: Review) -> Table:
    lines = (
        f"Kho hồ sơ: {view.settings.name}",
        f"{review_words.TITLE}, {review_words.span_words(review)}",
        review_words.days(review),
        *review_words.notes(view, review),
        *(f"Tiêu biểu: {line}" for line in review_words.few(review)),
    )
    rows = tuple((number, line) for number, line in enumerate(lines, 1))
    return Table("notes", "Điều cần biết khi đọc", ("TT", "Ghi chú"), (5, 140), rows)


class _Pen:
    """Writes tables into one workbook, each on its own sheet."""

    def __init__(self, book: "Workbook") -> None:
        boxed = {**_FONT, "border": 1, "text_wrap": True}
        self._book = book
        self._title = book.add_format({**_FONT, "bold": True, "font_size": 14})
        self._caption = book.add_format({**_FONT, "italic": True})
        self._head = book.add_format({**boxed, "bold": True, "align": "center"})
        self._cell = book.add_format(boxed)
        self._number = book.add_format({**boxed, "align": "right"})
        self._quoted = book.add_format({**boxed, "quote_prefix": True})

    def sheet(self, name: str, table: Table) -> None:
        """One table on a sheet that prints on A4 across, in black and white."""
        sheet = self._book.add_worksheet(name)
        sheet.write_string(0, 0, plain(table.title), self._title)
        if table.caption:
            sheet.write_string(1, 0, plain(table.caption), self._caption)
        for column, (label, width) in enumerate(zip(table.columns, table.widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEAD_ROW, column, plain(label), self._head)
        self._rows(sheet, table.rows)
        _for_print(sheet, len(table.columns))

    def _rows(self, sheet: "Worksheet", rows: Iterable[tuple[Cell, ...]]) -> None:
        for number, row in enumerate(rows, _HEAD_ROW + 1):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(number, column, cell, self._number)
                else:
                    text = plain(cell)
                    sheet.write_string(number, column, text, self._of(text))

    def _of(self, text: str) -> Any:
        return self._quoted if text.startswith(_RISKY) else self._cell


def _for_print(sheet: "Worksheet", columns: int) -> None:
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.print_black_and_white()
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer("&CTrang &P/&N")
    sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW, columns - 1)
