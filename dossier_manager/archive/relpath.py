"""Paths within the archive, and the one function that makes a name from disk printable."""

import ntpath
import os
import re
import unicodedata
from dataclasses import dataclass
from functools import total_ordering
from pathlib import Path

WINDOWS = os.name == "nt"

_ACTS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # acts on a screen, hides, or is no character
_RESERVED = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[1-9¹²³])(?:\..*)?", re.IGNORECASE
)
_LONG = 248  # a folder's path may have no more on Windows; a file's 260


def public_name(text: str) -> str:
    r"""A name from disk in a form that can be shown anywhere; shown twice it stays the same.

    Bytes that are not UTF-8 become `\xNN`; control characters, newlines, bidi marks and
    zero-width characters `\uNNNN`.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if unicodedata.category(character) not in _ACTS:
        return character
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def name_key(name: str, windows: bool = WINDOWS) -> str:
    """What makes two names the same file: NFC, and no case on Windows."""
    composed = name if name.isascii() else unicodedata.normalize("NFC", name)
    return composed.lower() if windows else composed


def is_reserved(name: str) -> bool:
    """Whether Windows keeps this name for a device: `CON`, `nul.txt`, `LPT1`."""
    return _RESERVED.fullmatch(name) is not None


def reachable(path: str, windows: bool = WINDOWS) -> str:
    r"""The path as the system must be asked for it.

    Windows takes long paths, reserved names and names with a dot or space at their end only
    behind `\\?\`; elsewhere the path is its own answer. `path` is absolute.
    """
    if not windows or path.startswith("\\\\?\\"):
        return path
    plain = ntpath.normpath(path)
    names = plain.split("\\")[1:]
    if len(plain) < _LONG and not any(n.endswith((".", " ")) or is_reserved(n) for n in names):
        return path
    if plain.startswith("\\\\"):
        return "\\\\?\\UNC\\" + plain[2:]
    return "\\\\?\\" + plain


@total_ordering
@dataclass(frozen=True, slots=True)
class RelPath:
    """A path below the archive's root, with `/` between its parts; the root itself is empty.

    `raw` is as on disk, bytes that are not UTF-8 as surrogates: for opening, never for showing.
    The order is by name, part by part, in NFC, on every system the same.
    """

    raw: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The names from the root down, raw."""
        return tuple(self.raw.split("/")) if self.raw else ()

    @property
    def name(self) -> str:
        """The last name, raw."""
        return self.raw.rpartition("/")[2]

    @property
    def public(self) -> str:
        """The form for output; two files never share one. The root is `.`."""
        if self.raw.isascii() and self.raw.isprintable() and "\\" not in self.raw:
            return self.raw or "."
        return public_name(self.raw.replace("\\", "\\\\"))

    def inner(self, dossier: "RelPath") -> "RelPath":
        """The path within a dossier's folder.

        Raises:
            ValueError: it does not lie in there.
        """
        if not dossier.raw:
            return self
        if not self.raw.startswith(dossier.raw + "/"):
            raise ValueError(f"{self.public} does not lie in {dossier.public}")
        return RelPath(self.raw[len(dossier.raw) + 1 :])

    def below(self, root: Path) -> Path:
        """Where it lies on this machine, in the form in which the system must be asked."""
        return Path(reachable(os.path.join(root, *self.parts)))  # noqa: PTH118 - keeps `\\?\`

    def __lt__(self, other: "RelPath") -> bool:
        return _order(self) < _order(other)


def _order(path: RelPath) -> tuple[list[str], str]:
    if path.raw.isascii():
        return path.raw.split("/"), path.raw
    return unicodedata.normalize("NFC", path.raw).split("/"), path.raw
