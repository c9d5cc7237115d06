"""The review of an archive over many years, after a fixed outline: figures, papers, candidates.

Everything that only a person can write is left open: the review holds no word of judgement. Pure.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.rules.choose import governs, holds_in
from dossier_manager.rules.choose import not_held as set_not_held
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.exemplary import Unit, exemplary
from dossier_manager.statistics.gathered import Years, gather
from dossier_manager.statistics.outline import Family, Outline, outline
from dossier_manager.statistics.papers import PaperRow, Shelf, Surety, papers
from dossier_manager.statistics.process import StepPapers, process
from dossier_manager.statistics.roll import Entry, LeftOut, counted, roll
from dossier_manager.statistics.span import Span
from dossier_manager.statistics.sums import (
    NamedSum,
    YearSum,
    by_level,
    by_year,
    communes,
    sum_of,
)


@dataclass(frozen=True, slots=True)
class FamilySum:
    """How many papers of one family: sure, sure without a day, guessed; and by which clauses."""

    id: str
    title: str
    sure: int
    undated: int
    guess: int
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one commune, or the whole archive, brings to the outline."""

    group: NamedSum
    entries: tuple[Entry, ...]
    years: tuple[YearSum, ...]
    families: tuple[FamilySum, ...]
    papers: tuple[PaperRow, ...]
    units: tuple[Unit, ...]
    steps: tuple[StepPapers, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review: chapters of the communes, then the sums of all.

    A commune that had nothing in the span has no chapter. `roll` is every dossier; those in
    `left_out` are listed and counted nowhere. `unjudged` are counted and have no rule set, so
    that no paper of theirs is known.
    """

    outline: Outline
    span: Span
    levels: tuple[NamedSum, ...]
    communes: tuple[Chapter, ...]
    whole: Chapter
    roll: tuple[Entry, ...]
    left_out: tuple[tuple[LeftOut, int], ...]
    unjudged: int


def review(view: ArchiveView, book: RuleBook, audits: Iterable[ArchiveAudit], span: Span) -> Review:
    """The review of a span. `audits` are those of its years, the earliest first.

    Each is looked at once and not kept, so that a generator needs the room of one year.
    """
    years = gather(view, book, audits)
    frame = outline()
    listed = roll(view, years, book, span)
    mine = counted(listed)
    parts = ((one.path, item) for one in mine for item in years.of(one.path).items)
    found = papers(parts, Shelf(view), frame.families, book, span)
    making = _Making(view, book, span, years)
    lying = _lying(found)
    chapters = [
        making.chapter(name, entries, [found[n] for n in _where(entries, lying)])
        for name, entries in communes(mine)
        if any(one.there is not Truth.NO for one in entries)
    ]
    return Review(
        outline=frame,
        span=span,
        levels=by_level(mine, span),
        communes=tuple(chapters),
        whole=making.chapter(None, mine, found),
        roll=listed,
        left_out=tuple((why, sum(one.left_out is why for one in listed)) for why in LeftOut),
        unjudged=sum(one.path not in years.dossiers for one in mine),
    )


def _lying(found: Sequence[PaperRow]) -> Mapping[str, list[int]]:
    """Which papers lie in which dossier: their places in the list."""
    lying: dict[str, list[int]] = {}
    for nth, row in enumerate(found):
        for path in row.dossiers:
            lying.setdefault(path, []).append(nth)
    return lying


def _where(entries: Iterable[Entry], lying: Mapping[str, list[int]]) -> list[int]:
    return sorted({nth for one in entries for nth in lying.get(one.path, ())})


@dataclass(frozen=True, slots=True)
class _Making:
    """What every chapter is made from."""

    view: ArchiveView
    book: RuleBook
    span: Span
    gathered: Years

    def chapter(
        self, name: str | None, entries: Sequence[Entry], rows: Sequence[PaperRow]
    ) -> Chapter:
        """What some dossiers bring to the outline, with their papers."""
        frame = outline()
        return Chapter(
            group=sum_of(name, entries, self.span),
            entries=tuple(entries),
            years=by_year(entries, self.span, self._why_not_held),
            families=tuple(_family(family, rows) for family in frame.families),
            papers=tuple(rows),
            units=exemplary(entries, self.span, frame.asked),
            steps=process(
                (self.gathered.of(one.path).items for one in entries), self.book, self.span
            ),
        )

    def _why_not_held(self, year: int) -> str | None:
        """Why no dossier of a year is judged; by the rule sets themselves where there is none."""
        if self.gathered.judged.get(year):
            return self.gathered.not_held(year)
        sets = [one for one in self.book.sets if holds_in(one, self.view.settings.province)]
        if any(governs(one, year) for one in sets):
            return None
        return set_not_held(sets[0]) if sets else "chưa có bộ quy định nào dùng được"


def _family(family: Family, rows: Iterable[PaperRow]) -> FamilySum:
    mine = [row for row in rows if row.family == family.id]
    said = [row.surety for row in mine]
    return FamilySum(
        id=family.id,
        title=family.title,
        sure=said.count(Surety.SURE),
        undated=said.count(Surety.UNDATED),
        guess=said.count(Surety.GUESS),
        bases=tuple(dict.fromkeys(row.basis for row in mine)),
    )
