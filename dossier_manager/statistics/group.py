"""Into which group of the counts a dossier falls: exactly one, and never by counting papers."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from dossier_manager.archive.manifest import Kind, Manifest, Role
from dossier_manager.audit.model import DossierAudit, EvidenceRow
from dossier_manager.clock import RatingYear, rating_year_on
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import RuleSet


class Group(StrEnum):
    """What is known of one dossier in one year. The four grades are those that people stated."""

    GOOD = "tot"
    FAIR = "kha"
    MIDDLING = "trung_binh"
    WEAK = "yeu"
    NOT_STATED = "not_stated"
    NOT_ELIGIBLE = "not_eligible"
    ELIGIBILITY_UNKNOWN = "eligibility_unknown"
    RECOGNISED = "recognised"
    NOT_RECOGNISED = "not_recognised"
    RECOGNITION_UNKNOWN = "recognition_unknown"
    ENDED = "ended"
    LATER = "later"
    MEMBER = "member"
    NOT_COUNTED = "not_counted"

    @property
    def counted(self) -> bool:
        """Whether such a dossier is among those that are there in the year."""
        return self not in _APART


_APART = frozenset({Group.ENDED, Group.LATER, Group.MEMBER, Group.NOT_COUNTED})
GRADES = (Group.GOOD, Group.FAIR, Group.MIDDLING, Group.WEAK)
"""The grades, best first."""
RATED = (*GRADES, Group.NOT_STATED, Group.NOT_ELIGIBLE, Group.ELIGIBILITY_UNKNOWN)
"""The groups of a mô hình or điểm that is there, apart from each other: not eligible is no Yếu."""
RECOGNITION = (Group.RECOGNISED, Group.NOT_RECOGNISED, Group.RECOGNITION_UNKNOWN)
"""The groups of a điển hình that is there; it has no grades."""
APART = (Group.ENDED, Group.LATER, Group.MEMBER, Group.NOT_COUNTED)
"""The groups that are told and not counted among what is there."""


def group_of(
    manifest: Manifest,
    audited: DossierAudit | None,
    ruleset: RuleSet | None,
    begun: dt.date | None,
    *,
    on: dt.date,
    year: int,
) -> Group:
    """The group of one dossier. `audited` is its audit for the year, None where there is none.

    `begun` is when it began (`begun_of`). Of what nobody knows when it began it is taken that it
    was there before.
    """
    apart = _apart(manifest, on, year)
    if apart is not None:
        return apart
    later = begun is not None and begun > RatingYear(year).end
    if manifest.kind is Kind.EXEMPLAR:
        found = _recognised(audited, ruleset, year, on)
        return Group.LATER if later and found is Group.NOT_RECOGNISED else found
    if later:
        return Group.LATER
    record = manifest.year(year)
    if record is not None and record.rated is not None:
        return Group(record.rated.grade.value)
    rating = audited.rating if audited is not None else None
    if rating is None or rating.eligible is Truth.UNKNOWN:
        return Group.ELIGIBILITY_UNKNOWN
    return Group.NOT_ELIGIBLE if rating.eligible is Truth.NO else Group.NOT_STATED


def founding_of(
    manifest: Manifest, audited: DossierAudit | None, ruleset: RuleSet | None
) -> dt.date | None:
    """The founding day as people state it, else the one day that sure founding decisions bear."""
    if manifest.founded is not None or audited is None or ruleset is None or ruleset.rating is None:
        return manifest.founded
    return _one_day(_rows(audited, ruleset, ruleset.rating.eligibility.founding_part))


def begun_of(
    manifest: Manifest, audited: DossierAudit | None, ruleset: RuleSet | None
) -> dt.date | None:
    """When it began: its founding day; of a điển hình the one day of its plan."""
    if audited is None or ruleset is None or ruleset.recognition is None:
        return founding_of(manifest, audited, ruleset)
    return manifest.founded or _one_day(_rows(audited, ruleset, ruleset.recognition.plan_part))


def _one_day(rows: Iterable[EvidenceRow]) -> dt.date | None:
    """The day of the sure papers; unknown where they bear more than one."""
    days = {row.date for row in rows if row.sure and row.date is not None}
    return days.pop() if len(days) == 1 else None


def _apart(manifest: Manifest, on: dt.date, year: int) -> Group | None:
    """Why a dossier is not among what is there: a person's word goes before what is worked out."""
    end = RatingYear(year).end
    if manifest.role is Role.MEMBER:
        return Group.MEMBER
    if manifest.counted is False:
        return Group.NOT_COUNTED
    if manifest.ended is not None and manifest.ended.date <= min(end, on):
        return Group.ENDED
    return None


def _recognised(
    audited: DossierAudit | None, ruleset: RuleSet | None, year: int, on: dt.date
) -> Group:
    """By a sure decision of recognition that is about the year or one before it.

    A decision of the first days of November is about the year that has just closed. A guess, and
    a decision without a day, leave it unknown.
    """
    rules = ruleset.recognition if ruleset is not None else None
    part = rules.recognised_part if rules is not None else None
    if audited is None or ruleset is None or part is None:
        return Group.RECOGNITION_UNKNOWN
    rows = [row for row in _rows(audited, ruleset, part) if _is_about(row.date, year, on)]
    if any(row.sure and row.date is not None for row in rows):
        return Group.RECOGNISED
    return Group.RECOGNITION_UNKNOWN if rows else Group.NOT_RECOGNISED


def _is_about(day: dt.date | None, year: int, on: dt.date) -> bool:
    return day is None or (day <= on and rating_year_on(day).year <= year)


def _rows(audited: DossierAudit, ruleset: RuleSet, part: str) -> list[EvidenceRow]:
    requirement = ruleset.requirement(part)
    return [row for i in audited.items if i.requirement == requirement for row in i.evidence]
