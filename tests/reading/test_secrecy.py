import unicodedata

import pytest

from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, Page, Role, TextSource
from dossier_manager.reading.secrecy import highest, mark_of, secrecy_of, secrecy_of_path
from tests.reading.layouts import MOTTO, NATION, pdf

SECRET_NAMES = [
    ("BC khao sat (MAT).pdf", "mat"),
    ("BC ks [Mat].doc", "mat"),
    ("MẬT - BC khảo sát.pdf", "mat"),
    ("BC khảo sát MẬT.pdf", "mat"),
    ("Tai lieu mat", "mat"),
    ("1. Tài liệu Mật", "mat"),
    ("MAT - BC.pdf", "mat"),
    ("MAT_BC khao sat.pdf", "mat"),
    ("BC_KS_MAT.pdf", "mat"),
    ("Bao cao (do mat).pdf", "mat"),
    ("Độ mật", "mat"),
    ("MẬT.pdf", "mat"),
    ("mat", "mat"),
    ("v1.MAT", "mat"),
    ("TOI MAT", "toi_mat"),
    ("(TỐI MẬT) KH.docx", "toi_mat"),
    ("BC TOI MAT 2025.pdf", "toi_mat"),
    ("tai lieu toi mat", "toi_mat"),
    ("Tuyệt mật", "tuyet_mat"),
    ("TUYET MAT", "tuyet_mat"),
]
OPEN_NAMES = """ra mat.docx|ra mắt|LE RA MAT.pdf|RA_MAT.pdf|QD_RA_MAT.docx|KH ra mat MH.signed.pdf
GM ra mat.doc|8. Ra mat|Le ra mat - kich ban|RA MAT - KICH BAN.docx|8a_KH_ra_mat_mo_hinh.docx
ra mat (anh).zip|KH-RA-MAT-2026.pdf|RA MẮT|LỄ RA MẮT MÔ HÌNH|bia ra mat_final.docx|ra  mat.pdf
anh ra mat_1.jpg|RaMat.pdf|8. KH to chuc le ra mat.docx|LE RA MAT (BAN CUOI).pdf|(ra mat).pdf
mật khẩu.txt|MAT KHAU.txt|bảo mật.docx|BAO MAT.pdf|BI_MAT.doc|Tập huấn bí mật nhà nước.pdf
Bảo vệ bí mật nhà nước độ Tối mật.pdf|mat tran.pdf|MẶT TRẬN|UB MAT TRAN TO QUOC|MAT_TRAN.pdf
MAT-TRAN-TQ.pdf|tai lieu mat tran.doc|ho so mat tran.pdf|rà mặt|mật độ dân cư.pdf|khuon mat
camera mat duong.docx|CAMERA_MAT_DUONG.pdf|GAP MAT.pdf|GAP_MAT.pdf|CO-MAT.pdf|Giải mật|ong mật
nuôi ong lấy mật.pdf|Mật ong|Tien mat.xlsx|TIEN_MAT.xlsx|mat bang.jpg|dua_mat.jpg|don mat xe.docx
KH mo hinh|Anh hoat dong|.|..||(|)_-""".replace("\n", "|").split("|")


@pytest.mark.parametrize(("name", "level"), SECRET_NAMES)
def test_names_that_state_a_level(name: str, level: str) -> None:
    assert secrecy_of_path(["Mo hinh", name]) == level
    assert secrecy_of_path([unicodedata.normalize("NFD", name), "a.pdf"]) == level


