"""The bytes of a file, with the hash of exactly these bytes, and whether they stood still."""

import hashlib
import io
import os
import stat
from collections.abc import Generator
from dataclasses import dataclass

from dossier_manager.reading.formats.kind import HEAD_BYTES

MOST_BYTES = 300 << 20
"""Larger files are hashed and not parsed."""

_CHUNK = 4 << 20


class NotAFile(Exception):
    """A pipe or a device: nothing that could be read to its end."""


@dataclass(frozen=True, slots=True)
class Contents:
    """`size` and `sha256` of the bytes that were read; `head` is how they start.

    `data` is None for a file that is too large to parse. `settled` is False where the file
    changed while it was read: then the bytes are of no one state of it.
    """

    sha256: str
    size: int
    head: bytes
    data: bytes | None
    settled: bool


def take(
    path: str, *, most: int = MOST_BYTES, chunk: int = _CHUNK
) -> Generator[None, None, Contents]:
    """Read a file; yields after every chunk, so that a slow disk shows its progress.

    Raises OSError where it cannot be opened or read, NotAFile where there is nothing to read.
    """
    with open(path, "rb", opener=_open) as stream:
        before = os.fstat(stream.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise NotAFile
        head = stream.read(HEAD_BYTES)
        digest, size = hashlib.sha256(head), len(head)
        # A BytesIO gives its bytes away without a second copy of them.
        kept, whole = io.BytesIO(), before.st_size <= most
        kept.write(head)
        # A file that grows faster than it is read would never end.
        while size <= before.st_size and (part := stream.read(chunk)):
            digest.update(part)
            size += len(part)
            if whole:
                kept.write(part)
            yield
        after = os.fstat(stream.fileno())
    settled = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    data = kept.getvalue() if whole else None
    return Contents(digest.hexdigest(), size, head, data, settled and size == after.st_size)


def _open(path: str, flags: int) -> int:
    """Without waiting for somebody to write into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
