"""Opening, writing and rebuilding the catalogue's file."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_manager.catalogue.schema import VERSION
from dossier_manager.catalogue.store import NAME, Catalogue, Damaged, open_catalogue
from dossier_manager.errors import Lacking
from dossier_manager.failpoint import KILLED, VARIABLE


def fill(catalogue: Catalogue, count: int = 1, *, first: int = 0) -> None:
    with catalogue.transaction():
        for number in range(first, first + count):
            catalogue.write(
                "INSERT INTO manifests VALUES (?,0,0,0,'','',?,'[]')",
                (b"%d" % number, "x" * 2000),
            )


def fill_twice(catalogue: Catalogue) -> None:
    with catalogue.transaction():
        for _ in range(2):
            catalogue.write("INSERT INTO manifests VALUES (x'00',0,0,0,'','','','[]')")


def filled(catalogue: Catalogue) -> int:
    return int(catalogue.rows("SELECT count(*) FROM manifests")[0][0])


def test_the_pragmas_that_privacy_and_safety_need(tmp_path: Path) -> None:
    with open_catalogue(tmp_path) as catalogue:
        found = {
            name: catalogue.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "secure_delete", "foreign_keys", "temp_store")
        }
    assert found == {"journal_mode": "wal", "secure_delete": 1, "foreign_keys": 1, "temp_store": 2}


def test_each_transaction_raises_the_change_number(tmp_path: Path) -> None:
    with open_catalogue(tmp_path) as catalogue:
        first = catalogue.change
        fill(catalogue)
        assert catalogue.change == first + 1
    with open_catalogue(tmp_path) as catalogue:
        assert catalogue.change == first + 1
        assert catalogue.findings == ()


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    with open_catalogue(tmp_path) as catalogue:
        before = catalogue.change
        with pytest.raises(sqlite3.IntegrityError):
            fill_twice(catalogue)
        assert (filled(catalogue), catalogue.change) == (0, before)


def spoil(file: Path, how: str) -> None:
    if how == "version":
        base = sqlite3.connect(file)
        base.execute(f"PRAGMA user_version = {VERSION + 1}")
        base.close()
    elif how == "other":
        file.unlink()
        base = sqlite3.connect(file)
        base.execute("CREATE TABLE of_someone_else (x)")
        base.close()
    else:
        data = file.read_bytes()
        file.write_bytes({"text": b"not a data base " * 500, "cut": data[:3000]}[how])


@pytest.mark.parametrize("how", ["text", "cut", "version", "other"])
def test_a_file_that_is_not_sound_is_put_aside_and_said(tmp_path: Path, how: str) -> None:
    with open_catalogue(tmp_path) as catalogue:
        fill(catalogue)
    for number in (1, 2):
        spoil(tmp_path / NAME, how)
        spoiled = (tmp_path / NAME).read_bytes()
        with open_catalogue(tmp_path) as catalogue:
            (found,) = catalogue.findings
            assert found.code == "CATALOGUE_REBUILT"
            assert dict(found.params) == {"aside": f"{NAME}.broken-{number}"}
            assert filled(catalogue) == 0
            fill(catalogue)
        assert (tmp_path / f"{NAME}.broken-{number}").read_bytes() == spoiled
    with open_catalogue(tmp_path) as catalogue:
        assert (catalogue.findings, filled(catalogue)) == ((), 1)


def test_damage_deep_in_the_file_is_found_when_it_is_read(tmp_path: Path) -> None:
    with open_catalogue(tmp_path) as catalogue:
        fill(catalogue, 200)
    data = bytearray((tmp_path / NAME).read_bytes())
    data[4096 * 30 : 4096 * 60] = os.urandom(4096 * 30)
    (tmp_path / NAME).write_bytes(data)
    with open_catalogue(tmp_path) as catalogue, pytest.raises(Damaged):
        catalogue.rows("SELECT * FROM manifests")


def test_an_empty_file_is_a_new_catalogue(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    with open_catalogue(tmp_path) as catalogue:
        assert (catalogue.findings, filled(catalogue)) == ((), 0)


def test_a_full_disk_is_lacking_and_loses_nothing(tmp_path: Path) -> None:
    with open_catalogue(tmp_path) as catalogue:
        fill(catalogue, 10)
        pages = catalogue.rows("PRAGMA page_count")[0][0]
        catalogue.rows(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(Lacking) as stopped:
            fill(catalogue, 1000, first=10)
        assert stopped.value.code == "STATE_FULL"
        assert filled(catalogue) == 10
    with open_catalogue(tmp_path) as catalogue:
        assert filled(catalogue) == 10


def test_in_memory_nothing_reaches_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_catalogue(None) as catalogue:
        fill(catalogue, 100)
        assert filled(catalogue) == 100
        assert catalogue.purge()
    assert list(tmp_path.iterdir()) == []


def test_a_reader_stands_in_the_way_of_a_purge_and_is_not_waited_for_without_end(
    tmp_path: Path,
) -> None:
    with open_catalogue(tmp_path) as catalogue:
        fill(catalogue)
        other = sqlite3.connect(tmp_path / NAME)
        other.execute("BEGIN")
        other.execute("SELECT * FROM manifests").fetchone()
        with catalogue.transaction():
            catalogue.write("DELETE FROM manifests")
            catalogue.purge_later()
        catalogue.rows("PRAGMA busy_timeout = 50")
        assert not catalogue.purge()
        assert catalogue.purge_due()
        other.close()
        assert catalogue.purge()
        assert not catalogue.purge_due()


_OPEN = """
import sys
from pathlib import Path
from dossier_manager.catalogue.store import open_catalogue
with open_catalogue(Path(sys.argv[1])) as catalogue:
    print(catalogue.rows("SELECT count(*) FROM files")[0][0])
"""


@pytest.mark.parametrize("name", ["commit", "rename"])
def test_killed_while_it_is_made_or_put_aside_it_opens_next_time(tmp_path: Path, name: str) -> None:
    for number in range(1, 10):
        folder = tmp_path / str(number)
        folder.mkdir()
        with open_catalogue(folder) as catalogue:
            fill(catalogue, 5)
        spoil(folder / NAME, "text")
        for suffix in ("-wal", "-shm"):
            (folder / f"{NAME}{suffix}").write_bytes(b"left alone" * 1000)
        command = [sys.executable, "-c", _OPEN, str(folder)]
        failing = {**os.environ, VARIABLE: f"{name}:{number}"}
        status = subprocess.run(command, env=failing, capture_output=True, check=False).returncode
        with open_catalogue(folder) as catalogue:
            assert catalogue.rows("SELECT count(*) FROM files") == [(0,)]
            assert filled(catalogue) == 0
        if status == 0:
            assert number > 1
            return
        assert status == KILLED
    pytest.fail("killed without end")
