"""The last stages, from stored rows alone: what a file's name adds, then which parts it meets."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dossier_manager.archive.manifest import Manifest
from dossier_manager.catalogue.contents import pages_of, papers_of
from dossier_manager.catalogue.derived import (
    StageRow,
    drop_matches,
    match_stages,
    matchable,
    matched_counts,
    put_matches,
    put_named,
    unnamed,
)
from dossier_manager.catalogue.withheld import raw_text
from dossier_manager.ingest.desk import Desk, inner_path
from dossier_manager.ingest.stages import Redo, Versions, stale
from dossier_manager.reading.filename import with_name
from dossier_manager.reading.model import FileKind, Letterhead, Page, Paper
from dossier_manager.recognition.match import recognise
from dossier_manager.recognition.model import FileState
from dossier_manager.rules.model import RuleSet

BATCH_FILES = 64
BATCH_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A dossier that can be judged: its manifest, and the rule sets with their stage keys."""

    manifest: Manifest
    rulesets: tuple[RuleSet, ...]
    stages: Mapping[str, str]


Progress = Callable[[int, int], None]


def to_redo(desk: Desk, judged: Mapping[bytes, Judged], versions: Versions) -> list[Redo]:
    """What has to be named or matched again; where counts tell that nothing has, no row is read."""
    if _complete(desk, judged, versions):
        return []
    wanted = {dossier: one.stages for dossier, one in judged.items()}
    return stale(matchable(desk.catalogue), match_stages(desk.catalogue), wanted, versions)


def _complete(desk: Desk, judged: Mapping[bytes, Judged], versions: Versions) -> bool:
    if unnamed(desk.catalogue, versions.named):
        return False
    files, matched = matched_counts(desk.catalogue)
    for dossier in files.keys() | matched.keys():
        one = judged.get(dossier) if dossier is not None else None
        stages = one.stages if one is not None else {}
        if matched.get(dossier, {}) != {key: files.get(dossier, 0) for key in stages.items()}:
            return False
    return True


def rematch(
    desk: Desk, judged: Mapping[bytes, Judged], versions: Versions, redo: Sequence[Redo]
) -> None:
    """Do it, in batches that are committed as they come."""
    position = 0
    while position < len(redo):
        started = time.monotonic()
        with desk.catalogue.transaction():
            batch = 0
            while position < len(redo) and batch < BATCH_FILES:
                _redo(desk, judged, versions, redo[position])
                position += 1
                batch += 1
                if time.monotonic() - started > BATCH_SECONDS:
                    break


def _redo(desk: Desk, judged: Mapping[bytes, Judged], versions: Versions, one: Redo) -> None:
    row = one.row
    for ruleset_id in one.drop:
        drop_matches(desk.catalogue, row.file, ruleset_id)
    papers = _named(row, papers_of(desk.catalogue, row.content))
    if one.name:
        put_named(desk.catalogue, row.file, versions.named, papers)
        desk.tally.named += 1
    if not one.match or row.dossier is None:
        return
    dossier = judged[row.dossier]
    pages = pages_of(desk.catalogue, row.content)
    texts = [(paper, text_of(pages, paper)) for paper in papers]
    inner = inner_path(row.path, row.dossier)
    for ruleset in dossier.rulesets:
        if ruleset.id in one.match:
            matches = recognise(
                texts,
                inner,
                FileKind(row.kind),
                ruleset,
                dossier.manifest,
                readable=row.state == FileState.READ.value,
            )
            stage = dossier.stages[ruleset.id]
            put_matches(desk.catalogue, row.file, ruleset.id, stage, matches)
            desk.tally.matched += 1


def _named(row: StageRow, papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """A file that gave no paper is still one paper, known by its name alone."""
    listed = papers or (Paper(1, (0, 0), (0, 0), Letterhead()),)
    name = raw_text(row.path).rpartition("/")[2]
    return tuple(with_name(paper, name) for paper in listed)


def text_of(pages: Sequence[Page], paper: Paper) -> str:
    """The text of one paper: its blocks, a line each."""
    return "\n".join(
        block.text
        for page in pages
        for index, block in enumerate(page.blocks)
        if paper.first <= (page.number, index) <= paper.last
    )
