"""The audit of one dossier: statuses, rating or recognition, findings. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dossier_manager.archive.decisions import Action
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.added import added_findings, with_added
from dossier_manager.audit.assessment import assessed, ended_without, in_their_time, overdue
from dossier_manager.audit.blockers import Asked
from dossier_manager.audit.chronology import out_of_order, year_papers
from dossier_manager.audit.completion import completion
from dossier_manager.audit.contents import content_findings
from dossier_manager.audit.dispatch import Sending, doubtful, sending, timeliness
from dossier_manager.audit.due import report_deadline
from dossier_manager.audit.eligibility import eligibility, founding_day
from dossier_manager.audit.ending import ending_findings, weak_findings
from dossier_manager.audit.evidence import lent, pieces_of
from dossier_manager.audit.exemplar import odd_count, recognition
from dossier_manager.audit.founded import (
    Founded,
    founded,
    founded_findings,
    still_asked,
    superseded,
    with_older_doubt,
)
from dossier_manager.audit.founding import (
    against_manifest,
    founding_findings,
    sending_findings,
)
from dossier_manager.audit.issuers import issuer_findings, level_findings
from dossier_manager.audit.keeping import keeping_findings
from dossier_manager.audit.model import AppliedRules, DossierAudit, ItemStatus, Rating, Status
from dossier_manager.audit.neatness import neatness
from dossier_manager.audit.rated import rated_findings
from dossier_manager.audit.rating import rate
from dossier_manager.audit.replication import replication_findings
from dossier_manager.audit.sharing import sharing_findings
from dossier_manager.audit.sources import source_findings
from dossier_manager.audit.statuses import Case, statuses, unidentified
from dossier_manager.audit.superior import superior_findings
from dossier_manager.audit.ungoverned import left_open
from dossier_manager.audit.verdicts import unheard
from dossier_manager.catalogue.view import DossierView
from dossier_manager.clock import RatingYear
from dossier_manager.findings import Finding, Place, Severity, by_severity, finding
from dossier_manager.recognition.decided import NOTHING
from dossier_manager.rules.choose import NOT_HELD, not_held, said, why, why_founded, why_stated
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules


def audit_dossier(
    view: DossierView,
    ruleset: RuleSet,
    settings: Settings,
    others: Mapping[str, DossierView],
    *,
    on: dt.date,
    year: int,
    local: bool = False,
    older: RuleSet | None = None,
    sites: int | None = None,
) -> DossierAudit:
    """Judge one dossier by one rule set, on a day, for a rating year.

    `local` says that the archive itself keeps the set: that is told for ever. `older` is the set
    by which people say the mô hình was founded: its papers made once are looked at by that one.
    `sites` counts its điểm in the archive.
    """
    own = tuple(added_findings(ruleset, view.manifest))
    ruleset = with_added(ruleset, view.manifest)
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
        stated=said(view.manifest.rules) == ruleset.id,
        parent=_parent(view, others),
        sites=sites,
    )
    founding = founded(case, older, pieces_of(view, older, others) if older else ())
    if founding is not None:
        rating_rules = ruleset.rating
        first = rating_rules.eligibility.founding_part if rating_rules else None
        case = replace(case, ruleset=with_older_doubt(ruleset, first), _facts={})
    items = _items(case)
    if founding is not None:
        items = superseded(items, case, founding.case.ruleset)
    closed = _unheard_people(view) or _why_closed(case)
    not_rated = closed or _why_not_rated(case)
    rating = None
    if ruleset.rating is not None and not_rated is None:
        rating = _rating(case, ruleset.rating, items, settings, founding)
    recognised = None
    if ruleset.recognition is not None and closed is None:
        recognised = recognition(case, ruleset.recognition, items)
    return DossierAudit(
        id=view.manifest.id,
        path=view.path,
        name=view.manifest.name,
        kind=view.manifest.kind.value,
        rules=_applied(case, founding, local=local),
        items=(*items, *(founding.items if founding else ())),
        rating=rating,
        why_not_rated=not_rated,
        recognition=recognised,
        findings=tuple(
            by_severity(
                (
                    *view.findings,
                    *own,
                    *founded_findings(case, founding, rating),
                    *content_findings(case, founding.case if founding else None),
                    *_findings(case, view, items, nothing, rating),
                )
            )
        ),
    )


def _parent(view: DossierView, others: Mapping[str, DossierView]) -> Manifest | None:
    """What people state of the mô hình that this is a điểm of."""
    found = others.get(view.manifest.parent or "")
    own = found is not None and found.manifest.id == view.manifest.id
    return None if found is None or own else found.manifest


def _applied(case: Case, founding: Founded | None, *, local: bool) -> tuple[AppliedRules, ...]:
    """The sets and why each was taken."""
    ruleset, manifest = case.ruleset, case.manifest
    if case.stated and manifest.rules is not None:
        told = why_stated(ruleset, manifest.rules, case.year, local=local)
    else:
        told = why(ruleset, case.year, local=local)
    first = AppliedRules(ruleset.id, told)
    if founding is None or manifest.founded_rules is None:
        return (first,)
    return first, AppliedRules(founding.case.ruleset.id, why_founded(manifest.founded_rules))


def _none_of_them(view: DossierView) -> frozenset[str]:
    """Files that a person says belong to no requirement."""
    return frozenset(
        d.file
        for d in view.decisions
        if d.action is Action.ASSIGN and d.requirement == NOTHING and d.file
    )


def _items(case: Case) -> tuple[ItemStatus, ...]:
    """The state of every part, by a text that governs the year, and not before its time."""
    items = statuses(case)
    if not case.governed:
        return left_open(items, NOT_HELD)
    rules = case.ruleset.recognition
    return items if rules is None else in_their_time(case, rules, items)


def _unheard_people(view: DossierView) -> str | None:
    """A grade judged without people's decisions may look better than it is, so none is."""
    if not view.decisions_unread:
        return None
    return "tệp quyết định ghi nhận (decisions.yaml) không đọc được hết; sửa tệp rồi xét lại"


