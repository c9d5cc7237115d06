"""Replication: what people state of it, held against the grades that they state.

Within a province only a mô hình rated Tốt is proposed; to V05 a new and good way of working may
go without that grade (22/HD-BCA-V05, III.3). Nothing here bars a grade.
"""

import datetime as dt
from collections.abc import Iterator

from dossier_manager.archive.manifest import Door, Kind, Manifest, StatedGrade
from dossier_manager.audit.due import decision_deadline
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import RatingRules

_LOCAL = "đề xuất nhân rộng trên địa bàn, lĩnh vực khác"
_V05 = "đề xuất Cục V05 theo diện Tốt và đã nhân rộng"


def replication_findings(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A proposal without the grade or the điểm that it stands on; a điểm of an unproven mô hình."""
    stated = case.manifest.replication
    if stated is not None and stated.local_from is not None:
        yield from _not_good(case, rating, stated.local_from, rating.replication_part, _LOCAL)
    if stated is not None and stated.v05 is Door.REPLICATED:
        yield from _not_good(case, rating, stated.v05_from or case.on, rating.v05_part, _V05)
        yield from _no_site(case, rating)
    yield from _site_of_another(case, rating)


def last_rated_year(ruleset: RuleSet, manifest: Manifest, day: dt.date) -> int:
    """The last rating year whose grade was known on a day.

    Its decision was due by then, or people state that it was made by then.
    """
    record = manifest.year(day.year)
    decided = record.rated.date if record is not None and record.rated is not None else None
    known = day >= decision_deadline(ruleset, day.year) or (decided is not None and decided <= day)
    return day.year if known else day.year - 1


def _grade(rating: RatingRules, manifest: Manifest, year: int) -> tuple[StatedGrade | None, str]:
    """The stated grade of a year and its words."""
    record = manifest.year(year)
    said = record.rated.grade if record is not None and record.rated is not None else None
    titles = {grade.id: grade.title for grade in rating.grades}
    return said, titles.get(said.value, said.value) if said is not None else ""


def _not_good(
    case: Case, rating: RatingRules, day: dt.date, part_id: str | None, what: str
) -> Iterator[Finding]:
    """That another grade than Tốt is stated for the last rated year before a proposal, or none."""
    part = case.ruleset.part(part_id or "")
    if part is None:
        return
    year = last_rated_year(case.ruleset, case.manifest, day)
    said, word = _grade(rating, case.manifest, year)
    place, basis = Place(case.manifest.id), case.ruleset.cite(part.basis)
    params = {"what": what, "day": f"{day:%d/%m/%Y}", "year": str(year)}
    if said is None:
        yield finding("REPLICATION_NOT_RATED", Severity.INFO, place, basis=basis, **params)
    elif said is not StatedGrade.GOOD:
        yield finding(
            "REPLICATION_OTHER_GRADE", Severity.WARNING, place, basis=basis, grade=word, **params
        )


def _no_site(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """The door for what is replicated already, and no điểm of this mô hình in the archive."""
    part = case.ruleset.part(rating.v05_part or "")
    if part is not None and case.sites == 0:
        place, basis = Place(case.manifest.id), case.ruleset.cite(part.basis)
        yield finding("REPLICATION_NO_SITE", Severity.INFO, place, basis=basis)


def _site_of_another(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A điểm founded when another grade than Tốt was stated for its mô hình."""
    parent, part = case.parent, case.ruleset.part(rating.replication_part or "")
    if case.manifest.kind is not Kind.SITE or parent is None or part is None:
        return
    if case.founded is None:
        return
    year = last_rated_year(case.ruleset, parent, case.founded)
    said, word = _grade(rating, parent, year)
    if said is not None and said is not StatedGrade.GOOD:
        yield finding(
            "SITE_OF_OTHER_GRADE",
            Severity.INFO,
            Place(case.manifest.id),
            basis=case.ruleset.cite(part.basis),
            parent=parent.id,
            day=f"{case.founded:%d/%m/%Y}",
            year=year,
            grade=word,
        )
