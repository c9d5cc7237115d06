"""Where papers begin in a file: quốc hiệu and tiêu ngữ, or the Party's name, mark a letterhead."""

from collections.abc import Sequence
from enum import Enum

from dossier_manager.reading.letterhead.segments import Segment

_NATION = "cong hoa xa hoi chu nghia viet nam"
_PARTY = "dang cong san viet nam"
_YOUTH = "doan tncs ho chi minh"
_ONE_HEAD = 12
_LEFT_COLUMN = 14
_OFFICES = ("tm ", "t m ", "kt ", "k t ", "tl ", "t l ", "tuq ", "chu tich", "pho chu tich",
            "truong ", "pho truong", "bi thu", "giam doc", "hieu truong", "noi nhan")  # fmt: skip
_ABOVE = ("ky boi", "nguoi ky", "co quan", "thoi gian ky", "ngay ky", "email", "mau so", "so ",
          "v v ", "bieu mau", "du thao")  # fmt: skip


class Mark(Enum):
    """The lines that only a letterhead has."""

    NATION = "quốc hiệu"
    MOTTO = "tiêu ngữ"
    PARTY = "đảng"
    YOUTH = "đoàn"


def mark_of_head(segment: Segment) -> Mark | None:
    """The mark that the segment is, forgiving slips of OCR; None for any other text."""
    text = segment.text
    if not 14 <= len(text) <= 140 or text[-1] in ";,":
        return None
    tail = text[-8:].lower()
    if not ("nam" in tail or "ph" in tail or "minh" in tail):
        return None
    plain = segment.plain
    if plain == _NATION or (segment.capitals and _is_nation(plain)):
        return Mark.NATION
    if len(plain) <= 40 and _is_motto(plain):
        return Mark.MOTTO
    if segment.capitals and plain.endswith(_PARTY) and len(plain) <= len(_PARTY) + 50:
        return Mark.PARTY
    return Mark.YOUTH if segment.capitals and plain == _YOUTH else None


def _is_nation(plain: str) -> bool:
    if not plain.endswith("nam"):
        return False
    slips = ("xa hoi chu nghia", "chu nghia viet nam", "cong hoa xa hoi")
    return len(plain) <= len(_NATION) + 6 and any(slip in plain for slip in slips)


def _is_motto(plain: str) -> bool:
    held = ("doc lap" in plain) + ("tu do" in plain) + ("hanh phuc" in plain)
    return held >= 2 and len(plain.split()) <= 8


def find_starts(segments: Sequence[Segment]) -> list[int]:
    """The index of the first segment of each paper; the first paper starts at 0."""
    starts: list[int] = []
    last = -_ONE_HEAD - 1
    for at, segment in enumerate(segments):
        mark = mark_of_head(segment)
        if mark is None or mark is Mark.YOUTH:
            continue
        near = at - last <= _ONE_HEAD
        if near or (mark is Mark.PARTY and starts and not _party_head(segments, at)):
            last = at if near else last
            continue
        last = at
        starts.append(_walk_back(segments, at) if starts else 0)
    return starts or [0]


def _party_head(segments: Sequence[Segment], at: int) -> bool:
    """Whether a number, a date or a Party body stands beside the Party's name."""
    near = segments[max(0, at - 6) : at + 7]
    return any(
        segment.plain.startswith(("so ", "dang bo", "dang uy", "chi bo", "ban chap hanh"))
        or (" ngay " in segment.plain and " nam 20" in segment.plain)
        for segment in near
        if len(segment.text) < 90
    )


def _walk_back(segments: Sequence[Segment], at: int) -> int:
    """Back from the mark over the left column of its letterhead, on the same page."""
    start = at
    for index in range(at - 1, max(-1, at - _LEFT_COLUMN), -1):
        segment = segments[index]
        if segment.page != segments[at].page or not _may_head(segment):
            break
        start = index
    while start < at and not segments[start].text:
        start += 1
    return start


def _may_head(segment: Segment) -> bool:
    text, plain = segment.text, segment.plain
    if not any(map(str.isalpha, text)):
        return True
    if plain.startswith(_OFFICES) or len(text) > 90:
        return False
    return segment.capitals or plain.startswith(_ABOVE)
