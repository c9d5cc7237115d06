"""Segments: the pieces of a page that stand alone, each column of a line by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dossier_manager.reading.model import Block, Page, Role, TextSource
from dossier_manager.vietnamese.form import fold, nfc

_LONGEST = 2000
_OLD_CAPITALS = re.compile(r"(?:[A-Z]{6}\+)?\.?Vn.*H$")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")
_WIDE = re.compile(r"\t| {3,}")
# What stands left or right of a blank that somebody has yet to fill is no column of its own.
_OPEN_LEFT = re.compile(r"(?:số|sô|so|ngày|ngay|tháng|thang|năm|nam)\s?[:.]?$", re.IGNORECASE)
_OPEN_RIGHT = re.compile(r"[/–-]|(?:tháng|thang|năm|nam)\b", re.IGNORECASE)
_OFFICE_BESIDE = re.compile(
    r"(?<=[;:.,)])\s(?=(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)[./]\s?[A-ZĐỦ]|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|"
    r"TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH|THỦ TRƯỞNG)\b)"
)
_HEADS = ("cong hoa xa hoi", "doc lap", "dang cong san viet nam")


@dataclass(slots=True)
class Segment:
    """One column of one line, NFC and stripped; `plain` is folded words, made when asked for.

    `block` counts within its page, `line` through the whole file; `columns` is how many the
    line has, `middle` the middle of its box where the box is its own.
    """

    page: int
    block: int
    line: int
    text: str
    column: int = 0
    columns: int = 1
    role: Role = Role.BODY
    font: str | None = None
    middle: float | None = None
    _plain: str | None = field(default=None, repr=False)

    @property
    def plain(self) -> str:
        """Folded words with one space between: `Số: 45` is `so 45`."""
        if self._plain is None:
            self._plain = plain_words(self.text[:_LONGEST])
        return self._plain

    @property
    def capitals(self) -> bool:
        """Whether nearly all letters are capitals."""
        return in_capitals(self.text)

    @property
    def side(self) -> str:
        """`left`, `right`, a column of three or more, or empty where nothing tells."""
        if self.columns > 2:
            return f"column {self.column}"
        if self.columns > 1:
            return "left" if self.column == 0 else "right"
        if self.middle is None:
            return ""
        return "left" if self.middle < 250 else "right" if self.middle > 340 else ""


def plain_words(text: str) -> str:
    """As `form.words`, faster for short texts."""
    return _NOT_WORDS.sub(" ", fold(text)).strip()


def in_capitals(text: str) -> bool:
    """Whether there are letters, and nearly all are capitals (an OCR slip is forgiven)."""
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper >= 2 and upper >= 5 * lower


def segments_of(pages: Sequence[Page]) -> list[Segment]:
    """All segments of the pages that hold text; running heads and feet of pages are left out."""
    found: list[Segment] = []
    line = 0
    for page in pages:
        if page.source is TextSource.NONE:
            continue
        for at, block in enumerate(page.blocks):
            if block.role in {Role.HEADER, Role.FOOTER}:
                continue
            for segment in _of_block(block, page.number, at, line):
                line = max(line, segment.line)
                found.append(segment)
            line += 1
    return found


def running_heads(pages: Sequence[Page]) -> list[Segment]:
    """The segments of running heads and feet alone: a mark may stand there."""
    return [
        Segment(page.number, at, 0, piece)
        for page in pages
        for at, block in enumerate(page.blocks)
        if block.role in {Role.HEADER, Role.FOOTER}
        for piece in re.split(r"[\t\n]", nfc(block.text[:_LONGEST]))
    ]


def _of_block(block: Block, page: int, at: int, line: int) -> Iterator[Segment]:
    text = nfc(block.text)
    if block.font and _OLD_CAPITALS.match(block.font):
        text = text.upper()
    if "\t" in text and "\n" in text:
        yield from _of_row(text, block, page, at, line)
        return
    for offset, raw in enumerate(text.split("\n")):
        pieces = _pieces(raw)
        middle = _middle(block) if len(pieces) == 1 and offset == 0 else None
        for column, piece in enumerate(pieces):
            yield Segment(
                page, at, line + offset, piece, column, len(pieces), block.role, block.font, middle
            )


def _of_row(text: str, block: Block, page: int, at: int, line: int) -> Iterator[Segment]:
    """A table row whose cells hold paragraphs: cell after cell, side by side in lines."""
    cells = text.split("\t")
    for column, cell in enumerate(cells):
        for offset, paragraph in enumerate(cell.split("\n")):
            for piece in _pieces(paragraph):
                yield Segment(
                    page, at, line + offset, piece, column, len(cells), block.role, block.font
                )


def _middle(block: Block) -> float | None:
    return None if block.box is None else (block.box[0] + block.box[2]) / 2


def _pieces(line: str) -> list[str]:
    """The columns of one line; a blank to be filled does not part them."""
    if len(line) > _LONGEST or ("\t" not in line and "   " not in line):
        return _parted(line.strip())
    joined: list[str] = []
    for piece in _WIDE.split(line.strip()):
        if joined and (_OPEN_LEFT.search(joined[-1]) or _OPEN_RIGHT.match(piece)):
            joined[-1] = f"{joined[-1]} {piece}"
        else:
            joined.append(piece.strip())
    return [part for piece in joined for part in _parted(piece)] or [""]


def _parted(text: str) -> list[str]:
    """Columns that a reader ran together with one space between, where their words show it."""
    if not 12 < len(text) < 140:
        return [text]
    at = _before_place(text) or _before_office(text)
    return [text[:at].strip(), text[at:].strip()] if at else _before_heads(text)


def _before_place(text: str) -> int:
    """Where `<place>, ngày` begins after the number, a mark or an agency in capitals."""
    comma = text.find(", ngày")
    if comma < 0:
        return 0
    words = text[:comma].split(" ")
    count = 0
    while count < min(5, len(words)) and words[-1 - count].istitle():
        count += 1
    before = words[: len(words) - count]
    if not count or not before or not (before[-1].isupper() or before[-1] == "*"):
        return 0
    return len(" ".join(before))


def _before_office(text: str) -> int:
    """Where the signer's office begins beside a line of Nơi nhận."""
    if text[0] not in "-–N":
        return 0
    match = _OFFICE_BESIDE.search(text)
    return match.start() if match else 0


def _before_heads(text: str) -> list[str]:
    """Parts what stands before quốc hiệu, tiêu ngữ or the Party's name on one line."""
    if len(text) <= 20 or fold(text[-12:]).rpartition(" ")[2].strip(".") not in _ENDS:
        return [text]
    folded = fold(text)
    for head in _HEADS:
        at = folded.find(head)
        if at > 0 and text[at - 1] == " " and text[at].isupper():
            return [text[:at].strip(), text[at:].strip()]
    return [text]


_ENDS = {"nam", "phuc"}
