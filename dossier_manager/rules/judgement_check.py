"""Whether a rule set's rating or recognition is sound: its days, bands, grades and words."""

import calendar
from collections.abc import Iterator

from dossier_manager.archive.manifest import Kind
from dossier_manager.rules.flaw import Flaw, Path
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import DayMonth, Grade, RatingRules

_COMMON_YEAR = 2025
"""A year without 29/02, which not every year has."""
_JUDGES = ("computed", "documents", "doubt", "person")
_LATE = ("barred", "none", "person")
_ABOVE = ("barred", "person")


def judgement_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    """What is wrong in how the set judges."""
    said = {"id": ruleset.id}
    judges = [one for one in (ruleset.rating, ruleset.recognition) if one is not None]
    if len(judges) > 1 or (not judges and not ruleset.stated_only):
        yield Flaw("RULES_NO_JUDGEMENT", said)
    exemplars = Kind.EXEMPLAR in ruleset.kinds
    if ruleset.rating is not None:
        if exemplars:
            yield Flaw("RULES_RATING_KIND", said, ("rating",))
        yield from _rating_flaws(ruleset, ruleset.rating)
    if ruleset.recognition is not None and {*ruleset.kinds} != {Kind.EXEMPLAR}:
        yield Flaw("RULES_RECOGNITION_KIND", said, ("recognition",))
    for key, rules in (("rating", ruleset.rating), ("recognition", ruleset.recognition)):
        for at, one in enumerate(rules.criteria if rules else ()):
            path: Path = (key, "criteria", at, "judge")
            yield from _listed(said | {"where": one.id}, one.judge, _JUDGES, path)


def _rating_flaws(ruleset: RuleSet, rating: RatingRules) -> Iterator[Flaw]:
    floors = [g.completion.at_least for g in rating.grades if g.completion]
    if floors != sorted(floors, reverse=True):
        yield Flaw("RULES_THRESHOLDS", {"id": ruleset.id}, ("rating", "grades"))
    days: tuple[tuple[Path, DayMonth], ...] = (
        (("year_from",), rating.year_from),
        (("year_to",), rating.year_to),
        (("report", "before"), rating.report.before),
        (("decision", "before"), rating.decision.before),
        (("eligibility", "unsure_until"), rating.eligibility.unsure_until),
    )
    for path, day in days:
        if not _every_year_has(day):
            params = {"id": ruleset.id, "key": ".".join(map(str, path))}
            params["day"] = f"{day.day}/{day.month}"
            yield Flaw("RULES_DAY_NOT_THERE", params, ("rating", *path))
    for at, grade in enumerate(rating.grades):
        yield from _band_flaws(ruleset, grade, ("rating", "grades", at))
    yield from _grade_flaws(ruleset, rating)


def _every_year_has(day: DayMonth) -> bool:
    if day.month not in range(1, 13):
        return False
    return 1 <= day.day <= calendar.monthrange(_COMMON_YEAR, day.month)[1]


def _band_flaws(ruleset: RuleSet, grade: Grade, path: Path) -> Iterator[Flaw]:
    said = {"id": ruleset.id, "where": grade.id}
    yield from _listed(said, grade.late_report, _LATE, (*path, "late_report"))
    band = grade.completion
    if band is None:
        return
    yield from _listed(said, band.above, _ABOVE, (*path, "completion", "above"))
    if band.below is not None and band.below <= band.at_least:
        yield Flaw("RULES_BAND", said, (*path, "completion", "below"))


def _listed(said: dict[str, str], value: str, known: tuple[str, ...], path: Path) -> Iterator[Flaw]:
    """That a word, at the key where the path ends, is one of those that the program knows."""
    if value not in known:
        params = {"key": str(path[-1]), "value": value, "known": ", ".join(known)}
        yield Flaw("RULES_VALUE_UNKNOWN", said | params, path)


def _grade_flaws(ruleset: RuleSet, rating: RatingRules) -> Iterator[Flaw]:
    known = {grade.id for grade in rating.grades}
    named = [(part.id, (*part.bars, *part.person)) for _, part in ruleset.parts]
    named += [(one.id, one.grades) for one in rating.criteria]
    for where, grades in named:
        for grade in grades:
            if grade not in known:
                params = {"id": ruleset.id, "grade": grade, "where": where}
                yield Flaw("RULES_GRADE_UNKNOWN", params)
