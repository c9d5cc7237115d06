"""Replication and stated grades: each is held against what is stated and seen, and bars nothing."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import DossierAudit, Status
from dossier_manager.audit.replication import last_rated_year
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.findings import Finding, Severity
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, judge, manifest, paper, whole

CODES = {
    "REPLICATION_NOT_RATED",
    "REPLICATION_OTHER_GRADE",
    "REPLICATION_NO_SITE",
    "SITE_OF_OTHER_GRADE",
    "RATED_NOT_SEEN",
    "RATED_DIFFERS",
}
LOCAL = {"local_from": "2026-03-10"}
III_3 = "22/HD-BCA-V05, III.3; V.1.a(16)"


def rated(grade: str, year: int = 2025, **more: Any) -> dict[str, Any]:
    return {"year": str(year), "rated": {"grade": grade, **more}}


def proposed(*years: dict[str, Any], **replication: str) -> Manifest:
    return manifest(replication=replication, years=list(years))


def told(audit: DossierAudit) -> list[tuple[str, Severity]]:
    return [(one.code, one.severity) for one in audit.findings if one.code in CODES]


def found(audit: DossierAudit, code: str) -> Finding:
    (mine,) = [one for one in audit.findings if one.code == code]
    return mine


def archive(*manifests: Manifest, year: int = YEAR) -> dict[str, DossierAudit]:
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    views = tuple(DossierView(one.id, Path(one.id), one) for one in manifests)
    view = ArchiveView(Path("kho"), settings, views, (), (), Coverage())
    return {one.id: one for one in audit_archive(view, load_book(), as_of=ON, year=year).dossiers}


def test_a_dossier_that_states_nothing_hears_nothing(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset))
    assert told(audit) == []
    states = {item.part: item.status for item in audit.items if item.part in ("16e", "16f")}
    assert set(states.values()) == {Status.NOT_APPLICABLE}


def test_a_proposal_after_a_good_grade_is_in_order(ruleset: RuleSet) -> None:
    assert told(judge(ruleset, whole(ruleset), stated=proposed(rated("tot"), **LOCAL))) == []


def test_a_proposal_without_a_stated_decision_is_told_and_not_called_wrong(
    ruleset: RuleSet,
) -> None:
    audit = judge(ruleset, whole(ruleset), stated=proposed(**LOCAL))
    assert told(audit) == [("REPLICATION_NOT_RATED", Severity.INFO)]
    mine = found(audit, "REPLICATION_NOT_RATED")
    assert (mine.basis, mine.bars, dict(mine.params)["year"]) == (III_3, (), "2025")


@pytest.mark.parametrize(("grade", "word"), [("kha", "Khá"), ("trung_binh", "Trung bình")])
def test_a_proposal_after_another_grade_is_a_warning(
    ruleset: RuleSet, grade: str, word: str
) -> None:
    audit = judge(ruleset, whole(ruleset), stated=proposed(rated(grade), **LOCAL))
    assert told(audit) == [("REPLICATION_OTHER_GRADE", Severity.WARNING)]
    assert dict(found(audit, "REPLICATION_OTHER_GRADE").params)["grade"] == word


def test_an_older_good_grade_does_not_stand_for_the_last_rated_year(ruleset: RuleSet) -> None:
    stated = proposed(rated("tot", 2024), rated("kha", 2025), **LOCAL)
    audit = judge(ruleset, whole(ruleset), stated=stated)
    assert ("REPLICATION_OTHER_GRADE", Severity.WARNING) in told(audit)


@pytest.mark.parametrize(
    ("day", "decided", "year"),
    [
        ("2026-03-10", None, 2025),
        ("2026-11-09", None, 2025),  # the decision of 2026 may still be on its way
        ("2026-11-10", None, 2026),
        ("2026-11-05", "2026-11-04", 2026),  # people state that it was made
        ("2026-11-03", "2026-11-04", 2025),
    ],
)
def test_the_last_rated_year_is_the_one_whose_decision_was_made_or_due(
    ruleset: RuleSet, day: str, decided: str | None, year: int
) -> None:
    years = [rated("tot", 2026, date=decided)] if decided else []
    assert last_rated_year(ruleset, manifest(years=years), dt.date.fromisoformat(day)) == year


def test_the_proposal_is_owed_once_and_bars_nothing(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=proposed(rated("tot"), **LOCAL))
    item = next(item for item in audit.items if item.part == "16e")
    assert (item.status, item.bars) == (Status.MISSING, ())
    assert "PAPER_NOT_SEEN" in {one.code for one in audit.findings}
    assert audit.rating is not None
    assert not any(
        (blocker.requirement or "").endswith("/16e")
        for grade in audit.rating.grades.values()
        for blocker in grade.blockers
    )
    there = [*whole(ruleset), paper(ruleset.requirement("16e"), date="2026-03-10")]
    audit = judge(ruleset, there, stated=proposed(rated("tot"), **LOCAL))
    assert next(i for i in audit.items if i.part == "16e").status is Status.PRESENT


def test_a_new_way_of_working_goes_to_v05_without_any_grade(ruleset: RuleSet) -> None:
    stated = proposed(rated("kha"), v05="cach-lam-moi", v05_from="2026-03-10")
    audit = judge(ruleset, whole(ruleset), stated=stated)
    assert not [code for code, _ in told(audit) if code.startswith("REPLICATION")]
    assert next(i for i in audit.items if i.part == "16f").status is Status.MISSING


def test_the_door_for_what_is_replicated_asks_the_grade_and_a_site() -> None:
    stated = proposed(v05="da-nhan-rong", v05_from="2026-03-10")
    alone = archive(stated)["mh-1"]
    assert set(told(alone)) == {
        ("REPLICATION_NO_SITE", Severity.INFO),
        ("REPLICATION_NOT_RATED", Severity.INFO),
    }
    assert found(alone, "REPLICATION_NO_SITE").basis == III_3
    good = proposed(rated("tot"), v05="da-nhan-rong", v05_from="2026-03-10")
    site = manifest(id="diem-1", kind="diem", parent="mh-1", years=[])
    codes = [code for code, _ in told(archive(good, site)["mh-1"])]
    assert codes == ["RATED_NOT_SEEN"]


def test_where_nobody_counted_the_sites_none_is_called_missing(ruleset: RuleSet) -> None:
    stated = proposed(rated("tot"), v05="da-nhan-rong", v05_from="2026-03-10")
    assert told(judge(ruleset, whole(ruleset), stated=stated)) == []


def test_a_model_that_names_another_as_its_parent_is_no_site() -> None:
    stated = proposed(rated("tot"), v05="da-nhan-rong", v05_from="2026-03-10")
    other = manifest(id="mh-2", parent="mh-1", years=[])
    assert ("REPLICATION_NO_SITE", Severity.INFO) in told(archive(stated, other)["mh-1"])


@pytest.mark.parametrize(
    ("day", "years", "heard"),
    [
        ("2025-02-01", [rated("kha", 2024)], True),
        ("2025-11-25", [rated("kha", 2025)], True),
        ("2025-11-25", [rated("tot", 2025)], False),
        ("2025-11-25", [rated("kha", 2024), rated("tot", 2025)], False),
        ("2025-11-25", [rated("kha", 2024)], False),  # of the last rated year nobody stated any
        ("2025-11-25", [], False),
    ],
)
def test_a_site_of_a_model_of_another_grade_is_told(
    day: str, years: list[dict[str, Any]], heard: bool
) -> None:
    founding = {"date": day, "authority": "Chủ tịch UBND xã An Bình"}
    site = manifest(id="diem-1", kind="diem", parent="mh-1", founding=founding, years=[])
    audit = archive(manifest(years=years), site)["diem-1"]
    assert (("SITE_OF_OTHER_GRADE", Severity.INFO) in told(audit)) is heard


def test_a_site_without_a_founding_day_or_of_itself_says_nothing() -> None:
    site = manifest(id="diem-1", kind="diem", parent="mh-1", founding=None, years=[])
    own = manifest(id="diem-2", kind="diem", parent="diem-2", years=[rated("kha")])
    found_all = archive(manifest(years=[rated("kha")]), site, own)
    for name in ("diem-1", "diem-2"):
        assert "SITE_OF_OTHER_GRADE" not in {code for code, _ in told(found_all[name])}


def decision(ruleset: RuleSet, **changes: Any) -> list[Any]:
    given = {"number": "07/QĐ-UBND", "date": "2025-11-07", "year": 2025, **changes}
    return [*whole(ruleset, without=["13b"]), paper(ruleset.requirement("13b"), **given)]


def test_a_stated_grade_without_its_decision_is_told(ruleset: RuleSet) -> None:
    stated = manifest(years=[rated("tot", number="7/QĐ-UBND", date="2025-11-07")])
    audit = judge(ruleset, whole(ruleset, without=["13b"]), stated=stated)
    assert told(audit) == [("RATED_NOT_SEEN", Severity.INFO)]
    assert found(audit, "RATED_NOT_SEEN").basis == "22/HD-BCA-V05, III.2.c"


@pytest.mark.parametrize(
    "said",
    [
        {"number": "7/QĐ-UBND", "date": "2025-11-07"},  # a nought before the number is no number
        {"number": "07 / qđ-ubnd"},
        {"date": "2025-11-07"},
        {},
    ],
)
def test_what_agrees_is_not_told(ruleset: RuleSet, said: dict[str, Any]) -> None:
    audit = judge(ruleset, decision(ruleset), stated=manifest(years=[rated("tot", **said)]))
    assert told(audit) == []


@pytest.mark.parametrize("said", [{"number": "8/QĐ-UBND"}, {"date": "2025-11-08"}])
def test_another_number_or_day_is_a_warning(ruleset: RuleSet, said: dict[str, Any]) -> None:
    audit = judge(ruleset, decision(ruleset), stated=manifest(years=[rated("tot", **said)]))
    assert told(audit) == [("RATED_DIFFERS", Severity.WARNING)]
    assert "07/QĐ-UBND" in dict(found(audit, "RATED_DIFFERS").params)["seen"]


def test_one_of_two_decisions_that_agrees_is_enough(ruleset: RuleSet) -> None:
    papers = [
        *decision(ruleset),
        paper(ruleset.requirement("13b"), year=2025, number="9/QĐ-UBND", name="sua.pdf"),
    ]
    stated = manifest(years=[rated("tot", number="07/QĐ-UBND")])
    assert told(judge(ruleset, papers, stated=stated)) == []


def test_a_decision_that_bears_nothing_readable_contradicts_nothing(ruleset: RuleSet) -> None:
    papers = decision(ruleset, number=None, date=None)
    stated = manifest(years=[rated("tot", number="8/QĐ-UBND", date="2025-11-08")])
    assert told(judge(ruleset, papers, stated=stated)) == []


def test_a_decision_of_another_year_is_not_the_one_that_is_meant(ruleset: RuleSet) -> None:
    stated = manifest(years=[rated("tot", 2024)])
    assert told(judge(ruleset, decision(ruleset), stated=stated)) == [
        ("RATED_NOT_SEEN", Severity.INFO)
    ]


def test_a_province_cites_its_own_clauses() -> None:
    rules = load_book().get("bt2023.mo-hinh")
    assert rules is not None
    stated = proposed(rated("kha", 2023), local_from="2024-03-01")
    audit = judge(rules, whole(rules, without=["13b"]), stated=stated, year=2024)
    number = "Quy trình Bình Thuận 2023"
    assert found(audit, "REPLICATION_OTHER_GRADE").basis == f"{number}, III.1; V(16)"
    assert found(audit, "RATED_NOT_SEEN").basis == f"{number}, II.1(1)"


@pytest.mark.parametrize(
    ("day", "odd"),
    [
        ("2025-11-08", False),
        ("2025-10-31", True),
        ("2020-11-08", True),
        ("2030-11-08", True),
        (None, False),
    ],
)
def test_a_stated_day_on_which_the_year_cannot_have_been_rated_is_told(
    day: str | None, odd: bool, ruleset: RuleSet
) -> None:
    grade = {"grade": "kha"} | ({"date": day} if day else {})
    audit = judge(ruleset, [], stated=manifest(years=[{"year": "2025", "rated": grade}]))
    told = [one for one in audit.findings if one.code == "RATED_DAY_ODD"]
    assert bool(told) is odd
    assert all(one.basis == "22/HD-BCA-V05, III.2.c" for one in told)
