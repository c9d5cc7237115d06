"""The progress of one dossier: its steps, the year's round, the ending, what comes next. Pure."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.audit.steps.acts import Act, acts
from dossier_manager.audit.steps.known import Known, known_of
from dossier_manager.audit.steps.stand import StepPaper, papers_of
from dossier_manager.audit.steps.steps import StepProgress, is_ending, progress_of, steps_of
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a dossier has come by one rule set. `note` says why it is not asked as others are."""

    rules: str
    steps: tuple[StepProgress, ...]
    round: tuple[StepPaper, ...]
    ending: tuple[StepProgress, ...]
    acts: tuple[Act, ...]
    note: str | None


def progress(
    audit: DossierAudit, ruleset: RuleSet, view: DossierView, *, on: dt.date, year: int
) -> Progress:
    """The progress of a dossier on a day, for a rating year, by one of the sets that judged it."""
    known = known_of(audit, ruleset, view, on=on, year=year)
    papers = papers_of(known)
    listed = steps_of(ruleset)
    endings = [step for step in listed if is_ending(ruleset, step)]
    building = progress_of(ruleset, [one for one in listed if one not in endings], papers)
    stated = view.manifest.ending_from is not None or view.manifest.ended is not None
    ending = progress_of(ruleset, endings, papers) if stated else ()
    rounds = () if known.ended else tuple(_round(ruleset, papers, year))
    found = () if _closed(known) else tuple(acts(known, papers, building, ending, rounds))
    note = audit.why_not_rated if known.ended or _closed(known) else None
    return Progress(ruleset.id, building, rounds, ending, found, note)


def _closed(known: Known) -> bool:
    """Whether nothing is asked: a member's dossier, an unknown guide, unread decisions."""
    return known.member or known.view.decisions_unread or not known.governed


def _round(ruleset: RuleSet, papers: Sequence[StepPaper], year: int) -> Iterator[StepPaper]:
    """The yearly papers of the procedure in this year, and the decision that follows them."""
    decision = ruleset.rating.decision_part if ruleset.rating else None
    mine = [paper for paper in papers if paper.yearly and paper.item.year in (None, year)]
    yield from (p for p in mine if p.part.step is not None and p.part.id != decision)
    yield from (p for p in mine if p.part.id == decision)


def archive_progress(
    audit: ArchiveAudit, view: ArchiveView, book: RuleBook
) -> tuple[tuple[DossierAudit, tuple[Progress, ...]], ...]:
    """Every audited dossier with its progress by each rule set that judged it."""
    views = {one.path: one for one in view.dossiers}
    return tuple(
        (
            one,
            tuple(
                progress(one, ruleset, views[one.path], on=audit.as_of, year=audit.year)
                for applied in one.rules
                if (ruleset := book.get(applied.id)) is not None
            ),
        )
        for one in audit.dossiers
        if one.path in views
    )
