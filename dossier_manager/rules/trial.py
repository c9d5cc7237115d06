"""Rule files tried together, before an archive is judged by them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier_manager.archive.load import read_own_file
from dossier_manager.archive.names import RULES_FOLDER
from dossier_manager.archive.relpath import public_name
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.folder import read_folder, unread_in
from dossier_manager.rules.load import RuleBook, Source, book, load_book, shipped
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.shelf import stated_id
from dossier_manager.yamltext.strict import load


@dataclass(frozen=True, slots=True)
class Tried:
    """A rule file, the set that it holds (None: it cannot be used), what is wrong in it."""

    file: str
    ruleset: RuleSet | None
    findings: tuple[Finding, ...]


def try_shipped() -> tuple[Tried, ...]:
    """The sets that come with the program, each by its id."""
    found = load_book()
    sound = tuple(Tried(entry.id, entry, ()) for entry in found.sets)
    broken = sorted({entry.place.path or "?" for entry in found.findings})
    return (*sound, *(Tried(name, None, _about(found, name)) for name in broken))


def try_folder(folder: Path) -> tuple[tuple[Tried, ...], tuple[Finding, ...]]:
    """An archive's own rule files, as the archive itself would load them; and what is to be
    known of the folder: that it holds none, or that it holds files that are not read.
    """
    if not folder.is_dir():
        return (), (_none(),)
    sources, unread = read_folder(folder, RULES_FOLDER)
    found = book(shipped(), sources, unread)
    names = sorted({name for name, _ in sources} | {one.place.path or "?" for one in unread})
    tried = tuple(Tried(name, found.in_file(name), _about(found, name)) for name in names)
    others = unread_in(folder, RULES_FOLDER)
    return tried, others if tried else (*others, _none())


def _none() -> Finding:
    return finding("RULES_NONE_OWN", Severity.INFO, Place(path=RULES_FOLDER))


def try_files(paths: Sequence[Path]) -> tuple[Tried, ...]:
    """Files that people name, tried together. They may be laid over, and followed by, those
    that are shipped and those that lie beside them, of which nothing else is told.
    """
    named = {public_name(str(path)): path for path in paths}
    given: list[Source] = []
    unread: list[Finding] = []
    for name, path in sorted(named.items(), key=lambda pair: pair[1].name):
        data = read_own_file(path.resolve(), name)
        if isinstance(data, bytes):
            given.append((name, data))
        else:
            unread.append(data or _gone(name))
    same = {data: name for name, data in reversed(given)}
    known = [(same.get(data, name), data) for name, data in shipped()]
    own = [source for source in given if source not in known]
    found = book(known, [*own, *_beside(named.values(), given, known)], unread)
    return tuple(Tried(name, found.in_file(name), _about(found, name)) for name in named)


def _gone(name: str) -> Finding:
    place = Place(path=name)
    return finding("RULES_UNREADABLE", Severity.ERROR, place, reason="không có tệp này")


def _about(found: RuleBook, name: str) -> tuple[Finding, ...]:
    return tuple(one for one in found.findings if (one.place.path or "?") == name)


def _beside(
    paths: Iterable[Path], given: Sequence[Source], known: Sequence[Source]
) -> Iterator[Source]:
    """The files that lie beside those given; a draft of a set that is given does not count."""
    ids = {stated_id(load(data, name)) for name, data in (*given, *known)}
    for folder in dict.fromkeys(path.resolve().parent for path in paths):
        sources, _ = read_folder(folder, public_name(str(folder)))
        yield from (one for one in sources if stated_id(load(one[1], one[0])) not in ids)
