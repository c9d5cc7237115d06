"""Take files in: hash where the bytes may be known, read the others in children, write rows.

Bytes that are known are never parsed again. Nothing of a paper is written before its mark
has been looked for.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from dossier_manager.archive.hashing import sha256_of
from dossier_manager.archive.reason import reason
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.contents import (
    find_content,
    put_content,
    state_of,
    withheld_key,
)
from dossier_manager.catalogue.files import FileRow
from dossier_manager.failpoint import reach
from dossier_manager.findings import Severity, finding
from dossier_manager.ingest.desk import Desk
from dossier_manager.ingest.filing import Filing
from dossier_manager.ingest.marks import marked_by_name
from dossier_manager.reading.model import Reading
from dossier_manager.reading.secrecy import secrecy_of

BATCH_FILES = 64
BATCH_SECONDS = 2.0

Group = tuple[str, tuple[Entry, ...]]
"""The SHA-256 of some bytes, empty where nobody took it, and the files that hold them."""


class Reader(Protocol):
    """What reads files in children: `reading.door.Readers`."""

    def read(self, files: Iterable[tuple[Group, Path]]) -> Iterator[tuple[Group, Reading]]:
        """Each file's reading, in any order."""
        ...


OpenReaders = Callable[[], AbstractContextManager[Reader]]


