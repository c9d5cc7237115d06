"""A single name that the system will not tell about costs nothing but itself."""

import os
from pathlib import Path

import pytest

from dossier_manager.archive.link import is_link
from dossier_manager.archive.walk import walk
from dossier_manager.findings import Severity


def test_a_name_that_cannot_be_looked_at_is_unseen_and_not_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4\n")

    def refuse(entry: "os.DirEntry[str]") -> bool:
        if entry.name == "b.pdf":
            raise PermissionError(13, "Permission denied")
        return is_link(entry)

    monkeypatch.setattr("dossier_manager.archive.walk.is_link", refuse)
    seen = walk(tmp_path)
    assert [entry.path.raw for entry in seen.entries] == ["a.pdf", "c.pdf"]
    assert [path.raw for path in seen.unseen] == ["b.pdf"]
    (finding,) = seen.findings
    assert (finding.code, finding.severity) == ("ENTRY_UNREADABLE", Severity.ERROR)
