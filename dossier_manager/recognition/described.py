"""Papers that a person described, recognised again from what that person read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier_manager.archive.manifest import Manifest
from dossier_manager.reading.letterhead.kinds import KIND_NAMES
from dossier_manager.reading.model import Field, Paper, TextSource
from dossier_manager.recognition.match import may_share, recognise
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, Match
from dossier_manager.rules.model import RuleSet
from dossier_manager.vietnamese.form import words


def again(
    paper: DocumentPaper,
    document: Document,
    by: str,
    rulesets: Sequence[RuleSet],
    manifest: Manifest | None,
) -> DocumentPaper:
    """A paper with the matches that its described letterhead gives; `by` stands in the reasons.

    The subject is all the text there is, so that nothing is told of contents but what was seen
    before. What a text that was read had given stays where the
    rules allow it beside the new, and wholly where the description gives nothing. A withheld
    paper is left alone: reasons quote titles.
    """
    if document.state is FileState.WITHHELD or any(m.decision for m in paper.matches):
        return paper
    letterhead = replace(paper.letterhead, kind=_kind(paper.letterhead.kind))
    subject = letterhead.subject.value if letterhead.subject else ""
    asked = [(Paper(1, (1, 0), (1, 0), letterhead), subject)]
    found: list[Match] = []
    looked = {match.requirement: match.unseen for match in paper.matches}
    for ruleset in rulesets:
        (matches,) = recognise(
            asked, document.inner, document.kind, ruleset, manifest, readable=True
        )
        for match in matches:
            reasons = (*match.reasons, f"theo mô tả của {by}")
            shown = looked.get(match.requirement)
            found.append(replace(match, reasons=reasons, unseen=shown))
    kept = _kept(paper.matches, found, rulesets) if _was_read(document) else ()
    return replace(paper, matches=(*found, *kept))


def _was_read(document: Document) -> bool:
    return document.state is FileState.READ and document.source is not TextSource.NONE


def _kept(
    before: Iterable[Match], found: Sequence[Match], rulesets: Sequence[RuleSet]
) -> Iterable[Match]:
    """What was recognised before and may stand beside all that is new."""
    new = {match.requirement for match in found}
    for match in before:
        if match.requirement not in new and all(
            _together(match, other, rulesets) for other in found
        ):
            yield match


def _together(one: Match, other: Match, rulesets: Sequence[RuleSet]) -> bool:
    sets = (one.requirement.rpartition("/")[0], other.requirement.rpartition("/")[0])
    return sets[0] != sets[1] or any(
        ruleset.id == sets[0] and may_share(ruleset, one.part, other.part) for ruleset in rulesets
    )


def _kind(kind: Field | None) -> Field | None:
    """A kind as people write it, `Quyết định` or `qđ`, as its abbreviation."""
    if kind is None:
        return None
    said = words(kind.value)
    for abbreviation, name in KIND_NAMES.items():
        if kind.value.casefold() == abbreviation.casefold() or said == words(name):
            return replace(kind, value=abbreviation)
    return kind
