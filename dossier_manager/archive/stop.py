"""A finding that is the reason why a command cannot go on."""

from typing import Any, TypeVar

from dossier_manager.errors import CannotGoOn, WrongUsage
from dossier_manager.findings import Finding

E = TypeVar("E", bound=CannotGoOn)


def stopped(fault: Finding, kind: type[E]) -> E:
    """The error with the finding's code, parameters, file and line.

    What a person has just typed stands in no file yet, so WrongUsage bears no place.
    """
    params: dict[str, Any] = dict(fault.params)
    if not issubclass(kind, WrongUsage):
        params |= {"file": fault.place.path, "line": fault.place.line}
    return kind(fault.code, **params)
