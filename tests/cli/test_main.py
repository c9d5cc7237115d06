"""The way in: streams, statuses, faults; with the real program in a real process."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from dossier_manager import __main__ as way_in
from dossier_manager.__main__ import main
from dossier_manager.errors import Unsound

Run = Callable[..., Any]

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="sh and POSIX descriptors")


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1:strict"},
    ],
)
def test_output_is_utf_8_whatever_the_locale(run: Run, env: dict[str, str]) -> None:
    assert "Cách dùng: dossier" in run("--help", env=env).text
    told = run("adit", "--json", env=env)
    assert told.status == 2
    assert "Không có lệnh" in json.loads(told.out)["error"]["message"]
    assert "Không có lệnh" in run("adit", env=env).told


@POSIX
@pytest.mark.parametrize(
    ("shell", "status"), [(">&-", 4), ("2>&-", 0), (">&- 2>&-", 4), ("<&-", 0)]
)
def test_closed_streams_do_no_harm(run: Run, shell: str, status: int) -> None:
    assert run("rules", "list", shell=shell).status == status
    assert run("adit", shell=shell).status == 2


@POSIX
@pytest.mark.parametrize("words", [["rules", "list"], ["rules", "list", "--json"], ["--help"]])
def test_a_result_that_nobody_can_see_is_told_on_standard_error(
    run: Run, words: list[str], tmp_path: Path
) -> None:
    """STDOUT_CLOSED: a result in a file needs no standard output."""
    done = run(*words, shell=">&-")
    assert done.status == 4
    assert "đầu ra chuẩn đã bị đóng" in done.told
    assert run("rules", "list", "--output", tmp_path / "ra.txt", shell=">&-").status == 0
    assert (tmp_path / "ra.txt").read_text(encoding="utf-8")


@POSIX
def test_a_reader_that_leaves_early_is_no_fault(run: Run) -> None:
    done = run("rules", "show", "hd22.mo-hinh", "--json", shell="| head -c 1")
    assert done.out == b"{"
    assert done.err == b""


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told(run: Run) -> None:
    done = run("rules", "list", shell=">/dev/full")
    assert done.status == 4
    assert "Traceback" not in done.told
    assert "hết chỗ" in done.told


def _raise(error: BaseException) -> Callable[..., None]:
    def call(*_args: object, **_options: object) -> None:
        raise error

    return call


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    def fail(error: BaseException) -> None:
        monkeypatch.setattr(way_in.app, "main", _raise(error))

    return fail


Failing = Callable[[BaseException], None]


def test_a_fault_is_one_sentence_with_a_code(
    failing: Failing, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(ValueError("tên tệp mật.pdf"))
    monkeypatch.delenv("DOSSIER_DEBUG", raising=False)
    assert main(["audit", "kho"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Lỗi: Lỗi trong chương trình (mã ")
    assert "Traceback" not in err
    assert "mật" not in err
    assert main(["audit", "kho", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "INTERNAL"


def test_the_traceback_is_for_those_who_ask(
    failing: Failing, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(ValueError("x"))
    monkeypatch.setenv("DOSSIER_DEBUG", "1")
    assert main(["audit", "kho"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_broken_file_is_named_with_its_line(
    failing: Failing, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(Unsound("INTERNAL", file="kho/archive.yaml", line=7, number="x"))
    assert main(["audit", "kho"]) == 3
    assert "(kho/archive.yaml:7)" in capsys.readouterr().err
    assert main(["audit", "kho", "--json"]) == 3
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["file"], error["line"]) == ("kho/archive.yaml", 7)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_is_130(
    failing: Failing, error: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(error)
    assert main(["audit", "kho"]) == 130
    assert "Đã dừng" in capsys.readouterr().err


def test_a_library_that_is_not_installed_is_a_lack_of_the_machine(
    failing: Failing, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(ModuleNotFoundError("no", name="lxml"))
    assert main(["audit", "kho"]) == 4
    assert "lxml" in capsys.readouterr().err


def test_what_the_system_refuses_is_no_fault_of_the_program(
    failing: Failing, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(PermissionError(13, "Permission denied"))
    assert main(["audit", "kho"]) == 4
    assert "không có quyền" in capsys.readouterr().err
