"""The audit of one dossier: statuses, rating or recognition, findings. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.added import added_findings, with_added
from dossier_manager.audit.assessment import in_their_time
from dossier_manager.audit.blockers import Asked
from dossier_manager.audit.completion import completion
from dossier_manager.audit.dispatch import sending_of, timeliness
from dossier_manager.audit.due import report_deadline
from dossier_manager.audit.eligibility import eligibility, founding_day
from dossier_manager.audit.evidence import lent, pieces_of
from dossier_manager.audit.exemplar import recognition
from dossier_manager.audit.founded import (
    Founded,
    founded,
    still_asked,
    superseded,
    with_older_doubt,
)
from dossier_manager.audit.model import AppliedRules, DossierAudit, ItemStatus, Rating
from dossier_manager.audit.rating import rate
from dossier_manager.audit.remarks import none_of_them, remarks
from dossier_manager.audit.statuses import Case, statuses, unidentified
from dossier_manager.audit.ungoverned import left_open
from dossier_manager.audit.unrated import unheard_people, why_closed, why_not_rated
from dossier_manager.catalogue.view import DossierView
from dossier_manager.findings import by_severity
from dossier_manager.rules.choose import NOT_HELD, why, why_founded, why_stated
from dossier_manager.rules.choose import said as stated_id
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
    case, founding = _cases(
        view, with_added(ruleset, view.manifest), others, older=older, on=on, year=year, sites=sites
    )
    items = _items(case)
    if founding is not None:
        items = superseded(items, case, founding.case.ruleset)
    closed = unheard_people(view) or why_closed(case)
    not_rated = closed or why_not_rated(case)
    rating = None
    if ruleset.rating is not None and not_rated is None:
        rating = _rating(case, case.ruleset.rating or ruleset.rating, items, settings, founding)
    recognised = None
    if ruleset.recognition is not None and closed is None:
        recognised = recognition(case, ruleset.recognition, items)
    said = (*view.findings, *own, *remarks(case, view, items, rating, founding))
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
        findings=tuple(by_severity(said)),
    )


def _cases(
    view: DossierView,
    ruleset: RuleSet,
    others: Mapping[str, DossierView],
    *,
    older: RuleSet | None,
    on: dt.date,
    year: int,
    sites: int | None,
) -> tuple[Case, Founded | None]:
    """What the dossier is judged from, and the same for its founding by an older guide."""
    pieces = (*pieces_of(view, ruleset, others), *lent(view, ruleset, others))
    nothing = none_of_them(view)
    case = Case(
        ruleset=ruleset,
        manifest=view.manifest,
        decisions=view.decisions,
        pieces=pieces,
        unidentified=tuple(d for d in unidentified(view.documents) if d.inner not in nothing),
        founded=founding_day(ruleset, view.manifest, pieces),
        on=on,
        year=year,
        stated=stated_id(view.manifest.rules) == ruleset.id,
        parent=_parent(view, others),
        sites=sites,
    )
    founding = founded(case, older, pieces_of(view, older, others) if older else ())
    if founding is None:
        return case, None
    rating = ruleset.rating
    first = rating.eligibility.founding_part if rating else None
    return replace(case, ruleset=with_older_doubt(ruleset, first), _facts={}), founding


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


def _items(case: Case) -> tuple[ItemStatus, ...]:
    """The state of every part, by a text that governs the year, and not before its time."""
    items = statuses(case)
    if not case.governed:
        return left_open(items, NOT_HELD)
    rules = case.ruleset.recognition
    return items if rules is None else in_their_time(case, rules, items)


def _rating(
    case: Case,
    rules: RatingRules,
    items: tuple[ItemStatus, ...],
    settings: Settings,
    founding: Founded | None,
) -> Rating:
    said = sending_of(case)
    asked = Asked(
        items=items if founding is None else still_asked(items, case),
        founding=founding,
        eligibility=eligibility(case, rules, items),
        completion=completion(case.manifest, settings, case.year),
        sending=said,
        timeliness=timeliness(said, report_deadline(case.ruleset, case.year)),
    )
    return rate(case, rules, asked)
