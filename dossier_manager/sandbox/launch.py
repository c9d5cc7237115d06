"""How a child is launched: its command, its few variables, its neutral folder."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import dossier_manager

# What an interpreter needs to start and to read names from disk as its parent does.
_KEPT = (
    "PATH",
    "SYSTEMROOT",
    "PYTHONHASHSEED",
    "PYTHONHOME",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPYCACHEPREFIX",
    "PYTHONUTF8",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
)


def interpreter() -> tuple[str, dict[str, str]]:
    """The program to start, and the variables it needs for itself.

    In a Windows virtual environment `python.exe` is a launcher that starts the real one as
    its own child, which the limit of one process would forbid; the real one is started
    directly and told where it belongs.
    """
    base = str(vars(sys).get("_base_executable", sys.executable))
    if sys.platform == "win32" and base != sys.executable:
        return base, {"__PYVENV_LAUNCHER__": sys.executable}
    return sys.executable, {}


def command(target: str, memory_bytes: int) -> list[str]:
    """The command line. `-P`: the current folder is never a place to import from."""
    program, _ = interpreter()
    return [
        *(program, "-P", "-m", "dossier_manager.sandbox.child"),
        *(target, str(memory_bytes), str(os.getpid())),
    ]


def environment(variables: Mapping[str, str], import_path: Sequence[str]) -> dict[str, str]:
    """The child's variables, out of its parent's variables and import path.

    The path is handed on so that the child finds the same package in an editable install, a
    wheel or a zip; an empty entry, which means the current folder, is not.
    """
    home = str(Path(next(iter(dossier_manager.__path__))).parent)
    places = dict.fromkeys(os.path.abspath(entry) for entry in import_path if entry)  # noqa: PTH100
    kept = {key: variables[key] for key in _KEPT if key in variables}
    _, own = interpreter()
    return {**kept, **own, "PYTHONPATH": os.pathsep.join({**places, home: None})}


def neutral_folder() -> str:
    """A folder that holds nothing of anybody's: the root of the interpreter's disk."""
    return Path(sys.executable).anchor or os.sep
