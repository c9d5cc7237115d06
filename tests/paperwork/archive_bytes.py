"""Zip containers whose bytes depend on their contents alone."""

import io
import zipfile

_WHEN = (2026, 11, 1, 8, 0, 0)


def pack(parts: dict[str, bytes]) -> bytes:
    """A zip with fixed times; `[Content_Types].xml` first, as Word writes it, then by name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 0
            packed.writestr(info, parts[name], compresslevel=9)
    return held.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """All parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
