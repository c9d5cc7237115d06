"""An archive to scan, times that are long ago, and dumps of the catalogue for comparing."""

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dossier_manager.archive.root import open_archive
from dossier_manager.catalogue.place import state_folder
from dossier_manager.catalogue.store import NAME, Catalogue, open_catalogue
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Severity, finding
from dossier_manager.ingest.look import view_of
from dossier_manager.ingest.scan import Scan, ScanReport
from dossier_manager.ingest.stages import Versions
from dossier_manager.ingest.take import Group
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, FileKind, Page, Reading, TextSource
from dossier_manager.rules.load import RuleBook, load_book

OLD = 1_600_000_000_000_000_000
"""A time of change long enough ago for a clock's grain not to matter."""

DECISION = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ AN BÌNH\tĐộc lập - Tự do - Hạnh phúc
Số: {number}/QĐ-UBND\tAn Bình, ngày 03 tháng 02 năm 2025

QUYẾT ĐỊNH
Về việc thành lập mô hình "Camera an ninh"

Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Thành lập mô hình "Camera an ninh" {word}.
"""

MANIFEST = """format: 1
id: {id}
name: Camera an ninh
kind: mo-hinh
"""

ARCHIVE = "format: 1\nid: kho-thu\nname: Kho thử\n"


def write(path: Path, text: str, *, mtime_ns: int = OLD) -> Path:
    """Write a file with a time of change of long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def decision(number: int, word: str = "thử") -> str:
    return DECISION.format(number=number, word=word)


def tree(root: Path) -> dict[str, tuple[int, bytes | None]]:
    """Every name with its time and bytes."""
    return {
        str(path.relative_to(root)): (
            path.lstat().st_mtime_ns,
            path.read_bytes() if path.is_file() else None,
        )
        for path in sorted(root.rglob("*"))
    }


_DUMP = {
    "files": "SELECT f.key, f.path, f.dossier, f.size, f.mtime_ns, f.state, f.mark, f.mark_from,"
    " f.problems, c.key FROM files f LEFT JOIN contents c ON c.id = f.content",
    "contents": "SELECT key, keyed, size, reader, letterhead, kind, source, state, pages,"
    " unread_pages, signatures, encoding, mark, problems FROM contents",
    "pages": "SELECT c.key, p.number, p.source, p.body FROM pages p"
    " JOIN contents c ON c.id = p.content",
    "papers": "SELECT c.key, p.ordinal, p.first_page, p.last_page, p.paper FROM papers p"
    " JOIN contents c ON c.id = p.content",
    "named": "SELECT f.key, n.stage, n.papers FROM named n JOIN files f ON f.id = n.file",
    "matches": "SELECT f.key, m.ruleset, m.stage, m.matches FROM matches m"
    " JOIN files f ON f.id = m.file",
    "manifests": "SELECT path, size, mtime_ns, sha256, facts, value, findings FROM manifests",
    "decisions": "SELECT path, size, mtime_ns, sha256, facts, value, findings FROM decisions",
    "meta": "SELECT name, value FROM meta WHERE name <> 'change'",
}


def dump(state: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a catalogue says, without row ids, times of looking and change numbers."""
    (file,) = state.rglob(NAME)
    base = sqlite3.connect(file)
    try:
        found = {table: base.execute(sql).fetchall() for table, sql in _DUMP.items()}
    finally:
        base.close()
    found["pages"] = [(*row[:3], zlib.decompress(row[3])) for row in found["pages"]]
    return {table: sorted(rows, key=repr) for table, rows in found.items()}


def bytes_of(state: Path) -> bytes:
    """Every byte and every name in the state folder."""
    return b"\n".join(
        str(path).encode() + b"\n" + (path.read_bytes() if path.is_file() else b"")
        for path in sorted(state.rglob("*"))
    )


class InProcess:
    """Reads text files in this process, and counts: the children are tested where they live."""

    def __init__(self) -> None:
        self.read_files: list[str] = []
        self.opened = 0
        self.refuse: set[str] = set()
        self.before: Callable[[Path], None] = lambda _path: None

    def __call__(self) -> "InProcess":
        self.opened += 1
        return self

    def __enter__(self) -> "InProcess":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, files: Iterable[tuple[Group, Path]]) -> Iterator[tuple[Group, Reading]]:
        for group, path in files:
            self.before(path)
            self.read_files.append(path.name)
            yield group, unread() if path.name in self.refuse else reading(path)


def unread() -> Reading:
    """What comes of a file that nobody can open."""
    why = finding("FILE_UNREADABLE", Severity.ERROR, why="thử")
    return Reading(FileKind.UNKNOWN, Versions().reader, "", 0, problems=(why,))


def reading(path: Path) -> Reading:
    """A text file as one page, a block for each line."""
    if not path.exists():
        return unread()
    data = path.read_bytes()
    blocks = tuple(Block(line) for line in data.decode("utf-8").split("\n"))
    pages = (Page(1, TextSource.TEXT, blocks),)
    sha256 = hashlib.sha256(data).hexdigest()
    versions = Versions()
    return Reading(FileKind.TEXT, versions.reader, sha256, len(data), pages, read_papers(pages))


@dataclass
class Office:
    """Runs scans of one archive with one state."""

    root: Path
    state: Path
    reader: InProcess = field(default_factory=InProcess)
    book: RuleBook = field(default_factory=load_book)

    @contextmanager
    def catalogue(self) -> Iterator[Catalogue]:
        archive = open_archive(self.root)
        folder = state_folder(archive.settings.id, archive.root, self.state)
        with open_catalogue(folder) as catalogue:
            yield catalogue

    def scan(self, *, read: bool = True, versions: Versions | None = None) -> ScanReport:
        """One scan; what the reader read before is forgotten."""
        self.reader.read_files.clear()
        self.reader.opened = 0
        with self.catalogue() as catalogue:
            one = Scan(
                open_archive(self.root),
                catalogue,
                self.book,
                self.reader,
                read=read,
                versions=versions,
            )
            return one.run()

    def view(self, *, read: bool = True) -> ArchiveView:
        """One scan, and what it lets one see."""
        self.reader.read_files.clear()
        with self.catalogue() as catalogue:
            archive = open_archive(self.root)
            report = Scan(archive, catalogue, self.book, self.reader, read=read).run()
            return view_of(archive, catalogue, self.book, report)
