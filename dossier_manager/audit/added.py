"""Criteria that the Ban Chỉ đạo or the Trưởng added: they add to those of the text, and no more."""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Manifest, OwnCriterion
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import Criterion


def with_added(ruleset: RuleSet, manifest: Manifest) -> RuleSet:
    """The set with the dossier's own criteria behind those of the text; a person judges them.

    One that bears the id of a criterion of the text, or names an unknown grade, is left out.
    """
    rating = ruleset.rating
    if rating is None or rating.own_criteria_basis is None or not manifest.criteria:
        return ruleset
    ladder = tuple(grade.id for grade in rating.grades if not grade.only_person)
    added = tuple(
        Criterion(
            id=one.id,
            title=one.title,
            judge="person",
            basis=rating.own_criteria_basis,
            grades=one.grades or ladder,
        )
        for one in manifest.criteria
        if _fault(ruleset, manifest, one) is None
    )
    whole = rating.model_copy(update={"criteria": (*rating.criteria, *added)})
    return ruleset.model_copy(update={"rating": whole})


def added_findings(ruleset: RuleSet, manifest: Manifest) -> Iterator[Finding]:
    """Criteria that were not taken, each with the reason. `ruleset` is the text's own."""
    place = Place(manifest.id, "manifest.yaml")
    for one in manifest.criteria:
        code = _fault(ruleset, manifest, one)
        if code is not None:
            yield finding(code, Severity.WARNING, place, criterion=one.id)


def _fault(ruleset: RuleSet, manifest: Manifest, one: OwnCriterion) -> str | None:
    rating = ruleset.rating
    if rating is None or rating.own_criteria_basis is None:
        return "CRITERION_NOT_ALLOWED"
    same = [other for other in manifest.criteria if other.id == one.id]
    if same[0] is not one or any(other.id == one.id for other in rating.criteria):
        return "CRITERION_TAKEN"
    ladder = {grade.id for grade in rating.grades if not grade.only_person}
    return None if set(one.grades) <= ladder else "CRITERION_GRADE"
