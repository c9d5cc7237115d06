"""The audit of a whole archive: every dossier by its rules, and what concerns them all."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dossier_manager.archive.manifest import Kind, Manifest, Settings
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.kin import adopted
from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.clock import RatingYear, rating_year_on
from dossier_manager.findings import Finding, Place, Severity, by_severity, finding
from dossier_manager.rules.choose import applicable, chosen, governs, holds_in, rated_from, said
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


def audit_archive(
    view: ArchiveView, book: RuleBook, *, as_of: dt.date, year: int | None = None
) -> ArchiveAudit:
    """Judge every dossier of an archive. `year` defaults to the one that `as_of` is about."""
    rating_year = RatingYear(year) if year is not None else rating_year_on(as_of)
    others = {dossier.manifest.id: dossier for dossier in view.dossiers}
    sites = _sites(view)
    dossiers: list[DossierAudit] = []
    found: list[Finding] = [*view.findings, *book.findings]
    for dossier in view.dossiers:
        stated = dossier.manifest
        sets = applicable(book, stated, view.settings)
        found += _unknown(dossier, sets)
        ruleset = chosen(sets, rating_year.year, stated.rules)
        if ruleset is None:
            found += [] if stated.rules else [_no_rules(dossier)]
            continue
        older = _older(sets, ruleset, stated)
        kin = book.kin(ruleset)
        dossiers.append(
            audit_dossier(
                adopted(dossier, ruleset, kin),
                ruleset,
                view.settings,
                {name: adopted(other, ruleset, kin) for name, other in near(dossier, others)},
                on=as_of,
                year=rating_year.year,
                local=ruleset.id in book.local,
                older=older,
                sites=sites[stated.id],
            )
        )
    found += _province(view.settings, book, dossiers, rating_year.year)
    found += _local(book, dossiers)
    return ArchiveAudit(
        as_of=as_of,
        year=rating_year.year,
        period=(rating_year.start, rating_year.end),
        rules_digest=book.digest,
        coverage=view.coverage,
        findings=tuple(by_severity([*found, *_parents(view.dossiers)])),
        dossiers=tuple(dossiers),
    )


def _sites(view: ArchiveView) -> Counter[str]:
    """How many điểm each mô hình has in the archive, by its id."""
    manifests = (dossier.manifest for dossier in view.dossiers)
    return Counter(one.parent for one in manifests if one.kind is Kind.SITE and one.parent)


def _older(sets: Iterable[RuleSet], ruleset: RuleSet, stated: Manifest) -> RuleSet | None:
    """The set that people state for the founding papers, where it is another one."""
    wanted = said(stated.founded_rules)
    return next((one for one in sets if one.id == wanted and one.id != ruleset.id), None)


def _unknown(dossier: DossierView, sets: Iterable[RuleSet]) -> Iterator[Finding]:
    """Sets that the manifest states and that are not there, broken, or of another kind."""
    known = {one.id for one in sets}
    stated = dossier.manifest
    for key, one in (("rules", stated.rules), ("founded_rules", stated.founded_rules)):
        if one is not None and one.id not in known:
            place = Place(stated.id, f"{dossier.path}/manifest.yaml")
            yield finding("STATED_RULES_UNKNOWN", Severity.ERROR, place, key=key, rules=one.id)


def near(
    dossier: DossierView, others: Mapping[str, DossierView]
) -> Iterator[tuple[str, DossierView]]:
    """The dossiers whose papers this one may use: its own, its parent, those that people named."""
    named = {dossier.manifest.id, dossier.manifest.parent}
    named |= {decision.dossier for decision in dossier.decisions}
    yield from ((one, others[one]) for one in sorted(n for n in named if n) if one in others)


def _no_rules(dossier: DossierView) -> Finding:
    """A kind of dossier that no sound rule set covers is never called complete."""
    kind = dossier.manifest.kind.value
    return finding("NO_RULES", Severity.ERROR, Place(dossier.manifest.id), kind=kind)


def _province(
    settings: Settings, book: RuleBook, dossiers: Iterable[DossierAudit], year: int
) -> Iterator[Finding]:
    """A province may have a guide of its own; where none was used, it is said once and why."""
    used = sorted(
        {
            rules.id
            for dossier in dossiers
            for rules in dossier.rules[:1]
            if (ruleset := book.get(rules.id)) is not None
            and ruleset.province is None
            and not ruleset.stated_only
        }
    )
    if settings.province is None or not used:
        return
    province, rules = settings.province, ", ".join(used)
    own = [one for one in book.sets if one.province and holds_in(one, settings.province)]
    ended = [one for one in own if one.valid_to is not None and one.valid_to < rated_from(year)]
    if ended:
        last = max(one.valid_to for one in ended if one.valid_to is not None)
        yield finding(
            "PROVINCE_ENDED",
            Severity.INFO,
            province=province,
            used=rules,
            rules=", ".join(one.id for one in ended),
            until=f"{last:%d/%m/%Y}",
        )
    elif own and any(governs(one, year) for one in own):
        yield finding("PROVINCE_OTHER_KIND", Severity.INFO, province=province, used=rules)
    else:
        yield finding("PROVINCE_GUIDE_UNKNOWN", Severity.INFO, province=province, rules=rules)


def _local(book: RuleBook, dossiers: Iterable[DossierAudit]) -> Iterator[Finding]:
    """That dossiers were judged by rules of the archive's own."""
    used = sorted({rules.id for dossier in dossiers for rules in dossier.rules} & book.local)
    if used:
        yield finding("LOCAL_RULES", Severity.INFO, rules=", ".join(used))


def _parents(dossiers: tuple[DossierView, ...]) -> list[Finding]:
    """Parents that are not in the archive, and rings of parents."""
    by_id = {dossier.manifest.id: dossier.manifest for dossier in dossiers}
    found = []
    for dossier in dossiers:
        parent = dossier.manifest.parent
        place = Place(dossier.manifest.id)
        if parent is not None and parent not in by_id:
            found.append(finding("PARENT_UNKNOWN", Severity.WARNING, place, parent=parent))
        elif parent is not None and by_id[parent].parent == dossier.manifest.id:
            found.append(finding("PARENT_RING", Severity.ERROR, place, parent=parent))
    return found
