"""Which rule set governs a dossier in a rating year, and why."""

import datetime as dt
from collections.abc import Sequence

from dossier_manager.archive.manifest import Manifest
from dossier_manager.clock import RatingYear
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet


def applicable(book: RuleBook, manifest: Manifest) -> tuple[RuleSet, ...]:
    """The sets for the kind of dossier, in the order of the book."""
    return tuple(one for one in book.sets if manifest.kind in one.kinds)


def governs(ruleset: RuleSet, year: int) -> bool:
    """Whether the text was in force when the year was rated: from the day after its last one.

    No text says which guide a year is rated by; that it is the one in force on the day of the
    rating is an inference.
    """
    made = _rated_from(year)
    return ruleset.valid_from <= made and (ruleset.valid_to is None or made <= ruleset.valid_to)


def chosen(sets: Sequence[RuleSet], year: int) -> RuleSet:
    """Of the sets for a kind of dossier the first that governs the year, else the first."""
    return next((one for one in sets if governs(one, year)), sets[0])


def why(ruleset: RuleSet, year: int) -> str:
    """Why a set was chosen, in words; or that it is shown and does not govern the year."""
    since = f"{ruleset.valid_from:%d/%m/%Y}"
    made = f"{_rated_from(year):%d/%m/%Y}"
    if governs(ruleset, year):
        return (
            f"theo loại hồ sơ; kỳ {year} được xếp loại từ {made}, khi {ruleset.source.number} "
            f"đang được áp dụng (có từ {since})"
        )
    return f"theo loại hồ sơ, chỉ để xem; kỳ {year}: {not_held(ruleset)}"


def not_held(ruleset: RuleSet) -> str:
    """That the guide of a year is not in the program, in words."""
    guide = f"{ruleset.source.number} có từ {ruleset.valid_from:%d/%m/%Y}"
    if ruleset.valid_to is not None:
        guide += f" đến {ruleset.valid_to:%d/%m/%Y}"
    return f"quy định khi đó chưa có trong máy (Hướng dẫn {guide})"


def _rated_from(year: int) -> dt.date:
    return RatingYear(year).end + dt.timedelta(days=1)
