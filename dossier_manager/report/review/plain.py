"""Texts that Word and Excel may hold: one line, in NFC, and nothing that their files forbid."""

import re

from dossier_manager.report.screen import clean

_FORBIDDEN = re.compile(r"[\ufdd0-\ufdef]|[\ufffe\uffff]|[^\u0000-\uffff]")
_LONGEST = 2000
"""Letters of one cell or line: no honest name or trích yếu is as long."""


def plain(text: str) -> str:
    """The text, cleaned and not too long; what is no character for XML shows as its escape."""
    shown = _FORBIDDEN.sub(_escaped, clean(text))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    if code > 0xFFFF:
        return f"\\U{code:08x}" if code & 0xFFFE == 0xFFFE else character
    return f"\\u{code:04x}"
