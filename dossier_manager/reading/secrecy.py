"""Secrecy marks: the word alone in capitals near the top of a paper, or in a name on disk.

A mark that is only a stamp in a picture cannot be seen here.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from dossier_manager.reading.letterhead.segments import Segment, running_heads
from dossier_manager.reading.model import Page, Paper, Role
from dossier_manager.vietnamese.form import fold, nfc

LEVELS = ("mat", "toi_mat", "tuyet_mat")
_LONGEST_MARK = 60
_TOP_OF_PAGE = 15
_TOP_OF_PAPER = 45
_BY_LETTERS = {
    "toimat": "toi_mat", "tuyetmat": "tuyet_mat", "domattoimat": "toi_mat",
    "domattuyetmat": "tuyet_mat", "domatmat": "mat", "mucdomatmat": "mat",
}  # fmt: skip
# MẶT, MẮT, MẤT are other words; MAT and MÂT are the mark without accents or misread.
_MARK_LETTERS = {"MẬT", "MÂT", "MAT"}
_COPY = re.compile(r"\W{0,5}(?:bản số|ban so)\b.*$", re.IGNORECASE | re.DOTALL)
_COPY_NUMBER = re.compile(r"ban so [0-9 ]{1,8}$|ban so$")
_MARK = nfc(r"(?:TUYỆT |TỐI )?MẬT")
_BESIDE = re.compile(
    nfc(rf"(?P<before>{_MARK})\s(?:Kính gửi|KÍNH GỬI)|S[ốô]\s?:?[^\n]{{3,60}}\s(?P<after>{_MARK})$")
)
_SIGNS = ("tai lieu thu hoi", "khong duoc phep sao", "duoc phep sao chup", "khong sao chup",
          "khong duoc sao chup", "duoc sao chup")  # fmt: skip


def mark_of(text: str) -> str | None:
    """The level that a line is the mark of: the word alone and in capitals, or None.

    >>> mark_of("( TỐI MẬT )"), mark_of("bảo vệ bí mật nhà nước")
    ('toi_mat', None)
    """
    if not 3 <= len(text) <= _LONGEST_MARK:
        return None
    plain = _COPY.sub("", nfc(text))
    letters = "".join(filter(str.isalpha, plain))
    if not letters.isupper():
        return None
    if letters in _MARK_LETTERS:
        return "mat"
    return _BY_LETTERS.get(fold(letters))


def highest(levels: Iterable[str | None]) -> str | None:
    """The highest of the levels."""
    held = [LEVELS.index(level) for level in levels if level is not None]
    return LEVELS[max(held)] if held else None


def mark_of_paper(
    head: Sequence[Segment], segments: Sequence[Segment], running: Sequence[Segment]
) -> str | None:
    """The mark of one paper: in its zone (`head`), right below it, in a text box or page head."""
    places = [
        *head,
        *(s for s in segments[:_TOP_OF_PAPER] if s.columns < 3),
        *(s for s in segments if s.role is Role.TEXTBOX),
        *running,
    ]
    level = highest(mark_of(segment.text) or _mark_beside(segment.text) for segment in places)
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
            *(mark_of(piece) for page in pages for piece in _top_lines(page)),
        ]
    )


def _top_lines(page: Page) -> Iterable[str]:
    for block in page.blocks[:_TOP_OF_PAGE]:
        cells = block.text[:400].split("\t")
        if len(cells) < 3:
            for cell in cells:
                yield from re.split(r"\n| {3,}", cell)


_SEGMENTS = re.compile(r"[()\[\]{}_.,;+&]|\s[-–—]+\s?|[-–—]")
_ENDING = re.compile(r"(?:\.signed)?\.(?!mat$)[a-z0-9]{2,5}$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{]\s*([^()\[\]{}]{2,30}?)\s*[)\]}]")
_WORD = re.compile(r"[^\W_]+")
_NOT_BEFORE = frozenset(
    nfc("bí bảo cơ giải lấy ong đường mía rỉ nuôi thân thị văn nước gan mật kín").split()
)
_NOT_AFTER = frozenset(nfc("khẩu mã ong vụ thám thiết ngữ danh lệnh báo tông gấu mía").split())
# Without accents `mat` is also mặt, mắt, mất, mát: these stand beside those.
_PLAIN_NOT_BEFORE = frozenset(
    nfc(
        "ra bi bao co vang tien be gap doi rua che bo thay lo khuon dau nuoc mau tan con kinh "
        "trang mot hai ba cua lam ong duong giai lay than thi van cam quet nhan dien tam xe"
    ).split()
)
_PLAIN_NOT_AFTER = frozenset(
    nfc(
        "tran bang ong duong do khau ma vu tham thiet ngu danh lenh tien hang tich dat pho cau "
        "nuoc ngoai trong truoc sau na troi cat kinh nguoi xe san dung dan giay cuoi moi"
    ).split()
)
_PHRASES = ("tai lieu", "van ban", "ho so", "cong van", "bao cao", "do", "che do", "muc do")
_LEVEL_WORDS = {"toi": "toi_mat", "tuyet": "tuyet_mat"}
_TRAINING = "bi mat nha nuoc"


def secrecy_of_path(parts: Sequence[str]) -> str | None:
    """The level that names of folders and of the file state; None where they state none.

    With accents the word MẬT must stand bare; without them only where it can be no other word:
    in brackets, in capitals as a piece of its own, or after words such as `tai lieu`.

    >>> secrecy_of_path(["Mo hinh", "BC khao sat (MAT).pdf"]), secrecy_of_path(["QD ra mat.pdf"])
    ('mat', None)
    """
    return highest(_of_name(nfc(part)) for part in parts)


def _of_name(name: str) -> str | None:
    name = _ENDING.sub("", name[:300])
    bracketed = [_of_words(found, bracketed=True) for found in _BRACKETS.findall(name)]
    if _TRAINING in " ".join(fold(word) for word in _WORD.findall(name)):
        return highest(bracketed)
    pieces = [piece for piece in _SEGMENTS.split(name) if piece.strip()]
    words = [_WORD.findall(piece) for piece in pieces]
    flat = [word for piece in words for word in piece]
    return highest([*bracketed, _with_accents(flat), *_without_accents(words)])


def _of_words(text: str, *, bracketed: bool = False) -> str | None:
    """The level that a piece of a name is, and nothing else."""
    words = [word.lower() for word in _WORD.findall(text)]
    plain = [fold(word) for word in words]
    if not words or words[-1] not in {"mật", "mat"}:
        return None
    if len(words) == 1:
        return "mat" if bracketed or words[0] == "mật" or text.isupper() else None
    level = _LEVEL_WORDS.get(plain[-2], "mat")
    phrase = " ".join(plain[:-1] if level == "mat" else plain[:-2])
    return level if phrase in _PHRASES or (level != "mat" and not phrase) else None


def _with_accents(words: Sequence[str]) -> str | None:
    low = [word.lower() for word in words]
    levels: list[str] = []
    for at, word in enumerate(low):
        if word != "mật":
            continue
        before = low[at - 1] if at else ""
        after = low[at + 1] if at + 1 < len(low) else ""
        if before in {"tối", "tuyệt"}:
            levels.append(_LEVEL_WORDS[fold(before)])
        elif before not in _NOT_BEFORE and after not in _NOT_AFTER and after != "độ":
            levels.append("mat")
    return highest(levels)


def _without_accents(pieces: Sequence[Sequence[str]]) -> Iterable[str | None]:
    """Each piece that ends in `mat`, with the words beside it in the pieces next to it."""
    if len(pieces) == 1 and [word.lower() for word in pieces[0]] == ["mat"]:
        yield "mat"
    for at, piece in enumerate(pieces):
        words = [word for word in piece if not word.isdigit()]
        low = [word.lower() for word in words]
        if "mat" not in low:
            continue
        before = pieces[at - 1][-1].lower() if at and pieces[at - 1] else ""
        after = pieces[at + 1][0].lower() if at + 1 < len(pieces) and pieces[at + 1] else ""
        if low[-1] != "mat":
            yield _level_inside(words)
            continue
        if fold(after) in _PLAIN_NOT_AFTER:
            continue
        if len(low) == 1 and fold(before) in _PLAIN_NOT_BEFORE:
            continue
        yield _of_words(" ".join(words)) or _level_inside(words)


def _level_inside(words: Sequence[str]) -> str | None:
    """TOI MAT and TUYET MAT in capitals among other words."""
    for first, second in pairwise(words):
        if second == "MAT" and first in {"TOI", "TUYET"}:
            return _LEVEL_WORDS[first.lower()]
    return None
