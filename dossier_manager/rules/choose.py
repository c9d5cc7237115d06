"""Which rule sets govern a dossier, and why."""

from dossier_manager.archive.manifest import Manifest
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


def applicable(book: RuleBook, manifest: Manifest) -> tuple[RuleSet, ...]:
    """The sets for the kind of dossier, in the order of the book."""
    return tuple(one for one in book.sets if manifest.kind in one.kinds)


def why(ruleset: RuleSet) -> str:
    """Why a set was chosen, in words."""
    day = ruleset.valid_from.strftime("%d/%m/%Y")
    return f"theo loại hồ sơ; {ruleset.source.number} có từ {day}"
