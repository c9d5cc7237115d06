"""Progress through the procedure as JSON, with the keys that stay."""

from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.audit.steps.acts import Act
from dossier_manager.audit.steps.progress import Progress
from dossier_manager.audit.steps.stand import StepPaper
from dossier_manager.audit.steps.steps import StepProgress
from dossier_manager.report.json import Json, audit_head, day, findings
from dossier_manager.report.steps.summary import NOTES, Progresses
from dossier_manager.report.steps.words import status
from dossier_manager.report.unsound import errors


def steps_json(audit: ArchiveAudit, found: Progresses) -> Json:
    """Every dossier with its progress by each rule set that judged it."""
    broken = (entry for one, _ in found for entry in errors(one))
    return {
        **audit_head(audit),
        "findings": findings([*audit.findings, *broken]),
        "dossiers": [
            {**_head(one), "progress": [_progress(each) for each in several]}
            for one, several in found
        ],
        "notes": list(NOTES),
    }


def _head(one: DossierAudit) -> Json:
    return {"id": one.id, "path": one.path, "name": one.name, "kind": one.kind}


def _progress(progress: Progress) -> Json:
    return {
        "rules": progress.rules,
        "note": progress.note,
        "steps": [_step(step) for step in progress.steps],
        "round": [_paper(paper) for paper in progress.round],
        "ending": [_step(step) for step in progress.ending],
        "next": [_act(act) for act in progress.acts],
    }


def _step(step: StepProgress) -> Json:
    return {
        "id": step.step.id,
        "title": step.step.title,
        "state": step.state.value,
        "basis": step.basis,
        "papers": [_paper(paper) for paper in step.papers],
    }


def _paper(paper: StepPaper) -> Json:
    item = paper.item
    return {
        "requirement": item.requirement,
        "part": item.part,
        "title": item.title,
        "year": item.year,
        "status": status(paper).value,
        "stand": paper.stand.value,
        "why": paper.why,
        "dates": [day(one) for one in paper.days],
        "holder": paper.holder,
        "basis": item.basis,
        "row": item.row,
    }


def _act(act: Act) -> Json:
    return {
        "kind": act.kind.value,
        "step": act.step,
        "papers": [
            {
                "requirement": paper.item.requirement,
                "title": paper.item.title,
                "year": paper.item.year,
                "why": paper.why,
                "holder": paper.holder,
                "basis": paper.item.basis,
            }
            for paper in act.papers
        ],
    }
