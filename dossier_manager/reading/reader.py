"""Reading one file, in a child: what it is, its pages, its papers, what went wrong."""

import time
from collections.abc import Generator, Iterator, Sequence

from dossier_manager.archive.reason import reason
from dossier_manager.findings import Finding, Severity, finding
from dossier_manager.messages import say
from dossier_manager.reading import contents
from dossier_manager.reading.formats.kind import is_locked_office, kind_of, sniff
from dossier_manager.reading.formats.part import Part, Trait
from dossier_manager.reading.frames import BEAT, Frame, last_frame, page_frames
from dossier_manager.reading.model import FileKind, Letterhead, Page, Paper, TextSource

MAX_PAGES = 10_000
_BEAT_SECONDS = 1.0


def serve(job: Frame) -> Iterator[Frame]:
    """Read the file at `path`, at most `max_pages` of it, into frames (see `frames`)."""
    try:
        taken = yield from _with_beats(contents.take(job["path"]))
    except OSError as error:
        yield last_frame(problems=[unopened(error)])
    except contents.NotAFile:
        yield last_frame(problems=[finding("FILE_SPECIAL", Severity.ERROR)])
    else:
        yield from _read(taken, job.get("max_pages", MAX_PAGES))


def unopened(error: OSError) -> Finding:
    """The problem of a file that is gone or cannot be opened."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return finding("FILE_VANISHED", Severity.WARNING)
    return finding("FILE_UNREADABLE", Severity.ERROR, why=reason(error))


def _with_beats(
    reading: Generator[None, None, contents.Contents],
) -> Generator[Frame, None, contents.Contents]:
    """A beat each second while a large file, or a slow disk, gives its bytes."""
    beaten = time.monotonic()
    while True:
        try:
            next(reading)
        except StopIteration as stop:
            taken: contents.Contents = stop.value
            return taken
        if time.monotonic() - beaten > _BEAT_SECONDS:
            beaten = time.monotonic()
            yield BEAT


def _read(taken: contents.Contents, max_pages: int) -> Iterator[Frame]:
    kind = sniff(taken.head, taken.size) if taken.data is None else kind_of(taken.data)
    pages: list[Page] = []
    problems: list[Finding] = []
    about = Trait()
    for part in _parts(taken, kind, max_pages):
        if isinstance(part, Page):
            pages.append(part)
            yield from page_frames(part)
        elif isinstance(part, Trait):
            about = part
        else:
            problems.append(part)
    papers = _papers(pages, problems)
    yield last_frame(
        kind=kind,
        sha256=taken.sha256,
        size=taken.size,
        papers=papers,
        problems=problems,
        signatures=about.signatures,
        encoding=about.encoding,
    )


def _parts(taken: contents.Contents, kind: FileKind, max_pages: int) -> Iterator[Part]:
    """What the parser for this kind yields, or why there is none."""
    if not taken.settled:
        yield finding("FILE_GROWING", Severity.WARNING)
    elif taken.data is None:
        yield finding("FILE_TOO_LARGE", Severity.WARNING, most=contents.MOST_BYTES >> 20)
    elif kind is FileKind.PDF:
        # Parsers are heavy: a child imports those that its files need.
        from dossier_manager.reading.formats import pdf  # noqa: PLC0415

        yield from pdf.read(taken.data, max_pages)
    elif kind is FileKind.DOCX:
        from dossier_manager.reading.formats import docx  # noqa: PLC0415

        yield from docx.read(taken.data)
    elif kind is FileKind.TEXT:
        from dossier_manager.reading.formats import plain  # noqa: PLC0415

        yield from plain.read(taken.data)
    elif is_locked_office(taken.data):
        yield finding("OFFICE_ENCRYPTED", Severity.ERROR)
    else:
        yield from _unread(kind)


def _unread(kind: FileKind) -> Iterator[Part]:
    """A kind that no parser here reads."""
    if kind is FileKind.EMPTY:
        yield finding("FILE_EMPTY", Severity.ERROR)
    elif kind is FileKind.IMAGE:
        yield Page(1, TextSource.NONE, ())
        yield finding("IMAGE_UNREAD", Severity.INFO)
    else:
        name = say(f"KIND_{kind.name}", {}).message
        yield finding("FORMAT_UNREAD", Severity.WARNING, kind=name)


def _papers(pages: Sequence[Page], problems: list[Finding]) -> tuple[Paper, ...]:
    """The papers on these pages. A letterhead that baffles the program costs no page."""
    if not pages:
        return ()
    from dossier_manager.reading.letterhead.papers import read_papers  # noqa: PLC0415

    try:
        return read_papers(pages)
    except MemoryError:
        raise
    except Exception as error:
        problems.append(finding("LETTERHEAD_FAILED", Severity.WARNING, error=type(error).__name__))
        end = (pages[-1].number, max(0, len(pages[-1].blocks) - 1))
        return (Paper(1, (pages[0].number, 0), end, Letterhead()),)
