import os
import random
import socket
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier_manager.archive import walk as walking
from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry, Walked, walk
from dossier_manager.findings import Severity
from dossier_manager.messages import text
from tests.archive.surroundings import WITHOUT_RIGHTS, RunPython, write

NFC, NFD = (unicodedata.normalize(form, "Quyết định.pdf") for form in ("NFC", "NFD"))


def paths(walked: Walked) -> list[str]:
    return [entry.path.raw for entry in walked.entries]


def codes(walked: Walked) -> list[tuple[str, str | None]]:
    for found in walked.findings:
        words = text(found)
        assert "–" not in words.message + words.cure, found
        assert words.message != found.code
    return [(found.code, found.place.path) for found in walked.findings]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    write(folder / "archive.yaml")
    return folder


def test_files_come_with_size_time_and_the_nearest_dossier(root: Path) -> None:
    write(root / "loose.pdf", "12345")
    write(root / "xã/mô hình/manifest.yaml")
    write(root / "xã/mô hình/decisions.yaml")
    file = write(root / "xã/mô hình/6/QĐ.pdf", "123")
    write(root / "xã/mô hình/điểm 1/manifest.yaml")
    write(root / "xã/mô hình/điểm 1/sâu/hơn/a.pdf")
    os.utime(file, ns=(1, 1_700_000_000_123_456_789))

    walked = walk(root)

    outer, inner = RelPath("xã/mô hình"), RelPath("xã/mô hình/điểm 1")
    assert [(e.path.raw, e.dossier) for e in walked.entries] == [
        ("loose.pdf", None),
        ("xã/mô hình/6/QĐ.pdf", outer),
        ("xã/mô hình/điểm 1/sâu/hơn/a.pdf", inner),
    ]
    assert walked.entries[1] == Entry(
        RelPath("xã/mô hình/6/QĐ.pdf"), 3, 1_700_000_000_123_456_789, outer
    )
    assert walked.dossiers == (outer, inner)
    assert walked.findings == ()
    assert walked.unseen == ()


def test_the_root_itself_may_be_a_dossier(root: Path) -> None:
    write(root / "manifest.yaml")
    write(root / "a.pdf")
    walked = walk(root)
    assert walked.dossiers == (RelPath(""),)
    assert walked.entries[0].dossier == RelPath("")


def test_traces_of_programs_are_passed_over_quietly(root: Path) -> None:
    for name in (
        "~$QĐ.docx", ".~lock.QĐ.odt#", "Thumbs.db", "thumbs.DB", ".DS_Store", "desktop.ini",
        "a.tmp", "a.TMP", "a.part", "a.crdownload", ".hidden", "@eaDir/x.pdf", ".git/x.pdf",
        "$RECYCLE.BIN/x.pdf", "Bản nháp/x.pdf", "a.bak", "xã/cũ/x.pdf",
    ):  # fmt: skip
        write(root / name)
    write(root / "xã/cũ hơn/y.pdf")
    write(root / "tmp.pdf")
    nfd_pattern = unicodedata.normalize("NFD", "bản nháp")
    walked = walk(root, (nfd_pattern, "*.bak", "xã/cũ"))
    assert paths(walked) == ["tmp.pdf", "xã/cũ hơn/y.pdf"]
    assert walked.findings == ()


def test_links_are_never_followed_and_said_where_they_lead(root: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "ngoài/secret.pdf")
    write(root / "a/thật.pdf")
    (root / "a/1 out").symlink_to(outside)
    (root / "a/2 out").symlink_to(outside.parent, target_is_directory=True)
    (root / "a/3 inside").symlink_to(root / "a/thật.pdf")
    (root / "a/4 loop").symlink_to("..", target_is_directory=True)
    (root / "a/5 loop").symlink_to("5 loop")
    (root / "a/6 broken").symlink_to("nowhere")
    (root / "a/7 out").symlink_to("/", target_is_directory=True)
    (root / "a/manifest.yaml").symlink_to(outside)

    walked = walk(root)

    assert paths(walked) == ["a/thật.pdf"]
    assert walked.dossiers == ()
    assert codes(walked) == [
        ("LINK_OUT", "a/1 out"),
        ("LINK_OUT", "a/2 out"),
        ("LINK_INSIDE", "a/3 inside"),
        ("LINK_LOOP", "a/4 loop"),
        ("LINK_LOOP", "a/5 loop"),
        ("LINK_BROKEN", "a/6 broken"),
        ("LINK_OUT", "a/7 out"),
        ("LINK_OUT", "a/manifest.yaml"),
    ]


