"""What a file is, by its bytes and never by its name."""

import io
import zipfile

from dossier_manager.reading.model import FileKind

HEAD_BYTES = 8192
"""How much of a file's start `sniff` wants."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_WORD = "WordDocument".encode("utf-16-le")
_OLE_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAGIC = (
    (b"{\\rtf", FileKind.OTHER_OFFICE),
    (_OLE, FileKind.OLD_WORD),
    (_ZIP, FileKind.ARCHIVE),
    ((b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh"), FileKind.ARCHIVE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    ((b"II*\x00", b"MM\x00*"), FileKind.IMAGE),
    ((b"GIF87a", b"GIF89a"), FileKind.IMAGE),
)
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_OFFICE_PARTS = ("xl/", "ppt/", "content.xml")
# What text may hold below the space: tab, ends of lines, form feed, the old end of file.
_TEXT_CONTROLS = bytes((9, 10, 11, 12, 13, 26))
_CONTROLS = bytes(code for code in range(32) if code not in _TEXT_CONTROLS) + b"\x7f"
# Old Vietnamese code pages put a few capitals below the space; binary data is a tenth controls.
_MOST_CONTROLS = 0.02


def sniff(head: bytes, size: int) -> FileKind:
    """What the first `HEAD_BYTES` of a file of this size say.

    Every zip is ARCHIVE and every OLE file OLD_WORD here; `kind_of` looks inside.
    """
    if size == 0:
        return FileKind.EMPTY
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if _is_bitmap(head, size) or _is_riff_or_heic(head):
        return FileKind.IMAGE
    return FileKind.TEXT if _is_text(head) else FileKind.UNKNOWN


def kind_of(data: bytes) -> FileKind:
    """What a whole file is."""
    kind = sniff(data[:HEAD_BYTES], len(data))
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if kind is FileKind.OLD_WORD and _OLE_WORD not in data:
        return FileKind.OTHER_OFFICE
    return kind


def is_locked_office(data: bytes) -> bool:
    """Whether this is a DOCX or one of its kin under a password: wrapped into an OLE file."""
    return data.startswith(_OLE) and _OLE_LOCKED in data


def _kind_of_zip(data: bytes) -> FileKind:
    """By the directory at its end; where that is broken, by the names along the way."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return FileKind.DOCX if b"word/document" in data else FileKind.ARCHIVE
    if any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        return FileKind.DOCX
    if any(name.startswith(_OFFICE_PARTS) for name in names):
        return FileKind.OTHER_OFFICE
    return FileKind.ARCHIVE


def _is_bitmap(head: bytes, size: int) -> bool:
    """`BM` alone would be a word; the size and four zeros after it are not."""
    declared = int.from_bytes(head[2:6], "little")
    return head.startswith(b"BM") and head[6:10] == bytes(4) and declared <= size


def _is_riff_or_heic(head: bytes) -> bool:
    if head.startswith(b"RIFF"):
        return head[8:12] == b"WEBP"
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\x00" in head:
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls <= len(head) * _MOST_CONTROLS