def _why_closed(case: Case) -> str | None:
    """Why nothing is judged in this year, neither a grade nor a recognition."""
    if not case.governed:
        return not_held(case.ruleset)
    ended = case.manifest.ended
    if ended is not None and ended.date <= min(RatingYear(case.year).end, case.on):
        what = "mô hình" if case.ruleset.rating is not None else "việc xây dựng điển hình"
        return f"{what} đã kết thúc ngày {ended.date:%d/%m/%Y}"
    return None


def _why_not_rated(case: Case) -> str | None:
    if case.only_follows:
        clause = case.ruleset.member_basis
        told = f" ({case.ruleset.cite(clause)})" if clause else ""
        return f"hồ sơ theo dõi của đơn vị thành viên liên kết{told}"
    if case.ruleset.rating is None and case.ruleset.recognition is None:
        return f"{case.ruleset.source.number} (bản đang có trong máy) không có phần xếp loại"
    if case.ruleset.rating is None:
        return "điển hình không xếp loại Tốt, Khá; xem phần công nhận"
    return None


def _sending(case: Case) -> Sending:
    deadline = report_deadline(case.ruleset, case.year)
    return sending(case.manifest, case.decisions, case.year, on=case.on, deadline=deadline)


def _rating(
    case: Case,
    rules: RatingRules,
    items: tuple[ItemStatus, ...],
    settings: Settings,
    founding: Founded | None,
) -> Rating:
    said = _sending(case)
    asked = Asked(
        items=items if founding is None else still_asked(items, case),
        founding=founding,
        eligibility=eligibility(case, rules, items),
        completion=completion(case.manifest, settings, case.year),
        sending=said,
        timeliness=timeliness(said, report_deadline(case.ruleset, case.year)),
    )
    return rate(case, rules, asked)