def test_an_archive_reached_through_a_link_is_walked(root: Path, tmp_path: Path) -> None:
    write(root / "a.pdf")
    (root / "b").symlink_to(root / "a.pdf")
    (tmp_path / "lối tắt").symlink_to(root, target_is_directory=True)
    walked = walk(tmp_path / "lối tắt")
    assert paths(walked) == ["a.pdf"]
    assert codes(walked) == [("LINK_INSIDE", "b")]


def test_what_is_no_file_is_named_and_never_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(root / "fifo.pdf")
    monkeypatch.chdir(root)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.pdf")
        with opened_files() as opened:
            walked = walk(root)
    assert opened == []
    assert codes(walked) == [("NOT_A_FILE", "fifo.pdf"), ("NOT_A_FILE", "socket.pdf")]


_watching: list[list[str]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _watching:
        _watching[-1].append(str(arguments[0]))


sys.addaudithook(_watch)


@contextmanager
def opened_files() -> Iterator[list[str]]:
    """Every file that is opened meanwhile."""
    _watching.append([])
    yield _watching[-1]
    _watching.pop()


def test_each_folder_is_listed_once_and_nothing_is_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in range(5):
        for file in range(4):
            write(root / f"{folder}/{file}.pdf")
    listed: list[str] = []
    real = walking._listing

    def listing(folder: str) -> list["os.DirEntry[str]"]:
        listed.append(folder)
        return real(folder)

    monkeypatch.setattr(walking, "_listing", listing)
    with opened_files() as opened:
        assert len(walk(root).entries) == 20
    assert opened == []
    assert len(listed) == len(set(listed)) == 6


def test_the_order_never_depends_on_the_disk(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b/2.pdf", "a.pdf", "b.pdf", "b-1/x.pdf", "Đ.pdf", "đ/1.pdf", NFD, "b/1.pdf"):
        write(root / name)
    write(root / "c" / NFC)
    straight = walk(root)
    assert list(straight.entries) == sorted(straight.entries, key=lambda entry: entry.path)

    real = os.scandir

    @contextmanager
    def shuffled(folder: str) -> Iterator[list["os.DirEntry[str]"]]:
        with real(folder) as entries:
            listed = list(entries)
        random.Random(len(folder)).shuffle(listed)
        yield listed

    monkeypatch.setattr(os, "scandir", shuffled)
    assert walk(root) == straight


def test_names_that_look_the_same_are_twins(root: Path) -> None:
    for name in (NFC, NFD, "a.pdf", "a\u200b.pdf", "b c.pdf", "b\u00a0c.pdf", "A.pdf"):
        write(root / name)
    walked = walk(root)
    assert len(walked.entries) == 7
    twins = [found for found in walked.findings if found.code == "NAME_TWINS"]
    assert len(twins) == 3
    assert {found.severity for found in twins} == {Severity.WARNING}
    assert ("NAME_TWINS", "a\\u200b.pdf") in codes(walked)


@pytest.mark.parametrize(
    ("name", "public"),
    [
        (b"a\nb.pdf", "a\\u000ab.pdf"),
        (b"a\x1b[31m.pdf", "a\\u001b[31m.pdf"),
        ("fdp.\u202eexe".encode(), "fdp.\\u202eexe"),
        (b"Q\xd0 th\xb5nh l\xcbp.doc", "Q\\xd0 th\\xb5nh l\\xcbp.doc"),
        (b"a.", "a."),
        (b"a ", "a "),
        (b"CON.pdf", "CON.pdf"),
        (b"a:b?.pdf", "a:b?.pdf"),
        (b"a\\b", "a\\\\b"),
    ],
)
def test_names_hard_for_windows_survive_and_are_said(root: Path, name: bytes, public: str) -> None:
    (root / os.fsdecode(name)).write_bytes(b"")
    walked = walk(root)
    assert [os.fsencode(entry.path.raw) for entry in walked.entries] == [name]
    assert codes(walked) == [("NAME_ODD", public)]
    assert walked.findings[0].severity is Severity.INFO
    assert "\x1b" not in text(walked.findings[0]).message


def test_the_longest_name_is_no_trouble(root: Path) -> None:
    write(root / ("ộ" * 85) / ("x" * 255))
    assert len(walk(root).entries) == 1
    assert walk(root).findings == ()


def test_a_manifest_under_a_wrong_name_is_noticed(root: Path) -> None:
    write(root / "a/manifest.yml")
    write(root / "b/manifest.yaml.txt")
    write(root / "c/Manifest.yaml")
    write(root / "d/manifest.yml")
    write(root / "d/manifest.yaml")
    assert codes(walk(root)) == [
        ("MANIFEST_MISNAMED", "a/manifest.yml"),
        ("MANIFEST_MISNAMED", "b/manifest.yaml.txt"),
        ("MANIFEST_MISNAMED", "c/Manifest.yaml"),
    ]


def test_an_archive_inside_is_noticed(root: Path) -> None:
    write(root / "sao lưu/archive.yaml")
    write(root / "sao lưu/a.pdf")
    walked = walk(root)
    assert paths(walked) == ["sao lưu/a.pdf"]
    assert codes(walked) == [("ARCHIVE_INSIDE", "sao lưu")]


def test_an_empty_or_absent_root_is_never_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    file = write(tmp_path / "file")
    for place, code in (
        (tmp_path / "empty", "ROOT_EMPTY"),
        (tmp_path / "absent", "ROOT_UNREADABLE"),
        (file, "ROOT_UNREADABLE"),
    ):
        walked = walk(place)
        assert [found for found, _ in codes(walked)] == [code]
        assert walked.findings[0].severity is Severity.ERROR
        assert walked.unseen == (RelPath(""),)


def test_a_folder_that_vanishes_is_named_and_its_files_are_not_taken_for_deleted(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root / "a/1.pdf")
    write(root / "b/2.pdf")
    real = walking._listing

    def listing(folder: str) -> list["os.DirEntry[str]"]:
        found = real(folder)
        if folder == str(root):
            (root / "a/1.pdf").unlink()
            (root / "a").rmdir()
        if folder == str(root / "b"):
            (root / "b/2.pdf").unlink()
        return found

    monkeypatch.setattr(walking, "_listing", listing)
    walked = walk(root)
    assert walked.entries == ()
    assert codes(walked) == [("FOLDER_VANISHED", "a"), ("ENTRY_VANISHED", "b/2.pdf")]
    assert walked.unseen == (RelPath("a"), RelPath("b/2.pdf"))


def test_an_error_half_way_through_a_folder_gives_none_of_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root / "a/1.pdf")
    write(root / "b/2.pdf")
    real = os.scandir

    @contextmanager
    def failing(folder: str) -> Iterator[Iterator["os.DirEntry[str]"]]:
        def entries() -> Iterator["os.DirEntry[str]"]:
            with real(folder) as listed:
                yield from listed
            if folder == str(root / "a"):
                raise OSError(116, "Stale file handle")

        yield entries()

    monkeypatch.setattr(os, "scandir", failing)
    walked = walk(root)
    assert paths(walked) == ["b/2.pdf"]
    assert codes(walked) == [("FOLDER_UNREADABLE", "a")]
    assert walked.unseen == (RelPath("a"),)
    assert "ổ mạng đã ngắt" in text(walked.findings[0]).message


WALK = (
    """
import sys
from pathlib import Path
from dossier_manager.archive.walk import walk
from dossier_manager.messages import catalogue, text
catalogue()  # read while that is allowed
"""
    + WITHOUT_RIGHTS
    + """
walked = walk(Path(sys.argv[1]))
print([entry.path.raw for entry in walked.entries])
print([(found.code, found.place.path) for found in walked.findings])
print([path.raw for path in walked.unseen])
print(text(walked.findings[0]).message)
"""
)


def test_a_folder_without_the_right_to_read_is_said(open_folder: Path, start: RunPython) -> None:
    write(open_folder / "archive.yaml")
    write(open_folder / "a/1.pdf")
    write(open_folder / "b/2.pdf")
    (open_folder / "a").chmod(0)
    out, err = start(WALK, open_folder).communicate(timeout=60)
    assert err == ""
    assert out.splitlines()[:3] == [
        "['b/2.pdf']",
        "[('FOLDER_UNREADABLE', 'a')]",
        "['a']",
    ]
    assert "không có quyền" in out


def test_a_deep_tree_costs_no_recursion(root: Path) -> None:
    deepest = root
    for _ in range(400):
        deepest = deepest / "sâu"
    deepest.mkdir(parents=True)
    write(deepest / "a.pdf")
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(200)
        walked = walk(root)
    finally:
        sys.setrecursionlimit(limit)
    assert len(walked.entries) == 1


def test_rule_sets_of_the_archive_are_no_papers(root: Path) -> None:
    for name in ("rules/tinh.yaml", "rules/cu.yml", "rules/MOI.YAML", "rules/doc.pdf"):
        write(root / name)
    for name in ("rules/cu/tinh.yaml", "rules/tinh.yaml.txt", "xa/rules/tinh.yaml", "tinh.yml"):
        write(root / name)
    papers = ["rules/cu/tinh.yaml", "rules/doc.pdf", "rules/tinh.yaml.txt"]
    assert paths(walk(root)) == [*papers, "tinh.yml", "xa/rules/tinh.yaml"]
