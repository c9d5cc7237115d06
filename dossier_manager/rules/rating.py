"""How a mô hình is rated and a điển hình recognised, as one legal text says it."""

from typing import Annotated

from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.model import Field, Model, Slug, Text, Whole, YesNo, within

Percent = Annotated[Whole, within(0, 100)]
Months = Annotated[Whole, within(0, 1200)]


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
    """Who may found or issue: patterns accepted, and patterns that a person must look at.

    `kinds`: only papers of these kinds are held against it. `unlinked`: not in a liên kết, where
    the unit that leads it may be any.
    """

    accepts: tuple[Text, ...]
    doubts: tuple[Text, ...] = ()
    kinds: tuple[Text, ...] = ()
    unlinked: YesNo = False
    basis: Text


class Eligibility(Model):
    """Whether a mô hình may be rated at all."""

    founding_part: Text
    authority: Authority
    months: Months
    months_basis: Text
    unsure_until: DayMonth
    unsure_row: RowStanding = RowStanding.INFERENCE


class Completion(Model):
    """The band of a grade in per cent: from, and below. `above` and `under` say what a
    percentage outside the band does: `barred` or `person`.
    """

    at_least: Percent = 0
    below: Percent | None = None
    above: Text = "barred"
    basis: Text


class Criterion(Model):
    """One criterion of one or more grades, and who may judge it.

    `within_building`: of a điển hình, its papers count only where they are dated within the
    years of building.
    """

    id: Slug
    title: Text
    judge: Text
    basis: Text
    grades: tuple[Slug, ...]
    documents: tuple[Text, ...] = ()
    within_building: YesNo = False
    differs: Text | None = None


class Grade(Model):
    """One grade.

    `all_criteria`: the text asks for all its criteria together (`khi đạt đủ`). `late_report`
    says what a late report does: `barred`, `person` or `none`.
    """

    id: Slug
    title: Text
    basis: Text
    completion: Completion | None = None
    only_person: YesNo = False
    all_criteria: YesNo = False
    late_report: Text = "none"
    late_basis: Text | None = None


class RatingRules(Model):
    """How a mô hình is rated.

    `ending_parts` are the papers of its ending in the order of their steps; the decision is the
    last but one. `replication_part` proposes it elsewhere in the province, `v05_part` to V05.
    `authority_basis` is the clause by which the founding level rates.
    `own_criteria_basis` is the clause by which people may add criteria.
    """

    year_from: DayMonth
    year_to: DayMonth
    year_basis: Text
    yearly_basis: Text | None = None
    report: Deadline
    report_part: Text
    decision: Deadline
    decision_part: Text
    authority_basis: Text | None = None
    plan_part: Text
    ending_parts: tuple[Text, ...] = ()
    replication_part: Text | None = None
    v05_part: Text | None = None
    timely_criterion: Slug
    eligible_criterion: Slug
    eligibility: Eligibility
    grades: tuple[Grade, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...] = ()
    own_criteria_basis: Text | None = None


class RecognitionRules(Model):
    """How a điển hình is recognised.

    `years` run from the plan to the first assessment. `criteria_part` says of how many criteria
    the percentage is; `recognised_part` is the decision that follows the first assessment.
    `ending_parts` are the decision to end the building and the notice of it.
    `percent` None: the text names no share. `again`: it is assessed again each later year.
    """

    plan_part: Text
    report_part: Text
    criteria_part: Text | None = None
    recognised_part: Text | None = None
    years: Annotated[Whole, within(1, 100)]
    years_basis: Text
    ending_parts: tuple[Text, ...] = ()
    percent: Percent | None = None
    percent_basis: Text | None = None
    again: YesNo = True
    criteria: tuple[Criterion, ...] = ()
