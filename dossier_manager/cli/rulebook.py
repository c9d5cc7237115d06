"""The rule book for an archive: what is shipped, and the archive's own folder of rules."""

from pathlib import Path

from dossier_manager.rules.load import RuleBook, load_book

LOCAL_FOLDER = "rules"
"""Where an archive may keep rule sets of its own, beside `archive.yaml`."""


def book_of(root: Path | None = None) -> RuleBook:
    """The rule sets that hold in an archive, or those shipped where there is none."""
    local = root / LOCAL_FOLDER if root is not None else None
    return load_book(local if local is not None and local.is_dir() else None)
