"""When a mô hình, điểm or điển hình was there: founded, working, ended. Three-valued and pure."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.model import EvidenceRow, ItemStatus
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet
from dossier_manager.statistics.span import Span, year_of


@dataclass(frozen=True, slots=True)
class Life:
    """What is known of the days of one dossier's subject.

    `founded` is the stated day, else the one that sure founding decisions bear (of a điển hình: its
    plans); unknown where they bear more than one. `stated` tells which. `signs` are rating years
    in which it surely worked. `recognised` are the days of sure decisions that recognise a điển
    hình; `recognised_undated` that there is one without a day.
    """

    founded: dt.date | None
    stated: bool
    ended: dt.date | None
    signs: frozenset[int]
    recognised: tuple[dt.date, ...] = ()
    recognised_undated: bool = False

    def there(self, span: Span) -> Truth:
        """Whether it was there at any time of a span; unknown where no day and no sign tells."""
        if self.ended is not None and self.ended < span.start:
            return Truth.NO
        if self.founded is not None:
            return Truth.YES if self.founded <= span.end else Truth.NO
        if self.ended is not None and self.ended <= span.end:
            return Truth.YES
        return Truth.YES if any(year <= span.last for year in self.signs) else Truth.UNKNOWN

    def founded_in(self, span: Span) -> bool:
        """Whether it was surely founded within a span."""
        return self.founded is not None and self.founded in span

    def ended_in(self, span: Span) -> bool:
        """Whether it ended within a span, by what people state."""
        return self.ended is not None and self.ended in span

    def recognised_in(self, span: Span) -> bool:
        """Whether a decision of a span surely recognises it."""
        return any(day in span for day in self.recognised)


def life(manifest: Manifest, parts: Iterable[ItemStatus], book: RuleBook, on: dt.date) -> Life:
    """The days of one dossier, from what people state and what was surely seen of its parts.

    A day that has not come yet is no news: an ending to come has not happened.
    """
    items = [(item, _set_of(item, book)) for item in parts]
    founding = _days(_rows(items, _founding_part))
    recognised = {day for day in _days(_rows(items, _recognised_part)) if day <= on}
    ended = manifest.ended.date if manifest.ended else None
    return Life(
        founded=manifest.founded or (founding.pop() if len(founding) == 1 else None),
        stated=manifest.founded is not None,
        ended=ended if ended is not None and ended <= on else None,
        signs=frozenset((*_signs(manifest, items, on), *map(year_of, recognised))),
        recognised=tuple(sorted(recognised)),
        recognised_undated=any(row.date is None for row in _rows(items, _recognised_part)),
    )


Items = list[tuple[ItemStatus, RuleSet | None]]
PartOf = Callable[[RuleSet], str | None]


def _set_of(item: ItemStatus, book: RuleBook) -> RuleSet | None:
    return book.get(item.requirement.rpartition("/")[0])


def _founding_part(ruleset: RuleSet) -> str | None:
    if ruleset.rating is not None:
        return ruleset.rating.eligibility.founding_part
    return ruleset.recognition.plan_part if ruleset.recognition else None


def _recognised_part(ruleset: RuleSet) -> str | None:
    return ruleset.recognition.recognised_part if ruleset.recognition else None


def _rows(items: Items, part: PartOf) -> list[EvidenceRow]:
    """The sure evidence of the part that a rule set names so."""
    return [
        row
        for item, ruleset in items
        if ruleset is not None and item.part == part(ruleset)
        for row in item.evidence
        if row.sure
    ]


def _days(rows: Iterable[EvidenceRow]) -> set[dt.date]:
    return {row.date for row in rows if row.date is not None}


def _signs(manifest: Manifest, items: Items, on: dt.date) -> Iterator[int]:
    """Years in which it worked: a grade or targets stated, or a sure paper of that very year."""
    latest = year_of(on)
    for record in manifest.years:
        if (record.rated or record.targets or record.criteria) and record.year <= latest:
            yield record.year
    for item, _ in items:
        if item.year is not None and item.year <= latest and any(r.sure for r in item.evidence):
            yield item.year
