"""Files that sources name and the dossier does not hold."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager.audit.model import DossierAudit
from dossier_manager.recognition.model import FileState
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import YEAR, judge, manifest, paper, whole


def stated(source: str) -> Any:
    row = {"name": "A", "direction": "tang", "planned": "10", "achieved": "9", "source": source}
    return manifest(years=[{"year": str(YEAR), "targets": [row]}])


def not_found(audit: DossierAudit) -> list[str]:
    return [dict(f.params)["source"] for f in audit.findings if f.code == "SOURCE_NOT_FOUND"]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("BC 15/BC-BCĐ, tr. 2", True),
        ("sổ văn bản đi", True),
        ("Báo cáo năm.pdf, tr. 2", True),
        ("2026/BÁO CÁO NĂM.PDF; tr. 2", True),
        (unicodedata.normalize("NFD", "Báo cáo năm.pdf"), True),
        ("bảng số liệu, phụ lục Báo cáo năm.pdf, tr. 2", True),
        ("Báo cáo 6 tháng.pdf, tr. 2", False),
        ("khong co.docx", False),
    ],
)
def test_a_file_that_a_source_names(source: str, seen: bool, ruleset: RuleSet) -> None:
    report = paper(ruleset.requirement("10b"), year=YEAR, name="Báo cáo năm.pdf")
    papers = [*whole(ruleset, without=["10b"]), report]
    assert not_found(judge(ruleset, papers, stated=stated(source))) == ([] if seen else [source])


def test_a_withheld_file_may_be_the_one(ruleset: RuleSet) -> None:
    hidden = replace(
        paper(ruleset.requirement("2")), path=None, inner="00ff", state=FileState.WITHHELD
    )
    papers = [*whole(ruleset, without=["2"]), hidden]
    assert not_found(judge(ruleset, papers, stated=stated("BC khao sat.pdf"))) == []
