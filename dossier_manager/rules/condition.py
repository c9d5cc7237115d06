"""Conditions in rule data: a closed set, three-valued, never evaluated code."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated

from dossier_manager.yamltext.model import Field, Model, Text


class Truth(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> "Truth":
        """From a stated value; None is unknown."""
        return cls.UNKNOWN if value is None else cls.YES if value else cls.NO


Facts = Mapping[str, str | None]
"""Named facts as text; None or absent: nobody has stated it."""


class Condition(Model):
    """One of: `all`, `any`, `not`, or a fact that equals, is one of, or is present."""

    all: tuple["Condition", ...] | None = None
    any: tuple["Condition", ...] | None = None
    not_: Annotated["Condition | None", Field(alias="not")] = None
    fact: Text | None = None
    equals: Text | None = None
    one_of: Annotated[tuple[Text, ...] | None, Field(alias="in")] = None
    present: Text | None = None

    def facts(self) -> frozenset[str]:
        """The names of the facts that it asks for."""
        own = {self.fact} if self.fact else {self.present} if self.present else set[str]()
        below = (*(self.all or ()), *(self.any or ()), *((self.not_,) if self.not_ else ()))
        return frozenset(own).union(*(part.facts() for part in below))


Condition.model_rebuild()


def _none_of(truths: Iterable[Truth], deciding: Truth, other: Truth) -> Truth:
    listed = tuple(truths)
    if deciding in listed:
        return deciding
    return Truth.UNKNOWN if Truth.UNKNOWN in listed else other


def holds(condition: Condition | None, facts: Facts) -> Truth:
    """Whether a condition holds. No condition always holds; an unstated fact is unknown."""
    if condition is None:
        return Truth.YES
    if condition.all is not None:
        return _none_of((holds(c, facts) for c in condition.all), Truth.NO, Truth.YES)
    if condition.any is not None:
        return _none_of((holds(c, facts) for c in condition.any), Truth.YES, Truth.NO)
    if condition.not_ is not None:
        inner = holds(condition.not_, facts)
        return {Truth.YES: Truth.NO, Truth.NO: Truth.YES}.get(inner, inner)
    if condition.present is not None:
        return Truth.of(facts.get(condition.present) is not None)
    value = facts.get(condition.fact or "")
    if value is None:
        return Truth.UNKNOWN
    wanted = condition.one_of if condition.one_of is not None else (condition.equals,)
    return Truth.of(value in wanted)
