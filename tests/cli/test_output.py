import json
from pathlib import Path

import pytest
from rich.text import Text

from dossier_manager.cli.output import Output
from dossier_manager.cli.target import MARK, check_target
from dossier_manager.errors import Lacking, WrongUsage

RESULT = {"format": 1, "ok": True, "checks": [], "name": "Tốt"}


def refused(target: Path, **more: tuple[Path, ...]) -> str:
    with pytest.raises(WrongUsage) as caught:
        check_target(target, **more)
    return caught.value.code


def emit(file: Path, *, as_json: bool) -> None:
    Output(as_json, file).emit(lambda: Text("Tốt"), lambda: dict(RESULT))


def test_a_result_is_written_whole_and_nothing_is_left_beside(tmp_path: Path) -> None:
    emit(tmp_path / "a.json", as_json=True)
    assert json.loads((tmp_path / "a.json").read_bytes()) == RESULT
    emit(tmp_path / "a.txt", as_json=False)
    assert (tmp_path / "a.txt").read_bytes() == f"{MARK}\nTốt\n".encode()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "a.txt"]


def test_an_earlier_result_is_replaced(tmp_path: Path) -> None:
    for name in ("a.json", "a.txt", "khong-duoi"):
        for as_json in (True, False, True):
            emit(tmp_path / name, as_json=as_json)
        assert json.loads((tmp_path / name).read_bytes()) == RESULT


@pytest.mark.parametrize(
    "content",
    [
        "Ghi chép của tôi\n",
        "",
        "{",
        "[1]",
        '{"format": 1}',
        '{"format": 2, "ok": true, "checks": []}',
        '{"ok": true, "checks": [], "format": 1}',
        '{"format": 1, "name": "của tôi"}',
        f"{MARK} và hơn nữa\n",
        f"\n{MARK}\n",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.json"])
def test_what_a_person_wrote_is_never_written_over(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert refused(tmp_path / name) == "OUTPUT_EXISTS"
    with pytest.raises(WrongUsage):
        emit(tmp_path / name, as_json=True)
    assert (tmp_path / name).read_text(encoding="utf-8") == content


@pytest.mark.parametrize("name", ["a.docx", "A.XLSX", "a.pdf"])
def test_a_name_that_promises_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name) == "OUTPUT_OTHER_KIND"


def test_a_dash_is_no_file() -> None:
    assert refused(Path("-")) == "OUTPUT_TO_SCREEN"


def test_nothing_that_stands_in_an_archive_is_written_over(tmp_path: Path) -> None:
    inner = tmp_path / "kho" / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "kho" / "archive.yaml").write_text("id: x", encoding="utf-8")
    for name in ("QD.jpg", "cu.json", "cu.txt"):
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
    (tmp_path / "in.txt").write_text("x", encoding="utf-8")
    (tmp_path / "QD.odg").write_text("x", encoding="utf-8")
    assert refused(tmp_path / "QD.odg") == "OUTPUT_EXISTS"
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