def _findings(
    case: Case,
    view: DossierView,
    items: tuple[ItemStatus, ...],
    nothing: frozenset[str],
    rating: Rating | None,
) -> Iterator[Finding]:
    ruleset, manifest = case.ruleset, case.manifest
    yield from neatness(ruleset, manifest.name, view.documents, nothing)
    yield from _unknown_names(case)
    if not case.governed:
        place, held = Place(manifest.id), not_held(ruleset)
        yield finding("GUIDE_NOT_HELD", Severity.INFO, place, year=case.year, why=held)
        return
    yield from out_of_order(ruleset, case.pieces, manifest.id)
    record = manifest.year(case.year)
    rated = record.rated.date if record is not None and record.rated is not None else None
    yield from year_papers(ruleset, case.pieces, manifest.id, case.year, rated)
    yield from unheard(case)
    yield from against_manifest(case, items)
    yield from source_findings(case, view.documents)
    yield from issuer_findings(case)
    yield from keeping_findings(case)
    yield from sharing_findings(case)
    if ruleset.recognition is None:
        yield from _not_seen(case, items, told=rating is not None and rating.eligible is Truth.NO)
    yield from weak_findings(case)
    if ruleset.rating is not None:
        yield from founding_findings(case, ruleset.rating)
        yield from superior_findings(case, ruleset.rating)
        yield from replication_findings(case, ruleset.rating)
        yield from rated_findings(case, ruleset.rating)
        yield from level_findings(case, ruleset.rating)
        yield from ending_findings(case, ruleset.rating, items)
        yield from _about_sending(case, ruleset.rating)
    if ruleset.recognition is not None:
        yield from ended_without(case, ruleset.recognition, items)
    if ruleset.recognition is not None and _why_closed(case) is None:
        yield from assessed(case, ruleset.recognition)
        yield from odd_count(case)
        yield from overdue(case, ruleset.recognition, items)


def _not_seen(case: Case, items: Iterable[ItemStatus], *, told: bool) -> Iterator[Finding]:
    """Papers that are not there and bar no grade.

    `told`: where it may not be rated, what no grade's blockers say is said here all the same.
    """
    for item in items:
        part = case.ruleset.part(item.part)
        if part is None or item.status is not Status.MISSING:
            continue
        silent = told and item.year in (None, case.year)
        if silent or not (part.bars or part.person):
            place = Place(case.manifest.id)
            yield finding(
                "PAPER_NOT_SEEN", Severity.WARNING, place, basis=item.basis, title=item.title
            )


def _about_sending(case: Case, rules: RatingRules) -> Iterator[Finding]:
    ruleset, deadline = case.ruleset, report_deadline(case.ruleset, case.year)
    report = [piece for piece in case.of(rules.report_part) if piece.year == case.year]
    said, past = _sending(case), case.on >= deadline
    yield from sending_findings(ruleset, rules, case.manifest, said, report, past=past)
    dated = [piece.row.date for piece in report if piece.row.date and piece.row.sure]
    place, basis = Place(case.manifest.id), ruleset.cite(rules.report.basis)
    yield from doubtful(said, deadline, dated, place, basis)


def _unknown_names(case: Case) -> Iterator[Finding]:
    """Decisions that name a requirement or criterion which the rules do not know."""
    ruleset = case.ruleset
    rules = ruleset.rating or ruleset.recognition
    known = {name for _, p in ruleset.parts for name in (p.id, ruleset.requirement(p.id))}
    known |= {criterion.id for criterion in (rules.criteria if rules else ())} | {NOTHING}
    parts = {part.id for _, part in ruleset.parts}
    for shared in case.manifest.shared:
        if shared not in parts:
            place = Place(case.manifest.id, "manifest.yaml")
            yield finding("SHARED_UNKNOWN", Severity.WARNING, place, said=shared)
    for decision in case.decisions:
        said = decision.requirement or decision.criterion
        if said is not None and said not in known:
            place = Place(case.manifest.id, "decisions.yaml")
            yield finding(
                "DECISION_OF_NOTHING", Severity.WARNING, place, decision=decision.id, said=said
            )
