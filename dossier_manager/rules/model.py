"""A rule set as values: what one legal text asks for. Data stands under `schemas/rules/`."""

import datetime as dt
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from dossier_manager.archive.manifest import Kind
from dossier_manager.rules.condition import Condition
from dossier_manager.rules.rating import Authority, Months, RatingRules, RecognitionRules
from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.model import Day, Field, Model, Slug, Text, Whole, YesNo, within

_SAID = {RowStanding.INFERENCE: "suy luận", RowStanding.PRACTICE: "thông lệ"}


class Frequency(StrEnum):
    """How often a part is owed."""

    ONCE = "once"
    YEARLY = "yearly"
    HALF_YEARLY = "half_yearly"
    EVENT = "event"


class Anchor(StrEnum):
    """The day that a term counts from."""

    FOUNDING = "founding"
    YEAR_START = "year_start"
    YEAR_END = "year_end"
    REPORT_DUE = "report_due"
    DECISION_DUE = "decision_due"
    PART = "part"


class When(Model):
    """A first day: so many months and days from an anchor. `part` names the paper for `part`."""

    anchor: Anchor
    months: Months = 0
    days: Annotated[Whole, within(0, 36_525)] = 0
    part: Text | None = None
    row: RowStanding = RowStanding.TEXT


class LookAlike(Model):
    """Papers that look like this part and are not: patterns, and why."""

    titles: tuple[Text, ...] = ()
    agencies: tuple[Text, ...] = ()
    why: Text


class Recognise(Model):
    """One way in which a part's papers show themselves.

    Patterns are folded phrases; `*` stands for up to eight words, `(a|b)` for a choice, `{ten}`
    for the dossier's own name. `kinds` satisfy (none given: any kind), `weak_kinds` leave a
    paper unsure. `titles` are looked for in kind, trích yếu and heading; `weak_titles` leave
    it unsure; `body` in the whole text, for papers whose title says nothing. `names` are file
    and folder names. `of`, `inside` and `weak_inside`: a paper that already meets one of the
    parts `of` meets this part too where its text says so, or where it bears the `flag`.
    """

    kinds: tuple[Text, ...] = ()
    weak_kinds: tuple[Text, ...] = ()
    titles: tuple[Text, ...] = ()
    weak_titles: tuple[Text, ...] = ()
    body: tuple[Text, ...] = ()
    names: tuple[Text, ...] = ()
    agencies: tuple[Text, ...] = ()
    party: YesNo | None = None
    about_model: YesNo = True
    images: YesNo = False
    of: tuple[Text, ...] = ()
    inside: tuple[Text, ...] = ()
    weak_inside: tuple[Text, ...] = ()
    flag: Text | None = None
    not_: Annotated[tuple[LookAlike, ...], Field(alias="not")] = ()


class Content(Model):
    """Something that the text asks a paper to speak of.

    `words` are patterns as in `Recognise`, any of which shows it. `within` narrows the search to
    the chapters, sections or numbered points whose heading bears one of its patterns. What is
    not found is told as not seen, never as absent: a paper may say it in other words. `text` is
    the number of the legal text that the clause is of, where it is another than the set's.
    """

    id: Slug
    title: Text
    text: Text | None = None
    basis: Text
    row: RowStanding = RowStanding.TEXT
    words: tuple[Text, ...] = Field(min_length=1)
    within: tuple[Text, ...] = ()


class Alternative(Model):
    """Who issues a part instead, and when: never a reason not to owe it."""

    applies_if: Condition
    who_holds: Text
    note: Text


class Keeping(Model):
    """Who keeps a dossier, and by which law: it hangs on who built the mô hình."""

    id: Slug
    who: Text
    law: Text
    basis: Text


class Part(Model):
    """One part of a requirement, with everything that an audit asks of it.

    `bars` are the grades that its absence bars, `person` those that it leaves to a person.
    Where `doubt` stands and `doubt_if` holds or cannot be told, absence bars nothing and is a
    person's question; `exempt_doubt` says the same of not being owed at all. Of the parts in
    `any_with` one is enough. `previous_year` asks for the year before as well, as a person's
    question. `numberless` papers bear no number and no
    date by their nature, so lacking them is no sign of a draft. `contents` are what its papers
    must speak of. `issuers` are those whom the text names to make
    it: another's is told, and bars nothing. `who_holds` says where a copy may lie.
    """

    id: Text
    title: Text
    basis: Text
    row: RowStanding = RowStanding.TEXT
    step: Text | None = None
    owed: Frequency
    applies_if: Condition | None = None
    doubt_if: Condition | None = None
    doubt: Text | None = None
    exempt_doubt: Text | None = None
    any_with: tuple[Text, ...] = ()
    alternative: Alternative | None = None
    owed_from: When | None = None
    missing_from: When | None = None
    bars: tuple[Slug, ...] = ()
    person: tuple[Slug, ...] = ()
    bars_basis: Text | None = None
    previous_year: YesNo = False
    shareable: YesNo = False
    numberless: YesNo = False
    who_holds: Text | None = None
    retention: Slug | None = None
    issuers: Authority | None = None
    contents: tuple[Content, ...] = ()
    recognise: tuple[Recognise, ...] = ()


