"""What is said of a dossier beside its grades: every finding of its audit, gathered. Pure."""

from collections.abc import Iterable, Iterator

from dossier_manager.archive.decisions import Action
from dossier_manager.audit.absence import not_seen
from dossier_manager.audit.assessment import assessed, ended_without, overdue
from dossier_manager.audit.chronology import out_of_order, year_papers
from dossier_manager.audit.contents import content_findings
from dossier_manager.audit.dispatch import doubtful, sending_of
from dossier_manager.audit.due import report_deadline
from dossier_manager.audit.ending import ending_findings, weak_findings
from dossier_manager.audit.exemplar import odd_count
from dossier_manager.audit.founded import Founded, founded_findings
from dossier_manager.audit.founding import against_manifest, founding_findings, sending_findings
from dossier_manager.audit.issuers import issuer_findings, level_findings
from dossier_manager.audit.keeping import keeping_findings
from dossier_manager.audit.model import ItemStatus, Rating, Status
from dossier_manager.audit.neatness import neatness
from dossier_manager.audit.rated import rated_findings
from dossier_manager.audit.replication import replication_findings
from dossier_manager.audit.sharing import sharing_findings
from dossier_manager.audit.sources import source_findings
from dossier_manager.audit.statuses import Case
from dossier_manager.audit.superior import superior_findings
from dossier_manager.audit.unrated import why_closed
from dossier_manager.audit.verdicts import unheard
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.recognition.decided import NOTHING
from dossier_manager.rules.choose import not_held
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import RatingRules


def none_of_them(view: DossierView) -> frozenset[str]:
    """Files that a person says belong to no requirement."""
    return frozenset(
        d.file
        for d in view.decisions
        if d.action is Action.ASSIGN and d.requirement == NOTHING and d.file
    )


def remarks(
    case: Case,
    view: DossierView,
    items: tuple[ItemStatus, ...],
    rating: Rating | None,
    founding: Founded | None,
) -> Iterator[Finding]:
    """Everything that a person should know of a dossier, in no order."""
    nothing = none_of_them(view)
    yield from founded_findings(case, founding, rating)
    yield from content_findings(case, founding.case if founding else None)
    ruleset, manifest = case.ruleset, case.manifest
    yield from neatness(ruleset, manifest.name, view.documents, nothing)
    yield from _unknown_names(case, founding)
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
    if ruleset.recognition is not None and why_closed(case) is None:
        yield from assessed(case, ruleset.recognition)
        yield from odd_count(case)
        yield from overdue(case, ruleset.recognition, items)


def _not_seen(case: Case, items: Iterable[ItemStatus], *, told: bool) -> Iterator[Finding]:
    """Papers that are not there and bar no grade.

    `told`: where it may not be rated, what no grade's blockers say is said here all the same.
    """
    stated, rules = case.manifest.founding, case.ruleset.rating
    never = stated is not None and stated.exists is False
    for item in items:
        part = case.ruleset.part(item.part)
        if part is None or item.status is not Status.MISSING:
            continue
        if never and rules is not None and part.id == rules.eligibility.founding_part:
            continue  # people say that none was made: nobody is sent to look for it
        silent = told and item.year in (None, case.year)
        if silent or not (part.bars or part.person):
            yield not_seen(item, Place(case.manifest.id))


def _about_sending(case: Case, rules: RatingRules) -> Iterator[Finding]:
    ruleset, deadline = case.ruleset, report_deadline(case.ruleset, case.year)
    report = [piece for piece in case.of(rules.report_part) if piece.year == case.year]
    said, past = sending_of(case), case.on >= deadline
    yield from sending_findings(ruleset, rules, case.manifest, said, report, past=past)
    dated = [piece.row.date for piece in report if piece.row.date and piece.row.sure]
    place, basis = Place(case.manifest.id), ruleset.cite(rules.report.basis)
    yield from doubtful(said, deadline, dated, place, basis)


def _unknown_names(case: Case, founding: Founded | None) -> Iterator[Finding]:
    """Decisions that name a requirement or criterion which the rules do not know."""
    ruleset = case.ruleset
    older = founding.case.ruleset if founding is not None else None
    rules = ruleset.rating or ruleset.recognition
    known = {name for _, p in ruleset.parts for name in (p.id, ruleset.requirement(p.id))}
    known |= {criterion.id for criterion in (rules.criteria if rules else ())} | {NOTHING}
    known |= {older.requirement(part.id) for _, part in older.parts} if older else set()
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
