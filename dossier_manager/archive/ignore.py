"""What lies in folders and is no document: traces of Word, of Windows, of downloads."""

import fnmatch
import re
import unicodedata
from collections.abc import Callable, Sequence

_FILES = (
    ".*", "~$*", "Thumbs.db", "ehthumbs.db", "desktop.ini", "*.tmp", "*.part", "*.partial",
    "*.crdownload",
)  # fmt: skip
_FOLDERS = (".*", "@eaDir", "$RECYCLE.BIN", "System Volume Information", "lost+found", "__MACOSX")

Ignores = Callable[[str, str], bool]
"""Whether a name, at this raw path, is passed over."""


def ignored_files(patterns: Sequence[str]) -> Ignores:
    """For files: what is always passed over, and a person's own patterns."""
    return _matcher(_FILES, patterns)


def ignored_folders(patterns: Sequence[str]) -> Ignores:
    """The same for folders with all that lies in them."""
    return _matcher(_FOLDERS, patterns)


def _matcher(always: Sequence[str], patterns: Sequence[str]) -> Ignores:
    """A pattern with `/` is of the whole path, others of the name; case is no difference."""
    names = _compiled([*always, *(p for p in patterns if "/" not in p)])
    paths = _compiled([p.strip("/") for p in patterns if "/" in p])

    def ignores(name: str, path: str) -> bool:
        if names.match(_composed(name)):
            return True
        return bool(paths.pattern) and paths.match(_composed(path)) is not None

    return ignores


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    joined = "|".join(fnmatch.translate(_composed(pattern)) for pattern in patterns)
    return re.compile(joined, re.IGNORECASE)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
