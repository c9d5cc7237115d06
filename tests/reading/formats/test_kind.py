"""What a file is, by its bytes."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.reading.formats.kind import is_locked_office, kind_of, sniff
from dossier_manager.reading.model import FileKind
from tests.reading import small_docx
from tests.reading.small_pdf import text_pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.EMPTY),
        (text_pdf(["x"]), FileKind.PDF),
        (b"\xef\xbb\xbf\r\n" * 100 + text_pdf(["x"]), FileKind.PDF),
        (small_docx.docx(small_docx.p("x")), FileKind.DOCX),
        (small_docx.docx(small_docx.p("x" * 500))[:-30], FileKind.DOCX),
        (zipped("xl/workbook.xml"), FileKind.OTHER_OFFICE),
        (zipped("ppt/presentation.xml"), FileKind.OTHER_OFFICE),
        (zipped("mimetype", "content.xml"), FileKind.OTHER_OFFICE),
        (zipped("a.pdf", "notes/word.xml"), FileKind.ARCHIVE),
        (zipped(), FileKind.ARCHIVE),
        (zipped("a.pdf")[:40], FileKind.ARCHIVE),
        (b"Rar!\x1a\x07\x01\x00", FileKind.ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c\x00", FileKind.ARCHIVE),
        (OLE + "WordDocument".encode("utf-16-le"), FileKind.OLD_WORD),
        (OLE + "Workbook".encode("utf-16-le"), FileKind.OTHER_OFFICE),
        (b"{\\rtf1\\ansi x}", FileKind.OTHER_OFFICE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileKind.IMAGE),
        (b"\x89PNG\r\n\x1a\n\x00", FileKind.IMAGE),
        (b"II*\x00\x08\x00", FileKind.IMAGE),
        (b"MM\x00*\x00\x08", FileKind.IMAGE),
        (b"GIF89a\x01\x00", FileKind.IMAGE),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileKind.IMAGE),
        (b"RIFF\x24\x00\x00\x00WAVEfmt \x00", FileKind.UNKNOWN),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", FileKind.IMAGE),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00", FileKind.UNKNOWN),
        (b"BM" + struct.pack("<IHHI", 70, 0, 0, 54) + bytes(56), FileKind.IMAGE),
        ("BM là tên viết tắt của Ban".encode(), FileKind.TEXT),
        ("Số: 12/QĐ-UBND\r\n".encode(), FileKind.TEXT),
        ("\ufeffSố: 12".encode("utf-16-le"), FileKind.TEXT),
        (b"C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam\r\n", FileKind.TEXT),
        (bytes(range(256)) * 8, FileKind.UNKNOWN),
        (bytes(range(1, 256)) * 8, FileKind.UNKNOWN),
    ],
)
def test_kinds(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


def test_a_start_alone_says_less() -> None:
    data = small_docx.docx(small_docx.p("x"))
    assert sniff(data[:100], len(data)) is FileKind.ARCHIVE
    assert sniff(OLE, 9999) is FileKind.OLD_WORD


def test_an_office_file_under_a_password_is_an_ole_file() -> None:
    assert is_locked_office(OLE + "EncryptedPackage".encode("utf-16-le"))
    assert not is_locked_office(OLE)
    assert not is_locked_office("EncryptedPackage".encode("utf-16-le"))


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert (kind_of(data) is FileKind.EMPTY) == (not data)
