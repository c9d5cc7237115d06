import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text

from dossier_manager.cli.output import Output
from dossier_manager.cli.target import (
    MARK,
    check_calendar_target,
    check_chart_target,
    check_office_target,
    check_target,
)
from dossier_manager.errors import Lacking, WrongUsage
from tests.cli.conftest import Run

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


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """A folder deep in an archive."""
    folder = tmp_path / "kho" / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "kho" / "archive.yaml").write_text("id: x", encoding="utf-8")
    return folder


def test_nothing_is_written_into_an_archive(inner: Path, tmp_path: Path) -> None:
    for name in ("QD.jpg", "cu.json", "cu.txt"):
        (inner / name).write_text("của người", encoding="utf-8")
        assert refused(inner / name) == "OUTPUT_INSIDE"
        assert (inner / name).read_text(encoding="utf-8") == "của người"
    assert refused(inner / "moi.json") == "OUTPUT_INSIDE"
    assert refused(tmp_path / "kho" / "moi.txt") == "OUTPUT_INSIDE"
    with pytest.raises(WrongUsage):
        emit(inner / "moi.txt", as_json=False)
    assert not (inner / "moi.txt").exists()
    check_target(inner / ".." / ".." / ".." / "ngoai.txt")


@pytest.mark.parametrize("name", ["archive.yaml", "manifest.yaml", "Decisions.yaml"])
def test_no_result_bears_a_name_of_the_archives_own_files(
    inner: Path, tmp_path: Path, name: str
) -> None:
    assert refused(inner / name) == "OUTPUT_OWN_NAME"
    assert refused(tmp_path / name) == "OUTPUT_OWN_NAME"  # it would make the folder an archive


def test_every_kind_of_file_is_refused_in_an_archive(inner: Path) -> None:
    checks: dict[str, Callable[[Path], None]] = {
        "a.ics": check_calendar_target,
        "a.svg": check_chart_target,
        "a.docx": lambda file: check_office_target(file, ".docx"),
        "a.xlsx": lambda file: check_office_target(file, ".xlsx"),
    }
    for name, check in checks.items():
        with pytest.raises(WrongUsage) as caught:
            check(inner / name)
        assert caught.value.code == "OUTPUT_INSIDE"


def test_an_archive_is_seen_through_links_into_it_and_out_of_it(
    inner: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.txt").symlink_to(inner / "a.txt")
    (tmp_path / "thu-muc").symlink_to(inner, target_is_directory=True)
    (tmp_path / "ngoai").mkdir()
    (inner / "ra-ngoai").symlink_to(tmp_path / "ngoai", target_is_directory=True)
    assert refused(tmp_path / "link.txt") == "OUTPUT_INSIDE"
    assert refused(tmp_path / "thu-muc" / "a.txt") == "OUTPUT_INSIDE"
    assert refused(inner / "ra-ngoai" / "a.txt") == "OUTPUT_INSIDE"
    (inner / "a.txt").write_text("của người", encoding="utf-8")
    assert refused(tmp_path / "link.txt") == "OUTPUT_INSIDE"


def test_a_link_that_leads_round_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert refused(tmp_path / "a.txt") == "OUTPUT_EXISTS"


def test_an_archive_that_is_made_only_now_is_kept_clean_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    done = run("init", "kho", "--name", "Kho", "--json", "--output", "kho/ra.json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "OUTPUT_INSIDE"
    assert list((tmp_path / "kho").iterdir()) == []
    assert run("init", "kho", "--name", "Kho", "--json", "--output", "ra.json").status == 0


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
