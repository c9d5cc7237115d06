"""The counts as JSON, with the keys that stay."""

from collections.abc import Iterable, Sequence

from dossier_manager import messages
from dossier_manager.audit.model import ArchiveAudit, Blocker
from dossier_manager.findings import Severity
from dossier_manager.report.json import Json, audit_head, day, finding, findings
from dossier_manager.report.stats import words as stats_words
from dossier_manager.report.stats.summary import NOTES
from dossier_manager.statistics.archive import Statistics, YearCount
from dossier_manager.statistics.change import Change, Move
from dossier_manager.statistics.counting import Counting
from dossier_manager.statistics.counts import Totals
from dossier_manager.statistics.exceptions import Exceptional
from dossier_manager.statistics.family import ModelFamily
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line
from dossier_manager.statistics.proposals import Proposal, proposed
from dossier_manager.statistics.rows import (
    Row,
    by_commune,
    by_founding_year,
    by_group,
    by_kind,
    by_level,
)


def stats_json(audit: ArchiveAudit, made: Statistics) -> Json:
    """One object for a year, with the year before under `before`."""
    errors = [
        entry
        for one in audit.dossiers
        for entry in one.findings
        if entry.severity is Severity.ERROR
    ]
    before = {one.path: one for one in made.before.lines}
    return {
        **audit_head(audit),
        "year": made.now.year,
        "exceptions": [_exceptional(one) for one in made.exceptions],
        "totals": {**_totals(made.now.totals), **_without(made)},
        "before": _year(made.before),
        "by_commune": _rows("commune", by_commune(made.now.lines)),
        "by_level": _rows("level", by_level(made.now.lines)),
        "by_kind": _rows("kind", by_kind(made.now.lines)),
        "by_founding_year": _rows("year", by_founding_year(made.now.lines)),
        "by_grade": _grades(made.now, made.before),
        "models": [_model(one, before) for one in made.now.families.models],
        "loose_sites": [
            {**_line(one, before), "why": why.value} for one, why in made.now.families.loose
        ],
        "exemplars": [
            _line(one, before) for one in made.now.lines if one.kind.value == "dien-hinh"
        ],
        "change": _change(made.change),
        "proposals": [_proposal(one, made.counting) for one in made.proposals],
        "questions": findings(made.questions),
        "counting": _counting(made.counting),
        "findings": findings([*audit.findings, *errors]),
        "notes": list(NOTES),
    }


def _totals(made: Totals) -> Json:
    sites, teams = made.sites, made.teams
    return {
        "dossiers": made.dossiers,
        "models": made.models,
        "model_names": made.names,
        "sites": {
            "without_first": sites.without_first,
            "with_first": sites.with_first,
            "first_site_counts": sites.first_counts,
            "loose": sites.loose,
        },
        "rated_kinds": made.rated_kinds,
        "linked": made.linked,
        "linked_unstated": made.linked_unstated,
        "teams": {
            "several": teams.several,
            "several_in": teams.several_in,
            "one_in": teams.one_in,
            "unstated_in": teams.unstated_in,
        },
        "exemplars": made.exemplars,
        "apart": made.apart,
    }


def _without(made: Statistics) -> Json:
    """The other total: a proposal takes nothing out by itself."""
    count = proposed(made.proposals)
    return {
        "proposed": count,
        "rated_kinds_without_proposed": made.now.totals.rated_kinds - count,
    }


def _year(made: YearCount) -> Json:
    groups = by_group(made.lines)
    return {
        "year": made.year,
        "totals": _totals(made.totals),
        "by_grade": {group.value: number for group, number in groups.items()},
    }


def _grades(now: YearCount, before: YearCount) -> list[Json]:
    counts, was = by_group(now.lines), by_group(before.lines)
    return [
        {
            "group": group.value,
            "title": stats_words.GROUPS[group],
            "counted": group.counted,
            "now": counts[group],
            "before": was[group],
        }
        for group in Group
    ]


def _rows(key: str, rows: Iterable[Row]) -> list[Json]:
    return [
        {
            key: row.key,
            "models": row.models,
            "sites": row.sites,
            "exemplars": row.exemplars,
            "apart": row.apart,
            "dossiers": row.dossiers,
            "by_grade": {group.value: number for group, number in row.groups},
        }
        for row in rows
    ]


def _line(one: Line, before: dict[str, Line]) -> Json:
    old = before.get(one.path)
    return {
        "id": one.id,
        "path": one.path,
        "name": one.name,
        "kind": one.kind.value,
        "commune": one.commune,
        "level": one.level.value if one.level is not None else None,
        "linked": one.linked,
        "founded": day(one.founded),
        "founded_stated": one.founded_stated,
        "parent": one.parent,
        "teams": one.teams,
        "group": one.group.value,
        "grade": one.grade.value if one.grade is not None else None,
        "counted": one.counted,
        "group_before": old.group.value if old is not None else None,
    }


def _model(family: ModelFamily, before: dict[str, Line]) -> Json:
    return {
        **_line(family.line, before),
        "counted_sites": family.counted_sites,
        "sites": [_line(site, before) for site in family.sites],
    }


def _exceptional(one: Exceptional) -> Json:
    return {
        **finding(one.finding),
        "name": one.line.name,
        "blockers": [_blocker(blocker) for blocker in one.blockers],
    }


def _blocker(blocker: Blocker) -> Json:
    said = messages.say(blocker.code, dict(blocker.params))
    return {
        "code": blocker.code,
        "requirement": blocker.requirement,
        "message": said.message,
        "basis": blocker.basis,
        "cure": said.cure,
    }


def _proposal(one: Proposal, way: Counting) -> Json:
    return {
        "dossier": one.line.id,
        "path": one.line.path,
        "name": one.line.name,
        "state": one.state.value,
        "signs": [
            {
                "mark": sign.mark.value,
                "other": sign.other.value,
                "said": sign.said,
                "guess": sign.guess,
                "message": stats_words.sign(sign),
                "basis": way.by(sign.rule).basis,
                "row": way.by(sign.rule).row,
            }
            for sign in one.signs
        ],
    }


def _change(found: Change) -> Json:
    return {
        "new": _ids(found.new),
        "gone": _ids(found.gone),
        "up": [_move(move) for move in found.up],
        "down": [_move(move) for move in found.down],
        "same": found.same,
        "first": _ids(found.first),
        "lost": _ids(found.lost),
        "recognised": _ids(found.recognised),
        "undated": _ids(found.undated),
    }


def _ids(lines: Sequence[Line]) -> list[Json]:
    return [{"dossier": one.id, "path": one.path, "name": one.name} for one in lines]


def _move(move: Move) -> Json:
    return {
        **_ids([move.line])[0],
        "before": move.before.value,
        "after": move.after.value,
    }


def _counting(way: Counting) -> Json:
    return {
        "title": way.title,
        "by_analogy": not way.direct,
        "says": stats_words.way(way),
        "rules": [
            {
                "id": rule.id,
                "says": rule.says,
                "basis": rule.basis,
                "row": rule.row,
                "by_analogy": rule.by_analogy,
            }
            for rule in way.rules
        ],
    }
