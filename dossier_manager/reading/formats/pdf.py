"""PDF: pages by PDFium, one at a time; what PDFium cannot read, by pypdf.

Runs in a child: PDFium is native code and ends its process where memory runs out.
"""

from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.formats.pdf_page import read_page
from dossier_manager.reading.formats.pdf_slow import SlowPdf, Unreadable
from dossier_manager.reading.model import Page, TextSource

_SIGNED = b"/ByteRange"
_LOCKED = frozenset({pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY})
_NAMED = 10


def read(data: bytes, max_pages: int) -> Iterator[Part]:
    """Yield the pages in order, then what went wrong, then how many signatures there are."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if document:
        try:
            yield from _read(document, data, max_pages)
        finally:
            pdfium.FPDF_CloseDocument(document)
    elif pdfium.FPDF_GetLastError() in _LOCKED:
        yield finding("PDF_ENCRYPTED", Severity.ERROR)
    else:
        yield from _read_slowly(data, max_pages)


def _read(document: Any, data: bytes, max_pages: int) -> Iterator[Part]:
    count = pdfium.FPDF_GetPageCount(document)
    slow = SlowPdf(data)
    rescued, unread = False, []
    for index in range(min(count, max_pages)):
        page = read_page(document, index)
        if page is None:
            page = slow.page(index)
            rescued = rescued or page is not None
        if page is None:
            unread.append(index + 1)
        yield page or Page(index + 1, TextSource.NONE, ())
    yield from _problems(count, max_pages, unread, repaired=rescued)
    if signatures := _signatures(document, data):
        yield Trait(signatures=signatures)


def _read_slowly(data: bytes, max_pages: int) -> Iterator[Part]:
    """The whole file by pypdf."""
    slow = SlowPdf(data)
    try:
        count = slow.count()
    except Unreadable as error:
        yield finding("PDF_ENCRYPTED" if error.locked else "PDF_BROKEN", Severity.ERROR)
        return
    unread: list[int] = []
    for index in range(min(count, max_pages)):
        page = slow.page(index)
        if page is None:
            unread.append(index + 1)
        yield page or Page(index + 1, TextSource.NONE, ())
    yield from _problems(count, max_pages, unread, repaired=len(unread) < count)
    if _SIGNED in data and (signatures := slow.signatures()):
        yield Trait(signatures=signatures)


def _problems(
    count: int, max_pages: int, unread: list[int], *, repaired: bool
) -> Iterator[Finding]:
    if count == 0:
        yield finding("PDF_NO_PAGES", Severity.ERROR)
    if count > max_pages:
        yield finding("PDF_PAGES_CUT", Severity.WARNING, read=max_pages, pages=count)
    if repaired:
        yield finding("PDF_REPAIRED", Severity.INFO, engine="pypdf")
    if unread:
        named = ", ".join(map(str, unread[:_NAMED])) + ("…" if len(unread) > _NAMED else "")
        place = Place(page=unread[0])
        yield finding("PDF_PAGES_UNREAD", Severity.WARNING, place, pages=named, count=len(unread))


def _signatures(document: Any, data: bytes) -> int:
    """Signature fields that hold a signature.

    PDFium counts those at the top of the form; a file that names more signed ranges than
    that has the rest further down, or keeps older ones, and pypdf counts again.
    """
    ranges = data.count(_SIGNED)
    if not ranges:
        return 0
    fields = range(pdfium.FPDF_GetSignatureCount(document))
    held = sum(_holds_signature(pdfium.FPDF_GetSignatureObject(document, n)) for n in fields)
    return held if held >= ranges else max(held, SlowPdf(data).signatures())


def _holds_signature(field: Any) -> bool:
    return bool(field) and pdfium.FPDFSignatureObj_GetContents(field, None, 0) > 0
