"""Text files: raw lines, whatever they are written in."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.findings import Finding
from dossier_manager.reading.formats import plain
from dossier_manager.reading.formats.part import Trait
from dossier_manager.reading.model import Page, TextSource

LINES = ["CỘNG HÒA", "Số: 12/QĐ-UBND", "mềm\u00ad\u200b", "x\u0085y\u2028z"]


def read(data: bytes, most: int = plain.MOST_BYTES) -> tuple[list[str], str, list[str]]:
    """Lines, encoding, codes of problems."""
    found = list(plain.read(data, most=most))
    [page] = [part for part in found if isinstance(part, Page)]
    assert (page.number, page.source) == (1, TextSource.TEXT)
    encodings = [part.encoding for part in found if isinstance(part, Trait)]
    codes = [part.code for part in found if isinstance(part, Finding)]
    return [block.text for block in page.blocks], "".join(encodings) or "unicode", codes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_unicode_in_any_dress(bom: bytes, encoding: str, end: str) -> None:
    assert read(bom + end.join([*LINES, "", "  "]).encode(encoding)) == (LINES, "unicode", [])


def test_old_bytes_stay_recognisable_byte_by_byte() -> None:
    every = bytes(code for code in range(0x20, 0x100) if code != 0x7F)
    [line], encoding, _ = read(every)
    assert encoding == "unknown"
    assert len(line) == len(every)
    back = bytes(
        ord(letter) if ord(letter) < 0x100 else letter.encode("cp1252")[0] for letter in line
    )
    assert back == every


def test_too_long_a_text_is_cut_between_characters() -> None:
    lines, encoding, codes = read("Việt Nam".encode(), most=4)
    assert (lines, encoding, codes) == (["Vi"], "unicode", ["TEXT_CUT"])


def test_a_very_long_line_is_divided_and_nothing_is_lost() -> None:
    text = "ệ" * 250_001
    lines, _, _ = read(text.encode())
    assert len(lines) == 3
    assert "".join(lines) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_one_page_without_lone_surrogates(data: bytes) -> None:
    for line in read(data)[0]:
        line.encode("utf-8")
