"""Rule sets that follow each other: rings, gaps and overlaps are named and judge nothing."""

import datetime as dt
from pathlib import Path

import pytest

from dossier_manager.rules.load import load_book
from dossier_manager.rules.succession import succession
from tests.rules.test_layer import BASE


def book(tmp_path: Path, **files: str) -> tuple[set[str], set[str]]:
    """Ids of the archive's own sets that are used, and codes of what is wrong."""
    for name, more in files.items():
        text = BASE.decode().replace("goc.dien-hinh", f"{name}.dien-hinh")
        (tmp_path / f"{name}.yaml").write_text(text + more, encoding="utf-8")
    found = load_book(tmp_path)
    return set(found.local) & {one.id for one in found.sets}, {f.code for f in found.findings}


def test_a_set_that_ends_before_its_successor_begins_is_sound(tmp_path: Path) -> None:
    used, wrong = book(tmp_path, mot="successor: bt2023.dien-hinh\n")
    assert (used, wrong) == (set(), {"RULES_OVERLAP"})  # its days run to 2030
    text = (tmp_path / "mot.yaml").read_text(encoding="utf-8")
    (tmp_path / "mot.yaml").write_text(text.replace("2030-01-01", "2022-01-01"), encoding="utf-8")
    load_book.cache_clear()
    assert load_book(tmp_path).findings == ()


def test_sets_that_follow_each_other_in_a_ring_judge_nothing(tmp_path: Path) -> None:
    used, wrong = book(tmp_path, mot="successor: hai.dien-hinh\n", hai="successor: mot.dien-hinh\n")
    assert (used, wrong) == (set(), {"RULES_SUCCESSOR_RING"})


def test_an_unknown_successor_is_named(tmp_path: Path) -> None:
    used, wrong = book(tmp_path, mot="successor: ba.dien-hinh\n")
    assert (used, wrong) == (set(), {"RULES_SUCCESSOR_UNKNOWN"})


@pytest.mark.parametrize(("end", "sound"), [("2022-11-17", True), ("2022-11-18", False)])
def test_the_day_on_which_the_successor_begins_already_overlaps(end: str, sound: bool) -> None:
    guide = load_book().get("hd22.mo-hinh")
    assert guide is not None
    days = {"valid_from": dt.date(2017, 1, 1), "valid_to": dt.date.fromisoformat(end)}
    old = guide.model_copy(update={"id": "cu.mo-hinh", "successor": guide.id, **days})
    kept, found = succession((guide, old), {guide.id: "a.yaml", old.id: "b.yaml"})
    assert (old in kept) is sound
    told = [(f.code, f.place.path) for f in found]
    assert told == ([] if sound else [("RULES_OVERLAP", "b.yaml")])
