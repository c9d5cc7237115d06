"""A scan: compare the disk with the catalogue, and bring the catalogue up to date.

Whatever was committed stays when a scan is cut short; the next one does the rest, and the
end is the same as if nothing had happened.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from dossier_manager.archive.names import ARCHIVE_FILE
from dossier_manager.archive.root import Archive
from dossier_manager.archive.walk import Entry, Walked
from dossier_manager.catalogue.contents import contents_where, drop_orphans
from dossier_manager.catalogue.files import drop_files, files_of, refile
from dossier_manager.catalogue.lock import WriterLock
from dossier_manager.catalogue.place import drop_abandoned
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.findings import Finding, Severity, finding
from dossier_manager.ingest.compare import dossier_bytes
from dossier_manager.ingest.desk import Tally
from dossier_manager.ingest.marks import (
    COPY,
    hidden_dossiers,
    marked_by_name,
    naming_dossiers,
    withhold,
)
from dossier_manager.ingest.plan import names_checked, note_names_checked
from dossier_manager.ingest.reletter import reletter, to_reletter
from dossier_manager.ingest.rematch import rematch, to_redo
from dossier_manager.ingest.sight import Sight, look_around
from dossier_manager.ingest.stages import Versions
from dossier_manager.ingest.statements import Stated, keep
from dossier_manager.ingest.take import Intake, OpenReaders
from dossier_manager.reading.door import Readers
from dossier_manager.recognition.model import FileState
from dossier_manager.rules.load import RuleBook

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan saw and did.

    `unread` are files whose bytes nobody has looked at, because reading was not asked for;
    `outdated` the rows that no longer tell what stands on the disk; `kept` counts files that
    nobody could look for.
    """

    walked: Walked
    stated: tuple[Stated, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Entry, ...] = ()
    outdated: frozenset[int] = frozenset()
    kept: int = 0
    tally: Tally = field(default_factory=Tally)


def scan(
    archive: Archive,
    catalogue: Catalogue,
    book: RuleBook,
    *,
    workers: int | None = None,
    on_progress: Progress | None = None,
    read: bool = True,
) -> ScanReport:
    """Bring the catalogue up to date with the archive, and say what was seen.

    Nothing is written, no lock taken and no child started where nothing has changed. With
    `read` False no file is opened but what people state, and nothing is forgotten.
    `on_progress` is called with files done and files in all, never with a name.
    """
    one = Scan(archive, catalogue, book, lambda: Readers(workers), on_progress, read=read)
    return one.run()


