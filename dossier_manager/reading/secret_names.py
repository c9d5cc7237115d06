"""Secrecy marks in the names of folders and files on disk."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dossier_manager.reading.secrecy import LEVEL_WORDS, highest
from dossier_manager.vietnamese.form import fold, nfc

_SEGMENTS = re.compile(r"[()\[\]{}_.,;+&]|\s[-–—]+\s?|[-–—]")
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|U(000[0-9a-f]{5}))")
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
        "trang mot hai ba cua lam ong duong giai lay than thi van cam quet nhan dien tam xe "
        "bong nghi gio quat kham benh sang mo that lac trom nha roi cung xung quanh hop khong"
    ).split()
)
_PLAIN_NOT_AFTER = frozenset(
    nfc(
        "tran bang ong duong do khau ma vu tham thiet ngu danh lenh tien hang tich dat pho cau "
        "nuoc ngoai trong truoc sau na troi cat kinh nguoi xe san dung dan giay cuoi moi trat "
        "an cap trom tai mua can doan ve kiem dien song the quyen lien me lanh hoi o kenh song"
    ).split()
)
_PHRASES = ("tai lieu", "van ban", "ho so", "cong van", "bao cao", "do", "che do", "muc do")
_TRAINING = "bi mat nha nuoc"


def secrecy_of_path(parts: Sequence[str]) -> str | None:
    """The level that names of folders and of the file state; None where they state none.

    With accents the word MẬT must stand bare; without them only where it can be no other word:
    in brackets, in capitals as a piece of its own, or after words such as `tai lieu`.

    >>> secrecy_of_path(["Mo hinh", "BC khao sat (MAT).pdf"]), secrecy_of_path(["QD ra mat.pdf"])
    ('mat', None)
    """
    return highest(_of_name(nfc(_seen(part))) for part in parts)


def _seen(name: str) -> str:
    """The name as an eye sees it: without characters that only steer how others are shown.

    They may stand there as themselves or as public names write them.
    """
    if not name.isprintable() or "\\" in name:
        name = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), name)
        name = "".join(c for c in name if unicodedata.category(c) != "Cf")
    return name


def _of_name(name: str) -> str | None:
    name = _ENDING.sub("", name[:300])
    bracketed = [_of_words(found, bracketed=True) for found in _BRACKETS.findall(name)]
    if _TRAINING in " ".join(fold(word) for word in _WORD.findall(name)):
        return highest(bracketed)
    pieces = [piece for piece in _SEGMENTS.split(name) if piece.strip()]
    words = [_WORD.findall(piece) for piece in pieces]
    flat = [word for piece in words for word in piece]
    found = [*bracketed, _with_accents(flat), *_without_accents(words), *_joined(flat)]
    if name.isascii():
        found.append(_standing_out(flat))
    return highest(found)


def _of_words(text: str, *, bracketed: bool = False) -> str | None:
    """The level that a piece of a name is, and nothing else."""
    words = [word.lower() for word in _WORD.findall(text)]
    plain = [fold(word) for word in words]
    if not words or words[-1] not in {"mật", "mat"}:
        return None
    if len(words) == 1:
        return "mat" if bracketed or words[0] == "mật" or text.isupper() else None
    level = LEVEL_WORDS.get(plain[-2], "mat")
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
            levels.append(LEVEL_WORDS[fold(before)])
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
            return LEVEL_WORDS[first.lower()]
    return None


def _standing_out(words: Sequence[str]) -> str | None:
    """MAT in capitals as a word of its own, where no neighbour makes another word of it."""
    kept = [word for word in words if not word.isdigit()]
    for at, word in enumerate(kept):
        before = kept[at - 1].lower() if at else ""
        after = kept[at + 1].lower() if at + 1 < len(kept) else ""
        if word == "MAT" and before not in _PLAIN_NOT_BEFORE and after not in _PLAIN_NOT_AFTER:
            return "mat"
    return None


def _joined(words: Sequence[str]) -> Iterator[str | None]:
    """Words written as one: `ToiMat`, `TaiLieuMat2025`, `TOIMAT`."""
    for word in words:
        humps = list(_humps(word))
        if len(humps) < 2:
            yield _RUN_TOGETHER.get(word.lower())
            continue
        yield _with_accents(humps)
        for at, hump in enumerate(humps):
            if fold(hump) == "mat":
                yield from (_of_words(" ".join(humps[max(0, at - n) : at + 1])) for n in (1, 2, 3))


_RUN_TOGETHER = {
    "toimat": "toi_mat", "tuyetmat": "tuyet_mat", "tailieumat": "mat", "vanbanmat": "mat",
}  # fmt: skip


def _humps(word: str) -> Iterator[str]:
    """The words of a name in camel case, without numbers."""
    start = 0
    for at in range(1, len(word)):
        begins = word[at].isupper() and (
            word[at - 1].islower() or (at + 1 < len(word) and word[at + 1].islower())
        )
        if begins or word[at].isdigit() != word[at - 1].isdigit():
            yield from _wordy(word[start:at])
            start = at
    yield from _wordy(word[start:])


def _wordy(piece: str) -> Iterator[str]:
    if not piece[:1].isdigit():
        yield piece
