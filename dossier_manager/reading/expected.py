"""JSON from outside, taken as what it is expected to be, or refused."""

from collections.abc import Callable
from typing import Any, TypeVar

Json = Any
"""What `json` gives and takes."""

T = TypeVar("T")


class WireError(ValueError):
    """This JSON is not what it should be."""


def items(json: Json, *counts: int) -> list[Json]:
    """A list of so many items."""
    if not isinstance(json, list) or len(json) not in counts:
        raise WireError("list")
    return json


def each(json: Json, read: Callable[[Json], T]) -> tuple[T, ...]:
    """A list, every item read in the same way."""
    if not isinstance(json, list):
        raise WireError("list")
    return tuple(map(read, json))


def maybe(read: Callable[[Json], T], json: Json) -> T | None:
    """Null, or what `read` makes of it."""
    return None if json is None else read(json)


def text(json: Json) -> str:
    """A string."""
    if not isinstance(json, str):
        raise WireError("text")
    return json


def whole(json: Json) -> int:
    """A whole number; True and 1.0 are none."""
    if type(json) is not int:
        raise WireError("number")
    return json


def flag(json: Json) -> bool:
    """True or false."""
    if not isinstance(json, bool):
        raise WireError("flag")
    return json


def one_of(kind: Callable[[Json], T], json: Json) -> T:
    """A member of an enumeration, by its value."""
    try:
        return kind(text(json))
    except ValueError as error:
        raise WireError("choice") from error
