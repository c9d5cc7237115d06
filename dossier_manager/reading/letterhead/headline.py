"""The line of the number and the line of the date, read in the zone alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier_manager.reading.letterhead.segments import Segment, plain_words
from dossier_manager.reading.letterhead.zones import Zone
from dossier_manager.reading.model import Certainty, Field
from dossier_manager.vietnamese.dates import find_dates
from dossier_manager.vietnamese.numbers import DocumentNumber, read_own_number

_WORD = re.compile(r"\W{0,3}S[ốôóoồổ]\s{0,5}[:.;]?\s{0,60}")
_NO_NUMBER_AFTER = re.compile(r"\s?,?\s?(?:ngày|của|và|tại)\b")
_ONLY_BLANK = re.compile(r"[\s.…_:/]{0,80}$")
_PLACE = re.compile(r"[^/()]{1,60},\s?$")
_NO_PLACE = ("hom nay", "hop", "vao", "tu", "den", "ngay", "can cu", "theo", "so")
_APPROVALS = ("duyet", "phe duyet", "dong y")
_BLANK_DATE = re.compile(
    r"ng(?:à|a)y[\s.…_\d]{0,40}th(?:á|a)ng[\s.…_\d]{0,40}n(?:ă|a)m", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """The paper's own number; `blank` where its place is there and empty."""

    value: DocumentNumber | None = None
    blank: bool = False
    certainty: Certainty = Certainty.LIKELY


def own_number(zone: Zone, below: Sequence[Segment]) -> OwnNumber:
    """From the line `Số: …` of the zone, else right under the title (`below`)."""
    for at, segment in enumerate(zone.segments):
        found = _number_in(segment.text, zone.segments[at + 1 : at + 4], after=zone, at=at)
        if found is not None:
            sure = zone.marked and found.value is not None
            return OwnNumber(found.value, found.blank, Certainty.SURE if sure else Certainty.LIKELY)
    for segment in below:
        found = _number_in(segment.text, (), after=None, at=0)
        if found is not None and (segment.columns == 1):
            return found
    return OwnNumber()


def _number_in(
    text: str, following: Sequence[Segment], *, after: Zone | None, at: int
) -> OwnNumber | None:
    match = _WORD.match(text)
    if match is None or (after is not None and _inside_reference(after.segments, at)):
        return None
    tail = text[match.end() :]
    if _ONLY_BLANK.match(tail):
        tail = next((s.text for s in following if re.match(r"\d{0,5}\s?/", s.text)), "")
        if not tail:
            return OwnNumber(blank=True) if ":" in text else None
    own = read_own_number(tail)
    if own is None or _NO_NUMBER_AFTER.match(own[1]):
        return None
    value, _ = own
    return OwnNumber(value, blank=not value.serial)


def _inside_reference(segments: Sequence[Segment], at: int) -> bool:
    """Whether the line continues one that names another paper: `(Kèm theo Quyết định`."""
    if not at:
        return False
    before = segments[at - 1]
    opened = before.text.count("(") > before.text.count(")")
    return opened or before.plain.endswith(("quyet dinh", "ke hoach", "kem theo", "thong tu"))


def own_date(zone: Zone) -> tuple[Field | None, bool]:
    """The date of the zone, and whether the zone has a line for one, filled or not."""
    has_line = False
    for at, segment in enumerate(zone.segments):
        text = segment.text
        if len(text) > 200 or "(" in text[:1]:
            continue
        folded = text.lower()
        if not ("ngày" in folded or "ngay" in folded) or _approved_above(zone, at):
            continue
        if "năm" not in folded and "nam" not in folded and at + 1 < len(zone.segments):
            text = f"{text} {zone.segments[at + 1].text}"
        has_line = has_line or _BLANK_DATE.search(text) is not None
        found = _date_in(text)
        if found is not None:
            return found, True
    return None, has_line


def _approved_above(zone: Zone, at: int) -> bool:
    """Whether the line is the date of an approval written at the head."""
    bare = zone.segments[at].plain.startswith("ngay")
    return bare and any(
        segment.plain.startswith(_APPROVALS) for segment in zone.segments[max(0, at - 4) : at]
    )


def _date_in(text: str) -> Field | None:
    for found in find_dates(text):
        before, after = text[: found.start], text[found.end :].strip(" .;,")
        written = text[found.start : found.end].lower()
        worded = written.startswith("ng")
        if not worded and before.lower().endswith((", ngày ", ", ngay ")):
            before = before[:-5]
        elif not worded:
            continue
        if after or not _dated(before):
            continue
        sure = worded and before.rstrip().endswith(",")
        return Field(str(found.value), Certainty.SURE if sure else Certainty.LIKELY)
    return None


def _dated(before: str) -> bool:
    """Whether a place stands before the date, or nothing: never a sentence or a number."""
    if not before.strip():
        return True
    own = read_own_number(re.sub(_WORD, "", before, count=1)) if _WORD.match(before) else None
    place = own[1] if own else before
    if plain_words(place).startswith(_NO_PLACE):
        return False
    return _PLACE.match(place) is not None and len(place.split()) <= 9


def place_and_date(segment: Segment) -> Field | None:
    """The date of a line that is `<place>, ngày … tháng … năm …` and nothing else."""
    if len(segment.text) > 90 or "," not in segment.text:
        return None
    found = _date_in(segment.text)
    return found if found is not None and found.certainty is Certainty.SURE else None
