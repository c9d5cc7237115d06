import json
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from dossier_manager.__main__ import main
from dossier_manager.cli import machine
from dossier_manager.report.doctor import Check, lacking


def test_optional_programs_never_fail_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    found = list(machine.checks(tmp_path))
    assert not [c.name for c in lacking(found) if c.name in ("tesseract", "soffice")]
    assert {"pdftotext", "tesseract", "soffice", "antiword"} <= {c.name for c in found}


def test_what_is_needed_and_lacks_is_status_4(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = Check("lxml.etree", False, True, "ImportError", "đọc tệp DOCX")
    monkeypatch.setattr(machine, "_library", lambda _name, _serves: broken)
    assert main(["doctor", "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert main(["doctor"]) == 4
    assert "THIẾU" in capsys.readouterr().out


def test_the_libraries_of_every_output_are_looked_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    by_name = {check.name: check for check in machine.checks(tmp_path)}
    wanted = {
        "icalendar": "deadlines --ics",
        "python-docx": "review --docx",
        "xlsxwriter": "review --xlsx",
        "leather": "stats --svg",
        "plotext": "stats --plot",
    }
    for name, command in wanted.items():
        assert by_name[name].ok
        assert by_name[name].detail == version(name)
        assert command in by_name[name].serves
    monkeypatch.setitem(sys.modules, "docx", None)  # as where it is not installed
    lost = {check.name for check in lacking(machine.checks(tmp_path))}
    assert lost == {"python-docx"}


def test_a_state_folder_that_cannot_be_written_is_seen(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    by_name = {check.name: check for check in machine.checks(tmp_path / "file" / "state")}
    assert not by_name["Nơi giữ sổ tra cứu"].ok
