"""Decisions about files that bear another name now: found again by their bytes, or said."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.withheld import is_opaque_number, raw_bytes
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.ingest.desk import inner_path
from dossier_manager.reading.secret_names import secrecy_of_path
from dossier_manager.recognition.decided import NOTHING, names
from dossier_manager.recognition.model import Document, FileState

_ABOUT_FILES = (Action.ASSIGN, Action.DESCRIBE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What decisions of one dossier may stand on: its documents, and the files of the archive."""

    folder: RelPath
    documents: tuple[Document, ...]
    entries: Sequence[Entry]

    def holds(self, inner: str) -> bool:
        """Whether a file of this path in the dossier is on the disk, read already or not."""
        folder = raw_bytes(self.folder.raw)
        return any(
            inner_path(raw_bytes(entry.path.raw), folder) == inner
            for entry in self.entries
            if entry.dossier == self.folder
        )


def follow(
    decisions: Sequence[Decision], ground: Ground, place: Place
) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """The decisions of one dossier, those about a renamed file with its name of today.

    A file is the same where exactly one open document holds the bytes that the person saw
    (`DECISION_FOLLOWED`); else its decision has nothing to stand on (`DECISION_FILE_GONE`).
    Decisions that bear a withheld paper's number are left as they are.
    """
    followed: list[Decision] = []
    found: list[Finding] = []
    for decision in decisions:
        if _stands(decision, ground):
            followed.append(decision)
            continue
        same = [one for one in ground.documents if _same_bytes(decision, one)]
        if len(same) == 1:
            followed.append(decision.model_copy(update={"file": same[0].inner}))
            found.append(_renamed(decision, same[0], place))
        else:
            followed.append(decision)
            found.append(_gone(decision, place))
    return tuple(followed), tuple(found)


def _stands(decision: Decision, ground: Ground) -> bool:
    """Whether a decision is about no file, or about one that is where it was."""
    if decision.action not in _ABOUT_FILES or decision.file is None:
        return True
    if decision.held is not None or decision.dossier is not None:
        return True
    if is_opaque_number(decision.file):
        return True
    known = any(names(decision, document) for document in ground.documents)
    return known or ground.holds(decision.file)


def _same_bytes(decision: Decision, document: Document) -> bool:
    return (
        document.state is not FileState.WITHHELD
        and (decision.sha256 or "-").lower() == document.content
    )


def _renamed(decision: Decision, document: Document, place: Place) -> Finding:
    """Both names, unless the old one bore a secrecy mark: then the paper's name of today alone."""
    here = Place(place.dossier, document.path)
    old = decision.file or ""
    old = old if old.isprintable() else RelPath(old).public
    named = {} if secrecy_of_path(tuple(old.split("/"))) else {"old": old}
    return finding(
        "DECISION_FOLLOWED", Severity.INFO, here, id=decision.id, new=document.inner, **named
    )


def _gone(decision: Decision, place: Place) -> Finding:
    """Names no file: nobody can tell any more whether it was one that may be named."""
    if decision.requirement is None:
        about = "mô tả văn bản"
    elif decision.requirement == NOTHING:
        about = "văn bản không thuộc thành phần nào"
    else:
        about = decision.requirement
    return finding("DECISION_FILE_GONE", Severity.WARNING, place, id=decision.id, about=about)
