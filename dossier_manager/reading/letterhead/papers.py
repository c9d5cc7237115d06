"""Papers and their letterheads, by Nghị định 30/2020 and by the Party's own form.

Better unknown than wrong: number and date are read above the title alone, and what stands in
legal bases or in the body is cited, never taken for the paper's own.
"""

from collections.abc import Sequence

from dossier_manager.reading.letterhead.addressees import read_addressees
from dossier_manager.reading.letterhead.agencies import read_agencies
from dossier_manager.reading.letterhead.attachments import main_part
from dossier_manager.reading.letterhead.cites import read_cites
from dossier_manager.reading.letterhead.headline import OwnNumber, own_date, own_number
from dossier_manager.reading.letterhead.segments import Segment, running_heads, segments_of
from dossier_manager.reading.letterhead.signing import read_signing
from dossier_manager.reading.letterhead.starts import find_starts
from dossier_manager.reading.letterhead.subjects import read_subject
from dossier_manager.reading.letterhead.zones import HEAD, Zone, read_zone
from dossier_manager.reading.model import Certainty, Field, Letterhead, Page, Paper
from dossier_manager.reading.secrecy import mark_of_paper

LETTERHEAD = "3"
_DRAFT_WORDS = 6


def read_papers(pages: Sequence[Page]) -> tuple[Paper, ...]:
    """The papers of a file in their order, counted from 1; every page belongs to one.

    A file with pages but without text is one paper with an empty letterhead.
    """
    if not pages:
        return ()
    segments = segments_of(pages)
    running = running_heads(pages)
    starts = find_starts(segments)
    papers: list[Paper] = []
    first = (pages[0].number, 0)
    for ordinal, (start, end) in enumerate(
        zip(starts, [*starts[1:], len(segments)], strict=True), 1
    ):
        own = segments[start:end]
        following = (segments[end].page, segments[end].block) if end < len(segments) else None
        last = _before(pages, following) if following else _end(pages)
        heads = [segment for segment in running if first[0] <= segment.page <= last[0]]
        papers.append(Paper(ordinal, first, last, _letterhead(own, heads)))
        first = following or last
    return tuple(papers)


def _end(pages: Sequence[Page]) -> tuple[int, int]:
    return pages[-1].number, max(0, len(pages[-1].blocks) - 1)


def _before(pages: Sequence[Page], place: tuple[int, int]) -> tuple[int, int]:
    """The block before the place; on the page before where the place begins its page."""
    number, block = place
    if block:
        return number, block - 1
    earlier = [page for page in pages if page.number < number]
    return _end(earlier) if earlier else place


def _letterhead(segments: Sequence[Segment], running: Sequence[Segment]) -> Letterhead:
    if not segments:
        return Letterhead()
    zone = read_zone(segments)
    below = segments[zone.end + 1 : zone.end + 4] if zone.title is not None else ()
    number = own_number(zone, below)
    main = main_part(segments, zone)
    head = segments[:HEAD]
    signing = read_signing(head, main[zone.end :])
    date, has_date_line = own_date(zone)
    agencies = read_agencies(zone)
    value = number.value.canonical() if number.value and number.value.serial else None
    return Letterhead(
        kind=_kind(zone, number),
        number=Field(value, number.certainty) if value else None,
        date=date if date or has_date_line else signing.date,
        agency=agencies.agency,
        subject=read_subject(zone, segments),
        signer=signing.signer,
        secrecy=mark_of_paper(zone.segments, segments, running),
        parent_agency=agencies.parent,
        party=zone.party,
        blank_number=number.blank,
        draft=_is_draft(zone, [*zone.segments, *segments[zone.end : zone.end + 4], *running]),
        approved=signing.approved,
        signed=signing.signed,
        addressees=read_addressees(head, main[-HEAD:]),
        cites=read_cites((segment.text for segment in segments[zone.end :]), value),
    )


def _kind(zone: Zone, number: OwnNumber) -> Field | None:
    """By the heading; without one by the symbol; a letter to somebody with V/v is a công văn."""
    if zone.heading is not None:
        kind = zone.heading.kind
        sure = zone.marked and bool(kind)
        return Field(kind, Certainty.SURE if sure else Certainty.LIKELY) if kind else None
    symbol = number.value.kind if number.value else None
    about = any(segment.plain.startswith("v v ") for segment in zone.segments)
    if zone.marked and about and symbol in {None, "CV"}:
        return Field("CV")
    if symbol:
        return Field(symbol, Certainty.LIKELY)
    if zone.marked and (zone.to or about) and number.value is not None:
        return Field("CV", Certainty.LIKELY)
    return None


def _is_draft(zone: Zone, near: Sequence[Segment]) -> bool:
    if zone.heading is not None and zone.heading.draft:
        return True
    return any(
        segment.plain.startswith(("du thao", "ban du thao"))
        and len(segment.plain.split()) <= _DRAFT_WORDS
        and (segment.capitals or segment.text[:1] in "(D[B")
        for segment in near
        if len(segment.text) <= 60
    )
