"""Which guide governs a year, and what is said where none that governs is held."""

import datetime as dt
from pathlib import Path

import pytest

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit, Status
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.rules.choose import applicable, chosen, governs, why
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest, paper, whole

SETTINGS = Settings.model_validate({"id": "kho", "name": "Kho"})


def audited(
    year: int, stated: Manifest, book: RuleBook | None = None, province: str | None = None
) -> ArchiveAudit:
    settings = {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate(settings),
        (DossierView("mh-1", Path("mh-1"), stated),),
        (),
        (),
        Coverage(),
    )
    return audit_archive(view, book or load_book(), as_of=dt.date(year, 11, 6), year=year)


@pytest.mark.parametrize(("year", "held"), [(2021, False), (2022, False), (2023, True)])
def test_the_guide_governs_ratings_made_since_it_is_there(
    year: int, held: bool, ruleset: RuleSet
) -> None:
    assert governs(ruleset, year) is held
    (dossier,) = audited(year, manifest(founding={"date": "2018-05-01"}, years=[])).dossiers
    (rules,) = dossier.rules
    assert f"kỳ {year}" in rules.why
    assert ("chưa có trong máy" in rules.why) is not held
    missing = {item.part for item in dossier.items if item.status is Status.MISSING}
    codes = {finding.code for finding in dossier.findings}
    if held:
        assert dossier.rating is not None
        assert "GUIDE_NOT_HELD" not in codes
        assert {"2", "6a"} <= missing
    else:
        assert dossier.rating is None
        expected = "quy định khi đó chưa có trong máy (Hướng dẫn 22/HD-BCA-V05 có từ 18/11/2022)"
        assert dossier.why_not_rated == expected
        assert codes == {"GUIDE_NOT_HELD"}
        assert missing == set()
        assert not any(item.bars for item in dossier.items)
        # Which guide is told once for the dossier, not again in each of its rows.
        assert {item.why for item in dossier.items} == {"quy định khi đó chưa có trong máy"}


def test_what_is_there_is_still_shown_in_an_old_year(ruleset: RuleSet) -> None:
    papers = [paper(ruleset.requirement("6a"), date="2018-05-01")]
    audit = judge(ruleset, papers, on=dt.date(2021, 11, 6), year=2021)
    states = {item.part: item.status for item in audit.items}
    assert states["6a"] is Status.PRESENT
    assert set(states.values()) == {Status.PRESENT, Status.NOT_DUE}


def test_a_dien_hinh_of_an_old_year_is_not_judged_either() -> None:
    person = {"id": "dh", "name": "Ông Bình", "kind": "dien-hinh"}
    (dossier,) = audited(2022, Manifest.model_validate(person)).dossiers
    assert dossier.recognition is None
    assert "chưa có trong máy" in (dossier.why_not_rated or "")


def test_of_several_sets_the_one_of_the_time_is_taken(ruleset: RuleSet) -> None:
    times = {"valid_from": dt.date(2017, 5, 25), "valid_to": dt.date(2022, 11, 17)}
    old = ruleset.model_copy(update={"id": "cu.mo-hinh", **times})
    book = RuleBook((ruleset, old), "")
    sets = applicable(book, manifest(), SETTINGS)
    taken = [chosen(sets, year) for year in (2016, 2021, 2022, 2023)]
    assert [one.id for one in taken if one is not None] == [
        "hd22.mo-hinh",
        "cu.mo-hinh",
        "cu.mo-hinh",
        "hd22.mo-hinh",
    ]
    assert "đến 17/11/2022" in why(old, 2023)
    (dossier,) = audited(2021, manifest(years=[]), book).dossiers
    assert [rules.id for rules in dossier.rules] == ["cu.mo-hinh"]
    assert dossier.rating is not None


def test_a_province_whose_guide_nobody_holds_is_told_once() -> None:
    said = audited(2026, manifest(), province="Sông Lam").findings
    assert [finding.code for finding in said] == ["PROVINCE_GUIDE_UNKNOWN"]
    assert dict(said[0].params)["province"] == "Sông Lam"
    assert audited(2026, manifest()).findings == ()


@pytest.mark.parametrize(
    ("province", "rules"),
    [("Bình Thuận", "bt2023.dien-hinh, bt2023.mo-hinh"), ("Hòa Bình", "hb.mo-hinh")],
)
def test_of_a_merged_province_the_old_guide_is_said_to_be_held_and_to_have_ended(
    province: str, rules: str
) -> None:
    (told,) = audited(2025, manifest(), province=province).findings
    assert told.code == "PROVINCE_ENDED"
    assert dict(told.params) == {
        "province": province,
        "used": "hd22.mo-hinh",
        "rules": rules,
        "until": "30/06/2025",
    }


def test_a_kind_that_the_provinces_guide_leaves_out_is_said_to_be_left_out() -> None:
    person = Manifest.model_validate({"id": "dh", "name": "Ông Bình", "kind": "dien-hinh"})
    (told,) = audited(2024, person, province="Hòa Bình").findings
    assert told.code == "PROVINCE_OTHER_KIND"


def test_how_far_the_days_of_a_set_are_known_is_told_with_the_choice() -> None:
    (dossier,) = audited(2024, manifest(), province="Bình Thuận").dossiers
    assert "về các ngày này: từ ngày đăng" in dossier.rules[0].why
    (older,) = audited(2021, manifest(), province="Hòa Bình").dossiers
    assert "Hướng dẫn 22/HD-BCA-V05 có từ" not in (older.why_not_rated or "")
    assert "94/HDUBMTTQ-CAT" in (older.why_not_rated or "")


@pytest.mark.parametrize(
    ("ended", "rated"),
    [("2026-10-31", False), ("2026-11-01", True), ("2025-03-01", False), ("2027-01-01", True)],
)
def test_an_ending_counts_from_the_year_that_it_falls_in(
    ended: str, rated: bool, ruleset: RuleSet
) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(ended={"date": ended}))
    assert (audit.rating is not None) is rated


def test_an_ending_that_lies_ahead_ends_nothing_yet(ruleset: RuleSet) -> None:
    stated = manifest(ended={"date": "2026-09-30"})
    before = judge(ruleset, whole(ruleset), stated=stated, on=dt.date(2026, 9, 29))
    on_the_day = judge(ruleset, whole(ruleset), stated=stated, on=dt.date(2026, 9, 30))
    assert before.rating is not None
    assert on_the_day.rating is None
    assert on_the_day.why_not_rated == "mô hình đã kết thúc ngày 30/09/2026"
