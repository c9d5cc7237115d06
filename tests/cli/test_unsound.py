"""What is broken is named with file and line, never said not to exist."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from dossier_manager import clock
from dossier_manager.__main__ import main
from dossier_manager.cli import machine
from dossier_manager.rules import load as loading
from dossier_manager.rules.load import RuleBook, rule_set

BY = ("--by", "Nguyễn Văn An", "--reason", "đã xem bản gốc")
DAY = ("--as-of", "2026-11-03")
BROKEN = "format: 1\nid: ma-hong\nname: X\nkind: mo-hinh\nnmae: x\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with the dossier `camera` and the folder `hong`, whose manifest is broken."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    root = tmp_path / "kho"
    assert main(["init", str(root), "--name", "Kho"]) == 0
    new = ["new", str(root / "camera"), "--kind", "mo-hinh", "--name", "Camera", "--id", "camera"]
    assert main(new) == 0
    (root / "camera" / "QD.txt").write_text("QUYẾT ĐỊNH\n", encoding="utf-8")
    (root / "hong").mkdir()
    (root / "hong" / "manifest.yaml").write_text(BROKEN, encoding="utf-8")
    return root


Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *words: str | Path, status: int) -> str:
    """What a command prints for people, on both streams."""
    capsys.readouterr()
    assert main([*map(str, words)]) == status
    out, err = capsys.readouterr()
    return out + err


def stop(capsys: Capture, *words: str | Path) -> dict[str, object]:
    capsys.readouterr()
    assert main([*map(str, words), "--json"]) == 3
    error: dict[str, object] = json.loads(capsys.readouterr().out)["error"]
    return error


@pytest.mark.parametrize("name", ["hong", "hong/", "ma-hong", "hong/manifest.yaml"])
def test_a_dossier_with_a_broken_manifest_is_there(
    archive: Path, capsys: Capture, name: str
) -> None:
    said: list[list[str | Path]] = [
        ["show", archive, name, *DAY],
        ["waive", archive, name, "6a", *BY],
        ["assign", archive, "camera", "-", "6a", "--from", name, *BY],
    ]
    for words in said:
        error = stop(capsys, *words)
        assert error["file"] == "hong/manifest.yaml"
        assert error["line"] == 5
    assert not (archive / "hong" / "decisions.yaml").exists()
    shown = told(capsys, "audit", archive, name, *DAY, status=3)
    assert "hong/manifest.yaml:5" in shown
    assert "Không có hồ sơ" not in shown


def test_the_matrix_tells_of_broken_manifests_too(archive: Path, capsys: Capture) -> None:
    shown = told(capsys, "audit", archive, "--matrix", *DAY, status=3)
    assert "hong/manifest.yaml:5" in shown
    assert "Camera" in shown


def test_an_archive_of_broken_manifests_is_not_empty(archive: Path, capsys: Capture) -> None:
    shutil.rmtree(archive / "camera")
    for more in ([], ["--matrix"]):
        shown = told(capsys, "audit", archive, *more, *DAY, status=3)
        assert "1 bản kê khai hỏng, hồ sơ chưa soát được" in shown
        assert "Không có hồ sơ" not in shown
    assert "1 bản kê khai hỏng" in told(capsys, "scan", archive, status=3)


@pytest.fixture
def twins(archive: Path) -> Path:
    shutil.copytree(archive / "camera", archive / "khac")
    return archive


def test_an_id_that_two_dossiers_bear_names_neither(twins: Path, capsys: Capture) -> None:
    said: list[list[str | Path]] = [
        ["show", twins, "camera", *DAY],
        ["waive", twins, "camera", "6a", *BY],
    ]
    for words in said:
        error = stop(capsys, *words)
        assert error["code"] == "DOSSIER_ID_SHARED"
        assert "./camera" in str(error["message"])
        assert "./khac" in str(error["message"])
    for origin in ("camera", "./khac"):
        error = stop(capsys, "assign", twins, "./camera", "-", "6a", "--from", origin, *BY)
        assert error["code"] == "DOSSIER_ID_SHARED"
    assert not list(twins.rglob("decisions.yaml"))
    capsys.readouterr()
    main(["audit", str(twins), "camera", *DAY, "--json"])
    paths = [d["path"] for d in json.loads(capsys.readouterr().out)["dossiers"]]
    assert sorted(paths) == ["camera", "khac"]


def test_two_dossiers_of_one_id_are_told_apart_by_their_paths(twins: Path, capsys: Capture) -> None:
    for path in ("./camera", "khac"):
        told(capsys, "waive", twins, path, "6a", "--by", path, "--reason", "x", status=0)
        folder = Path(path).name
        assert path in (twins / folder / "decisions.yaml").read_text(encoding="utf-8")
        capsys.readouterr()
        main(["show", str(twins), path, *DAY, "--json"])
        shown = json.loads(capsys.readouterr().out)
        assert shown["dossier"]["path"] == folder
        assert [d["by"] for d in shown["decisions"]] == [path]
        assert [w["by"] for w in shown["dossier"]["waivers"]] == [path]


@pytest.fixture
def broken_book(monkeypatch: pytest.MonkeyPatch) -> RuleBook:
    """The rule files as they would be after an accident: the first one broken in line 2."""
    _, found = rule_set(b"id: hd22.mo-hinh\ntitle: [\n", "rules/hd22.mo-hinh.yaml")
    book = RuleBook((), "0", found)
    for room in ("cli.rulebook", "ingest.look"):
        monkeypatch.setattr(f"dossier_manager.{room}.load_book", lambda _local=None: book)
    monkeypatch.setattr(loading, "load_book", lambda _local=None: book)
    return book


def test_a_broken_rule_file_is_named(archive: Path, capsys: Capture, broken_book: RuleBook) -> None:
    file = archive / "camera" / "QD.txt"
    for words in (
        ["inspect", file],
        ["assign", archive, "camera", "QD.txt", "6a", *BY],
        ["verdict", archive, "camera", "6a", "met", "--year", "2026", *BY],
        ["waive", archive, "camera", "6a", *BY],
        ["show", archive, "camera", *DAY],
        ["rules", "show", "hd22.mo-hinh"],
    ):
        error = stop(capsys, *words)
        assert error["file"] == "rules/hd22.mo-hinh.yaml"
        assert error["line"]
        assert error["code"] == broken_book.findings[0].code


def test_the_doctor_looks_at_the_rule_files(
    capsys: Capture, broken_book: RuleBook, tmp_path: Path
) -> None:
    shown = told(capsys, "doctor", "--state", tmp_path, "--output", tmp_path / "a.txt", status=3)
    assert "a.txt" in shown
    written = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "HỎNG" in written
    (check,) = [c for c in machine.checks(tmp_path) if c.name == "Bộ quy định"]
    assert check.detail.startswith(str(broken_book.findings[0].place))


def test_the_doctor_finds_the_shipped_rule_files_sound(tmp_path: Path) -> None:
    (check,) = [c for c in machine.checks(tmp_path) if c.name == "Bộ quy định"]
    assert check.ok
    assert check.detail == f"{len(loading.load_book().sets)} bộ"


def test_inspect_passes_over_what_is_no_file_and_does_the_rest(
    archive: Path, capsys: Capture
) -> None:
    file = archive / "camera" / "QD.txt"
    shown = told(capsys, "inspect", archive / "camera", file, status=3)
    assert "đây là thư mục" in shown
    assert "Theo tên tệp" in shown or "Trang 1" in shown
    capsys.readouterr()
    assert main(["inspect", str(archive / "camera"), "--json"]) == 3
    result = json.loads(capsys.readouterr().out)
    assert result["files"] == []
    assert [f["code"] for f in result["findings"]] == ["INSPECT_FOLDER"]


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of POSIX")
def test_inspect_never_opens_a_pipe(tmp_path: Path, capsys: Capture) -> None:
    os.mkfifo(tmp_path / "ong")
    capsys.readouterr()
    assert main(["inspect", str(tmp_path / "ong"), "--json"]) == 3
    result = json.loads(capsys.readouterr().out)
    assert [f["code"] for f in result["findings"]] == ["INSPECT_SPECIAL"]


def test_a_dossier_outside_any_archive_is_told(tmp_path: Path, capsys: Capture) -> None:
    new = ["new", str(tmp_path / "a"), "--kind", "mo-hinh", "--name", "A", "--json"]
    assert main(new) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [f["code"] for f in found] == ["OUTSIDE_ARCHIVE"]
    assert main(["init", str(tmp_path), "--name", "Kho"]) == 0
    capsys.readouterr()
    assert main([*new[:1], str(tmp_path / "b"), *new[2:]]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_an_exemplar_is_asked_only_what_matters_for_it(tmp_path: Path) -> None:
    new = ["new", str(tmp_path / "a"), "--kind", "dien-hinh", "--name", "Ông An"]
    assert main(new) == 0
    text = (tmp_path / "a" / "manifest.yaml").read_text(encoding="utf-8")
    for key in ("subject:", "keeper:", "level:", "criteria"):
        assert key in text
    for key in ("led_by", "fund", "piloted", "founding", "targets", "parent", "ended", "shared"):
        assert f"{key}:" not in text


def test_today_is_still_no_day_to_come(archive: Path, capsys: Capture) -> None:
    day = clock.today()
    words = ("--year", day.year, "--sent", day.isoformat(), "--source", "Sổ đi", *BY[:2])
    shown = told(capsys, "sent", archive, "camera", *map(str, words), status=0)
    assert f"gửi ngày {day:%d/%m/%Y}" in shown
