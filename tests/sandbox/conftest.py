"""Children import the hostile functions from this folder."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _importable_targets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
