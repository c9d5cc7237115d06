"""Rows of contents: what reading gave for one sequence of bytes, whatever files hold it."""

# ruff: noqa: S608 - only the columns and tables of this room are joined into SQL.

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from dossier_manager.catalogue.store import Catalogue, decoding
from dossier_manager.findings import Finding
from dossier_manager.reading.model import FileKind, Page, Paper, Reading, TextSource
from dossier_manager.reading.wire import (
    finding_from,
    finding_json,
    page_from,
    page_json,
    paper_from,
    paper_json,
)
from dossier_manager.recognition.model import FileState

_COLUMNS = "id, key, keyed, size, reader, letterhead, state, mark"


class ContentRow(NamedTuple):
    """A content. `key` is its SHA-256, or for a withheld one its keyed hash after `k:`.

    `reader` and `letterhead` are the versions that made what is kept, None where a mark in
    the name forbade reading.
    """

    id: int
    key: str
    keyed: str
    size: int
    reader: str | None
    letterhead: str | None
    state: str
    mark: str | None

    @property
    def read_by(self) -> tuple[str, str] | None:
        """Both versions, None where no parser has opened it."""
        if self.reader is None or self.letterhead is None:
            return None
        return self.reader, self.letterhead


def withheld_key(keyed: str) -> str:
    """The key of a withheld content's row."""
    return "k:" + keyed


def find_content(catalogue: Catalogue, key: str) -> ContentRow | None:
    """The content of this key."""
    found = catalogue.rows(f"SELECT {_COLUMNS} FROM contents WHERE key = ?", (key,))
    return ContentRow(*found[0]) if found else None


def contents_where(
    catalogue: Catalogue, condition: str, values: Sequence[object] = ()
) -> list[ContentRow]:
    """Contents that meet a condition on their own columns, by id."""
    sql = f"SELECT {_COLUMNS} FROM contents WHERE {condition} ORDER BY id"
    return [ContentRow(*row) for row in catalogue.rows(sql, values)]


def state_of(reading: Reading) -> FileState:
    """How far a reading got: text, pictures only, or nothing."""
    if reading.source is not TextSource.NONE:
        return FileState.READ
    if reading.pages or (reading.kind is FileKind.IMAGE and not reading.problems):
        return FileState.UNREAD
    return FileState.UNREADABLE


def put_content(
    catalogue: Catalogue,
    reading: Reading,
    *,
    keyed: str,
    letterhead: str,
    mark: str | None,
) -> int:
    """Write all that a reading gave, in place of what an earlier one gave."""
    number = _put(
        catalogue,
        (
            reading.sha256,
            keyed,
            reading.size,
            reading.reader,
            letterhead,
            reading.kind.value,
            reading.source.value,
            state_of(reading).value,
            len(reading.pages),
            reading.unread_pages,
            reading.signatures,
            reading.encoding,
            mark,
            findings_json(reading.problems),
            catalogue.change,
        ),
    )
    catalogue.write("DELETE FROM pages WHERE content = ?", (number,))
    catalogue.write_all(
        "INSERT INTO pages VALUES (?,?,?,?)",
        ((number, page.number, page.source.value, _packed(page)) for page in reading.pages),
    )
    put_papers(catalogue, number, reading.papers, letterhead=letterhead, mark=mark)
    return number


def put_withheld(
    catalogue: Catalogue, keyed: str, size: int, mark: str, read_by: tuple[str, str] | None
) -> int:
    """Write a content of which nothing is kept but its keyed hash and its size.

    `read_by` are the versions of reader and letterhead that found the mark in its text.
    """
    known = find_content(catalogue, withheld_key(keyed))
    if known is not None and read_by in (None, known.read_by):
        return known.id
    unknown = (FileKind.UNKNOWN.value, TextSource.NONE.value, FileState.WITHHELD.value)
    head = (withheld_key(keyed), keyed, size, *(read_by or (None, None)), *unknown)
    return _put(catalogue, (*head, 0, 0, 0, "unicode", mark, "[]", catalogue.change))


def _put(catalogue: Catalogue, values: tuple[object, ...]) -> int:
    names = (
        "key", "keyed", "size", "reader", "letterhead", "kind", "source", "state", "pages",
        "unread_pages", "signatures", "encoding", "mark", "problems", "change",
    )  # fmt: skip
    updates = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    catalogue.write(
        f"INSERT INTO contents ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT (key) DO UPDATE SET {updates}",
        values,
    )
    return int(catalogue.rows("SELECT id FROM contents WHERE key = ?", values[:1])[0][0])


def put_papers(
    catalogue: Catalogue,
    content: int,
    papers: Sequence[Paper],
    *,
    letterhead: str,
    mark: str | None,
) -> None:
    """Write the papers of a content, and drop what was derived from the former ones."""
    catalogue.write("DELETE FROM papers WHERE content = ?", (content,))
    catalogue.write_all(
        "INSERT INTO papers VALUES (?,?,?,?,?)",
        ((content, paper.ordinal, *paper.pages, _compact(paper_json(paper))) for paper in papers),
    )
    catalogue.write(
        "UPDATE contents SET letterhead = ?, mark = ?, change = ? WHERE id = ?",
        (letterhead, mark, catalogue.change, content),
    )
    for table in ("named", "matches"):
        catalogue.write(
            f"DELETE FROM {table} WHERE file IN (SELECT id FROM files WHERE content = ?)",
            (content,),
        )


def papers_of(catalogue: Catalogue, content: int) -> tuple[Paper, ...]:
    """The papers of a content, in order."""
    found = catalogue.rows(
        "SELECT paper FROM papers WHERE content = ? ORDER BY ordinal", (content,)
    )
    with decoding():
        return tuple(paper_from(json.loads(paper)) for (paper,) in found)


def pages_of(catalogue: Catalogue, content: int) -> tuple[Page, ...]:
    """The pages of a content, in order."""
    found = catalogue.rows("SELECT body FROM pages WHERE content = ? ORDER BY number", (content,))
    with decoding():
        return tuple(page_from(json.loads(zlib.decompress(body))) for (body,) in found)


def drop_orphans(catalogue: Catalogue) -> int:
    """Drop contents that no file holds any more; how many there were."""
    found = catalogue.rows(
        "SELECT id FROM contents WHERE id NOT IN"
        " (SELECT content FROM files WHERE content IS NOT NULL)"
    )
    catalogue.write_all("DELETE FROM contents WHERE id = ?", found)
    return len(found)


def findings_json(findings: Iterable[Finding]) -> str:
    """Findings as one line of JSON."""
    return _compact([finding_json(found) for found in findings])


def findings_from(text: str) -> tuple[Finding, ...]:
    """The findings of such a line."""
    return tuple(finding_from(found) for found in json.loads(text)) if text != "[]" else ()


def _packed(page: Page) -> bytes:
    return zlib.compress(_compact(page_json(page)).encode("utf-8", "surrogatepass"), 6)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
