import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.vietnamese.numbers import (
    DocumentNumber,
    find_numbers,
    kind_of_symbol,
    parse_number,
    read_own_number,
)


@pytest.mark.parametrize(
    ("text", "canonical", "kind"),
    [
        ("45/QĐ-UBND", "45/QĐ-UBND", "QĐ"),
        ("Số: 45 /QĐ – UBND", "45/QĐ-UBND", "QĐ"),
        ("45/2018/TT-BCA", "45/2018/TT-BCA", "TT"),
        ("Số 15-NQ/ĐU", "15-NQ/ĐU", "NQ"),
        ("12 - KH / ĐTN", "12-KH/ĐTN", "KH"),
        ("22/HD-BCA-V05", "22/HD-BCA-V05", "HD"),
        ("6764/CAT-PV05", "6764/CAT-PV05", None),
        ("108 /TTr-SNV", "108/TTr-SNV", "TTr"),
        ("144/2002/QĐ/BTC", "144/2002/QĐ/BTC", "QĐ"),
        ("01/QC-BCĐ", "01/QC-BCĐ", "QC"),
        ("Số: 04/QĐ-BCĐ 138", "04/QĐ-BCĐ138", "QĐ"),
        ("Số:        /QĐ-UBND", "/QĐ-UBND", "QĐ"),
        ("Số ......-QC/ĐU", "-QC/ĐU", "QC"),
        ("02/QCPH-UBND-CA", "02/QCPH-UBND-CA", "QC"),
        ("9/QÐ-UBND", "9/QĐ-UBND", "QĐ"),
        ("45\u2011a/QĐ-UBND", None, None),
        ("Số: 12", None, None),
        ("12 người", None, None),
        ("45/QĐ-UBND ngày 05/11/2026", None, None),
        ("", None, None),
    ],
)
def test_whole_numbers(text: str, canonical: str | None, kind: str | None) -> None:
    for form in (text, unicodedata.normalize("NFD", text)):
        number = parse_number(form)
        assert (number.canonical() if number else None) == canonical
        assert (number.kind if number else None) == kind


def test_parts_and_keys() -> None:
    assert parse_number("045/2018/TT-BCA") == DocumentNumber("045", "2018", "TT-BCA")
    typed, printed = parse_number("45/qd-ubnd"), parse_number("045/QĐ-UBND")
    assert typed is not None
    assert printed is not None
    assert typed.key() == printed.key() == "45/qd-ubnd"


def test_what_follows_an_own_number() -> None:
    found = read_own_number("45/QĐ-UBND Tân Phong, ngày 5")
    assert found is not None
    assert (found[0].canonical(), found[1].strip()) == ("45/QĐ-UBND", "Tân Phong, ngày 5")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Căn cứ Luật số 51/2010/QH12; Nghị quyết số 15-NQ/ĐU,", ["51/2010/QH12", "15-NQ/ĐU"]),
        ("Quyết định số 45/QĐ-UBND, Kế hoạch 12/KH-UBND.", ["45/QĐ-UBND", "12/KH-UBND"]),
        ("Nghị định 64/CP; số 45/QĐ-UBND - Chủ tịch", ["64/CP", "45/QĐ-UBND"]),
        ("ngày 05/11/2026, 24/7, 5 km/h, 01-KH, 30/4-01/5, 3/Bà", []),
        ("số      /QĐ-UBND", []),
    ],
)
def test_numbers_in_text(text: str, numbers: list[str]) -> None:
    assert [found.value.canonical() for found in find_numbers(text)] == numbers


def test_kinds_of_symbols() -> None:
    assert kind_of_symbol("QD-UBND") == "QĐ"
    assert kind_of_symbol("TTR-UBND") == "TTr"
    assert kind_of_symbol("HD") == "HD"
    assert kind_of_symbol("HĐ-UBND") == "HĐ"
    assert kind_of_symbol("UBND-VP") is None
    assert kind_of_symbol("") is None


PIECES = st.sampled_from(["45", "/", "-", "–", " ", "QĐ", "UBND", "2018", "TTr", "Số:", "ĐU", "\n"])


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_any_text(text: str) -> None:
    end = 0
    for found in find_numbers(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert text[found.start :].startswith(found.value.serial)
        again = parse_number(found.value.canonical())
        assert again is not None
        assert again.canonical() == found.value.canonical()
    parse_number(text)
    kind_of_symbol(text)
