"""The SHA-256 of a file's bytes."""

import hashlib
from pathlib import Path


def sha256_of(path: Path) -> str:
    """The digest in hexadecimal, read in pieces whatever the size.

    Raises:
        OSError: the file cannot be opened or read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
