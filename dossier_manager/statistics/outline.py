"""The outline of the many-year review, from data. It binds nobody: it is a frame for a report."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from dossier_manager.archive.manifest import Level
from dossier_manager.rules.shipped import one_file
from dossier_manager.rules.standing import RowStanding
from dossier_manager.yamltext.model import Field, Model, Slug, Text, Whole


class Fill(StrEnum):
    """What fills a head of the outline; `person`: nobody but a person can write it."""

    COUNTS = "counts"
    PAPERS = "papers"
    EXEMPLARY = "exemplary"
    AWARDS = "awards"
    PERSON = "person"


class Family(Model):
    """Papers that are counted together: full ids of parts, `hd22.mo-hinh/9`."""

    id: Slug
    title: Text
    parts: tuple[Text, ...] = Field(min_length=1)


class Figure(Model):
    """A table of figures: by which clause it is asked, how far that is text, how it is counted."""

    id: Slug
    title: Text
    basis: Text
    row: RowStanding
    how: Text


class Head(Model):
    """One head of the outline. `clause` is its paragraph in the inventory; `hint` what it asks.

    `papers` and `awards` name families, `figures` tables.
    """

    id: Text
    title: Text
    clause: Text
    row: RowStanding = RowStanding.TEXT
    fills: tuple[Fill, ...] = ()
    papers: tuple[Slug, ...] = ()
    awards: tuple[Slug, ...] = ()
    figures: tuple[Slug, ...] = ()
    hint: Text | None = None
    heads: tuple["Head", ...] = ()

    @property
    def families(self) -> tuple[str, ...]:
        """The families of papers that stand under it."""
        return (*self.papers, *self.awards)


class Stage(Model):
    """One stage of the way from commune to province."""

    level: Level
    title: Text
    clause: Text
    note: Text | None = None


class Outline(Model):
    """The whole outline. `asked` is how many exemplary ones it wants of each unit, at least."""

    format: Whole
    id: Slug
    inventory: Slug
    text: Text
    note: Text
    asked: Whole
    asked_clause: Text
    families: tuple[Family, ...] = Field(min_length=1)
    figures: tuple[Figure, ...] = Field(min_length=1)
    heads: tuple[Head, ...] = Field(min_length=1)
    way: tuple[Stage, ...]

    def walk(self) -> Iterator[tuple[int, Head]]:
        """Every head with its depth, in the order of the outline."""
        yield from _below(self.heads, 1)

    def figure(self, figure_id: str) -> Figure:
        """A table's row by its id."""
        return next(one for one in self.figures if one.id == figure_id)

    def stage(self, level: Level) -> Stage | None:
        """The stage of a level, where the outline speaks of it."""
        return next((one for one in self.way if one.level is level), None)

    def cite(self, clause: str) -> str:
        """Text and clause in one string for people: `II.2/3` is the third point of II.2."""
        where, _, point = clause.partition("/")
        return f"{self.text}, {where}" + (f", ý {point}" if point not in ("", "0") else "")


def _below(heads: tuple[Head, ...], depth: int) -> Iterator[tuple[int, Head]]:
    for head in heads:
        yield depth, head
        yield from _below(head.heads, depth + 1)


@cache
def outline() -> Outline:
    """The outline that comes with the program. Raises ValueError where its file is broken."""
    return one_file("review/th2016.yaml", Outline)
