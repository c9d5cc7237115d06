from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.reading.filename import fields_of_name, with_name
from dossier_manager.reading.model import Certainty, Field, FieldSource, Letterhead, Paper


def _read(name: str) -> dict[str, str]:
    return {key: field.value for key, field in fields_of_name(name).items()}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("04 QĐ 138.signed.pdf", {"kind": "QĐ", "number": "04/QĐ"}),
        ("QĐ 45.signed.pdf", {"kind": "QĐ", "number": "45/QĐ"}),
        ("QD so 12.pdf", {"kind": "QĐ", "number": "12/QĐ"}),
        ("45 QD-UBND.PDF", {"kind": "QĐ", "number": "45/QĐ-UBND"}),
        ("22-HD-BCA-V05.pdf", {"kind": "HD", "number": "22/HD-BCA-V05"}),
        ("120-TB-DU.pdf", {"kind": "TB", "number": "120-TB/ĐU"}),
        (
            "12_QD-UBND_03-02-2025.pdf",
            {"kind": "QĐ", "number": "12/QĐ-UBND", "date": "2025-02-03"},
        ),
        ("QĐ 45 (05.11.2026).pdf", {"kind": "QĐ", "number": "45/QĐ", "date": "2026-11-05"}),
        ("QĐ 45 (31.02.2026).pdf", {"kind": "QĐ", "number": "45/QĐ"}),
        # The number in front may be the item of the dossier, and a year is no number.
        ("1. KH khao sat.docx", {"kind": "KH"}),
        ("01 KH khảo sát.signed.pdf", {"kind": "KH"}),
        ("5 KH UBND.pdf", {"kind": "KH"}),
        ("KH 2026.pdf", {"kind": "KH"}),
        ("KH 1.docx", {"kind": "KH"}),
        ("BC nam 2026 (1.11.25-31.10.26).docx", {"kind": "BC"}),
        ("BC 6 thang dau nam.docx", {"kind": "BC"}),
        ("BC 6T 2026.doc", {"kind": "BC"}),
        ("BC 05.11.2026.docx", {"kind": "BC"}),
        ("NQ thang 5.pdf", {"kind": "NQ"}),
        ("TTr thanh lap MH.docx", {"kind": "TTr"}),
        ("Quy che hoat dong (sua).docx", {"kind": "QC"}),
        ("TB KL BTV.pdf", {"kind": "TB"}),
        # A list that hangs on a decision is not the decision.
        ("DS kem QD 45.docx", {}),
        ("GK 2025.jpg", {}),
        ("scan0007.pdf", {}),
        ("IMG_20250203.jpg", {}),
        ("Kich ban.doc", {}),
        ("HD 22.pdf", {}),
        ("", {}),
    ],
)
def test_names(name: str, expected: dict[str, str]) -> None:
    assert _read(name) == expected


def test_fields_are_likely_and_from_the_name() -> None:
    for field in fields_of_name("12_QD-UBND_03-02-2025.pdf").values():
        assert field.certainty is Certainty.LIKELY
        assert field.source is FieldSource.NAME


def test_only_empty_fields_are_filled() -> None:
    scan = Paper(1, (1, 0), (3, 0), Letterhead())
    filled = with_name(scan, "45 QD-UBND.PDF").letterhead
    assert filled.number == Field("45/QĐ-UBND", Certainty.LIKELY, FieldSource.NAME)
    read = replace(scan, letterhead=Letterhead(kind=Field("QĐ"), number=Field("46/QĐ-UBND")))
    assert with_name(read, "45 QD-UBND.PDF") == read
    dated = with_name(read, "45 QD-UBND 05-11-2026.PDF").letterhead
    assert dated.number == Field("46/QĐ-UBND")


def test_a_name_of_another_kind_says_nothing() -> None:
    plan = Paper(1, (1, 0), (1, 9), Letterhead(kind=Field("KH")))
    assert with_name(plan, "45 QD-UBND.PDF") == plan


@given(st.text(max_size=300))
def test_any_name_is_read(name: str) -> None:
    assert set(fields_of_name(name)) <= {"kind", "number", "date"}
