"""Bars as an SVG picture for a report that is printed. leather is used here alone.

Bars are told apart by fill and hatching, never by colour; the same input gives the same bytes.
"""

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from dossier_manager.archive.relpath import public_name
from dossier_manager.report.stamp import PENDING, stamped
from dossier_manager.report.stats.bars import Bars
from dossier_manager.vietnamese.form import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- dossier-manager: dossier stats -->\n'
"""The first lines of every chart; the stamp by which the program knows its own follows."""

_NAMESPACE = "http://www.w3.org/2000/svg"
_WIDTH, _HEIGHT, _BELOW = 900, 560, 40
_FONT = "DejaVu Sans, Arial, Helvetica, sans-serif"
_INK = "#000000"
_SOLID, _HATCH = "#404040", "hatch"
_MOST_TICKS = 10
_LETTERS = 105
"""Letters of the note that fit on a line."""


def chart(bars: Bars, title: str, note: str) -> bytes:
    """An SVG file. `title` is shown and read out; `note` stands below the bars."""
    root = ET.Element(
        "svg",
        xmlns=_NAMESPACE,
        version="1.1",
        width=str(_WIDTH),
        height=str(_HEIGHT),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
    )
    ET.SubElement(root, "title").text = _plain(f"{title}. {note}")
    ET.SubElement(root, "desc").text = _plain("; ".join(_told(bars)))
    root.append(_hatching())
    if bars.bars:
        root.append(_black(_drawn(bars, _plain(title))))
    else:
        root.append(_text(f"{_plain(title)}: không có số liệu", y=60, size=16))
    root.append(_text(_plain(note), y=_HEIGHT - _BELOW // 2, size=12))
    picture = ET.tostring(root, encoding="unicode")
    return stamped(f"{HEAD}<!-- {PENDING} -->\n{picture}\n".encode())


def _told(bars: Bars) -> "Iterator[str]":
    """Every figure in words, for who cannot see the bars."""
    for bar in bars.bars:
        yield f"{bar.label}: năm {bars.year} {bar.now}, năm {bars.before} {bar.before}"


def _drawn(bars: Bars, title: str) -> ET.Element:
    import leather  # noqa: PLC0415 # only who writes a chart pays for it

    result: Any = leather.Chart(title)
    now = [(bar.now, f"{bar.label}, {bars.year}: {bar.now}") for bar in bars.bars]
    before = [(bar.before, f"{bar.label}, {bars.before}: {bar.before}") for bar in bars.bars]
    result.add_series(leather.Series(now, name=f"năm {bars.year}"), leather.Bars(_SOLID))
    hatched = leather.Bars(f"url(#{_HATCH})")
    result.add_series(leather.Series(before, name=f"năm {bars.before}"), hatched)
    places = [text for pair in zip(now, before, strict=True) for _, text in pair]
    result.set_y_scale(leather.Ordinal(list(reversed(places))))
    result.set_x_scale(leather.Linear(0, max(1, bars.longest)))
    result.add_x_axis(ticks=_ticks(bars.longest))
    group: ET.Element = result.to_svg_group(_WIDTH, _HEIGHT - _BELOW)
    return group


def _ticks(longest: int) -> list[int]:
    """Whole numbers from 0 to the longest bar: half a mô hình is none."""
    step = 1
    while longest // step > _MOST_TICKS:
        step *= 5 if str(step)[0] == "1" else 2
    return list(range(0, max(1, longest) + 1, step))


def _black(group: ET.Element) -> ET.Element:
    """The same in black on white: the library's greys are lost on paper."""
    for text in group.iter("text"):
        text.set("fill", _INK)
        text.set("font-family", _FONT)
    for index, bar in enumerate(group.iter("rect")):
        if index == 0:
            bar.set("fill", "#ffffff")  # what lies behind everything
        elif _HATCH in bar.get("fill", ""):
            bar.set("stroke", _INK)
    return group


def _hatching() -> ET.Element:
    defs = ET.Element("defs")
    pattern = ET.SubElement(
        defs,
        "pattern",
        id=_HATCH,
        width="6",
        height="6",
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    ET.SubElement(pattern, "rect", width="6", height="6", fill="#ffffff")
    ET.SubElement(pattern, "rect", width="2", height="6", fill=_INK)
    return defs


def _text(text: str, *, y: int, size: int) -> ET.Element:
    shown = text if len(text) <= _LETTERS else text[: _LETTERS - 1] + "…"
    result = ET.Element("text", x="45", y=str(y), fill=_INK)
    result.set("font-family", _FONT)
    result.set("font-size", str(size))
    result.text = shown
    return result


def _plain(text: str) -> str:
    """One line in NFC, without characters that XML must not hold."""
    shown = public_name(nfc(text)).encode("utf-8", "backslashreplace").decode("utf-8")
    return shown.replace("\ufffe", "?").replace("\uffff", "?")
