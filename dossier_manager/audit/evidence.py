"""The evidence for each part: papers seen, papers on paper only, papers that lie elsewhere."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier_manager.archive.decisions import Action, Assigned, Decision
from dossier_manager.audit.model import EvidenceRow, EvidenceStanding
from dossier_manager.catalogue.view import DossierView
from dossier_manager.reading.model import FileKind, Letterhead
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)
from dossier_manager.rules.model import RuleSet

CONFIRMED = frozenset(
    {Assigned.ISSUED, Assigned.COPY, Assigned.PAPER_ONLY, Assigned.SECRET, Assigned.SHARED}
)
_TYPED = frozenset({FileKind.DOCX, FileKind.TEXT, FileKind.OLD_WORD, FileKind.OTHER_OFFICE})


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence with the part and year that it speaks for."""

    requirement: str
    year: int | None
    row: EvidenceRow
    document: Document | None = None
    paper: DocumentPaper | None = None


def pieces_of(
    view: DossierView, ruleset: RuleSet, others: Mapping[str, DossierView]
) -> tuple[Piece, ...]:
    """All evidence of one dossier, from its files and its decisions.

    `others` are the dossiers of the archive by id, for papers that lie in another one.
    """
    free = frozenset(ruleset.requirement(p.id) for _, p in ruleset.parts if p.numberless)
    own = [piece for document in view.documents for piece in _from_document(view, document, free)]
    told = [piece for decision in view.decisions for piece in _told(view, decision, others)]
    return tuple(own + told)


def _from_document(
    view: DossierView, document: Document, numberless: frozenset[str]
) -> list[Piece]:
    """Every match of a file as evidence. `numberless` are requirements whose papers bear none."""
    return [
        Piece(
            match.requirement,
            match.year,
            _row(view, document, paper, match, free=match.requirement in numberless),
            document,
            paper,
        )
        for paper in document.papers
        for match in paper.matches
    ]


def _row(
    view: DossierView, document: Document, paper: DocumentPaper, match: Match, *, free: bool
) -> EvidenceRow:
    standing, why = _standing(document, paper.letterhead, match, free=free)
    day = paper.letterhead.day()
    number = paper.letterhead.number
    decided = match.standing is MatchStanding.DECIDED
    return EvidenceRow(
        standing=standing,
        dossier=view.manifest.id,
        path=document.path,
        pages=paper.pages if document.kind is FileKind.PDF else None,
        reasons=(*match.reasons, *why),
        sure=match.standing is not MatchStanding.UNSURE and standing is not EvidenceStanding.DRAFT,
        confirmed=decided and match.assigned in CONFIRMED,
        date=day.full if day else None,
        number=number.value if number else None,
    )


def _standing(
    document: Document, letterhead: Letterhead, match: Match, *, free: bool
) -> tuple[EvidenceStanding, tuple[str, ...]]:
    if document.state is FileState.WITHHELD:
        return EvidenceStanding.SECRET, ()
    if match.standing is MatchStanding.DECIDED and match.assigned is not None:
        return EvidenceStanding(match.assigned.value), ()
    if letterhead.draft:
        return EvidenceStanding.DRAFT, ("có dấu DỰ THẢO",)
    typed = document.kind in _TYPED and document.state is FileState.READ
    if typed and not free and not _numbered(letterhead):
        return EvidenceStanding.DRAFT, ("tệp soạn thảo chưa có số, ngày: có thể là dự thảo",)
    if letterhead.blank_number:
        return EvidenceStanding.DRAFT, ("số văn bản còn để trống: có thể là dự thảo",)
    if document.signatures:
        return EvidenceStanding.UNKNOWN, ("có chữ ký số, chưa kiểm tra hiệu lực",)
    return EvidenceStanding.UNKNOWN, ()


def _numbered(letterhead: Letterhead) -> bool:
    """A number with a full day, or a full day with a mark that it was signed."""
    day = letterhead.day()
    dated = day is not None and day.full is not None
    return dated and (letterhead.number is not None or letterhead.signed)


