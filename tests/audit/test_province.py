"""The procedure of Bình Thuận, row by row where it differs from the ministry's guide."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.model import ArchiveAudit, DossierAudit, Status
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.recognition.model import MatchStanding
from dossier_manager.rules.choose import holds_in
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import Frequency, RuleSet
from tests.audit.conftest import judge, manifest, paper

YEAR = 2024
ON = dt.date(YEAR, 11, 6)
FOUNDED = {"date": "2023-06-01", "authority": "Chủ tịch UBND xã Hàm Liêm", "number": "45/QĐ-UBND"}


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    found = load_book().get("bt2023.mo-hinh")
    assert found is not None
    return found


def stated(**changes: Any) -> Manifest:
    return manifest(**{"founding": FOUNDED, "years": [], **changes})


def archive(year: int, province: str | None, *views: DossierView) -> ArchiveAudit:
    settings = Settings.model_validate(
        {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
    )
    shown = views or (DossierView("mh-1", Path("mh-1"), stated()),)
    view = ArchiveView(Path("kho"), settings, shown, (), (), Coverage())
    return audit_archive(view, load_book(), as_of=dt.date(year, 11, 6), year=year)


def bars(audit: DossierAudit, part: str, grade: str = "tot") -> list[tuple[str, str]]:
    assert audit.rating is not None
    blockers = audit.rating.grades[grade].blockers
    return [(b.code, b.basis) for b in blockers if (b.requirement or "").endswith(f"/{part}")]


@pytest.mark.parametrize(
    ("year", "province", "used"),
    [
        (2023, "Bình Thuận", "bt2023.mo-hinh"),  # rated from 01/11/2023, the text is of 08/03/2023
        (2024, "tỉnh Bình Thuận", "bt2023.mo-hinh"),
        (2024, "BÌNH THUẬN", "bt2023.mo-hinh"),
        (2025, "Bình Thuận", "hd22.mo-hinh"),  # merged on 01/7/2025
        (2024, "Ninh Thuận", "hd22.mo-hinh"),
        (2024, None, "hd22.mo-hinh"),
    ],
)
def test_where_and_when_the_procedure_governs(year: int, province: str | None, used: str) -> None:
    (dossier,) = archive(year, province).dossiers
    assert [one.id for one in dossier.rules] == [used]


def test_before_it_the_older_text_is_named_as_not_held() -> None:
    (dossier,) = archive(2022, "Bình Thuận").dossiers
    assert dossier.rating is None
    assert "1383/QĐ-BCĐ ngày 25/05/2017, chưa có văn bản" in (dossier.why_not_rated or "")


def test_the_guide_of_a_merged_province_is_told_to_be_unknown_and_its_own_is_not() -> None:
    assert [f.code for f in archive(2025, "Bình Thuận").findings] == ["PROVINCE_ENDED"]
    assert archive(2024, "Bình Thuận").findings == ()


def test_a_committee_is_asked_for_even_where_the_manifest_names_a_head(rules: RuleSet) -> None:
    audit = judge(rules, [], stated=stated(led_by="truong"), on=ON, year=YEAR)
    states = {item.part: (item.status, item.basis) for item in audit.items}
    assert states["6b"] == (Status.MISSING, "Quy trình Bình Thuận 2023, V(6); I.B4.1(2)")
    assert states["7a"][0] is Status.MISSING
    assert [code for code, _ in bars(audit, "6b")] == ["PAPER_MISSING"]


def test_reviews_of_the_half_and_the_whole_year_are_periodic(rules: RuleSet) -> None:
    audit = judge(rules, [], stated=stated(), on=ON, year=YEAR)
    states = {item.part: item.status for item in audit.items}
    for report, review in (("10a", "15a"), ("10b", "15b")):
        # One act by I.B5.3: the report speaks for both, and its absence is told once.
        assert states[report] is states[review] is Status.MISSING
        assert [basis for _, basis in bars(audit, report)] == [
            "Quy trình Bình Thuận 2023, II.3(1), (2), gạch đầu dòng cuối; V"
        ]
        assert bars(audit, review) == []
        assert {item.row for item in audit.items if item.part == review} == {"text"}


@pytest.mark.parametrize(("report", "review"), [("10a", "15a"), ("10b", "15b")])
def test_the_report_is_the_summing_up_and_not_the_other_way_round(
    rules: RuleSet, report: str, review: str
) -> None:
    made = paper(rules.requirement(report), year=YEAR)
    audit = judge(rules, [made], stated=stated(), on=ON, year=YEAR)
    (item,) = (item for item in audit.items if item.part == review)
    assert (item.status, item.why) == (Status.NOT_DUE, f"đã có {report}; một trong hai là đủ")
    assert bars(audit, review) == bars(audit, report) == []
    # An invitation or a plan may be the paper of the summing up: it reports nothing.
    only = judge(
        rules, [paper(rules.requirement(review), year=YEAR)], stated=stated(), on=ON, year=YEAR
    )
    assert bars(only, report)
    assert bars(only, review) == []


def complete(rules: RuleSet, without: tuple[str, ...], guess: str = "") -> DossierAudit:
    """A year with every paper that bars, confirmed, but those left out and one that is a guess."""
    yearly = (Frequency.YEARLY, Frequency.HALF_YEARLY)
    papers = [
        paper(
            rules.requirement(part.id),
            year=YEAR if part.owed in yearly else None,
            standing=MatchStanding.UNSURE if part.id == guess else MatchStanding.DECIDED,
        )
        for _, part in rules.parts
        if part.bars and part.id not in without
    ]
    (record,) = manifest().model_dump(mode="json", exclude_none=True)["years"]
    sent = {"date": f"{YEAR}-11-03", "source": "sổ văn bản đi số 88"}
    for target in record["targets"]:
        target["achieved"] = "10"
    told = stated(years=[{**record, "year": str(YEAR), "sent": sent}])
    return judge(rules, papers, stated=told, on=ON, year=YEAR)


@pytest.mark.parametrize(
    ("without", "guess", "possible", "proven"),
    [
        ((), "", "tot", "tot"),
        (("15a", "15b"), "", "tot", "tot"),
        (("15a", "15b"), "10a", "tot", None),
        (("10a", "15a", "15b"), "", "trung_binh", None),
        (("10a",), "", "trung_binh", None),
    ],
)
def test_a_confirmed_report_proves_the_summing_up_too(
    rules: RuleSet, without: tuple[str, ...], guess: str, possible: str, proven: str | None
) -> None:
    found = complete(rules, without, guess).rating
    assert found is not None
    assert (found.possible, found.proven) == (possible, proven)


def test_records_of_meetings_are_asked_for_and_bar_nothing(rules: RuleSet) -> None:
    audit = judge(rules, [], stated=stated(), on=ON, year=YEAR)
    found = {dict(f.params)["title"]: f.basis for f in audit.findings if f.code == "PAPER_NOT_SEEN"}
    assert found["Biên bản hoặc văn bản ghi nhận buổi quán triệt quy chế"] == (
        "Quy trình Bình Thuận 2023, I.B4.3"
    )
    assert "Quy trình Bình Thuận 2023, I.B5.2" in found.values()
    assert bars(audit, "bb-hop") == bars(audit, "bb-quan-triet") == []


def test_every_clause_of_an_audit_is_one_of_the_procedure(rules: RuleSet) -> None:
    audit = judge(rules, [], stated=stated(), on=ON, year=YEAR)
    assert audit.rating is not None
    cited = {item.basis for item in audit.items} | {f.basis for f in audit.findings if f.basis}
    cited |= {b.basis for grade in audit.rating.grades.values() for b in grade.blockers}
    assert {one.partition(",")[0] for one in cited} == {"Quy trình Bình Thuận 2023"}


def test_a_dien_hinh_has_no_share_no_common_criteria_and_no_yearly_assessment() -> None:
    rules = load_book().get("bt2023.dien-hinh")
    assert rules is not None
    person = Manifest.model_validate({"id": "dh", "name": "Ông Bình", "kind": "dien-hinh"})
    papers = [
        paper(rules.requirement("3"), date="2023-04-01"),
        paper(rules.requirement("4b"), date="2023-10-01"),
    ]
    first = judge(rules, papers[:1], stated=person, on=ON, year=YEAR).recognition
    assert first is not None
    assert first.due == dt.date(2024, 4, 1)
    assert first.undecided == ()
    codes = {b.code for b in first.blockers}
    assert codes == {"EXEMPLAR_PAPER_MISSING", "EXEMPLAR_REPORT_MISSING"}
    later = judge(rules, papers, stated=person, on=ON, year=YEAR).recognition
    assert later is not None
    assert later.due is None


@pytest.mark.parametrize(
    ("said", "holds"),
    [("Bình Thuận", True), ("tinh binh thuan", True), ("Lâm Đồng", False), (None, False)],
)
def test_a_province_is_known_however_it_is_written(
    said: str | None, holds: bool, rules: RuleSet
) -> None:
    assert holds_in(rules, said) is holds


def test_what_a_person_assigned_under_the_guide_counts_under_the_procedure(rules: RuleSet) -> None:
    guide = load_book().get("hd22.mo-hinh")
    assert guide is not None
    said = {
        "id": "d1",
        "at": "2026-11-05T08:00:00+07:00",
        "by": "Trần Thị Hoa",
        "reason": "đã xem bản gốc",
        "action": "assign",
        "file": "6a-.pdf",
        "requirement": guide.requirement("6a"),
    }
    decision = Decision.model_validate(said)
    document = paper(guide.requirement("6a"), date="2023-06-01")
    view = DossierView("mh-1", Path("mh-1"), stated(), (decision,), (document,))
    (dossier,) = archive(2024, "Bình Thuận", view).dossiers
    (item,) = [i for i in dossier.items if i.part == "6a"]
    assert (item.requirement, item.status) == ("bt2023.mo-hinh/6a", Status.PRESENT)
    assert item.confirmed
    assert not [f for f in dossier.findings if f.code == "DECISION_OF_NOTHING"]
    alone = audit_dossier(
        view, rules, Settings.model_validate({"id": "k", "name": "K"}), {}, on=ON, year=YEAR
    )
    assert [i.status for i in alone.items if i.part == "6a"] == [Status.MISSING]
