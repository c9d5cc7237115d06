"""Hòa Bình laid over the guide: where and when it holds, what it adds, and nothing more."""

import datetime as dt

import pytest

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.rules.choose import applicable, chosen, not_held
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rows import rows_of

MODEL = Manifest.model_validate({"id": "mh", "name": "Tiếng kẻng", "kind": "diem"})


def held(set_id: str) -> RuleSet:
    found = load_book().get(set_id)
    assert found is not None
    return found


def governing(province: str | None, year: int) -> str:
    stated = {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
    sets = applicable(load_book(), MODEL, Settings.model_validate(stated))
    found = chosen(sets, year)
    assert found is not None
    return found.id


@pytest.mark.parametrize(
    ("province", "year", "used"),
    [
        ("Hòa Bình", 2023, "hb.mo-hinh"),
        ("tỉnh Hoà Bình", 2024, "hb.mo-hinh"),
        ("HÒA BÌNH", 2024, "hb.mo-hinh"),
        ("Hòa Bình", 2025, "hd22.mo-hinh"),  # merged on 01/7/2025
        ("Phú Thọ", 2024, "hd22.mo-hinh"),
        (None, 2024, "hd22.mo-hinh"),
    ],
)
def test_where_and_when_it_governs(province: str | None, year: int, used: str) -> None:
    assert governing(province, year) == used


def test_before_it_the_older_text_is_named_as_not_held() -> None:
    assert governing("Hòa Bình", 2022) == "hb.mo-hinh"
    told = not_held(held("hb.mo-hinh"))
    assert "94/HDUBMTTQ-CAT ngày 08/03/2021, chưa có văn bản" in told
    assert "[Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 5, câu 3]" in told


def test_the_clause_that_tells_of_the_older_text_is_a_row() -> None:
    rules = held("hb.mo-hinh")
    cited = "Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 5, câu 3"
    assert rules.predecessor_basis == cited
    (row,) = [one for one in rows_of(rules) if one.address == "hb.mo-hinh/predecessor"]
    assert row.basis == cited


def test_an_older_text_of_which_no_clause_tells_is_named_without_one() -> None:
    rules = held("hb.mo-hinh")
    assert rules.predecessor is not None
    bare = rules.predecessor.model_copy(update={"text": None, "basis": None})
    untold = rules.model_copy(update={"predecessor": bare})
    assert untold.predecessor_basis is None
    assert "chưa có văn bản)" in not_held(untold)
    assert "None" not in not_held(untold)
    assert not [one for one in rows_of(untold) if one.address.endswith("/predecessor")]
    own = bare.model_copy(update={"basis": "VI"})
    assert rules.model_copy(update={"predecessor": own}).predecessor_basis == "22/HD-BCA-V05, VI"
    alone = rules.model_copy(update={"predecessor": None})
    assert alone.predecessor_basis is None
    assert "trước đó" not in not_held(alone)


def test_its_days_are_told_to_be_an_inference() -> None:
    rules = held("hb.mo-hinh")
    assert (rules.valid_from, rules.valid_to) == (dt.date(2022, 11, 18), dt.date(2025, 6, 30))
    note = rules.validity_note or ""
    assert "suy luận" in note
    assert "chưa rõ" in note


def test_all_rows_are_the_guides_and_one_content_is_its_own() -> None:
    guide, rules = held("hd22.mo-hinh"), held("hb.mo-hinh")
    assert rules.source == guide.source
    for (_, mine), (_, theirs) in zip(rules.parts, guide.parts, strict=True):
        if mine.id != "7b":
            assert mine == theirs
    own, other = rules.part("7b"), guide.part("7b")
    assert own is not None
    assert other is not None
    assert own.contents[:-1] == other.contents
    assert own.model_copy(update={"contents": other.contents}) == other
    assert (rules.rating, rules.order, rules.combine) == (guide.rating, guide.order, guide.combine)
    added = own.contents[-1]
    assert added.id == "nhiem-vu-antt"
    assert rules.cite(added.basis, added.text) == (
        "Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 3"
    )
    assert added.within


@pytest.mark.parametrize("set_id", ["hd22.mo-hinh", "bt2023.mo-hinh", "hb.mo-hinh"])
def test_contents_stand_in_every_set_with_clauses_of_its_own(set_id: str) -> None:
    rules = held(set_id)
    asked = {part.id: [one.id for one in part.contents] for _, part in rules.parts}
    assert len(asked["2"]) == 6
    assert asked["3"] == ["su-can-thiet", "muc-tieu", "ten"]
    assert len(set(asked["7b"])) == len(asked["7b"]) >= 7
    assert {"muc-tieu", "chi-tieu", "noi-dung", "bien-phap", "nguon-luc", "thoi-gian"} == set(
        asked["9"]
    )
    clauses = {one.basis for _, part in rules.parts for one in part.contents}
    wrong = "I.B" if set_id != "bt2023.mo-hinh" else "III.1"
    assert not [clause for clause in clauses if clause.startswith(wrong)]


def test_the_sixth_survey_topic_is_worded_by_each_text() -> None:
    def topic(set_id: str) -> str:
        part = held(set_id).part("2")
        assert part is not None
        return part.contents[-1].title

    assert topic("hd22.mo-hinh") != topic("bt2023.mo-hinh")
    assert "lợi dụng" in topic("hd22.mo-hinh")
    assert "khắc phục" in topic("bt2023.mo-hinh")


def test_rows_of_the_steps_bar_nothing() -> None:
    for set_id in ("hd22.mo-hinh", "bt2023.mo-hinh", "hb.mo-hinh"):
        rows = {part.id: part for _, part in held(set_id).parts}
        for name in ("16m", "16t", "16y", "16l", "16q"):
            if name in rows:
                assert rows[name].bars == rows[name].person == ()
    assert "16q" not in {part.id for _, part in held("bt2023.mo-hinh").parts}
