"""The one call that commands make."""

import os
import re
import sqlite3
import zlib
from pathlib import Path

import pytest

from dossier_manager.archive.root import open_archive
from dossier_manager.catalogue.store import NAME
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.errors import Lacking, Unsound, WrongUsage
from dossier_manager.findings import Severity
from dossier_manager.ingest import look as module
from dossier_manager.ingest import scan
from dossier_manager.ingest.look import look, view_of
from dossier_manager.messages import catalogue as messages
from tests.ingest.office import OLD, Office, decision, tree, write


def assign(file: str, *, sha256: str = "", extra: str = "") -> str:
    """A decision about a file, as it stands in decisions.yaml."""
    lines = ["- id: qd-1", "at: 2026-11-03T08:00:00+07:00", "by: An", "reason: thử"]
    lines += ["action: assign", f"file: {file}", "requirement: hd22.mo-hinh/1"]
    lines += [f"sha256: {sha256}"] if sha256 else []
    return "\n  ".join([*lines, *([extra] if extra else [])]) + "\n"


def test_progress_tells_numbers_and_ends_at_all(archive: Path, state: Path) -> None:
    told: list[tuple[int, int]] = []
    view = look(archive, state=state, on_progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (4, 4)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert view.coverage.read == 4


def test_a_second_look_starts_no_child(
    archive: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(archive, state=state)

    def refuse(_workers: int | None) -> None:
        raise AssertionError("children are not needed")

    monkeypatch.setattr(scan, "Readers", refuse)
    assert look(archive, state=state) == first


def test_the_order_is_of_names_whatever_the_disk_says(archive: Path, state: Path) -> None:
    view = look(archive, state=state)
    assert [d.path for d in view.dossiers] == ["ho so 1", "ho so 2"]
    paths = [d.path for d in view.dossiers[0].documents]
    assert paths == sorted(paths, key=str)


def test_without_a_place_for_the_state_everything_is_read_in_memory(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file" / "x"))
    monkeypatch.setenv("HOME", str(tmp_path / "file" / "x"))
    before = tree(tmp_path)
    view = look(archive)
    assert "STATE_IN_MEMORY" in [found.code for found in view.findings]
    assert view.coverage.read == 4
    assert tree(tmp_path) == before
    with pytest.raises(Lacking) as stopped:
        look(archive, state=tmp_path / "file" / "x")
    assert stopped.value.code == "STATE_UNWRITABLE"


def test_state_in_the_archive_is_wrong_usage(archive: Path) -> None:
    with pytest.raises(WrongUsage):
        look(archive, state=archive / "state")
    with pytest.raises(Unsound):
        look(archive.parent / "nothing")


def test_damage_found_while_reading_is_rebuilt_and_said(archive: Path, state: Path) -> None:
    for number in range(60):
        write(archive / "ho so 1" / f"{number}.txt", decision(300 + number, "dài " * 99))
    first = look(archive, state=state)
    (base,) = state.rglob(NAME)
    data = bytearray(base.read_bytes())
    for page in range(3, len(data) // 4096):
        data[4096 * page : 4096 * (page + 1)] = os.urandom(4096)
    base.write_bytes(data)
    view = look(archive, state=state)
    (said,) = [found for found in view.findings if found.code == "CATALOGUE_REBUILT"]
    assert dict(said.params) == {"aside": f"{NAME}.broken-1"}
    assert view.dossiers == first.dossiers
    assert look(archive, state=state).findings == first.findings


def test_coverage_adds_up(office: Office) -> None:
    write(office.root / "ho so 1" / "rỗng.txt", "")
    write(office.root / "ho so 1" / "x (MẬT).txt", decision(70))
    view = look(office.root, state=office.state)
    c = view.coverage
    assert c.files == c.read + c.unread + c.unreadable + c.withheld + c.waiting == 6
    assert (c.withheld, c.waiting) == (1, 0)
    write(office.root / "ho so 1" / "mới.txt", decision(71), mtime_ns=OLD + 1)
    c = look(office.root, state=office.state, scan=False).coverage
    assert c.files == c.read + c.unread + c.unreadable + c.withheld + c.waiting == 7
    assert c.waiting == 1


def test_every_code_of_these_rooms_has_its_words() -> None:
    rooms = [Path(module.__file__).parent, Path(module.__file__).parents[1] / "catalogue"]
    text = "".join(p.read_text(encoding="utf-8") for room in rooms for p in room.glob("*.py"))
    raised = r'(?:finding|Lacking|WrongUsage)\(\s*"([A-Z_]+)"|"(STATE_[A-Z]+)"'
    codes = {one or other for one, other in re.findall(raised, text)}
    assert len(codes) > 12
    assert codes <= set(messages())


_JUNK = {
    "a page": ("UPDATE pages SET body = 'junk'", "UPDATE matches SET stage = 'older'"),
    "a page of another shape": (
        f"UPDATE pages SET body = x'{zlib.compress(b'{}').hex()}'",
        "DELETE FROM matches",
    ),
    "a manifest": ("UPDATE manifests SET value = '{'",),
    "a manifest of another shape": ("UPDATE manifests SET value = '{\"colour\": 1}'",),
    "decisions": ("UPDATE decisions SET value = '[1]'",),
    "findings": ("UPDATE manifests SET findings = '[[]]'",),
    "a letterhead": ("UPDATE named SET papers = '[[1,1]]'",),
    "a letterhead that is no list": ("UPDATE named SET papers = '{\"1\": 2}'",),
    "matches": ("UPDATE matches SET matches = '[[[\"a\"]]]'",),
    "more matches than papers": (
        'UPDATE matches SET matches = \'[[],[],[["a","decided",1,[],1]]]\'',
    ),
    "a paper": ("UPDATE papers SET paper = '7'", "DELETE FROM named"),
    "a state": ("UPDATE files SET state = 'eaten'",),
    "problems": ("UPDATE files SET problems = '{'",),
    "a time": ("UPDATE files SET seen_ns = 'noon'",),
    "the change number": ("DELETE FROM meta",),
    "a manifest's time": ("UPDATE manifests SET seen_ns = 'noon'",),
}


@pytest.mark.parametrize("how", _JUNK)
def test_a_row_that_does_not_decode_is_damage_rebuilt_and_said(
    archive: Path, state: Path, how: str
) -> None:
    write(archive / "ho so 1" / "decisions.yaml", assign("2. Kế hoạch/kh.txt"))
    first = look(archive, state=state)
    (base,) = state.rglob(NAME)
    spoiler = sqlite3.connect(base)
    for statement in _JUNK[how]:
        assert spoiler.execute(statement).rowcount
    spoiler.commit()
    spoiler.close()
    view = look(archive, state=state)
    assert [f.code for f in view.findings if f not in first.findings] == ["CATALOGUE_REBUILT"]
    assert view.dossiers == first.dossiers
    assert look(archive, state=state) == first


def codes(view: ArchiveView) -> list[str]:
    return [found.code for found in view.findings]


def test_files_that_change_under_the_scan_are_waited_for_and_said(office: Office) -> None:
    def grow(path: Path) -> None:
        if path.name == "qd.txt":
            path.unlink(missing_ok=True)

    office.reader.before = grow
    view = office.view()
    assert view.coverage.waiting == 1
    (said,) = [found for found in view.findings if found.code == "FILES_WAITING"]
    assert (dict(said.params), said.severity) == ({"files": "1"}, Severity.WARNING)
    assert "FILES_WAITING" not in codes(office.view())
    write(office.root / "mới.txt", decision(90))
    assert "FILES_WAITING" not in codes(office.view(read=False))


@pytest.mark.parametrize("left", [False, True])
def test_a_root_that_goes_while_it_is_scanned_is_an_error(office: Office, left: bool) -> None:
    def lose(path: Path) -> None:
        if (office.root / "archive.yaml").exists():
            office.root.rename(office.root.with_name("away"))
            if left:  # an empty mount point
                office.root.mkdir()

    office.reader.before = lose
    with office.catalogue() as catalogue:
        opened = open_archive(office.root)
        report = scan.Scan(opened, catalogue, office.book, office.reader).run()
        view = view_of(opened, catalogue, office.book, report)
    assert [f.code for f in view.findings if f.severity is Severity.ERROR] == ["ROOT_LOST"]
    assert "FILES_WAITING" in codes(view)


def test_what_stands_in_the_place_of_a_manifest_is_said_once(office: Office) -> None:
    (office.root / "a" / "manifest.yaml").mkdir(parents=True)
    (office.root / "b").mkdir()
    os.mkfifo(office.root / "b" / "manifest.yaml")
    write(office.root / "c" / "manifest.yml", "id: x\n")
    view = look(office.root, state=office.state)
    said = [(f.code, f.place.path) for f in view.findings if "manifest" in (f.place.path or "")]
    assert sorted(said) == [
        ("MANIFEST_MISNAMED", "c/manifest.yml"),
        ("MANIFEST_NOT_A_FILE", "a/manifest.yaml"),
        ("MANIFEST_NOT_A_FILE", "b/manifest.yaml"),
    ]
