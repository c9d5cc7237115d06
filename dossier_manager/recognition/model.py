"""Values of recognition: the evidence of a paper, its matches, and the document they belong to."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.archive.decisions import Assigned
from dossier_manager.findings import Finding
from dossier_manager.reading.model import FileKind, Letterhead, TextSource


class MatchStanding(StrEnum):
    """Who says so: a person, the program surely, or the program as a guess."""

    DECIDED = "decided"
    RECOGNISED = "recognised"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Match:
    """A paper meets a part of a requirement, for a rating year where the part is yearly.

    `requirement` is the full id; `year` is None for papers owed once, or where no year could
    be read. `decision` is the id of the person's decision; `assigned` what that person says
    the paper is. `unseen` are the ids of the contents that the part asks for and its text does
    not show; None where nobody looked.
    """

    requirement: str
    standing: MatchStanding
    confidence: float
    reasons: tuple[str, ...]
    year: int | None = None
    decision: str | None = None
    assigned: Assigned | None = None
    unseen: tuple[str, ...] | None = None

    @property
    def part(self) -> str:
        """The part's id within its rule set."""
        return self.requirement.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that recognition looks at, for one paper. Texts are folded words, one space between.

    `title` is kind and trích yếu, or the heading where there is no letterhead; `said_title` and
    `said_text` are the same texts as the paper writes them. `name` and `folders` come from the
    path in the dossier. `readable` is False for a paper known by its name alone (a scan, an
    unread or broken file). `written` is the whole text with its lines, however long.
    """

    letterhead: Letterhead
    kind: str | None
    title: str
    text: str
    name: str
    folders: tuple[str, ...]
    file_kind: FileKind
    readable: bool
    said_title: str = ""
    said_text: str = ""
    written: str = ""


class FileState(StrEnum):
    """How far a file is known."""

    READ = "read"
    UNREAD = "unread"
    UNREADABLE = "unreadable"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class DocumentPaper:
    """One paper of a file, with its matches."""

    pages: tuple[int, int] | None
    letterhead: Letterhead
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a dossier as the state knows it.

    `path` is the public name inside the archive, None for a withheld file, which is known by
    `opaque` alone. `inner` is the path inside its dossier as decisions write it. `content`
    tells equal bytes apart from others; for a withheld file it is a keyed hash.
    """

    dossier: str | None
    path: str | None
    inner: str
    content: str
    size: int
    state: FileState
    kind: FileKind
    source: TextSource
    papers: tuple[DocumentPaper, ...] = ()
    problems: tuple[Finding, ...] = ()
    opaque: str | None = None
    signatures: int = 0
    unread_pages: int = 0
    modified: dt.date | None = None
