"""The papers of a span by family: what is sure, and apart from it what is not. Pure.

A paper is counted once in a family, in however many dossiers it lies.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dossier_manager.audit.model import EvidenceRow, EvidenceStanding, ItemStatus
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.reading.model import Letterhead
from dossier_manager.recognition.model import Document, DocumentPaper, FileState
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.outline import Family
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.spelling import alike


class Surety(StrEnum):
    """How far a paper counts: surely, surely but of no known day, or only as a guess."""

    SURE = "sure"
    UNDATED = "undated"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper of a family. All that could betray a withheld paper is None.

    `dossiers` are the paths of those in which it lies; `year` its rating year, where it is of one.
    """

    family: str
    surety: Surety
    dossiers: tuple[str, ...]
    part: str
    title: str
    basis: str
    year: int | None
    kind: str | None
    number: str | None
    day: dt.date | None
    agency: str | None
    subject: str | None
    path: str | None
    standing: EvidenceStanding


Key = tuple[object, ...]
_WEIGHT = {one: index for index, one in enumerate(Surety)}


class Shelf:
    """Every document of an archive by its public path, for what its letterhead says."""

    def __init__(self, view: ArchiveView) -> None:
        self._by_path = {
            document.path: document
            for dossier in view.dossiers
            for document in dossier.documents
            if document.path is not None and document.state is not FileState.WITHHELD
        }

    def find(self, row: EvidenceRow) -> tuple[Document, DocumentPaper] | None:
        """The very paper that a row of evidence speaks of."""
        document = self._by_path.get(row.path) if row.path is not None else None
        if document is None:
            return None
        papers = document.papers
        same = [one for one in papers if row.pages is not None and one.pages == row.pages]
        alike = same or [one for one in papers if _number(one.letterhead) == row.number]
        found = next(iter(alike or papers), None)
        return None if found is None else (document, found)


def papers(
    parts: Iterable[tuple[str, ItemStatus]],
    shelf: Shelf,
    families: Iterable[Family],
    book: RuleBook,
    span: Span,
) -> tuple[PaperRow, ...]:
    """The papers of all families, by family, day and number.

    `parts` are those of every dossier, each with the path of its dossier.
    """
    belongs = _belongs(families, book)
    found: dict[Key, PaperRow] = {}
    for path, item in parts:
        for family in belongs.get(item.requirement, ()):
            for key, row in _of_item(family, item, path, shelf, span):
                found[key] = _merged(found[key], row) if key in found else row
    return tuple(sorted(found.values(), key=_order))


def _belongs(families: Iterable[Family], book: RuleBook) -> Mapping[str, list[str]]:
    """Families by full id; a set that shares the rows of a named one has its parts too."""
    result: dict[str, list[str]] = {}
    for family in families:
        for named in family.parts:
            set_id, _, part = named.rpartition("/")
            ruleset = book.get(set_id)
            kin = book.kin(ruleset) if ruleset is not None else frozenset()
            for one in {set_id, *kin}:
                result.setdefault(f"{one}/{part}", []).append(family.id)
    return result


def _of_item(
    family: str, item: ItemStatus, path: str, shelf: Shelf, span: Span
) -> Iterator[tuple[Key, PaperRow]]:
    """The papers of one part that are of the span; of a yearly part those of one of its years."""
    if item.year is not None and item.year not in span.years:
        return
    seen: Counter[EvidenceRow] = Counter()
    for row in item.evidence:
        seen[row] += 1
        made = _row(family, item, path, row, shelf)
        if item.year is None and made.day is not None and made.day not in span:
            continue
        yield _key(made, row, seen[row], shelf), made


def _row(family: str, item: ItemStatus, path: str, row: EvidenceRow, shelf: Shelf) -> PaperRow:
    hidden = row.standing is EvidenceStanding.SECRET
    found = None if hidden else shelf.find(row)
    head = found[1].letterhead if found else Letterhead()
    day = row.date or (_day(head) if found else None)
    surety = Surety.GUESS if not row.sure else Surety.SURE
    if surety is Surety.SURE and day is None and item.year is None:
        surety = Surety.UNDATED
    return PaperRow(
        family=family,
        surety=surety,
        dossiers=(path,),
        part=item.part,
        title=item.title,
        basis=item.basis,
        year=item.year,
        kind=head.kind.value if head.kind else None,
        number=None if hidden else row.number or _number(head),
        day=None if hidden else day,
        agency=head.agency.value if head.agency else None,
        subject=head.subject.value if head.subject else None,
        path=None if hidden else row.path,
        standing=row.standing,
    )


def _day(head: Letterhead) -> dt.date | None:
    day = head.day()
    return day.full if day else None


def _number(head: Letterhead) -> str | None:
    return head.number.value if head.number else None


def _key(made: PaperRow, row: EvidenceRow, nth: int, shelf: Shelf) -> Key:
    """By what two rows are one paper: number, day and issuer; else the same bytes and pages."""
    if made.number and made.day and made.agency:
        return (made.family, alike(made.number), made.day, alike(made.agency))
    found = shelf.find(row) if made.path is not None else None
    if found is not None:
        return (made.family, found[0].content, row.pages)
    return (made.family, made.dossiers, made.part, made.year, row, nth)


def _merged(one: PaperRow, other: PaperRow) -> PaperRow:
    """The same paper seen twice: the surer of both, in all the dossiers where it lies."""
    better, less = sorted((one, other), key=_order)
    places = tuple(sorted({*one.dossiers, *other.dossiers}))
    return replace(better, dossiers=places, year=better.year or less.year)


def _order(row: PaperRow) -> tuple[object, ...]:
    day = row.day or dt.date.max
    name = row.path or ""
    return (row.family, _WEIGHT[row.surety], day, row.number or "", row.dossiers, row.part, name)
