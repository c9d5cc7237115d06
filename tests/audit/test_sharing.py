"""What a điểm or a điển hình says that it shares with its parent."""

import pytest

from dossier_manager.audit.model import DossierAudit
from dossier_manager.findings import Finding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import judge, manifest
from tests.audit.test_exemplar import person


def told(audit: DossierAudit, code: str) -> list[Finding]:
    return [one for one in audit.findings if one.code == code]


def test_what_a_site_shares_is_said_to_lean_on_an_inference(ruleset: RuleSet) -> None:
    audit = judge(ruleset, [], stated=manifest(kind="diem", parent="me", shared=["1a", "2"]))
    (one,) = told(audit, "SITE_SHARES")
    assert one.basis == "22/HD-BCA-V05, III.3"
    assert dict(one.params)["parts"] == "1a, 2"
    assert told(audit, "SHARED_NOT_ALLOWED") == []


def test_a_part_that_each_place_needs_for_itself_is_refused(ruleset: RuleSet) -> None:
    stated = manifest(kind="diem", parent="me", shared=["2", "9"])
    (one,) = told(judge(ruleset, [], stated=stated), "SHARED_NOT_ALLOWED")
    assert one.basis == "22/HD-BCA-V05, III.3"
    assert dict(one.params)["parts"] == "9"


def test_a_dien_hinh_shares_nothing(exemplar_rules: RuleSet) -> None:
    audit = judge(exemplar_rules, [], stated=person(shared=["1"]))
    (one,) = told(audit, "SHARED_NOT_ALLOWED")
    assert one.basis == "22/HD-BCA-V05, IV.2"
    assert told(audit, "SITE_SHARES") == []


def test_the_province_cites_its_own_clause() -> None:
    province = load_book().get("bt2023.mo-hinh")
    assert province is not None
    stated = manifest(kind="diem", parent="me", shared=["1a"], years=[])
    (one,) = told(judge(province, [], stated=stated, year=2024), "SITE_SHARES")
    assert one.basis == "Quy trình Bình Thuận 2023, III.1"


@pytest.mark.parametrize("shared", [[], ["la"]])
def test_nothing_shared_and_an_unknown_part_are_not_told_here(
    shared: list[str], ruleset: RuleSet
) -> None:
    audit = judge(ruleset, [], stated=manifest(kind="diem", parent="me", shared=shared))
    assert told(audit, "SITE_SHARES") == told(audit, "SHARED_NOT_ALLOWED") == []
