"""The tables of the counts on screen. Every figure of the totals stands beside its clause."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from dossier_manager.archive.words import VALUES
from dossier_manager.report import words
from dossier_manager.report.screen import Report, heading, line, table
from dossier_manager.report.stats import words as stats_words
from dossier_manager.statistics.archive import Statistics
from dossier_manager.statistics.counting import Counting
from dossier_manager.statistics.counts import Totals
from dossier_manager.statistics.group import APART, GRADES, RATED, RECOGNITION, Group
from dossier_manager.statistics.line import Line
from dossier_manager.statistics.rows import (
    Row,
    by_commune,
    by_founding_year,
    by_group,
    by_kind,
    by_level,
)

_REST = tuple(group for group in RATED if group not in GRADES)
GROUP_RULES = {
    **dict.fromkeys(GRADES, "muc-xep-loai"),
    Group.NOT_STATED: "muc-xep-loai",
    Group.NOT_ELIGIBLE: "chua-du-dieu-kien",
    Group.ELIGIBILITY_UNKNOWN: "chua-du-dieu-kien",
    **dict.fromkeys(RECOGNITION, "dien-hinh"),
    Group.ENDED: "da-ket-thuc",
    Group.LATER: "lap-sau-ky",
    Group.MEMBER: "theo-doi",
    Group.NOT_COUNTED: "can-xem",
}
"""The rule of counting that each group stands by."""
_FIGURES = 6
"""The most columns of a figure, so that the headings of figures fold and not the names."""
_PLACE, _DAY, _GROUP = 12, 10, 8
"""Columns of a commune and of a group at the most, and of a day at the least: no day is cut."""
_Cells = Sequence[str | Text]


def _years(made: Statistics, first: str, *more: str) -> tuple[str, ...]:
    return (first, str(made.now.year), str(made.before.year), "Thay đổi", *more)


def totals_table(made: Statistics) -> Report:
    """What is there, this year beside the year before, with the clause of each figure."""
    now, before = made.now.totals, made.before.totals
    rows = [
        _figure(what, get(now), get(before), rule, made.counting)
        for what, get, rule in figures(now.sites.first_counts)
    ]
    return table(_years(made, "Mục", "Căn cứ"), rows)


_Get = Callable[[Totals], int]


def figures(first_counts: bool | None) -> Iterator[tuple[str, _Get, str | None]]:
    """The rows of the totals; where nobody settled the first place, both figures of điểm."""
    yield "Mô hình", lambda t: t.models, "mo-hinh"
    yield "Tên mô hình khác nhau", lambda t: t.names, "cung-ten"
    if first_counts is not True:
        yield "Điểm, không tính nơi đầu tiên", lambda t: t.sites.without_first, "diem"
    if first_counts is not False:
        yield "Điểm, tính cả nơi đầu tiên", lambda t: t.sites.with_first, "noi-dau-tien"
    yield "– chưa gắn được với mô hình", lambda t: t.sites.loose, "diem-roi"
    yield "Hồ sơ mô hình và điểm", lambda t: t.rated_kinds, "tung-diem"
    yield "– trong đó liên kết", lambda t: t.linked, "lien-ket"
    yield "– chưa ghi có liên kết không", lambda t: t.linked_unstated, "lien-ket"
    yield "Tổ, cộng ở nơi ghi từ hai tổ", lambda t: t.teams.several, "to"
    yield "– số hồ sơ ghi từ hai tổ", lambda t: t.teams.several_in, "to-cua-mo-hinh"
    yield "– số hồ sơ ghi ít hơn hai tổ", lambda t: t.teams.one_in, "to"
    yield "– số hồ sơ chưa ghi số tổ", lambda t: t.teams.unstated_in, "to-thanh-phan"
    yield "Điển hình", lambda t: t.exemplars, "dien-hinh"
    yield "Không nằm trong số hiện có", lambda t: t.apart, None
    yield "Tất cả hồ sơ trong kho", lambda t: t.dossiers, None


def _figure(what: str, now: int, before: int, rule: str | None, counting: Counting) -> _Cells:
    change = stats_words.difference(now, before)
    basis = stats_words.brief(counting.by(rule)) if rule is not None else words.NOTHING
    return (what, str(now), str(before), change, basis)


def _groups(made: Statistics, groups: Iterable[Group]) -> Iterator[_Cells]:
    now, before = by_group(made.now.lines), by_group(made.before.lines)
    for group in groups:
        what, rule = stats_words.GROUPS[group], GROUP_RULES[group]
        yield _figure(what, now[group], before[group], rule, made.counting)


def grade_table(made: Statistics) -> Report:
    """The stated grades, and apart from them what has none; the sum is that of the totals."""
    now, before = made.now.totals.rated_kinds, made.before.totals.rated_kinds
    total = _figure("Cộng", now, before, "tung-diem", made.counting)
    return table(_years(made, "Kết quả", "Căn cứ"), [*_groups(made, RATED), total])


def recognition_table(made: Statistics) -> Report:
    """Điển hình: recognised or not, never by grades."""
    now, before = made.now.totals.exemplars, made.before.totals.exemplars
    total = _figure("Cộng", now, before, "dien-hinh", made.counting)
    return table(_years(made, "Công nhận", "Căn cứ"), [*_groups(made, RECOGNITION), total])


def apart_table(made: Statistics) -> Report:
    """What is told and not counted among what is there."""
    return table(_years(made, "Vì sao", "Căn cứ"), _groups(made, APART))


def row_tables(lines: Sequence[Line]) -> Iterator[Report]:
    """By commune, level, kind and founding year."""
    tables: tuple[tuple[str, str, Sequence[Row], str | None, Callable[[str], str]], ...] = (
        ("Theo xã, phường", "Xã, phường", by_commune(lines), stats_words.UNSTATED["commune"], str),
        ("Theo cấp thành lập", "Cấp", by_level(lines), stats_words.UNSTATED["level"], _value),
        ("Theo loại hồ sơ", "Loại", by_kind(lines), None, _kind),
        (
            "Theo năm thành lập (mô hình, điểm)",
            "Năm",
            by_founding_year(lines),
            stats_words.UNSTATED["founded"],
            str,
        ),
    )
    for head, column, rows, none, name in tables:
        yield heading(head)
        yield _row_table(column, rows, none or words.NOTHING, name) if rows else line("không có")


def _value(text: str) -> str:
    return VALUES.get(text, text)


def _kind(text: str) -> str:
    return words.KINDS.get(text, text)


def _row_table(column: str, rows: Sequence[Row], none: str, name: Callable[[str], str]) -> Report:
    """Mô hình and điểm = the four grades and the rest; with điển hình and what is apart: all."""
    heads = ("Mô hình", "Điểm", *(stats_words.GROUPS[g] for g in GRADES), "Chưa có mức")
    columns = (column, *heads, "Điển hình", "Không tính", "Tất cả")
    cells = [_cells(name(row.key) if row.key is not None else none, row) for row in rows]
    sums = [sum(int(str(one[index])) for one in cells) for index in range(1, len(columns))]
    made = table(columns, [*cells, ("Cộng", *map(str, sums))])
    for figures in made.columns[1:]:
        figures.max_width = _FIGURES
    return made


def _cells(name: str, row: Row) -> tuple[str, ...]:
    grades = (row.of([group]) for group in GRADES)
    figures = (row.models, row.sites, *grades, row.of(_REST), row.exemplars, row.apart)
    return (name, *map(str, figures), str(row.dossiers))


def model_table(made: Statistics) -> Report:
    """Each mô hình, then each of its điểm on a line of its own; then the loose điểm."""
    was = {one.path: one for one in made.before.lines}
    rows: list[_Cells] = []
    for family in made.now.families.models:
        rows.append(_dossier(family.line, was, "", str(family.counted_sites)))
        rows += [_dossier(site, was, f"  {stats_words.OWN_SITE} ", "") for site in family.sites]
    rows += [
        _dossier(one, was, f"{stats_words.LOOSE_SITE} ", "") for one, _ in made.now.families.loose
    ]
    if not rows:
        return line("không có mô hình hay điểm nào")
    years = (str(made.now.year), str(made.before.year))
    made_table = table(("Mô hình, điểm", "Xã, phường", "Thành lập", *years, "Điểm", "Tổ"), rows)
    for column, width in ((1, _PLACE), (3, _GROUP), (4, _GROUP), (6, _FIGURES)):
        made_table.columns[column].max_width = width
    made_table.columns[2].min_width = _DAY
    return made_table


def _dossier(one: Line, was: dict[str, Line], mark: str, sites: str) -> _Cells:
    old = was.get(one.path)
    return (
        f"{mark}{stats_words.named(one)}",
        one.commune or "chưa ghi",
        stats_words.founded(one),
        stats_words.SHORT[one.group],
        stats_words.SHORT[old.group] if old is not None else words.NOTHING,
        sites,
        str(one.teams) if one.teams is not None else "chưa ghi",
    )