@pytest.mark.parametrize("name", OPEN_NAMES)
def test_names_of_other_things(name: str) -> None:
    assert secrecy_of_path([name]) is None
    assert secrecy_of_path([unicodedata.normalize("NFD", name), "camera an ninh"]) is None


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("MẬT", "mat"),
        ("( MẬT )", "mat"),
        ("M Ậ T", "mat"),
        ("MẬT - Bản số: 02", "mat"),
        ("TỐI MẬT", "toi_mat"),
        ("T Ố I  M Ậ T", "toi_mat"),
        ("ĐỘ MẬT: TỐI MẬT", "toi_mat"),
        ("TUYỆT MẬT", "tuyet_mat"),
        (unicodedata.normalize("NFD", "TUYỆT MẬT"), "tuyet_mat"),
        ("TOI MAT", "toi_mat"),
        ("Mật", None),
        ("MẶT", None),
        ("MẮT", None),
        ("MẬT ONG", None),
        ("BẢO MẬT", None),
        ("BÍ MẬT NHÀ NƯỚC", None),
        ("bảo vệ bí mật nhà nước", None),
        ("LỄ RA MẮT", None),
        ("", None),
    ],
)
def test_marks_of_lines(line: str, level: str | None) -> None:
    assert mark_of(line) == level


def test_highest() -> None:
    assert highest(["mat", None, "tuyet_mat", "toi_mat"]) == "tuyet_mat"
    assert highest([None]) is None


def _report(under_number: str, tail: str = "") -> tuple[Page, ...]:
    return pdf(f"""CÔNG AN XÃ TÂN PHONG      {NATION}
Số: 31/BC-CAX           {MOTTO}
{under_number}          Tân Phong, ngày 04 tháng 11 năm 2026
BÁO CÁO
Kết quả khảo sát
Báo cáo này nói về bảo vệ bí mật nhà nước, tài liệu mật và mật khẩu.
{tail}
TRƯỞNG CÔNG AN XÃ
Lê Thanh Hùng
""")


def _level(pages: tuple[Page, ...]) -> str | None:
    return secrecy_of(read_papers(pages), pages)


def test_mark_in_its_place() -> None:
    assert _level(_report("MẬT")) == "mat"
    assert _level(_report("TỐI MẬT")) == "toi_mat"
    assert _level(_report("")) is None
    # Left of the addressee, on a line of its own column.
    assert _level(_report("", "TUYỆT MẬT          Kính gửi: Công an tỉnh")) == "tuyet_mat"


def test_word_in_a_sentence_is_no_mark() -> None:
    assert _level(_report("", "Hồ sơ độ MẬT được bảo quản riêng.")) is None
    assert _level(_report("", "QUY ĐỊNH VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC, ĐỘ MẬT CỦA TÀI LIỆU")) is None


def test_numbered_copy_with_a_word_on_copying() -> None:
    assert _level(_report("Bản số: 02")) is None
    assert _level(_report("Bản số: 02", "- Không được phép sao, chụp.")) == "mat"


def test_marks_of_a_second_paper_of_page_heads_and_of_later_pages() -> None:
    both = _report("")[0].blocks + _report("MẬT")[0].blocks
    assert _level((Page(1, TextSource.TEXT, both),)) == "mat"
    (page,) = _report("")
    running = Page(1, page.source, (*page.blocks, Block("MẬT", role=Role.HEADER)))
    assert _level((running,)) == "mat"
    later = Page(2, TextSource.TEXT, (Block("TỐI MẬT"), Block("Biểu tổng hợp")))
    assert _level((page, later)) == "toi_mat"


def test_cell_of_a_list_is_no_mark() -> None:
    (page,) = _report("")
    rows = (Block("TT\tTài liệu\tĐộ mật"), Block("1\tKế hoạch\tMẬT"))
    listed = Page(2, TextSource.TEXT, rows)
    assert _level((page, listed)) is None


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("MẬT Kính gửi: Công an tỉnh", "mat"),
        ("TỐI MẬT Tân Phong, ngày 04 tháng 11 năm 2026", "toi_mat"),
        ("Số: 31/BC-CAX MẬT", "mat"),
        ("MẬT độ dân cư cao", None),
    ],
)
def test_mark_that_a_reader_ran_together_with_its_line(line: str, level: str | None) -> None:
    assert _level(_report(line)) == level


def test_names_that_are_not_utf8() -> None:
    assert secrecy_of_path(["ra mat \udcff - a.pdf"]) is None
    assert secrecy_of_path(["\udcff", "(MẬT).pdf"]) == "mat"
