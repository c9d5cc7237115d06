"""What a page of a PDF holds besides text."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

_MOST_OBJECTS = 5000


def has_pictures(page: Any) -> bool:
    """Whether anything but text is drawn on the page or laid over it."""
    if pdfium.FPDFPage_GetAnnotCount(page) > 0:
        return True
    return any(
        pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_TEXT for thing in _objects(page)
    )


def coverage(page: Any) -> float:
    """The share of the page that its largest picture covers, 0 to 1."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if width <= 0 or height <= 0:
        return 0.0
    largest = max(
        (_area(thing, width, height) for thing in _objects(page) if _is_picture(thing)),
        default=0.0,
    )
    return float(largest / (width * height))


def _objects(page: Any) -> Iterator[Any]:
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        if thing := pdfium.FPDFPage_GetObject(page, index):
            yield thing


def _is_picture(thing: Any) -> bool:
    """An image, or a form that is wrapped around one."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    inner = range(min(pdfium.FPDFFormObj_CountObjects(thing), _MOST_OBJECTS))
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(thing, index))
        == pdfium.FPDF_PAGEOBJ_IMAGE
        for index in inner
    )


def _area(thing: Any, width: float, height: float) -> float:
    """The part of the object that lies on the page, in square points."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return 0.0
    across = min(right.value, width) - max(left.value, 0.0)
    upward = min(top.value, height) - max(bottom.value, 0.0)
    return max(across, 0.0) * max(upward, 0.0)
