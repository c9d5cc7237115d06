"""The Word file of a review, read back: every head, every clause, and room where people write."""

import zipfile
from io import BytesIO
from typing import Any
from unicodedata import is_normalized
from xml.etree import ElementTree as ET

from docx import Document

from dossier_manager.catalogue.view import DossierView
from dossier_manager.report.review.tables import BLANK
from dossier_manager.report.review.word import review_docx
from dossier_manager.statistics.outline import Fill, outline
from tests.statistics.years import archive, dossier, founded, looked, rated, seen

ROOM = BLANK * 60
TWO = (
    dossier(
        "a", [seen("4", "2025-01-01", "1/NQ", subject="Chủ trương A")], **founded("2025-01-01")
    ),
    dossier("b", **founded("2025-01-01", commune="xã B", years=rated((2025, "tot")))),
)


def letter(*dossiers: DossierView, first: int = 2024, last: int = 2026, **settings: Any) -> bytes:
    view = archive(*dossiers, **settings)
    return review_docx(view, looked(view, first, last))


def read(content: bytes) -> Any:
    """The document as the library reads it back; its types are as wide as the format."""
    return Document(BytesIO(content))


def lines(content: bytes) -> list[str]:
    return [one.text for one in read(content).paragraphs]


def cells(content: bytes) -> list[str]:
    return [cell.text for table in read(content).tables for row in table.rows for cell in row.cells]


def heads(content: bytes) -> list[str]:
    return [one.text for one in read(content).paragraphs if one.style.name.startswith("Heading")]


def test_every_head_of_the_outline_stands_in_its_order_with_its_clause() -> None:
    content = letter(*TWO)
    texts = lines(content)
    at = texts.index(next(one for one in texts if one.startswith("PHẦN II.")))
    for _, head in outline().walk():
        at = next(n for n in range(at + 1, len(texts)) if texts[n].endswith(f" {head.title}"))
        assert outline().cite(head.clause) in texts[at + 1]


def test_heads_are_numbered_as_papers_here_number_them() -> None:
    found = heads(letter())
    assert [one.split()[0] for one in found] == [
        "PHẦN",
        *("I.", "1.", "2.", "II.", "1.", "2.", "a)", "b)", "c)", "3.", "a)", "4."),
        *("III.", "1.", "2.", "3.", "4.", "5.", "6.", "IV."),
    ]


def test_no_blank_is_filled_by_the_program() -> None:
    person = [head for _, head in outline().walk() if Fill.PERSON in head.fills]
    for content, times in ((letter(), 1), (letter(*TWO), 3), (letter(TWO[0]), 1)):
        texts = lines(content)
        rooms = [n for n, text in enumerate(texts) if set(text) == {BLANK}]
        assert len(rooms) == len(person) * times
        assert {texts[n] for n in rooms} == {ROOM}
        assert all(texts[n - 1].startswith("[Người viết: ") for n in rooms)
    told = "\n".join(lines(letter(*TWO)))
    for head in person:
        assert head.hint is not None
        assert head.hint in told


def test_communes_stand_before_the_province_and_one_commune_is_its_own_sum() -> None:
    several = heads(letter(*TWO))
    parts = [one for one in several if one.startswith("PHẦN")]
    assert parts == ["PHẦN I. TỪNG XÃ, PHƯỜNG", "PHẦN II. TỔNG HỢP TOÀN TỈNH"]
    assert several[1] == "1. xã A"
    assert "2. xã B" in several
    assert [one for one in heads(letter(TWO[0])) if "PHẦN" in one] == ["PHẦN I. TỔNG HỢP CẢ KHO"]


def test_a_district_has_a_part_only_where_a_dossier_states_it() -> None:
    old = dossier("h", **founded("2024-05-01", level="huyen"))
    content = letter(*TWO, old)
    parts = [one for one in heads(content) if one.startswith("PHẦN")]
    assert [one.split(". ")[1] for one in parts] == [
        "TỪNG XÃ, PHƯỜNG",
        "CẤP HUYỆN",
        "TỔNG HỢP TOÀN TỈNH",
    ]
    assert "cấp huyện" not in " ".join((*cells(letter(*TWO)), *heads(letter(*TWO)))).lower()


