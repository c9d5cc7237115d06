"""DOCX that are broken, heavy or hostile: named, and never unpacked, resolved or fetched."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.findings import Finding
from dossier_manager.reading.formats import docx
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.model import Page
from tests.reading import small_docx as make
from tests.reading.small_docx import p, table


def parts(data: bytes) -> list[Part]:
    return list(docx.read(data))


def codes(data: bytes) -> list[str]:
    return [part.code for part in parts(data) if isinstance(part, Finding)]


def texts(data: bytes) -> list[str]:
    pages = [part for part in parts(data) if isinstance(part, Page)]
    return [block.text for page in pages for block in page.blocks]


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04word/document.xml", "DOCX_BROKEN"),
        (cut(make.docx(p("chữ") * 100)), "DOCX_BROKEN"),
        (make.package({"word/other.xml": b"<x/>"}), "DOCX_BROKEN"),
        (make.package({"word/document.xml": b"<w:document"}), "DOCX_BROKEN"),
        (make.package({"word/document.xml": b""}), "DOCX_BROKEN"),
        (make.docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "DOCX_BROKEN"),
        (make.docx(p("a" * 11_000_000)), "DOCX_TOO_LARGE"),
        (make.docx(p("chữ"), {"word/media/a.png": bytes(65 << 20)}), "DOCX_TOO_LARGE"),
        (make.docx(p("chữ"), {"word/media/a.png": bytes(30 << 20)}), "DOCX_TOO_LARGE"),
    ],
)
def test_what_is_broken_or_heavy_is_named(data: bytes, code: str) -> None:
    assert parts(data) == [part for part in parts(data) if isinstance(part, Finding)]
    assert codes(data) == [code]


def test_entities_are_not_resolved() -> None:
    body = make.part("document", f"<w:body>{p('trước &j; sau')}</w:body>")
    data = body.replace(b"<w:document", BOMB + b"]><w:document", 1)
    found = parts(make.package({"word/document.xml": data}))
    assert found
    for part in found:
        assert not isinstance(part, Page) or all(len(block.text) < 100 for block in part.blocks)


def test_an_outside_file_is_not_fetched() -> None:
    body = make.part("document", f"<w:body>{p('&nguoi;')}{p('còn lại')}</w:body>")
    declared = b'<!DOCTYPE x [<!ENTITY nguoi SYSTEM "file:///etc/hostname">]>'
    data = body.replace(b"<w:document", declared + b"<w:document", 1)
    assert texts(make.package({"word/document.xml": data})) == ["còn lại"]


def test_a_lie_about_the_size_is_a_broken_part() -> None:
    data = make.docx(p("chữ " * 500))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        true_size = archive.getinfo("word/document.xml").file_size
    small = data.replace(true_size.to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert small != data
    assert codes(small) == ["DOCX_BROKEN"]


def test_a_package_under_a_password_is_named() -> None:
    data = bytearray(make.docx(p("chữ")))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert codes(bytes(data)) == ["OFFICE_ENCRYPTED"]


def test_a_broken_header_costs_only_the_header() -> None:
    found = parts(make.docx(p("thân"), {"word/header1.xml": b"<broken"}))
    [problem] = [part for part in found if isinstance(part, Finding)]
    assert problem.code == "DOCX_PART_UNREAD"
    assert dict(problem.params) == {"part": "word/header1.xml"}
    assert texts(make.docx(p("thân"), {"word/header1.xml": b"<broken"})) == ["thân"]


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_flipped_bytes_never_raise(at: int, noise: bytes) -> None:
    data = bytearray(make.docx(p("chữ " * 50) + table([p("a"), p("b")])))
    at %= len(data)
    data[at : at + len(noise)] = noise
    assert all(isinstance(part, Page | Finding | Trait) for part in docx.read(bytes(data)))
