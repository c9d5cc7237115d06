"""Secrecy marks: the word alone on a line near the top of a paper.

A mark that is only a stamp in a picture cannot be seen here.
"""

import re
from collections.abc import Iterable, Sequence

from dossier_manager.reading.letterhead.segments import Segment, running_heads
from dossier_manager.reading.model import Page, Paper, Role
from dossier_manager.vietnamese.form import fold, nfc

LEVELS = ("mat", "toi_mat", "tuyet_mat")
_LONGEST_MARK = 60
_TOP_OF_PAGE = 15
_TOP_OF_PAPER = 45
_URGENT = r"(?:(?:(?:muc)?do)?khan(?:cap)?|hoatoc(?:hengio)?|thuongkhan)*"
# On folded letters, without spaces. The label alone, `Độ mật`, is the head of a column.
_LETTERS = re.compile(
    rf"{_URGENT}(?P<label>(?:dau(?:chi)?)?(?:muc)?do(?:mat(?=.)|(?=t))|"
    r"(?:dau|vanban|tailieu)(?:mat(?=.))?)?"
    rf"(?P<level>toi|tuyet)?(?P<word>mat){_URGENT}"
)
# MẶT, MẮT, MẤT are other words; MAT and MÂT are the mark without accents or misread.
_WORD_OF_MARK = nfc("MẬT")
_MARK_LETTERS = {_WORD_OF_MARK, nfc("MÂT"), "MAT"}
LEVEL_WORDS = {"toi": "toi_mat", "tuyet": "tuyet_mat"}
_COPY = re.compile(r"\W{0,5}(?:bản số|ban so)\b.*$", re.IGNORECASE | re.DOTALL)
_COPY_NUMBER = re.compile(r"ban so [0-9 ]{1,8}$|ban so$")
_MARK = nfc(r"(?:TUYỆT |TỐI )?MẬT")
_BESIDE = re.compile(
    nfc(rf"(?P<before>{_MARK})\s(?:Kính gửi|KÍNH GỬI)|S[ốô]\s?:?[^\n]{{3,60}}\s(?P<after>{_MARK})$")
)
_SIGNS = ("tai lieu thu hoi", "khong duoc phep sao", "duoc phep sao chup", "khong sao chup",
          "khong duoc sao chup", "duoc sao chup")  # fmt: skip


def mark_of(text: str, *, zone: bool = True) -> str | None:
    """The level that a line is the mark of, alone or beside urgency and a label; or None.

    Outside the zone of a letterhead (`zone` False) only capitals and `Độ mật: …` count.

    >>> mark_of("( TỐI MẬT )"), mark_of("Độ mật: Mật"), mark_of("bảo vệ bí mật nhà nước")
    ('toi_mat', 'mat', None)
    """
    if not 3 <= len(text) <= _LONGEST_MARK:
        return None
    plain = _COPY.sub("", nfc(text))
    letters = "".join(filter(str.isalpha, plain))
    found = _LETTERS.fullmatch(fold(letters))
    if found is None:
        return None
    level = LEVEL_WORDS.get(found["level"], "mat")
    sure = letters[found.start("word") : found.end("word")].upper() in _MARK_LETTERS
    if letters.isupper():
        return level if sure or found["level"] else None
    if found["label"] and ":" in plain:
        return level if sure else None
    # Lower case without accents, or with others, is another word: `Tôi mất`, `Mắt`.
    bare = zone and letters.upper().find(_WORD_OF_MARK) >= 0
    return level if bare and not any(map(str.isdigit, plain)) else None


def highest(levels: Iterable[str | None]) -> str | None:
    """The highest of the levels."""
    held = [LEVELS.index(level) for level in levels if level is not None]
    return LEVELS[max(held)] if held else None


def mark_of_paper(
    head: Sequence[Segment], segments: Sequence[Segment], running: Sequence[Segment]
) -> str | None:
    """The mark of one paper: in its zone (`head`), right below it, in a text box or page head."""
    near = [*head, *(s for s in segments if s.role is Role.TEXTBOX), *running]
    below = [s for s in segments[:_TOP_OF_PAPER] if s.columns < 3]
    level = highest(
        [
            *(mark_of(segment.text) or _mark_beside(segment.text) for segment in near),
            *(mark_of(s.text, zone=False) or _mark_beside(s.text) for s in below),
        ]
    )
    if level is None and _numbered_copy(segments):
        return "mat"
    return level


def _mark_beside(text: str) -> str | None:
    """A mark that a reader ran together with the number before it or the addressee after it."""
    if len(text) > 140 or "T" not in text:
        return None
    match = _BESIDE.match(text)
    return mark_of(match["before"] or match["after"]) if match else None


def _numbered_copy(segments: Sequence[Segment]) -> bool:
    """`Bản số: 02` near the top, and a word on copying or returning the copies."""
    if not any(len(s.text) < 40 and _COPY_NUMBER.match(s.plain) for s in segments[:_TOP_OF_PAPER]):
        return False
    return any(
        sign in segment.plain
        for segment in (*segments[:_TOP_OF_PAPER], *segments[-_TOP_OF_PAPER:])
        if len(segment.text) < 120
        for sign in _SIGNS
    )


def secrecy_of(papers: Sequence[Paper], pages: Sequence[Page]) -> str | None:
    """The level of a whole file: of its papers, of its running heads, of the top of any page."""
    return highest(
        [
            *(paper.letterhead.secrecy for paper in papers),
            *(mark_of(segment.text) for segment in running_heads(pages)),
            *(mark_of(piece, zone=False) for page in pages for piece in _top_lines(page)),
            *(mark_of(piece) for page in pages for piece in _boxed_lines(page)),
        ]
    )


def _top_lines(page: Page) -> Iterable[str]:
    for block in page.blocks[:_TOP_OF_PAGE]:
        cells = block.text[:400].split("\t")
        if len(cells) < 3:
            for cell in cells:
                yield from re.split(r"\n| {3,}", cell)


def _boxed_lines(page: Page) -> Iterable[str]:
    """Text boxes, also those laid over a page that is only a picture."""
    for block in page.blocks:
        if block.role is Role.TEXTBOX:
            yield from re.split(r"[\t\r\n]", block.text[:400])