def test_the_head_of_the_paper_is_laid_out_as_the_decree_asks() -> None:
    content = letter(unit="Công an xã Tân Lập")
    first = read(content).tables[0]
    left, right = (cell.text for cell in first.rows[0].cells)
    assert "CÔNG AN XÃ TÂN LẬP" in left
    assert right.splitlines()[:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert right.splitlines()[2] == f"{BLANK}, ngày {BLANK} tháng {BLANK} năm {BLANK}"
    section = read(content).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (30, 15)
    normal = read(content).styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 13)
    assert read(content).styles["Heading 1"].font.size.pt == 14
    assert "giai đoạn 2024 – 2026" in lines(content)[2]
    assert "năm 2026" in lines(letter(first=2026))[2]


def test_tables_repeat_their_heads_and_fit_between_the_margins() -> None:
    content = letter(*TWO)
    body = ET.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    tables = list(body.iter(f"{w}tbl"))
    boxed = [one for one in tables if one.find(f"{w}tblPr/{w}tblBorders") is not None]
    assert len(boxed) == len(tables) - 2
    assert all(one.find(f".//{w}tblHeader") is not None for one in boxed)
    for one in tables:
        widths = [int(col.get(f"{w}w", "0")) for col in one.iter(f"{w}gridCol")]
        assert sum(widths) <= 165 * 1440 / 25.4 + 20


def test_every_table_of_figures_names_its_clause() -> None:
    texts = lines(letter(*TWO))
    for figure in outline().figures:
        if figure.id in ("communes", "levels", "years", "grades", "targets", "steps", "exemplary"):
            at = texts.index(f"{figure.title}:")
            assert any(figure.basis in text for text in texts[at : at + 4]), figure.id


def test_papers_are_listed_with_number_day_issuer_and_what_they_are_about() -> None:
    assert {"1/NQ", "01/01/2025", "UBND XÃ A", "Chủ trương A"} <= set(cells(letter(*TWO)))


def test_a_long_list_is_cut_and_says_how_much_is_left() -> None:
    many = [seen("4", "2025-01-01", f"{n}/NQ") for n in range(45)]
    content = letter(dossier("a", many, **founded("2025-01-01")))
    assert "Còn 5 văn bản; xem đủ ở tệp bảng tính." in lines(content)
    assert sum(text.endswith("/NQ") for text in cells(content)) == 40


def test_names_from_disk_cannot_break_the_file() -> None:
    bad = "Kẻng</w:t>&<w:p>\x1b[31m\u202e\x00\ufffe\ud800\nX"
    documents = [seen("4", "2025-01-01", subject=bad)]
    content = letter(dossier("a", documents, **founded("2025-01-01")))
    shown = [text for text in cells(content) if text.startswith("Kẻng")]
    assert shown == [r"Kẻng</w:t>&<w:p>\u001b[31m\u202e\u0000\ufffe\ud800\u000aX"]


def test_texts_are_composed_however_people_typed_them() -> None:
    typed = dossier("a", **founded("2025-01-01", commune="xa\u0303 Ho\u0300a"))
    assert all(
        is_normalized("NFC", text) for text in (*lines(letter(typed)), *cells(letter(typed)))
    )


def test_the_same_archive_on_the_same_day_is_the_same_bytes() -> None:
    assert letter(*TWO) == letter(*reversed(TWO))
    packed = zipfile.ZipFile(BytesIO(letter(*TWO)))
    assert packed.testzip() is None
    assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = read(letter()).core_properties
    assert (about.created.isoformat()[:10], about.author) == ("2026-11-06", "dossier")


def test_an_empty_archive_and_years_before_all_rules_make_a_paper() -> None:
    assert "Không có." in lines(letter())
    early = letter(dossier("a", **founded("2010-01-01")), first=2012, last=2013)
    assert any("quy định khi đó chưa có trong máy" in text for text in lines(early))
    assert "chưa rõ" in cells(early)


def test_it_never_says_that_a_model_is_tot() -> None:
    told = " ".join((*lines(letter(*TWO)), *cells(letter(*TWO))))
    assert "kỳ 2025 ghi Tốt theo 88/QĐ-UBND" in told
    for word in ("đạt Tốt", "là Tốt", "xếp loại Yếu"):
        assert word not in told
