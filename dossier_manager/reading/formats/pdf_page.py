"""One page of a PDF by PDFium: its lines with font and box, and whether it is a picture.

Written for few calls into native code: the text of the page at once, then one font and two
boxes per line.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium

from dossier_manager.reading.formats.pdf_notes import notes_of
from dossier_manager.reading.formats.pdf_pictures import coverage, has_pictures
from dossier_manager.reading.model import Block, Page, TextSource

# PDFium puts one of these for a hyphen at the end of a line, and joins the next line to it.
_LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_JOINTS = "\ufffe\x02"
Box = tuple[float, float, float, float]
_SUBSET = re.compile(r"[A-Z]{6}\+")
_FONT_BYTES = 256
# Less text than this over a picture of the whole page is a stamp on a scan.
_FEW_LETTERS = 200
_MOST_OF_PAGE = 0.6


def read_page(document: Any, index: int) -> Page | None:
    """The page at this index, from 0; None where PDFium cannot read it.

    A page under a picture that covers it is `none`, even where a stamp left some words on it;
    the words are kept.
    """
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return None
        try:
            blocks = tuple(_Lines(text_page))
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        return Page(index + 1, _source(page, blocks), (*blocks, *notes_of(page)))
    finally:
        pdfium.FPDF_ClosePage(page)


def _source(page: Any, blocks: tuple[Block, ...]) -> TextSource:
    letters = 0
    for block in blocks:
        letters += sum(map(str.isalnum, block.text))
        if letters >= _FEW_LETTERS:
            return TextSource.TEXT
    covered = letters and coverage(page) >= _MOST_OF_PAGE
    wordless = not letters and (blocks or has_pictures(page))
    return TextSource.NONE if covered or wordless else TextSource.TEXT


class _Lines:
    """The lines of one text page, in the document's own order."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._name = ctypes.create_string_buffer(_FONT_BYTES)
        self._flags = ctypes.byref(ctypes.c_int())
        # Four numbers that PDFium writes one by one and Python reads at once.
        self._corners = (ctypes.c_double * 4)()
        self._sides = [
            ctypes.byref(ctypes.c_double.from_buffer(self._corners, 8 * n)) for n in range(4)
        ]
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1 if count else 0
        self._text = bytes(buffer)[: 2 * written].decode("utf-16-le", "replace")
        # PDFium counts characters of the page, the text counts units of UTF-16.
        self._same = len(self._text) == written == count

    def __iter__(self) -> Iterator[Block]:
        for match in _LINE.finditer(self._text):
            line = match.group()
            first = match.start() + len(line) - len(line.lstrip())
            last = match.start() + len(line.rstrip()) - 1
            if last < first:
                continue
            if not self._same:
                first, last = self._place(first), self._place(last)
            if line[-1] in _JOINTS:
                line = line[:-1] + "-"
            yield Block(line, self._font(first), self._box(first, last))

    def _place(self, index: int) -> int:
        """The page's own number of a character of the text."""
        units = len(self._text[:index].encode("utf-16-le", "replace")) // 2
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, units))

    def _font(self, at: int) -> str | None:
        name = self._name
        length = pdfium.FPDFText_GetFontInfo(self._page, at, name, _FONT_BYTES, self._flags)
        return _font_name(name.value) if 1 < length <= _FONT_BYTES else None

    def _box(self, first: int, last: int) -> Box | None:
        """Around the first and the last character of a line."""
        sides, page = self._sides, self._page
        if not pdfium.FPDFText_GetCharBox(page, first, *sides):
            return None
        left, right, bottom, top = self._corners
        if pdfium.FPDFText_GetCharBox(page, last, *sides):
            other_left, other_right, other_bottom, other_top = self._corners
            left, right = min(left, other_left), max(right, other_right)
            bottom, top = min(bottom, other_bottom), max(top, other_top)
        if not math.isfinite(left + right + bottom + top):
            return None
        return round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)


@lru_cache(maxsize=64)
def _font_name(raw: bytes) -> str | None:
    return _SUBSET.sub("", raw.decode("utf-8", "replace"), count=1) or None
