"""What is looked at before a decision is written."""

import json
import shutil
from pathlib import Path

import pytest

from dossier_manager.__main__ import main

BY = ("--by", "Nguyễn Văn An", "--reason", "đã xem bản gốc")
EXAMPLE = Path(__file__).parents[2] / "example_archive" / "loa-phong-gian" / "QD thanh lap.pdf"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with one dossier that holds a PDF and a text."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    root = tmp_path / "kho"
    assert main(["init", str(root), "--name", "Kho"]) == 0
    new = ["new", str(root / "camera"), "--kind", "mo-hinh", "--name", "Camera", "--id", "camera"]
    assert main(new) == 0
    shutil.copy(EXAMPLE, root / "camera" / "QD.pdf")
    (root / "camera" / "QD.txt").write_text("QUYẾT ĐỊNH\n", encoding="utf-8")
    return root


def decide(capsys: Capture, archive: Path, command: str, *words: str) -> str:
    """What a command prints that writes a decision down."""
    capsys.readouterr()
    signed = BY if "--by" not in words else ()
    assert main([command, str(archive), "camera", *words, *signed]) == 0
    return capsys.readouterr().out


def count(archive: Path) -> int:
    file = archive / "camera" / "decisions.yaml"
    return file.read_text(encoding="utf-8").count("- id:") if file.exists() else 0


@pytest.mark.parametrize(
    ("file", "pages", "code"),
    [
        ("QD.pdf", "1-999", "PAGES_BEYOND"),
        ("QD.txt", "1", "PAGES_NONE"),
    ],
)
def test_pages_that_a_file_cannot_have(
    archive: Path, capsys: Capture, file: str, pages: str, code: str
) -> None:
    for words in (["assign", file, "6a"], ["describe", file, "--number", "1/QĐ-UBND"]):
        command, *more = words
        capsys.readouterr()
        status = main([command, str(archive), "camera", *more, "--pages", pages, *BY, "--json"])
        assert status == 2
        assert json.loads(capsys.readouterr().out)["error"]["code"] == code
    assert count(archive) == 0


def test_pages_that_a_file_has(archive: Path, capsys: Capture) -> None:
    assert "tr. 1-1" in decide(capsys, archive, "assign", "QD.pdf", "6a", "--pages", "1")


@pytest.mark.parametrize(
    "words",
    [
        ("assign", "QD.pdf", "6a"),
        ("assign", "-", "1a", "--held", "Hộp 3"),
        ("describe", "QD.txt", "--number", "45/QĐ-UBND", "--date", "12/01/2025"),
        ("waive", "2"),
        ("verdict", "yeu-chi-dao", "met", "--year", "2026"),
        ("sent", "--year", "2025", "--sent", "03/11/2025", "--source", "Sổ đi", *BY),
    ],
)
def test_the_same_decision_is_not_written_twice(
    archive: Path, capsys: Capture, words: tuple[str, ...]
) -> None:
    first = decide(capsys, archive, *words)
    second = decide(capsys, archive, *words)
    assert count(archive) == 1
    assert "Không ghi lại 1 quyết định" in second
    assert first.splitlines()[-1] == second.splitlines()[-1]
    again = json.loads(decide(capsys, archive, *words, "--json"))
    assert again["decisions"] == []
    identity = again["already"][0]["id"]
    decide(capsys, archive, "withdraw", identity)
    assert json.loads(decide(capsys, archive, *words, "--json"))["decisions"]
    assert count(archive) == 3


def test_a_decision_that_a_later_one_changed_is_written_again(
    archive: Path, capsys: Capture
) -> None:
    for outcome in ("met", "unmet", "met"):
        decide(capsys, archive, "verdict", "yeu-chi-dao", outcome, "--year", "2026")
    for part in ("6a", "none", "6a"):
        decide(capsys, archive, "assign", "QD.txt", part)
    assert count(archive) == 6
    for part in ("1a", "7b", "1a"):
        decide(capsys, archive, "assign", "QD.txt", part)
    assert count(archive) == 8


def test_another_person_or_other_bytes_make_another_decision(
    archive: Path, capsys: Capture
) -> None:
    decide(capsys, archive, "assign", "QD.txt", "6a")
    decide(capsys, archive, "assign", "QD.txt", "6a", "--by", "Bình", "--reason", "đã xem")
    (archive / "camera" / "QD.txt").write_text("QUYẾT ĐỊNH khác\n", encoding="utf-8")
    decide(capsys, archive, "assign", "QD.txt", "6a")
    assert count(archive) == 3


def test_what_was_recorded_is_repeated_in_words(archive: Path, capsys: Capture) -> None:
    days = ("--sent", "2025-11-03", "--received", "2025-11-04", "--source", "Sổ đi")
    shown = " ".join(decide(capsys, archive, "sent", "--year", "2025", *days, *BY).split())
    for text in ("gửi ngày 03/11/2025", "nhận ngày 04/11/2025", "nguồn: Sổ đi", "năm 2025"):
        assert text in shown
    fields = ("--number", "45/QĐ-UBND", "--date", "2025-01-12", "--signer", "Trần Thị Bình")
    shown = " ".join(decide(capsys, archive, "describe", "QD.txt", *fields).split())
    for text in ("số: 45/QĐ-UBND", "ngày: 12/01/2025", "người ký: Trần Thị Bình"):
        assert text in shown


def test_a_sign_of_weak_is_seen_and_never_met(archive: Path, capsys: Capture) -> None:
    for outcome, words in (("met", "→ có dấu hiệu"), ("unmet", "→ không có dấu hiệu")):
        shown = decide(capsys, archive, "verdict", "yeu-chi-dao", outcome, "--year", "2026")
        assert words in " ".join(shown.split())
        assert "đạt" not in shown
