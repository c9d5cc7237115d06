"""Naming a dossier whose manifest is broken, and a rule file that is."""

import re
from pathlib import Path, PurePosixPath

from dossier_manager.archive.load import read_own_file
from dossier_manager.archive.stop import stopped
from dossier_manager.errors import Unsound
from dossier_manager.findings import Finding, Severity
from dossier_manager.report.broken import broken_manifests
from dossier_manager.rules.load import RuleBook

__all__ = ["broken_manifests", "refuse_broken_rules", "stated_id"]

_ID = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)


def stated_id(file: Path) -> str | None:
    """The id that a broken manifest states, as far as it can be seen without understanding it."""
    data = read_own_file(file, file.name)
    found = _ID.search(data) if isinstance(data, bytes) else None
    return found[1].decode("ascii") if found else None


def refuse_broken_rules(book: RuleBook, wanted: str = "") -> None:
    """Stop where a rule file is broken: what was not found may stand in it.

    The file named as what is wanted is told first. Raises Unsound with code, file and line.
    """
    faults: list[Finding] = [f for f in book.findings if f.severity is Severity.ERROR]
    named = [f for f in faults if PurePosixPath(f.place.path or "").stem == wanted]
    for fault in named or faults:
        raise stopped(fault, Unsound)
