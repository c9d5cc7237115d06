"""Who made a paper: another than the text names is told, and never bars."""

import pytest

from dossier_manager.audit.authority import same_body
from dossier_manager.audit.model import DossierAudit
from dossier_manager.findings import Finding
from dossier_manager.recognition.model import MatchStanding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, judge, manifest, paper, whole


def told(audit: DossierAudit, code: str) -> list[Finding]:
    return [one for one in audit.findings if one.code == code]


@pytest.mark.parametrize(
    ("part", "agency", "clause"),
    [
        ("1a", "ỦY BAN NHÂN DÂN XÃ AN BÌNH", "III.1.a"),
        ("3", "HỘI ĐỒNG NHÂN DÂN XÃ AN BÌNH", "III.1.a"),
        ("5", "ĐẢNG ỦY XÃ AN BÌNH", "III.1.b"),
        ("6b", "CÔNG AN XÃ AN BÌNH", "III.1.d"),
        ("7b", "CÔNG AN XÃ AN BÌNH", "III.1.d"),
        ("9", "ỦY BAN NHÂN DÂN XÃ AN BÌNH", "III.1.d"),
        ("10b", "CÔNG AN XÃ AN BÌNH", "III.1.đ; III.2.c"),
        ("13a", "CÔNG AN XÃ AN BÌNH", "III.2.c"),
    ],
)
def test_a_paper_of_another_body_is_told_with_the_clause(
    part: str, agency: str, clause: str, ruleset: RuleSet
) -> None:
    year = YEAR if part in ("9", "10b", "13a") else None
    audit = judge(ruleset, [paper(ruleset.requirement(part), agency=agency, year=year)])
    (one,) = told(audit, "ISSUER_UNCLEAR")
    assert one.basis == f"22/HD-BCA-V05, {clause}"
    assert dict(one.params)["issuer"] == agency
    assert dict(one.params)["part"] == part


@pytest.mark.parametrize(
    ("part", "agency"),
    [
        ("1a", "CÔNG AN XÃ AN BÌNH"),
        ("1a", "ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH"),
        ("1a", "HỘI LIÊN HIỆP PHỤ NỮ XÃ AN BÌNH"),
        ("1a", "BAN CÔNG TÁC MẶT TRẬN THÔN 3"),
        ("1a", "PHÒNG HÀNH CHÍNH - BẢO VỆ"),
        ("1a", "TRƯỜNG THPT LÊ VĂN HƯU"),
        ("5", "ỦY BAN NHÂN DÂN XÃ AN BÌNH"),
        ("5", "CÔNG TY TNHH MAY HỒNG PHÁT"),
        ("5", "HỘI NÔNG DÂN XÃ AN BÌNH"),
        ("6b", "UBND XÃ AN BÌNH"),
        ("7b", "BAN CHỈ ĐẠO MÔ HÌNH “TIẾNG KẺNG AN NINH”"),
        ("7b", "MÔ HÌNH “TIẾNG KẺNG AN NINH”"),
    ],
)
def test_a_paper_of_a_named_body_is_not_told(part: str, agency: str, ruleset: RuleSet) -> None:
    audit = judge(ruleset, [paper(ruleset.requirement(part), agency=agency)])
    assert told(audit, "ISSUER_UNCLEAR") == []


def test_the_province_names_the_ban_chi_dao_alone() -> None:
    province = load_book().get("bt2023.mo-hinh")
    assert province is not None
    papers = [paper(province.requirement("7b"), agency="MÔ HÌNH “TIẾNG KẺNG AN NINH”")]
    audit = judge(province, papers, stated=manifest(years=[]), year=2024)
    (one,) = told(audit, "ISSUER_UNCLEAR")
    assert one.basis == "Quy trình Bình Thuận 2023, I.B4.3, (2)"


def test_a_guess_and_a_paper_without_a_head_are_not_told(ruleset: RuleSet) -> None:
    guess = paper(
        ruleset.requirement("1a"), agency="ĐẢNG ỦY XÃ AN BÌNH", standing=MatchStanding.UNSURE
    )
    bare = paper(ruleset.requirement("3"), agency="")
    assert told(judge(ruleset, [guess, bare]), "ISSUER_UNCLEAR") == []


def test_a_paper_of_another_year_is_not_told(ruleset: RuleSet) -> None:
    old = paper(ruleset.requirement("9"), agency="CÔNG AN XÃ AN BÌNH", year=YEAR - 1)
    assert told(judge(ruleset, [old]), "ISSUER_UNCLEAR") == []


def test_an_issuer_bars_nothing(ruleset: RuleSet) -> None:
    papers = [
        paper(ruleset.requirement("1a"), agency="ỦY BAN NHÂN DÂN XÃ AN BÌNH"),
        *(p for p in whole(ruleset, without=["1a"])),
    ]
    audit = judge(ruleset, papers)
    assert told(audit, "ISSUER_UNCLEAR") != []
    assert audit.rating is not None
    assert audit.rating.possible == "tot"


