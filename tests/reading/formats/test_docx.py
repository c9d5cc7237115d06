"""DOCX: everything that a reader of the paper sees, once and in order, and nothing heavier."""

import io

import docx as python_docx
import pytest

from dossier_manager.findings import Finding
from dossier_manager.reading.formats import docx
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.model import Block, Page, Role, TextSource
from tests.reading import small_docx as make
from tests.reading.small_docx import p, r, table, text_box

STYLES = make.part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Cu"><w:basedOn w:val="CuHon"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="CuHon"><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>'
    '<w:style w:type="character" w:styleId="Chu"><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr>'
    "</w:style>",
)


def parts(data: bytes) -> list[Part]:
    return list(docx.read(data))


def blocks(data: bytes) -> tuple[Block, ...]:
    [page] = [part for part in parts(data) if isinstance(part, Page)]
    assert page.number == 1
    return page.blocks


def texts(data: bytes) -> list[str]:
    return [block.text for block in blocks(data)]


def codes(data: bytes) -> list[str]:
    return [part.code for part in parts(data) if isinstance(part, Finding)]


def test_a_file_of_python_docx_comes_whole_and_in_order() -> None:
    document = python_docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    head = document.add_table(rows=1, cols=2)
    head.rows[0].cells[0].text = "CÔNG AN XÃ"
    head.rows[0].cells[0].add_paragraph("Số: 12/KH-CAX")
    head.rows[0].cells[1].text = "CỘNG HÒA XÃ HỘI"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Tổ chức ra quân")
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    document.sections[0].footer.paragraphs[0].text = "chân trang"
    held = io.BytesIO()
    document.save(held)
    found = blocks(held.getvalue())
    assert [(block.text, block.role) for block in found] == [
        ("CÔNG AN XÃ\nSố: 12/KH-CAX\tCỘNG HÒA XÃ HỘI", Role.TABLE),
        ("KẾ HOẠCH", Role.BODY),
        ("Tổ chức ra quân", Role.BODY),
        ("đầu trang", Role.HEADER),
        ("chân trang", Role.FOOTER),
    ]
    assert found[1].font == "Times New Roman"


def test_special_characters_of_word() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t>"
        '<w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FE"/>'
        '<w:sym w:char="D800"/><w:sym w:char="zz"/></w:r>'
    )
    assert texts(make.docx(p(run))) == ["a\u00adb-c\td\ne\uf0fe"]


def test_raw_text_is_not_touched() -> None:
    text = "  Kế hoạch\u00a0\u200b\u202e  "
    assert texts(make.docx(p(text))) == [text]


def test_what_is_inserted_stays_and_what_is_deleted_or_moved_away_goes() -> None:
    body = p(
        "giữ ",
        f"<w:ins>{r('thêm ')}</w:ins>",
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>",
        f"<w:moveFrom>{r('chuyển đi')}</w:moveFrom>",
        f"<w:moveTo>{r('chuyển đến')}</w:moveTo>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        f"<w:hyperlink>{r(' liên kết')}</w:hyperlink>",
        f'<w:fldSimple w:instr="DATE">{r(" 2025")}</w:fldSimple>',
        "<m:oMath><m:r><m:t> x=1</m:t></m:r></m:oMath>",
    )
    assert texts(make.docx(body)) == ["giữ thêm chuyển đến liên kết 2025 x=1"]


def test_content_controls_are_looked_into() -> None:
    inside = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('trong khung')}</w:sdtContent></w:sdt>"
    inline = p("Số: ", f"<w:sdt><w:sdtContent>{r('12')}</w:sdtContent></w:sdt>")
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('ô')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    assert texts(make.docx(f"{inside}{inline}<w:tbl>{row}</w:tbl>")) == [
        "trong khung",
        "Số: 12",
        "ô",
    ]


def test_a_row_is_one_block_of_cells_and_a_cell_keeps_its_paragraphs() -> None:
    body = table(
        [p("a") + p("b"), "", p("c", "<w:r><w:tab/></w:r>", "d")], [p("e"), p("f"), p("g")]
    )
    found = blocks(make.docx(body))
    assert [block.text for block in found] == ["a\nb\t\tc d", "e\tf\tg"]
    assert {block.role for block in found} == {Role.TABLE}


def test_a_table_in_a_cell_keeps_its_place() -> None:
    inner = table([p("x"), p("y")], [p("z"), p("t")])
    assert texts(make.docx(table([p("trước") + inner + p("sau"), p("bên")]))) == [
        "trước\nx\ty\nz\tt\nsau\tbên"
    ]


