"""What a scan does, counted: files hashed, files read, stages run."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_manager.archive.root import open_archive
from dossier_manager.findings import Place
from dossier_manager.ingest.look import view_of
from dossier_manager.ingest.scan import Scan
from dossier_manager.ingest.stages import Versions
from dossier_manager.recognition.model import FileState
from tests.ingest.office import MANIFEST, OLD, Office, decision, dump, tree, write


def counts(office: Office, versions: Versions | None = None) -> tuple[int, int, int, int]:
    """Files read, letterheads read again, files named, matches made."""
    tally = office.scan(versions=versions).tally
    return tally.read, tally.letterheads, tally.named, tally.matched


def test_a_first_scan_reads_everything_and_touches_nothing(office: Office) -> None:
    before = tree(office.root)
    assert counts(office) == (4, 0, 4, 3)
    assert tree(office.root) == before
    view = office.view()
    assert (view.coverage.files, view.coverage.read, view.coverage.waiting) == (4, 4, 0)
    assert [len(d.documents) for d in view.dossiers] == [2, 1]
    assert [d.path for d in view.loose] == ["le.txt"]
    document = view.dossiers[0].documents[0]
    assert document.inner == "1. QĐ thành lập.txt"
    number = document.papers[0].letterhead.number
    assert number is not None
    assert number.value == "11/QĐ-UBND"
    assert any(document.papers[0].matches)


def test_an_unchanged_archive_opens_nothing_and_writes_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.scan()
    with office.catalogue() as catalogue:
        change = catalogue.change
    opened: list[str] = []
    real = Path.open

    def count(path: Path, *args: object, **kwargs: object) -> object:
        if path.is_relative_to(office.root):
            opened.append(path.name)
        return real(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", count)
    tally = office.scan().tally
    assert (tally.hashed, tally.read, tally.matched, office.reader.opened) == (0, 0, 0, 0)
    assert opened == []
    with office.catalogue() as catalogue:
        assert catalogue.change == change


def test_a_scan_asks_the_catalogue_the_same_however_many_files(office: Office) -> None:
    def statements() -> int:
        office.scan()
        return asked(office)

    few = statements()
    for number in range(40):
        write(office.root / "ho so 1" / "thêm" / f"{number}.txt", decision(100 + number))
    assert statements() == few


def asked(office: Office) -> int:
    """SQL statements of one unchanged look."""
    with office.catalogue() as catalogue:
        archive = open_archive(office.root)
        report = Scan(archive, catalogue, office.book, office.reader).run()
        view_of(archive, catalogue, office.book, report)
        return catalogue.statements


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("bytes", (1, 0, 1, 1)),
        ("rename", (0, 0, 1, 1)),
        ("move to another dossier", (0, 0, 1, 1)),
        ("copy", (0, 0, 1, 1)),
        ("touch", (0, 0, 0, 0)),
        ("old time", (1, 0, 1, 1)),
        ("manifest fact", (0, 0, 0, 2)),
        ("manifest comment", (0, 0, 0, 0)),
        ("kind of dossier", (0, 0, 0, 2)),
    ],
)
def test_what_changes_on_disk_runs_exactly_its_stages(
    office: Office, change: str, expected: tuple[int, int, int, int]
) -> None:
    counts(office)
    paper = office.root / "ho so 1" / "1. QĐ thành lập.txt"
    manifest = office.root / "ho so 1" / "manifest.yaml"
    match change:
        case "bytes":
            write(paper, decision(99, "một"), mtime_ns=OLD + 10)
        case "rename":
            paper.rename(paper.with_name("QĐ số 11.txt"))
        case "move to another dossier":
            paper.rename(office.root / "ho so 2" / "chuyển.txt")
        case "copy":
            write(office.root / "ho so 2" / "bản sao.txt", decision(11, "một"))
        case "touch":
            os.utime(paper, ns=(OLD + 5, OLD + 5))
        case "old time":
            write(office.root / "ho so 2" / "cũ.txt", decision(77), mtime_ns=OLD - 10**18)
        case "manifest fact":
            text = MANIFEST.format(id="hs-1") + "linked: có\n"
            write(manifest, text, mtime_ns=OLD + 10)
        case "manifest comment":
            text = MANIFEST.format(id="hs-1") + "# ghi chú\n"
            write(manifest, text, mtime_ns=OLD + 10)
        case "kind of dossier":
            text = MANIFEST.format(id="hs-1").replace("mo-hinh", "dien-hinh")
            write(manifest, text, mtime_ns=OLD + 10)
    assert counts(office) == expected
    assert counts(office) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        (Versions(recogniser="next"), (0, 0, 0, 3)),
        (Versions(letterhead="next"), (0, 4, 4, 3)),
    ],
)
def test_a_new_version_runs_its_stage_and_the_later_ones(
    office: Office, versions: Versions, expected: tuple[int, int, int, int]
) -> None:
    counts(office)
    assert counts(office, versions) == expected
    assert office.reader.read_files == []
    assert counts(office, versions) == (0, 0, 0, 0)


def test_a_new_reader_reads_again_and_everything_after_it(office: Office) -> None:
    counts(office)
    with office.catalogue() as catalogue, catalogue.transaction():
        catalogue.write(
            "UPDATE contents SET reader = 'older' WHERE size = (SELECT max(size) FROM contents)"
        )
        old = catalogue.rows("SELECT count(*) FROM contents WHERE reader = 'older'")[0][0]
    assert counts(office) == (old, 0, old, min(old, 3))


def test_a_changed_rule_row_matches_again(office: Office) -> None:
    counts(office)
    digests = tuple((name, "other") for name, _ in office.book.digests)
    office.book = replace(office.book, digests=digests)
    assert counts(office) == (0, 0, 0, 3)


def test_a_file_seen_within_the_clocks_grain_is_hashed_once_more(office: Office) -> None:
    paper = office.root / "ho so 2" / "qd.txt"
    now = time.time_ns()
    os.utime(paper, ns=(now, now))
    office.scan()
    tally = office.scan().tally
    assert (tally.hashed, tally.read) == (1, 0)
    os.utime(paper, ns=(OLD, OLD))
    office.scan()
    assert office.scan().tally.hashed == 0


def test_same_size_and_time_but_other_bytes_written_at_once_is_seen(office: Office) -> None:
    paper = office.root / "ho so 2" / "qd.txt"
    now = time.time_ns()
    os.utime(paper, ns=(now, now))
    office.scan()
    write(paper, decision(31, "ba"), mtime_ns=now)
    assert office.scan().tally.read == 1
    numbers = [d.papers[0].letterhead.number for d in office.view().dossiers[1].documents]
    assert [n.value for n in numbers if n] == ["31/QĐ-UBND"]


def test_a_file_that_grows_while_it_is_read_is_whole_next_time(office: Office) -> None:
    paper = office.root / "ho so 2" / "qd.txt"

    def grow(path: Path) -> None:
        if path == paper and path.stat().st_size < 1000:
            write(paper, decision(13, "ba " * 400), mtime_ns=OLD + 7)

    office.reader.before = grow
    office.scan()
    office.scan()
    assert office.scan().tally.read == 0
    (row,) = office.view().dossiers[1].documents
    assert row.size == paper.stat().st_size
    fresh = Office(office.root, office.state.with_name("fresh"))
    fresh.scan()
    assert dump(office.state) == dump(fresh.state)


def test_a_file_that_vanishes_while_it_is_read_leaves_no_row(office: Office) -> None:
    paper = office.root / "ho so 2" / "qd.txt"

    def vanish(path: Path) -> None:
        if path == paper:
            path.unlink()

    office.reader.before = vanish
    view = office.view()
    assert view.coverage.files == 4
    assert view.coverage.waiting == 1
    assert office.view().coverage.files == 3


def test_deleted_files_are_forgotten_with_their_text(office: Office) -> None:
    office.scan()
    (office.root / "ho so 2" / "qd.txt").unlink()
    assert office.scan().tally.dropped == 1
    found = dump(office.state)
    assert len(found["files"]) == len(found["contents"]) == len(found["pages"]) == 3


def test_an_unreadable_folder_reads_as_unseen_not_as_deleted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.scan()
    before = dump(office.state)
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("ho so 2") or str(path).endswith("Kế hoạch"):
            raise PermissionError(13, "no")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    view = office.view()
    codes = [found.code for found in view.findings]
    assert codes.count("FOLDER_UNREADABLE") == 2
    assert "FILES_NOT_FOUND_AGAIN" in codes
    assert [len(d.documents) for d in view.dossiers] == [2]
    assert view.coverage.files == 4
    monkeypatch.undo()
    tally = office.scan().tally
    assert (tally.hashed, tally.read, tally.dropped) == (0, 0, 0)
    assert dump(office.state) == before


@pytest.mark.parametrize("left", [["archive.yaml"], []])
def test_an_emptied_root_forgets_nothing(office: Office, left: list[str]) -> None:
    office.scan()
    before = dump(office.state)["files"]
    aside = office.root.with_name("aside")
    office.root.rename(aside)
    office.root.mkdir()
    for name in left:
        write(office.root / name, (aside / name).read_text(encoding="utf-8"))
    if left:
        view = office.view()
        assert "ARCHIVE_EMPTIED" in [found.code for found in view.findings]
        assert view.coverage.files == 4
    assert dump(office.state)["files"] == before
    for path in office.root.iterdir():
        path.unlink()
    office.root.rmdir()
    aside.rename(office.root)
    assert office.scan().tally.read == 0


def test_without_scanning_what_was_not_read_is_counted_and_not_shown(office: Office) -> None:
    office.scan()
    write(office.root / "ho so 1" / "mới.txt", decision(50))
    write(office.root / "ho so 2" / "qd.txt", decision(51), mtime_ns=OLD + 9)
    (office.root / "le.txt").unlink()
    before = dump(office.state)
    view = office.view(read=False)
    assert office.reader.read_files == []
    assert dump(office.state) == before
    assert (view.coverage.files, view.coverage.read, view.coverage.waiting) == (4, 2, 2)
    (not_seen,) = [found for found in view.findings if found.code == "NOT_SEEN"]
    assert dict(not_seen.params) == {"files": "2"}
    assert [len(d.documents) for d in view.dossiers] == [2, 0]
    assert view.loose == ()


def test_a_broken_manifest_is_named_with_its_line_and_its_files_are_counted(
    office: Office,
) -> None:
    manifest = office.root / "ho so 1" / "manifest.yaml"
    write(manifest, "format: 1\nid: hs-1\nnam: x\nkind: mo-hinh\n")
    view = office.view()
    assert [d.manifest.id for d in view.dossiers] == ["hs-2"]
    places = [found.place for found in view.findings if found.place.line == 3]
    assert [place.path for place in places] == ["ho so 1/manifest.yaml"]
    assert (view.coverage.files, view.coverage.read) == (4, 4)
    again = office.view()
    assert [f for f in again.findings if f.place.line] == [f for f in view.findings if f.place.line]


def test_two_dossiers_of_one_id_are_an_error(office: Office) -> None:
    write(office.root / "ho so 2" / "manifest.yaml", MANIFEST.format(id="hs-1"))
    found = [f for f in office.view().findings if f.code == "DOSSIER_ID_TWICE"]
    assert [dict(f.params)["other"] for f in found] == ["ho so 1"]


def test_a_manifest_that_appears_takes_its_files_in(office: Office) -> None:
    office.scan()
    write(office.root / "manifest.yaml", MANIFEST.format(id="goc"))
    view = office.view()
    assert office.reader.read_files == []
    assert view.loose == ()
    assert (view.dossiers[0].path, len(view.dossiers[0].documents)) == (".", 1)


def test_a_file_that_cannot_be_opened_is_tried_again(office: Office) -> None:
    office.reader.refuse.add("qd.txt")
    view = office.view()
    (document,) = view.dossiers[1].documents
    assert document.state is FileState.UNREADABLE
    assert [(f.code, f.place) for f in view.dossiers[1].findings] == [
        ("FILE_UNREADABLE", Place("hs-2", "ho so 2/qd.txt"))
    ]
    assert view.coverage.unreadable == 1
    office.view()
    assert office.reader.read_files == ["qd.txt"]
    office.reader.refuse.clear()
    assert [d.state for d in office.view().dossiers[1].documents] == [FileState.READ]


def test_names_that_are_no_text_are_kept_and_shown_escaped(office: Office) -> None:
    odd = os.fsdecode("ho so 2/x\udcff\nY.txt".encode("utf-8", "surrogateescape"))
    write(office.root / odd, decision(61))
    view = office.view()
    (document,) = [d for d in view.dossiers[1].documents if d.size and "Y" in (d.path or "")]
    assert document.path == "ho so 2/x\\xff\\u000aY.txt"
    assert office.scan().tally.hashed == 0


def test_a_full_rebuild_gives_the_same(office: Office) -> None:
    office.scan()
    paper = office.root / "ho so 1" / "1. QĐ thành lập.txt"
    paper.rename(paper.with_name("khác.txt"))
    write(office.root / "le.txt", decision(15), mtime_ns=OLD + 5)
    office.scan()
    fresh = Office(office.root, office.state.with_name("fresh"))
    fresh.scan()
    assert dump(office.state) == dump(fresh.state)
