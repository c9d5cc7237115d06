"""Bars in the terminal: as long as their figures, told apart without colours, never a crash."""

import pytest

from dossier_manager.report.screen import as_text
from dossier_manager.report.stats.bars import Bar, Bars
from dossier_manager.report.stats.plot import ASCII_MARKS, MARKS, BarPlot

GRADES = (Bar("Tốt", 10, 5), Bar("Trung bình", 0, 1))


def plotted(*bars: Bar, width: int = 100, encoding: str = "utf-8") -> list[str]:
    text = as_text(BarPlot(Bars(2026, 2025, bars)), width=width, encoding=encoding)
    return text.splitlines()


def test_two_rows_for_each_label_as_long_as_their_figures() -> None:
    head, good, before, none, one = plotted(*GRADES)
    assert head == "█ năm 2026   ░ năm 2025"
    assert good.split()[:3] == ["Tốt", "2026", "10"]
    assert before.split()[:2] == ["2025", "5"]
    full = good.count(MARKS[0])
    assert full > 50
    assert abs(before.count(MARKS[1]) - full / 2) <= 1
    assert abs(one.count(MARKS[1]) - full / 10) <= 2
    assert none.split() == ["Trung", "bình", "2026", "0"]


def test_the_widest_bar_ends_where_the_screen_does() -> None:
    for width in (60, 100, 160):
        assert max(map(len, plotted(*GRADES, width=width))) == width


def test_a_stream_without_blocks_gets_plain_signs() -> None:
    text = "\n".join(plotted(*GRADES, encoding="ascii"))
    assert ASCII_MARKS[0] * 10 in text
    assert not set(MARKS) & set(text)


@pytest.mark.parametrize("width", [20, 30, 40])
def test_a_narrow_screen_gets_the_figures_alone(width: int) -> None:
    found = plotted(*GRADES, width=width)[-4:]
    assert [line.split()[-1] for line in found] == ["10", "5", "0", "1"]
    assert not set(MARKS) & set("".join(found))


def test_no_figures_and_no_bars_are_no_crash() -> None:
    assert [line.split()[-1] for line in plotted(Bar("Tốt", 0, 0))[1:]] == ["0", "0"]
    assert plotted()[0].startswith("█")


def test_many_bars_keep_a_line_each() -> None:
    bars = [Bar(f"Mức {n}", n, 40 - n) for n in range(40)]
    found = plotted(*bars)[1:]
    assert len(found) == 80
    assert [int(line.split()[3]) for line in found[::2]] == list(range(40))


def test_one_plot_leaves_nothing_behind_for_the_next() -> None:
    first = plotted(*GRADES)
    plotted(Bar("Khác", 7, 3))
    assert plotted(*GRADES) == first
