"""A text as one YAML scalar on one line, such that every YAML reader gives the same text."""

import re

_PLAIN = re.compile(r"[^\W\d_][\w/-]*(?:[ .][\w/-]+)*")
_MAX_PLAIN = 60
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quoted(text: str) -> str:
    """The text without quotes where that is safe for every reader, else in double quotes.

    Everything that does not print is escaped. A lone surrogate (a byte of a name that is not
    UTF-8) cannot be written: use the public form of the name.

    >>> quoted("Công an xã")
    'Công an xã'
    >>> quoted("no"), quoted("12:30")
    ('"no"', '"12:30"')
    """
    if len(text) <= _MAX_PLAIN and _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
