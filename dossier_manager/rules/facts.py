"""The named facts that conditions may ask for, and the values that each may have."""

from collections.abc import Mapping

from dossier_manager.archive.manifest import Kind, LedBy, Level, Role

_YES_NO = frozenset({"yes", "no"})
_ASKED = (
    *("linked", "self_managed", "party_committee", "fund", "limited_members", "piloted"),
    *("founded_under_guide", "founded_in_year", "ten_months"),
    *("ending", "ended", "replicating", "v05"),
)

FACTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_ASKED, _YES_NO),
    "kind": frozenset(Kind),
    "role": frozenset(Role),
    "level": frozenset(Level),
    "led_by": frozenset(LedBy),
}
"""Each fact with its values, beside `has.<part>`."""


def values_of(fact: str) -> frozenset[str]:
    """What a known fact may be; that there is a paper for a part is yes or no."""
    return FACTS.get(fact, _YES_NO)
