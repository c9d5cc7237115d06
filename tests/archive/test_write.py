import errno
import os
from pathlib import Path

import pytest

from dossier_manager.archive import write as writing
from dossier_manager.archive.walk import walk
from dossier_manager.archive.write import create, replace_atomically
from dossier_manager.errors import ExitStatus, Lacking, Unsound, WrongUsage
from dossier_manager.messages import say
from tests.archive.surroundings import WITHOUT_RIGHTS, RunPython
from tests.archive.surroundings import write as put


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = put(tmp_path / "a.yaml", "old")
    file.chmod(0o664)
    replace_atomically(file, b"new", b"old")
    assert contents(tmp_path) == {"a.yaml": b"new"}
    assert file.stat().st_mode & 0o777 == 0o664


def test_a_new_file_gets_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    replace_atomically(tmp_path / "a.yaml", b"new", None)
    other = put(tmp_path / "b")
    assert (tmp_path / "a.yaml").stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize(
    ("there", "expected"), [("x", b"y"), ("x", None), (None, b"y"), ("", None)]
)
def test_somebody_elses_change_is_never_overwritten(
    tmp_path: Path, there: str | None, expected: bytes | None
) -> None:
    if there is not None:
        put(tmp_path / "a.yaml", there)
    before = contents(tmp_path)
    with pytest.raises(Unsound, match="CHANGED_MEANWHILE"):
        replace_atomically(tmp_path / "a.yaml", b"new", expected)
    assert contents(tmp_path) == before


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    monkeypatch.setattr(writing, "reach", lambda _: file.write_bytes(b"theirs"))
    with pytest.raises(Unsound, match="CHANGED_MEANWHILE"):
        replace_atomically(file, b"mine", None)
    assert contents(tmp_path) == {"a.yaml": b"theirs"}


def test_links_and_folders_are_not_replaced(tmp_path: Path) -> None:
    real = put(tmp_path / "real", "x")
    (tmp_path / "link").symlink_to(real)
    (tmp_path / "folder").mkdir()
    for name in ("link", "folder"):
        with pytest.raises(Unsound, match="NOT_A_FILE"):
            replace_atomically(tmp_path / name, b"new", b"x")
    assert real.read_bytes() == b"x"
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize(
    ("step", "number", "words"),
    [
        ("open", errno.EROFS, "chỉ cho đọc"),
        ("fsync", errno.ENOSPC, "hết chỗ"),
        ("fsync", errno.EIO, "lỗi đọc ghi"),
        ("replace", errno.EACCES, "không có quyền"),
        ("replace", errno.ESTALE, "ổ mạng đã ngắt"),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    file = put(tmp_path / "a.yaml", "old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(Lacking) as refused:
        replace_atomically(file, b"new", b"old")
    monkeypatch.undo()
    assert refused.value.code == "CANNOT_WRITE"
    assert refused.value.status is ExitStatus.LACKING
    assert words in say("CANNOT_WRITE", refused.value.params).message
    assert contents(tmp_path) == {"a.yaml": b"old"}


def test_a_file_system_that_cannot_sync_or_link_still_takes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise OSError(errno.EINVAL, "")

    monkeypatch.setattr(os, "fsync", cannot)
    monkeypatch.setattr(os, "link", cannot)
    replace_atomically(tmp_path / "a.yaml", b"new", None)
    assert contents(tmp_path) == {"a.yaml": b"new"}


def test_on_windows_a_file_that_is_held_open_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path / "a.yaml", "old")
    real, tries = os.replace, []

    def held(source: str, target: str) -> None:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "sharing violation")
        real(source, target)

    monkeypatch.setattr(writing, "WINDOWS", True)
    monkeypatch.setattr(writing, "_PAUSE", 0)
    monkeypatch.setattr(os, "replace", held)
    replace_atomically(file, b"new", b"old")
    assert len(tries) == 3
    assert contents(tmp_path) == {"a.yaml": b"new"}

    def always_held(source: str, _: str) -> None:
        tries.append(source)
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(os, "replace", always_held)
    with pytest.raises(Lacking, match="CANNOT_WRITE"):
        replace_atomically(file, b"newer", b"new")
    assert contents(tmp_path) == {"a.yaml": b"new"}


def test_the_temporary_file_is_passed_over_by_a_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "archive.yaml")
    seen: list[object] = []

    def look(place: str) -> None:
        if place == "write.replace":
            assert len(list(tmp_path.iterdir())) == 3
            seen.append(walk(tmp_path).entries + walk(tmp_path).findings)

    monkeypatch.setattr(writing, "reach", look)
    replace_atomically(put(tmp_path / "manifest.yaml", "old"), b"new", b"old")
    assert seen == [()]


def test_create_makes_folders_and_never_overwrites(tmp_path: Path) -> None:
    create(tmp_path / "a/b/c.yaml", b"x", exists="MANIFEST_EXISTS")
    with pytest.raises(WrongUsage, match="MANIFEST_EXISTS"):
        create(tmp_path / "a/b/c.yaml", b"y", exists="MANIFEST_EXISTS")
    assert contents(tmp_path / "a/b") == {"c.yaml": b"x"}
    with pytest.raises(Lacking, match="CANNOT_WRITE"):
        create(tmp_path / "a/b/c.yaml/d", b"y", exists="MANIFEST_EXISTS")


READ_ONLY = (
    """
import sys
from pathlib import Path
from dossier_manager.archive.record import record
from dossier_manager.archive.write import replace_atomically
from dossier_manager.errors import Lacking
from dossier_manager.messages import catalogue, say
catalogue()  # read while that is allowed
"""
    + WITHOUT_RIGHTS
    + """
file = Path(sys.argv[1])
for work in (
    lambda: replace_atomically(file, b"new", b"old"),
    lambda: record(file.parent, by="An", reason="r", action="waive", requirement="x"),
):
    try:
        work()
    except Lacking as refused:
        print(refused.code, say(refused.code, refused.params).message)
"""
)


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "expected"), [(0o555, 0o666, 2), (0o777, 0o444, 1)]
)
def test_a_read_only_place_is_said(
    open_folder: Path, start: RunPython, folder_mode: int, file_mode: int, expected: int
) -> None:
    file = put(open_folder / "a.yaml", "old")
    file.chmod(file_mode)
    open_folder.chmod(folder_mode)
    out, err = start(READ_ONLY, file).communicate(timeout=60)
    open_folder.chmod(0o755)
    assert err == ""
    assert out.count("CANNOT_WRITE") == expected
    assert out.count("không có quyền") == expected
    assert file.read_bytes() == b"old"
    assert [p.name for p in open_folder.iterdir() if p.suffix in (".tmp", ".lock")] == []
