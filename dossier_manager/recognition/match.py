"""From the evidence of papers to the parts they meet. Pure: the same evidence, the same matches."""

from collections.abc import Sequence
from dataclasses import replace

from dossier_manager.archive.manifest import Kind, Manifest
from dossier_manager.reading.model import FileKind, Paper
from dossier_manager.recognition.contents import unseen
from dossier_manager.recognition.evidence import evidence_of
from dossier_manager.recognition.looked import Looked, looked_at, looks_like_other
from dossier_manager.recognition.model import Evidence, Match, MatchStanding
from dossier_manager.recognition.naming import bare_name
from dossier_manager.recognition.pattern import found, quoted
from dossier_manager.recognition.period import Period, period_of
from dossier_manager.recognition.score import SURE, UNSURE, Fit, fit
from dossier_manager.recognition.subject import Own
from dossier_manager.rules.model import Frequency, Part, Recognise, RuleSet

RECOGNISER = "3"
"""Raised whenever the same evidence may give other matches."""
_GUESS = SURE - 0.01
"""The most that a guess is told to be."""


def recognise(
    papers: Sequence[tuple[Paper, str]],
    inner: str,
    file_kind: FileKind,
    ruleset: RuleSet,
    manifest: Manifest | None,
    *,
    readable: bool,
) -> tuple[tuple[Match, ...], ...]:
    """Matches of each paper of one file, in the order of the papers.

    `inner` is the path inside the dossier, `readable` False for a file known by name alone.
    Empty where nothing fits.
    """
    own = own_of(manifest, ruleset)
    without_party = manifest is not None and manifest.party_committee is False
    return tuple(
        match_paper(
            evidence_of(paper, text, inner, file_kind, readable=readable),
            ruleset,
            own,
            without_party=without_party,
        )
        for paper, text in papers
    )


def own_of(manifest: Manifest | None, ruleset: RuleSet) -> Own:
    """What a dossier is called in the papers of one rule set."""
    name = bare_name(manifest.name, ruleset.model_words) if manifest else ""
    return Own(name, ruleset.model_words, person=Kind.EXEMPLAR in ruleset.kinds)


def match_paper(
    evidence: Evidence, ruleset: RuleSet, own: Own, *, without_party: bool = False
) -> tuple[Match, ...]:
    """The parts that one paper meets, best first. `own` is what the dossier is called."""
    looked = looked_at(evidence, own, without_party=without_party)
    if looks_like_other(ruleset.not_ours, looked) and not looked.named:
        return ()
    fits = _first_fits(ruleset, looked)
    kept = _without_rivals(fits, ruleset)
    for part_id, second in _second_fits(ruleset, looked, kept).items():
        kept.setdefault(part_id, second)
    period = period_of(evidence)
    order = [part.id for _, part in ruleset.parts]
    return tuple(
        _match(ruleset, ruleset.part(part_id), kept[part_id], period, looked)
        for part_id in sorted(kept, key=lambda p: (-kept[p].confidence, order.index(p)))
    )


def _best(ways: Sequence[Recognise], looked: Looked) -> Fit | None:
    fits = [one for way in ways if (one := fit(way, looked)) is not None]
    return max(fits, key=lambda one: (one.sure, one.confidence), default=None)


def _first_fits(ruleset: RuleSet, looked: Looked) -> dict[str, Fit]:
    fits: dict[str, Fit] = {}
    for _, part in ruleset.parts:
        best = _best(part.recognise, looked)
        if best is not None and best.confidence >= UNSURE:
            fits[part.id] = best
    return fits


def may_share(ruleset: RuleSet, one: str, other: str) -> bool:
    """Whether the rules allow one paper for both parts."""
    return any(one in group and other in group for group in ruleset.combine)


def _without_rivals(fits: dict[str, Fit], ruleset: RuleSet) -> dict[str, Fit]:
    """Of parts that one paper may not meet together the better stays; equals stay as a guess."""
    kept: dict[str, Fit] = {}
    for part_id in sorted(fits, key=lambda p: -fits[p].confidence):
        one = fits[part_id]
        rivals = [p for p in kept if not may_share(ruleset, p, part_id)]
        if any(kept[p].confidence - one.confidence > 0.12 for p in rivals):
            continue
        if any(kept[p].confidence >= SURE > one.confidence for p in rivals):
            continue
        if rivals:
            one = one.as_guess("cũng giống thành phần " + ", ".join(rivals))
            for rival in rivals:
                kept[rival] = kept[rival].as_guess(f"cũng giống thành phần {part_id}")
        kept[part_id] = one
    return kept


def _second_fits(ruleset: RuleSet, looked: Looked, kept: dict[str, Fit]) -> dict[str, Fit]:
    """Parts that live inside a paper of another part: a list in the decision, a chapter."""
    seconds: dict[str, Fit] = {}
    for _, part in ruleset.parts:
        for way in part.recognise:
            hosts = [kept[p] for p in way.of if p in kept]
            inside = _inside(way, looked) if hosts else None
            if inside is not None:
                host = max(hosts, key=lambda one: (one.sure, one.confidence))
                limit = host.confidence if inside.confidence >= SURE else UNSURE
                confidence = min(inside.confidence, limit)
                seconds.setdefault(part.id, Fit(confidence, inside.reasons, host.held))
    return seconds


def _inside(way: Recognise, looked: Looked) -> Fit | None:
    evidence = looked.evidence
    match = found(way.inside, evidence.text, looked.name)
    if match is not None:
        said = quoted(match, evidence.said_text)
        return Fit(0.85, (f"trong văn bản có “{said}”",))
    if way.flag == "approved" and evidence.letterhead.approved:
        return Fit(0.85, ("văn bản có phần phê duyệt",))
    match = found(way.weak_inside, evidence.text, looked.name)
    if match is not None:
        said = quoted(match, evidence.said_text)
        return Fit(0.5, (f"trong văn bản chỉ thấy nhắc “{said}”",))
    return None


def _match(ruleset: RuleSet, part: Part | None, one: Fit, period: Period, looked: Looked) -> Match:
    assert part is not None  # noqa: S101 -- ids come from the rule set itself
    if part.owed in (Frequency.YEARLY, Frequency.HALF_YEARLY):
        why = (*one.reasons, period.why)
        one = replace(one, reasons=why, held=one.held or period.year is None)
        year = period.year
    else:
        year = None
    return Match(
        requirement=ruleset.requirement(part.id),
        standing=MatchStanding.RECOGNISED if one.sure else MatchStanding.UNSURE,
        confidence=one.confidence if one.sure else min(one.confidence, _GUESS),
        reasons=one.reasons,
        year=year,
        unseen=unseen(part.contents, looked.evidence, looked.name) if part.contents else None,
    )
