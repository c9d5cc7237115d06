"""A text file that knows whether anybody changed it: its head names a digest of all the rest."""

import hashlib
import re

_LETTERS = 40
PENDING = f"seal-{'0' * _LETTERS}"
"""What a maker puts into the file's head, before any name from the archive."""

_SEAL = re.compile(rb"seal-[0-9a-f]{%d}" % _LETTERS)
_HEAD = 4096
"""Bytes within which the head of a file ends."""


def stamped(content: bytes) -> bytes:
    """The same file with the digest in its head. Raises ValueError where `PENDING` is not there."""
    at = content.index(PENDING.encode(), 0, _HEAD)
    return content[:at] + _seal(content) + content[at + len(PENDING) :]


def is_stamped(content: bytes) -> bool:
    """Whether the program wrote these bytes and nobody changed one of them since."""
    found = _SEAL.search(content, 0, _HEAD)
    if found is None:
        return False
    blank = content[: found.start()] + PENDING.encode() + content[found.end() :]
    return _seal(blank) == found[0]


def _seal(content: bytes) -> bytes:
    return f"seal-{hashlib.sha256(content).hexdigest()[:_LETTERS]}".encode()
