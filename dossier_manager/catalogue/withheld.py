"""Names that tell nothing: keyed hashes, and the opaque number of a withheld paper."""

import hashlib
import hmac
import re
from functools import lru_cache

PREFIX = "MAT-"
_NUMBER = re.compile(PREFIX + "[0-9A-F]{8}")
_SHA256 = re.compile("[0-9A-Fa-f]{64}")


def raw_bytes(raw: str) -> bytes:
    """A raw path as bytes, whatever the disk put into it; `raw_text` is the way back."""
    return raw.encode("utf-8", "surrogatepass")


def raw_text(data: bytes) -> str:
    """The raw path that `raw_bytes` made bytes of."""
    return data.decode("utf-8", "surrogatepass")


class Keys:
    """Keyed hashes of one archive. The same archive id gives the same ones on any machine."""

    def __init__(self, archive_id: str) -> None:
        self._key = archive_id.encode("utf-8")
        self.content = lru_cache(maxsize=4096)(self._content)

    def path(self, raw: bytes) -> bytes:
        """The keyed hash of a path in the archive: 32 bytes."""
        return hmac.digest(self._key, b"path:" + raw, hashlib.sha256)

    def content_of(self, written: str | None) -> str | None:
        """The keyed hash by a SHA-256 as a person's file bears it; None where it is none."""
        if written is None or not _SHA256.fullmatch(written):
            return None
        return self.content(written.lower())

    def _content(self, sha256: str) -> str:
        """The keyed hash of a content by its SHA-256, 64 hex digits."""
        return hmac.digest(self._key, b"content:" + bytes.fromhex(sha256), hashlib.sha256).hex()


def opaque_number(keyed: str) -> str:
    """What people call a withheld paper by, from its content's keyed hash: `MAT-` and 8 digits.

    >>> opaque_number("0af31c99" + "0" * 56)
    'MAT-0AF31C99'
    """
    return PREFIX + keyed[:8].upper()


def is_opaque_number(text: str) -> bool:
    """Whether a text has the form of such a number."""
    return _NUMBER.fullmatch(text) is not None
