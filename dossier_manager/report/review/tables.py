"""The tables of a review as values, the same for screen, Word and Excel."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier_manager.archive.manifest import Kind
from dossier_manager.archive.words import VALUES
from dossier_manager.report import words
from dossier_manager.report.stats.words import GROUPS
from dossier_manager.statistics.group import RATED, RECOGNITION
from dossier_manager.statistics.review import Chapter, Review
from dossier_manager.statistics.sums import NamedSum, YearSum

Cell = str | int

NO_COMMUNE = "chưa ghi xã, phường"
NO_LEVEL = "chưa ghi cấp"
ALL = "Tổng cộng"
UNKNOWN = "chưa rõ"
BLANK = "…"
"""What stands where a person is to write. The program never writes there."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title, its clause (`basis`) and `how` it was counted.

    `widths` are in letters.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    basis: str = ""
    how: str = ""

    @property
    def caption(self) -> str:
        """Clause and way of counting in one line; empty for a list that needs neither."""
        return " ".join(part for part in (self.basis, self.how) if part)


def named(review: Review, table: Table) -> Table:
    """The table with the title, clause and way of counting that the outline gives it."""
    figure = review.outline.figure(table.id)
    basis = f"Căn cứ: {figure.basis} ({words.ROWS[figure.row.value]})."
    return replace(table, title=figure.title, basis=basis, how=figure.how)


_SUMS = (
    "Loại",
    "Có trong giai đoạn",
    "Lập mới",
    "Kết thúc",
    "Còn ở cuối giai đoạn",
    "Chưa rõ có hay không",
    "Có, chưa rõ ngày lập",
    "Đã xã hội hóa",
)
_SUM_WIDTHS = (12, 10, 8, 9, 10, 10, 10, 9)


def levels(review: Review) -> Table:
    """The sums of each level, then of all."""
    return _groups(review, "levels", "Cấp", [(level(one.name), one) for one in review.levels])


def communes(review: Review) -> Table:
    """The sums of each commune, then of all."""
    groups = [(commune(one.group.name), one.group) for one in review.communes]
    return _groups(review, "communes", "Xã, phường", groups)


def of_group(review: Review, chapter: Chapter) -> Table:
    """The sums of one chapter alone."""
    rows = _sum_rows(commune(chapter.group.name), chapter.group)
    return named(
        review, Table("communes", "", ("Xã, phường", *_SUMS), (24, *_SUM_WIDTHS), tuple(rows))
    )


def _groups(review: Review, name: str, what: str, groups: Iterable[tuple[str, NamedSum]]) -> Table:
    shown = [*groups, (ALL, review.whole.group)]
    rows = tuple(row for said, group in shown for row in _sum_rows(said, group))
    return named(review, Table(name, "", (what, *_SUMS), (24, *_SUM_WIDTHS), rows))


def _sum_rows(said: str, group: NamedSum) -> Iterable[tuple[Cell, ...]]:
    for one in group.kinds:
        kind = words.KINDS[one.kind]
        figures = (one.there, one.founded, one.ended, one.left, one.unknown, one.undated)
        yield (said, kind, *figures, one.socialised)


def short(table: Table) -> Table:
    """Sums without the kinds of which there is nothing, for a page; a group keeps one row."""
    first = words.KINDS[Kind.MODEL.value]
    rows = tuple(row for row in table.rows if row[1] == first or any(row[2:]))
    return replace(table, rows=rows)


def narrow(table: Table, columns: Iterable[int]) -> Table:
    """Some of its columns, where there is no room for all."""
    kept = tuple(columns)
    return replace(
        table,
        columns=tuple(table.columns[n] for n in kept),
        widths=tuple(table.widths[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in table.rows),
    )


def level(value: str | None) -> str:
    """A level in words, or that nobody stated it."""
    return NO_LEVEL if value is None else VALUES[value]


def commune(name: str | None) -> str:
    """A commune's name, or that nobody stated it."""
    return NO_COMMUNE if name is None else name


def years(review: Review, chapter: Chapter) -> Table:
    """What was there in each year, and what is to be known of the year."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            one.year,
            *(count for _, count in one.there),
            one.undated,
            one.founded,
            one.ended,
            _of_year(one),
        )
        for one in chapter.years
    )
    kinds = (words.KINDS[kind].capitalize() for kind, _ in chapter.years[0].there)
    columns = ("Kỳ", *kinds, "Chưa rõ ngày lập", "Lập mới", "Kết thúc", "Ghi chú")
    return named(review, Table("years", "", columns, (7, 9, 9, 9, 10, 9, 9, 36), rows))


def _of_year(one: YearSum) -> str:
    return (
        "; ".join(part for part in ("" if one.closed else "kỳ chưa khép", one.why) if part)
        or words.NOTHING
    )


def grades(review: Review, chapter: Chapter) -> Table:
    """What is there in each year by its group, with the groups and names of the yearly counts."""
    shown = (*RATED, *RECOGNITION)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.year, *(one.of(group) for group in shown)) for one in chapter.years
    )
    recognised = (f"Điển hình {GROUPS[group].lower()}" for group in RECOGNITION)
    columns = ("Kỳ", *(GROUPS[group] for group in RATED), *recognised)
    widths = (7, 6, 6, 8, 6, 9, 10, 10, 10, 11, 11)
    return named(review, Table("grades", "", columns, widths, rows))


def targets(review: Review, chapter: Chapter) -> Table:
    """Targets as people state them with their sources, year by year."""
    rows = tuple(
        (
            one.year,
            one.targets.stated,
            one.targets.sourced,
            one.targets.met,
            one.targets.missed,
            one.targets.unclear,
            one.targets.unsourced,
        )
        for one in chapter.years
    )
    columns = (
        "Kỳ",
        "Chỉ tiêu đã nêu",
        "Có ghi nguồn",
        "Đạt",
        "Chưa đạt",
        "Chưa rõ",
        "Tự khai, chưa ghi nguồn",
    )
    return named(review, Table("targets", "", columns, (7, 12, 12, 8, 10, 10, 14), rows))


def steps(review: Review, chapter: Chapter) -> Table:
    """In how many dossiers the papers of each step are."""
    rows = tuple(
        (
            one.step,
            f"{one.title} ({one.basis})",
            one.sure,
            one.guess,
            one.unseen,
            one.not_asked,
        )
        for one in chapter.steps
    )
    columns = ("Bước", "Thành phần", "Có", "Mới đoán", "Chưa thấy", "Không áp dụng")
    return named(review, Table("steps", "", columns, (18, 56, 8, 10, 11, 11), rows))
