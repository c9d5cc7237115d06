"""Every row that cites a clause has an address of its own, with its text and its standing."""

from pathlib import Path

import pytest

from dossier_manager.rules.load import load_book
from dossier_manager.rules.row_files import rows_in
from dossier_manager.rules.rows import own_rows, rows_of, shipped_rows
from dossier_manager.rules.standing import RowStanding

GUIDE = "22/HD-BCA-V05"
HOA_BINH = "Hướng dẫn thống kê mô hình của Hòa Bình"


@pytest.mark.parametrize(
    ("address", "basis", "standing"),
    [
        ("hd22.mo-hinh/6a", f"{GUIDE}, V.1.a(6); III.1.d", "text"),
        ("hd22.mo-hinh/15a", f"{GUIDE}, V.1.a(15); III.1.đ", "inference"),
        (
            "hd22.mo-hinh/criteria/chi-dao",
            f"{GUIDE}, III.2.b(1), (2), gạch đầu dòng 1",
            "text",
        ),
        ("hd22.mo-hinh/grades/tot/completion", f"{GUIDE}, III.2.b(1)", "text"),
        ("hd22.mo-hinh/rating/report", f"{GUIDE}, III.2.c", "text"),
        ("hd22.mo-hinh/rating/eligibility/months", f"{GUIDE}, III.2.a", "text"),
        ("hd22.mo-hinh/order/6a-7b", f"{GUIDE}, III.1.d", "inference"),
        ("hd22.dien-hinh/recognition/percent", f"{GUIDE}, IV.3", "text"),
        ("duties/hd22-bao-cao-nam", f"{GUIDE}, VI.1", "text"),
        ("counting/diem", f"{HOA_BINH}, para2/2", "text"),
        ("counting/muc-xep-loai", f"{GUIDE}, III.2.c", "text"),
        ("review/1.1", "Kế hoạch tổng kết của Thanh Hóa (2016), II.1/1", "text"),
        (
            "hb.mo-hinh/7b/contents/nhiem-vu-antt",
            f"{HOA_BINH}, đoạn 3",
            "text",
        ),
    ],
)
def test_a_row_is_found_by_its_address(address: str, basis: str, standing: str) -> None:
    (found,) = [one for one in shipped_rows() if one.address == address]
    assert (found.basis, found.standing) == (basis, RowStanding(standing))


def test_a_laid_over_set_has_the_rows_that_it_says_itself_alone() -> None:
    book = load_book()
    below, over = book.get("hd22.mo-hinh"), book.get("bt2023.mo-hinh")
    assert below is not None
    assert over is not None
    assert [*own_rows(below, book)] == [*rows_of(below)]
    mine = {one.address for one in own_rows(over, book)}
    assert "bt2023.mo-hinh/1a" in mine
    below_again = over.model_copy(
        update={"items": below.items, "source": below.source, "base": "hd22.mo-hinh"}
    )
    assert not any(one.address == "bt2023.mo-hinh/1a" for one in own_rows(below_again, book))


def test_addresses_are_names_and_no_two_rows_of_a_set_share_one() -> None:
    for ruleset in load_book().sets:
        addresses = [one.address for one in rows_of(ruleset)]
        assert sorted(addresses) == sorted(set(addresses)), ruleset.id
        assert all(one.startswith(f"{ruleset.id}/") and "//" not in one for one in addresses)


def test_a_file_that_cannot_be_read_has_no_rows(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("rules: [{id: x, basis: &a II.1}]\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("id: y\nbasis: II.1\n", encoding="utf-8")
    assert [*rows_in("duties", tmp_path)] == []
    assert [*rows_in("duties", tmp_path / "nowhere")] == []


def test_what_bears_no_name_or_no_clause_is_no_row(tmp_path: Path) -> None:
    text = "title: T\nrules:\n  - {id: x}\n  - {basis: II.1}\n  - {id: y, basis: II.2}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert [(one.address, one.basis) for one in rows_in("duties", tmp_path)] == [
        ("duties/y", "II.2")
    ]
    assert [(one.address, one.basis) for one in rows_in("counting", tmp_path)] == [
        ("counting/y", "T, II.2")
    ]
