"""Each mô hình with its điểm, and the điểm that belong to no mô hình of the archive."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dossier_manager.archive.manifest import Kind
from dossier_manager.statistics.line import Line
from dossier_manager.vietnamese.form import words


class Loose(StrEnum):
    """Why a điểm stands under no mô hình."""

    NOT_STATED = "not_stated"
    UNKNOWN = "unknown"
    SHARED_ID = "shared_id"
    NO_MODEL = "no_model"


@dataclass(frozen=True, slots=True)
class ModelFamily:
    """One mô hình and its điểm; each of these is a line of its own."""

    line: Line
    sites: tuple[Line, ...]

    @property
    def counted_sites(self) -> int:
        """Its điểm that are there, without the place where it began."""
        return sum(site.counted for site in self.sites)


@dataclass(frozen=True, slots=True)
class Families:
    """All mô hình with their điểm, and the loose điểm with the reason."""

    models: tuple[ModelFamily, ...]
    loose: tuple[tuple[Line, Loose], ...]


def families(lines: Iterable[Line]) -> Families:
    """Put every điểm under the one mô hình that it names. A điểm never stands under a điểm."""
    listed = tuple(lines)
    by_id: defaultdict[str, list[Line]] = defaultdict(list)
    for line in listed:
        by_id[line.id].append(line)
    sites: defaultdict[str, list[Line]] = defaultdict(list)
    loose: list[tuple[Line, Loose]] = []
    for line in listed:
        if line.kind is Kind.SITE:
            found = _parent(line, by_id)
            if isinstance(found, Loose):
                loose.append((line, found))
            else:
                sites[found.path].append(line)
    models = tuple(
        ModelFamily(line, tuple(sites[line.path])) for line in listed if line.kind is Kind.MODEL
    )
    return Families(models, tuple(loose))


def _parent(site: Line, by_id: defaultdict[str, list[Line]]) -> Line | Loose:
    if site.parent is None:
        return Loose.NOT_STATED
    named = by_id.get(site.parent, [])
    if not named:
        return Loose.UNKNOWN
    if len(named) > 1:
        return Loose.SHARED_ID
    return named[0] if named[0].kind is Kind.MODEL else Loose.NO_MODEL


def folded_name(name: str) -> str:
    """A name by which two dossiers may be one mô hình: no case, accents or marks.

    >>> folded_name("Mô hình “Camera an ninh”") == folded_name("CAMERA AN NINH")
    True
    """
    return words(name).removeprefix("mo hinh ")


def same_names(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The mô hình that are there and share a name with another one, each name together."""
    by_name: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind is Kind.MODEL and line.counted:
            by_name[folded_name(line.name)].append(line)
    return tuple(tuple(found) for _, found in sorted(by_name.items()) if len(found) > 1)
