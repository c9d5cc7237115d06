"""One year against the year before: what came, what went, whose grade is another one."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind, StatedGrade
from dossier_manager.statistics.group import GRADES, Group
from dossier_manager.statistics.line import Line

_BEST_FIRST = tuple(group.value for group in GRADES)


@dataclass(frozen=True, slots=True)
class Move:
    """A dossier whose stated grade is another than the year before."""

    line: Line
    before: StatedGrade
    after: StatedGrade


@dataclass(frozen=True, slots=True)
class Change:
    """What is there now and was not, and the other way round; grades by dossier.

    There now = there before + `new` - `gone`, among those of one kind. `same` counts the grades
    that stayed; `first` and `lost` are graded in one of the two years alone; `recognised` are
    điển hình that were not recognised before. `undated` are mô hình and điểm whose founding day
    is not known: they are taken to have been there before.
    """

    new: tuple[Line, ...]
    gone: tuple[Line, ...]
    up: tuple[Move, ...]
    down: tuple[Move, ...]
    same: int
    first: tuple[Line, ...]
    lost: tuple[Line, ...]
    recognised: tuple[Line, ...]
    undated: tuple[Line, ...]


def change(now: Iterable[Line], before: Iterable[Line]) -> Change:
    """Compare the same dossiers in two years. Lines are told apart by their paths."""
    was = {line.path: line for line in before}
    pairs = [(line, was[line.path]) for line in now if line.path in was]
    moves = [move for line, old in pairs if (move := _move(line, old)) is not None]
    here = [line for line, _ in pairs if line.counted and line.kind is not Kind.EXEMPLAR]
    return Change(
        new=tuple(line for line, old in pairs if line.counted and not old.counted),
        gone=tuple(line for line, old in pairs if old.counted and not line.counted),
        up=tuple(move for move in moves if _rank(move.after) < _rank(move.before)),
        down=tuple(move for move in moves if _rank(move.after) > _rank(move.before)),
        same=sum(move.after is move.before for move in moves),
        first=tuple(line for line, old in pairs if _graded(line) and not _graded(old)),
        lost=tuple(x for x, old in pairs if x.counted and _graded(old) and not _graded(x)),
        recognised=tuple(line for line, old in pairs if _newly_recognised(line, old)),
        undated=tuple(line for line in here if line.founded is None),
    )


def _move(line: Line, old: Line) -> Move | None:
    """A pair of grades, where both years have one that counts."""
    if not (_graded(line) and _graded(old)) or line.grade is None or old.grade is None:
        return None
    return Move(line, old.grade, line.grade)


def _newly_recognised(line: Line, old: Line) -> bool:
    return line.group is Group.RECOGNISED and old.group is not Group.RECOGNISED


def _graded(line: Line) -> bool:
    return line.group in GRADES


def _rank(grade: StatedGrade) -> int:
    return _BEST_FIRST.index(grade.value)
