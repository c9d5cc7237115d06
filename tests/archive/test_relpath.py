import os
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.archive.relpath import RelPath, is_reserved, name_key, public_name, reachable

NAMES = st.text(
    st.characters() | st.sampled_from("\n\x1b\u202e\u200b\ufeff\udc80\udcff\xa0\\."),
    max_size=30,
)


@pytest.mark.parametrize(
    ("raw", "public"),
    [
        ("QĐ thành lập.pdf", "QĐ thành lập.pdf"),
        ("a\nb", "a\\u000ab"),
        ("a\x1b[31m", "a\\u001b[31m"),
        ("a\x7f\x9b", "a\\u007f\\u009b"),
        ("fdp.\u202eexe", "fdp.\\u202eexe"),
        ("a\u2066b\u2069\u200e\u200f\u061c", "a\\u2066b\\u2069\\u200e\\u200f\\u061c"),
        ("a\u200bb\u2060\ufeff", "a\\u200bb\\u2060\\ufeff"),
        ("a\u2028b", "a\\u2028b"),
        ("a\U000e0041", "a\\U000e0041"),
        (os.fsdecode(b"Q\xd0 TCVN\xb8.doc"), "Q\\xd0 TCVN\\xb8.doc"),
        ("a\ud83d", "a\\ud83d"),
        ("khoảng\u00a0trắng", "khoảng\u00a0trắng"),
    ],
)
def test_public_names(raw: str, public: str) -> None:
    assert public_name(raw) == public


@given(NAMES)
def test_a_public_name_never_acts_and_stays_as_it_is(raw: str) -> None:
    public = public_name(raw)
    assert public.encode("utf-8") or not raw
    assert public_name(public) == public
    assert not {"Cc", "Cf", "Cs", "Zl", "Zp"} & {unicodedata.category(c) for c in public}


@given(NAMES.filter(lambda raw: raw not in ("", ".")))
def test_the_public_form_tells_every_path_from_every_other(raw: str) -> None:
    def back(found: re.Match[str]) -> str:
        kind, digits = found[0][1], found[0][2:]
        return "\\" if kind == "\\" else chr(int(digits, 16) + (0xDC00 if kind == "x" else 0))

    signs = r"\\(?:\\|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})"
    assert re.sub(signs, back, RelPath(raw).public) == raw


def test_a_backslash_in_a_name_is_not_taken_for_an_escape() -> None:
    assert RelPath("a\\u000ab").public != RelPath("a\nb").public


@given(st.lists(NAMES))
def test_the_order_is_total_and_does_not_depend_on_composition(raws: list[str]) -> None:
    paths = sorted(map(RelPath, raws))
    assert sorted(map(RelPath, raws[::-1])) == paths
    assert [RelPath(unicodedata.normalize("NFC", p.raw)) for p in paths] == sorted(
        RelPath(unicodedata.normalize("NFC", p.raw)) for p in paths
    )


def test_the_order_is_by_parts() -> None:
    assert sorted(map(RelPath, ["a b/c", "a/z", "a", "a-b"])) == [
        *map(RelPath, ["a", "a/z", "a b/c", "a-b"])
    ]


def test_parts_name_and_inner() -> None:
    path = RelPath("xã A/hồ sơ/6/QĐ.pdf")
    assert path.parts == ("xã A", "hồ sơ", "6", "QĐ.pdf")
    assert path.name == "QĐ.pdf"
    assert path.inner(RelPath("xã A/hồ sơ")) == RelPath("6/QĐ.pdf")
    assert path.inner(RelPath("")) is path
    assert RelPath("").parts == ()
    assert RelPath("").public == "."
    for outside in ("xã A/hồ", "xã A/hồ sơ/6/QĐ.pdf", "xã B"):
        with pytest.raises(ValueError, match="does not lie in"):
            path.inner(RelPath(outside))


def test_below_gives_back_the_bytes_of_the_name(tmp_path: Path) -> None:
    name = b"Q\xd0\n\xb8.doc"
    (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    assert RelPath(os.fsdecode(name)).below(tmp_path).read_bytes() == b"x"


LONG = "C:\\kho\\" + "\\".join(["hồ sơ dài" * 3] * 12)


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("C:\\kho\\a.pdf", "C:\\kho\\a.pdf"),
        (LONG, "\\\\?\\" + LONG),
        (LONG.replace("\\", "/"), "\\\\?\\" + LONG),
        ("\\\\may\\kho\\" + LONG[7:], "\\\\?\\UNC\\may\\kho\\" + LONG[7:]),
        ("\\\\?\\" + LONG, "\\\\?\\" + LONG),
        ("C:\\kho\\con.pdf", "\\\\?\\C:\\kho\\con.pdf"),
        ("C:\\kho\\a. \\b.pdf", "\\\\?\\C:\\kho\\a. \\b.pdf"),
        (LONG + "\\..\\b", "\\\\?\\" + LONG.rpartition("\\")[0] + "\\b"),
    ],
)
def test_how_windows_must_be_asked(path: str, asked: str) -> None:
    assert reachable(path, windows=True) == asked
    assert reachable(path, windows=False) == path


def test_names_of_devices() -> None:
    assert [n for n in ("CON", "nul.txt", "Com1", "LPT¹.a", "CONIN$") if not is_reserved(n)] == []
    assert [n for n in ("CONG.pdf", "COM0", "com10", "xCON", "NULL") if is_reserved(n)] == []


def test_case_counts_except_on_windows() -> None:
    nfd = unicodedata.normalize("NFD", "QĐ Số.PDF")
    assert name_key(nfd, windows=True) == "qđ số.pdf"
    assert name_key(nfd, windows=False) == "QĐ Số.PDF"
