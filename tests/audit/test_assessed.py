"""A điển hình between its assessment and the decision, and the papers of its ending."""

import datetime as dt
from typing import Any

from dossier_manager.audit.model import DossierAudit, Status
from dossier_manager.findings import Finding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, judge, manifest, paper
from tests.audit.test_exemplar import papers, person, status


def told(audit: DossierAudit, code: str) -> list[Finding]:
    return [one for one in audit.findings if one.code == code]


ENDING = "5c 5d 5e"


def test_an_assessment_that_nobody_decided_on_is_told(exemplar_rules: RuleSet) -> None:
    documents = papers(exemplar_rules, without=f"5a {ENDING}")
    (one,) = told(judge(exemplar_rules, documents, stated=person()), "RECOGNITION_PENDING")
    assert one.basis == "22/HD-BCA-V05, V.2(5), nếu có; IV.1.c"


def test_a_decision_either_way_settles_it(exemplar_rules: RuleSet) -> None:
    for without in (ENDING, f"5a {ENDING.replace('5e', '')}"):
        audit = judge(exemplar_rules, papers(exemplar_rules, without=without), stated=person())
        assert told(audit, "RECOGNITION_PENDING") == []


def test_without_an_assessment_nothing_is_pending(exemplar_rules: RuleSet) -> None:
    documents = papers(exemplar_rules, without=f"4b 5a {ENDING}")
    assert told(judge(exemplar_rules, documents, stated=person()), "RECOGNITION_PENDING") == []


def test_an_assessment_after_its_year_is_told_with_both_days(exemplar_rules: RuleSet) -> None:
    documents = papers(exemplar_rules, without=ENDING, d3="2025-10-20", d4b="2026-10-28")
    (one,) = told(judge(exemplar_rules, documents, stated=person()), "ASSESSED_LATE")
    assert one.basis == "22/HD-BCA-V05, IV.1.c"
    assert dict(one.params) == {"day": "28/10/2026", "due": "20/10/2026"}


def test_an_assessment_on_its_last_day_is_in_time(exemplar_rules: RuleSet) -> None:
    documents = papers(exemplar_rules, without=ENDING, d3="2025-10-28", d4b="2026-10-28")
    assert told(judge(exemplar_rules, documents, stated=person()), "ASSESSED_LATE") == []


def test_a_late_assessment_is_told_in_its_own_year_and_never_of_one_anew(
    exemplar_rules: RuleSet,
) -> None:
    seen = papers(exemplar_rules, without=ENDING, d4b="2026-11-20")
    again = paper(exemplar_rules.requirement("4b"), year=2027, date="2027-12-20")
    day = dt.date(2028, 1, 5)
    for year, times in ((2026, 1), (2028, 0)):
        audit = judge(exemplar_rules, [*seen, again], stated=person(), on=day, year=year)
        assert len(told(audit, "ASSESSED_LATE")) == times


def ended(rules: RuleSet, without: str, **keys: Any) -> DossierAudit:
    stated = person(ended={"date": "2026-09-01"}, **keys)
    return judge(rules, papers(rules, without=without), stated=stated, year=YEAR)


def test_an_ended_dien_hinh_owes_its_decision_and_the_notice(exemplar_rules: RuleSet) -> None:
    audit = ended(exemplar_rules, ENDING)
    titles = {dict(one.params)["title"]: one.basis for one in told(audit, "PAPER_NOT_SEEN")}
    assert titles == {
        "Quyết định kết thúc xây dựng điển hình": "22/HD-BCA-V05, V.2(5), nếu có; IV.1.c; IV.3",
        "Thông báo cho điển hình biết việc kết thúc xây dựng": "22/HD-BCA-V05, "
        "IV.3; V.2(5), nếu có",
    }
    assert status(audit, "5e") is Status.MISSING


def test_with_both_papers_nothing_is_told(exemplar_rules: RuleSet) -> None:
    assert told(ended(exemplar_rules, ""), "PAPER_NOT_SEEN") == []


def test_nobody_asks_for_an_ending_that_lies_ahead_or_was_not_stated(
    exemplar_rules: RuleSet,
) -> None:
    ahead = person(ended={"date": "2027-09-01"})
    for stated in (person(), ahead):
        audit = judge(exemplar_rules, papers(exemplar_rules, without=ENDING), stated=stated)
        assert told(audit, "PAPER_NOT_SEEN") == []


def test_the_province_asks_with_its_own_clause() -> None:
    province = load_book().get("bt2023.dien-hinh")
    assert province is not None
    stated = person(2024, criteria=None, ended={"date": "2024-09-01"})
    audit = judge(province, [], stated=stated, year=2024, on=dt.date(2024, 11, 6))
    bases = {one.basis for one in told(audit, "PAPER_NOT_SEEN")}
    assert bases == {
        "Quy trình Bình Thuận 2023, V.2(5), nếu có; IV.1.B3(3); IV.3(2)",
        "Quy trình Bình Thuận 2023, IV.3(2)",
    }


def test_a_stated_weak_grade_is_told_with_what_the_text_says_and_begins_nothing(
    ruleset: RuleSet,
) -> None:
    years = [{"year": "2025", "rated": {"grade": "yeu"}}, {"year": "2026"}]
    audit = judge(ruleset, [], stated=manifest(years=years))
    (one,) = told(audit, "WEAK_STATED")
    assert one.basis == "22/HD-BCA-V05, III.3; V.1.a(16)"
    assert status(audit, "16a") is Status.NOT_APPLICABLE
    begun = judge(ruleset, [], stated=manifest(years=years, ending_from="2026-10-01"))
    assert told(begun, "WEAK_STATED") == []


def test_an_older_or_a_better_grade_is_no_sign(ruleset: RuleSet) -> None:
    for years in (
        [{"year": "2023", "rated": {"grade": "yeu"}}],
        [{"year": "2025", "rated": {"grade": "trung_binh"}}],
        [
            {"year": "2025", "rated": {"grade": "yeu"}},
            {"year": "2026", "rated": {"grade": "kha"}},
        ],
    ):
        audit = judge(ruleset, [], stated=manifest(years=years))
        assert told(audit, "WEAK_STATED") == []


def test_by_the_older_guide_a_weak_grade_must_end_and_still_begins_nothing() -> None:
    older = load_book().get("cu.tu-quan")
    assert older is not None
    years = [{"year": "2021", "rated": {"grade": "yeu"}}]
    rules = {"id": "cu.tu-quan", "reason": "khi ấy tỉnh theo quy trình ba bước"}
    audit = judge(older, [], stated=manifest(years=years, rules=rules), year=2021)
    (one,) = told(audit, "WEAK_MUST_END")
    assert one.basis == "Quy trình ba bước (bản không số), 3, thanh loại"
    assert status(audit, "tl-a") is Status.NOT_APPLICABLE


def test_a_member_that_takes_the_chair_owes_the_older_guides_dossier() -> None:
    older = load_book().get("cu.lien-ket")
    assert older is not None
    rules = {"id": "cu.lien-ket", "reason": "luân phiên chủ trì"}
    stated = manifest(linked="có", role="thanh-vien", rules=rules, years=[])
    audit = judge(older, [], stated=stated, year=2021)
    assert status(audit, "3") is Status.MISSING
