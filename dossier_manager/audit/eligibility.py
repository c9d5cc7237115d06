"""Whether a mô hình may be rated at all: who founded it, and whether the months are full."""

import datetime as dt
from dataclasses import dataclass, replace

from dossier_manager.archive.decisions import Outcome
from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit import authority
from dossier_manager.audit.due import in_year
from dossier_manager.audit.evidence import Piece, date_of
from dossier_manager.audit.facts import ten_months
from dossier_manager.audit.model import ItemStatus, Status
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.verdicts import judged
from dossier_manager.clock import RatingYear, add_months
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Yes, no or unknown, with the sum in words and the clause. `code` says why it is no, `doubt`
    why it is unknown.
    """

    truth: Truth
    why: str
    basis: str
    code: str = "NOT_ELIGIBLE"
    doubt: str = "ELIGIBILITY_UNKNOWN"


def founding_day(ruleset: RuleSet, manifest: Manifest, pieces: tuple[Piece, ...]) -> dt.date | None:
    """The founding day: as stated by people, else as the founding decision itself says."""
    if manifest.founded is not None or ruleset.rating is None:
        return manifest.founded
    part = ruleset.rating.eligibility.founding_part
    return date_of(pieces, ruleset.requirement(part))


def founding_days(
    ruleset: RuleSet, rating: RatingRules, pieces: tuple[Piece, ...]
) -> list[dt.date]:
    """The days of all sure founding decisions, in order."""
    requirement = ruleset.requirement(rating.eligibility.founding_part)
    days = {p.row.date for p in pieces if p.requirement == requirement and p.row.sure}
    return sorted(day for day in days if day is not None)


def eligibility(case: Case, rating: RatingRules, items: tuple[ItemStatus, ...]) -> Eligibility:
    """Judge the conditions of III.2.a; what stays unknown a person may settle by a verdict."""
    found = _by_papers(case, rating, items)
    said = judged(case, rating.eligible_criterion)
    if found.truth is not Truth.UNKNOWN or said is None:
        return found
    truth = Truth.YES if said is Outcome.MET else Truth.NO
    return replace(found, truth=truth, why=f"người thẩm định kết luận; {found.why}")


def _by_papers(case: Case, rating: RatingRules, items: tuple[ItemStatus, ...]) -> Eligibility:
    """Clear no before unknown, unknown before yes."""
    rules = rating.eligibility
    basis = case.ruleset.cite(rules.months_basis)
    requirement = case.ruleset.requirement(rules.founding_part)
    decision = next((i for i in items if i.requirement == requirement), None)
    founding = case.manifest.founding
    if founding is not None and founding.exists is False:
        if decision is not None and decision.evidence:
            why = "bản kê khai ghi không có quyết định thành lập, nhưng hồ sơ có văn bản như vậy"
            return Eligibility(Truth.UNKNOWN, why, basis)
        why = "bản kê khai ghi chưa có quyết định thành lập"
        return Eligibility(Truth.NO, why, case.ruleset.cite(rules.authority.basis), "NOT_FOUNDED")
    total = _sum(case.ruleset, case.founded, case.year)
    if _months(case, rating) is Truth.NO:
        return Eligibility(Truth.NO, total, basis)
    doubt = _decision_doubt(decision) or _authority_doubt(case, rating, requirement)
    if doubt is not None:
        cited = case.ruleset.cite(rules.authority.basis)
        return Eligibility(Truth.UNKNOWN, f"{doubt}; {total}", cited)
    if _months(case, rating) is Truth.UNKNOWN:
        return Eligibility(Truth.UNKNOWN, total, basis, doubt="ELIGIBILITY_MONTHS")
    return Eligibility(Truth.YES, total, basis)


def _months(case: Case, rating: RatingRules) -> Truth:
    """The months by the stated day; by every decision's day where nobody stated one."""
    if case.manifest.founded is not None:
        return ten_months(case.ruleset, case.manifest.founded, case.year)
    days = founding_days(case.ruleset, rating, case.pieces)
    answers = {ten_months(case.ruleset, day, case.year) for day in days}
    return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


def _decision_doubt(decision: ItemStatus | None) -> str | None:
    if decision is not None and decision.status is Status.PRESENT:
        return None
    guessed = decision is not None and decision.status is Status.UNSURE and decision.evidence
    return f"{'mới đoán được' if guessed else 'chưa thấy'} quyết định thành lập"


def _authority_doubt(case: Case, rating: RatingRules, requirement: str) -> str | None:
    """Why a person must look at who founded it, or None where it is clearly named by the text."""
    rules = rating.eligibility.authority
    said = authority.stated(case.manifest)
    heads = authority.seen(case.pieces, requirement)
    known = [*([said] if said else []), *heads]
    if not known:
        return "chưa rõ nơi ra quyết định thành lập"
    unclear = [name for name in known if not authority.acceptable(rules, name)]
    if unclear:
        return f"nơi ra quyết định ({'; '.join(unclear)}) cần xem lại thẩm quyền"
    return None


def _sum(ruleset: RuleSet, founded: dt.date | None, year: int) -> str:
    """The months in words that a person can check."""
    if ruleset.rating is None or founded is None:
        return "chưa rõ ngày thành lập nên chưa tính được thời gian hoạt động"
    rules = ruleset.rating.eligibility
    full, end = add_months(founded, rules.months), RatingYear(year).end
    text = f"thành lập {founded:%d/%m/%Y}, đủ {rules.months} tháng ngày {full:%d/%m/%Y}"
    last = in_year(rules.unsure_until, year)
    if full <= end:
        return f"{text}, không muộn hơn ngày kỳ đánh giá khép lại ({end:%d/%m/%Y})"
    if full <= last:
        return (
            f"{text}, sau {end:%d/%m/%Y} nhưng không muộn hơn {last:%d/%m/%Y}: "
            "văn bản không ghi ngày cuối để tính"
        )
    return f"{text}, sau ngày cuối có thể xếp loại {last:%d/%m/%Y} (suy luận)"
