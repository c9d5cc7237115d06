import json
from pathlib import Path

import pytest
from rich.text import Text

from dossier_manager.cli.output import Output, check_target
from dossier_manager.errors import Lacking, WrongUsage


def refused(target: Path, **more: tuple[Path, ...]) -> str:
    with pytest.raises(WrongUsage) as caught:
        check_target(target, **more)
    return caught.value.code


def emit(file: Path, *, as_json: bool) -> None:
    Output(as_json, file).emit(lambda: Text("Tốt"), lambda: {"name": "Tốt"})


def test_a_result_is_written_whole_and_nothing_is_left_beside(tmp_path: Path) -> None:
    emit(tmp_path / "a.json", as_json=True)
    assert json.loads((tmp_path / "a.json").read_bytes()) == {"name": "Tốt"}
    emit(tmp_path / "a.txt", as_json=False)
    assert (tmp_path / "a.txt").read_bytes() == "Tốt\n".encode()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "a.txt"]


def test_an_earlier_result_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("cũ", encoding="utf-8")
    emit(tmp_path / "a.json", as_json=True)
    assert json.loads((tmp_path / "a.json").read_bytes()) == {"name": "Tốt"}


def test_nothing_that_stands_in_an_archive_is_written_over(tmp_path: Path) -> None:
    inner = tmp_path / "kho" / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "kho" / "archive.yaml").write_text("id: x", encoding="utf-8")
    for name in ("QD.pdf", "cu.json", "cu.txt"):
        (inner / name).write_text("của người", encoding="utf-8")
        assert refused(inner / name) == "OUTPUT_EXISTS_INSIDE"
        assert (inner / name).read_text(encoding="utf-8") == "của người"
    for name in ("manifest.yaml", "Decisions.yaml"):
        assert refused(inner / name) == "OUTPUT_OWN_NAME"
    check_target(inner / "moi.json")


def test_an_archive_is_seen_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "archive.yaml").write_text("id: x", encoding="utf-8")
    (tmp_path / "kho" / "a.txt").write_text("của người", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "kho" / "a.txt")
    assert refused(tmp_path / "link.txt") == "OUTPUT_EXISTS_INSIDE"


def test_other_files_and_inputs_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "QD.docx").write_text("x", encoding="utf-8")
    (tmp_path / "in.txt").write_text("x", encoding="utf-8")
    assert refused(tmp_path / "QD.docx") == "OUTPUT_EXISTS"
    assert refused(tmp_path) == "OUTPUT_EXISTS"
    assert refused(tmp_path / "in.txt", inputs=(tmp_path / "in.txt",)) == "OUTPUT_EXISTS"
    assert refused(tmp_path / "no" / "a.json") == "OUTPUT_NO_FOLDER"


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Lacking) as caught:
        emit(tmp_path / "a.json", as_json=True)
    assert caught.value.code == "OUTPUT_FAILED"
    assert list(tmp_path.iterdir()) == []
