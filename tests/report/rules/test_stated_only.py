"""Sets that only people may choose, shown: no day is made up, and no grade is promised."""

import json
from pathlib import Path

import pytest

from dossier_manager.report.json import as_json
from dossier_manager.report.rules.json import set_json
from dossier_manager.report.rules.listing import list_json, list_report
from dossier_manager.report.rules.whole import set_report
from dossier_manager.report.screen import as_text
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet

OLD = ("cu.tu-quan", "cu.lien-ket")


def the(set_id: str) -> RuleSet:
    found = load_book().get(set_id)
    assert found is not None
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("set_id", OLD)
def test_what_nobody_knows_is_told_as_unknown(set_id: str) -> None:
    shown = flat(as_text(set_report(the(set_id)), width=200))
    assert "chưa rõ ngày, chưa rõ cơ quan ban hành" in shown
    assert "Chưa rõ áp dụng từ ngày nào" in shown
    assert "None" not in shown


@pytest.mark.parametrize("set_id", OLD)
def test_a_set_that_is_never_chosen_and_knows_no_grade_says_both(set_id: str) -> None:
    shown = flat(as_text(set_report(the(set_id)), width=200))
    assert f"Không bao giờ tự chọn: chỉ dùng cho hồ sơ mà bản kê khai nêu {set_id}" in shown
    assert "không xét mức xếp loại nào" in shown
    guide = flat(as_text(set_report(the("hd22.mo-hinh")), width=200))
    assert "Không bao giờ tự chọn" not in guide
    assert "không xét mức xếp loại" not in guide
    assert "Áp dụng từ 18/11/2022" in guide


def test_the_list_names_the_sets_that_never_come_by_themselves() -> None:
    shown = flat(as_text(list_report(load_book()), width=200))
    assert "không bao giờ tự chọn: cu.lien-ket, cu.tu-quan." in shown


@pytest.mark.parametrize("set_id", OLD)
def test_as_json_an_unknown_day_is_null(set_id: str) -> None:
    shown = json.loads(as_json(set_json(the(set_id))))
    assert shown["source"]["date"] is None
    assert (shown["valid_from"], shown["valid_to"]) == (None, None)
    assert (shown["stated_only"], shown["judges"]) == (True, None)
    listed = json.loads(as_json(list_json(load_book())))["rules"]
    one = next(entry for entry in listed if entry["id"] == set_id)
    assert {key: shown[key] for key in one} == one


def test_an_archive_without_sets_of_its_own_that_people_state_says_nothing(tmp_path: Path) -> None:
    book = load_book(tmp_path)
    free = tuple(one for one in book.sets if not one.stated_only)
    shown = as_text(list_report(type(book)(free, book.digest)), width=200)
    assert "không bao giờ tự chọn" not in shown
