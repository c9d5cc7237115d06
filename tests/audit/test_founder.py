"""The founder as people state it, held against place, level and the paper's number."""

import pytest

from dossier_manager.audit.model import DossierAudit
from dossier_manager.audit.numbering import same_number
from dossier_manager.findings import Finding
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest, paper

SINCE = {"number": "45/QĐ-UBND", "date": "2024-03-01", "authority": "Chủ tịch UBND xã An Bình"}


def told(audit: DossierAudit, code: str) -> list[Finding]:
    return [one for one in audit.findings if one.code == code]


@pytest.mark.parametrize(
    ("commune", "authority", "elsewhere"),
    [
        ("xã An Bình", "Chủ tịch UBND xã An Bình", False),
        ("xã An Bình", "UBND xã Tân Lập", True),
        ("An Bình", "UBND xã Tân Lập", True),
        ("xã An Bình", "Giám đốc Công ty May", False),
        ("xã An Bình", "UBND huyện Tân Lập", False),
        (None, "UBND xã Tân Lập", False),
    ],
)
def test_a_founder_of_another_commune_is_told(
    commune: str | None, authority: str, elsewhere: bool, ruleset: RuleSet
) -> None:
    founding = SINCE | {"authority": authority}
    stated = manifest(commune=commune, founding=founding, level=None)
    found = told(judge(ruleset, [], stated=stated), "FOUNDER_ELSEWHERE")
    assert bool(found) is elsewhere
    assert all(one.basis == "22/HD-BCA-V05, III.2.a; III.1.d" for one in found)


@pytest.mark.parametrize(
    ("level", "authority", "differs"),
    [
        ("xa", "UBND tỉnh Sông Lam", True),
        ("xa", "Chủ tịch UBND xã An Bình", False),
        ("co-so", "UBND xã An Bình", True),
        ("huyen", "UBND huyện Tân Lập", False),
        ("xa", "Hiệu trưởng Trường THPT", False),
        (None, "UBND tỉnh Sông Lam", False),
        ("tinh", "UBND xã An Bình, tỉnh Sông Lam", False),
    ],
)
def test_a_founder_of_another_level_is_told(
    level: str | None, authority: str, differs: bool, ruleset: RuleSet
) -> None:
    stated = manifest(level=level, founding=SINCE | {"authority": authority})
    assert bool(told(judge(ruleset, [], stated=stated), "FOUNDER_LEVEL")) is differs


def test_the_stated_number_is_held_against_the_paper(ruleset: RuleSet) -> None:
    documents = [paper(ruleset.requirement("6a"), number="187/QĐ-UBND")]
    (one,) = told(judge(ruleset, documents), "FOUNDING_NUMBER_DIFFERS")
    assert dict(one.params) == {"stated": "45/QĐ-UBND", "seen": "187/QĐ-UBND"}
    same = [paper(ruleset.requirement("6a"), number="045/QĐ-UBND")]
    assert told(judge(ruleset, same), "FOUNDING_NUMBER_DIFFERS") == []
    assert told(judge(ruleset, []), "FOUNDING_NUMBER_DIFFERS") == []


def test_noughts_before_a_number_do_not_count() -> None:
    assert same_number("07/QĐ-UBND", "7/QĐ-UBND")
    assert not same_number("70/QĐ-UBND", "7/QĐ-UBND")
