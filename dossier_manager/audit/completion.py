"""The share of a year's targets that was met. Exact, and only from figures with a source."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dossier_manager.archive.manifest import (
    Direction,
    Manifest,
    Method,
    Settings,
    Target,
    YearRecord,
    amount,
)
from dossier_manager.audit.model import CompletionResult

_YES = frozenset({"có", "co", "đạt", "dat", "xong", "yes", "đã làm"})
_NO = frozenset({"không", "khong", "chưa", "chua", "no", "chưa đạt", "không đạt"})


@dataclass(frozen=True, slots=True)
class NotComputable:
    """Why there is no percentage: a finding's code and its parameters."""

    code: str
    params: tuple[tuple[str, str], ...] = ()


def ratio(target: Target) -> Fraction | None:
    """How far one target was met, between 0 and 1; None where the figures do not say.

    Over-fulfilment counts as met and never makes up for another target.
    """
    if target.direction is Direction.DONE:
        said = (target.achieved or "").strip().lower()
        return Fraction(1) if said in _YES else Fraction(0) if said in _NO else None
    achieved = amount(target.achieved)
    if achieved is None:
        return None
    if target.direction is Direction.NONE:
        return Fraction(1) if achieved == 0 else Fraction(0)
    planned = amount(target.planned)
    if planned is None or planned < 0 or achieved < 0:
        return None
    if target.direction is Direction.DOWN:
        return Fraction(1) if achieved <= planned else Fraction(planned) / Fraction(achieved)
    if planned == 0:
        return Fraction(1)
    return min(Fraction(1), Fraction(achieved) / Fraction(planned))


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
    ratios = [(target.name, ratio(target)) for target in record.targets]
    unread = [name for name, value in ratios if value is None]
    if unread:
        return NotComputable("COMPLETION_UNREADABLE", (("targets", "; ".join(unread)),))
    method = method_of(record, settings)
    if method is None:
        return NotComputable("COMPLETION_NO_METHOD")
    values = [value for _, value in ratios if value is not None]
    if method is Method.SHARE_MET:
        values = [Fraction(1) if value == 1 else Fraction(0) for value in values]
    percent = sum(values, Fraction(0)) * 100 / len(values)
    sources = dict.fromkeys(target.source or "" for target in record.targets)
    return CompletionResult(percent, method.value, tuple(sources))


def _lacking(record: YearRecord) -> Iterator[str]:
    """Targets whose achieved figure names no paper and page."""
    yield from (target.name for target in record.targets if not (target.source or "").strip())
