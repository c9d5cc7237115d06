"""One look at an archive, with progress for whoever watches."""

from pathlib import Path

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.cli.options import Looking
from dossier_manager.ingest.look import look
from dossier_manager.report.progress import progress


def look_at(archive: Path, looking: Looking) -> ArchiveView:
    """The archive as disk and state show it now. Raises CannotGoOn where there is none."""
    with progress() as advance:
        return look(
            archive,
            state=looking.state,
            scan=looking.scan,
            workers=looking.workers,
            on_progress=advance,
        )
