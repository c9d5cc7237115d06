"""The shipped rule sets are sound, and broken ones are named and never used."""

from importlib.resources import files

import pytest

from dossier_manager.rules.load import load_book, rule_set
from dossier_manager.rules.model import Anchor
from dossier_manager.rules.standing import RowStanding

SHIPPED = files("dossier_manager.schemas") / "rules"


def shipped(name: str) -> str:
    return (SHIPPED / name).read_text(encoding="utf-8")


def codes(text: str) -> set[str]:
    value, found = rule_set(text.encode(), "x.yaml")
    assert (value is None) == bool(found)
    assert all(f.place.line and f.place.path == "x.yaml" for f in found)
    return {f.code for f in found}


def test_shipped_sets_are_sound() -> None:
    book = load_book()
    assert book.findings == ()
    assert {one.id: len(one.items) for one in book.sets} == {
        "hd22.mo-hinh": 16,
        "hd22.dien-hinh": 5,
        "bt2023.mo-hinh": 17,  # the sixteen, and records of meetings that bar nothing
        "bt2023.dien-hinh": 5,
        "hb.mo-hinh": 16,  # the guide's own: Hòa Bình adds what a quy chế must say
        "cu.tu-quan": 12,  # the ten, then what bars nothing and the ending
        "cu.lien-ket": 9,  # the seven, and the same
    }


def test_every_row_names_a_clause_of_the_guide() -> None:
    for ruleset in (one for one in load_book().sets if one.id.startswith("hd22.")):
        for item, part in ruleset.parts:
            assert part.basis[:2] in {"V.", "II", "IV"}, part.id
            assert item.basis.startswith("V.")


def test_the_sixteen_items_stand_in_the_order_of_the_guide() -> None:
    ruleset = load_book().get("hd22.mo-hinh")
    assert ruleset is not None
    assert [item.code for item in ruleset.items] == [str(n) for n in range(1, 17)]
    assert [item.basis for item in ruleset.items] == [f"V.1.a({n})" for n in range(1, 17)]


def test_rows_that_lean_on_inference_say_so() -> None:
    ruleset = load_book().get("hd22.mo-hinh")
    assert ruleset is not None
    inferred = {part.id for _, part in ruleset.parts if part.row is RowStanding.INFERENCE}
    assert {"11", "12", "15a", "15b"} <= inferred


def test_the_end_of_the_year_as_a_last_day_is_an_inference_in_every_set() -> None:
    days = [
        (ruleset.id, part.id, part.missing_from.row)
        for ruleset in load_book().sets
        for _, part in ruleset.parts
        if part.missing_from is not None and part.missing_from.anchor is Anchor.YEAR_END
    ]
    assert len(days) > 20
    assert {row for _, _, row in days} == {RowStanding.INFERENCE}


def test_the_procedure_of_binh_thuan_keeps_and_excepts_in_its_own_words() -> None:
    ruleset = load_book().get("bt2023.mo-hinh")
    assert ruleset is not None
    keepers = {one.id: (one.who, one.basis) for one in ruleset.keeping}
    assert keepers["cong-an"] == ("Công an chủ trì", "VI.3")
    part = ruleset.part("4")
    assert part is not None
    assert part.alternative is not None
    assert part.alternative.note is not None
    assert part.alternative.note.endswith("Cơ sở giáo dục không nằm trong ngoại lệ này (I.B2.1).")


@pytest.mark.parametrize(
    ("change", "to", "code"),
    [
        ("combine:\n  - [1a, 1b]", "combine:\n  - [1a, 99z]", "RULES_PART_UNKNOWN"),
        ("step: bước 2\n", "step: bước hai\n", "RULES_STEP_UNKNOWN"),
        ("{fact: linked, equals", "{fact: moon, equals", "RULES_FACT_UNKNOWN"),
        ("      - id: 1b", "      - id: 1a", "RULES_PART_TWICE"),
        ("{at_least: 90, basis", "{at_least: 60, basis", "RULES_THRESHOLDS"),
        (
            "valid_from: 2022-11-18",
            "valid_from: 2022-11-18\nvalid_to: 2021-01-01",
            "RULES_VALIDITY",
        ),
        ("bars: [tot, kha]", "bars: [tot, gioi]", "RULES_GRADE_UNKNOWN"),
        ("owed: once", "owed: sometimes", "VALUE_NOT_LISTED"),
        ("format: 1", "format: 1\nfrmat: 2", "KEY_MISSPELT"),
    ],
)
def test_a_broken_set_is_named_and_not_used(change: str, to: str, code: str) -> None:
    text = shipped("hd22.mo-hinh.yaml")
    assert change in text
    assert code in codes(text.replace(change, to, 1))


def test_an_empty_list_of_items_is_never_complete() -> None:
    head = shipped("hd22.mo-hinh.yaml").split("items:")[0]
    found = codes(f"{head}items: []\n")
    assert found
