"""What the papers must speak of and do not show: told as not seen, never as absent. Bars nothing.

A content may stand in any paper of its part. What a paper says that no program could look into
(a scan, a sheet in a cupboard, a file that only a person called so) is not known, and said once.
"""

from collections.abc import Iterable, Iterator, Sequence

from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.statuses import YEARLY, Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth, holds
from dossier_manager.rules.model import Content, Part, RuleSet
from dossier_manager.rules.standing import RowStanding

_STANDING = {RowStanding.INFERENCE: " (suy luận)", RowStanding.PRACTICE: " (thông lệ)"}


def content_findings(case: Case, founding: Case | None = None) -> Iterator[Finding]:
    """Per paper what no paper of its part shows; once the parts that nobody could look into.

    Yearly parts are looked at for this year alone; papers made once also by the older guide that
    people state for the founding. Papers of another dossier are told there, and a member's
    follow-up dossier is not held against what the mô hình owes.
    """
    if case.only_follows or not case.governed:
        return
    asked = [(case, part) for _, part in case.ruleset.parts]
    if founding is not None:
        once = [part for _, part in founding.ruleset.parts if part.owed not in YEARLY]
        asked += [(founding, part) for part in once]
    blind: list[tuple[Case, Part]] = []
    for one, part in asked:
        pieces = _pieces(one, part)
        lacking = _lacking(part, pieces)
        if not pieces or not lacking:
            continue
        best = _best(pieces)
        if any(_unseen(piece) is None for piece in best):
            blind.append((one, part))
            continue
        for piece in _distinct(best):
            yield _not_seen(one, part, piece, lacking)
    if blind:
        yield finding(
            "CONTENT_NOT_LOOKED",
            Severity.INFO,
            Place(case.manifest.id),
            basis=_cited((one.ruleset, each) for one, part in blind for each in part.contents),
            parts="; ".join(f"{part.id} – {part.title}" for _, part in blind),
        )


def _pieces(case: Case, part: Part) -> tuple[Piece, ...]:
    """The dossier's own evidence of a part that asks for contents, for this year."""
    yearly = part.owed in YEARLY
    year = case.year if yearly else None
    if not part.contents or holds(part.applies_if, case.facts(year)) is Truth.NO:
        return ()
    own = (piece for piece in case.of(part.id) if piece.row.dossier == case.manifest.id)
    return tuple(p for p in own if (p.year == year if yearly else not _older(case, p)))


def _older(case: Case, piece: Piece) -> bool:
    """Whether a paper was made before there was the text: no text has a transition clause."""
    since = case.ruleset.asks_from
    day = piece.row.date or case.founded
    return since is not None and day is not None and day < since


def _unseen(piece: Piece) -> frozenset[str] | None:
    """What a paper does not show; None where nobody looked, or pages of it have no text."""
    if piece.paper is None or piece.document is None:
        return None
    looked = [
        frozenset(match.unseen)
        for match in piece.paper.matches
        if match.requirement == piece.requirement and match.unseen is not None
    ]
    if not looked or (looked[0] and piece.document.unread_pages):
        return None
    return looked[0]


def _lacking(part: Part, pieces: Sequence[Piece]) -> tuple[Content, ...]:
    """The contents that none of the papers shows, sure or not."""
    looked = [found for piece in pieces if (found := _unseen(piece)) is not None]
    return tuple(one for one in part.contents if all(one.id in found for found in looked))


def _best(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The sure papers, or the guesses where there is nothing else."""
    return tuple(piece for piece in pieces if piece.row.sure) or tuple(pieces)


def _distinct(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Each paper once, however many copies of its file there are."""
    found: dict[tuple[str, tuple[int, int] | None], Piece] = {}
    for piece in pieces:
        if piece.document is not None and piece.paper is not None:
            found.setdefault((piece.document.content, piece.paper.pages), piece)
    return tuple(found.values())


def _not_seen(case: Case, part: Part, piece: Piece, lacking: Sequence[Content]) -> Finding:
    page = piece.row.pages[0] if piece.row.pages else None
    return finding(
        "CONTENT_NOT_SEEN",
        Severity.INFO,
        Place(case.manifest.id, piece.row.path, page),
        basis=_cited((case.ruleset, one) for one in lacking),
        part=part.id,
        title=part.title,
        contents="; ".join(one.title + _STANDING.get(one.row, "") for one in lacking),
    )


def _cited(contents: Iterable[tuple[RuleSet, Content]]) -> str:
    """The clauses of contents, each once, each text's behind its number."""
    clauses: dict[str, dict[str, None]] = {}
    for ruleset, one in contents:
        clauses.setdefault(one.text or ruleset.source.number, {})[one.basis] = None
    return "; ".join(f"{text}, {'; '.join(listed)}" for text, listed in clauses.items())
