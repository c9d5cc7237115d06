"""The rule book for an archive: what is shipped, and the archive's own folder of rules."""

from pathlib import Path

from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.broken import refuse_broken_rules
from dossier_manager.cli.nearest import nearest
from dossier_manager.errors import WrongUsage
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import RuleSet

LOCAL_FOLDER = "rules"
"""Where an archive may keep rule sets of its own, beside `archive.yaml`."""


def book_of(root: Path | None = None) -> RuleBook:
    """The rule sets that hold in an archive, or those shipped where there is none."""
    local = root / LOCAL_FOLDER if root is not None else None
    return load_book(local if local is not None and local.is_dir() else None)


def find_set(book: RuleBook, text: str) -> RuleSet:
    """A rule set by its id.

    Raises WrongUsage with the nearest ids, or Unsound where a rule file is broken.
    """
    found = book.get(text.strip())
    if found is None:
        refuse_broken_rules(book, text.strip())
        near = nearest(text, [entry.id for entry in book.sets])
        raise WrongUsage("UNKNOWN_RULES", name=public_name(text), near=near)
    return found
