"""A rule set as values: what one legal text asks for. Data stands under `schemas/rules/`."""

from enum import StrEnum

from dossier_manager.archive.manifest import Kind
from dossier_manager.rules.condition import Condition
from dossier_manager.yamltext.model import Day, Field, Model, Slug, Text, Whole, YesNo


class RowStanding(StrEnum):
    """How far a row stands in the text: text, our inference from it, or office practice."""

    TEXT = "text"
    INFERENCE = "inference"
    PRACTICE = "practice"


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
    """A first day: so many days from an anchor. `part` names the paper for anchor `part`."""

    anchor: Anchor
    days: Whole = 0
    part: Text | None = None
    row: RowStanding = RowStanding.TEXT


class LookAlike(Model):
    """Papers that look like this part and are not: patterns, and why."""

    titles: tuple[Text, ...] = ()
    agencies: tuple[Text, ...] = ()
    why: Text


class Recognise(Model):
    """Marks of a part's papers. Patterns are folded phrases; `*` is up to eight words,
    `(a|b)` a choice, `(a)?` may be absent.

    `kinds` satisfy; `weak_kinds` only make a paper unsure. `titles` are looked for in kind,
    trích yếu and heading; `body` in the whole paper, for papers whose title says nothing;
    `inside` makes a paper of the parts in `of` meet this part too, when the body says so.
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
    image: YesNo = False
    of: tuple[Text, ...] = ()
    inside: tuple[Text, ...] = ()
    not_: tuple[LookAlike, ...] = Field(default=(), alias="not")


class Part(Model):
    """One part of a requirement, with everything that an audit asks of it."""

    id: Text
    title: Text
    basis: Text
    row: RowStanding = RowStanding.TEXT
    step: Text | None = None
    owed: Frequency
    applies_if: Condition | None = None
    doubt_if: Condition | None = None
    doubt: Text | None = None
    alternative_issuer: Text | None = None
    owed_from: When | None = None
    missing_from: When | None = None
    bars: tuple[Slug, ...] = ()
    person: tuple[Slug, ...] = ()
    bars_basis: Text | None = None
    previous_year: YesNo = False
    shareable: YesNo = False
    who_holds: Text | None = None
    retention: Slug | None = None
    recognise: Recognise = Recognise()


class Item(Model):
    """One numbered item of the dossier."""

    code: Text
    title: Text
    basis: Text
    parts: tuple[Part, ...] = Field(min_length=1)


class Source(Model):
    """The text that the rules come from."""

    number: Text
    title: Text
    date: Day
    agency: Text


class DayMonth(Model):
    """A day of every year."""

    day: Whole
    month: Whole


class Deadline(Model):
    """A day before which something is done: the day itself is late (`trước`)."""

    before: DayMonth
    basis: Text
    row: RowStanding = RowStanding.TEXT


class Authority(Model):
    """Who may found: patterns accepted, and patterns that a person must look at."""

    accepts: tuple[Text, ...]
    doubts: tuple[Text, ...] = ()
    basis: Text


class Eligibility(Model):
    """Whether a mô hình may be rated at all."""

    founding_part: Text
    authority: Authority
    months: Whole
    months_basis: Text
    unsure_until: DayMonth
    unsure_row: RowStanding = RowStanding.INFERENCE


class Completion(Model):
    """The band of a grade in per cent: from, and below. `above` and `under` say what a
    percentage outside the band does: `barred` or `person`.
    """

    at_least: Whole = 0
    below: Whole | None = None
    above: Text = "barred"
    basis: Text


class Criterion(Model):
    """One criterion of one or more grades, and who may judge it."""

    id: Slug
    title: Text
    judge: Text
    basis: Text
    grades: tuple[Slug, ...]
    documents: tuple[Text, ...] = ()
    differs: Text | None = None


class Grade(Model):
    """One grade. `late_report` says what a late report does: `barred`, `person` or `none`."""

    id: Slug
    title: Text
    basis: Text
    completion: Completion | None = None
    only_person: YesNo = False
    late_report: Text = "none"
    late_basis: Text | None = None


class RatingRules(Model):
    """How a mô hình is rated."""

    year_from: DayMonth
    year_to: DayMonth
    year_basis: Text
    report: Deadline
    report_part: Text
    decision: Deadline
    decision_part: Text
    plan_part: Text
    eligibility: Eligibility
    grades: tuple[Grade, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...] = ()


class RecognitionRules(Model):
    """How a điển hình is recognised."""

    plan_part: Text
    report_part: Text
    years: Whole
    years_basis: Text
    percent: Whole
    percent_basis: Text
    criteria: tuple[Criterion, ...] = ()


class Order(Model):
    """Papers that follow each other; the same day is in order. Only ever a warning."""

    parts: tuple[Text, ...]
    basis: Text
    row: RowStanding = RowStanding.TEXT


class RuleSet(Model):
    """One legal text's rules for one kind of dossier."""

    format: Whole = 1
    id: Slug
    title: Text
    kinds: tuple[Kind, ...]
    source: Source
    valid_from: Day
    valid_to: Day | None = None
    model_words: tuple[Text, ...] = ()
    items: tuple[Item, ...]
    combine: tuple[tuple[Text, ...], ...] = ()
    order: tuple[Order, ...] = ()
    rating: RatingRules | None = None
    recognition: RecognitionRules | None = None
    not_ours: tuple[LookAlike, ...] = ()

    @property
    def parts(self) -> tuple[tuple[Item, Part], ...]:
        """All parts with their items, in the order of the text."""
        return tuple((item, part) for item in self.items for part in item.parts)

    def part(self, part_id: str) -> Part | None:
        """A part by its id within the set."""
        return next((part for _, part in self.parts if part.id == part_id), None)

    def requirement(self, part_id: str) -> str:
        """The full id: `hd22.mo-hinh/6a`."""
        return f"{self.id}/{part_id}"

    def cite(self, clause: str) -> str:
        """Text and clause in one string: `22/HD-BCA-V05, V.1.a(6)`."""
        return f"{self.source.number}, {clause}"
