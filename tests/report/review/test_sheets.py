"""The Excel file of a review, read back from its XML: texts stay texts, pages print as asked."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from dossier_manager.report.review.sheets import review_xlsx
from dossier_manager.report.review.tables import BLANK
from dossier_manager.statistics.outline import Fill, outline
from tests.statistics.years import archive, dossier, founded, looked, rated, seen

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
SHEETS = [
    "Tổng hợp",
    "Theo năm",
    "Danh sách",
    "Quy trình",
    "Nhóm văn bản",
    "Văn bản",
    "Tiêu biểu",
    "Phần người viết",
    "Ghi chú",
]
HEAD_ROW = 4
HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "http://a.b/c", "007")


def book(*dossiers: object, first: int = 2024, last: int = 2026) -> bytes:
    view = archive(*dossiers)  # type: ignore[arg-type]
    return review_xlsx(view, looked(view, first, last))


class Read:
    """A workbook as its own XML says it."""

    def __init__(self, content: bytes) -> None:
        self.packed = zipfile.ZipFile(BytesIO(content))
        self.names = [
            str(one.get("name")) for one in self.xml("xl/workbook.xml").iterfind(".//m:sheet", NS)
        ]
        strings = self.xml("xl/sharedStrings.xml").iterfind("m:si", NS)
        self.strings = [
            "".join(text.text or "" for text in one.iterfind(".//m:t", NS)) for one in strings
        ]

    def xml(self, name: str) -> ET.Element:
        return ET.fromstring(self.packed.read(name))

    def sheet(self, name: str) -> ET.Element:
        return self.xml(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml")

    def rows(self, name: str) -> list[list[str | int]]:
        return [
            [self._value(cell) for cell in row.iterfind("m:c", NS)]
            for row in self.sheet(name).iterfind(".//m:row", NS)
            if int(row.get("r", "0")) > HEAD_ROW
        ]

    def column(self, name: str, heading: str) -> list[str | int]:
        """The cells under a heading."""
        (heads,) = (
            [self._value(cell) for cell in row.iterfind("m:c", NS)]
            for row in self.sheet(name).iterfind(".//m:row", NS)
            if int(row.get("r", "0")) == HEAD_ROW
        )
        return [row[heads.index(heading)] for row in self.rows(name)]

    def _value(self, cell: ET.Element) -> str | int:
        text = cell.findtext("m:v", "", NS)
        return self.strings[int(text)] if cell.get("t") == "s" else int(text)

    def styles_of(self, text: str) -> list[ET.Element]:
        """The formats of all cells that hold a text."""
        formats = list(self.xml("xl/styles.xml").iterfind("m:cellXfs/m:xf", NS))
        return [
            formats[int(cell.get("s", "0"))]
            for name in self.names
            for cell in self.sheet(name).iterfind(".//m:c", NS)
            if cell.get("t") == "s" and self.strings[int(cell.findtext("m:v", "", NS))] == text
        ]


def test_every_sheet_is_there_and_prints_on_a4_across_in_black_and_white() -> None:
    read = Read(book(dossier("a", **founded("2025-01-01"))))
    assert read.names == SHEETS
    for name in SHEETS:
        sheet = read.sheet(name)
        page = sheet.find("m:pageSetup", NS)
        assert page is not None
        assert (page.get("paperSize"), page.get("orientation")) == ("9", "landscape")
        assert page.get("blackAndWhite") == "1"
        assert page.get("fitToHeight") == "0"
        pane = sheet.find(".//m:pane", NS)
        assert pane is not None
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", str(HEAD_ROW))
        assert sheet.find("m:cols", NS) is not None


@pytest.mark.parametrize("bad", HOSTILE)
def test_a_name_that_looks_like_a_formula_or_a_link_stays_a_text(bad: str) -> None:
    document = seen("4", "2025-01-01", bad, bad, subject=bad)
    one = dossier("a", [document], **founded("2025-01-01", commune=bad, keeper=bad))
    renamed = one.manifest.model_copy(update={"name": bad})
    read = Read(book(type(one)(bad, one.folder, renamed, (), one.documents)))
    assert bad in read.strings
    for name in read.names:
        sheet = read.sheet(name)
        assert not list(sheet.iterfind(".//m:f", NS))
        assert not list(sheet.iterfind(".//m:hyperlink", NS))
    if bad[0] in "=+-@":
        styles = read.styles_of(bad)
        assert styles
        assert {style.get("quotePrefix") for style in styles} == {"1"}


def test_characters_that_act_or_break_xml_are_shown_and_not_obeyed() -> None:
    bad = "Kẻng\x1b[31m\u202e\x00\ufffe\uffff\ud800\n=1"
    one = dossier("a", [seen("4", "2025-01-01", subject=bad)], **founded("2025-01-01"))
    texts = "".join(Read(book(one)).strings)
    assert r"Kẻng\u001b[31m\u202e\u0000\ufffe\uffff" in texts
    assert not [c for c in texts if c in "\x1b\u202e\x00\ufffe\uffff\n"]


def test_a_very_long_text_is_cut_and_says_so() -> None:
    one = dossier("a", [seen("4", "2025-01-01", subject="x" * 40_000)])
    assert max(map(len, Read(book(one)).strings)) == 2000


def test_figures_are_numbers_and_add_up() -> None:
    read = Read(
        book(
            dossier("a", **founded("2025-01-01", years=rated((2025, "tot")))),
            dossier("b", **founded("2025-01-01", commune="xã B", level="tinh")),
            dossier("c", kind="diem", **founded("2020-01-01")),
        )
    )
    rows = read.rows("Tổng hợp")
    for by in ("cấp", "xã, phường"):
        mine = [row for row in rows if row[0] == by and row[2] == "mô hình"]
        assert sum(int(row[3]) for row in mine) == 2
    (whole,) = (row for row in rows if row[0] == "tất cả" and row[2] == "điểm")
    assert whole[3:7] == [1, 0, 0, 1]
    assert [row[0] for row in read.rows("Theo năm")] == [2024, 2025, 2026]
    assert read.column("Theo năm", "Tốt") == [0, 1, 0]
    assert read.column("Theo năm", "Chưa rõ điều kiện") == [1, 2, 3]
    assert len(read.rows("Danh sách")) == 3


def test_what_people_write_stays_open() -> None:
    rows = Read(book(dossier("a", **founded("2025-01-01")))).rows("Phần người viết")
    heads = [head for _, head in outline().walk() if Fill.PERSON in head.fills]
    assert [row[0] for row in rows] == [head.id for head in heads]
    assert {row[-1] for row in rows} == {BLANK}
    chosen = Read(book(dossier("a", **founded("2020-01-01", years=rated((2025, "tot")))))).rows(
        "Tiêu biểu"
    )
    assert {row[-1] for row in chosen} == {BLANK}
    assert "đề cương hỏi từ 5 trở lên" in str(chosen[-1])


def test_the_same_archive_on_the_same_day_is_the_same_bytes() -> None:
    views = [
        dossier(name, [seen("4", "2025-01-01", name)], **founded("2025-01-01")) for name in "ab"
    ]
    assert book(*views) == book(*reversed(views))
    times = {entry.date_time for entry in Read(book(*views)).packed.infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-11-06T00:00:00Z" in Read(book()).packed.read("docProps/core.xml")


def test_an_empty_archive_and_years_before_all_rules_make_a_book() -> None:
    assert Read(book()).rows("Danh sách") == []
    early = Read(book(dossier("a", **founded("2010-01-01")), first=2012, last=2013))
    assert "quy định khi đó chưa có trong máy" in str(early.rows("Theo năm"))
    assert early.column("Theo năm", "Chưa rõ điều kiện") == [1, 1]
    assert [row[0] for row in Read(book(first=2026)).rows("Theo năm")] == [2026]
