"""Columns find their widths: words stay whole as long as there is any room for them."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.report.columns import Wish, widths
from dossier_manager.report.screen import as_text, table

ID = "(camera-an-ninh-thon-3-41b4)"
WISHES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 200)).map(lambda n: Wish(n[0], n[0] + n[1])),
    max_size=12,
)


@given(WISHES, st.integers(0, 300))
def test_columns_keep_to_their_room_and_their_wishes(wishes: list[Wish], room: int) -> None:
    found = widths(wishes, room)
    assert all(width <= wish.most for width, wish in zip(found, wishes, strict=True))
    if sum(wish.least for wish in wishes) <= room:
        assert all(width >= wish.least for width, wish in zip(found, wishes, strict=True))
    if room >= len(wishes):
        assert sum(found) <= room
        assert sum(found) == min(room, sum(wish.most for wish in wishes)) or any(
            width == wish.least for width, wish in zip(found, wishes, strict=True)
        )


def test_the_widest_column_gives_way_first() -> None:
    assert widths([Wish(4, 10), Wish(4, 90), Wish(10, 10)], 60) == [10, 40, 10]
    assert widths([Wish(28, 60), Wish(7, 60)], 50) == [28, 22]


def test_where_words_do_not_fit_the_short_ones_stay_whole() -> None:
    assert widths([Wish(70, 90), Wish(4, 4), Wish(10, 30)], 40) == [26, 4, 10]


def test_an_id_and_every_number_stand_on_one_line_each() -> None:
    heads = ("Mô hình", *(f"Chưa có mức {n}" for n in range(7)))
    figures = ["1234567", "12", "999", "10", "0", "5", "21"]
    text = as_text(
        table(heads, [[f"Camera an ninh thôn 3, xã Tân Phong {ID}", *figures]]), width=80
    )
    words = text.split()
    assert ID in words
    assert set(figures) <= set(words)
    assert max(map(len, text.splitlines())) <= 80


def test_a_table_is_laid_out_anew_for_each_width() -> None:
    made = table(("Tên", "Số"), [["một hai ba bốn năm sáu bảy tám chín mười", "12345"]])
    narrow, wide = as_text(made, width=30), as_text(made, width=120)
    assert max(map(len, narrow.splitlines())) <= 30
    assert "mười   12345" in wide
    assert as_text(made, width=30) == narrow


def test_a_name_longer_than_the_screen_is_folded_and_no_letter_lost() -> None:
    name = "a" * 300
    text = as_text(table(("Tên", "Số"), [[name, "12345"]]), width=80)
    assert text.count("a") == 300
    assert "12345" in text.split()


def test_a_table_without_rows_or_columns_is_no_crash() -> None:
    assert "Tên" in as_text(table(("Tên", "Số"), []))
    assert as_text(table((), [])) == "\n"
