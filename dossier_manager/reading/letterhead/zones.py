"""The zone of a letterhead: from the top of a paper to its title or its legal bases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier_manager.reading.letterhead.bodies import begins_agency
from dossier_manager.reading.letterhead.kinds import Heading, heading_of
from dossier_manager.reading.letterhead.segments import Segment
from dossier_manager.reading.letterhead.starts import Mark, mark_of_head

HEAD = 70
_AFTER_MARKS = 30
_TO = ("kinh gui", "kinh trinh", "kinh thua", "kinh moi")
_NUMBER_LINE = re.compile(r"S[ốôóoồổ]\s{0,3}[:.;]|S[ốôóoồổ]\s{0,40}[0-9…._]{0,40}\s{0,40}[/–-]")
_BASIS = re.compile(
    # `Thực hiện mô hình …` is what a plan or report is about, no text that it stands on.
    r"[-–]?\s?(?:Căn cứ|Can cu|Thực hiện(?!\s(?:các\s)?mô hình)|Xét|Theo(?!\sdõi)|Thi hành|Để|Nhằm"
    r"|Hôm nay)\s"
)
_BODY = re.compile(
    r"(?:I|II|A|1|a)[.)]\s|Điều\s1|Phần\s|Chương\s|(?:Hôm nay|Vào hồi|Thời gian|Địa điểm)\b"
)
_NO_HEADING = (
    "mat", "toi mat", "tuyet mat", "do mat", "khan", "hoa toc", "thuong khan", "du thao", "ban so",
    "duyet", "phe duyet", "dong y", "v v ", "luu hanh", "tai lieu thu hoi", "xem xong",
    "chu tich", "pho chu tich", "truong ", "viet nam", "dan ", "xa ", "phuong ", "tinh ", "huyen ",
    "thanh pho", "tm ", "kt ",
)  # fmt: skip
_SENTENCE = 110
_SURELY_SIGNED = ("ky boi", "nguoi ky", "ky so boi", "thoi gian ky", "signature not verified",
                  "signature valid", "digitally signed", "signed by")  # fmt: skip
_WITH_COLON = ("co quan", "email", "ngay ky", "don vi", "to chuc", "date")
_TAIL_OF_SIGNED = re.compile(r"[0-9:.+/ \-]{2,30}$")


@dataclass(frozen=True, slots=True)
class Zone:
    """What stands above the title: `segments` without marks and without signature captions.

    `title` is the index in the paper of its heading; `end` the first index past the zone.
    """

    segments: tuple[Segment, ...]
    end: int
    title: int | None
    heading: Heading | None
    marked: bool
    party: bool
    to: bool


def read_zone(segments: Sequence[Segment]) -> Zone:
    """The zone of the paper that the segments are; at most `HEAD` of them are looked at."""
    head = segments[:HEAD]
    marks = _marks(head)
    captions = signature_captions(head)
    after = max(marks) if marks else -1
    number = _number_at(head, after, captions)
    end, heading = _end(head, after, number, captions)
    inside = [
        segment
        for at, segment in enumerate(head[:end])
        if at not in marks and at not in captions and segment.text
    ]
    return Zone(
        tuple(inside),
        end,
        end if heading else None,
        heading,
        marked=bool(marks),
        party=Mark.PARTY in marks.values(),
        to=end < len(head) and head[end].plain.startswith(_TO),
    )


def _marks(head: Sequence[Segment]) -> dict[int, Mark]:
    found: dict[int, Mark] = {}
    for at, segment in enumerate(head):
        if found and at - max(found) > 12:
            break
        mark = mark_of_head(segment)
        if mark is not None and not (mark is Mark.PARTY and Mark.NATION in found.values()):
            found[at] = mark
    return found


def _number_at(head: Sequence[Segment], after: int, captions: set[int]) -> int:
    """The index of the line of the number, -1 where the paper has none above its bases."""
    for at, segment in enumerate(head[: after + 16]):
        if at > after and (is_basis(segment) or segment.plain.startswith(_TO)):
            break
        if at not in captions and _NUMBER_LINE.match(segment.text):
            return at
    return -1


def _end(
    head: Sequence[Segment], after: int, number: int, captions: set[int]
) -> tuple[int, Heading | None]:
    last = min(len(head), after + 1 + _AFTER_MARKS)
    for at in range(after + 1, last):
        segment = head[at]
        if at in captions or not segment.text:
            continue
        heading = heading_of(segment.text) if segment.columns <= 3 else None
        if heading is not None and (heading.alone or at > number):
            return at, heading
        if at > number and _unknown_heading(head, at, captions):
            return at, Heading(None, segment.text, alone=False)
        if segment.plain.startswith(_TO) or is_basis(segment):
            return at, None
        if _is_body(segment):
            return at, None
    return last, None


def _unknown_heading(head: Sequence[Segment], at: int, captions: set[int]) -> bool:
    """A line in capitals that is no agency and no mark: LỊCH TRỰC, THỰC ĐƠN."""
    segment = head[at]
    text = segment.text
    if not segment.capitals or not 6 <= len(text) <= 150 or segment.columns > 1:
        return False
    if begins_agency(text) or segment.plain.startswith(_NO_HEADING) or "/" in text:
        return False
    before = head[at - 1] if at and at - 1 not in captions else None
    # The second line of an agency's broken name stands right under the first.
    return before is None or not before.capitals or mark_of_head(before) is not None


def is_number_line(segment: Segment) -> bool:
    """Whether the segment begins as the line of the number does: `Số: …`, `Số 15-NQ/ĐU`."""
    return _NUMBER_LINE.match(segment.text) is not None


def is_basis(segment: Segment) -> bool:
    """Whether a legal basis or the first words of a body begin here."""
    return len(segment.text) > 24 and _BASIS.match(segment.text) is not None


def _is_body(segment: Segment) -> bool:
    if segment.plain.startswith(("v v ", "ve viec", "so ")) or segment.text.startswith("("):
        return False
    return len(segment.text) >= _SENTENCE or _BODY.match(segment.text) is not None


def signature_captions(head: Sequence[Segment]) -> set[int]:
    """Indexes of the caption of a digital signature, printed over the letterhead."""
    if not any(segment.plain.startswith(_SURELY_SIGNED) for segment in head):
        return set()
    found: set[int] = set()
    for at, segment in enumerate(head):
        if _captions(segment) or (at - 1 in found and _goes_on(head, at)):
            found.add(at)
    return found


def _captions(segment: Segment) -> bool:
    plain = segment.plain
    return plain.startswith(_SURELY_SIGNED) or (
        plain.startswith(_WITH_COLON) and ":" in segment.text[:20]
    )


def _goes_on(head: Sequence[Segment], at: int) -> bool:
    """Whether the segment is the broken value of the caption above it."""
    segment = head[at]
    if mark_of_head(segment) is not None or _NUMBER_LINE.match(segment.text):
        return False
    if _TAIL_OF_SIGNED.match(segment.text) or head[at - 1].text.endswith(":"):
        return True
    return any(_captions(later) for later in head[at + 1 : at + 3])
