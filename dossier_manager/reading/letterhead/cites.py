"""Numbers of other papers that a paper names, with their dates."""

import re
from collections.abc import Iterable

from dossier_manager.reading.model import Cite
from dossier_manager.vietnamese.dates import find_dates
from dossier_manager.vietnamese.numbers import find_numbers

_MOST = 80
_LOOKED_AT = 200_000
_DATED = re.compile(r"[\s,]{0,4}+(?:ký\s)?(?:ngày|ngay)\s")


def read_cites(lines: Iterable[str], own: str | None) -> tuple[Cite, ...]:
    """Each number once, in the order of the text; the paper's `own` is left out.

    A date counts where it follows its number at once: `số 22/HD-BCA-V05 ngày 18/11/2022`.
    """
    text = " ".join(lines)[:_LOOKED_AT]
    found: dict[str, Cite] = {}
    for number in find_numbers(text):
        value = number.value.canonical()
        if value == own or (value in found and found[value].date is not None):
            continue
        if value not in found and len(found) >= _MOST:
            break
        after = text[number.end : number.end + 60]
        dated = _DATED.match(after)
        dates = find_dates(after) if dated else ()
        day = dates[0].value.full if dates and dated and dates[0].start <= dated.end() else None
        found[value] = Cite(value, day)
    return tuple(found.values())
