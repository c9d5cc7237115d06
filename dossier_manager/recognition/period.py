"""The year that a paper speaks of. Never the year of its own date.

A report on 01/11/2025 to 31/10/2026 is made in November 2026 or later, a plan for 2026 may
be signed in December 2025: only what the paper says of its period counts.
"""

import re
from typing import NamedTuple

_RANGE = re.compile(
    r"(?:tu|tinh tu) (?:ngay )?(?:\d{1,2} )?(?:thang )?(?:\d{1,2} )?(?:nam )?20\d\d den "
    r"(?:het |ngay )*(?:\d{1,2} )?(?:thang )?(?:\d{1,2} )?(?:nam )?(20\d\d)"
)
_SHORT_RANGE = re.compile(r"\b1 ?11 (\d\d) (?:den )?31 ?10 (\d\d)\b")
_SPAN = re.compile(r"(?:giai doan|nhiem ky) (20\d\d) (20\d\d)")
_YEAR = re.compile(r"(?<!thang \d )(?<!thang \d\d )nam (20\d\d)")
_BARE = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Period(NamedTuple):
    """A year and where it was read: `title`, `text`, `folder` or `name`."""

    year: int
    source: str


def _spoken(text: str) -> int | None:
    found = _RANGE.search(text)
    if found:
        return int(found[1])
    short = _SHORT_RANGE.search(text)
    if short:
        return 2000 + int(short[2])
    if _SPAN.search(text):
        return None
    year = _YEAR.search(text)
    return int(year[1]) if year else None


def period_of(title: str, text: str, folders: tuple[str, ...], name: str) -> Period | None:
    """The year of a paper from its title, its text, its folders or its file name, in that order.

    All texts are folded words. None where nothing says a year: better unknown than wrong.
    """
    for words, source in ((title, "title"), (text[:4000], "text")):
        year = _spoken(words)
        if year is not None:
            return Period(year, source)
    for words, source in (*((folder, "folder") for folder in reversed(folders)), (name, "name")):
        year = _spoken(words)
        if year is not None:
            return Period(year, source)
        bare = _BARE.findall(words)
        if len(set(bare)) == 1:
            return Period(int(bare[0]), source)
    return None
