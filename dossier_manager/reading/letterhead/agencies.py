"""Who issues the paper: the lines in capitals at the left, names broken over lines joined."""

import re
from dataclasses import dataclass

from dossier_manager.reading.letterhead.bodies import begins_agency
from dossier_manager.reading.letterhead.segments import Segment, in_capitals
from dossier_manager.reading.letterhead.zones import Zone, is_number_line
from dossier_manager.reading.model import Certainty, Field

_LEVELS = {"TỈNH", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "THÔN", "BUÔN", "ẤP", "PHỐ", "KHU"}
_OPEN_ENDS = (
    " VÀ",
    " CỦA",
    " NHÂN",
    "-",
    "–",
    ",",
    " TỈNH",
    " XÃ",
    " HUYỆN",
    " PHƯỜNG",
    " VỆ",
    " XÂY DỰNG",
)
_OPEN_NAMES = {
    "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "BAN QUẢN LÝ", "BAN CHẤP HÀNH", "BAN CHỦ NHIỆM",
    "TRƯỜNG", "CÔNG TY", "HỘI", "BAN", "TỔ", "ĐOÀN", "BCH", "CÔNG", "CHI NHÁNH", "BCĐ",
    "BAN ĐIỀU HÀNH", "TỔ NÒNG CỐT", "BAN VẬN ĐỘNG", "THƯỜNG TRỰC",
}  # fmt: skip
_PLAIN_STARTS = (
    "cong ty", "truong ", "thon ", "khu pho", "to ", "ubnd", "uy ban", "cong an", "ban ", "hoi ",
    "doan ", "chi bo", "doanh nghiep", "hop tac xa", "ap ",
)  # fmt: skip
_MARKS = {"mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "truong ban"}
_NOT_AGENCY = (
    "v v", "kinh gui", "du thao", "ban so", "mau ", "duyet", "phe duyet", "dong y",
    "ban hanh", "kem theo", "luu hanh", "xem xong", "tai lieu thu hoi", "chu tich",
    "pho chu tich", "tm ", "kt ", "tl ", "ngay ", "bieu ", "phu luc", "do mat",
)  # fmt: skip
_NUMBER = re.compile(r"\d{0,6}\s?[/–-]")
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Agencies:
    """The issuing agency, and the one above it as the paper names it."""

    agency: Field | None = None
    parent: str | None = None


def read_agencies(zone: Zone) -> Agencies:
    """From the lines above the number; several columns are several agencies side by side."""
    lines = _candidates(zone)
    if not lines:
        return Agencies()
    certainty = Certainty.SURE if zone.marked else Certainty.LIKELY
    columns = {segment.column for segment in lines if segment.columns > 2}
    if len(columns) > 1 and len({segment.block for segment in lines}) == 1:
        names = [
            " ".join(segment.text for segment in lines if segment.column == column)
            for column in sorted(columns)
        ]
        return Agencies(Field("; ".join(names), certainty))
    names = [name.rstrip(" -–") for name in _join([_clean(line.text) for line in lines])]
    level = [name for name in names if _level(name) == _level(names[-1])]
    if _level(names[-1])[1] and len(level) > 1 and names[-len(level) :] == level:
        above = names[: -len(level)]
        return Agencies(Field("; ".join(level), certainty), above[-1] if above else None)
    return Agencies(Field(names[-1], certainty), names[-2] if len(names) > 1 else None)


def _candidates(zone: Zone) -> list[Segment]:
    found: list[Segment] = []
    for segment in zone.segments:
        plain = segment.plain
        if plain.startswith("v v ") or is_number_line(segment):
            if found:
                break
            continue
        if len(found) >= _MOST_LINES or not 2 <= len(segment.text) <= 100:
            continue
        if plain in _MARKS or plain.startswith(_NOT_AGENCY) or _NUMBER.match(segment.text):
            continue
        named = zone.marked or begins_agency(segment.text) or found
        if named and (segment.capitals or plain.startswith(_PLAIN_STARTS)):
            found.append(segment)
    return found


def _clean(text: str) -> str:
    """Without rules and stars; a dash at the end of words stays, since more words follow it."""
    bare = " ".join(text.strip("*_. ").split())
    return bare if any(map(str.isalpha, bare)) else ""


def _join(lines: list[str]) -> list[str]:
    """Names from lines: a line begins a new name unless the name above it still wants words."""
    names: list[str] = []
    for line in filter(None, lines):
        begins = not in_capitals(line) or begins_agency(line)
        if names and (not begins or _wants_more(names[-1])):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _level(name: str) -> tuple[str, str]:
    """First word and level of government: agencies alike in both stand side by side."""
    words = name.split()
    return words[0], next((word for word in words[1:] if word in _LEVELS), "")


def _wants_more(name: str) -> bool:
    if any(name.count(left) > name.count(right) for left, right in ("“”", "()", "«»")):
        return True
    return name in _OPEN_NAMES or name.endswith(_OPEN_ENDS) or name.count('"') % 2 == 1
