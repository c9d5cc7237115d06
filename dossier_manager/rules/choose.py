"""Which rule set governs a dossier in a rating year, and why.

No text says which guide a year is rated by; that it is the one in force on the day of the
rating is an inference, and is told with the choice.
"""

import datetime as dt
from collections.abc import Sequence

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.clock import RatingYear
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet
from dossier_manager.vietnamese.form import words


def applicable(book: RuleBook, manifest: Manifest, settings: Settings) -> tuple[RuleSet, ...]:
    """The sets for the kind of dossier: the archive's own, the province's, then all others."""
    fitting = [
        one for one in book.sets if manifest.kind in one.kinds and holds_in(one, settings.province)
    ]
    return tuple(sorted(fitting, key=lambda one: _rank(book, one)))


def _rank(book: RuleBook, ruleset: RuleSet) -> int:
    """An archive's own set goes first where it is laid over another or names its province."""
    if ruleset.id in book.local:
        return 0 if ruleset.base is not None or ruleset.province is not None else 3
    return 1 if ruleset.province is not None else 2


def holds_in(ruleset: RuleSet, province: str | None) -> bool:
    """Whether a text holds in a province; one that names no province holds in all of them."""
    if ruleset.province is None:
        return True
    said = words(province or "").removeprefix("tinh ").removeprefix("thanh pho ")
    return said == words(ruleset.province)


def governs(ruleset: RuleSet, year: int) -> bool:
    """Whether the text was in force when the year was rated: from the day after its last one."""
    made = rated_from(year)
    return ruleset.valid_from <= made and (ruleset.valid_to is None or made <= ruleset.valid_to)


def chosen(sets: Sequence[RuleSet], year: int) -> RuleSet:
    """Of the sets for a kind of dossier the first that governs the year, else the first."""
    return next((one for one in sets if governs(one, year)), sets[0])


def why(ruleset: RuleSet, year: int, *, local: bool = False) -> str:
    """Why a set was chosen, in words; or that it is shown and does not govern the year."""
    since = f"{ruleset.valid_from:%d/%m/%Y}"
    made = f"{rated_from(year):%d/%m/%Y}"
    kind = "theo loại hồ sơ"
    if ruleset.province is not None:
        kind += f" và tỉnh {ruleset.province}"
    own = "; bộ quy định riêng của kho, không phải bộ có sẵn" if local else ""
    if governs(ruleset, year):
        return (
            f"{kind}; kỳ {year} được xếp loại từ {made}, khi {ruleset.source.number} "
            f"đang được áp dụng (có từ {since}){own}"
        )
    return f"{kind}, chỉ để xem; kỳ {year}: {not_held(ruleset)}{own}"


def not_held(ruleset: RuleSet) -> str:
    """That the guide of a year is not in the program, in words; which one, where it is known."""
    guide = f"{ruleset.source.number} có từ {ruleset.valid_from:%d/%m/%Y}"
    if ruleset.valid_to is not None:
        guide += f" đến {ruleset.valid_to:%d/%m/%Y}"
    before = ""
    if ruleset.predecessor is not None:
        day = f" ngày {ruleset.predecessor.date:%d/%m/%Y}" if ruleset.predecessor.date else ""
        before = f"; trước đó là {ruleset.predecessor.number}{day}, chưa có văn bản"
    return f"quy định khi đó chưa có trong máy (Hướng dẫn {guide}{before})"


def rated_from(year: int) -> dt.date:
    """The first day on which a year is rated: the day after its last one."""
    return RatingYear(year).end + dt.timedelta(days=1)
