"""Papers as PDF with text: A4, a true two-column letterhead, embedded fonts, fixed bytes."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as Grid

from tests.paperwork.fonts import find_fonts
from tests.paperwork.paper import Attached, Block, Break, Centre, Heading, Paper, Table

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * mm, 18 * mm, 20 * mm, 20 * mm
_WIDTH = A4[0] - _LEFT - _RIGHT


@cache
def _register() -> None:
    fonts = find_fonts()
    if fonts is None:
        raise FileNotFoundError("DejaVu Serif is not on this machine")
    rl_config.invariant, rl_config.useA85 = 1, 0
    for face, path in fonts.items():
        font = TTFont(face, str(path))
        font.face.get_table = _only_outlines(font.face.get_table)
        pdfmetrics.registerFont(font)


def _only_outlines(read: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """Leave hinting and names out of the embedded subsets: a third of every file."""

    def table(tag: str) -> bytes:
        if tag in ("cvt ", "fpgm", "prep", "name"):
            raise KeyError(tag)
        return read(tag)

    return table


def _style(face: str, size: float, align: int, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        f"{face}{size}{align}",
        fontName=face,
        fontSize=size,
        leading=size * 1.3,
        alignment=align,
        **more,
    )


def _text(text: str, face: str = "regular", size: float = 11.5, align: int = TA_LEFT) -> Paragraph:
    return Paragraph(escape(text), _style(face, size, align))


def _para(text: str) -> Paragraph:
    style = _style("regular", 11.5, TA_JUSTIFY, firstLineIndent=28, spaceAfter=4)
    return Paragraph(escape(text), style)


def _rule(share: str) -> HRFlowable:
    return HRFlowable(width=share, thickness=0.7, color=colors.black, spaceBefore=1, spaceAfter=3)


def _letterhead(paper: Paper) -> Flowable:
    left: list[Flowable] = [_text(line, "regular", 10.5, TA_CENTER) for line in paper.superior]
    left += [_text(line, "bold", 10.5, TA_CENTER) for line in paper.agency]
    left += [_text("*", "regular", 10.5, TA_CENTER) if paper.party else _rule("35%")]
    first, second = paper.heads
    right: list[Flowable] = [_text(line, "bold", 10, TA_CENTER) for line in first]
    right += [_text(line, "bold", 10.5, TA_CENTER) for line in second]
    right.append(_rule("58%"))
    below: list[Flowable] = []
    if paper.number_line:
        below.append(_text(paper.number_line, "regular", 11, TA_CENTER))
    if paper.kind is None and paper.subject:
        below.append(_text(f"V/v {paper.subject}", "regular", 10, TA_CENTER))
    if paper.mark:
        below += [Spacer(1, 4), _text(paper.mark, "bold", 12, TA_CENTER)]
    day = [_text(paper.date_line, "italic", 11, TA_CENTER)] if paper.place else []
    grid = Grid([[left, right], [below, day]], colWidths=[_WIDTH * 0.43, _WIDTH * 0.57])
    grid.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 1),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1),
        ]
    )
    return grid


def _title(paper: Paper) -> list[Flowable]:
    made: list[Flowable] = [Spacer(1, 8)]
    if paper.kind:
        made.append(_text(paper.kind.upper(), "bold", 13, TA_CENTER))
        made += [_text(line, "bold", 11.5, TA_CENTER) for line in paper.subject.split("\n") if line]
        made.append(_rule("22%"))
    for line in paper.to:
        made.append(_text(line, "regular", 11.5, TA_CENTER))
    if paper.authority:
        made += [Spacer(1, 4), _text(paper.authority, "bold", 11.5, TA_CENTER), Spacer(1, 4)]
    basis = _style("italic", 11.5, TA_JUSTIFY, firstLineIndent=28, spaceAfter=2)
    last = len(paper.bases) - 1
    made += [
        Paragraph(escape(line) + ("." if at == last else ";"), basis)
        for at, line in enumerate(paper.bases)
    ]
    return made


def _grid(table: Table) -> Flowable:
    head = [_text(cell, "bold", 9.5, TA_CENTER) for cell in table.header]
    rows = [[_text(cell, "regular", 9.5) for cell in row] for row in table.rows]
    total = sum(table.widths)
    grid = Grid([head, *rows], colWidths=[_WIDTH * w / total for w in table.widths], repeatRows=1)
    grid.setStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    )
    return grid


def _block(block: Block) -> Flowable:
    match block:
        case Heading(text):
            return Paragraph(
                escape(text), _style("bold", 11.5, TA_LEFT, firstLineIndent=28, spaceAfter=3)
            )
        case Centre(text):
            return Paragraph(
                escape(text), _style("bold", 11.5, TA_CENTER, spaceBefore=4, spaceAfter=4)
            )
        case Break():
            return PageBreak()
        case Table():
            return _grid(block)
        case _:
            return _para(block)


def _signing(paper: Paper) -> Flowable:
    notes: list[Flowable] = []
    if paper.recipients:
        notes.append(_text("Nơi nhận:", "italic", 10))
        ends = [";"] * (len(paper.recipients) - 1) + ["."]
        notes += [
            _text(f"- {name}{end}", "regular", 9.5)
            for name, end in zip(paper.recipients, ends, strict=True)
        ]
    if paper.approval:
        day = paper.approval.date
        notes += [_text(line, "bold", 11, TA_CENTER) for line in paper.approval.office]
        notes.append(_text(f"Ngày {day:%d/%m/%Y}", "italic", 10.5, TA_CENTER))
        notes += [Spacer(1, 34), _text(paper.approval.name, "bold", 11, TA_CENTER)]
    blocks = [
        [
            *(_text(line, "bold", 11, TA_CENTER) for line in signer.office),
            Spacer(1, 40),
            _text(signer.name, "bold", 11.5, TA_CENTER),
        ]
        for signer in paper.signers
    ]
    if len(blocks) > 1:
        share = _WIDTH / len(blocks)
        return KeepTogether(
            [Spacer(1, 10), Grid([blocks], colWidths=[share] * len(blocks)), *notes]
        )
    grid = Grid([[notes, blocks[0] if blocks else []]], colWidths=[_WIDTH * 0.46, _WIDTH * 0.54])
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    return KeepTogether([Spacer(1, 10), grid])


def _attached(part: Attached) -> list[Flowable]:
    made: list[Flowable] = [PageBreak(), _text(part.title.upper(), "bold", 12.5, TA_CENTER)]
    if part.note:
        made.append(_text(part.note, "italic", 10.5, TA_CENTER))
    return [*made, Spacer(1, 8), *(_block(block) for block in part.blocks)]


def _number_pages(canvas: Canvas, doc: BaseDocTemplate) -> None:
    if doc.page > 1:
        canvas.setFont("regular", 11)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(doc.page))


def _sign_page(text: str) -> Any:
    def draw(canvas: Canvas, doc: BaseDocTemplate) -> None:
        canvas.setFont("regular", 7)
        for at, line in enumerate(text.split("\n")):
            canvas.drawString(A4[0] - 62 * mm, A4[1] - (7 + 3 * at) * mm, line)

    return draw


def as_pdf(paper: Paper, *, password: str | None = None) -> bytes:
    """The paper as PDF bytes, the same on every run; locked where a password is given."""
    _register()
    held = io.BytesIO()
    doc = BaseDocTemplate(
        held,
        pagesize=A4,
        leftMargin=_LEFT,
        rightMargin=_RIGHT,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
        title="",
        author="",
        encrypt=password,
        invariant=1,
    )
    frame = Frame(_LEFT, _BOTTOM, _WIDTH, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    first = _sign_page(paper.signed_at) if paper.signed_at else _number_pages
    doc.addPageTemplates(
        [
            PageTemplate("first", [frame], onPage=first, autoNextPageTemplate="later"),
            PageTemplate("later", [frame], onPage=_number_pages),
        ]
    )
    story = [_letterhead(paper), *_title(paper), *(_block(block) for block in paper.body)]
    story.append(_signing(paper))
    for part in paper.attached:
        story += _attached(part)
    doc.build(story)
    return held.getvalue()
