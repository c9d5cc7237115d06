"""The totals of a year's lines. Every dossier is in them once, so that they add up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind
from dossier_manager.statistics.family import Families, folded_name
from dossier_manager.statistics.line import Line


@dataclass(frozen=True, slots=True)
class Teams:
    """Tổ as stated: their sum where there are several, and how many dossiers state what."""

    several: int = 0
    several_in: int = 0
    one_in: int = 0
    unstated_in: int = 0


@dataclass(frozen=True, slots=True)
class Sites:
    """Điểm that are there. `first_counts` None: nobody settled whether the first place is one.

    `first_places`: one for each mô hình that is there. `loose`: under no mô hình of the archive.
    """

    without_first: int
    first_places: int
    first_counts: bool | None
    loose: int

    @property
    def with_first(self) -> int:
        """The other figure: the places where the mô hình began, too."""
        return self.without_first + self.first_places


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a year. `dossiers` = `models` + `sites.without_first` + `exemplars` + `apart`.

    `names` are the different names of the mô hình; `linked` the mô hình and điểm that are stated
    to be liên kết, and of how many nobody stated it.
    """

    dossiers: int
    models: int
    names: int
    sites: Sites
    exemplars: int
    apart: int
    linked: int
    linked_unstated: int
    teams: Teams

    @property
    def rated_kinds(self) -> int:
        """Mô hình and điểm dossiers together: those that have grades."""
        return self.models + self.sites.without_first


def totals(lines: Sequence[Line], found: Families, *, first_counts: bool | None) -> Totals:
    """The totals of one year's lines."""
    there = [line for line in lines if line.counted]
    models = [line for line in there if line.kind is Kind.MODEL]
    sites = [line for line in there if line.kind is Kind.SITE]
    rated = models + sites
    return Totals(
        dossiers=len(lines),
        models=len(models),
        names=len({folded_name(line.name) for line in models}),
        sites=Sites(
            without_first=len(sites),
            first_places=len(models),
            first_counts=first_counts,
            loose=sum(line.counted for line, _ in found.loose),
        ),
        exemplars=len(there) - len(rated),
        apart=len(lines) - len(there),
        linked=sum(line.linked is True for line in rated),
        linked_unstated=sum(line.linked is None for line in rated),
        teams=_teams(rated),
    )


def _teams(lines: Iterable[Line]) -> Teams:
    """Only several tổ are summed; what nobody stated is counted apart and is not one."""
    stated = [line.teams for line in lines]
    several = [number for number in stated if number is not None and number > 1]
    unstated = stated.count(None)
    return Teams(sum(several), len(several), len(stated) - len(several) - unstated, unstated)
