"""PDF: raw lines with font and box, pictures told from blank pages, broken files named."""

import io
import unicodedata
import zlib
from collections.abc import Iterator
from typing import Any

import pypdf
import pypdfium2.raw as pdfium
import pytest

from dossier_manager.findings import Finding
from dossier_manager.reading.formats import pdf, pdf_page, pdf_slow
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.model import Page, Role, TextSource
from tests.reading.small_pdf import FULL_PICTURE, SMALL_PICTURE, Pdf, assemble, text_pdf

SIGNED = b"<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <0102> >>"


def parts(data: bytes, max_pages: int = 100) -> list[Part]:
    return list(pdf.read(data, max_pages))


def pages(data: bytes) -> list[Page]:
    return [part for part in parts(data) if isinstance(part, Page)]


def codes(data: bytes, max_pages: int = 100) -> list[str]:
    return [part.code for part in parts(data, max_pages) if isinstance(part, Finding)]


def signatures(data: bytes) -> int:
    return sum(part.signatures for part in parts(data) if isinstance(part, Trait))


def texts(page: Page) -> list[str]:
    return [block.text for block in page.blocks]


def test_lines_come_raw_and_in_order() -> None:
    lines = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        unicodedata.normalize("NFD", "Kế hoạch tổ chức"),
        "mềm\u00admỏng",
        "không\u200brộng \u202engược",
        "Số: 12/QĐ-UBND",
        "😀 ngoài mặt phẳng đầu 𝐀",
    ]
    [page] = pages(text_pdf(lines))
    assert texts(page) == lines
    assert page.number == 1
    assert page.source is TextSource.TEXT


def test_a_hyphen_at_the_end_of_a_line_neither_goes_nor_joins_lines() -> None:
    lines = ["Số 12/KH-", "UBND và quy-", "chế", "hết-"]
    [page] = pages(text_pdf(lines))
    assert texts(page) == lines


def test_every_line_has_its_font_and_its_box() -> None:
    document = Pdf()
    document.text_page(["trên", "dưới dài hơn"], ".VnTimeH")
    document.text_page(["sau"], "ABCDEF+TimesNewRoman,Bold")
    first, second = pages(document.build())
    upper, lower = first.blocks
    assert {upper.font, lower.font} == {".VnTimeH"}
    assert second.blocks[0].font == "TimesNewRoman,Bold"
    assert upper.box is not None
    assert lower.box is not None
    assert upper.box[1] > lower.box[3]
    assert lower.box[2] > upper.box[2] > upper.box[0] > 59
    assert all(block.role is Role.BODY for block in first.blocks)


@pytest.mark.parametrize(
    ("lines", "drawn", "source"),
    [
        (["chữ"], "", TextSource.TEXT),
        (["chữ trên nền nhỏ"], SMALL_PICTURE, TextSource.TEXT),
        (["Số: 12 Ngày: 03/02/2025"], FULL_PICTURE, TextSource.NONE),
        (["một trang chữ thật dài, dài, dài"] * 12, FULL_PICTURE, TextSource.TEXT),
        ([], FULL_PICTURE, TextSource.NONE),
        ([], SMALL_PICTURE, TextSource.NONE),
        ([], "10 10 100 100 re f", TextSource.NONE),
        ([], "", TextSource.TEXT),
        (["   "], "", TextSource.TEXT),
        (["\ue000\ue001"], "", TextSource.NONE),
    ],
)
def test_a_page_without_words_is_a_picture_or_blank(
    lines: list[str], drawn: str, source: TextSource
) -> None:
    document = Pdf()
    document.text_page(lines, drawn=drawn)
    [page] = pages(document.build())
    assert page.source is source
    assert texts(page) == [line for line in (line.rstrip() for line in lines) if line]


def test_a_page_that_only_bears_a_note_is_not_blank() -> None:
    document = Pdf()
    note = document.add(b"<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] >>")
    document.page(b"", entries=b"/Annots [%d 0 R]" % note)
    [page] = pages(document.build())
    assert page.source is TextSource.NONE


def test_pages_come_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    true_read = pdf_page.read_page

    def counted(document: Any, index: int) -> Page | None:
        asked.append(index)
        return true_read(document, index)

    monkeypatch.setattr(pdf, "read_page", counted)
    reading: Iterator[Part] = pdf.read(text_pdf(["một"], ["hai"], ["ba"]), 100)
    for count in (1, 2, 3):
        assert isinstance(next(reading), Page)
        assert asked == list(range(count))


def test_only_so_many_pages_are_read_and_it_says_so() -> None:
    data = text_pdf(*[[f"trang {n}"] for n in range(5)])
    found = parts(data, 3)
    assert [part.number for part in found if isinstance(part, Page)] == [1, 2, 3]
    [cut] = [part for part in found if isinstance(part, Finding)]
    assert cut.code == "PDF_PAGES_CUT"
    assert dict(cut.params) == {"pages": "5", "read": "3"}


