"""To whom a paper goes: the lines of Kính gửi and of Nơi nhận."""

from collections.abc import Iterator, Sequence

from dossier_manager.reading.letterhead.segments import Segment
from dossier_manager.reading.letterhead.zones import is_basis

_TO = ("kinh gui", "kinh trinh")
_DASHES = ("-", "–", "+", "•", "*")
_MOST = 40
_LONGEST = 200


def read_addressees(head: Sequence[Segment], foot: Sequence[Segment]) -> tuple[str, ...]:
    """Lines without their dashes and stops; what is only kept (`Lưu: VT`) is left out."""
    found = [*_to(head), *_recipients(foot)]
    return tuple(dict.fromkeys(line for line in map(_clean, found) if line))[:_MOST]


def _clean(line: str) -> str:
    return " ".join(line[:_LONGEST].strip("-–+•*;,./ ").split())


def _to(head: Sequence[Segment]) -> Iterator[str]:
    at = next((i for i, s in enumerate(head) if s.plain.startswith(_TO)), None)
    if at is None:
        return
    text = head[at].text
    first = text.partition(":")[2].strip() if ":" in text else text[8:].strip()
    if first:
        yield first
    listed = not first or first.startswith(_DASHES)
    wants_more = bool(first) and not first.endswith((".", ";"))
    for segment in head[at + 1 : at + 20]:
        if not segment.text:
            if first or listed is False:
                return
            continue
        if segment.text.startswith(_DASHES):
            yield segment.text
            wants_more = not segment.text.endswith((".", ";"))
        elif not first and not listed:
            return
        elif wants_more and len(segment.text) < 80 and not is_basis(segment):
            if not _goes_on(segment.text):
                return
            yield segment.text
            wants_more = False
        else:
            return


def _goes_on(text: str) -> bool:
    """Whether a line ends an addressee begun above; the first words of a body do not."""
    return text[:1].islower() or (
        len(text) <= 40 and text.endswith((".", ";")) and ":" not in text and "," not in text
    )


def _recipients(foot: Sequence[Segment]) -> Iterator[str]:
    at = next((i for i, s in enumerate(foot) if s.plain.startswith("noi nhan")), None)
    if at is None:
        return
    head = foot[at]
    first = head.text.partition(":")[2].strip()
    if first:
        yield first
    for segment in foot[at + 1 : at + 60]:
        if segment.plain.startswith("luu"):
            return
        same_cell = segment.block == head.block and segment.column == head.column
        if segment.text.startswith(_DASHES) or (same_cell and segment.text):
            yield segment.text
