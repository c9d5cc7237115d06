"""Bytes of a YAML file to text: UTF-8 alone, of bounded size, without control characters."""

import codecs
import re
import unicodedata

from dossier_manager.yamltext.fault import Fault

MAX_BYTES = 2 * 1024 * 1024
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_HIDDEN_VALUE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile("\r\n|\r|\n")
_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, first_line: int = 1) -> str:
    """The text of a file, without a byte order mark.

    Raises:
        Fault: too large, not UTF-8, or with a character that has no place in a text file.
    """
    if len(data) > MAX_BYTES:
        raise Fault("YAML_TOO_LARGE", size=len(data) // 1024, limit=MAX_BYTES // 1024)
    _refuse_foreign_encodings(data)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + first_line
        raise Fault("YAML_NOT_UTF8", line, byte=f"{data[error.start]:02X}") from None
    found = _FORBIDDEN.search(text)
    if found:
        raise Fault("YAML_CONTROL", line_of(text, found.start()) + first_line - 1, **_sign(found))
    return text


def refuse_hidden(value: str, line: int) -> None:
    """Refuse a value in which an escape has put a control character."""
    if not value.isprintable() and (found := _HIDDEN_VALUE.search(value)):
        raise Fault("YAML_CONTROL", line, **_sign(found))


def line_of(text: str, position: int) -> int:
    """The line, from 1, as an editor counts it."""
    return sum(1 for _ in _LINE_END.finditer(text, 0, position)) + 1


def lines(text: str) -> list[str]:
    """The lines as an editor shows them."""
    return _LINE_END.split(text)


def _refuse_foreign_encodings(data: bytes) -> None:
    for mark, encoding in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise Fault("YAML_ENCODING", encoding=encoding)
    if len(data) >= 4 and data[:4].count(0) == 2 and data[0:4:2].count(0) in (0, 2):
        raise Fault("YAML_ENCODING", encoding="UTF-16")


def _sign(found: re.Match[str]) -> dict[str, str]:
    character = found[0]
    name = unicodedata.name(character, "NUL" if character == "\0" else "")
    return {"character": f"U+{ord(character):04X} {name}".strip()}
