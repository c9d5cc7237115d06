"""Pieces of a Word file as text: a line, a cell, a row, a table. All texts go through `plain`."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dossier_manager.report.review.plain import plain

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY, HEAD, CELL = 13, 14, 11
"""Sizes in points: of the text, of titles, of tables and remarks."""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a line looks. `after` is the room below it, in points."""

    bold: bool = False
    italic: bool = False
    size: int = BODY
    centred: bool = False
    after: int = 6


def head(text: str, depth: int) -> str:
    """A head that Word's outline knows; its style says how it looks."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Heading{depth}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(plain(text), quote=False)}</w:t></w:r></w:p>'
    )


def line(text: str, look: Look) -> str:
    """One paragraph."""
    marks = ("<w:b/>" if look.bold else "") + ("<w:i/>" if look.italic else "")
    about = f'{marks}<w:sz w:val="{look.size * 2}"/><w:szCs w:val="{look.size * 2}"/>'
    below = f'<w:spacing w:before="0" w:after="{look.after * 20}" w:line="240" w:lineRule="auto"/>'
    align = "center" if look.centred else "left"
    return (
        f'<w:p><w:pPr>{below}<w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>{about}</w:rPr>'
        f'<w:t xml:space="preserve">{escape(plain(text), quote=False)}</w:t></w:r></w:p>'
    )


def cell(inside: str, width: int) -> str:
    """A cell around its paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def row(texts: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    """A row that no page break cuts; a head is repeated on every page."""
    look = Look(bold=head, size=CELL, centred=head, after=0)
    cells = (cell(line(text, look), width) for text, width in zip(texts, widths, strict=True))
    again = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Sequence[str], widths: Sequence[int], *, boxed: bool = True) -> str:
    """A table of rows, with or without lines around its cells."""
    borders = f"<w:tblBorders>{_BORDERS}</w:tblBorders>" if boxed else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}'
        "</w:tbl>"
    )