class Item(Model):
    """One numbered item of the dossier."""

    code: Text
    title: Text
    basis: Text
    parts: tuple[Part, ...] = Field(min_length=1)


class Source(Model):
    """The text that the rules come from. `date` is None where the text bears none."""

    number: Text
    title: Text
    date: Day | None = None
    agency: Text


class Predecessor(Model):
    """A text that is known to have been there before this one and is not held.

    `said_by` tells in words which text tells of it; `basis` is the clause of that text, and
    `text` its number or name, where it is another than the set's.
    """

    number: Text
    date: Day | None = None
    said_by: Text
    text: Text | None = None
    basis: Text | None = None


class Step(Model):
    """One step of the procedure, which parts name by its `id`."""

    id: Text
    title: Text
    basis: Text


class Order(Model):
    """Papers that follow each other; the same day is in order. Only ever a warning."""

    parts: tuple[Text, ...]
    basis: Text
    row: RowStanding = RowStanding.TEXT


class RuleSet(Model):
    """One legal text's rules for one kind of dossier.

    `base` names the set whose rows these are laid over. `province` says where alone the text
    holds. `papers_from` is the day from which papers made once are asked for without a doubt,
    where that is another than `valid_from`. `validity_note` says how far the days are known.
    `member_basis` is the clause by which the member units of a liên kết keep a dossier too.
    `weak_ends_basis` is the clause by which every mô hình rated Yếu ends, where a text says so.
    `site_basis` is the clause by which replication goes through all the steps.
    A set that is `stated_only` is chosen by nothing but a person's statement; it may judge
    completeness alone, without a rating or a recognition. It alone may lack `valid_from`: nobody
    knows from when the text held, and a person's statement stands for it.
    """

    format: Whole = 1
    id: Slug
    base: Slug | None = None
    successor: Slug | None = None
    predecessor: Predecessor | None = None
    province: Text | None = None
    title: Text
    kinds: tuple[Kind, ...] = Field(min_length=1)
    source: Source
    valid_from: Day | None = None
    valid_to: Day | None = None
    validity_note: Text | None = None
    stated_only: YesNo = False
    papers_from: Day | None = None
    model_words: tuple[Text, ...] = ()
    steps: tuple[Step, ...] = ()
    items: tuple[Item, ...]
    combine: tuple[tuple[Text, ...], ...] = ()
    order: tuple[Order, ...] = ()
    rating: RatingRules | None = None
    recognition: RecognitionRules | None = None
    not_ours: tuple[LookAlike, ...] = ()
    member_basis: Text | None = None
    site_basis: Text | None = None
    weak_ends_basis: Text | None = None
    keeping: tuple[Keeping, ...] = ()

    @property
    def asks_from(self) -> dt.date | None:
        """From when papers made once are asked for without a doubt; None where nobody knows."""
        return self.papers_from or self.valid_from

    @cached_property
    def parts(self) -> tuple[tuple[Item, Part], ...]:
        """All parts with their items, in the order of the text."""
        return tuple((item, part) for item in self.items for part in item.parts)

    @cached_property
    def _by_id(self) -> dict[str, Part]:
        # The first of an id counts: a set that gives one twice is told apart by its check.
        return {part.id: part for _, part in reversed(self.parts)}

    def with_items(self, items: tuple[Item, ...]) -> "RuleSet":
        """The same set with other items; nothing that was worked out from the old ones is kept."""
        kept = {key: getattr(self, key) for key in type(self).model_fields}
        return type(self).model_construct(**(kept | {"items": items}))

    def part(self, part_id: str) -> Part | None:
        """A part by its id within the set."""
        return self._by_id.get(part_id)

    def requirement(self, part_id: str) -> str:
        """The full id: `hd22.mo-hinh/6a`."""
        return f"{self.id}/{part_id}"

    def cited(self, clause: str, row: RowStanding) -> str:
        """The same for a row, with a word where it is not the text's own."""
        return self.cite(clause) + ("" if row is RowStanding.TEXT else f" ({_SAID[row]})")

    def cite(self, clause: str, text: str | None = None) -> str:
        """Text and clause in one string: `22/HD-BCA-V05, V.1.a(6)`; `text` is another's number."""
        return f"{text or self.source.number}, {clause}"

    @property
    def predecessor_basis(self) -> str | None:
        """Text and clause that tell of the predecessor; None where none is given."""
        before = self.predecessor
        if before is None or before.basis is None:
            return None
        return self.cite(before.basis, before.text)
