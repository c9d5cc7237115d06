"""DOCX: the zip is weighed before anything of it is unpacked, then its parts are read in order.

A DOCX has no pages: it is one page, its body first, then notes, headers and footers.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from dossier_manager.findings import Severity, finding
from dossier_manager.reading.formats.docx_body import Body
from dossier_manager.reading.formats.docx_fonts import Fonts
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.model import Block, Page, Role, TextSource

_ENTRY_BYTES = 64 << 20
_TOTAL_BYTES = 256 << 20
_RATIO = 200
# Small parts of few different words shrink a lot and harm nobody.
_RATIO_COUNTS_FROM = 8 << 20
_BODY = re.compile(r"word/document\d*\.xml")
_PARTS = (
    (re.compile(r"word/footnotes\d*\.xml"), Role.FOOTNOTE),
    (re.compile(r"word/endnotes\d*\.xml"), Role.FOOTNOTE),
    (re.compile(r"word/header\d*\.xml"), Role.HEADER),
    (re.compile(r"word/footer\d*\.xml"), Role.FOOTER),
)
_SIGNATURE = re.compile(r"_xmlsignatures/sig\d+\.xml")
_PICTURES = ("word/media/", "word/embeddings/")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class _Refused(Exception):
    """A part that is broken, locked or too heavy; the argument is the finding's code."""


def read(data: bytes) -> Iterator[Part]:
    """Yield the one page, what went wrong, and how many signatures there are."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield from _read(package)
    except _Refused as refused:
        yield finding(str(refused), Severity.ERROR)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RecursionError):
        yield finding("DOCX_BROKEN", Severity.ERROR)


def _read(package: zipfile.ZipFile) -> Iterator[Part]:
    _weigh(package.infolist())
    names = package.namelist()
    fonts = _fonts(package)
    blocks: list[Block] = []
    for name in _named(names, _BODY):
        blocks += Body(fonts, Role.BODY).read(_root(_part(package, name)))
        break
    else:
        raise _Refused("DOCX_BROKEN")
    for pattern, role in _PARTS:
        for name in _named(names, pattern):
            try:
                blocks += Body(fonts, role).read(_root(_part(package, name)))
            except _Refused:
                yield finding("DOCX_PART_UNREAD", Severity.WARNING, part=name)
    pictures = any(name.startswith(_PICTURES) for name in names)
    source = TextSource.NONE if pictures and not blocks else TextSource.TEXT
    yield Page(1, source, tuple(blocks))
    if signatures := len(_named(names, _SIGNATURE)):
        yield Trait(signatures=signatures)


def _named(names: list[str], pattern: re.Pattern[str]) -> list[str]:
    return sorted(name for name in set(names) if pattern.fullmatch(name))


def _weigh(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what would unpack to more than it should, by the sizes that it declares.

    `zipfile` never unpacks more than declared, so a lie makes a part broken, not heavy.
    """
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if any(entry.flag_bits & 1 for entry in entries):
        raise _Refused("OFFICE_ENCRYPTED")
    heavy = total > _TOTAL_BYTES or any(entry.file_size > _ENTRY_BYTES for entry in entries)
    if heavy or (total > _RATIO_COUNTS_FROM and total > _RATIO * max(packed, 1)):
        raise _Refused("DOCX_TOO_LARGE")


def _fonts(package: zipfile.ZipFile) -> Fonts:
    """The fonts of the styles. Papers of one office share them, and they are the longest part."""
    try:
        xml = _part(package, "word/styles.xml")
        key = hashlib.blake2b(xml, digest_size=16).digest()
        if key not in _KNOWN_FONTS:
            if len(_KNOWN_FONTS) >= _MOST_FONTS:
                _KNOWN_FONTS.clear()
            _KNOWN_FONTS[key] = Fonts(_root(xml))
    except _Refused:
        return Fonts(None)
    return _KNOWN_FONTS[key]


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    try:
        return package.read(name)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError):
        raise _Refused("DOCX_BROKEN") from None


def _root(xml: bytes) -> etree._Element:
    """The root of a part. No entity is resolved, nothing is fetched, lxml's own limits hold."""
    if _STRICT in xml:
        xml = xml.replace(_STRICT, _USUAL)
    try:
        return etree.fromstring(xml, _PARSER)
    except etree.XMLSyntaxError:
        raise _Refused("DOCX_BROKEN") from None


_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    huge_tree=False,
    load_dtd=False,
    remove_comments=True,
    remove_pis=True,
)
_KNOWN_FONTS: dict[bytes, Fonts] = {}
_MOST_FONTS = 32
