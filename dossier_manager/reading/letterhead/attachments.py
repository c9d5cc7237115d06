"""What is attached to a paper: a list, rules or an appendix that follows its signature."""

import re
from collections.abc import Sequence

from dossier_manager.reading.letterhead.kinds import heading_of
from dossier_manager.reading.letterhead.segments import Segment
from dossier_manager.reading.letterhead.signing import is_office
from dossier_manager.reading.letterhead.zones import Zone, is_basis

_WITH = re.compile(
    r"\(?\s?(?:ban hành\s)?kèm theo\s(?:quyết|kế|công|tờ|thông|nghị|báo|hướng|văn|qđ)",
    re.IGNORECASE,
)
_LINES_OF_HEADING = 6


def main_part(segments: Sequence[Segment], zone: Zone) -> Sequence[Segment]:
    """The paper before what is attached to it; the whole where nothing is attached."""
    for at in range(zone.end + 2, len(segments)):
        text = segments[at].text
        noted = text[:1] in "(BbKk" and _WITH.match(text) is not None
        if noted or text.startswith("PHỤ LỤC"):
            start = _heading_above(segments, at) if noted else at
            if _signed_before(segments[zone.end : start]):
                return segments[:start]
    return segments


def _signed_before(segments: Sequence[Segment]) -> bool:
    """Whether a signature or Nơi nhận stands there: only then does the paper end before."""
    near = segments[-60:]
    for at, segment in enumerate(near):
        if segment.plain.startswith("noi nhan"):
            return True
        if is_office(segment) and not any(map(is_basis, near[at + 1 : at + 4])):
            return True
    return False


def _heading_above(segments: Sequence[Segment], at: int) -> int:
    """The first line of the heading that the note in brackets belongs to."""
    start = at
    for index in range(at - 1, max(0, at - _LINES_OF_HEADING), -1):
        segment = segments[index]
        if segment.page != segments[at].page:
            break
        if heading_of(segment.text) is not None:
            return index
        if segment.text and not segment.capitals:
            continue
        start = index
    return start