class Scan:
    """One scan. `open_readers` gives the children that read."""

    def __init__(
        self,
        archive: Archive,
        catalogue: Catalogue,
        book: RuleBook,
        open_readers: OpenReaders,
        on_progress: Progress | None = None,
        *,
        read: bool = True,
        versions: Versions | None = None,
    ) -> None:
        self._archive = archive
        self._catalogue = catalogue
        self._book = book
        self._open_readers = open_readers
        self._on_progress = on_progress
        self._read = read
        self._versions = versions or Versions()
        self.tally = Tally()

    def run(self) -> ScanReport:
        """Look first; write only where there is something to write."""
        before = self._catalogue.change
        sight = self._look()
        purged = True
        if self._has_work(sight):
            with self._lock():
                if self._catalogue.change != before:
                    # Another scan wrote meanwhile: what was seen before that is no longer so.
                    sight = self._look()
                self._work(sight)
                if self.tally.withheld and self._catalogue.folder is not None:
                    drop_abandoned(self._catalogue.folder)
                if self._catalogue.purge_due():
                    purged = self._catalogue.purge()
        return self._report(sight, purged=purged)

    def _look(self) -> Sight:
        return look_around(self._archive, self._catalogue, self._book, self._versions, self.tally)

    def _lock(self) -> AbstractContextManager[object]:
        folder = self._catalogue.folder
        return nullcontext() if folder is None else WriterLock(folder)

    def _has_work(self, sight: Sight) -> bool:
        plan = sight.plan
        planned = bool(plan) if self._read else bool(plan.refiled or plan.withheld)
        return (
            planned
            or bool(sight.fresh)
            or self._catalogue.purge_due()
            or not names_checked(sight.desk)
            or bool(to_reletter(sight.desk))
            or bool(to_redo(sight.desk, sight.judged, self._versions))
        )

    def _work(self, sight: Sight) -> None:
        """Every stage in its order; each finds for itself what is left to do."""
        desk, plan = sight.desk, sight.plan
        with self._catalogue.transaction():
            for _, row, content, mark, origin in plan.withheld:
                withhold(desk, row, content, mark=mark, origin=origin)
            for entry, row in plan.refiled:
                refile(self._catalogue, row.id, dossier_bytes(entry.dossier))
            if self._read:
                note_names_checked(desk)
        if self._read:
            self._take(sight)
        reletter(desk, to_reletter(desk))
        self._tidy(sight)
        with self._catalogue.transaction():
            naming = naming_dossiers(desk, sight.stated)
            keep(self._catalogue, sight.fresh, hidden_dossiers(self._catalogue) | naming)
        redo = to_redo(desk, sight.judged, self._versions)
        rematch(desk, sight.judged, self._versions, redo)

    def _take(self, sight: Sight) -> None:
        """Marked names first, then their copies, then everything else."""
        known = {row.key: row for row in sight.rows}
        intake = Intake(sight.desk, known, self._open_readers, self._on_progress)
        left = intake.take_marked(sight.plan.pending)
        freed = self._follow_copies(sight, {e.path.raw for e in sight.plan.pending})
        intake.take([*left, *freed])

    def _follow_copies(self, sight: Sight, pending: set[str]) -> list[Entry]:
        """Withhold open copies of papers that a name marks; copies that no name marks now."""
        desk = sight.desk
        forbidden = marked_by_name(self._catalogue)
        gone = {row.id for row in sight.plan.gone}
        with self._catalogue.transaction():
            for keyed, mark in forbidden.items():
                condition = "keyed = ? AND state <> ?"
                values = (keyed, FileState.WITHHELD.value)
                for content in contents_where(self._catalogue, condition, values):
                    for row in files_of(self._catalogue, content.id):
                        cleared = row.path is not None and desk.cleared_path(
                            row.path, row.dossier, keyed
                        )
                        if not cleared and row.id not in gone:
                            withhold(desk, row, content, mark=mark, origin=COPY)
        held = self._catalogue.rows(
            "SELECT f.id, c.keyed FROM files f JOIN contents c ON c.id = f.content"
            " WHERE f.mark_from = ? AND f.state = ?",
            (COPY, FileState.WITHHELD.value),
        )
        free = {number for number, keyed in held if keyed not in forbidden}
        return [
            entry
            for entry, row in sight.changes.same
            if row.id in free and entry.path.raw not in pending
        ]

    def _tidy(self, sight: Sight) -> None:
        """Forget files that are gone, and contents that no file holds."""
        gone = sight.plan.gone if self._read else []
        with self._catalogue.transaction():
            drop_files(self._catalogue, (row.id for row in gone))
            self.tally.dropped += len(gone)
            drop_orphans(self._catalogue)

    def _still_there(self) -> bool:
        """Whether the archive's own file stands where it stood: a share may go at any moment."""
        try:
            (self._archive.root / ARCHIVE_FILE).lstat()
        except OSError:
            return False
        return True

    def _report(self, sight: Sight, *, purged: bool) -> ScanReport:
        found: list[Finding] = [*self._catalogue.findings, *sight.walked.findings]
        if not sight.walked.unseen and not self._still_there():
            found.append(finding("ROOT_LOST", Severity.ERROR))
        kept = len(sight.changes.kept)
        if kept:
            found.append(finding("FILES_NOT_FOUND_AGAIN", Severity.WARNING, files=kept))
        if not purged:
            found.append(finding("PURGE_WAITS", Severity.WARNING))
        unread = () if self._read else tuple(sight.plan.waiting)
        if unread:
            found.append(finding("NOT_SEEN", Severity.WARNING, files=len(unread)))
        return ScanReport(
            walked=sight.walked,
            stated=sight.stated,
            findings=tuple(found),
            unread=unread,
            outdated=frozenset() if self._read else sight.plan.outdated,
            kept=kept,
            tally=self.tally,
        )
