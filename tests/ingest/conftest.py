"""The archive that scans are tried on."""

from pathlib import Path

import pytest

from tests.ingest.office import ARCHIVE, MANIFEST, Office, decision, write


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two dossiers with three papers, and a file of no dossier."""
    root = tmp_path / "kho"
    write(root / "archive.yaml", ARCHIVE)
    write(root / "ho so 1" / "manifest.yaml", MANIFEST.format(id="hs-1"))
    write(root / "ho so 1" / "1. QĐ thành lập.txt", decision(11, "một"))
    write(root / "ho so 1" / "2. Kế hoạch" / "kh.txt", decision(12, "hai"))
    write(root / "ho so 2" / "manifest.yaml", MANIFEST.format(id="hs-2"))
    write(root / "ho so 2" / "qd.txt", decision(13, "ba"))
    write(root / "le.txt", decision(14, "lẻ"))
    return root


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def office(archive: Path, state: Path) -> Office:
    return Office(archive, state)
