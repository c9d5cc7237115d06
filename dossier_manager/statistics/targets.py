"""Targets of a year's plan as people state them: met, not met, unclear, without a source. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier_manager.archive.manifest import Target
from dossier_manager.audit.completion import ratio


@dataclass(frozen=True, slots=True)
class TargetSum:
    """How many targets are stated; of those with a source how many met, not met or unclear.

    `unsourced` name no paper for their figure, so nothing is said of them.
    """

    stated: int
    met: int
    missed: int
    unclear: int
    unsourced: int

    def __add__(self, other: "TargetSum") -> "TargetSum":
        return TargetSum(
            self.stated + other.stated,
            self.met + other.met,
            self.missed + other.missed,
            self.unclear + other.unclear,
            self.unsourced + other.unsourced,
        )

    @property
    def sourced(self) -> int:
        """Those that name paper and page."""
        return self.stated - self.unsourced


NO_TARGETS = TargetSum(0, 0, 0, 0, 0)


def target_sum(targets: Iterable[Target]) -> TargetSum:
    """The sum of one year's targets."""
    return sum((_one(target) for target in targets), NO_TARGETS)


def _one(target: Target) -> TargetSum:
    if not (target.source or "").strip():
        return TargetSum(1, 0, 0, 0, 1)
    share = ratio(target)
    if share is None:
        return TargetSum(1, 0, 0, 1, 0)
    return TargetSum(1, 1, 0, 0, 0) if share == 1 else TargetSum(1, 0, 1, 0, 0)
