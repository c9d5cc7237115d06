"""Rows derived for each file: its papers with what its name says, and their matches.

Each row bears the stage that made it; a row of another stage is made again from stored rows.
"""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier_manager.catalogue.store import Catalogue
from dossier_manager.reading.model import Paper
from dossier_manager.reading.wire import paper_from, paper_json
from dossier_manager.recognition.model import FileState, Match, MatchStanding

MatchJson = list[tuple[str, str, float, tuple[str, ...], int | None]]


class StageRow(NamedTuple):
    """A readable file and the stages of its derived rows; `matched` is by rule set."""

    file: int
    path: bytes
    dossier: bytes | None
    content: int
    kind: str
    state: str
    named: str | None


def put_named(catalogue: Catalogue, file: int, stage: str, papers: Sequence[Paper]) -> None:
    """Write the papers of a file, its name's word already laid over them."""
    text = json.dumps([paper_json(paper) for paper in papers], separators=(",", ":"))
    catalogue.write("INSERT OR REPLACE INTO named VALUES (?,?,?)", (file, stage, text))


def named_from(text: str) -> tuple[Paper, ...]:
    """The papers of such a row."""
    return tuple(paper_from(paper) for paper in json.loads(text))


def put_matches(
    catalogue: Catalogue,
    file: int,
    ruleset: str,
    stage: str,
    matches: Sequence[Sequence[Match]],
) -> None:
    """Write what one rule set makes of a file: a list for each paper."""
    value: list[MatchJson] = [
        [(m.requirement, m.standing.value, m.confidence, m.reasons, m.year) for m in of_paper]
        for of_paper in matches
    ]
    text = json.dumps(value, separators=(",", ":"))
    catalogue.write("INSERT OR REPLACE INTO matches VALUES (?,?,?,?)", (file, ruleset, stage, text))


def matches_from(text: str) -> tuple[tuple[Match, ...], ...]:
    """The matches of such a row, a tuple for each paper."""
    value: list[MatchJson] = json.loads(text)
    return tuple(
        tuple(
            Match(requirement, MatchStanding(standing), confidence, tuple(reasons), year)
            for requirement, standing, confidence, reasons, year in of_paper
        )
        for of_paper in value
    )


def matchable(catalogue: Catalogue) -> list[StageRow]:
    """Every file of which something may be said, with the stage of its named papers."""
    return [
        StageRow(*row)
        for row in catalogue.rows(
            "SELECT f.id, f.path, f.dossier, f.content, c.kind, f.state, n.stage FROM files f"
            " JOIN contents c ON c.id = f.content LEFT JOIN named n ON n.file = f.id"
            " WHERE f.state <> ? ORDER BY f.path",
            (FileState.WITHHELD.value,),
        )
    ]


def match_stages(catalogue: Catalogue) -> dict[int, dict[str, str]]:
    """For each file the stage of each rule set's matches."""
    stages: dict[int, dict[str, str]] = {}
    for file, ruleset, stage in catalogue.rows("SELECT file, ruleset, stage FROM matches"):
        stages.setdefault(file, {})[ruleset] = stage
    return stages


def drop_matches(catalogue: Catalogue, file: int, ruleset: str) -> None:
    """Forget what a rule set said of a file: it no longer applies to the dossier."""
    catalogue.write("DELETE FROM matches WHERE file = ? AND ruleset = ?", (file, ruleset))


class DocumentRow(NamedTuple):
    """All that a document is made of, but its matches; JSON columns are still text.

    `hidden` is the keyed hash of its path.
    """

    file: int
    hidden: bytes
    path: bytes | None
    dossier: bytes | None
    size: int
    mtime_ns: int
    state: str
    problems: str
    key: str | None
    keyed: str | None
    kind: str | None
    source: str | None
    content_problems: str | None
    signatures: int | None
    unread_pages: int | None
    papers: str | None


def document_rows(catalogue: Catalogue) -> Iterator[DocumentRow]:
    """One row for each file, in no order."""
    return map(
        DocumentRow._make,
        catalogue.rows(
            "SELECT f.id, f.key, f.path, f.dossier, f.size, f.mtime_ns, f.state, f.problems, c.key,"
            " c.keyed, c.kind, c.source, c.problems, c.signatures, c.unread_pages, n.papers"
            " FROM files f LEFT JOIN contents c ON c.id = f.content"
            " LEFT JOIN named n ON n.file = f.id"
        ),
    )


def match_rows(catalogue: Catalogue) -> list[tuple[int, str, str]]:
    """File, rule set and JSON of every row of matches, by rule set."""
    return catalogue.rows("SELECT file, ruleset, matches FROM matches ORDER BY ruleset")
