"""Whether a rule set's ways of recognising can find a paper: their phrases, and what they ask."""

from collections.abc import Iterator

from dossier_manager.rules.flaw import Flaw, Path
from dossier_manager.rules.model import LookAlike, Part, Recognise, RuleSet
from dossier_manager.rules.part_check import parts_at
from dossier_manager.rules.phrase import unsound
from dossier_manager.rules.rating import Authority
from dossier_manager.vietnamese.form import words

APPROVED = "approved"
"""The one flag that a paper may bear."""

_PHRASES = ("titles", "weak_titles", "body", "names", "agencies", "inside", "weak_inside")


def way_flaws(ruleset: RuleSet) -> Iterator[Flaw]:
    """Phrases that are none, and ways that no paper can ever go."""
    for path, phrase in _phrases(ruleset):
        code = unsound(phrase)
        if code is not None:
            yield Flaw(code, {"id": ruleset.id, "phrase": phrase}, path)
    for path, word in _plain_words(ruleset):
        if not words(word):
            yield Flaw("RULES_PHRASE_EMPTY", {"id": ruleset.id, "phrase": word}, path)
    for path, other in _look_alikes(ruleset):
        if not (other.titles or other.agencies):
            yield Flaw("RULES_WAY_EMPTY", {"id": ruleset.id, "where": other.why}, path)
    for path, part in parts_at(ruleset):
        for at, way in enumerate(part.recognise):
            yield from _way_flaws(ruleset, part, way, (*path, "recognise", at))


def _way_flaws(ruleset: RuleSet, part: Part, way: Recognise, path: Path) -> Iterator[Flaw]:
    said = {"id": ruleset.id, "where": part.id}
    if way.flag not in (None, APPROVED):
        known = {"key": "flag", "value": way.flag or "", "known": APPROVED}
        yield Flaw("RULES_VALUE_UNKNOWN", said | known, (*path, "flag"))
    elif _asks_nothing(way):
        yield Flaw("RULES_WAY_EMPTY", said, path)


def _asks_nothing(way: Recognise) -> bool:
    """Whether it names no word to look for. One of another part's paper looks only inside it."""
    if way.of:
        return not (way.inside or way.weak_inside or way.flag)
    return not (way.titles or way.weak_titles or way.body or way.names or way.images)


def _look_alikes(ruleset: RuleSet) -> Iterator[tuple[Path, LookAlike]]:
    yield from ((("not_ours", at), other) for at, other in enumerate(ruleset.not_ours))
    for path, part in parts_at(ruleset):
        for n, way in enumerate(part.recognise):
            where = (*path, "recognise", n, "not")
            yield from (((*where, at), other) for at, other in enumerate(way.not_))


def _phrases(ruleset: RuleSet) -> Iterator[tuple[Path, str]]:
    """Every phrase of a set with its path."""
    for path, other in _look_alikes(ruleset):
        yield from _each((*path, "titles"), other.titles)
        yield from _each((*path, "agencies"), other.agencies)
    for path, part in parts_at(ruleset):
        for n, content in enumerate(part.contents):
            yield from _each((*path, "contents", n, "words"), content.words)
            yield from _each((*path, "contents", n, "within"), content.within)
        for n, way in enumerate(part.recognise):
            for key in _PHRASES:
                yield from _each((*path, "recognise", n, key), getattr(way, key))


def _plain_words(ruleset: RuleSet) -> Iterator[tuple[Path, str]]:
    """Words that are looked for as they stand: of names, and of those who found or issue."""
    yield from _each(("model_words",), ruleset.model_words)
    named: list[tuple[Path, Authority | None]] = [
        ((*path, "issuers"), part.issuers) for path, part in parts_at(ruleset)
    ]
    if ruleset.rating is not None:
        founders = ruleset.rating.eligibility.authority
        named.append((("rating", "eligibility", "authority"), founders))
    for path, one in named:
        if one is not None:
            yield from _each((*path, "accepts"), one.accepts)
            yield from _each((*path, "doubts"), one.doubts)


def _each(path: Path, phrases: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    yield from (((*path, at), phrase) for at, phrase in enumerate(phrases))
