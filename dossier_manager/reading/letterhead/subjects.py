"""Trích yếu: the lines under the title, or `V/v …` under the number of a công văn."""

import re
from collections.abc import Sequence

from dossier_manager.reading.letterhead.segments import Segment
from dossier_manager.reading.letterhead.starts import mark_of_head
from dossier_manager.reading.letterhead.zones import Zone, is_basis, is_number_line
from dossier_manager.reading.model import Certainty, Field

_MOST_LINES, _MOST_LETTERS = 7, 600
_ABOUT = re.compile(r"V\s?[/.]\s?v\s{0,3}[:.]?\s{0,3}|Vv\s", re.IGNORECASE)
_STOP = (
    "kinh gui", "kinh trinh", "kinh thua", "kinh moi", "tran trong", "hom nay", "vao hoi",
    "thoi gian", "dia diem", "thanh phan", "dieu 1", "noi nhan", "du thao",
)  # fmt: skip
_STOP_IN_CAPITALS = ("phan ", "chuong ", "tm ", "duyet", "phe duyet cua", "ban so")
_MARKS = {"mat", "toi mat", "tuyet mat", "khan", "hoa toc", "thuong khan", "phe duyet"}
_OPENERS = (
    "trong nhung nam", "trong thoi gian", "thoi gian qua", "qua ", "duoc su", "nham ", "de ",
    "can cu", "thuc hien ke hoach so", "thuc hien huong dan so", "thuc hien quyet dinh so",
    "thuc hien chi thi so", "theo ", "xet ", "toi ten", "chung toi",
)  # fmt: skip
_NUMBERED = re.compile(
    r"(?:[IVX]{1,4}|[0-9]{1,2}|[a-zA-Z])[.)/]\s|[-+•*]\s|S?TT(?:\s|$)|Ngày\s(?:Nội|Người)\s|"
    r"(?i:chương|phần|mục|điều)\s(?:[IVX]{1,4}|[0-9]{1,2})\b"
)
_ATTACHED = re.compile(r"\(?\s?(?:ban hanh )?kem theo|\(?\s?du thao")
_AUTHORITY = ("chu tich", "uy ban", "hoi dong", "ban ", "giam doc", "hieu truong", "truong ",
              "thu truong", "dang uy", "chi bo", "cong an", "tong giam doc", "bi thu")  # fmt: skip


def read_subject(zone: Zone, segments: Sequence[Segment]) -> Field | None:
    """The subject of the paper; a heading that is no kind of paper is part of it."""
    certainty = Certainty.SURE if zone.marked else Certainty.LIKELY
    if zone.heading is not None and zone.title is not None:
        first = [zone.heading.rest] if zone.heading.rest else []
        lines = first + _under(segments, zone.title + 1, bool(first))
        return _field(lines, certainty)
    about = _about(zone)
    return _field(about, certainty) if about else None


def _field(lines: list[str], certainty: Certainty) -> Field | None:
    text = " ".join(" ".join(lines).split()).strip(" .:;-–")
    return Field(text, certainty) if any(map(str.isalpha, text)) else None


def _under(segments: Sequence[Segment], start: int, begun: bool) -> list[str]:
    lines: list[str] = []
    title_bold: bool | None = None
    for at in range(start, min(len(segments), start + 14)):
        segment = segments[at]
        if not segment.text:
            if lines:
                break
            continue
        bold = _bold(segment)
        if lines and title_bold and bold is False:
            break
        if _ends(segments, at, lines, begun):
            break
        title_bold = bold if title_bold is None else title_bold
        lines.append(segment.text)
        if len(lines) >= _MOST_LINES or sum(map(len, lines)) > _MOST_LETTERS:
            break
    return lines


def _bold(segment: Segment) -> bool | None:
    return None if segment.font is None else "bold" in segment.font.lower()


def _ends(segments: Sequence[Segment], at: int, lines: list[str], begun: bool) -> bool:
    segment = segments[at]
    text, plain = segment.text, segment.plain
    if not any(map(str.isalnum, text)) or segment.columns > 2 or mark_of_head(segment):
        return True
    if plain.startswith(_STOP) or plain in _MARKS or is_number_line(segment):
        return True
    if segment.capitals and plain.startswith(_STOP_IN_CAPITALS):
        return True
    if _ATTACHED.match(plain) or _NUMBERED.match(text) or is_basis(segment):
        return True
    opens = plain.startswith(_OPENERS) and not plain.startswith("theo doi ")
    if opens and (lines or begun or len(text) > 90):
        return True
    if text.endswith(":") or (lines and _full_line(text) and not _full_line(lines[-1])):
        return True
    if lines and text[0].isupper() and text.endswith(".") and len(text) > 40:
        return True
    long_prose = len(text) > 300 and text.endswith((".", ";"))
    ended = bool(lines) and lines[-1].endswith((".", ";"))
    return long_prose or ended or _is_authority(segments, at)


def _full_line(text: str) -> bool:
    """As wide as the lines of a body, and the first of a sentence: titles are narrower."""
    return len(text) >= 78 and text[0].isupper()


def _is_authority(segments: Sequence[Segment], at: int) -> bool:
    """A line such as CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ that stands above the legal bases."""
    segment = segments[at]
    if not segment.capitals or not segment.plain.startswith(_AUTHORITY):
        return False
    later = [s for s in segments[at + 1 : at + 6] if s.text and any(map(str.isalpha, s.text))]
    for following in later[:3]:
        if is_basis(following):
            return True
        if not following.capitals:
            return False
    return False


def _about(zone: Zone) -> list[str]:
    """`V/v …` and the lines that go on with it, in its own column."""
    for at, segment in enumerate(zone.segments):
        match = _ABOUT.match(segment.text)
        if match is None and not (zone.to and segment.plain.startswith("ve viec ")):
            continue
        lines = [segment.text[match.end() if match else 0 :]]
        for following in zone.segments[at + 1 : at + 6]:
            if _leaves(following, segment):
                if following.columns > 1 and following.column != segment.column:
                    continue
                break
            lines.append(following.text)
        return lines
    return []


def _leaves(following: Segment, first: Segment) -> bool:
    if following.capitals or not any(map(str.isalpha, following.text)):
        return True
    if following.columns > 1 and following.column != first.column:
        return True
    plain = following.plain
    if plain.startswith(("so ", "kinh gui", "ngay ")):
        return True
    return " ngay " in plain[:70] and " nam " in plain
