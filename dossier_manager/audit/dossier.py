"""The audit of one dossier: statuses, rating or recognition, findings. Pure."""

import datetime as dt
from collections.abc import Iterator, Mapping

from dossier_manager.archive.decisions import Action
from dossier_manager.archive.manifest import Role, Settings
from dossier_manager.audit.blockers import Asked
from dossier_manager.audit.chronology import out_of_order, year_papers
from dossier_manager.audit.completion import completion
from dossier_manager.audit.dispatch import sending, timeliness
from dossier_manager.audit.due import report_deadline
from dossier_manager.audit.eligibility import eligibility, founding_day
from dossier_manager.audit.evidence import lent, pieces_of
from dossier_manager.audit.exemplar import recognition
from dossier_manager.audit.founding import (
    against_manifest,
    founding_findings,
    sending_findings,
)
from dossier_manager.audit.model import AppliedRules, DossierAudit, ItemStatus, Rating, Status
from dossier_manager.audit.neatness import neatness
from dossier_manager.audit.rating import rate
from dossier_manager.audit.statuses import Case, statuses, unidentified
from dossier_manager.audit.verdicts import unheard
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import Finding, Place, Severity, by_severity, finding
from dossier_manager.recognition.decided import NOTHING
from dossier_manager.rules.choose import why
from dossier_manager.rules.model import RatingRules, RuleSet


def audit_dossier(
    view: DossierView,
    ruleset: RuleSet,
    settings: Settings,
    others: Mapping[str, DossierView],
    *,
    on: dt.date,
    year: int,
) -> DossierAudit:
    """Judge one dossier by one rule set, on a day, for a rating year."""
    pieces = (*pieces_of(view, ruleset, others), *lent(view, ruleset, others))
    nothing = _none_of_them(view)
    unknown = tuple(d for d in unidentified(view.documents) if d.inner not in nothing)
    case = Case(
        ruleset=ruleset,
        manifest=view.manifest,
        decisions=view.decisions,
        pieces=pieces,
        unidentified=unknown,
        founded=founding_day(ruleset, view.manifest, pieces),
        on=on,
        year=year,
    )
    items = statuses(case)
    not_rated = _why_not_rated(view, ruleset)
    rating = None
    if ruleset.rating is not None and not_rated is None:
        rating = _rating(case, ruleset.rating, items, settings)
    return DossierAudit(
        id=view.manifest.id,
        path=view.path,
        name=view.manifest.name,
        kind=view.manifest.kind.value,
        rules=(AppliedRules(ruleset.id, why(ruleset)),),
        items=items,
        rating=rating,
        why_not_rated=not_rated,
        recognition=recognition(case, ruleset.recognition, items) if ruleset.recognition else None,
        findings=tuple(by_severity((*view.findings, *_findings(case, view, items, nothing)))),
    )


def _none_of_them(view: DossierView) -> frozenset[str]:
    """Files that a person says belong to no requirement."""
    return frozenset(
        d.file
        for d in view.decisions
        if d.action is Action.ASSIGN and d.requirement == NOTHING and d.file
    )


def _why_not_rated(view: DossierView, ruleset: RuleSet) -> str | None:
    if view.manifest.role is Role.MEMBER:
        return f"hồ sơ theo dõi của đơn vị thành viên liên kết ({ruleset.cite('V.3')})"
    if view.manifest.ended is not None:
        return f"mô hình đã kết thúc ngày {view.manifest.ended.date:%d/%m/%Y}"
    if ruleset.rating is None:
        return "điển hình không xếp loại Tốt, Khá; xem phần công nhận"
    return None


def _rating(
    case: Case, rules: RatingRules, items: tuple[ItemStatus, ...], settings: Settings
) -> Rating:
    said = sending(case.manifest, case.decisions, case.year)
    asked = Asked(
        items=items,
        eligibility=eligibility(case, rules, items),
        completion=completion(case.manifest, settings, case.year),
        sending=said,
        timeliness=timeliness(said, report_deadline(case.ruleset, case.year)),
    )
    return rate(case, rules, asked)


def _findings(
    case: Case, view: DossierView, items: tuple[ItemStatus, ...], nothing: frozenset[str]
) -> Iterator[Finding]:
    ruleset, manifest = case.ruleset, case.manifest
    yield from neatness(ruleset, view.documents, nothing)
    yield from out_of_order(ruleset, case.pieces, manifest.id)
    yield from year_papers(ruleset, case.pieces, manifest.id, case.year)
    yield from _unknown_names(case)
    yield from unheard(case)
    yield from against_manifest(case, items)
    place = Place(manifest.id)
    for item in items:
        part = ruleset.part(item.part)
        if item.status is Status.MISSING and part and not (part.bars or part.person):
            yield finding(
                "PAPER_NOT_SEEN", Severity.WARNING, place, basis=item.basis, title=item.title
            )
    if ruleset.rating is not None:
        yield from founding_findings(case, ruleset.rating)
        deadline = report_deadline(ruleset, case.year)
        requirement = ruleset.requirement(ruleset.rating.report_part)
        report = [
            piece
            for piece in case.pieces
            if piece.requirement == requirement and piece.year == case.year
        ]
        said = sending(manifest, case.decisions, case.year)
        yield from sending_findings(
            ruleset, ruleset.rating, manifest, said, report, past=case.on >= deadline
        )


def _unknown_names(case: Case) -> Iterator[Finding]:
    """Decisions that name a requirement or criterion which the rules do not know."""
    ruleset = case.ruleset
    rules = ruleset.rating or ruleset.recognition
    known = {name for _, p in ruleset.parts for name in (p.id, ruleset.requirement(p.id))}
    known |= {criterion.id for criterion in (rules.criteria if rules else ())} | {NOTHING}
    for decision in case.decisions:
        said = decision.requirement or decision.criterion
        if said is not None and said not in known:
            place = Place(case.manifest.id, "decisions.yaml")
            yield finding(
                "DECISION_OF_NOTHING", Severity.WARNING, place, decision=decision.id, said=said
            )
