"""The duties of units: their exact days, of their province alone, never among a dossier's."""

import datetime as dt

import pytest

from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.deadlines.units import shipped, unit_duties
from dossier_manager.rules.load import load_book
from tests.audit.conftest import manifest, whole
from tests.deadlines.conftest import dossier, duties

ON = dt.date(2026, 11, 6)
EVERYWHERE = {
    "hd22-bao-cao-6-thang": ("2026-05-19", "2026-05-20", "22/HD-BCA-V05, VI.1"),
    "hd22-ket-qua-xep-loai": ("2026-11-14", "2026-11-15", "22/HD-BCA-V05, III.2.c"),
    "hd22-bao-cao-nam": ("2026-11-19", "2026-11-20", "22/HD-BCA-V05, VI.1"),
}


STANDING = {
    "hd22-huong-dan-kiem-tra": "22/HD-BCA-V05, III.1.đ",
    "hd22-vuong-mac": "22/HD-BCA-V05, VI.3",
}


def every(province: str | None, year: int, on: dt.date = ON) -> dict[str, Deadline]:
    return {one.id: one for one in unit_duties(province, on=on, year=year)}


def of(province: str | None, year: int, on: dt.date = ON) -> dict[str, Deadline]:
    """The duties that have a day."""
    found = every(province, year, on)
    return {name: one for name, one in found.items() if one.state is not DutyState.STANDING}


def standing(province: str | None, year: int) -> dict[str, str]:
    found = every(province, year)
    return {n: one.basis for n, one in found.items() if one.state is DutyState.STANDING}


def test_a_duty_without_a_day_stands_and_is_never_overdue_or_given_one() -> None:
    assert standing(None, 2026) == STANDING
    for on in (dt.date(2026, 1, 1), dt.date(2027, 12, 31)):
        for name in STANDING:
            one = every(None, 2026, on)[name]
            assert (one.state, one.last_day, one.before) == (DutyState.STANDING, None, None)


def test_the_standing_duties_of_two_provinces_are_theirs_alone() -> None:
    assert set(standing("Bình Thuận", 2024)) - set(STANDING) == {
        "hd22-quan-triet",
        "binh-thuan-huong-dan-kiem-tra",
    }
    assert set(standing("Bình Thuận", 2026)) == set(STANDING)
    assert {
        basis.rpartition(", đoạn ")[2]
        for name, basis in standing("Hòa Bình", 2024).items()
        if name not in STANDING
    } == {"4, câu 1", "4, câu 2", "5, câu 1"}
    assert standing(None, 2021) == {}


def test_the_days_are_those_before_the_days_named() -> None:
    found = {
        name: (str(one.last_day), str(one.before), one.basis)
        for name, one in of(None, 2026).items()
    }
    assert found == EVERYWHERE


def test_units_and_dossiers_are_never_mixed() -> None:
    rules = load_book().get("hd22.mo-hinh")
    assert rules is not None
    found = duties(dossier(manifest(), whole(rules)), on=ON)
    units = [one for one in found if one.kind is DutyKind.UNIT]
    assert {one.id for one in units} == {*EVERYWHERE, *STANDING}
    assert {one.dossier for one in units} == {None}
    others = [one for one in found if one.kind is DutyKind.DOSSIER]
    assert {one.dossier for one in others} == {"mh-1"}
    assert not {one.id for one in others} & set(EVERYWHERE)
    forbidden = {(19, 5), (20, 5), (14, 5), (15, 5), (14, 11), (15, 11), (19, 11), (20, 11)}
    assert not {(d.last_day.day, d.last_day.month) for d in others if d.last_day} & forbidden


@pytest.mark.parametrize("province", ["Hòa Bình", "Hoà Bình", "tỉnh Hòa Bình", "HÒA BÌNH"])
def test_hoa_binh_asks_in_hoa_binh_alone_and_only_until_it_was_merged(province: str) -> None:
    own = {name: one for name, one in of(province, 2024).items() if name not in EVERYWHERE}
    assert {str(one.last_day) for one in own.values()} == {"2024-05-14", "2024-11-14"}
    assert {one.row for one in own.values()} == {"inference"}
    last = {name for name in of(province, 2025) if name not in EVERYWHERE}
    assert last == {"hoa-binh-bao-cao-6-thang"}
    assert set(of(province, 2026)) == set(EVERYWHERE)


def test_binh_thuan_asks_in_binh_thuan_alone() -> None:
    own = set(of("Bình Thuận", 2024)) - set(EVERYWHERE)
    assert own == {"binh-thuan-ket-qua-xep-loai"}
    assert str(of("Bình Thuận", 2024)["binh-thuan-ket-qua-xep-loai"].last_day) == "2024-11-14"
    assert set(of("Bình Thuận", 2025)) == set(EVERYWHERE)


@pytest.mark.parametrize("province", [None, "Sông Lam", "Bình", "Tỉnh"])
def test_no_other_province_owes_what_those_two_owe(province: str | None) -> None:
    assert set(of(province, 2024)) == set(EVERYWHERE)


def test_nobody_owes_by_a_text_that_was_not_there_yet() -> None:
    assert set(of(None, 2022)) == {"hd22-bao-cao-nam"}
    assert of(None, 2021) == {}
    # Hòa Bình speaks in the words of the guide of 18/11/2022: nothing of its text is older.
    assert set(every("Hòa Bình", 2022)) == set(every(None, 2022))
    own = [one for one in shipped() if one.province == "Hòa Bình"]
    assert {str(one.valid_from) for one in own} == {"2022-11-18"}


def test_who_owes_is_named_as_the_text_does_and_otherwise_inferred() -> None:
    found = every(None, 2026)
    advice = found["hd22-huong-dan-kiem-tra"]
    assert (advice.who, advice.row) == ("Lực lượng Công an", "text")
    assert "hường xuyên" in advice.what
    assert found["hd22-ket-qua-xep-loai"].row == "inference"  # that sentence has no subject
    assert found["hd22-bao-cao-nam"].row == "text"


def test_what_the_archive_holds_no_trace_of_is_never_called_overdue_or_done() -> None:
    past, last = dt.date(2026, 5, 20), dt.date(2026, 5, 19)
    assert of(None, 2026, past)["hd22-bao-cao-6-thang"].state is DutyState.UNKNOWN
    assert of(None, 2026, last)["hd22-bao-cao-6-thang"].state is DutyState.DUE


def test_every_duty_has_its_own_id() -> None:
    assert len({duty.id for duty in shipped()}) == len(shipped())
