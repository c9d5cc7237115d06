"""Text files: one page, one block per line, raw."""

import codecs
import re
from collections.abc import Iterator

from dossier_manager.findings import Severity, finding
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.model import Block, Page, TextSource

MOST_BYTES = 20 << 20
"""What lies beyond is left out, and a problem says so."""

_LINE_ENDS = re.compile(r"\r\n|\n|\r|\f")
_LONGEST_LINE = 100_000


def read(data: bytes, *, most: int = MOST_BYTES) -> Iterator[Part]:
    """Yield the one page, and what is to be said of the text as a whole.

    Text that is neither UTF-8 nor UTF-16 is kept byte by byte as Windows-1252 shows it, with
    the encoding `unknown`: which old Vietnamese code it has is decided later.
    """
    if len(data) > most:
        yield finding("TEXT_CUT", Severity.WARNING, read=f"{most / 2**20:g}")
        data = data[:most]
    text = _unicode(data)
    if text is None:
        yield Trait(encoding="unknown")
        text = data.decode("latin-1").translate(_WESTERN)
    yield Page(1, TextSource.TEXT, tuple(Block(line) for line in _lines(text) if line.strip()))


def _lines(text: str) -> Iterator[str]:
    """The lines, a very long one in pieces."""
    for line in _LINE_ENDS.split(text):
        for at in range(0, len(line), _LONGEST_LINE):
            yield line[at : at + _LONGEST_LINE]


def _unicode(data: bytes) -> str | None:
    """The text where it is Unicode. A last character that was cut in two is left out."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        return decoder.decode(data)
    try:
        return codecs.utf_8_decode(data.removeprefix(codecs.BOM_UTF8), "strict", False)[0]
    except UnicodeDecodeError:
        return None


def _western(byte: int) -> str:
    """What Windows-1252 shows for a byte; the five that it leaves open stay as they are."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WESTERN = {byte: _western(byte) for byte in range(0x80, 0xA0)}
