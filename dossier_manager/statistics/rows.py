"""Lines grouped by a key: every line falls into exactly one row, and into one group there."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line
from dossier_manager.statistics.spelling import alike, looked_up


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of one key (a commune, a level …): what is there by kind, and all by group."""

    key: str | None
    models: int
    sites: int
    exemplars: int
    apart: int
    groups: tuple[tuple[Group, int], ...]

    def of(self, groups: Iterable[Group]) -> int:
        """How many fall into any of these groups."""
        wanted = frozenset(groups)
        return sum(number for group, number in self.groups if group in wanted)

    @property
    def dossiers(self) -> int:
        """All of them."""
        return self.models + self.sites + self.exemplars + self.apart


def by_group(lines: Iterable[Line]) -> dict[Group, int]:
    """How many lines fall into each group; every group is there, with 0 where none does."""
    found = Counter(line.group for line in lines)
    return {group: found[group] for group in Group}


def rows(lines: Iterable[Line], key: Callable[[Line], str | None]) -> tuple[Row, ...]:
    """The lines by a key, in the order of the keys; those without one last."""
    by_key: defaultdict[str | None, list[Line]] = defaultdict(list)
    for line in lines:
        by_key[key(line)].append(line)
    return tuple(_row(name, by_key[name]) for name in sorted(by_key, key=_last_none))


def _last_none(name: str | None) -> tuple[bool, tuple[str, str]]:
    return name is None, looked_up(name or "")


def _row(key: str | None, lines: Sequence[Line]) -> Row:
    kinds = Counter(line.kind for line in lines if line.counted)
    groups = Counter(line.group for line in lines)
    return Row(
        key=key,
        models=kinds[Kind.MODEL],
        sites=kinds[Kind.SITE],
        exemplars=kinds[Kind.EXEMPLAR],
        apart=len(lines) - kinds.total(),
        groups=tuple((group, groups[group]) for group in Group if groups[group]),
    )


def by_commune(lines: Iterable[Line]) -> tuple[Row, ...]:
    """By commune as stated; case, blanks and the form of letters do not part two communes."""
    listed = tuple(lines)
    written: dict[str, str] = {}
    for line in listed:
        if line.commune is not None:
            same = alike(line.commune)
            written[same] = min(line.commune, written.get(same, line.commune))
    return rows(listed, lambda line: None if line.commune is None else written[alike(line.commune)])


def by_level(lines: Iterable[Line]) -> tuple[Row, ...]:
    """By the level of who founded it."""
    return rows(lines, lambda line: line.level.value if line.level is not None else None)


def by_kind(lines: Iterable[Line]) -> tuple[Row, ...]:
    """By the kind of dossier."""
    return rows(lines, lambda line: line.kind.value)


def by_founding_year(lines: Iterable[Line]) -> tuple[Row, ...]:
    """Mô hình and điểm by the calendar year of their founding; a điển hình is not founded."""
    founded = (line for line in lines if line.kind is not Kind.EXEMPLAR)
    return rows(founded, lambda line: f"{line.founded:%Y}" if line.founded is not None else None)
