import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from dossier_manager.catalogue.lock import WriterLock
from dossier_manager.catalogue.place import state_folder
from dossier_manager.catalogue.store import open_catalogue
from dossier_manager.errors import Lacking, WrongUsage


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    folder.mkdir()
    return folder


def test_one_folder_for_each_archive_and_root(tmp_path: Path, root: Path) -> None:
    other = tmp_path / "kho2"
    other.mkdir()
    chosen = tmp_path / "state"
    one = state_folder("kho-1", root, chosen)
    assert state_folder("kho-1", root, chosen) == one
    assert (
        len({one, state_folder("kho-1", other, chosen), state_folder("kho-2", root, chosen)}) == 3
    )


def test_the_same_root_through_a_link_is_the_same_state(tmp_path: Path, root: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(root, target_is_directory=True)
    chosen = tmp_path / "state"
    assert state_folder("kho-1", link, chosen) == state_folder("kho-1", root, chosen)


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_only_the_owner_may_look(tmp_path: Path, root: Path) -> None:
    folder = state_folder("kho-1", root, tmp_path / "state")
    folder.chmod(0o755)
    state_folder("kho-1", root, tmp_path / "state")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_all_that_is_made_is_for_its_owner_alone(tmp_path: Path, root: Path) -> None:
    chosen = tmp_path / "a" / "b"
    folder = state_folder("kho-1", root, chosen)
    with WriterLock(folder), open_catalogue(folder):
        made = [path for path in (tmp_path / "a").rglob("*") if path.is_file()]
        assert len(made) >= 3
        assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}
    folders = (tmp_path / "a", chosen, folder)
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def test_without_a_choice_it_is_the_users_own_folder(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    if sys.platform == "linux":
        folder = state_folder("kho-1", root)
        assert folder.is_relative_to(tmp_path / "home" / "dossier-manager")


@pytest.mark.parametrize("where", [".", "a/b", "../link/x"])
def test_never_inside_the_archive(tmp_path: Path, root: Path, where: str) -> None:
    (tmp_path / "link").symlink_to(root, target_is_directory=True)
    with pytest.raises(WrongUsage) as stopped:
        state_folder("kho-1", root, root / where)
    assert stopped.value.code == "STATE_INSIDE_ARCHIVE"
    assert list(root.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_lacking(tmp_path: Path, root: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Lacking) as stopped:
        state_folder("kho-1", root, tmp_path / "file" / "state")
    assert stopped.value.code == "STATE_UNWRITABLE"


_HOLD = """
    import sys, time
    from pathlib import Path
    from dossier_manager.catalogue.lock import WriterLock
    with WriterLock(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(60)
"""


def test_waiting_in_vain_names_the_holder_and_a_dead_holder_holds_nothing(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(_HOLD), str(tmp_path)], stdout=subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(Lacking) as stopped, WriterLock(tmp_path, wait=0.2):
            pass
        assert stopped.value.code == "STATE_BUSY"
        assert stopped.value.params["pid"] == str(child.pid)
        assert stopped.value.params["since"][:2] == "20"
    finally:
        child.kill()
        child.communicate()
    with WriterLock(tmp_path, wait=5):
        assert (tmp_path / "writer.json").exists()
    assert not (tmp_path / "writer.json").exists()
