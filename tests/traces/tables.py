"""The tables of breaks by text. A text without a table here is not yet traced."""

from tests.traces import (
    hb,
    hd22_criteria,
    hd22_dossier,
    hd22_exemplar,
    hd22_founding,
    hd22_opinions,
    hd22_rating,
    hd22_survey,
    hd22_units,
)
from tests.traces.breaks import Break, CountBreak, UnitBreak

BREAKS: dict[str, tuple[Break, ...]] = {
    "hb": hb.BREAKS,
    "hd22": (
        *hd22_survey.BREAKS,
        *hd22_opinions.BREAKS,
        *hd22_founding.BREAKS,
        *hd22_rating.BREAKS,
        *hd22_criteria.BREAKS,
        *hd22_dossier.BREAKS,
        *hd22_exemplar.BREAKS,
    ),
}
COUNTS: dict[str, tuple[CountBreak, ...]] = {"hb": hb.COUNTS}
UNITS: dict[str, tuple[UnitBreak, ...]] = {"hb": hb.UNITS, "hd22": hd22_units.UNITS}


def every(text: str) -> tuple[Break | CountBreak | UnitBreak, ...]:
    """All breaks of a text."""
    return (*BREAKS.get(text, ()), *COUNTS.get(text, ()), *UNITS.get(text, ()))
