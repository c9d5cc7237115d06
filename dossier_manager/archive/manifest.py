"""The manifest: what people state about a dossier. Keys are English, values may be Vietnamese.

What a person has not stated is None, never a guess.
"""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from dossier_manager.archive.figure import figure
from dossier_manager.yamltext.model import (
    Day,
    Field,
    Model,
    Slug,
    Text,
    Whole,
    YesNo,
)


class Kind(StrEnum):
    """What the dossier is about."""

    MODEL = "mo-hinh"
    SITE = "diem"
    EXEMPLAR = "dien-hinh"


class LedBy(StrEnum):
    """Who leads the mô hình (22/HD-BCA-V05, III.1.d, III.2.c)."""

    HEAD = "truong"
    COMMITTEE = "ban-chi-dao"


class Role(StrEnum):
    """Keeps the dossier that is rated, or follows as a member of a liên kết (V.3)."""

    KEEPER = "giu-ho-so"
    MEMBER = "thanh-vien"


class Level(StrEnum):
    """The level of who founded it."""

    COMMUNE = "xa"
    DISTRICT = "huyen"
    PROVINCE = "tinh"
    MINISTRY = "bo"
    UNIT = "co-so"


class Direction(StrEnum):
    """How a target is met: reach it, stay under it, let nothing happen, or do it."""

    UP = "tang"
    DOWN = "giam"
    NONE = "khong-de-xay-ra"
    DONE = "co-khong"


class Method(StrEnum):
    """What `90 % chỉ tiêu` means here; the guide does not say (22/HD-BCA-V05, III.2.b)."""

    SHARE_MET = "so-chi-tieu-dat"
    MEAN_RATIO = "binh-quan-ty-le"


class Performers(StrEnum):
    """Who does the work of the mô hình (Hòa Bình, para3)."""

    PEOPLE = "nhan-dan"
    OFFICERS = "can-bo"


class Purpose(StrEnum):
    """To what end it works (Hòa Bình, para3)."""

    ORDER = "an-ninh-trat-tu"
    SERVICE = "phuc-vu-nhan-dan"


class StatedGrade(StrEnum):
    """A grade as a rating decision names it (22/HD-BCA-V05, III.2.b)."""

    GOOD = "tot"
    FAIR = "kha"
    MIDDLING = "trung_binh"
    WEAK = "yeu"


class Door(StrEnum):
    """By which door a mô hình is proposed to V05 (22/HD-BCA-V05, III.3)."""

    REPLICATED = "da-nhan-rong"
    NEW = "cach-lam-moi"


class StatedRules(Model):
    """A guide that people say governs, and why they say so."""

    id: Slug
    reason: Text


class Replication(Model):
    """That replication was proposed: within the province from a day, and to V05 by a door."""

    local_from: Day | None = None
    v05: Door | None = None
    v05_from: Day | None = None


class Rated(Model):
    """The grade that a rating decision gave, as people state it; never worked out."""

    grade: StatedGrade
    number: Text | None = None
    date: Day | None = None


class Founding(Model):
    """The founding decision as people state it. `exists: không` says that none was made."""

    exists: YesNo | None = None
    number: Text | None = None
    date: Day | None = None
    authority: Text | None = None


class RatingAuthority(Model):
    """Who rates now, and the paper that says so, where the founder's level is gone."""

    name: Text
    basis: Text | None = None


class Ending(Model):
    """How the mô hình ended; only a person begins this."""

    date: Day
    number: Text | None = None


class Target(Model):
    """One target of a year's plan. `source` names paper and page for the figure achieved."""

    name: Text
    direction: Direction
    planned: Text | None = None
    achieved: Text | None = None
    source: Text | None = None


class Dispatch(Model):
    """A day on which the report was sent or received, and where that stands written."""

    date: Day
    source: Text | None = None


class CriteriaResult(Model):
    """Criteria of a điển hình: how many met, of how many, and where that is written."""

    met: Whole
    all: Whole
    source: Text | None = None


class OwnCriterion(Model):
    """A criterion that the Ban Chỉ đạo or the Trưởng added; it never replaces one of the text.

    No grades given: it counts for every grade that papers and people can reach.
    """

    id: Slug
    title: Text
    grades: tuple[Slug, ...] = ()
    source: Text | None = None


class YearRecord(Model):
    """What people state about one rating year."""

    year: Whole
    rated: Rated | None = None
    method: Method | None = None
    targets: tuple[Target, ...] = ()
    sent: Dispatch | None = None
    received: Dispatch | None = None
    criteria: CriteriaResult | None = None


class Manifest(Model):
    """One dossier as people state it."""

    format: Whole = 1
    id: Slug
    name: Text
    kind: Kind
    linked: YesNo | None = None
    self_managed: YesNo | None = None
    level: Level | None = None
    rules: StatedRules | None = None
    founded_rules: StatedRules | None = None
    commune: Text | None = None
    place: Text | None = None
    subject: Text | None = None
    keeper: Text | None = None
    led_by: LedBy | None = None
    party_committee: YesNo | None = None
    fund: YesNo | None = None
    limited_members: YesNo | None = None
    piloted: YesNo | None = None
    role: Role = Role.KEEPER
    founding: Founding | None = None
    head_superior: Text | None = None
    performers: Performers | None = None
    purpose: Purpose | None = None
    counted: YesNo | None = None
    socialised: YesNo | None = None
    replication: Replication | None = None
    rating_authority: RatingAuthority | None = None
    ending_from: Day | None = None
    ended: Ending | None = None
    parent: Slug | None = None
    shared: tuple[Text, ...] = ()
    groups: Whole | None = None
    note: Text | None = None
    criteria: tuple[OwnCriterion, ...] = Field(default=(), max_length=100)
    years: tuple[YearRecord, ...] = Field(default=(), max_length=100)

    def year(self, year: int) -> YearRecord | None:
        """The record of one rating year."""
        return next((record for record in self.years if record.year == year), None)

    @property
    def founded(self) -> dt.date | None:
        """The stated founding day."""
        return self.founding.date if self.founding else None


class Settings(Model):
    """`archive.yaml`: the archive's own id, name and settings."""

    format: Whole = 1
    id: Slug
    name: Text
    unit: Text | None = None
    province: Text | None = None
    completion_method: Method | None = None
    first_site_counts: YesNo | None = None
    ignore: tuple[Text, ...] = ()


def amount(text: str | None) -> Decimal | None:
    """The figure in a target's `planned` or `achieved`: `1.200`, `89,5 %`, `03 vụ`; else None."""
    found = figure(text)
    return found.value if found else None
