"""One rule set in full as JSON: every row with its clause, as the rule file gives it."""

from collections.abc import Iterable

from dossier_manager.report.json import FORMAT, Json, day
from dossier_manager.rules.model import Item, Part, RuleSet
from dossier_manager.rules.rating import Criterion, RatingRules, RecognitionRules


def head(ruleset: RuleSet, *, local: bool = False) -> Json:
    """What a list says of a set."""
    source = ruleset.source
    return {
        "id": ruleset.id,
        "title": ruleset.title,
        "kinds": [kind.value for kind in ruleset.kinds],
        "source": {
            "number": source.number,
            "title": source.title,
            "date": day(source.date),
            "agency": source.agency,
        },
        "base": ruleset.base,
        "province": ruleset.province,
        "valid_from": day(ruleset.valid_from),
        "valid_to": day(ruleset.valid_to),
        "validity_note": ruleset.validity_note,
        "successor": ruleset.successor,
        "stated_only": ruleset.stated_only,
        "local": local,
        "judges": _judges(ruleset),
    }


def _judges(ruleset: RuleSet) -> str | None:
    """What a set can say beside papers: a grade, a recognition, or nothing."""
    if ruleset.rating is not None:
        return "rating"
    return "recognition" if ruleset.recognition is not None else None


def set_json(ruleset: RuleSet, *, local: bool = False) -> Json:
    """One rule set in full."""
    rules = ruleset.rating or ruleset.recognition
    before = ruleset.predecessor
    return {
        "format": FORMAT,
        **head(ruleset, local=local),
        "predecessor": before
        and {
            "number": before.number,
            "date": day(before.date),
            "said_by": before.said_by,
            "basis": ruleset.predecessor_basis,
        },
        "steps": [
            {"id": s.id, "title": s.title, "basis": ruleset.cite(s.basis)} for s in ruleset.steps
        ],
        "items": [_part(ruleset, item, part) for item, part in ruleset.parts],
        "order": [
            {"parts": list(o.parts), "basis": ruleset.cite(o.basis), "row": o.row.value}
            for o in ruleset.order
        ],
        "rating": ruleset.rating and _rating(ruleset, ruleset.rating),
        "recognition": ruleset.recognition and _recognition(ruleset, ruleset.recognition),
        "criteria": _criteria(ruleset, rules.criteria if rules else ()),
        "keeping": [
            {"who": one.who, "law": one.law, "basis": ruleset.cite(one.basis)}
            for one in ruleset.keeping
        ],
    }


def _part(ruleset: RuleSet, item: Item, part: Part) -> Json:
    return {
        "code": item.code,
        "requirement": ruleset.requirement(part.id),
        "part": part.id if part.id != item.code else None,
        "title": part.title,
        "step": part.step,
        "owed": part.owed.value,
        "bars": list(part.bars),
        "person": list(part.person),
        "basis": ruleset.cite(part.basis),
        "row": part.row.value,
        "issuers": part.issuers
        and {"accepts": list(part.issuers.accepts), "basis": ruleset.cite(part.issuers.basis)},
        "contents": [
            {
                "id": one.id,
                "title": one.title,
                "basis": ruleset.cite(one.basis, one.text),
                "row": one.row.value,
            }
            for one in part.contents
        ],
    }


def _rating(ruleset: RuleSet, rules: RatingRules) -> Json:
    def before(month: int, day_: int) -> str:
        return f"--{month:02d}-{day_:02d}"

    return {
        "report_before": before(rules.report.before.month, rules.report.before.day),
        "report_basis": ruleset.cite(rules.report.basis),
        "decision_before": before(rules.decision.before.month, rules.decision.before.day),
        "decision_basis": ruleset.cite(rules.decision.basis),
        "months": rules.eligibility.months,
        "months_basis": ruleset.cite(rules.eligibility.months_basis),
        "authority_basis": ruleset.cite(rules.eligibility.authority.basis),
        "grades": [
            {
                "id": grade.id,
                "title": grade.title,
                "at_least": grade.completion.at_least if grade.completion else None,
                "below": grade.completion.below if grade.completion else None,
                "only_person": grade.only_person,
                "basis": ruleset.cite(grade.basis),
            }
            for grade in rules.grades
        ],
    }


def _recognition(ruleset: RuleSet, rules: RecognitionRules) -> Json:
    return {
        "years": rules.years,
        "years_basis": ruleset.cite(rules.years_basis),
        "percent": rules.percent,
        "percent_basis": ruleset.cite(rules.percent_basis) if rules.percent_basis else None,
        "again": rules.again,
    }


def _criteria(ruleset: RuleSet, criteria: Iterable[Criterion]) -> list[Json]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "judge": one.judge,
            "grades": list(one.grades),
            "basis": ruleset.cite(one.basis),
        }
        for one in criteria
    ]
