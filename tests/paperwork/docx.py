"""Papers as Word files: the letterhead is a true borderless table, as offices make it."""

import datetime as dt
import io
import re
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.paperwork.archive_bytes import pack, unpack
from tests.paperwork.paper import Block, Break, Centre, Heading, Paper, Table

_MIDDLE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_BALLAST = re.compile("stylesWithEffects|customXml|thumbnail|webSettings|numbering")
_ENTRY = re.compile("<(?:Relationship|Override) [^>]*/>")
_MADE = dt.datetime(2026, 11, 1, 8, 0)  # noqa: DTZ001 - Word keeps it without a zone


def _line(
    where: Any,
    text: str,
    size: float = 13,
    *,
    bold: bool = False,
    italic: bool = False,
    align: Any = None,
    indent: bool = False,
) -> None:
    empty = len(where.paragraphs) == 1 and not where.paragraphs[0].text
    cell = hasattr(where, "_tc") and empty
    paragraph = where.paragraphs[0] if cell else where.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3 if indent else 0)
    if align is not None:
        paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = Mm(12)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _letterhead(document: Any, paper: Paper) -> None:
    table = document.add_table(rows=2, cols=2)
    table.autofit = False
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Mm(70), Mm(95)
    left, right = table.rows[0].cells
    for line in paper.superior:
        _line(left, line, 12, align=_MIDDLE)
    for line in paper.agency:
        _line(left, line, 12, bold=True, align=_MIDDLE)
    if paper.party:
        _line(left, "*", 12, align=_MIDDLE)
    for line in (*paper.heads[0], *paper.heads[1]):
        _line(right, line, 12, bold=True, align=_MIDDLE)
    below, day = table.rows[1].cells
    if paper.number_line:
        _line(below, paper.number_line, align=_MIDDLE)
    if paper.kind is None and paper.subject:
        _line(below, f"V/v {paper.subject}", 12, align=_MIDDLE)
    if paper.mark:
        _line(below, paper.mark, bold=True, align=_MIDDLE)
    if paper.place:
        _line(day, paper.date_line, italic=True, align=_MIDDLE)


def _title(document: Any, paper: Paper) -> None:
    document.add_paragraph()
    if paper.kind:
        _line(document, paper.kind.upper(), 14, bold=True, align=_MIDDLE)
        for line in paper.subject.split("\n"):
            _line(document, line, bold=True, align=_MIDDLE)
        document.add_paragraph()
    for line in paper.to:
        _line(document, line, align=_MIDDLE)
    if paper.authority:
        _line(document, paper.authority, bold=True, align=_MIDDLE)
    for at, line in enumerate(paper.bases):
        end = "." if at == len(paper.bases) - 1 else ";"
        _line(document, line + end, italic=True, align=_JUSTIFY, indent=True)


def _table(document: Any, table: Table) -> None:
    grid = document.add_table(rows=1, cols=len(table.header))
    grid.style = "Table Grid"
    for cell, text in zip(grid.rows[0].cells, table.header, strict=True):
        _line(cell, text, 12, bold=True, align=_MIDDLE)
    for row in table.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            _line(cell, text, 12)


def _block(document: Any, block: Block) -> None:
    match block:
        case Heading(text):
            _line(document, text, bold=True, indent=True)
        case Centre(text):
            _line(document, text, bold=True, align=_MIDDLE)
        case Break():
            document.add_page_break()
        case Table():
            _table(document, block)
        case _:
            _line(document, block, align=_JUSTIFY, indent=True)


def _signing(document: Any, paper: Paper) -> None:
    table = document.add_table(rows=1, cols=max(2, len(paper.signers)))
    first = table.rows[0].cells[0]
    if paper.recipients:
        _line(first, "Nơi nhận:", 12, bold=True, italic=True)
        for at, name in enumerate(paper.recipients):
            _line(first, f"- {name}{'.' if at == len(paper.recipients) - 1 else ';'}", 11)
    if paper.approval:
        for line in paper.approval.office:
            _line(first, line, bold=True, align=_MIDDLE)
        _line(first, f"Ngày {paper.approval.date:%d/%m/%Y}", italic=True, align=_MIDDLE)
        for line in ("", "", paper.approval.name):
            _line(first, line, bold=True, align=_MIDDLE)
    offset = 1 if len(paper.signers) == 1 else 0
    for cell, signer in zip(table.rows[0].cells[offset:], paper.signers, strict=False):
        for line in (*signer.office, "", "", "", signer.name):
            _line(cell, line, bold=True, align=_MIDDLE)


def as_docx(paper: Paper) -> bytes:
    """The paper as a Word file, the same bytes on every run."""
    document: Any = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    about = document.core_properties
    about.author, about.title, about.comments = "", "", ""
    about.created = about.modified = _MADE
    _letterhead(document, paper)
    _title(document, paper)
    for block in paper.body:
        _block(document, block)
    _signing(document, paper)
    for part in paper.attached:
        document.add_page_break()
        _line(document, part.title.upper(), 14, bold=True, align=_MIDDLE)
        _line(document, part.note, italic=True, align=_MIDDLE)
        for block in part.blocks:
            _block(document, block)
    held = io.BytesIO()
    _drop_unused_styles(document)
    document.save(held)
    return pack(_without_ballast(unpack(held.getvalue())))


def _drop_unused_styles(document: Any) -> None:
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in ("Normal", "TableNormal", "TableGrid"):
            styles.remove(style)


def _without_ballast(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out what the template brings and no paper uses: 25 kB a file."""
    kept = {name: data for name, data in parts.items() if not _BALLAST.search(name)}
    for name, data in kept.items():
        if name.endswith(".rels") or name == "[Content_Types].xml":
            text = data.decode()
            kept[name] = _ENTRY.sub(lambda e: "" if _BALLAST.search(e[0]) else e[0], text).encode()
    return kept
