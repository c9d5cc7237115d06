"""Who founded a mô hình, and whether the text names such an authority. Never decided by default."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.evidence import Piece
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import Authority
from dossier_manager.vietnamese.form import fold, nfc


def stated(manifest: Manifest) -> str | None:
    """The founder as people state it."""
    return manifest.founding.authority if manifest.founding else None


def seen(pieces: Sequence[Piece], requirement: str) -> tuple[str, ...]:
    """The issuers that sure founding decisions bear at their head, each once."""
    found = {
        piece.paper.letterhead.agency.value: None
        for piece in pieces
        if piece.requirement == requirement
        and piece.row.sure
        and piece.paper is not None
        and piece.paper.letterhead.agency is not None
    }
    return tuple(found)


def founders(manifest: Manifest, pieces: Sequence[Piece], requirement: str) -> tuple[str, ...]:
    """The founder that people state, else those whom sure founding decisions bear."""
    said = stated(manifest)
    return (said,) if said else seen(pieces, requirement)


def spoken(text: str) -> str:
    """Lower-case words with their accents, one space between: `trường` is not `trưởng`."""
    lower = nfc(text).lower().replace("uỷ", "ủy")
    return " ".join("".join(c if c.isalnum() else " " for c in lower).split())


@cache
def _pattern(word: str) -> re.Pattern[str]:
    start = r"\A" if word.startswith("^") else r"(?<!\w)"
    return re.compile(rf"{start}{re.escape(spoken(word))}(?!\w)")


@lru_cache(maxsize=4096)
def _first(words: tuple[str, ...], agency: str) -> int | None:
    """Where the first of these words stands in an agency; None where none does."""
    bare = agency == fold(agency)
    places = []
    for word in words:
        if bare and word.startswith("^"):
            continue  # without accents a short word may be another one
        found = _pattern(fold(word) if bare else word).search(agency)
        if found:
            places.append(found.start())
    return min(places, default=None)


def acceptable(rules: Authority, name: str) -> bool:
    """Whether a founder is clearly one that the text names.

    A word that a person must look at (`công an`, `ban chỉ đạo`) standing first makes it unclear
    (`hội đồng nhân dân` where `hội` is named), and so does the lack of any word that the text
    names.
    """
    agency = spoken(name)
    accepted, doubted = _first(rules.accepts, agency), _first(rules.doubts, agency)
    return accepted is not None and (doubted is None or accepted < doubted)


_HEADS = ("chủ tịch", "phó chủ tịch", "hiệu trưởng", "giám đốc", "tổng giám đốc", "thủ trưởng")
_COUNCIL = "ủy ban nhân dân"


def same_body(one: str, other: str) -> Truth:
    """Whether two names are of one body: `Chủ tịch UBND xã An Bình`, `ỦY BAN NHÂN DÂN XÃ AN BÌNH`.

    NO only where both are people's committees and their places differ; else unknown.
    """
    first, second = _body(one), _body(other)
    if first == second or fold(first) == fold(second):
        return Truth.YES
    if f" {fold(first)} " in f" {fold(second)} " or f" {fold(second)} " in f" {fold(first)} ":
        return Truth.UNKNOWN
    councils = all(name.startswith(_COUNCIL) for name in (first, second))
    return Truth.NO if councils else Truth.UNKNOWN


def _body(name: str) -> str:
    """The body in a name, without its head, and written out."""
    said = re.sub(r"(?<!\w)ubnd(?!\w)", _COUNCIL, spoken(name))
    for head in _HEADS:
        said = said.removeprefix(f"{head} ")
    return said