def form(fields: bytes, document: Pdf) -> bytes:
    document.text_page(["văn bản đã ký"])
    document.catalog = b"/AcroForm << /Fields [%s] /SigFlags 3 >>" % fields
    return document.build()


def test_signatures_are_counted_where_they_are_filled() -> None:
    document = Pdf()
    signature = document.add(SIGNED)
    fields = [
        document.add(b"<< /FT /Sig /T (a) /V %d 0 R >>" % signature),
        document.add(b"<< /FT /Sig /T (empty) >>"),
        document.add(b"<< /FT /Tx /T (text) /V (x) >>"),
    ]
    assert signatures(form(b" ".join(b"%d 0 R" % field for field in fields), document)) == 1


def test_a_signature_below_another_field_counts_too() -> None:
    document = Pdf()
    signature = document.add(SIGNED)
    child = document.add(b"<< /T (b) /V %d 0 R >>" % signature)
    parent = document.add(b"<< /FT /Sig /T (a) /Kids [%d 0 R] >>" % child)
    assert signatures(form(b"%d 0 R" % parent, document)) == 1


def test_fields_that_hold_each_other_end() -> None:
    document = Pdf()
    document.add(SIGNED)
    ring = document.add(b"")
    document._objects[ring - 1] = b"<< /FT /Sig /Kids [%d 0 R %d 0 R] >>" % (ring, ring)
    assert signatures(form(b"%d 0 R" % ring, document)) == 0


def test_no_signature_no_trait() -> None:
    assert not [part for part in parts(text_pdf(["chữ"])) if isinstance(part, Trait)]


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(text_pdf(["bí mật sau khóa"])))
    writer.encrypt(user_password=password, owner_password="chủ", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_a_password_is_a_problem_and_an_empty_one_is_none() -> None:
    assert codes(locked("mật khẩu")) == ["PDF_ENCRYPTED"]
    assert pages(locked("mật khẩu")) == []
    [page] = pages(locked(""))
    assert texts(page) == ["bí mật sau khóa"]


def test_what_is_no_pdf_behind_its_first_line_is_broken() -> None:
    assert codes(b"%PDF-1.7\n" + b"rubbish " * 500) == ["PDF_BROKEN"]
    assert codes(b"%PDF-1.7\n") == ["PDF_BROKEN"]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.95])
def test_a_pdf_that_is_cut_off_says_so_or_gives_its_text(share: float) -> None:
    lines = [f"dòng thứ {n} của văn bản" for n in range(30)]
    data = text_pdf(lines)
    cut = data[: int(len(data) * share)]
    found = parts(cut)
    read = [text for part in found if isinstance(part, Page) for text in texts(part)]
    assert read == lines or codes(cut) != []


def test_a_pdf_without_pages_says_so() -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>"]
    assert codes(assemble(objects, 1)) == ["PDF_NO_PAGES"]


def test_what_pdfium_cannot_open_pypdf_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfium, "FPDF_LoadMemDocument64", lambda *_: None)
    monkeypatch.setattr(pdfium, "FPDF_GetLastError", lambda: pdfium.FPDF_ERR_FORMAT)
    data = text_pdf(["Quyết định"], ["Điều 1"])
    assert [texts(page) for page in pages(data)] == [["Quyết định"], ["Điều 1"]]
    assert codes(data) == ["PDF_REPAIRED"]
    assert codes(data, 1) == ["PDF_PAGES_CUT", "PDF_REPAIRED"]


def test_a_page_that_pdfium_cannot_read_pypdf_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    true_read = pdf_page.read_page
    monkeypatch.setattr(pdf, "read_page", lambda doc, n: None if n == 1 else true_read(doc, n))
    data = text_pdf(["một"], ["hai"], ["ba"])
    assert [texts(page) for page in pages(data)] == [["một"], ["hai"], ["ba"]]
    assert codes(data) == ["PDF_REPAIRED"]


def test_a_page_that_nobody_can_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    true_read = pdf_page.read_page
    monkeypatch.setattr(pdf, "read_page", lambda doc, n: None if n == 1 else true_read(doc, n))
    monkeypatch.setattr(pdf_slow.SlowPdf, "page", lambda _self, _index: None)
    found = parts(text_pdf(["một"], ["hai"], ["ba"]))
    sources = [part.source for part in found if isinstance(part, Page)]
    assert sources == [TextSource.TEXT, TextSource.NONE, TextSource.TEXT]
    [unread] = [part for part in found if isinstance(part, Finding)]
    assert unread.code == "PDF_PAGES_UNREAD"
    assert unread.place.page == 2
    assert dict(unread.params) == {"count": "1", "pages": "2"}


def test_a_broken_content_stream_is_a_page_without_text() -> None:
    document = Pdf()
    document.page(zlib.compress(b"BT ET")[:-4], entries=b"/Rotate (x)")
    [page] = pages(document.build())
    assert page.blocks == ()
