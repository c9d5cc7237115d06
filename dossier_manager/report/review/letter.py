"""A Vietnamese office paper as a Word file, laid out as Nghị định 30/2020 asks.

docx is named here alone; what is written goes in as XML at once, since docx is slow cell by cell.
"""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from dossier_manager.report.review import letter_xml as xml
from dossier_manager.report.review.letter_xml import BODY, CELL, HEAD, NAMESPACE, Look
from dossier_manager.report.review.plain import plain
from dossier_manager.report.review.seal import PENDING, sealed

_DOCUMENT = "word/document.xml"
_FONT = "Times New Roman"
_TWENTIETHS = 1440 / 25.4
"""Twentieths of a point in a millimetre, the measure of Word's tables."""
_TEXT_MM = 165
"""Between the margins of A4: 210 less 30 on the left and 15 on the right."""
_TOP_MM = (70, 95)
"""The same for the two columns at the head and the foot of a paper."""
_STYLES = {"Normal": BODY, "Heading 1": HEAD, "Heading 2": HEAD, "Heading 3": BODY}
_STYLES["Heading 4"] = BODY
_REMARK = Look(italic=True, size=CELL, after=2)
_Lines = Sequence[tuple[str, Look]]


class Letter:
    """One paper, written from top to bottom. `blank` is what stands where a person writes."""

    def __init__(self, title: str, subject: str, made: dt.date, blank: str) -> None:
        from docx import Document  # noqa: PLC0415 # only who writes a paper pays for it

        self._document = Document()
        self._blank = blank
        self._pieces: list[str] = []
        self._page()
        for name, size in _STYLES.items():
            _shape(self._document.styles[name], size)
        about = self._document.core_properties
        about.title, about.subject = plain(title)[:255], plain(subject)[:255]
        about.author = about.last_modified_by = "dossier"
        about.comments, about.keywords = "", ""
        about.created = about.modified = dt.datetime.combine(made, dt.time())
        about.language, about.revision, about.category = "vi-VN", 1, PENDING

    def top(self, agency: str) -> None:
        """Agency and number on the left; the state's name, its motto and the day on the right."""
        small, bold = (
            Look(size=12, centred=True, after=2),
            Look(True, size=12, centred=True, after=2),
        )
        gap = self._blank
        left = [(gap, small), (agency, bold), (f"Số: {gap}/BC-{gap}", small)]
        right = [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold),
            ("Độc lập - Tự do - Hạnh phúc", Look(True, size=BODY, centred=True, after=2)),
            (f"{gap}, ngày {gap} tháng {gap} năm {gap}", Look(italic=True, centred=True, after=2)),
        ]
        self._beside(left, right)

    def bottom(self) -> None:
        """Receivers on the left, the signer's place on the right."""
        small = Look(size=CELL, after=0)
        left = [("Nơi nhận:", Look(True, True, size=12, after=0)), (f"- {self._blank};", small)]
        signer = Look(True, centred=True)
        right = [("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", signer), (self._blank, Look(centred=True))]
        self._beside([*left, ("- Lưu: VT.", small)], right)

    def title(self, *texts: str) -> None:
        """The kind of paper and what it is about."""
        for text in texts:
            self._line(text, Look(True, size=HEAD, centred=True, after=4))

    def head(self, text: str, depth: int) -> None:
        """A head that Word's outline knows. Depth 1 is a part, 2 to 4 what stands below."""
        self._pieces.append(xml.head(text, depth))

    def say(self, text: str) -> None:
        """A line of the body."""
        self._line(text, Look())

    def remark(self, text: str) -> None:
        """A line in small italics: a clause, a hint, how something was counted."""
        self._line(text, _REMARK)

    def leave_open(self, hint: str) -> None:
        """Room for a person, with what is asked. The program writes nothing there."""
        self.remark(f"[Người viết: {hint}]")
        self.say(self._blank * 60)

    def table(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int]
    ) -> None:
        """A boxed table; its columns divide the width by their shares."""
        unit = _TEXT_MM * _TWENTIETHS / sum(shares)
        widths = [round(unit * share) for share in shares]
        made = [xml.row(columns, widths, head=True), *(xml.row(texts, widths) for texts in rows)]
        self._pieces.append(xml.table(made, widths))
        self._line("", Look(size=6, after=0))

    def content(self) -> bytes:
        """The file's bytes; the same texts give the same bytes."""
        result = BytesIO()
        self._document.save(result)
        return sealed(result.getvalue(), {_DOCUMENT: self._filled})

    def _filled(self, empty: bytes) -> bytes:
        """The body with all pieces: as text, since docx would make an object of every word."""
        before, end, after = empty.partition(b"<w:sectPr")
        return b"".join((before, *(piece.encode() for piece in self._pieces), end, after))

    def _beside(self, left: _Lines, right: _Lines) -> None:
        widths = [round(size * _TWENTIETHS) for size in _TOP_MM]
        cells = [
            xml.cell("".join(xml.line(text, look) for text, look in lines), width)
            for lines, width in zip((left, right), widths, strict=True)
        ]
        self._pieces.append(xml.table([f"<w:tr>{''.join(cells)}</w:tr>"], widths, boxed=False))
        self._line("", Look(after=0))

    def _line(self, text: str, look: Look) -> None:
        self._pieces.append(xml.line(text, look))

    def _page(self) -> None:
        """A4 with the margins of the decree, page numbers on top from the second page."""
        from docx.oxml import parse_xml  # noqa: PLC0415
        from docx.shared import Mm  # noqa: PLC0415

        (section,) = self._document.sections
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.top_margin = section.bottom_margin = Mm(20)
        section.different_first_page_header_footer = True
        number = section.header.paragraphs[0]
        number.alignment = 1
        field = f'<w:fldSimple {NAMESPACE} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        number._p.append(parse_xml(field))  # docx itself has no way to make a field


def _shape(style: Any, size: int) -> None:
    """One black font for every script, without the theme's, and Vietnamese for the speller."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    about = style.element.get_or_add_rPr()
    fonts = about.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "vi-VN")
    about.append(spoken)
