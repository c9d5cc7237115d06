"""The chart as a picture: valid SVG, every figure in it, readable in black and white."""

from xml.etree import ElementTree as ET

import pytest

from dossier_manager.report.stamp import PENDING, is_stamped
from dossier_manager.report.stats.bars import Bar, Bars
from dossier_manager.report.stats.chart import HEAD, chart
from dossier_manager.report.stats.figures import grade_bars, stats_chart
from dossier_manager.report.stats.words import GROUPS
from dossier_manager.statistics.group import RATED
from tests.statistics.counted import counted, model

SVG = "{http://www.w3.org/2000/svg}"
BARS = Bars(2026, 2025, (Bar("Tốt", 3, 1), Bar("Chưa đủ điều kiện", 0, 2)))


def drawn(bars: Bars, title: str = "Kết quả", note: str = "Kho mẫu") -> ET.Element:
    return ET.fromstring(chart(bars, title, note).partition(HEAD.encode())[2])


def texts(root: ET.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{SVG}text")]


def widths(root: ET.Element, index: int) -> list[float]:
    """The lengths of the bars of one year, from the lowest."""
    (series,) = [
        g for i, g in enumerate(g for g in root.iter(f"{SVG}g") if g.get("class") == "series bars")
        if i == index
    ]  # fmt: skip
    return [float(rect.get("width", "")) for rect in series]


def test_it_is_an_svg_with_a_title_and_every_figure() -> None:
    root = drawn(BARS)
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == "Kết quả. Kho mẫu"
    assert "Chưa đủ điều kiện: năm 2026 0, năm 2025 2" in (root.findtext(f"{SVG}desc") or "")
    shown = texts(root)
    assert {"Kết quả", "Kho mẫu", "năm 2026", "năm 2025"} <= set(shown)
    assert {"Tốt, 2026: 3", "Tốt, 2025: 1", "Chưa đủ điều kiện, 2025: 2"} <= set(shown)


def test_bars_are_as_long_as_their_figures() -> None:
    root = drawn(BARS)
    now, before = widths(root, 0), widths(root, 1)
    assert now[1] == 0
    assert now[0] == pytest.approx(before[0] * 3, rel=0.01)
    assert before[1] == pytest.approx(before[0] * 2, rel=0.01)


def test_the_two_years_differ_without_colour() -> None:
    root = drawn(BARS)
    fills = {rect.get("fill") for rect in root.iter(f"{SVG}rect")}
    assert fills == {"#ffffff", "#000000", "#404040", "url(#hatch)"}
    assert [one.get("id") for one in root.iter(f"{SVG}pattern")] == ["hatch"]
    assert {one.get("fill") for one in root.iter(f"{SVG}text")} == {"#000000"}


def test_only_whole_numbers_stand_on_the_axis() -> None:
    for longest in (0, 1, 2, 7, 11, 99, 1000, 54321):
        root = drawn(Bars(2026, 2025, (Bar("Tốt", longest, 0),)))
        ticks = sorted(int(text) for text in texts(root) if text.isdecimal())
        assert ticks[0] == 0
        assert 2 <= len(ticks) <= 12
        assert len(set(ticks)) == len(ticks)


def test_no_data_is_no_crash() -> None:
    root = drawn(Bars(2026, 2025, ()))
    assert "Kết quả: không có số liệu" in texts(root)
    zero = drawn(Bars(2026, 2025, (Bar("Tốt", 0, 0),)))
    assert widths(zero, 0) == widths(zero, 1) == [0]


def test_a_name_can_break_neither_the_file_nor_the_line() -> None:
    bad = "</text><script>x</script>\x00\x1b\ufffe\udc80\u202e & =cmd()" + "dài " * 200
    root = drawn(BARS, note=bad)
    assert not list(root.iter(f"{SVG}script"))
    assert max(map(len, texts(root))) <= 105
    assert "=cmd()" in (root.findtext(f"{SVG}title") or "")


def test_the_same_counts_make_the_same_bytes() -> None:
    made = counted(model("a", "tot", "kha"), model("b"))
    first = stats_chart("Kho", made)
    assert first == stats_chart("Kho", counted(model("a", "tot", "kha"), model("b")))
    assert first.startswith(HEAD.encode())


def test_it_bears_a_stamp_before_any_name() -> None:
    content = chart(BARS, f"Kết quả {PENDING}", PENDING)
    assert is_stamped(content)
    assert ET.fromstring(content).tag == f"{SVG}svg"
    assert not is_stamped(content.replace("Tốt".encode(), "Khá".encode(), 1))


def test_the_bars_are_the_groups_in_their_order() -> None:
    bars = grade_bars(counted(model("a", "tot", "kha"), model("b", role="thanh-vien")))
    assert [bar.label for bar in bars.bars] == [GROUPS[group] for group in RATED]
    assert [(bar.now, bar.before) for bar in bars.bars][:2] == [(1, 0), (0, 1)]
    assert sum(bar.now for bar in bars.bars) == 1
