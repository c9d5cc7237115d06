"""The names of the program's own files, and findings about names that make trouble."""

import os
import unicodedata
from collections.abc import Iterator, Sequence

from dossier_manager.archive.relpath import RelPath, is_reserved, name_key, public_name
from dossier_manager.findings import Finding, Place, Severity, finding

ARCHIVE_FILE = "archive.yaml"
MANIFEST_FILE = "manifest.yaml"
DECISIONS_FILE = "decisions.yaml"
RULES_FOLDER = "rules"
RULE_ENDINGS = (".yaml", ".yml")
OWN_FILES = frozenset({ARCHIVE_FILE, MANIFEST_FILE, DECISIONS_FILE})

_WINDOWS_REFUSES = frozenset('<>:"|?*\\')
_TOO_LONG = 255  # UTF-16 units in one name
_MISNAMED = frozenset({"manifest.yml", "manifest.yaml.txt", "manifest.yaml.yaml", "manifest.txt"})


def is_rule_name(name: str) -> bool:
    """Whether a name ends as those of rule files do, in capitals or not."""
    return name[-5:].lower().endswith(RULE_ENDINGS)


def is_rule_file(path: RelPath) -> bool:
    """Whether a file lies where an archive keeps rule sets of its own: `rules/*.yaml`, `*.yml`."""
    if not is_rule_name(path.raw):
        return False
    folder, _, name = os.path.normcase(path.raw).replace(os.sep, "/").rpartition("/")
    return folder == RULES_FOLDER and name not in OWN_FILES


def name_findings(folder: RelPath, names: Sequence[str]) -> Iterator[Finding]:
    """Names in one folder that are hard for Windows, look alike, or nearly name a manifest."""
    seen: dict[str, str] = {}
    for name in names:
        plain = name.isascii() and name.isprintable()
        why = _odd(name, plain)
        if why:
            yield _about(folder, name, "NAME_ODD", Severity.INFO, why=why)
        look = name if plain else _look(name)
        if look in seen:
            other = RelPath(seen[look]).public
            yield _about(folder, name, "NAME_TWINS", Severity.WARNING, other=other)
        seen.setdefault(look, name)
    yield from _misnamed(folder, names)


def _about(folder: RelPath, name: str, code: str, severity: Severity, **params: str) -> Finding:
    path = RelPath(f"{folder.raw}/{name}" if folder.raw else name)
    return finding(code, severity, Place(path=path.public), name=public_name(name), **params)


def _odd(name: str, plain: bool) -> str | None:
    """Why a name is hard, or None."""
    if not plain and not name.isprintable() and public_name(name) != name:
        if any(0xDC80 <= ord(c) <= 0xDCFF for c in name):
            return "tên không đúng bảng mã UTF-8"
        return "có ký tự điều khiển hoặc ký tự không nhìn thấy được"
    if name[-1] in ". ":
        return "kết thúc bằng dấu chấm hoặc dấu cách"
    if not _WINDOWS_REFUSES.isdisjoint(name):
        return 'có một trong các ký tự < > : " | ? * \\'
    if is_reserved(name):
        return "Windows dành tên này cho thiết bị"
    if len(name) > _TOO_LONG // 2 and len(name.encode("utf-16-le", "surrogatepass")) > 510:
        return "dài quá 255 ký tự"
    return None


def _look(name: str) -> str:
    """What a person sees: composed, without what does not print, one kind of space."""
    if name.isprintable():
        return unicodedata.normalize("NFC", name)
    seen = "".join(" " if c.isspace() else c for c in name if c.isprintable() or c.isspace())
    return unicodedata.normalize("NFC", seen)


def _misnamed(folder: RelPath, names: Sequence[str]) -> Iterator[Finding]:
    if any(name_key(name) == MANIFEST_FILE for name in names):
        return
    for name in names:
        if name[:8].lower() == "manifest" and (
            name.lower() in _MISNAMED or name.lower() == MANIFEST_FILE
        ):
            yield _about(folder, name, "MANIFEST_MISNAMED", Severity.WARNING)
