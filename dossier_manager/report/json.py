"""The JSON of every report: the keys of the contract, sorted where order means nothing.

Keys that stand here keep their name and meaning; more may be added.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from dossier_manager import messages
from dossier_manager.archive.decisions import Decision
from dossier_manager.audit.model import (
    ArchiveAudit,
    Blocker,
    DossierAudit,
    EvidenceRow,
    GradeResult,
    ItemStatus,
    Rating,
    Recognition,
    Undecided,
)
from dossier_manager.catalogue.view import ArchiveView, Coverage
from dossier_manager.findings import Finding, by_severity
from dossier_manager.report.indented import indented
from dossier_manager.report.percent import rounded_down
from dossier_manager.report.terminal import waivers

Json = dict[str, Any]
FORMAT = 1


def as_json(value: Json) -> bytes:
    """UTF-8 bytes with a line end. A lone surrogate leaves as its escape; NaN is an error."""
    return (indented(value) + "\n").encode("utf-8", "backslashreplace")


def day(value: dt.date | None) -> str | None:
    """ISO, or null."""
    return value.isoformat() if value else None


def pages(span: tuple[int, int] | None) -> list[int] | None:
    """First and last page; null where a paper is known by its file's name alone."""
    return list(span) if span and span[0] else None


def coverage(seen: Coverage) -> Json:
    """What has been seen."""
    return {
        "files": seen.files,
        "read": seen.read,
        "unread": seen.unread,
        "unreadable": seen.unreadable,
        "withheld": seen.withheld,
        "waiting": seen.waiting,
    }


def finding(entry: Finding) -> Json:
    """One finding with its words."""
    said = messages.text(entry)
    place = entry.place
    return {
        "code": entry.code,
        "severity": entry.severity.value,
        "place": {
            "dossier": place.dossier,
            "path": place.path,
            "page": place.page,
            "line": place.line,
        },
        "message": said.message,
        "basis": entry.basis,
        "bars": list(entry.bars),
        "cure": said.cure,
    }


def findings(entries: Iterable[Finding]) -> list[Json]:
    """Worst first, in an order that never depends on the disk."""
    return [finding(entry) for entry in by_severity(entries)]


def _evidence(row: EvidenceRow) -> Json:
    return {
        "standing": row.standing.value,
        "dossier": row.dossier,
        "path": row.path,
        "pages": pages(row.pages),
        "reasons": list(row.reasons),
        "sure": row.sure,
        "confirmed": row.confirmed,
        "number": row.number,
        "date": day(row.date),
    }


def _item(item: ItemStatus) -> Json:
    return {
        "requirement": item.requirement,
        "code": item.code,
        "part": item.part if item.part != item.code else None,
        "title": item.title,
        "year": item.year,
        "status": item.status.value,
        "evidence": [_evidence(row) for row in item.evidence],
        "bars": list(item.bars),
        "basis": item.basis,
        "row": item.row,
        "why": item.why,
    }


def _blocker(blocker: Blocker) -> Json:
    said = messages.say(blocker.code, dict(blocker.params))
    return {
        "code": blocker.code,
        "requirement": blocker.requirement,
        "message": said.message,
        "basis": blocker.basis,
        "cure": said.cure,
        "bars": blocker.bars,
    }


def _undecided(entry: Undecided) -> Json:
    return {
        "id": entry.id,
        "title": entry.title,
        "grades": list(entry.grades),
        "basis": entry.basis,
        "documents": list(entry.documents),
    }


def _grade(result: GradeResult) -> Json:
    return {
        "state": result.state.value,
        "blockers": [_blocker(blocker) for blocker in result.blockers],
        "unproven": list(result.unproven),
    }


def _rating(rating: Rating) -> Json:
    completion = rating.completion
    return {
        "eligible": rating.eligible.value,
        "eligible_why": rating.eligible_why,
        "completion": {
            "percent": rounded_down(completion.percent),
            "method": completion.method,
            "sources": list(completion.sources),
        }
        if completion
        else None,
        "grades": {name: _grade(result) for name, result in rating.grades.items()},
        "possible": rating.possible,
        "proven": rating.proven,
        "undecided": [_undecided(entry) for entry in rating.undecided],
        "waived": list(rating.waived),
    }


def _recognition(result: Recognition) -> Json:
    return {
        "due": day(result.due),
        "criteria": {"met": result.met, "all": result.all, "sources": list(result.sources)}
        if result.met is not None and result.all is not None
        else None,
        "state": result.state.value,
        "blockers": [_blocker(blocker) for blocker in result.blockers],
        "undecided": [_undecided(entry) for entry in result.undecided],
    }


def _waiver(entry: Decision) -> Json:
    return {
        "decision": entry.id,
        "requirement": entry.requirement,
        "year": entry.year,
        "by": entry.by,
        "at": entry.at.isoformat(),
        "reason": entry.reason,
    }


def dossier(audited: DossierAudit, waived: Mapping[str, list[Decision]]) -> Json:
    """One dossier of an audit."""
    result: Json = {
        "id": audited.id,
        "path": audited.path,
        "name": audited.name,
        "kind": audited.kind,
        "rules": [{"id": rules.id, "why": rules.why} for rules in audited.rules],
        "items": [_item(item) for item in audited.items],
        "rating": _rating(audited.rating) if audited.rating else None,
        "findings": findings(audited.findings),
        "waivers": [_waiver(entry) for entry in waived.get(audited.path, ())],
    }
    if audited.rating is None:
        result["why_not_rated"] = audited.why_not_rated
    if audited.recognition is not None:
        result["recognition"] = _recognition(audited.recognition)
    return result


def audit_head(audit: ArchiveAudit) -> Json:
    """What stands above every report of an audit."""
    start, end = audit.period
    return {
        "format": FORMAT,
        "as_of": day(audit.as_of),
        "period": {"year": audit.year, "from": day(start), "to": day(end)},
        "rules_digest": audit.rules_digest,
        "coverage": coverage(audit.coverage),
    }


def audit_json(view: ArchiveView, audit: ArchiveAudit) -> Json:
    """The whole audit."""
    waived = waivers(view)
    return {
        **audit_head(audit),
        "findings": findings(audit.findings),
        "dossiers": [dossier(entry, waived) for entry in audit.dossiers],
    }
