"""The shape of a model along a path: which model, which list of words, which keys are known."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, TypeVar, get_args

from dossier_manager.yamltext.model import Model

Path = Sequence[str | int]
C = TypeVar("C")


def keys_of(model: type[Model]) -> tuple[str, ...]:
    """The keys that a person may write in a mapping of this model."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model of the mapping to which a path leads."""
    at: type[Model] | None = model
    for step in path:
        if isinstance(step, str):
            at = next(classes_in(_annotation(at, step), Model), None)
        if at is None:
            return None
    return at


def choices_at(model: type[Model], path: Path) -> tuple[str, ...]:
    """The values that may stand where the path leads, or none where any may."""
    keys = [index for index, step in enumerate(path) if isinstance(step, str)]
    if not keys:
        return ()
    holder = model_at(model, path[: keys[-1]])
    chosen = next(classes_in(_annotation(holder, str(path[keys[-1]])), Enum), None)
    return tuple(str(member.value) for member in chosen) if chosen else ()


def _annotation(model: type[Model] | None, key: str) -> object:
    fields = model.model_fields if model else {}
    return next((f.annotation for name, f in fields.items() if key in (name, f.alias)), None)


def classes_in(annotation: Any, wanted: type[C]) -> Iterator[type[C]]:
    """The classes of one kind that a field's annotation names, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        yield annotation
    for argument in get_args(annotation):
        yield from classes_in(argument, wanted)
