"""Rows derived for each file: its papers with what its name says, and their matches.

Each row bears the stage that made it; a row of another stage is made again from stored rows.
"""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from dossier_manager.catalogue.store import Catalogue
from dossier_manager.reading.model import (
    Certainty,
    Cite,
    Field,
    FieldSource,
    Letterhead,
    Paper,
)
from dossier_manager.recognition.model import FileState, Match, MatchStanding

MatchJson = list[tuple[str, str, float, tuple[str, ...], int | None, tuple[str, ...] | None]]


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
    text = json.dumps([_named_json(paper) for paper in papers], separators=(",", ":"))
    catalogue.write("INSERT OR REPLACE INTO named VALUES (?,?,?)", (file, stage, text))


def put_matches(
    catalogue: Catalogue,
    file: int,
    ruleset: str,
    stage: str,
    matches: Sequence[Sequence[Match]],
) -> None:
    """Write what one rule set makes of a file: a list for each paper."""
    value: list[MatchJson] = [
        [
            (m.requirement, m.standing.value, m.confidence, m.reasons, m.year, m.unseen)
            for m in of_paper
        ]
        for of_paper in matches
    ]
    text = json.dumps(value, separators=(",", ":"))
    catalogue.write("INSERT OR REPLACE INTO matches VALUES (?,?,?,?)", (file, ruleset, stage, text))


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


def unnamed(catalogue: Catalogue, stage: str) -> int:
    """How many readable files have no papers named at this stage."""
    sql = (
        "SELECT count(*) FROM files f LEFT JOIN named n ON n.file = f.id AND n.stage = ?"
        " WHERE f.state <> ? AND f.content IS NOT NULL AND n.file IS NULL"
    )
    return int(catalogue.rows(sql, (stage, FileState.WITHHELD.value))[0][0])


def matched_counts(
    catalogue: Catalogue,
) -> tuple[dict[bytes | None, int], dict[bytes | None, dict[tuple[str, str], int]]]:
    """By dossier: readable files, and how many of them each rule set matched at each stage."""
    files = catalogue.rows(
        "SELECT dossier, count(*) FROM files WHERE state <> ? AND content IS NOT NULL"
        " GROUP BY dossier",
        (FileState.WITHHELD.value,),
    )
    matched: dict[bytes | None, dict[tuple[str, str], int]] = {}
    for dossier, ruleset, stage, count in catalogue.rows(
        "SELECT f.dossier, m.ruleset, m.stage, count(*) FROM matches m"
        " JOIN files f ON f.id = m.file GROUP BY 1, 2, 3"
    ):
        matched.setdefault(dossier, {})[ruleset, stage] = count
    return dict(files), matched


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
            "SELECT f.id, f.key, f.path, f.dossier, f.size, f.mtime_ns, f.state, f.problems,"
            " c.key, c.keyed, c.kind, c.source, c.problems, c.signatures, c.unread_pages,"
            " n.papers FROM files f LEFT JOIN contents c ON c.id = f.content"
            " LEFT JOIN named n ON n.file = f.id"
        ),
    )


def match_rows(catalogue: Catalogue) -> list[tuple[int, str, str]]:
    """File, rule set and JSON of every row of matches, by rule set."""
    return catalogue.rows("SELECT file, ruleset, matches FROM matches ORDER BY ruleset")


_FIELDS = ("kind", "number", "date", "agency", "subject", "signer")
_PLAIN = (
    "secrecy",
    "parent_agency",
    "party",
    "blank_number",
    "draft",
    "approved",
    "signed",
)
_CERTAINTY = {one.value: one for one in Certainty}
_SOURCE = {one.value: one for one in FieldSource}
_STANDING = {one.value: one for one in MatchStanding}


def _named_json(paper: Paper) -> list[Any]:
    """First and last page, then the letterhead by position: read by the ten thousand."""
    head = paper.letterhead
    fields = [
        None if field is None else (field.value, field.certainty.value, field.source.value)
        for field in (getattr(head, name) for name in _FIELDS)
    ]
    plain = [getattr(head, name) for name in _PLAIN]
    cites = [(cite.number, cite.date and cite.date.isoformat()) for cite in head.cites]
    return [*paper.pages, *fields, plain, head.addressees, cites]


class NamedDecoder:
    """Makes papers and matches of rows; equal fields, which are many, are made once."""

    def __init__(self) -> None:
        self._fields: dict[tuple[str, str, str], Field] = {}
        self._decode = json.JSONDecoder().decode

    def papers(self, text: str) -> Iterator[tuple[tuple[int, int] | None, Letterhead]]:
        """Pages, None for a file known by its name alone, and letterhead of each paper."""
        for first, last, *fields, plain, addressees, cites in self._decode(text):
            kind, number, date, agency, subject, signer = fields
            secrecy, parent_agency, party, blank_number, draft, approved, signed = plain
            head = Letterhead(
                kind and self._field(*kind),
                number and self._field(*number),
                date and self._field(*date),
                agency and self._field(*agency),
                subject and self._field(*subject),
                signer and self._field(*signer),
                secrecy,
                parent_agency,
                party,
                blank_number,
                draft,
                approved,
                signed,
                tuple(addressees),
                tuple([Cite(cited, _day(day)) for cited, day in cites]) if cites else (),
            )
            yield ((first, last) if first else None), head

    def matches(self, text: str) -> list[tuple[Match, ...]]:
        """The matches of a row, a tuple for each paper."""
        value: list[MatchJson] = self._decode(text)
        return [
            tuple(
                Match(
                    requirement,
                    _STANDING[standing],
                    confidence,
                    tuple(reasons),
                    year,
                    unseen=None if unseen is None else tuple(unseen),
                )
                for requirement, standing, confidence, reasons, year, unseen in of_paper
            )
            for of_paper in value
        ]

    def _field(self, value: str, certainty: str, source: str) -> Field:
        key = value, certainty, source
        made = self._fields.get(key)
        if made is None:
            made = self._fields[key] = Field(value, _CERTAINTY[certainty], _SOURCE[source])
        return made


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
