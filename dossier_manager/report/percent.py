"""A percentage as a number and as people read it, always rounded down.

89.999 never shows as 90: the bands of the grades lie at 90, 70 and 50, and a figure that
rounds up would name a band that was not reached.
"""

from fractions import Fraction
from math import floor

from dossier_manager.audit.blockers import shown


def rounded_down(value: Fraction) -> float:
    """To two decimals, downward."""
    return floor(value * 100) / 100


def percent(value: Fraction) -> str:
    """As people read it: `89,99 %`."""
    return f"{shown(value)} %"
