"""From the evidence of papers to the parts they meet. Pure: the same evidence, the same matches."""

from collections.abc import Sequence

from dossier_manager.archive.manifest import Manifest
from dossier_manager.reading.model import FileKind, Paper
from dossier_manager.recognition.evidence import evidence_of
from dossier_manager.recognition.model import Evidence, Match, MatchStanding
from dossier_manager.recognition.pattern import found, quoted
from dossier_manager.recognition.period import Period, period_of
from dossier_manager.recognition.score import (
    SURE,
    UNSURE,
    Fit,
    Looked,
    agency_words,
    fit,
    looks_like_other,
)
from dossier_manager.recognition.subject import about, bare_name
from dossier_manager.rules.model import Frequency, Part, Recognise, RuleSet

RECOGNISER = "1"
"""Raised whenever the same evidence may give other matches."""

_SOURCES = {
    "title": "năm {year} ở trích yếu",
    "text": "năm {year} trong nội dung",
    "folder": "năm {year} theo tên thư mục",
    "name": "năm {year} theo tên tệp",
}


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
    name = bare_name(manifest.name, ruleset.model_words) if manifest else ""
    return tuple(
        match_paper(evidence_of(paper, text, inner, file_kind, readable=readable), ruleset, name)
        for paper, text in papers
    )


def match_paper(evidence: Evidence, ruleset: RuleSet, name: str) -> tuple[Match, ...]:
    """The parts that one paper meets, best first. `name` is the folded name of the mô hình."""
    subject = evidence.letterhead.subject.value if evidence.letterhead.subject else ""
    looked = Looked(
        evidence,
        name,
        about(subject, evidence.title, evidence.text, name, ruleset.model_words),
        agency_words(evidence),
    )
    if looks_like_other(ruleset.not_ours, looked):
        return ()
    fits = _first_fits(ruleset, looked)
    kept = _without_rivals(fits, ruleset)
    for part_id, second in _second_fits(ruleset, looked, kept).items():
        kept.setdefault(part_id, second)
    period = period_of(evidence.title, evidence.text, evidence.folders, evidence.name)
    order = [part.id for _, part in ruleset.parts]
    return tuple(
        _match(ruleset, ruleset.part(part_id), kept[part_id], period)
        for part_id in sorted(kept, key=lambda p: (-kept[p].confidence, order.index(p)))
    )


def _best(ways: Sequence[Recognise], looked: Looked) -> Fit | None:
    fits = [one for way in ways if (one := fit(way, looked)) is not None]
    return max(fits, key=lambda one: one.confidence, default=None)


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
            why = "cũng giống thành phần " + ", ".join(rivals)
            one = Fit(min(one.confidence, SURE - 0.01), (*one.reasons, why))
            for rival in rivals:
                first = kept[rival]
                note = f"cũng giống thành phần {part_id}"
                kept[rival] = Fit(min(first.confidence, SURE - 0.01), (*first.reasons, note))
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
                host = max(hosts, key=lambda one: one.confidence)
                limit = host.confidence if inside.confidence >= SURE else UNSURE
                seconds.setdefault(part.id, Fit(min(inside.confidence, limit), inside.reasons))
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


def _match(ruleset: RuleSet, part: Part | None, one: Fit, period: Period | None) -> Match:
    assert part is not None  # noqa: S101 -- ids come from the rule set itself
    reasons = one.reasons
    year = None
    sure = one.confidence >= SURE
    if part.owed in (Frequency.YEARLY, Frequency.HALF_YEARLY):
        if period is None:
            sure = False
            reasons = (*reasons, "không rõ kỳ (năm) mà văn bản nói tới")
        else:
            year = period.year
            reasons = (*reasons, _SOURCES[period.source].format(year=year))
    return Match(
        requirement=ruleset.requirement(part.id),
        standing=MatchStanding.RECOGNISED if sure else MatchStanding.UNSURE,
        confidence=one.confidence,
        reasons=reasons,
        year=year,
    )
