"""A Word or Excel file that is the same bytes each time, and knows whether anybody changed it.

The file names in its properties a digest of all its other parts. Whoever edits and saves it
changes a part, so that the program no longer takes it for its own and never writes over it.
"""

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

PENDING = f"dossier {'0' * 64}"
"""What a maker puts into the file's category, where the digest shall stand."""

Change = Callable[[bytes], bytes]
_PLACE = "<cp:category>{}</cp:category>"
_PROPERTIES = "docProps/core.xml"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_MOST = 200_000_000
"""Bytes above which nobody looks into a file, so that it is not taken for our own."""


def sealed(content: bytes, changes: Mapping[str, Change] | None = None) -> bytes:
    """The same file with fixed times and the digest in its properties.

    `changes` make other bytes of some parts first, by their names. Raises ValueError where the
    file does not hold `PENDING`.
    """
    with zipfile.ZipFile(BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for name, change in (changes or {}).items():
        parts[name] = change(parts[name])
    properties, pending = parts[_PROPERTIES], _PLACE.format(PENDING).encode()
    if pending not in properties:
        raise ValueError(_PROPERTIES)
    parts[_PROPERTIES] = properties.replace(pending, _mark(parts))
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the file would tell on which system it was made
            packed.writestr(entry, data)
    return result.getvalue()


def is_sealed(file: Path) -> bool:
    """Whether the program wrote this file and nobody changed it since."""
    try:
        with zipfile.ZipFile(file) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > _MOST:
                return False
            parts = {name: packed.read(name) for name in packed.namelist()}
    except (OSError, ValueError, RuntimeError, EOFError, zlib.error, zipfile.BadZipFile):
        return False
    return _mark(parts) in parts.get(_PROPERTIES, b"")


def _mark(parts: Mapping[str, bytes]) -> bytes:
    return _PLACE.format(f"dossier {_digest(parts)}").encode()


def _digest(parts: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(parts):
        if name != _PROPERTIES:
            for piece in (name.encode(), parts[name]):
                whole.update(len(piece).to_bytes(8, "big") + piece)
    return whole.hexdigest()
