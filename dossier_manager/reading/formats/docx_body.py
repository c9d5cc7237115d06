"""The blocks of one part of a DOCX: paragraphs, rows of tables, text boxes, in their order."""

from collections.abc import Iterator

from lxml import etree

from dossier_manager.reading.formats import docx_names as names
from dossier_manager.reading.formats.docx_fonts import Fonts
from dossier_manager.reading.model import Block, Role

_Pieces = list[tuple[str, str | None]]
"""Text with its font, piece by piece."""


class Body:
    """Reads one part into blocks of a role. lxml's limit on depth bounds the recursion."""

    def __init__(self, fonts: Fonts, role: Role) -> None:
        self._fonts = fonts
        self._role = role
        self._blocks: list[Block] = []
        self._boxes: list[etree._Element] = []

    def read(self, root: etree._Element) -> list[Block]:
        """All blocks below the root."""
        self._read(root, self._role)
        return self._blocks

    def _read(self, element: etree._Element, role: Role) -> None:
        for child in element.iterchildren():
            if child.tag == names.PARAGRAPH:
                self._add(self._paragraph(child), role)
            elif child.tag == names.TABLE:
                self._rows(child, role)
            elif child.tag not in names.LEFT_OUT:
                self._read(child, role)  # content controls, tracked moves, notes

    def _rows(self, table: etree._Element, role: Role) -> None:
        role = Role.TABLE if role is Role.BODY else role
        for row in _inside(table, names.ROW):
            if row.find(names.DELETED_ROW) is None:
                self._add(self._row(row), role)

    def _add(self, pieces: _Pieces, role: Role) -> None:
        """A block of these pieces, then the text boxes that were met among them."""
        text = "".join(text for text, _ in pieces)
        if text.strip():
            self._blocks.append(Block(text, _main_font(pieces), None, role))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            if box.tag == names.WORD_ART:
                self._add([(box.get("string", ""), None)], Role.TEXTBOX)
            else:
                self._read(box, Role.TEXTBOX)

    def _row(self, row: etree._Element) -> _Pieces:
        """Cells divided by tabs; what stands in a cell, by ends of lines."""
        pieces: _Pieces = []
        for number, cell in enumerate(_inside(row, names.CELL)):
            if number:
                pieces.append(("\t", None))
            pieces += self._cell(cell)
        return pieces

    def _cell(self, cell: etree._Element) -> _Pieces:
        lines: list[_Pieces] = []
        self._cell_lines(cell, lines)
        pieces: _Pieces = []
        for number, line in enumerate(lines):
            if number:
                pieces.append(("\n", None))
            pieces += line
        return pieces

    def _cell_lines(self, element: etree._Element, lines: list[_Pieces]) -> None:
        for child in element.iterchildren():
            if child.tag == names.PARAGRAPH:
                # A tab of its own would look like the next cell.
                pieces = self._paragraph(child)
                lines.append([(text.replace("\t", " "), font) for text, font in pieces])
            elif child.tag == names.TABLE:
                lines += [self._row(row) for row in _inside(child, names.ROW)]
            elif child.tag not in names.LEFT_OUT:
                self._cell_lines(child, lines)

    def _paragraph(self, paragraph: etree._Element) -> _Pieces:
        pieces: _Pieces = []
        font = self._fonts.of_paragraph(paragraph.find(names.PARAGRAPH_PROPERTIES))
        self._inline(paragraph, font, pieces)
        return pieces

    def _inline(self, element: etree._Element, font: str | None, pieces: _Pieces) -> None:
        for child in element.iterchildren():
            tag = child.tag
            if tag in names.TEXT:
                pieces.append((child.text or "", font))
            elif tag == names.RUN:
                own = self._fonts.of_run(child.find(names.RUN_PROPERTIES), font)
                self._inline(child, own, pieces)
            elif tag in names.CHARACTERS:
                pieces.append((names.CHARACTERS[tag], None))
            elif tag in (names.TEXT_BOX, names.WORD_ART):
                self._boxes.append(child)
            elif tag == names.SYMBOL:
                pieces.append((_symbol(child), None))
            elif tag not in names.LEFT_OUT:
                self._inline(child, font, pieces)


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag not in names.LEFT_OUT and child.tag != names.TABLE:
            yield from _inside(child, tag)


def _main_font(pieces: _Pieces) -> str | None:
    """The font of most characters."""
    first = pieces[0][1]
    if all(font == first for _, font in pieces):
        return first
    weights: dict[str | None, int] = {}
    for text, font in pieces:
        weights[font] = weights.get(font, 0) + len(text.strip())
    return max(weights, key=lambda font: weights[font])


def _symbol(element: etree._Element) -> str:
    """The character of a symbol font; nothing for what is no character."""
    try:
        character = chr(int(element.get(f"{names.W}char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() or "\ue000" <= character <= "\uf8ff" else ""
