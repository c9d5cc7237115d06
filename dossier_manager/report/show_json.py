"""The JSON of one dossier in full, and of what a scan saw."""

from dossier_manager.archive.decisions import Decision
from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.reading.model import Letterhead
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, Match
from dossier_manager.report.json import FORMAT, Json, audit_head, coverage, dossier, findings, pages
from dossier_manager.report.terminal import waivers

FIELDS = ("kind", "number", "date", "agency", "subject", "signer")


def letterhead(head: Letterhead) -> Json:
    """The fields that could be read; null for the rest."""
    fields: Json = {
        name: field.value if (field := getattr(head, name)) else None for name in FIELDS
    }
    return fields | {"secrecy": head.secrecy}


def sources(head: Letterhead) -> Json:
    """Where each field was read and how far it is to be believed."""
    return {
        name: {"from": field.source.value, "certainty": field.certainty.value}
        for name in FIELDS
        if (field := getattr(head, name)) is not None
    }


def _match(match: Match) -> Json:
    return {
        "requirement": match.requirement,
        "year": match.year,
        "standing": match.standing.value,
        "confidence": round(match.confidence, 3),
        "reasons": list(match.reasons),
        "decision": match.decision,
    }


def _paper(paper: DocumentPaper) -> Json:
    return {
        "pages": pages(paper.pages),
        "letterhead": letterhead(paper.letterhead),
        "sources": sources(paper.letterhead),
        "items": [_match(match) for match in paper.matches],
    }


def document(entry: Document) -> Json:
    """One file. Of a withheld one nothing but its number, its state and what a person gave it."""
    if entry.state is FileState.WITHHELD:
        met = [match for paper in entry.papers for match in paper.matches]
        items = [
            {"requirement": m.requirement, "year": m.year, "decision": m.decision} for m in met
        ]
        return {"path": None, "opaque": entry.opaque, "state": entry.state.value, "items": items}
    return {
        "path": entry.path,
        "opaque": None,
        "state": entry.state.value,
        "type": entry.kind.value,
        "text_source": entry.source.value,
        "papers": [_paper(paper) for paper in entry.papers],
        "problems": findings(entry.problems),
    }


def decision(entry: Decision) -> Json:
    """One decision as it stands in its file; keys that it does not bear are left out."""
    return entry.model_dump(mode="json", exclude_none=True)


def show_json(view: ArchiveView, audit: ArchiveAudit, audited: DossierAudit) -> Json:
    """One dossier: its audit, its files, its decisions."""
    seen = next((d for d in view.dossiers if d.path == audited.path), None)
    return {
        **audit_head(audit),
        "dossier": dossier(audited, waivers(view)),
        "documents": [document(entry) for entry in seen.documents] if seen else [],
        "decisions": [decision(entry) for entry in seen.decisions] if seen else [],
    }


def scan_json(view: ArchiveView) -> Json:
    """What a scan saw."""
    every = [*view.findings, *(entry for d in view.dossiers for entry in d.findings)]
    return {
        "format": FORMAT,
        "archive": {"id": view.settings.id, "name": view.settings.name},
        "dossiers": len(view.dossiers),
        "loose": len(view.loose),
        "coverage": coverage(view.coverage),
        "findings": findings(every),
    }
