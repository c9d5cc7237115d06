"""Reading loose files and asking what they may be. No archive, no state, nothing is kept."""

from collections.abc import Sequence
from pathlib import Path

from dossier_manager.archive.names import ARCHIVE_FILE
from dossier_manager.archive.relpath import public_name
from dossier_manager.ingest.rematch import text_of
from dossier_manager.reading.door import Readers
from dossier_manager.reading.filename import with_name
from dossier_manager.reading.model import Letterhead, Paper, Reading
from dossier_manager.reading.secrecy import secrecy_of
from dossier_manager.reading.secret_names import secrecy_of_path
from dossier_manager.recognition.match import recognise
from dossier_manager.report.inspect import Inspected
from dossier_manager.rules.model import RuleSet

_FOLDERS = 3


def inspect_files(paths: Sequence[Path], ruleset: RuleSet) -> list[Inspected]:
    """What each file says of itself, in the order given."""
    with Readers(workers=min(len(paths), 2)) as readers:
        found = dict(readers.read(enumerate(paths)))
    return [
        _inspected(path, found[number], ruleset)
        for number, path in enumerate(paths)
        if number in found
    ]


def _inspected(path: Path, reading: Reading, ruleset: RuleSet) -> Inspected:
    listed = reading.papers or (Paper(1, (0, 0), (0, 0), Letterhead()),)
    papers = tuple(with_name(paper, path.name) for paper in listed)
    texts = [(paper, text_of(reading.pages, paper)) for paper in papers]
    matches = recognise(
        texts, path.name, reading.kind, ruleset, None, readable=bool(reading.papers)
    )
    mark = secrecy_of(papers, reading.pages) or secrecy_of_path(_telling(path))
    return Inspected(public_name(str(path)), reading, papers, matches, mark)


def _telling(path: Path) -> tuple[str, ...]:
    """The names that may bear a mark: inside its archive, or the file's and three folders'."""
    names: list[str] = []
    for one in (path, _resolved(path)):
        above = one.absolute().parents
        root = next((folder for folder in above if (folder / ARCHIVE_FILE).is_file()), None)
        parts = one.absolute().parts
        names += parts[len(root.parts) :] if root is not None else parts[1:][-1 - _FOLDERS :]
    return tuple(names)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
