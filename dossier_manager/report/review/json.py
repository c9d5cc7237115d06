"""The many-year review as JSON: keys that stay."""

from collections.abc import Iterable

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Finding
from dossier_manager.report.json import FORMAT, Json, coverage, day, findings
from dossier_manager.report.review import lists as review_lists
from dossier_manager.report.review import words as review_words
from dossier_manager.statistics.exemplary import Candidate, Unit
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.outline import Fill, Head
from dossier_manager.statistics.papers import PaperRow
from dossier_manager.statistics.process import StepPapers
from dossier_manager.statistics.review import Chapter, FamilySum, Review
from dossier_manager.statistics.roll import Entry
from dossier_manager.statistics.sums import NamedSum, YearSum
from dossier_manager.statistics.targets import TargetSum


def review_json(view: ArchiveView, review: Review, digest: str, found: Iterable[Finding]) -> Json:
    """The whole review. What a person writes is null, with what the outline asks."""
    span = review.span
    return {
        "format": FORMAT,
        "as_of": day(span.on),
        "span": {
            "from_year": span.first,
            "to_year": span.last,
            "from": day(span.start),
            "to": day(span.end),
        },
        "rules_digest": digest,
        "coverage": coverage(view.coverage),
        "findings": findings(found),
        "notes": list(review_words.notes(view, review)),
        "outline": _outline(review),
        "totals": _kinds(review.whole.group),
        "by_level": [{"level": one.name, "kinds": _kinds(one)} for one in review.levels],
        "by_commune": [_commune(one) for one in review.communes],
        "years": [_year(one) for one in review.whole.years],
        "families": [_family(one) for one in review.whole.families],
        "steps": [_step(one) for one in review.whole.steps],
        "exemplary": [_unit(one) for one in review.whole.units],
        "papers": [_paper(one) for one in review.whole.papers],
        "dossiers": [_entry(one) for one in review.roll],
        "left_out": {why.value: count for why, count in review.left_out},
        "unjudged": review.unjudged,
    }


def _outline(review: Review) -> Json:
    frame = review.outline
    return {
        "id": frame.id,
        "text": frame.text,
        "note": frame.note,
        "heads": [_head(review, head, depth) for depth, head in frame.walk()],
        "figures": [
            {
                "id": one.id,
                "title": one.title,
                "basis": one.basis,
                "row": one.row.value,
                "how": one.how,
            }
            for one in frame.figures
        ],
    }


def _head(review: Review, head: Head, depth: int) -> Json:
    return {
        "id": head.id,
        "depth": depth,
        "title": head.title,
        "basis": review.outline.cite(head.clause),
        "row": head.row.value,
        "fills": [fill.value for fill in head.fills],
        "families": list(head.families),
        "figures": list(head.figures),
        "left_open": Fill.PERSON in head.fills,
        "hint": head.hint,
        "text": None,
    }


def _kinds(group: NamedSum) -> Json:
    return {
        one.kind: {
            "there": one.there,
            "founded": one.founded,
            "ended": one.ended,
            "left": one.left,
            "unknown": one.unknown,
            "undated": one.undated,
            "socialised": one.socialised,
        }
        for one in group.kinds
    }


def _commune(chapter: Chapter) -> Json:
    return {
        "commune": chapter.group.name,
        "kinds": _kinds(chapter.group),
        "years": [_year(one) for one in chapter.years],
        "families": [_family(one) for one in chapter.families],
        "exemplary": [_unit(one) for one in chapter.units],
    }


def _year(one: YearSum) -> Json:
    return {
        "year": one.year,
        "closed": one.closed,
        "guide_held": one.held,
        "why": one.why,
        "there": dict(one.there),
        "founded": one.founded,
        "ended": one.ended,
        "undated": one.undated,
        "grades": dict(one.grades),
        "ungraded": one.of(Group.NOT_STATED),
        "ineligible": one.of(Group.NOT_ELIGIBLE) if one.held else None,
        "eligibility_unknown": one.of(Group.ELIGIBILITY_UNKNOWN),
        "recognised": one.of(Group.RECOGNISED),
        "groups": {group.value: number for group, number in one.groups},
        "targets": _targets(one.targets),
    }


def _targets(one: TargetSum) -> Json:
    return {
        "stated": one.stated,
        "sourced": one.sourced,
        "met": one.met,
        "missed": one.missed,
        "unclear": one.unclear,
        "unsourced": one.unsourced,
    }


def _family(one: FamilySum) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "sure": one.sure,
        "undated": one.undated,
        "guess": one.guess,
        "basis": list(one.bases),
    }


def _step(one: StepPapers) -> Json:
    return {
        "rules": one.ruleset,
        "step": one.step,
        "part": one.part,
        "title": one.title,
        "basis": one.basis,
        "sure": one.sure,
        "guess": one.guess,
        "unseen": one.unseen,
        "not_asked": one.not_asked,
    }


def _unit(one: Unit) -> Json:
    return {
        "unit": one.name,
        "own": one.own,
        "asked": one.asked,
        "enough": one.enough,
        "candidates": [_candidate(each) for each in one.candidates],
    }


def _candidate(one: Candidate) -> Json:
    return {
        "dossier": one.id,
        "path": one.path,
        "name": one.name,
        "kind": one.kind,
        "socialised": one.socialised,
        "good": [
            {"year": year, "number": rated.number, "date": day(rated.date)}
            for year, rated in one.good
        ],
        "recognised": day(one.recognised),
        "ended": day(one.ended),
        "why": review_lists.why(one),
    }


def _paper(one: PaperRow) -> Json:
    return {
        "family": one.family,
        "surety": one.surety.value,
        "dossiers": list(one.dossiers),
        "part": one.part,
        "title": one.title,
        "basis": one.basis,
        "year": one.year,
        "kind": one.kind,
        "number": one.number,
        "date": day(one.day),
        "agency": one.agency,
        "subject": one.subject,
        "path": one.path,
        "standing": one.standing.value,
    }


def _entry(one: Entry) -> Json:
    return {
        "id": one.id,
        "path": one.path,
        "name": one.name,
        "kind": one.kind,
        "level": one.level.value if one.level else None,
        "commune": one.commune,
        "socialised": one.socialised,
        "founded": day(one.life.founded),
        "founded_stated": one.life.stated,
        "ended": day(one.life.ended),
        "there": one.there.value,
        "left_out": one.left_out.value if one.left_out else None,
        "recognised": [day(each) for each in one.life.recognised],
        "years": [
            {
                "year": row.year,
                "group": row.group.value,
                "there": row.there.value,
                "grade": row.rated.grade.value if row.rated else None,
                "number": row.rated.number if row.rated else None,
                "date": day(row.rated.date) if row.rated else None,
                "eligible": row.eligible.value if row.eligible else None,
                "recognised": row.recognised,
                "targets": _targets(row.targets),
            }
            for row in one.years
        ],
    }
