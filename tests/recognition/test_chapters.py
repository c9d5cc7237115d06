"""Chapters by their numbers alone: many styles of heading, and where each one ends."""

import unicodedata

import pytest

from dossier_manager.recognition.chapters import begins_heading, chapters
from dossier_manager.vietnamese.form import nfc


def titles(text: str) -> list[str]:
    return [chapter.title for chapter in chapters(nfc(text).splitlines())]


def under(text: str, title: str) -> str:
    """The text of the one chapter that bears a title."""
    (found,) = [one.text for one in chapters(nfc(text).splitlines()) if one.title == title]
    return found


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Chương II\nCHỨC NĂNG, NHIỆM VỤ", "chuc nang nhiem vu"),
        ("CHƯƠNG III: TỔ CHỨC", "to chuc"),
        ("Phần thứ hai\nNHIỆM VỤ", "nhiem vu"),
        ("Mục 1. Nhiệm vụ", "nhiem vu"),
        ("Điều 3. Nhiệm vụ của mô hình", "nhiem vu cua mo hinh"),
        ("Điều 3: Nhiệm vụ", "nhiem vu"),
        ("ĐIỀU 3.- NHIỆM VỤ", "nhiem vu"),
        ("Điều 3 Nhiệm vụ", "nhiem vu"),
        ("Điều 3.\nNhiệm vụ", "nhiem vu"),
        ("II. NHIỆM VỤ", "nhiem vu"),
        ("II/ NHIỆM VỤ", "nhiem vu"),
        ("II- NHIỆM VỤ", "nhiem vu"),
        ("B. Nhiệm vụ", "nhiem vu"),
        ("2. Nhiệm vụ: tuần tra ban đêm.", "nhiem vu"),
        ("2) Nhiệm vụ", "nhiem vu"),
        ("1.2. Nhiệm vụ", "nhiem vu"),
        ("1.2.1. Nhiệm vụ", "nhiem vu"),
        ("b) Nhiệm vụ", "nhiem vu"),
        ("đ) Nhiệm vụ", "nhiem vu"),
        ("- Nhiệm vụ: tuần tra.", "nhiem vu"),
        ("Điều 3. Nhiệm vụ. Mô hình tuần tra ban đêm.", "nhiem vu"),
    ],
)
def test_a_heading_is_known_by_its_number(heading: str, title: str) -> None:
    assert titles(heading + "\nTuần tra ban đêm.") == [title]


@pytest.mark.parametrize(
    "line",
    [
        "Nhiệm vụ của mô hình",
        "Chương trình công tác năm",
        "Điều 5 của Quy chế này có hiệu lực",
        "Điều 5 Quy chế này",
        "điều 8. của",
        "3.000 hộ dân",
        "02/9/2026",
        "7.5 km đường liên thôn",
        "- tuần tra ban đêm.",
        "",
    ],
)
def test_what_only_looks_like_a_number_begins_no_chapter(line: str) -> None:
    assert not begins_heading(line)


def test_a_chapter_ends_at_the_next_one_as_high_and_holds_the_smaller_ones() -> None:
    text = (
        "Chương I\nCHUNG\nĐiều 1. Tên\nTiếng kẻng.\n"
        "Chương II\nNHIỆM VỤ\nĐiều 2. Của tổ\n1. Tuần tra.\na) Ban đêm.\n"
        "Điều 3. Của ban\nBáo tin.\n"
        "Chương III\nKINH PHÍ\nTự góp."
    )
    assert under(text, "nhiem vu").endswith("dieu 3 cua ban bao tin")
    assert under(text, "cua to") == "dieu 2 cua to 1 tuan tra a ban dem"
    assert "bao tin" not in under(text, "cua to")
    assert "nhiem vu" not in under(text, "kinh phi")


def test_a_wrapped_title_is_read_to_its_end_and_no_further() -> None:
    assert titles("Điều 1. Phạm vi, chức\nnăng, thẩm quyền\nMô hình hoạt động ban đêm.") == [
        "pham vi chuc nang tham quyen"
    ]
    assert titles("I. PHẠM VI, CHỨC NĂNG,\nTHẨM QUYỀN\nMô hình hoạt động.") == [
        "pham vi chuc nang tham quyen"
    ]


def test_a_numbered_sentence_is_no_title_and_still_ends_what_stood_before() -> None:
    text = (
        "1. Nhiệm vụ\nTuần tra.\n"
        "2. Tổ viên nào bỏ trực ba đêm liền mà không báo trước cho tổ trưởng thì bị nhắc nhở"
    )
    assert titles(text) == ["nhiem vu", ""]
    assert under(text, "nhiem vu") == "1 nhiem vu tuan tra"


def test_the_foot_of_a_paper_is_in_no_chapter() -> None:
    text = "II. NHIỆM VỤ\nTuần tra.\nNơi nhận:\n- Phòng bảo vệ an ninh;"
    assert under(text, "nhiem vu") == "ii nhiem vu tuan tra"


def test_short_lines_are_headings_only_where_a_paper_has_no_number_at_all() -> None:
    bare = "Chức năng, nhiệm vụ\nTổ viên tuần tra, canh gác ban đêm.\nKinh phí\nTự góp."
    assert titles(bare) == ["chuc nang nhiem vu", "kinh phi"]
    assert under(bare, "chuc nang nhiem vu") == (
        "chuc nang nhiem vu to vien tuan tra canh gac ban dem"
    )
    assert titles("Nhiệm vụ\nTuần tra.\nĐiều 1. Kinh phí\nTự góp.") == ["kinh phi"]


def test_decomposed_letters_and_capitals_change_nothing() -> None:
    text = "Điều 3. Nhiệm vụ\nTuần tra.\nĐiều 4. Kinh phí"
    assert titles(unicodedata.normalize("NFD", text)) == titles(text) == ["nhiem vu", "kinh phi"]
    assert titles(text.replace("Nhiệm vụ", "NHIỆM VỤ").replace("Điều", "ĐIỀU")) == titles(text)


def test_no_lines_have_no_chapters() -> None:
    assert chapters([]) == ()
