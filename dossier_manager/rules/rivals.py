"""Rule sets that would be chosen for the same dossiers at the same time, and which goes first."""

from collections.abc import Iterator
from itertools import combinations

from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.book import RuleBook
from dossier_manager.rules.check import YEARS
from dossier_manager.rules.choose import is_of, rank, rated_from
from dossier_manager.rules.model import RuleSet


def rivals(book: RuleBook) -> tuple[Finding, ...]:
    """Each pair of sets of which nobody said which one holds, and each own set that never comes
    by itself, for others stand before it.
    """
    hidden = {one.id: front for one in book.sets if (front := _always_before(book, one))}
    return (*_never_chosen(book, hidden), *_pairs(book, hidden))


def _never_chosen(book: RuleBook, hidden: dict[str, str]) -> Iterator[Finding]:
    for set_id, front in hidden.items():
        place = Place(path=_file(book, set_id))
        yield finding("RULES_NEVER_CHOSEN", Severity.WARNING, place, id=set_id, other=front)


def _pairs(book: RuleBook, hidden: dict[str, str]) -> Iterator[Finding]:
    free = [one for one in book.sets if not one.stated_only and one.id not in hidden]
    for one, other in combinations(sorted(free, key=lambda s: rank(book, s)), 2):
        if _compete(one, other) and not _related(book, one, other):
            # Told in a file that people can change.
            own = one if one.id in book.local and other.id not in book.local else other
            place = Place(path=_file(book, own.id))
            yield finding("RULES_RIVALS", Severity.WARNING, place, first=one.id, id=other.id)


def _file(book: RuleBook, set_id: str) -> str | None:
    return dict(book.files).get(set_id)


def _compete(one: RuleSet, other: RuleSet) -> bool:
    """Whether both hold in the same place, for a common kind, in a common rating year."""
    same_place = one.province is None if other.province is None else _of(one, other.province)
    if not same_place or not {*one.kinds} & {*other.kinds}:
        return False
    return bool({*_governed(one)} & {*_governed(other)})


def _of(ruleset: RuleSet, province: str) -> bool:
    return ruleset.province is not None and is_of(ruleset.province, province)


def _related(book: RuleBook, one: RuleSet, other: RuleSet) -> bool:
    """Whether one is said to stand over the other, or to follow it."""
    below = other.id in book.below(one) or one.id in book.below(other)
    return below or other.id in book.after(one) or one.id in book.after(other)


def _governed(ruleset: RuleSet) -> range:
    """The rating years that a set governs, as far as days of legal texts go."""
    since, until = ruleset.valid_from, ruleset.valid_to
    if since is None:
        return range(0)
    first = since.year + (rated_from(since.year) < since)
    if until is None:
        return range(first, YEARS.stop)
    return range(first, until.year + (rated_from(until.year) <= until))


def _always_before(book: RuleBook, one: RuleSet) -> str | None:
    """The sets of which one always goes before an own set, wherever it could be chosen.

    Only a set without base and province stands behind those for the whole country.
    """
    if one.id not in book.local or one.stated_only:
        return None
    if one.base is not None or one.province is not None:
        return None
    mine = rank(book, one)
    fronts = [
        other
        for other in book.sets
        if other.province is None and not other.stated_only and rank(book, other) < mine
    ]
    named: list[str] = []
    for kind in one.kinds:
        before = [other for other in fronts if kind in other.kinds]
        if not before or {*_governed(one)} - {year for o in before for year in _governed(o)}:
            return None
        named += [other.id for other in before if other.id not in named]
    return ", ".join(named)
