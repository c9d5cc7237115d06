"""Who may found: only a founder that the text clearly names passes without a person."""

import pytest

from dossier_manager.audit.authority import acceptable
from dossier_manager.audit.model import DossierAudit, Rating
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest, paper, whole

CLEAR = (
    "Chủ tịch UBND xã An Bình",
    "ỦY BAN NHÂN DÂN PHƯỜNG HỘI HỢP",
    "Uỷ ban nhân dân xã Công An",
    "Chu tich UBND xa An Binh",
    "Hiệu trưởng Trường THPT Số 1",
    "TRƯỜNG THPT LÊ VĂN HƯU",
    "Giám đốc Công ty TNHH May Xanh",
    "CÔNG TY TNHH MAY HỒNG PHÁT",
    "Sở Giáo dục và Đào tạo",
    "Thủ trưởng cơ quan",
)
UNCLEAR = (
    "Trưởng Công an xã",
    "Phó Trưởng Công an phường",
    "Trưởng Ban Chỉ đạo 138 xã",
    "BAN CHỈ ĐẠO 138 XÃ AN BÌNH",
    "Chủ tịch Ủy ban MTTQ Việt Nam xã",
    "Chủ tịch Hội Nông dân xã",
    "Tổ trưởng Tổ dân phố 5",
    "Trưởng bản",
    "Trưởng ban công tác Mặt trận",
    "Bí thư Đoàn xã",
    "Ban điều hành khu dân cư",
    "HĐND xã",
    "BAN CHẤP HÀNH ĐOÀN XÃ",
    "Xóm 5",
    "Ông Nguyễn Văn A",
    "Công an cơ sở",
    "Truong thon 3",
)


def rating(audit: DossierAudit) -> Rating:
    assert audit.rating is not None
    return audit.rating


@pytest.mark.parametrize("name", CLEAR)
def test_clear(ruleset: RuleSet, name: str) -> None:
    assert ruleset.rating is not None
    assert acceptable(ruleset.rating.eligibility.authority, name)


@pytest.mark.parametrize("name", UNCLEAR)
def test_unclear(ruleset: RuleSet, name: str) -> None:
    assert ruleset.rating is not None
    assert not acceptable(ruleset.rating.eligibility.authority, name)
    stated = manifest(founding={"date": "2024-03-01", "authority": name})
    found = rating(judge(ruleset, whole(ruleset), stated=stated))
    assert found.eligible.value == "unknown"
    assert name in found.eligible_why
    assert found.proven is None


def test_a_stated_founder_does_not_hide_what_the_decision_bears(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["6a"])
    head = "BAN CHỈ ĐẠO 138 XÃ AN BÌNH"
    papers.append(paper(ruleset.requirement("6a"), date="2024-03-01", agency=head))
    audit = judge(ruleset, papers)
    assert rating(audit).eligible.value == "unknown"
    assert "FOUNDER_DIFFERS" in {f.code for f in audit.findings}


def test_no_founder_known_is_unknown(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["6a"])
    papers.append(paper(ruleset.requirement("6a"), date="2024-03-01", agency=""))
    audit = judge(ruleset, papers, stated=manifest(founding={"date": "2024-03-01"}))
    assert rating(audit).eligible.value == "unknown"


def test_two_foundings_that_answer_differently_are_unknown(ruleset: RuleSet) -> None:
    papers = [
        *whole(ruleset),
        paper(ruleset.requirement("6a"), date="2026-02-15", name="moi.pdf"),
    ]
    stated = manifest(founding={"authority": "Chủ tịch UBND xã"})
    audit = judge(ruleset, papers, stated=stated)
    assert rating(audit).eligible.value == "unknown"
    assert "FOUNDED_TWICE" in {f.code for f in audit.findings}
    settled = judge(ruleset, papers)  # the manifest states 01/03/2024
    assert rating(settled).eligible.value == "yes"
    assert "FOUNDED_TWICE" not in {f.code for f in settled.findings}


def test_none_made_against_a_decision_on_file_is_unknown(ruleset: RuleSet) -> None:
    audit = judge(ruleset, whole(ruleset), stated=manifest(founding={"exists": "không"}))
    assert rating(audit).eligible.value == "unknown"


@pytest.mark.parametrize(("level", "name"), [("huyen", "UBND"), (None, "Chủ tịch UBND huyện X")])
def test_the_level_that_is_gone(ruleset: RuleSet, level: str | None, name: str) -> None:
    stated = manifest(level=level, founding={"date": "2024-03-01", "authority": name})
    audit = judge(ruleset, whole(ruleset), stated=stated)
    assert "RATING_LEVEL_GONE" in {f.code for f in audit.findings}
