"""People's decisions laid over what the program recognised. A person's word goes first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier_manager.archive.decisions import Action, Assigned, Decision, Described
from dossier_manager.archive.manifest import Manifest
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.reading.model import Field, FieldSource, Letterhead
from dossier_manager.recognition.described import again
from dossier_manager.recognition.match import may_share
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)
from dossier_manager.rules.model import RuleSet

NOTHING = "none"
"""What a person assigns a file to that belongs to no requirement."""


def unmarked(decisions: Iterable[Decision]) -> frozenset[tuple[str, str | None]]:
    """Files whose secrecy mark a person called false: inner path or opaque number, and SHA-256."""
    return frozenset(
        (d.file, d.sha256) for d in decisions if d.action is Action.CLEAR_MARK and d.file
    )


def names(decision: Decision, document: Document) -> bool:
    """Whether a decision is about a document, by its path in the dossier or opaque number."""
    return decision.file is not None and decision.file in (document.inner, document.opaque)


def apply(
    document: Document,
    decisions: Sequence[Decision],
    rulesets: Sequence[RuleSet],
    manifest: Manifest | None = None,
) -> Document:
    """The document with every decision about it laid over: fields first, then assignments.

    A paper whose kind or subject a person gave is recognised again from them; `manifest` tells
    what its dossier is called.
    """
    about = [d for d in decisions if names(d, document)]
    if not about:
        return document
    papers = list(document.papers or (DocumentPaper(None, Letterhead()),))
    problems = list(document.problems)
    described: dict[int, str] = {}
    for decision in about:
        if (
            decision.action is Action.DESCRIBE
            and decision.fields
            and not _stale(decision, document)
        ):
            index = _meant(papers, decision)
            papers[index] = _described(papers[index], decision.fields)
            if decision.fields.kind or decision.fields.subject:
                described[index] = decision.by
    for index, by in described.items():
        papers[index] = again(papers[index], document, by, rulesets, manifest)
    for decision in about:
        stale = _stale(decision, document)
        index = _meant(papers, decision)
        if decision.action is Action.ASSIGN:
            papers[index] = _assigned(papers[index], decision, rulesets, stale=stale)
        if stale and decision.action in (Action.ASSIGN, Action.DESCRIBE):
            place = Place(document.dossier, document.path)
            stale_finding = finding("DECISION_STALE", Severity.WARNING, place, decision=decision.id)
            problems.append(stale_finding)
    return replace(document, papers=tuple(papers), problems=tuple(problems))


def _stale(decision: Decision, document: Document) -> bool:
    """The bytes are others than those that the person saw."""
    return (
        decision.sha256 is not None
        and document.state is not FileState.WITHHELD
        and decision.sha256 != document.content
    )


def _span(pages: str | None) -> tuple[int, int] | None:
    """`1-3` or `2` as first and last page; None where it says neither."""
    first, _, last = (pages or "").partition("-")
    if not first.strip().isdigit() or (last and not last.strip().isdigit()):
        return None
    return int(first), int(last or first)


def _meant(papers: Sequence[DocumentPaper], decision: Decision) -> int:
    """Index of the paper that a decision is about: the one its pages name, else the first."""
    span = _span(decision.pages)
    if span is not None:
        for index, paper in enumerate(papers):
            if paper.pages and paper.pages[0] <= span[1] and span[0] <= paper.pages[1]:
                return index
    return 0


def _described(paper: DocumentPaper, fields: Described) -> DocumentPaper:
    old = paper.letterhead

    def said(value: object, before: Field | None) -> Field | None:
        return before if value is None else Field(str(value), source=FieldSource.PERSON)

    letterhead = replace(
        old,
        kind=said(fields.kind, old.kind),
        number=said(fields.number, old.number),
        date=said(fields.date, old.date),
        agency=said(fields.agency, old.agency),
        subject=said(fields.subject, old.subject),
        signer=said(fields.signer, old.signer),
    )
    return replace(paper, letterhead=letterhead)


def _assigned(
    paper: DocumentPaper, decision: Decision, rulesets: Sequence[RuleSet], *, stale: bool
) -> DocumentPaper:
    """The paper with the person's word; what its text shows is known where it was recognised."""
    if decision.requirement in (None, NOTHING):
        return replace(paper, matches=() if decision.requirement else paper.matches)
    said = str(decision.requirement)
    match = Match(
        requirement=said,
        standing=MatchStanding.UNSURE if stale else MatchStanding.DECIDED,
        confidence=0.5 if stale else 1.0,
        reasons=(f"{decision.by} xác định: {decision.reason}",),
        year=decision.year,
        decision=decision.id,
        assigned=decision.standing or Assigned.ISSUED,
        unseen=next((m.unseen for m in paper.matches if m.requirement == said), None),
    )
    kept = tuple(m for m in paper.matches if _may_stay(m, match, rulesets))
    return replace(paper, matches=(*kept, match))


def _may_stay(match: Match, decided: Match, rulesets: Sequence[RuleSet]) -> bool:
    """What was recognised stays beside a decision only where the rules allow the pair.

    What a set of other rows recognised stays: the decision says nothing of its parts.
    """
    if match.decision is not None:
        return True
    if match.requirement == decided.requirement:
        return False
    rows = {one.id: one.base or one.id for one in rulesets}
    theirs, ours = (rows.get(one.requirement.rpartition("/")[0]) for one in (match, decided))
    if theirs is not None and ours is not None and theirs != ours:
        return True
    return any(
        ruleset.requirement(match.part) == match.requirement
        and may_share(ruleset, match.part, decided.part)
        for ruleset in rulesets
    )
