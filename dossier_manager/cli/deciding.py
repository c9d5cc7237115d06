"""What the commands share that write down a person's decision: finding what is meant, writing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier_manager.archive.decisions import Decision, Outcome
from dossier_manager.archive.names import DECISIONS_FILE
from dossier_manager.archive.record import record
from dossier_manager.archive.relpath import public_name
from dossier_manager.audit.added import with_added
from dossier_manager.audit.verdicts import JUDGED_BY_PEOPLE, may_be_open
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.cli.broken import refuse_broken_rules
from dossier_manager.cli.checking import standing
from dossier_manager.cli.dossiers import find_dossier, posix
from dossier_manager.cli.looking import look_at
from dossier_manager.cli.nearest import nearest
from dossier_manager.cli.options import Looking, Signed
from dossier_manager.cli.output import Output
from dossier_manager.cli.rulebook import book_of
from dossier_manager.errors import WrongUsage
from dossier_manager.recognition.decided import NOTHING
from dossier_manager.recognition.model import Document, FileState
from dossier_manager.report.recorded import recorded_json, recorded_report
from dossier_manager.rules.choose import applicable
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.rating import Criterion


@dataclass(frozen=True, slots=True)
class Subject:
    """The dossier that a decision is about, in its archive, with the rule sets that it follows."""

    view: ArchiveView
    book: RuleBook
    dossier: DossierView
    sets: tuple[RuleSet, ...]


def subject_of(archive: Path, dossier: str, looking: Looking) -> Subject:
    """Look at the archive and find the dossier.

    Raises Unsound where its manifest is broken, or where another dossier bears that id.
    """
    view = look_at(archive, looking)
    book = book_of(view.root)
    found = find_dossier(view, dossier)
    sets = applicable(book, found.manifest, view.settings)
    return Subject(view, book, found, tuple(with_added(one, found.manifest) for one in sets))


def find_document(dossier: DossierView, text: str) -> Document:
    """The file of a dossier by its path in it, its path in the archive, from here, or by its
    opaque number. Raises WrongUsage with the nearest names; never names a withheld one.
    """
    wanted = posix(text)
    for entry in dossier.documents:
        names = [entry.opaque] if entry.state is FileState.WITHHELD else [entry.inner, entry.path]
        if wanted in [posix(name) for name in names if name]:
            return entry
    inner = _from_here(dossier, text)
    for entry in dossier.documents:
        if entry.state is not FileState.WITHHELD and posix(entry.inner) == inner:
            return entry
    open_names = [e.inner for e in dossier.documents if e.state is not FileState.WITHHELD]
    raise WrongUsage("UNKNOWN_FILE", name=public_name(text), near=nearest(text, open_names))


def _from_here(dossier: DossierView, text: str) -> str | None:
    try:
        inner = Path(text).resolve().relative_to(dossier.folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return None
    return posix(inner.as_posix())


def about_file(entry: Document) -> dict[str, Any]:
    """How a decision names a file, and the bytes that the person saw."""
    if entry.state is FileState.WITHHELD:
        return {"file": entry.opaque}
    return {"file": entry.inner, "sha256": entry.content}


def meant_requirement(subject: Subject, text: str, *, allow_none: bool = False) -> str:
    """As `find_requirement`; where nothing is found and a rule file is broken, that is said."""
    try:
        return find_requirement(subject.sets, text, allow_none=allow_none)
    except WrongUsage:
        refuse_broken_rules(subject.book)
        raise


def meant_criterion(subject: Subject, text: str) -> dict[str, str]:
    """As `find_criterion`; where nothing is found and a rule file is broken, that is said."""
    try:
        return find_criterion(subject.sets, text)
    except WrongUsage:
        refuse_broken_rules(subject.book)
        raise


def find_requirement(sets: Sequence[RuleSet], text: str, *, allow_none: bool = False) -> str:
    """The full id of a requirement given as `6a` or in full; `none` where that is allowed.

    A short id means the first of the sets that has it, which is the one that governs. Raises
    WrongUsage with the nearest ids.
    """
    wanted = text.strip()
    if allow_none and wanted.lower() == NOTHING:
        return NOTHING
    known = {ruleset.requirement(part.id): part.id for ruleset in sets for _, part in ruleset.parts}
    for full, part in known.items():
        if wanted.lower() in (full.lower(), part.lower()):
            return full
    near = nearest(wanted, [*known.values(), *known])
    raise WrongUsage("UNKNOWN_REQUIREMENT", name=public_name(wanted), near=near)


def criteria_of(sets: Iterable[RuleSet]) -> list[Criterion]:
    """All criteria that the sets know."""
    return [
        entry
        for ruleset in sets
        for rules in (ruleset.rating, ruleset.recognition)
        if rules is not None
        for entry in rules.criteria
    ]


def find_criterion(sets: Sequence[RuleSet], text: str) -> dict[str, str]:
    """How a verdict names what it is about: a criterion, or a requirement that is in doubt.

    Raises WrongUsage with the nearest ids.
    """
    ids = [entry.id for entry in criteria_of(sets)]
    wanted = text.strip().lower()
    for known in ids:
        if known.lower() == wanted:
            return {"criterion": known}
    try:
        return {"requirement": find_requirement(sets, text)}
    except WrongUsage:
        parts = [part.id for ruleset in sets for _, part in ruleset.parts]
        near = nearest(text, [*ids, *parts])
        raise WrongUsage("UNKNOWN_CRITERION", name=public_name(text), near=near) from None


def may_judge(sets: Sequence[RuleSet], meant: dict[str, str], outcome: Outcome) -> None:
    """Refuse a verdict that could change nothing.

    Raises WrongUsage for figures, which are worked out and not judged, and for the absence of a
    part that the text does not leave open, which only a waiver covers.
    """
    criterion = next((c for c in criteria_of(sets) if c.id == meant.get("criterion")), None)
    if criterion is not None and criterion.judge not in JUDGED_BY_PEOPLE:
        raise WrongUsage("CRITERION_COMPUTED", name=criterion.id)
    part_id = meant.get("requirement", "").rpartition("/")[2]
    part = next((p for ruleset in sets if (p := ruleset.part(part_id))), None)
    if part is not None and outcome is Outcome.MET and not may_be_open(part):
        raise WrongUsage("PART_NOT_OPEN", name=part.id)


def write_down(
    subject: Subject, signed: Signed, entries: Iterable[dict[str, Any]], output: Output
) -> list[Decision]:
    """Append the decisions and print their ids and the file that they stand in.

    One that stands already, word for word, is not written again; that is said.
    """
    folder = subject.dossier.folder
    written: list[Decision] = []
    already: list[Decision] = []
    for entry in entries:
        whole = {**entry, "by": signed.by, "reason": signed.reason}
        same = standing(subject.dossier.decisions, whole)
        if same is not None:
            already.append(same)
        else:
            written.append(record(folder, **whole))
    file = public_name(str(folder / DECISIONS_FILE))
    output.emit(
        lambda: recorded_report(written, file, already),
        lambda: recorded_json(written, file, already),
    )
    return written
