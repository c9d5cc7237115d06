"""With --json there is one object on standard output, whatever cannot be written beside it."""

import json
from pathlib import Path

import pytest

from dossier_manager.__main__ import main
from dossier_manager.cli import output
from dossier_manager.errors import Lacking

FORMS = [
    ("deadlines", "--ics", "a.ics"),
    ("stats", "--svg", "a.svg"),
    ("review", "--docx", "a.docx"),
    ("review", "--xlsx", "a.xlsx"),
]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    assert main(["init", "kho", "--name", "Kho"]) == 0
    return tmp_path / "kho"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path, _content: bytes) -> None:
        raise Lacking("OUTPUT_FAILED", file=str(file), why="đĩa đã hết chỗ")

    monkeypatch.setattr(output, "_replace", refuse)


@pytest.mark.usefixtures("archive", "full_disk")
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[1])
def test_a_file_that_cannot_be_written_is_all_that_is_told(
    form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    command, *words = form
    assert main([command, "kho", "--as-of", "2026-11-06", *words, "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert told["error"]["code"] == "OUTPUT_FAILED"


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[1])
def test_the_file_and_the_object_are_both_made(
    form: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    capsys.readouterr()
    command, *words = form
    assert main([command, "kho", "--as-of", "2026-11-06", *words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == 1
    assert (tmp_path / words[1]).stat().st_size > 0


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[1])
def test_a_file_inside_the_archive_is_refused_before_anything_is_read(
    form: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command, option, name = form

    def read(*_words: object) -> None:
        raise AssertionError("the archive was read")

    monkeypatch.setattr("dossier_manager.cli.looking.look", read)
    before = sorted(tmp_path.rglob("*"))
    capsys.readouterr()
    assert main([command, "kho", option, f"kho/{name}", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["error"]["code"] == "OUTPUT_INSIDE"
    assert "kho" in told["error"]["message"]
    assert sorted(tmp_path.rglob("*")) == before
