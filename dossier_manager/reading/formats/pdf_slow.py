"""PDF by pypdf: slower, in Python alone, with its own limits. For what PDFium cannot read."""

import io
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from dossier_manager.reading.model import Block, Page, TextSource

_MOST_FIELDS = 10_000
_MOST_DEPTH = 20


class Unreadable(Exception):
    """pypdf cannot open the file; `locked` where it wants a password."""

    def __init__(self, *, locked: bool) -> None:
        super().__init__(locked)
        self.locked = locked


class SlowPdf:
    """A file as pypdf sees it, opened when it is first needed."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _reader(self) -> Any:
        """Raises Unreadable."""
        # Only here: it takes long to import, and few files need it.
        from pypdf import PdfReader  # noqa: PLC0415

        try:
            reader = PdfReader(io.BytesIO(self._data), strict=False)
            locked = reader.is_encrypted and not reader.decrypt("")
        except MemoryError:
            raise
        except Exception as error:
            raise Unreadable(locked=type(error).__name__ == "DependencyError") from None
        if locked:
            raise Unreadable(locked=True)
        return reader

    def count(self) -> int:
        """The number of pages. Raises Unreadable."""
        reader = self._reader
        try:
            return len(reader.pages)
        except MemoryError:
            raise
        except Exception:
            raise Unreadable(locked=False) from None

    def page(self, index: int) -> Page | None:
        """The page at this index, from 0; None where pypdf cannot read it either."""
        try:
            text = self._reader.pages[index].extract_text()
        except MemoryError:
            raise
        except Exception:
            return None
        blocks = tuple(Block(line) for line in text.splitlines() if line.strip())
        return Page(index + 1, TextSource.TEXT if blocks else TextSource.NONE, blocks)

    def signatures(self) -> int:
        """Signature fields that hold a signature; 0 where the form cannot be read."""
        try:
            root = self._reader.trailer["/Root"]
            fields = root.get("/AcroForm", {}).get_object().get("/Fields", [])
            return sum(1 for _ in _signed(fields.get_object(), None, _MOST_DEPTH))
        except MemoryError:
            raise
        except Exception:
            return 0


def _signed(fields: Any, inherited: Any, depth: int) -> Iterator[Any]:
    """The signed fields below these; a field without a type has that of its parent."""
    if depth == 0:
        return
    for reference in fields[:_MOST_FIELDS]:
        field = reference.get_object()
        kind = field.get("/FT", inherited)
        value = field.get("/V")
        if kind == "/Sig" and value is not None and value.get_object().get("/Contents"):
            yield field
        elif "/Kids" in field:
            yield from _signed(field["/Kids"], kind, depth - 1)
