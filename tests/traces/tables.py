"""The tables of breaks by text. A text without a table here is not yet traced."""

from tests.traces import (
    bt2023_criteria,
    bt2023_dossier,
    bt2023_exemplar,
    bt2023_founding,
    bt2023_opinions,
    bt2023_rating,
    bt2023_rules,
    bt2023_running,
    bt2023_survey,
    bt2023_units,
    cu_drafts,
    cu_founding,
    cu_linked,
    cu_linked_rules,
    cu_running,
    cu_survey,
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
from tests.traces.breaks import Break, CountBreak, PlaceBreak, UnitBreak

BREAKS: dict[str, tuple[Break, ...]] = {
    "bt2023": (
        *bt2023_survey.BREAKS,
        *bt2023_opinions.BREAKS,
        *bt2023_founding.BREAKS,
        *bt2023_rules.BREAKS,
        *bt2023_running.BREAKS,
        *bt2023_rating.BREAKS,
        *bt2023_criteria.BREAKS,
        *bt2023_dossier.BREAKS,
        *bt2023_exemplar.BREAKS,
    ),
    "cu": (
        *cu_survey.BREAKS,
        *cu_drafts.BREAKS,
        *cu_founding.BREAKS,
        *cu_running.BREAKS,
        *cu_linked.BREAKS,
        *cu_linked_rules.BREAKS,
    ),
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
UNITS: dict[str, tuple[UnitBreak, ...]] = {
    "bt2023": bt2023_units.UNITS,
    "hb": hb.UNITS,
    "hd22": hd22_units.UNITS,
}
PLACES: dict[str, tuple[PlaceBreak, ...]] = {
    "bt2023": bt2023_units.PLACES,
    "hb": hb.PLACES,
    "hd22": hd22_units.PLACES,
}


def every(text: str) -> tuple[Break | CountBreak | UnitBreak | PlaceBreak, ...]:
    """All breaks of a text."""
    held = (BREAKS.get(text, ()), COUNTS.get(text, ()), UNITS.get(text, ()), PLACES.get(text, ()))
    return tuple(one for table in held for one in table)
