"""What a child serves when only parsing is measured: pages, and no look for letterheads."""

from collections.abc import Iterator, Sequence

from dossier_manager.findings import Finding
from dossier_manager.reading import reader
from dossier_manager.reading.frames import Frame
from dossier_manager.reading.model import Page, Paper


def _no_papers(_pages: Sequence[Page], _problems: list[Finding]) -> tuple[Paper, ...]:
    return ()


def serve(job: Frame) -> Iterator[Frame]:
    """The reader's own work without its last step."""
    vars(reader)["_papers"] = _no_papers
    yield from reader.serve(job)
