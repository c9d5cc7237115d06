"""The many-year review as a Word file: each commune, then the sums, after the outline.

Figures, lists and clauses are filled in; all that only a person can write stays a marked blank.
"""

from collections.abc import Callable, Iterable, Mapping

from dossier_manager.archive.manifest import Level
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report.review import lists as review_lists
from dossier_manager.report.review import tables as review_tables
from dossier_manager.report.review import words as review_words
from dossier_manager.report.review.letter import Letter
from dossier_manager.report.review.tables import BLANK, Cell, Table, narrow
from dossier_manager.statistics.outline import Fill, Head
from dossier_manager.statistics.papers import PaperRow
from dossier_manager.statistics.review import Chapter, Review

_LISTED = 40
"""Papers of one family that a page lists; all stand in the Excel file and in the JSON."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ROLL = (0, 2, 4, 5, 6, 8, 9)
"""Columns of the roll that a page has room for."""
_PAPER = (2, 3, 4, 5, 7)
"""The same of the list of papers."""


def review_docx(view: ArchiveView, review: Review) -> bytes:
    """The file's bytes; the same review gives the same bytes."""
    about = review_words.span_words(review)
    letter = Letter(f"{review_words.TITLE} {about}", view.settings.name, review.span.on, BLANK)
    letter.top((view.settings.unit or BLANK).upper())
    letter.title("BÁO CÁO", f"{review_words.TITLE} {about}")
    letter.remark(f"Kho hồ sơ: {view.settings.name}. {review_words.days(review)}")
    for note in review_words.notes(view, review):
        letter.remark(note)
    _Writer(letter, review).write()
    letter.bottom()
    return letter.content()


class _Writer:
    """Writes the parts of a review: the way goes from the communes to the province."""

    def __init__(self, letter: Letter, review: Review) -> None:
        self._letter = letter
        self._review = review
        self._several = len(review.communes) > 1
        self._told: set[str] = set()
        self._called = review_lists.labels(review)
        self._figures: Mapping[str, Callable[[Review, Chapter], Table]] = {
            "levels": lambda one, _: review_tables.short(review_tables.levels(one)),
            "communes": lambda one, _: review_tables.short(review_tables.communes(one)),
            "years": review_tables.years,
            "grades": review_tables.grades,
            "targets": review_tables.targets,
            "steps": review_tables.steps,
            "exemplary": lambda one, chapter: review_lists.exemplary(one, chapter.units),
        }

    def write(self) -> None:
        """Every part; one commune alone is its own sum."""
        parts: list[tuple[str, str, Callable[[], None]]] = []
        if self._several:
            parts.append((*self._stage(Level.COMMUNE), self._communes))
        if any(one.name == Level.DISTRICT.value for one in self._review.levels):
            parts.append((*self._stage(Level.DISTRICT), self._district))
        title, clause = self._stage(Level.PROVINCE)
        parts.append((title if self._several else "Tổng hợp cả kho", clause, self._whole))
        for number, (name, basis, part) in enumerate(parts):
            self._letter.head(f"PHẦN {_ROMAN[number]}. {name.upper()}", 1)
            self._letter.remark(f"Theo {basis}.")
            part()

    def _stage(self, level: Level) -> tuple[str, str]:
        stage = self._review.outline.stage(level)
        if stage is None:
            return review_tables.level(level.value), self._review.outline.text
        return stage.title, self._review.outline.cite(stage.clause)

    def _communes(self) -> None:
        for number, chapter in enumerate(self._review.communes, 1):
            self._letter.head(f"{number}. {review_tables.commune(chapter.group.name)}", 2)
            self._table(review_tables.short(review_tables.of_group(self._review, chapter)))
            self._roll(chapter)
            for nth, head in enumerate(self._review.outline.heads):
                self._letter.head(f"{_ROMAN[nth]}. {head.title}", 3)
                self._of_commune(chapter, head)

    def _of_commune(self, chapter: Chapter, head: Head) -> None:
        """All that stands under one of the four heads, told in short."""
        below = list(_all_of(head))
        named = [one for each in below for one in each.families]
        if named:
            self._table(review_lists.families(self._review, chapter, named))
            self._papers(chapter, named)
        for figure in (one for each in below for one in each.figures):
            if figure not in ("levels", "communes", "steps"):
                self._table(self._figures[figure](self._review, chapter))
        for each in below:
            if Fill.PERSON in each.fills:
                self._letter.leave_open(f"{each.title}. {each.hint or ''}".strip())

    def _district(self) -> None:
        stage = self._review.outline.stage(Level.DISTRICT)
        if stage and stage.note:
            self._letter.say(stage.note)
        mine = [one for one in self._review.whole.entries if one.level is Level.DISTRICT]
        self._table(narrow(review_lists.roll(mine), _ROLL))

    def _whole(self) -> None:
        if not self._several:
            self._roll(self._review.whole)
        counts = [0] * 4
        for depth, head in self._review.outline.walk():
            counts[depth + 1 :] = [0] * (3 - depth)
            counts[depth] += 1
            self._letter.head(f"{_number(depth, counts[depth])} {head.title}", depth + 1)
            self._letter.remark(self._basis(head))
            self._fill(head)

    def _basis(self, head: Head) -> str:
        own = "" if head.row.value == "text" else " (cách chia của chương trình, suy luận)"
        return f"Đề cương: {self._review.outline.cite(head.clause)}{own}."

    def _fill(self, head: Head) -> None:
        whole = self._review.whole
        if head.families:
            self._table(review_lists.families(self._review, whole, head.families))
            if not self._several:
                self._papers(whole, head.families)
        for figure in head.figures:
            if figure != "communes" or self._several:
                self._table(self._figures[figure](self._review, whole))
        if Fill.PERSON in head.fills:
            self._letter.leave_open(head.hint or head.title)

    def _roll(self, chapter: Chapter) -> None:
        self._table(narrow(review_lists.roll(chapter.entries), _ROLL))

    def _papers(self, chapter: Chapter, named: Iterable[str]) -> None:
        """The papers of some families one by one, as many as a page takes."""
        for family in named:
            rows = [row for row in chapter.papers if row.family == family]
            if rows:
                self._some(rows)

    def _some(self, rows: list[PaperRow]) -> None:
        table = review_lists.papers(self._review, rows[:_LISTED], self._called)
        title = str(table.rows[0][0])
        short = narrow(table, _PAPER)
        self._table(Table(short.id, title, short.columns, short.widths, short.rows))
        if len(rows) > _LISTED:
            self._letter.remark(f"Còn {len(rows) - _LISTED} văn bản; xem đủ ở tệp bảng tính.")

    def _table(self, table: Table) -> None:
        self._letter.say(f"{table.title}:")
        if table.rows:
            rows = [[_said(cell) for cell in row] for row in table.rows]
            self._letter.table(table.columns, rows, table.widths)
        else:
            self._letter.say("Không có.")
        if table.basis:
            again = table.how in self._told
            self._letter.remark(table.basis if again else table.caption)
            self._told.add(table.how)


def _all_of(head: Head) -> Iterable[Head]:
    yield head
    for below in head.heads:
        yield from _all_of(below)


def _number(depth: int, count: int) -> str:
    """I, 1, a: as Vietnamese papers number their heads."""
    if depth == 1:
        return f"{_ROMAN[count - 1]}."
    return f"{count}." if depth == 2 else f"{chr(ord('a') + count - 1)})"


def _said(cell: Cell) -> str:
    return str(cell)
