"""The one look at an archive that commands make: scan, then everything as values."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from dossier_manager.archive.names import RULE_ENDINGS, RULES_FOLDER
from dossier_manager.archive.root import Archive, open_archive
from dossier_manager.catalogue.place import state_folder
from dossier_manager.catalogue.store import Catalogue, Damaged, open_catalogue, put_aside
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.catalogue.withheld import Keys, raw_bytes
from dossier_manager.errors import Lacking
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.ingest.assemble import Assembled, assemble
from dossier_manager.ingest.discreet import Discretion
from dossier_manager.ingest.follow import Ground, follow
from dossier_manager.ingest.pause import collector_paused
from dossier_manager.ingest.scan import ScanReport
from dossier_manager.ingest.scan import scan as run_scan
from dossier_manager.ingest.statements import Stated
from dossier_manager.recognition.decided import apply
from dossier_manager.recognition.model import Document, FileState
from dossier_manager.rules.choose import applicable
from dossier_manager.rules.load import RuleBook, load_book

Progress = Callable[[int, int], None]


def look(
    root: Path,
    *,
    state: Path | None = None,
    scan: bool = True,
    workers: int | None = None,
    on_progress: Progress | None = None,
    book: RuleBook | None = None,
) -> ArchiveView:
    """The archive at `root` as disk and state show it now.

    `state` moves the state elsewhere; `scan` False reads no file that has not been read, and
    says how many there are. Without a place for the state everything is read anew, in
    memory, with the finding `STATE_IN_MEMORY`.

    Raises:
        CannotGoOn: no archive there, a state folder asked for that cannot be used, a full disk.
    """
    archive = open_archive(root)
    folder, found = _place(archive, state)
    rules = book if book is not None else _book(archive)
    for again in (False, True):
        try:
            with open_catalogue(folder) as catalogue:
                report = run_scan(
                    archive, catalogue, rules, workers=workers, on_progress=on_progress, read=scan
                )
                with collector_paused():
                    view = view_of(archive, catalogue, rules, report)
            return replace(view, findings=(*found, *view.findings))
        except Damaged as error:
            if folder is None or again:
                raise Lacking("STATE_DAMAGED", why=str(error)) from error
            aside = put_aside(folder)
            found = (*found, finding("CATALOGUE_REBUILT", Severity.WARNING, aside=aside))
    raise AssertionError("the second try returns or raises")


def _place(archive: Archive, state: Path | None) -> tuple[Path | None, tuple[Finding, ...]]:
    """The state's folder. Where the usual one cannot be written, none; a chosen one must be."""
    try:
        return state_folder(archive.settings.id, archive.root, state), ()
    except Lacking as error:
        if state is not None:
            raise
        why = error.params.get("why", "?")
        return None, (finding("STATE_IN_MEMORY", Severity.WARNING, why=why),)


def _book(archive: Archive) -> RuleBook:
    local = archive.root / RULES_FOLDER
    return load_book(local if local.is_dir() else None)


def view_of(
    archive: Archive, catalogue: Catalogue, book: RuleBook, report: ScanReport
) -> ArchiveView:
    """Everything that is known, as values, with people's decisions laid over it."""
    discretion = Discretion(catalogue, Keys(archive.settings.id), report.walked.entries)
    ids = {raw_bytes(s.folder.raw): s.manifest.id for s in report.stated if s.manifest}
    assembled = assemble(catalogue, ids, report.outdated)
    found = [discretion.finding(one) for one in report.findings]
    found += _duplicates(report.stated, discretion)
    dossiers: list[DossierView] = []
    for stated in report.stated:
        if stated.manifest is None:
            found += [discretion.finding(one) for one in stated.findings]
        else:
            documents = assembled.of(raw_bytes(stated.folder.raw))
            ground = Ground(stated.folder, documents, report.walked.entries)
            dossiers.append(_dossier(archive, stated, ground, book, discretion))
    loose = assembled.of(None)
    said = {f.place.path for f in report.walked.findings if f.code == "MANIFEST_MISNAMED"}
    found += [one for document in loose for one in _about_loose(document, said)]
    coverage = _coverage(assembled, report)
    if coverage.waiting and not report.unread:
        found.append(finding("FILES_WAITING", Severity.WARNING, files=coverage.waiting))
    return ArchiveView(
        root=archive.root,
        settings=archive.settings,
        dossiers=tuple(dossiers),
        loose=loose,
        findings=tuple(found),
        coverage=coverage,
    )


def _dossier(
    archive: Archive, stated: Stated, ground: Ground, book: RuleBook, discretion: Discretion
) -> DossierView:
    assert stated.manifest is not None  # noqa: S101 - the caller has looked
    place = Place(stated.manifest.id, stated.folder.public)
    known = discretion.decisions(raw_bytes(stated.folder.raw), stated.decisions)
    decisions, followed = follow(known, ground, place)
    rulesets = applicable(book, stated.manifest, archive.settings)
    documents = ground.documents
    if decisions:
        documents = tuple(
            apply(document, decisions, rulesets, stated.manifest) for document in documents
        )
    problems = (one for document in documents for one in document.problems)
    own = (
        replace(shown, place=replace(shown.place, dossier=stated.manifest.id))
        for shown in map(discretion.finding, stated.findings)
    )
    return DossierView(
        path=discretion.folder(stated.folder, stated.manifest.id),
        folder=stated.folder.below(archive.root),
        manifest=stated.manifest,
        decisions=decisions,
        documents=documents,
        findings=(*own, *map(discretion.finding, followed), *problems),
        decisions_unread=stated.decisions_unread,
    )


def _duplicates(stated: Iterable[Stated], discretion: Discretion) -> Iterable[Finding]:
    """An error at each further dossier that calls itself as another does."""
    first: dict[str, str] = {}
    for one in stated:
        if one.manifest is None:
            continue
        identity, folder = one.manifest.id, discretion.folder(one.folder)
        if identity in first:
            place = Place(identity, folder)
            other = first[identity]
            yield finding("DOSSIER_ID_TWICE", Severity.ERROR, place, id=identity, other=other)
        first.setdefault(identity, folder)


def _about_loose(document: Document, said: Collection[str | None]) -> Iterable[Finding]:
    """That a file lies in no dossier, and what is wrong with it; never an error of the archive.

    `said` are paths of which the walk has said it already.
    """
    place = Place(None, document.path)
    name = document.path or document.opaque
    if document.path is None or document.path not in said:
        if (document.path or "").startswith(f"{RULES_FOLDER}/"):
            meant = any(ending in (document.path or "").lower() for ending in RULE_ENDINGS)
            weight = Severity.WARNING if meant else Severity.INFO
            yield finding("RULES_LOOSE", weight, place, name=name)
        else:
            yield finding("UNFILED_LOOSE", Severity.INFO, place, name=name)
    for one in document.problems:
        softer = Severity.WARNING if one.severity is Severity.ERROR else one.severity
        yield replace(one, severity=softer)


def _coverage(assembled: Assembled, report: ScanReport) -> Coverage:
    """Every file on the disk, and those that nobody could look for, by how far it is known."""
    states = assembled.states
    known = sum(states.values())
    files = max(known, len(report.walked.entries) + report.kept)
    return Coverage(
        files=files,
        read=states[FileState.READ],
        unread=states[FileState.UNREAD],
        unreadable=states[FileState.UNREADABLE],
        withheld=states[FileState.WITHHELD],
        waiting=files - known,
    )
