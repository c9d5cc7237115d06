"""A citation names clauses of its text: by number, and by the place below a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.rules.citation import cited, clauses_of, number_of
from dossier_manager.rules.clauses import Inventory, load_inventories

GUIDE = "22/HD-BCA-V05"
HOA_BINH = "Hướng dẫn thống kê mô hình của Hòa Bình"


def held(text: str) -> Inventory:
    return next(one for one in load_inventories() if one.id == text)


@pytest.mark.parametrize(
    ("text", "basis", "named"),
    [
        ("hd22", "V.1.a(6)", {"V.1.a(6)"}),
        ("hd22", "V.1.a(8), nếu có", {"V.1.a(8)"}),
        ("hd22", "V.1.a(1); VI.1", {"V.1.a(1)", "VI.1"}),
        ("hd22", "III.2.b(1), gạch đầu dòng 3", {"III.2.b(1)/3"}),
        ("hd22", "III.2.b(1), (2), gạch đầu dòng 1", {"III.2.b(1)/1", "III.2.b(2)/1"}),
        (
            "hd22",
            "III.2.b(1), (2), (3), gạch đầu dòng cuối",
            {"III.2.b(1)/6", "III.2.b(2)/6", "III.2.b(3)/5"},
        ),
        ("hd22", "III.2.b(1), gạch đầu dòng 5; V.1.a", {"III.2.b(1)/5", "V.1.a/0"}),
        ("hd22", "III.2/1", {"III.2/1"}),
        ("hb", "para2/1", {"para2/1"}),
        ("hb", "đoạn 3, câu 4", {"para3/4"}),
        ("th2016", "II.2, ý 3", {"II.2/3"}),
        ("cu", "1.4(3)", {"1.4(3)"}),
    ],
)
def test_a_citation_names_these_clauses(text: str, basis: str, named: set[str]) -> None:
    assert cited(basis, held(text)) == named


def test_a_number_alone_names_each_paragraph_below_it_and_none_of_another_number() -> None:
    found = cited("III.1.a", held("hd22"))
    assert found == {f"III.1.a/{at}" for at in range(5)}
    assert cited("III.1", held("hd22")) == {"III.1/0"}


def test_a_tail_stands_for_the_last_part_of_the_number_before_it() -> None:
    numbers = {number_of(one) for one in cited("V.1.a(6); III.1.c, d, đ", held("hd22"))}
    assert numbers == {"V.1.a(6)", "III.1.c", "III.1.d", "III.1.đ"}
    assert {number_of(one) for one in cited("III.1.a, III.2.c", held("hd22"))} == {
        "III.1.a",
        "III.2.c",
    }


def test_a_tail_without_a_number_before_it_names_nothing() -> None:
    assert cited("d; (2); cuối", held("hd22")) == frozenset()


@pytest.mark.parametrize(
    "basis", ["", ";", ",", "III.9", "đoạn 99", "gạch đầu dòng 1", "III.2.b(1), gạch đầu dòng 99"]
)
def test_what_is_not_in_the_text_names_nothing(basis: str) -> None:
    assert cited(basis, held("hd22")) == frozenset()
    assert cited(basis, held("hb")) == frozenset()


@pytest.mark.parametrize(
    ("basis", "guide", "province"),
    [
        (f"{GUIDE}, V.1.a(6)", {"V.1.a(6)"}, set()),
        (f"{HOA_BINH}, đoạn 3, câu 4", set(), {"para3/4"}),
        (f"{GUIDE}, VI.1; V.1.a(6); {HOA_BINH}, đoạn 3, câu 4", {"VI.1", "V.1.a(6)"}, {"para3/4"}),
        (f"{HOA_BINH}, đoạn 3, câu 4; {GUIDE}, VI.1", {"VI.1"}, {"para3/4"}),
        ("Quy trình Bình Thuận 2023, VI.1", set(), set()),
        (f"{GUIDE}, VI.1; Quy trình Bình Thuận 2023, VI.3", {"VI.1"}, set()),
        (f"{GUIDE}, V.1.a(13); quyết định của năm trước (suy luận)", {"V.1.a(13)"}, set()),
        ("V.1.a(6)", set(), set()),
        (GUIDE, set(), set()),
    ],
)
def test_each_text_is_read_behind_its_own_name_alone(
    basis: str, guide: set[str], province: set[str]
) -> None:
    assert clauses_of(basis, (GUIDE,), held("hd22")) == guide
    assert clauses_of(basis, (HOA_BINH,), held("hb")) == province


@given(st.text(alphabet="IVabcdđ.()0123456789;, gạchđầudòngcâuýđoạn/", max_size=60))
def test_any_words_name_only_clauses_that_are_there(basis: str) -> None:
    for text in ("hd22", "hb", "cu"):
        there = {one.id for one in held(text).clauses}
        assert cited(basis, held(text)) <= there


@pytest.mark.parametrize("mark", [" (suy luận)", " (thông lệ)"])
def test_a_word_that_a_row_is_not_the_texts_own_names_no_clause(mark: str) -> None:
    names = (GUIDE,)
    assert clauses_of(f"{GUIDE}, V.1.a(6){mark}", names, held("hd22")) == {"V.1.a(6)"}
