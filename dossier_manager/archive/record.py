"""Recording a person's decision: one entry more at the end of `decisions.yaml`."""

import secrets
from pathlib import Path

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.load import decisions_from, read_own_file
from dossier_manager.archive.names import DECISIONS_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.archive.stop import stopped
from dossier_manager.archive.turn import turn
from dossier_manager.archive.write import refusals, replace_atomically
from dossier_manager.clock import now
from dossier_manager.errors import Unsound, WrongUsage
from dossier_manager.failpoint import reach
from dossier_manager.findings import Finding
from dossier_manager.yamltext.append import append_entry
from dossier_manager.yamltext.model import Model

_TRIES = 20


def record(folder: Path, **fields: object) -> Decision:
    """Append one decision to the file of a dossier's folder; `id` and `at` are made here.

    `fields` are those of `Decision`, its own `fields` as a mapping or a model; None is left
    out. Every byte that stood in the file stays. Processes that record at the same time take
    turns; nothing is lost.

    Raises:
        WrongUsage: the fields do not make a decision: the code of the fault.
        Unsound: the file is broken (code, file, line), or keeps changing (`CHANGED_MEANWHILE`).
        Lacking: the folder cannot be written (`CANNOT_WRITE`).
    """
    file = folder / DECISIONS_FILE
    name = public_name(str(file))
    stated = {key: dict(v) if isinstance(v, Model) else v for key, v in fields.items()}
    entry = {"id": secrets.token_hex(5), "at": now(), **stated}
    for left in reversed(range(_TRIES)):
        try:
            with refusals(file), turn(file):
                return _appended(file, name, entry)
        except Unsound as changed:
            if changed.code != "CHANGED_MEANWHILE" or not left:
                raise
    raise AssertionError("the last try returns or raises")


def _appended(file: Path, name: str, entry: dict[str, object]) -> Decision:
    before = read_own_file(file, name)
    if isinstance(before, Finding):
        raise stopped(before, Unsound)
    after = append_entry(before or b"", entry, name)
    decision = _proven(after, name, str(entry["id"]))
    reach("record.ready")
    replace_atomically(file, after, before)
    return decision


def _proven(data: bytes, name: str, identity: str) -> Decision:
    """The entry as everyone will read it from these bytes."""
    decisions, findings = decisions_from(data, name)
    for decision in decisions.entries:
        if decision.id == identity:
            return decision
    raise stopped(findings[-1], WrongUsage)  # they go by line, and the entry is the last