def test_a_deleted_row_goes() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('bỏ')}</w:tc></w:tr>"
    body = f"<w:tbl>{deleted}<w:tr><w:tc>{p('giữ')}</w:tc></w:tr></w:tbl>"
    assert texts(make.docx(body)) == ["giữ"]


def test_a_text_box_comes_once_after_its_paragraph() -> None:
    body = p("đoạn", text_box(p("trong hộp") + table([p("ô hộp")]))) + p("sau")
    found = [(block.text, block.role) for block in blocks(make.docx(body))]
    assert found == [
        ("đoạn", Role.BODY),
        ("trong hộp", Role.TEXTBOX),
        ("ô hộp", Role.TEXTBOX),
        ("sau", Role.BODY),
    ]


def test_a_text_box_in_a_cell_comes_after_the_row() -> None:
    body = table([p("ô", text_box(p("hộp"))), p("bên")])
    assert texts(make.docx(body)) == ["ô\tbên", "hộp"]


def test_the_words_of_a_watermark_are_read() -> None:
    mark = '<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>'
    header = make.part("hdr", p(mark))
    found = blocks(make.docx(p("thân"), {"word/header1.xml": header}))
    assert [(block.text, block.role) for block in found] == [
        ("thân", Role.BODY),
        ("MẬT", Role.TEXTBOX),
    ]


def test_notes_headers_and_footers_follow_the_body() -> None:
    data = make.docx(
        p("thân"),
        {
            "word/footer1.xml": make.part("ftr", p("chân")),
            "word/header2.xml": make.part("hdr", p("đầu 2")),
            "word/header1.xml": make.part("hdr", table([p("đầu"), p("1")])),
            "word/footnotes.xml": make.part("footnotes", f"<w:footnote>{p('chú')}</w:footnote>"),
            "word/endnotes.xml": make.part("endnotes", f"<w:endnote>{p('cuối')}</w:endnote>"),
        },
    )
    assert [(block.text, block.role) for block in blocks(data)] == [
        ("thân", Role.BODY),
        ("chú", Role.FOOTNOTE),
        ("cuối", Role.FOOTNOTE),
        ("đầu\t1", Role.HEADER),
        ("đầu 2", Role.HEADER),
        ("chân", Role.FOOTER),
    ]


@pytest.mark.parametrize(
    ("paragraph", "font"),
    [
        (p("x"), "Times New Roman"),
        (p("x", style="Cu"), ".VnTime"),
        (p("x", style="Vong"), "Calibri"),
        (p("x", style="KhongCo"), "Calibri"),
        (p(r("x", "Arial"), style="Cu"), "Arial"),
        (p(r("x", style="Chu")), "VNI-Times"),
        (p(r("dài hơn nhiều", ".VnTimeH"), r("ngắn", "Arial")), ".VnTimeH"),
        (p("<w:r><w:tab/></w:r>", r("x", "Arial")), "Arial"),
    ],
)
def test_the_font_is_of_the_run_or_its_styles(paragraph: str, font: str) -> None:
    [block] = blocks(make.docx(paragraph, {"word/styles.xml": STYLES}))
    assert block.font == font


def test_without_styles_there_is_no_font() -> None:
    assert blocks(make.docx(p("x")))[0].font is None
    assert blocks(make.docx(p("x"), {"word/styles.xml": b"<broken"}))[0].font is None


def test_strict_documents_are_read_too() -> None:
    data = make.part("document", f"<w:body>{p('nghiêm')}</w:body>")
    strict = data.replace(make.W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert texts(make.package({"word/document.xml": strict})) == ["nghiêm"]


@pytest.mark.parametrize(
    ("body", "extra", "source"),
    [
        (p("chữ"), {"word/media/image1.png": b"x"}, TextSource.TEXT),
        (p(" "), {"word/media/image1.png": b"x"}, TextSource.NONE),
        ("", {"word/embeddings/oleObject1.bin": b"x"}, TextSource.NONE),
        ("", {}, TextSource.TEXT),
    ],
)
def test_a_file_of_pictures_alone_has_no_text(
    body: str, extra: dict[str, bytes], source: TextSource
) -> None:
    [page] = [part for part in parts(make.docx(body, extra)) if isinstance(part, Page)]
    assert page.source is source


def test_signatures_are_counted() -> None:
    signed = {"_xmlsignatures/sig1.xml": b"<s/>", "_xmlsignatures/sig2.xml": b"<s/>"}
    assert Trait(signatures=2) in parts(make.docx(p("chữ"), signed))
