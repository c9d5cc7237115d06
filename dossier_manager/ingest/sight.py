"""One look at the archive: what stands on the disk, what people state, what has changed."""

import time
from dataclasses import dataclass, replace

from dossier_manager.archive.manifest import Settings
from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.root import Archive
from dossier_manager.archive.walk import Walked, walk
from dossier_manager.catalogue.files import FileRow, all_files
from dossier_manager.catalogue.store import Catalogue, decoding
from dossier_manager.catalogue.withheld import Keys, raw_bytes
from dossier_manager.findings import Severity, finding
from dossier_manager.ingest.compare import Changes, compare
from dossier_manager.ingest.desk import Desk, Tally, cleared_marks
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.ingest.plan import Plan, make_plan
from dossier_manager.ingest.rematch import Judged
from dossier_manager.ingest.stages import Versions
from dossier_manager.ingest.statements import Fresh, Stated, Statements
from dossier_manager.recognition.decided import unmarked
from dossier_manager.rules.choose import applicable
from dossier_manager.rules.load import RuleBook


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look saw. `judged` are the dossiers with a sound manifest, by folder."""

    desk: Desk
    walked: Walked
    stated: tuple[Stated, ...]
    fresh: Fresh
    rows: list[FileRow]
    changes: Changes
    plan: Plan
    judged: dict[bytes, Judged]


def look_around(
    archive: Archive, catalogue: Catalogue, book: RuleBook, versions: Versions, tally: Tally
) -> Sight:
    """Walk the archive and compare it with the catalogue; opens only what people state."""
    with collector_paused():
        return _look_around(archive, catalogue, book, versions, tally)


def _look_around(
    archive: Archive, catalogue: Catalogue, book: RuleBook, versions: Versions, tally: Tally
) -> Sight:
    seen_ns = time.time_ns()
    walked = walk(archive.root, archive.settings.ignore)
    rows = all_files(catalogue)
    walked = _suspect_emptiness(walked, rows)
    statements = Statements(archive.root, catalogue)
    stated = statements.load(walked.dossiers)
    keys = Keys(archive.settings.id)
    cleared = {
        raw_bytes(one.folder.raw): cleared_marks(unmarked(one.decisions), keys) for one in stated
    }
    desk = Desk(
        root=archive.root,
        catalogue=catalogue,
        keys=keys,
        unmarked={folder: names for folder, names in cleared.items() if names},
        seen_ns=seen_ns,
        first=not rows,
        versions=versions,
        tally=tally,
    )
    unseen = tuple(path.raw for path in walked.unseen)
    with decoding():
        changes = compare(walked.entries, rows, desk.keys.path, unseen)
        plan = make_plan(desk, changes)
    return Sight(
        desk=desk,
        walked=walked,
        stated=stated,
        fresh=statements.fresh,
        rows=rows,
        changes=changes,
        plan=plan,
        judged=_judged(stated, book, versions, archive.settings),
    )


def _suspect_emptiness(walked: Walked, rows: list[FileRow]) -> Walked:
    """Nothing left of an archive that held files: a share that is gone, or all was deleted.

    Nobody can tell which, so nothing is forgotten.
    """
    if walked.entries or walked.dossiers or walked.unseen or not rows:
        return walked
    found = finding("ARCHIVE_EMPTIED", Severity.ERROR, files=len(rows))
    return replace(walked, unseen=(RelPath(""),), findings=(*walked.findings, found))


def _judged(
    stated: tuple[Stated, ...], book: RuleBook, versions: Versions, settings: Settings
) -> dict[bytes, Judged]:
    judged: dict[bytes, Judged] = {}
    for one in stated:
        if one.manifest is not None:
            rulesets = applicable(book, one.manifest, settings)
            stages = {s.id: versions.match(book.digest_of(s.id), one.facts) for s in rulesets}
            judged[raw_bytes(one.folder.raw)] = Judged(one.manifest, rulesets, stages)
    return judged
