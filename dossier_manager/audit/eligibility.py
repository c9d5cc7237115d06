"""Whether a mô hình may be rated at all: who founded it, and whether the months are full."""

import datetime as dt
from dataclasses import dataclass

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.due import in_year
from dossier_manager.audit.evidence import Piece, date_of
from dossier_manager.audit.facts import ten_months
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.clock import RatingYear, add_months
from dossier_manager.recognition.pattern import found
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import Authority, RuleSet
from dossier_manager.vietnamese.form import words


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Yes, no or unknown, with the sum in words and the clause."""

    truth: Truth
    why: str
    basis: str


def founding_day(ruleset: RuleSet, manifest: Manifest, pieces: tuple[Piece, ...]) -> dt.date | None:
    """The founding day: as stated by people, else as the founding decision itself says."""
    if manifest.founded is not None or ruleset.rating is None:
        return manifest.founded
    part = ruleset.rating.eligibility.founding_part
    return date_of(pieces, ruleset.requirement(part))


def eligibility(
    ruleset: RuleSet,
    manifest: Manifest,
    items: tuple[ItemStatus, ...],
    pieces: tuple[Piece, ...],
    *,
    founded: dt.date | None,
    year: int,
) -> Eligibility:
    """Judge the conditions of III.2.a. Clear no before unknown, unknown before yes."""
    rating = ruleset.rating
    if rating is None:
        return Eligibility(Truth.UNKNOWN, "bộ quy định này không xếp loại", "")
    rules = rating.eligibility
    basis = ruleset.cite(rules.months_basis)
    if manifest.founding is not None and manifest.founding.exists is False:
        return Eligibility(Truth.NO, "bản kê khai ghi không có quyết định thành lập", basis)
    months = ten_months(ruleset, founded, year)
    total = _sum(ruleset, founded, year)
    if months is Truth.NO:
        return Eligibility(Truth.NO, total, basis)
    requirement = ruleset.requirement(rules.founding_part)
    decision = next((i for i in items if i.requirement == requirement), None)
    if decision is None or decision.status is not Status.PRESENT:
        seen = "mới đoán được" if decision and decision.status is Status.UNSURE else "chưa thấy"
        return Eligibility(Truth.UNKNOWN, f"{seen} quyết định thành lập; {total}", basis)
    doubt = _authority_doubt(rules.authority, manifest, pieces, requirement)
    if doubt is not None:
        cited = ruleset.cite(rules.authority.basis)
        return Eligibility(Truth.UNKNOWN, f"{doubt}; {total}", cited)
    if months is Truth.UNKNOWN:
        return Eligibility(Truth.UNKNOWN, total, basis)
    return Eligibility(Truth.YES, total, basis)


def _sum(ruleset: RuleSet, founded: dt.date | None, year: int) -> str:
    """The months in words that a person can check."""
    if ruleset.rating is None or founded is None:
        return "chưa rõ ngày thành lập nên chưa tính được thời gian hoạt động"
    rules = ruleset.rating.eligibility
    full, end = add_months(founded, rules.months), RatingYear(year).end
    text = f"thành lập {founded:%d/%m/%Y}, đủ {rules.months} tháng ngày {full:%d/%m/%Y}"
    last = in_year(rules.unsure_until, year)
    if full <= end:
        return f"{text}, trước khi kỳ đánh giá khép lại ngày {end:%d/%m/%Y}"
    if full <= last:
        return (
            f"{text}, sau {end:%d/%m/%Y} nhưng không muộn hơn {last:%d/%m/%Y}: "
            "văn bản không ghi ngày cuối để tính"
        )
    return f"{text}, sau ngày cuối có thể xếp loại {last:%d/%m/%Y}"


def _authority_doubt(
    rules: Authority, manifest: Manifest, pieces: tuple[Piece, ...], requirement: str
) -> str | None:
    """Why a person must look at who founded it, or None. A stated authority goes first."""
    stated = manifest.founding.authority if manifest.founding else None
    agency = words(stated) if stated else _issuer(pieces, requirement)
    if not agency:
        return None
    doubted = found(rules.doubts, agency, "")
    if doubted is None or _accepted_first(rules, agency):
        return None
    return f"nơi ra quyết định ({stated or agency}) cần xem lại thẩm quyền"


def _accepted_first(rules: Authority, agency: str) -> bool:
    """`Chủ tịch UBND` stands even where `công an` is named behind it."""
    accepted = [agency.find(words(word)) for word in rules.accepts if words(word) in agency]
    doubted = [agency.find(words(word)) for word in rules.doubts if words(word) in agency]
    return bool(accepted) and min(accepted) < min(doubted, default=len(agency))


def _issuer(pieces: tuple[Piece, ...], requirement: str) -> str:
    for piece in pieces:
        if piece.requirement == requirement and piece.paper is not None and piece.row.sure:
            agency = piece.paper.letterhead.agency
            if agency is not None:
                return words(agency.value)
    return ""
