"""What a command refuses, by its code, with the exit status of the contract."""

import io
import json
import shutil
import sqlite3
from importlib import resources
from pathlib import Path

import pytest

from dossier_manager.__main__ import main
from dossier_manager.archive.record import record
from dossier_manager.catalogue import store
from dossier_manager.cli.rulebook import LOCAL_FOLDER
from dossier_manager.errors import Lacking
from dossier_manager.reading.model import FileKind, TextSource
from dossier_manager.recognition.decided import apply
from dossier_manager.recognition.model import Document, FileState
from dossier_manager.rules.load import load_book

BY = ("--by", "Nguyễn Văn An", "--reason", "đã xem bản gốc")
DAY = ("--as-of", "2026-11-03")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with one dossier, `camera`, and one paper in it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    root = tmp_path / "kho"
    assert main(["init", str(root), "--name", "Kho"]) == 0
    name = ["--name", "Mô hình “Loa phòng gian”", "--id", "camera"]
    assert main(["new", str(root / "camera"), "--kind", "mo-hinh", *name]) == 0
    (root / "camera" / "QD.txt").write_text("QUYẾT ĐỊNH\n", encoding="utf-8")
    return root


def refusal(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str]:
    """Exit status and code of a command that cannot go on."""
    capsys.readouterr()
    status = main([*map(str, words), "--json"])
    return status, json.loads(capsys.readouterr().out)["error"]["code"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["assign", "QĐ.txt", "6a"], "UNKNOWN_FILE"),
        (["assign", "QD.txt", "66"], "UNKNOWN_REQUIREMENT"),
        (["assign", "-", "6a"], "ASSIGN_NOTHING_HELD"),
        (["assign", "QD.txt", "6a", "--held", "Hộp 3"], "ASSIGN_HELD_ALONE"),
        (["assign", "QD.txt", "6a", "--from", "camera"], "ASSIGN_FROM_ITSELF"),
        (["verdict", "chi-dap", "met", "--year", "2026"], "UNKNOWN_CRITERION"),
        (["withdraw", "qd-001"], "UNKNOWN_DECISION"),
    ],
)
def test_a_decision_that_names_nothing(
    words: list[str], code: str, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *more = words
    assert refusal(capsys, command, archive, "camera", *more, *BY) == (2, code)
    assert not (archive / "camera" / "decisions.yaml").exists()


def test_papers_are_not_confirmed_where_nobody_can_be_asked(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = Path(__file__).parents[2] / "example_archive" / "loa-phong-gian" / "QD thanh lap.pdf"
    shutil.copy(paper, archive / "camera")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    refused = refusal(capsys, "assign", archive, "camera", "--recognised", *BY)
    assert refused == (2, "CONFIRM_NEEDS_YES")
    assert not (archive / "camera" / "decisions.yaml").exists()


def test_a_rule_set_that_is_not_there(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = archive / "camera" / "QD.txt"
    assert refusal(capsys, "rules", "show", "hd22.mohinh") == (2, "UNKNOWN_RULES")
    assert refusal(capsys, "inspect", file, "--rules", "hd23") == (2, "UNKNOWN_RULES")


def test_a_file_of_no_dossier_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "GM.txt").write_text("GIẤY MỜI\n", encoding="utf-8")
    (archive / "rules").mkdir()
    shipped = resources.files("dossier_manager.schemas") / "rules" / "hd22.mo-hinh.yaml"
    local = shipped.read_text(encoding="utf-8").replace("id: hd22.mo-hinh", "id: tinh.mo-hinh", 1)
    (archive / "rules" / "tinh.yaml").write_text(local, encoding="utf-8")
    capsys.readouterr()
    assert main(["audit", str(archive), *DAY, "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["code"], f["place"]["path"]) for f in findings] == [
        ("RULES_NEVER_CHOSEN", "rules/tinh.yaml"),
        ("UNFILED_LOOSE", "GM.txt"),
    ]


def test_a_dossier_that_no_rules_cover_is_not_shown_as_judged(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "dossier_manager.audit.archive.applicable", lambda book, manifest, settings: ()
    )
    assert not (archive / LOCAL_FOLDER).exists()
    assert refusal(capsys, "show", archive, "camera", *DAY) == (3, "DOSSIER_NOT_JUDGED")


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (KeyboardInterrupt(), 130, "INTERRUPTED"),
        (OSError(5, "Input/output error"), 4, "SYSTEM_REFUSED"),
        (ModuleNotFoundError("no", name="lxml"), 4, "MODULE_MISSING"),
    ],
)
def test_what_ends_a_command_from_outside(
    error: BaseException,
    status: int,
    code: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(**_words: object) -> None:
        raise error

    monkeypatch.setattr("dossier_manager.__main__.app.main", fail)
    assert refusal(capsys, "audit", "kho") == (status, code)


def test_an_own_file_that_cannot_be_opened(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("dossier_manager.archive.load.open", refuse, raising=False)
    assert refusal(capsys, "audit", archive, *DAY) == (3, "OWN_FILE_UNREADABLE")


def test_a_state_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0)
    with store.open_catalogue(tmp_path) as catalogue:
        other = sqlite3.connect(tmp_path / store.NAME, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Lacking) as caught, catalogue.transaction():
            pass
        other.close()
    assert caught.value.code == "STATE_LOCKED"


def test_a_state_that_stays_damaged(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_folder: Path | None) -> store.Catalogue:
        raise store.Damaged("database disk image is malformed")

    monkeypatch.setattr("dossier_manager.ingest.look.open_catalogue", damaged)
    assert refusal(capsys, "audit", archive, *DAY) == (4, "STATE_DAMAGED")


def test_a_decision_about_other_bytes_is_told_and_proves_nothing(archive: Path) -> None:
    made = record(
        archive / "camera",
        by="Nguyễn Văn An",
        reason="đã xem",
        action="assign",
        file="QD.txt",
        sha256="0" * 64,
        requirement="hd22.mo-hinh/6a",
    )
    document = Document(
        *("camera", "camera/QD.txt", "QD.txt", "1" * 64, 12),
        *(FileState.READ, FileKind.TEXT, TextSource.TEXT),
    )
    told = apply(document, [made], load_book().sets)
    assert [problem.code for problem in told.problems] == ["DECISION_STALE"]
