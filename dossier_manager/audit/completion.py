"""The share of a year's targets that was met. Exact, and only from figures with a source."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from dossier_manager.archive.figure import comparable, figure
from dossier_manager.archive.manifest import (
    Direction,
    Manifest,
    Method,
    Settings,
    Target,
    YearRecord,
)
from dossier_manager.audit.model import CompletionResult
from dossier_manager.vietnamese.form import words

_YES = frozenset({"co", "dat", "xong", "yes", "da lam", "da dat", "da co"})
_NO = frozenset({"khong", "chua", "no", "chua dat", "khong dat", "chua lam", "chua co"})
_NOTHING = frozenset({"khong", "khong co", "khong xay ra", "khong de xay ra", "khong vu nao"})


class Unclear(StrEnum):
    """Why a target's figures say nothing: each is a finding's code."""

    UNREADABLE = "COMPLETION_UNREADABLE"
    PERCENT_DOWN = "COMPLETION_PERCENT_DOWN"
    DIRECTION = "COMPLETION_DIRECTION"


@dataclass(frozen=True, slots=True)
class NotComputable:
    """Why there is no percentage: a finding's code and its parameters."""

    code: str
    params: tuple[tuple[str, str], ...] = ()


def measured(target: Target) -> Fraction | Unclear:
    """How far one target was met, between 0 and 1, or why its figures do not say. Never raises.

    Over-fulfilment counts as met and never makes up for another target.
    """
    match target.direction:
        case Direction.DONE:
            return _done(target)
        case Direction.NONE:
            return _nothing_happened(target)
        case Direction.UP | Direction.DOWN:
            return _held_to_plan(target)


def ratio(target: Target) -> Fraction | None:
    """How far one target was met, between 0 and 1; None where the figures do not say."""
    found = measured(target)
    return found if isinstance(found, Fraction) else None


def _done(target: Target) -> Fraction | Unclear:
    if words(target.planned or "") in _NO:
        return Unclear.DIRECTION
    said = words(target.achieved or "")
    if said in _YES:
        return Fraction(1)
    return Fraction(0) if said in _NO else Unclear.UNREADABLE


def _nothing_happened(target: Target) -> Fraction | Unclear:
    """Planned to be nothing, or not said; a figure above nothing is another kind of target."""
    planned, achieved = _count(target.planned), _count(target.achieved)
    if planned:
        return Unclear.DIRECTION
    if achieved is None:
        return Unclear.UNREADABLE
    return Fraction(0) if achieved else Fraction(1)


def _count(said: str | None) -> Fraction | None:
    if words(said or "") in _NOTHING:
        return Fraction(0)
    found = figure(said)
    return Fraction(found.value) if found else None


def _held_to_plan(target: Target) -> Fraction | Unclear:
    planned, achieved = figure(target.planned), figure(target.achieved)
    if planned is None or achieved is None or not comparable(planned, achieved):
        return Unclear.UNREADABLE
    asked, got = Fraction(planned.value), Fraction(achieved.value)
    if target.direction is Direction.DOWN:
        if planned.percent or achieved.percent:
            return Unclear.PERCENT_DOWN
        return Fraction(1) if got <= asked else asked / got
    return min(Fraction(1), got / asked) if asked else Unclear.DIRECTION


def method_of(record: YearRecord | None, settings: Settings) -> Method | None:
    """How `chỉ tiêu` are counted: said for the year, else once for the archive."""
    if record is not None and record.method is not None:
        return record.method
    return settings.completion_method


def completion(
    manifest: Manifest, settings: Settings, year: int
) -> CompletionResult | NotComputable:
    """The percentage of one rating year, or why it cannot be computed. Never 0 for unknown."""
    record = manifest.year(year)
    if record is None or not record.targets:
        return NotComputable("COMPLETION_NO_TARGETS", (("year", str(year)),))
    lacking = list(_lacking(record))
    if lacking:
        return NotComputable("COMPLETION_WITHOUT_SOURCE", (("targets", "; ".join(lacking)),))
    found = [(target.name, measured(target)) for target in record.targets]
    for reason in Unclear:
        unread = [name for name, value in found if value is reason]
        if unread:
            return NotComputable(reason.value, (("targets", "; ".join(unread)),))
    method = method_of(record, settings)
    if method is None:
        return NotComputable("COMPLETION_NO_METHOD")
    values = [value for _, value in found if isinstance(value, Fraction)]
    if method is Method.SHARE_MET:
        values = [Fraction(1) if value == 1 else Fraction(0) for value in values]
    percent = sum(values, Fraction(0)) * 100 / len(values)
    sources = dict.fromkeys(target.source or "" for target in record.targets)
    return CompletionResult(percent, method.value, tuple(sources))


def _lacking(record: YearRecord) -> Iterator[str]:
    """Targets whose achieved figure names no paper and page."""
    yield from (target.name for target in record.targets if not (target.source or "").strip())
