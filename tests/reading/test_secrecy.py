import unicodedata

import pytest

from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, Page, Role, TextSource
from dossier_manager.reading.secrecy import highest, mark_of, secrecy_of
from tests.reading.layouts import MOTTO, NATION, pdf


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
        ("Độ mật: MẬT", "mat"),
        ("Độ mật: Mật", "mat"),
        ("Mức độ mật: Tối mật", "toi_mat"),
        ("Mật", "mat"),
        ("(mật)", "mat"),
        ("DẤU MẬT", "mat"),
        ("VĂN BẢN MẬT", "mat"),
        ("TÀI LIỆU MẬT", "mat"),
        ("MẬT - KHẨN", "mat"),
        ("HỎA TỐC – MẬT", "mat"),
        ("HOẢ TỐC – MẬT", "mat"),
        ("MẬT   HỎA TỐC", "mat"),
        ("Độ mật: Mật; độ khẩn: Thượng khẩn", "mat"),
        ("ĐỘ MẬT", None),
        ("Độ mật:", None),
        ("Độ mật: Không", None),
        ("Độ mật: Thường", None),
        ("Không mật", None),
        ("Thường", None),
        ("HỎA TỐC", None),
        ("Tôi mất", None),
        ("Mat", None),
        ("Mật ong", None),
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


MARKS = ["Độ mật: Mật", "Mật", "(mật)", "TÀI LIỆU MẬT", "HỎA TỐC – MẬT", "MẬT - KHẨN"]


@pytest.mark.parametrize("mark", MARKS)
def test_marks_in_the_letterhead_of_a_file(mark: str) -> None:
    assert _level(_report(mark)) == "mat"
    assert _level(_report("", f"{mark}\n")) == ("mat" if mark.isupper() or ":" in mark else None)
    lines = f"{mark}\n" + "\n".join(b.text for b in _report("")[0].blocks)
    assert _level(pdf(lines)) == "mat"
    cells = (Block(f"CÔNG AN XÃ\t{NATION}\n{MOTTO}"), Block(f"Số: 3/BC-CAX\n{mark}\tX, ngày 3"))
    assert _level((Page(1, TextSource.TEXT, cells),)) == "mat"


def test_a_mark_in_a_box_over_a_picture() -> None:
    boxed = Page(1, TextSource.NONE, (Block("Mật", role=Role.TEXTBOX),))
    assert _level((boxed,)) == "mat"
    assert _level((Page(1, TextSource.NONE, (Block("Mật"),)),)) is None
