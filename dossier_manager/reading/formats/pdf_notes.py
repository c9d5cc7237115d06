"""Texts laid over a page of a PDF as annotations: typed boxes and stamps."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from dossier_manager.reading.model import Block, Role

_KINDS = frozenset({pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
_MOST = 100
_LONGEST = 4000


def notes_of(page: Any) -> tuple[Block, ...]:
    """The contents of free texts and stamps, as blocks of their own; none for most pages."""
    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)
    return tuple(block for index in range(count) for block in _note(page, index))


def _note(page: Any, index: int) -> Iterator[Block]:
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return
    try:
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _KINDS:
            text = _contents(annotation)
            if text.strip():
                yield Block(text, role=Role.TEXTBOX)
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def _contents(annotation: Any) -> str:
    """PDFium counts bytes of UTF-16 with the zero at the end, and writes all or nothing."""
    size = pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").replace("\r", "\n")
