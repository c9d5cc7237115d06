"""The stages of derived state and their keys: reader, letterhead, match.

A stage runs again when its own key or an earlier one changes. Only the reader opens files;
the others work from stored rows.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier_manager.catalogue.derived import StageRow
from dossier_manager.reading.door import READER
from dossier_manager.reading.letterhead.papers import LETTERHEAD
from dossier_manager.recognition.match import RECOGNISER


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of what makes derived rows."""

    reader: str = READER
    letterhead: str = LETTERHEAD
    recogniser: str = RECOGNISER

    @property
    def reading(self) -> tuple[str, str]:
        """Key of a text in which no mark, or a mark, was found."""
        return self.reader, self.letterhead

    @property
    def named(self) -> str:
        """Key of a file's papers with its name laid over them."""
        return self.letterhead

    def match(self, ruleset_digest: str, facts: str) -> str:
        """Key of a file's matches under one rule set and the facts of one manifest.

        The content and the name stand in the row's file: when they change, the row is dropped.
        """
        parts = (self.letterhead, self.recogniser, ruleset_digest, facts)
        return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:32]


Wanted = Mapping[bytes, Mapping[str, str]]
"""By a dossier's folder: the rule sets that apply, each with the key its matches must bear."""


@dataclass(frozen=True, slots=True)
class Redo:
    """What one file needs: its papers named again, these rule sets matched, these dropped."""

    row: StageRow
    name: bool
    match: tuple[str, ...]
    drop: tuple[str, ...]


def stale(
    rows: Sequence[StageRow],
    stages: Mapping[int, Mapping[str, str]],
    wanted: Wanted,
    versions: Versions,
) -> list[Redo]:
    """The files whose derived rows are missing or were made by another stage."""
    redo: list[Redo] = []
    nothing: dict[str, str] = {}
    for row in rows:
        have = stages.get(row.file, nothing)
        want = wanted.get(row.dossier, nothing) if row.dossier is not None else nothing
        if have == want and row.named == versions.named:
            continue
        name = row.named != versions.named
        match = tuple(s for s, stage in want.items() if name or have.get(s) != stage)
        drop = tuple(s for s in have if s not in want)
        redo.append(Redo(row, name, match, drop))
    return redo
