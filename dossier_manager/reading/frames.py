"""The frames in which a reading travels from a child to its parent.

`{"beat": true}` says that a file is still being read; `{"page": …}` is a page or a piece of
one; `{"reading": …}` is everything else and the last.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dossier_manager.findings import Finding
from dossier_manager.reading import wire
from dossier_manager.reading.expected import Json, WireError, each, one_of, text, whole
from dossier_manager.reading.model import FileKind, Page, Paper, Reading

Frame = dict[str, Any]
BEAT: Frame = {"beat": True}
_CHARACTERS = 1 << 20
_SHA256 = re.compile(r"(?:[0-9a-f]{64})?")


def page_frames(page: Page, characters: int = _CHARACTERS) -> Iterator[Frame]:
    """The page in frames of bearable size; pieces of one page follow each other."""
    start = held = 0
    for at, block in enumerate(page.blocks):
        if held + len(block.text) > characters and at > start:
            yield {"page": wire.page_json(Page(page.number, page.source, page.blocks[start:at]))}
            start, held = at, 0
        held += len(block.text)
    yield {"page": wire.page_json(Page(page.number, page.source, page.blocks[start:]))}


def last_frame(
    *,
    kind: FileKind = FileKind.UNKNOWN,
    sha256: str = "",
    size: int = 0,
    papers: Sequence[Paper] = (),
    problems: Sequence[Finding] = (),
    signatures: int = 0,
    encoding: str = "unicode",
) -> Frame:
    """All of a reading but its pages."""
    return {
        "reading": {
            "kind": kind.value,
            "sha256": sha256,
            "size": size,
            "papers": [wire.paper_json(paper) for paper in papers],
            "problems": [wire.finding_json(problem) for problem in problems],
            "signatures": signatures,
            "encoding": encoding,
        }
    }


def reading_from(untrusted_frames: Sequence[Frame], reader: str) -> Reading:
    """The reading that a child's frames make. Raises WireError for any other frames."""
    pages: list[Page] = []
    for untrusted_frame in untrusted_frames[:-1]:
        if "page" in untrusted_frame:
            _add(pages, wire.page_from(untrusted_frame["page"]))
        elif untrusted_frame != BEAT:
            raise WireError("frame")
    if not untrusted_frames or not isinstance(untrusted_frames[-1].get("reading"), dict):
        raise WireError("no end")
    return _complete(untrusted_frames[-1]["reading"], tuple(pages), reader)


def _add(pages: list[Page], page: Page) -> None:
    """The next page, or a further piece of the last one."""
    last = pages[-1].number if pages else 0
    if page.number > last:
        pages.append(page)
    elif pages and page.number == last and page.source is pages[-1].source:
        pages[-1] = Page(last, page.source, pages[-1].blocks + page.blocks)
    else:
        raise WireError("order of pages")


def _complete(untrusted_rest: dict[str, Json], pages: tuple[Page, ...], reader: str) -> Reading:
    try:
        sha256 = text(untrusted_rest["sha256"])
        reading = Reading(
            kind=one_of(FileKind, untrusted_rest["kind"]),
            reader=reader,
            sha256=sha256,
            size=whole(untrusted_rest["size"]),
            pages=pages,
            papers=each(untrusted_rest["papers"], wire.paper_from),
            problems=each(untrusted_rest["problems"], wire.finding_from),
            signatures=whole(untrusted_rest["signatures"]),
            encoding=text(untrusted_rest["encoding"]),
        )
    except KeyError as error:
        raise WireError("reading") from error
    if not _SHA256.fullmatch(sha256) or min(reading.size, reading.signatures) < 0:
        raise WireError("reading")
    return reading
