"""The bars of the counts: stated grades of a year beside the year before."""

from dossier_manager.report.stats.bars import Bar, Bars
from dossier_manager.report.stats.chart import chart
from dossier_manager.report.stats.words import GROUPS
from dossier_manager.statistics.archive import Statistics
from dossier_manager.statistics.group import RATED
from dossier_manager.statistics.rows import by_group

_SAYS = "Mức do người khai ghi theo quyết định; chưa đủ điều kiện không phải là Yếu."


def grade_bars(made: Statistics) -> Bars:
    """Mô hình and điểm by group: the stated grades, and apart from them what has none."""
    now, before = by_group(made.now.lines), by_group(made.before.lines)
    bars = [Bar(GROUPS[group], now[group], before[group]) for group in RATED]
    return Bars(made.now.year, made.before.year, bars)


def stats_chart(name: str, made: Statistics) -> bytes:
    """An SVG file of the archive of that name."""
    title = f"Kết quả xếp loại mô hình, điểm năm {made.now.year} và năm {made.before.year}"
    return chart(grade_bars(made), title, f"{_SAYS} {name}")
