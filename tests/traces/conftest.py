"""The archive of broken copies, for every test of the traces."""

from pathlib import Path

import pytest

from tests.traces.archive import Broken, shared
from tests.traces.tables import BREAKS, COUNTS


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Broken:
    base = tmp_path_factory.getbasetemp()
    common: Path = base if worker_id == "master" else base.parent
    every = tuple(one for tables in (BREAKS, COUNTS) for table in tables.values() for one in table)
    return shared(common / "traces", every)