def _told(view: DossierView, decision: Decision, others: Mapping[str, DossierView]) -> list[Piece]:
    """Evidence that stands in a decision alone: on paper only, or in another dossier."""
    if decision.action is not Action.ASSIGN or decision.requirement is None:
        return []
    reason = f"{decision.by} xác định: {decision.reason}"
    if decision.held is not None:
        said = decision.standing or Assigned.PAPER_ONLY
        row = EvidenceRow(
            standing=EvidenceStanding(said.value),
            dossier=view.manifest.id,
            path=None,
            pages=None,
            reasons=(f"bản giấy: {decision.held}", reason),
            sure=said in CONFIRMED,
            confirmed=said in CONFIRMED,
            date=decision.fields.date if decision.fields else None,
            number=decision.fields.number if decision.fields else None,
        )
        return [Piece(decision.requirement, decision.year, row)]
    if decision.dossier is None or decision.dossier == view.manifest.id:
        return []
    return [_borrowed(decision, others.get(decision.dossier), reason)]


def _borrowed(decision: Decision, lender: DossierView | None, reason: str) -> Piece:
    """A paper that lies in another dossier: as good as it is over there."""
    document = _named(lender, decision.file) if lender else None
    letterhead = document.papers[0].letterhead if document and document.papers else Letterhead()
    seen = Match(decision.requirement or "", MatchStanding.RECOGNISED, 1.0, ())
    draft = decision.standing is Assigned.DRAFT
    why: tuple[str, ...] = ()
    if document is None:
        why = ("chưa thấy tệp này ở hồ sơ đó",)
    elif decision.standing is None:
        over_there, why = _standing(document, letterhead, seen, free=False)
        draft = over_there is EvidenceStanding.DRAFT
    good = document is not None and not draft
    row = EvidenceRow(
        standing=EvidenceStanding.DRAFT if draft else EvidenceStanding.SHARED,
        dossier=decision.dossier or "",
        path=document.path if document else None,
        pages=None,
        reasons=(reason, *why),
        sure=good,
        confirmed=good,
    )
    return Piece(decision.requirement or "", decision.year, row)


def _named(view: DossierView, file: str | None) -> Document | None:
    return next((d for d in view.documents if file in (d.inner, d.opaque)), None)


def lent(
    view: DossierView, ruleset: RuleSet, others: Mapping[str, DossierView]
) -> tuple[Piece, ...]:
    """Papers of the parent mô hình that the manifest says are shared, and those it may share.

    Named in `shared`: as good as they are over there. Not named: a guess to confirm. That a
    điểm may share at all is an inference (22/HD-BCA-V05, III.3 asks for all steps).
    """
    parent = others.get(view.manifest.parent or "")
    if parent is None or parent.manifest.id == view.manifest.id:
        return ()
    found: list[Piece] = []
    for piece in pieces_of(parent, ruleset, {}):
        part = ruleset.part(piece.requirement.rpartition("/")[2])
        if part is None or not part.shareable or not piece.requirement.startswith(ruleset.id):
            continue
        stated = part.id in view.manifest.shared
        why = "bản kê khai ghi dùng chung" if stated else "có ở hồ sơ mô hình mẹ, chưa ai xác nhận"
        row = replace(
            piece.row,
            standing=EvidenceStanding.SHARED,
            sure=stated and piece.row.sure,
            confirmed=stated and piece.row.confirmed,
            reasons=(why, *piece.row.reasons),
        )
        found.append(replace(piece, row=row, document=None, paper=None))
    return tuple(found)


def date_of(pieces: Sequence[Piece], requirement: str) -> dt.date | None:
    """The earliest sure date of the papers that meet a part."""
    days = [
        p.row.date for p in pieces if p.requirement == requirement and p.row.date and p.row.sure
    ]
    return min(days, default=None)
