"""Phrases: what is wrong with one is told by its code; a sound one always compiles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.rules.phrase import MOST_DEEP, MOST_GAPS, compiled, unsound

PIECES = st.sampled_from(
    ["(", ")", ")?", ")*", "|", " * ", "*", "a", "mô hình", " ", "{ten}", "?", "[", "\\", "+"]
)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("(sơ kết|tổng kết năm", "RULES_PHRASE_BRACKETS"),
        ("sơ kết) năm", "RULES_PHRASE_BRACKETS"),
        ("sơ kết )?năm", "RULES_PHRASE_BRACKETS"),
        ("sơ kết|tổng kết", "RULES_PHRASE_BRACKETS"),
        ("((sơ kết) năm", "RULES_PHRASE_BRACKETS"),
        ("*", "RULES_PHRASE_EMPTY"),
        (" * ", "RULES_PHRASE_EMPTY"),
        ("…", "RULES_PHRASE_EMPTY"),
        ("()", "RULES_PHRASE_EMPTY"),
        ("(năm )?", "RULES_PHRASE_EMPTY"),
        ("(năm )*(tháng)?", "RULES_PHRASE_EMPTY"),
        ("(năm|)", "RULES_PHRASE_EMPTY"),
        ("thành lập *", "RULES_PHRASE_STAR"),
        ("* thành lập", "RULES_PHRASE_STAR"),
        ("thành*lập", "RULES_PHRASE_STAR"),
        ("ra mắt {tên}", "RULES_PHRASE_NAME"),
        ("ra mắt {ten", "RULES_PHRASE_NAME"),
        ("(" * (MOST_DEEP + 1) + "a" + ")" * (MOST_DEEP + 1), "RULES_PHRASE_HEAVY"),
        ("(" * 900 + "a" + ")" * 900, "RULES_PHRASE_HEAVY"),
        (" * ".join("a" * (MOST_GAPS + 2)), "RULES_PHRASE_HEAVY"),
    ],
)
def test_what_is_wrong_is_told(phrase: str, code: str) -> None:
    assert unsound(phrase) == code


@pytest.mark.parametrize(
    "phrase",
    [
        "khảo sát",
        "thành lập * mô hình",
        "(sơ kết|tổng kết) năm",
        "kế hoạch (ra mắt )?mô hình",
        "quy chế (tổ chức |hoạt động )*mô hình",
        "ra mắt {ten}",
        "{ten}",
        "(mô hình|{ten})",
        "quý 1, 2 (hai) năm [2026] c++?",
        " * ".join("a" * (MOST_GAPS + 1)),
    ],
)
def test_a_sound_phrase_has_nothing_wrong(phrase: str) -> None:
    assert unsound(phrase) is None


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join), st.sampled_from(["", "tieng keng"]))
def test_what_is_found_sound_compiles_and_never_fits_an_empty_text(phrase: str, name: str) -> None:
    if unsound(phrase) is None:
        pattern = compiled(phrase, name)
        assert pattern is None or not pattern.search("")
