"""A dossier as another rule set of the same rows sees it.

A person assigned a paper to part 6a of the ministry's guide. Where the province's guide, laid
over it, governs a year, that is its part 6a: nobody has to say it again.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from dossier_manager.archive.decisions import Decision
from dossier_manager.catalogue.view import DossierView
from dossier_manager.recognition.model import Document, Match
from dossier_manager.rules.model import RuleSet


def adopted(view: DossierView, ruleset: RuleSet, kin: Collection[str]) -> DossierView:
    """The same dossier with people's words about parts of `kin` read as parts of `ruleset`.

    What the program recognised by itself is left alone: it recognises for every set anew.
    """
    said = {name for one in view.decisions for name in (one.requirement, one.criterion) if name}
    if not any(name.rpartition("/")[0] in kin for name in said):
        return view
    decisions = tuple(_decision(one, ruleset, kin) for one in view.decisions)
    seen = turned(view, lambda match: _match(match, ruleset, kin))
    return replace(seen, decisions=decisions)


def turned(view: DossierView, turn: Callable[[Match], Match]) -> DossierView:
    """The same dossier with every match of its papers as `turn` makes it."""
    return replace(view, documents=tuple(_document(one, turn) for one in view.documents))


def _named(requirement: str | None, ruleset: RuleSet, kin: Collection[str]) -> str | None:
    set_id, _, part = (requirement or "").rpartition("/")
    if set_id in kin and ruleset.part(part) is not None:
        return ruleset.requirement(part)
    return requirement


def _decision(one: Decision, ruleset: RuleSet, kin: Collection[str]) -> Decision:
    named = _named(one.requirement, ruleset, kin)
    said = _named(one.criterion, ruleset, kin)
    if (named, said) == (one.requirement, one.criterion):
        return one
    return one.model_copy(update={"requirement": named, "criterion": said})


def _document(one: Document, turn: Callable[[Match], Match]) -> Document:
    papers = (replace(paper, matches=tuple(map(turn, paper.matches))) for paper in one.papers)
    return replace(one, papers=tuple(papers))


def _match(one: Match, ruleset: RuleSet, kin: Collection[str]) -> Match:
    if one.decision is None:
        return one
    named = _named(one.requirement, ruleset, kin) or one.requirement
    # What this set's part asks for was looked for where this set recognised the paper, or not.
    return one if named == one.requirement else replace(one, requirement=named, unseen=None)
