"""The data that comes with the program: rule sets, inventories, traces, duties, counting."""

from collections.abc import Iterator
from importlib.resources import files
from typing import TypeVar

from dossier_manager.findings import Finding
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.model import Model
from dossier_manager.yamltext.strict import load

SHIPPED = "dossier_manager.schemas"
_Bound = TypeVar("_Bound", bound=Model)


def yaml_files(folder: str) -> Iterator[tuple[str, bytes]]:
    """The YAML files of a folder, by name: `rules/hd22.mo-hinh.yaml` and its bytes."""
    for entry in sorted((files(SHIPPED) / folder).iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".yaml"):
            yield f"{folder}/{entry.name}", entry.read_bytes()


def one_file(name: str, model: type[_Bound]) -> _Bound:
    """One file as a value. Raises ValueError where it is broken: it is the program's own."""
    node = load((files(SHIPPED) / name).read_bytes(), name)
    if isinstance(node, Finding):
        raise ValueError(node)
    value, faults = bind(node, model, name)
    if value is None:
        raise ValueError(faults)
    return value
