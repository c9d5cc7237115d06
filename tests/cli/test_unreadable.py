"""What may not be read is told in Vietnamese and ends with 3, as any other broken thing does."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dossier_manager.__main__ import main
from dossier_manager.cli.options import PATH
from dossier_manager.errors import Unsound
from tests.cli.conftest import bound_by_permissions

ARGUMENT = click.Argument(["archive"], type=PATH)


def test_a_path_that_may_not_be_read_is_left_to_who_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_words, **_more: False)
    assert PATH.convert(str(tmp_path), ARGUMENT, None) == tmp_path


def test_a_path_behind_a_shut_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(_path: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr("os.stat", shut)
        with pytest.raises(Unsound) as caught:
            PATH.convert(str(tmp_path), ARGUMENT, None)
    assert caught.value.code == "PATH_UNREADABLE"
    assert caught.value.params["path"] == str(tmp_path)


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_word_is_no_path(text: str) -> None:
    with pytest.raises(click.BadParameter, match="để trống"):
        PATH.convert(text, ARGUMENT, None)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder and two files that nobody may read, and an archive inside the folder."""
    shut = tmp_path / "kho"
    assert main(["init", str(shut), "--name", "Kho"]) == 0
    (shut / "a.yaml").write_text("id: x", encoding="utf-8")
    for name in ("a.pdf", "a.yaml"):
        (tmp_path / name).write_bytes(b"x")
        (tmp_path / name).chmod(0)
    shut.chmod(0)
    yield tmp_path
    shut.chmod(0o755)


@pytest.mark.skipif(sys.platform != "linux", reason="permission bits as Linux has them")
@pytest.mark.parametrize(
    "words",
    [
        ("audit", "kho"),
        ("stats", "kho"),
        ("audit", "kho/khong-thay-duoc"),
        ("rules", "check", "a.yaml"),
        ("rules", "check", "kho/a.yaml"),
        ("inspect", "a.pdf"),
        ("inspect", "kho/a.pdf"),
    ],
    ids=" ".join,
)
def test_the_program_ends_with_3_and_speaks_vietnamese(place: Path, words: tuple[str, ...]) -> None:
    command, last = words[:-1], str(place / words[-1])
    done = bound_by_permissions(*command, last)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 3, said
    assert "is not readable" not in said
    assert "Traceback" not in said
    assert any(told in said for told in ("Không đọc được", "Không xem được", "Không mở được"))
    as_json = bound_by_permissions(*command, last, "--json")
    assert as_json.returncode == 3
    assert json.loads(as_json.stdout)["format"] == 1