class Intake:
    """Takes the pending files of one scan in. `known` are the rows of those seen before."""

    def __init__(
        self,
        desk: Desk,
        known: Mapping[bytes, FileRow],
        open_readers: OpenReaders,
        on_progress: Callable[[int, int], None] | None,
    ) -> None:
        self._desk = desk
        self._filing = Filing(desk, known)
        self._open_readers = open_readers
        self._on_progress = on_progress
        self._done = self._total = 0
        self._forbidden: dict[str, str] = {}

    def take_marked(self, pending: Sequence[Entry]) -> list[Entry]:
        """Withhold the files whose names are marked; the others are left.

        They come first, so that no copy of them under an innocent name is written.
        """
        self._total += len(pending)
        left: list[Entry] = []
        for batch in _batches(pending):
            with self._desk.catalogue.transaction():
                left += [entry for entry in batch if not self._take_marked(entry)]
        self._forbidden = marked_by_name(self._desk.catalogue)
        return left

    def take(self, pending: Sequence[Entry]) -> None:
        """Take the files in that no name marks, or whose mark a person cleared."""
        self._total = max(self._total, self._done + len(pending))
        unknown = self._settle(pending)
        if not unknown:
            return
        with self._open_readers() as readers:
            files = [(group, self._desk.file(group[1][0])) for group in unknown]
            stream = readers.read(files)
            while self._read_batch(stream):
                pass

    def _take_marked(self, entry: Entry) -> bool:
        """Known by its keyed hash alone; no parser ever opens it."""
        mark = self._desk.mark_in_path(entry)
        if mark is None:
            return False
        sha256 = self._hash(entry)
        if sha256 is None:
            return True
        keyed = self._desk.keys.content(sha256)
        if self._desk.cleared(entry, keyed):
            return False
        verdict = self._filing.verdict(entry, keyed, None, {})
        self._filing.withhold(entry, keyed, entry.size, verdict)
        self._advance(1)
        return True

    def _settle(self, pending: Sequence[Entry]) -> list[Group]:
        """Write the files whose bytes are known; the others, grouped by equal bytes.

        A size that no other content has proves the bytes unknown without hashing them.
        """
        sizes = Counter(entry.size for entry in pending)
        known = {row[0] for row in self._desk.catalogue.rows("SELECT size FROM contents")}
        unknown: dict[str, list[Entry]] = {}
        alone: list[Group] = []
        for batch in _batches(pending):
            with self._desk.catalogue.transaction():
                for entry in batch:
                    if entry.size not in known and sizes[entry.size] == 1:
                        alone.append(("", (entry,)))
                        continue
                    sha256 = self._hash(entry)
                    if sha256 is not None and not self._settle_known(entry, sha256):
                        unknown.setdefault(sha256, []).append(entry)
        return [*alone, *((sha256, tuple(group)) for sha256, group in unknown.items())]

    def _hash(self, entry: Entry) -> str | None:
        """SHA-256 of a file. None where it is gone, or cannot be read and is noted as such."""
        self._desk.tally.hashed += 1
        try:
            return sha256_of(self._desk.file(entry))
        except FileNotFoundError:
            pass
        except OSError as error:
            why = finding("FILE_UNREADABLE", Severity.ERROR, why=reason(error))
            self._filing.put_unread(entry, (why,))
        self._advance(1)
        return None

    def _settle_known(self, entry: Entry, sha256: str) -> bool:
        """Whether these bytes need no reading: forbidden, read already, or withheld already."""
        desk, versions = self._desk, self._desk.versions
        keyed = desk.keys.content(sha256)
        content = find_content(desk.catalogue, sha256)
        if content is not None and content.reader != versions.reader:
            content = None
        hidden = find_content(desk.catalogue, withheld_key(keyed))
        if hidden is not None and hidden.read_by != versions.reading:
            hidden = None
        told = content or hidden
        verdict = self._filing.verdict(entry, keyed, told.mark if told else None, self._forbidden)
        if verdict.withheld:
            self._filing.withhold(entry, keyed, entry.size, verdict)
        elif content is not None:
            self._filing.put(entry, content.id, verdict, content.state)
        else:
            return False
        self._advance(1)
        return True

    def _read_batch(self, stream: Iterator[tuple[Group, Reading]]) -> bool:
        """Write what the children give, for some files or seconds; whether more may come."""
        started = time.monotonic()
        with self._desk.catalogue.transaction():
            for count, (group, reading) in enumerate(stream, 1):
                reach("reading")
                self._desk.tally.read += 1
                self._take_reading(group, reading)
                self._advance(len(group[1]))
                if count >= BATCH_FILES or time.monotonic() - started > BATCH_SECONDS:
                    return True
        return False

    def _take_reading(self, group: Group, reading: Reading) -> None:
        """Write one content for all files that hold it; only what some file leaves open."""
        desk = self._desk
        sha256, entries = group
        if reading.sha256 != sha256:
            # The file changed after it was hashed: its copies are looked at next time.
            entries = entries[:1]
        if not reading.sha256:
            for entry in entries:
                if desk.file(entry).exists():
                    self._filing.put_unread(entry, reading.problems)
            return
        keyed = desk.keys.content(reading.sha256)
        mark = secrecy_of(reading.papers, reading.pages) or self._mark_before(reading, keyed)
        verdicts = [
            (entry, self._filing.verdict(entry, keyed, mark, self._forbidden)) for entry in entries
        ]
        opened = 0
        if any(not verdict.withheld for _, verdict in verdicts):
            version = desk.versions.letterhead
            opened = put_content(
                desk.catalogue, reading, keyed=keyed, letterhead=version, mark=mark
            )
        for entry, verdict in verdicts:
            if verdict.withheld:
                self._filing.withhold(entry, keyed, reading.size, verdict)
            else:
                self._filing.put(entry, opened, verdict, state_of(reading).value)

    def _mark_before(self, reading: Reading, keyed: str) -> str | None:
        """Bytes whose mark was read once keep it when a later reader fails on them."""
        if reading.pages:
            return None
        hidden = find_content(self._desk.catalogue, withheld_key(keyed))
        return hidden.mark if hidden is not None and hidden.read_by is not None else None

    def _advance(self, files: int) -> None:
        self._done += files
        if self._on_progress is not None:
            self._on_progress(self._done, self._total)


def _batches(pending: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    for start in range(0, len(pending), BATCH_FILES):
        yield pending[start : start + BATCH_FILES]
