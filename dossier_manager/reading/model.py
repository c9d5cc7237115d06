"""What reading yields: pages of blocks, and papers with their letterheads. Frozen values."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.findings import Finding
from dossier_manager.vietnamese.dates import PartialDate


class FileKind(StrEnum):
    """What a file is by its content, never by its name."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"
    IMAGE = "image"
    OLD_WORD = "doc"
    OTHER_OFFICE = "office"
    ARCHIVE = "archive"
    EMPTY = "empty"
    UNKNOWN = "unknown"


class TextSource(StrEnum):
    """Where a page's text comes from; `none` is a page that only holds pictures."""

    TEXT = "text"
    OCR = "ocr"
    NONE = "none"


class Role(StrEnum):
    """The part that a block plays on its page."""

    BODY = "body"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    TEXTBOX = "textbox"


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph: raw text as the file has it, its font, its box and its role.

    `box` is left, bottom, right, top in points, for PDF only. A table row is one block whose
    cells are divided by a tab.
    """

    text: str
    font: str | None = None
    box: tuple[float, float, float, float] | None = None
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Page:
    """One page. A DOCX has no pages: it is one page numbered 1."""

    number: int
    source: TextSource
    blocks: tuple[Block, ...]


class Certainty(StrEnum):
    """How far a field is to be believed."""

    SURE = "sure"
    LIKELY = "likely"


class FieldSource(StrEnum):
    """Where a field was read."""

    TEXT = "text"
    NAME = "name"
    SIGNATURE = "signature"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a letterhead, as text, with its source. Better absent than wrong."""

    value: str
    certainty: Certainty = Certainty.SURE
    source: FieldSource = FieldSource.TEXT


@dataclass(frozen=True, slots=True)
class Cite:
    """Another paper that this one cites, in its legal bases or its body: never its own number."""

    number: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a paper says of itself by Nghị định 30/2020 or by the Party's own form.

    `kind` is an abbreviation of Phụ lục III (`QĐ`, `KH`, `BC`, …; `CV` for công văn).
    `date` is `yyyy-mm-dd`, or `yyyy-mm` where the day is blank. `secrecy` is `mat`,
    `toi_mat` or `tuyet_mat`. `addressees` are the lines of Kính gửi and Nơi nhận.
    """

    kind: Field | None = None
    number: Field | None = None
    date: Field | None = None
    agency: Field | None = None
    subject: Field | None = None
    signer: Field | None = None
    secrecy: str | None = None
    parent_agency: str | None = None
    party: bool = False
    blank_number: bool = False
    draft: bool = False
    approved: bool = False
    signed: bool = False
    addressees: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()

    def day(self) -> PartialDate | None:
        """The date as a value."""
        return PartialDate.parse(self.date.value) if self.date else None


@dataclass(frozen=True, slots=True)
class Paper:
    """One administrative paper in a file: from (page, block) to (page, block), both inclusive."""

    ordinal: int
    first: tuple[int, int]
    last: tuple[int, int]
    letterhead: Letterhead

    @property
    def pages(self) -> tuple[int, int]:
        """First and last page number."""
        return self.first[0], self.last[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file gave. `pages` is empty where it could not be read; problems say why.

    `size` and `sha256` are of the very bytes that were read. `signatures` counts the digital
    signature fields that hold a signature (their validity is not checked).
    """

    kind: FileKind
    reader: str
    sha256: str
    size: int
    pages: tuple[Page, ...] = ()
    papers: tuple[Paper, ...] = ()
    problems: tuple[Finding, ...] = ()
    signatures: int = 0
    encoding: str = "unicode"

    @property
    def source(self) -> TextSource:
        """`text` where any page has text, `none` where all pages are pictures or unread."""
        found = [page.source for page in self.pages if page.source is not TextSource.NONE]
        return found[0] if found else TextSource.NONE

    @property
    def unread_pages(self) -> int:
        """Pages that are there and hold no text."""
        return sum(page.source is TextSource.NONE for page in self.pages)