def rated(agency: str, ruleset: RuleSet, **changes: object) -> list[Finding]:
    made = paper(ruleset.requirement("13b"), agency=agency, year=YEAR, name="rated.pdf")
    audit = judge(ruleset, [*whole(ruleset), made], stated=manifest(**changes))
    return told(audit, "RATED_BY_OTHER")


def test_a_rating_by_another_level_than_the_founders_is_told(ruleset: RuleSet) -> None:
    (one,) = rated("ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", ruleset)
    assert one.basis == "22/HD-BCA-V05, III.2.c"
    assert dict(one.params)["founder"] == "Chủ tịch UBND xã An Bình"


def test_the_founders_own_rating_is_not_told(ruleset: RuleSet) -> None:
    assert rated("UBND XÃ AN BÌNH", ruleset) == []
    assert rated("CÔNG AN XÃ AN BÌNH", ruleset) == []  # unclear, not clearly another


def test_a_stated_rating_authority_settles_it(ruleset: RuleSet) -> None:
    authority = {"name": "UBND huyện Tân Lập", "basis": "Công văn 3/UBND"}
    assert rated("ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", ruleset, rating_authority=authority) == []


def test_an_ending_by_another_level_is_told(ruleset: RuleSet) -> None:
    papers = [paper(ruleset.requirement("16c"), agency="ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP")]
    stated = manifest(ended={"date": "2026-09-01"})
    (one,) = told(judge(ruleset, papers, stated=stated), "ENDED_BY_OTHER")
    assert one.basis == "22/HD-BCA-V05, III.3; V.1.a(16)"


@pytest.mark.parametrize(
    ("one", "other", "truth"),
    [
        ("Chủ tịch UBND xã An Bình", "ỦY BAN NHÂN DÂN XÃ AN BÌNH", Truth.YES),
        ("UBND xa An Binh", "ỦY BAN NHÂN DÂN XÃ AN BÌNH", Truth.YES),
        ("UBND xã An Bình", "UBND xã An Bình, tỉnh Sông Lam", Truth.UNKNOWN),
        ("UBND xã An Bình", "UBND huyện An Bình", Truth.NO),
        ("UBND xã An Bình", "UBND xã An Bình Đông", Truth.UNKNOWN),
        ("Giám đốc Công ty May", "UBND xã An Bình", Truth.UNKNOWN),
        ("Hiệu trưởng Trường THPT Lê Văn Hưu", "TRƯỜNG THPT LÊ VĂN HƯU", Truth.YES),
    ],
)
def test_bodies_are_compared_and_what_is_unclear_stays_unclear(
    one: str, other: str, truth: Truth
) -> None:
    assert same_body(one, other) is truth
    assert same_body(other, one) is truth


def test_a_keeper_that_nobody_stated_leaves_the_law_unknown(ruleset: RuleSet) -> None:
    (one,) = told(judge(ruleset, []), "KEEPER_NOT_STATED")
    assert one.basis == "22/HD-BCA-V05, V.3"
    assert "Luật Lưu trữ" in dict(one.params)["ways"]
    assert told(judge(ruleset, [], stated=manifest(keeper="Công an xã")), "KEEPER_NOT_STATED") == []


def test_each_text_cites_its_own_clause_for_members_and_keepers() -> None:
    province = load_book().get("bt2023.mo-hinh")
    assert province is not None
    stated = manifest(role="thanh-vien", years=[])
    audit = judge(province, [], stated=stated, year=2024)
    assert audit.why_not_rated is not None
    assert "Quy trình Bình Thuận 2023, VI.2" in audit.why_not_rated
    (one,) = told(audit, "KEEPER_NOT_STATED")
    assert one.basis == "Quy trình Bình Thuận 2023, VI.1; VI.3"


def test_in_a_lien_ket_the_unit_that_leads_it_may_make_the_papers_of_its_head(
    ruleset: RuleSet,
) -> None:
    papers = [paper(ruleset.requirement("10b"), agency="CÔNG TY TNHH MAY", year=YEAR)]
    audit = judge(ruleset, papers, stated=manifest(linked="có"))
    assert told(audit, "ISSUER_UNCLEAR") == []
    assert told(judge(ruleset, papers), "ISSUER_UNCLEAR") != []


def test_the_text_names_nobody_for_the_report_of_the_survey(ruleset: RuleSet) -> None:
    papers = [paper(ruleset.requirement("2"), agency="ỦY BAN NHÂN DÂN XÃ AN BÌNH")]
    assert told(judge(ruleset, papers), "ISSUER_UNCLEAR") == []
