"""The year that a paper speaks of. Never the year of its own date.

A report on 01/11/2025 to 31/10/2026 is made in November 2026 or later, a plan for 2026 may
be signed in December 2025: only what the paper says of its period counts. A title says it, and
so does a range of days in the text; a year that the text merely mentions needs folder or file
name beside it, and against them it leaves the year open. Better unknown than wrong.
"""

import re
from typing import NamedTuple

from dossier_manager.recognition.chapters import begins_heading
from dossier_manager.recognition.model import Evidence
from dossier_manager.vietnamese.form import nfc, words

_END = r"(?:(?:\d{{1,2}} )?(?:thang )?(?P<{0}m>\d{{1,2}}) )?(?:nam )?(?P<{0}y>20\d\d)"
_RANGE = re.compile(
    rf"(?<![^ ])tu (?:ngay |thang |nam )*{_END.format('a')} den (?:het |ngay |thang |nam )*"
    rf"{_END.format('b')}(?![^ ])"
)
_SHORT_RANGE = re.compile(r"\b1 ?11 (\d\d) (?:den )?31 ?10 (\d\d)\b")
_SPAN = re.compile(r"(?:giai doan|nhiem ky) (20\d\d) (20\d\d)")
_SCHOOL = re.compile(r"nam hoc (20\d\d)(?: (20\d\d))?")
_YEAR = re.compile(r"(?<!thang \d )(?<!thang \d\d )nam (20\d\d)")
_BARE = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_BASES = ("can cu", "thuc hien ke hoach so", "thuc hien huong dan so", "thuc hien cong van so",
          "thuc hien quyet dinh so", "thuc hien nghi quyet so", "thuc hien chi thi so",
          "thuc hien chuong trinh so", "theo de nghi", "xet de nghi")  # fmt: skip
_BASE_LINES = 5
_POINT = re.compile(r"\s*(?:\d{1,2}|[a-zđ])[.)]\s")
"""The number of a point before a base."""
_TEXT = 4000
_SHORTEST, _LONGEST = 5, 14
"""Months of a range that may be a rating year or its half: neither a survey's days nor a term."""


class Period(NamedTuple):
    """A rating year, or None, and why in words."""

    year: int | None
    why: str


def period_of(evidence: Evidence) -> Period:
    """The year of a paper from its title, its text, its folders and its file name."""
    year = _in_title(evidence.title)
    if year is not None:
        return Period(year, f"năm {year} ở trích yếu")
    text = words(without_bases(evidence.said_text))[:_TEXT]
    year = _range(text)
    if year is not None:
        return Period(year, f"thời gian trong nội dung thuộc năm {year}")
    mentioned = {int(found) for found in _YEAR.findall(text)}
    placed = _placed(evidence)
    school = _SCHOOL.search(evidence.title)
    if school:
        return _of_school(school, placed)
    if mentioned:
        return _of_mentioned(mentioned, placed)
    if len({year for year, _ in placed}) > 1:
        return Period(None, f"{_told(placed)}: không rõ kỳ nào")
    if placed:
        year, where = placed[0]
        return Period(year, f"năm {year} theo {where}")
    return Period(None, "không rõ kỳ (năm) mà văn bản nói tới")


def _in_title(title: str) -> int | None:
    year = _range(title)
    if year is not None:
        return year
    if _SPAN.search(title) or _SCHOOL.search(title):
        return None
    found = _YEAR.search(_RANGE.sub(" ", title))
    return int(found[1]) if found else None


def _range(text: str) -> int | None:
    """The year in which a range of days ends that is as long as a rating year or its half."""
    for found in _RANGE.finditer(text):
        if found["am"] and found["bm"]:
            months = (int(found["by"]) - int(found["ay"])) * 12 + int(found["bm"])
            if _SHORTEST <= months - int(found["am"]) + 1 <= _LONGEST:
                return int(found["by"])
    short = _SHORT_RANGE.search(text)
    return 2000 + int(short[2]) if short else None


def _placed(evidence: Evidence) -> list[tuple[int, str]]:
    """The years that the innermost folder with a year and the file name give."""
    found = []
    folders = (_of_name(folder) for folder in reversed(evidence.folders))
    folder = next((year for year in folders if year is not None), None)
    if folder is not None:
        found.append((folder, "tên thư mục"))
    name = _of_name(evidence.name)
    if name is not None:
        found.append((name, "tên tệp"))
    return found


def _of_name(name: str) -> int | None:
    year = _range(name)
    if year is not None:
        return year
    if _SPAN.search(name) or _SCHOOL.search(name):
        return None
    said = _YEAR.search(name)
    if said:
        return int(said[1])
    bare = set(_BARE.findall(name))
    return int(bare.pop()) if len(bare) == 1 else None


def _told(placed: list[tuple[int, str]]) -> str:
    return ", ".join(f"{where} ghi năm {year}" for year, where in placed)


def _of_mentioned(mentioned: set[int], placed: list[tuple[int, str]]) -> Period:
    years = ", ".join(str(year) for year in sorted(mentioned))
    for year, where in placed:
        if year in mentioned:
            return Period(year, f"năm {year} trong nội dung và {where}")
    if placed:
        return Period(None, f"{_told(placed)}, nội dung nhắc năm {years}: không rõ kỳ nào")
    return Period(None, f"chỉ nội dung nhắc năm {years}, chưa chắc là kỳ của văn bản")


def _of_school(school: re.Match[str], placed: list[tuple[int, str]]) -> Period:
    """A school year lies in two rating years: folder or file name say which."""
    years = {int(year) for year in school.groups() if year}
    for year, where in placed:
        if year in years:
            return Period(year, f"năm {year} theo {where}, trích yếu ghi năm học")
    return Period(None, "trích yếu ghi năm học, không rõ thuộc kỳ (năm) nào")


def without_bases(text: str) -> str:
    """A text without the lines of its legal bases, which name years of other papers.

    A base runs from `Căn cứ`, which may be numbered, to the semicolon or full stop that ends a
    line, and never over a heading.
    """
    kept: list[str] = []
    inside = 0
    for line in text.splitlines():
        point = _POINT.match(line)
        if words(line[point.end() :][:60] if point else line[:60]).startswith(_BASES):
            inside = _BASE_LINES
        elif inside and begins_heading(nfc(line)):
            inside = 0
        if not inside:
            kept.append(line)
            continue
        if line.rstrip().endswith((";", ".", ":")):
            kept.append(_after_bases(line))
            inside = 0
        else:
            inside -= 1
    return "\n".join(kept)


def _after_bases(line: str) -> str:
    """What a line that holds the end of a base says after it."""
    rest = re.split(r";\s+|(?<=[^\d])\.\s+", line.rstrip(" ;."))[1:]
    return ". ".join(piece for piece in rest if not words(piece[:60]).startswith(_BASES))
