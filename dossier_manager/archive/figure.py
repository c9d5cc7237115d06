"""Figures as people here write them: `1.200`, `89,5 %`, `03 vụ`, `1,5 tỷ đồng`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from dossier_manager.vietnamese.form import nfc, words

_NUMBER = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?(?=\s|%|$)")
_TIMES = {
    "nghìn": 3, "nghin": 3, "ngàn": 3,
    "triệu": 6, "trieu": 6,
    "tỷ": 9, "tỉ": 9, "ty": 9,
}  # fmt: skip
_NEITHER = frozenset({"chục", "trăm", "vạn", "tá", "tr", "k", "ngan", "ti"})
"""Words that multiply for one writer and name a thing for another."""

_MOST_DIGITS = 15
_PERCENT = "phan tram"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its unit: folded words, `%` for per cent, empty where none stands.

    `scaled` says that a word such as `tỷ` multiplied it.
    """

    value: Decimal
    unit: str = ""
    scaled: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing but digits stands there."""
        return not self.unit and not self.scaled

    @property
    def percent(self) -> bool:
        """Whether it is per cent of something."""
        return self.unit.startswith("%")


def figure(text: str | None) -> Figure | None:
    """The figure that a text is: a dot parts thousands, a comma the decimals.

    None for everything else: `12abc`, `1.20.3`, `5-7`, a sign, a second number, a number too
    long to be one. Never raises.
    """
    said = nfc(text or "").lower().strip()
    number = _NUMBER.match(said)
    if number is None:
        return None
    whole, part = number[1].replace(".", ""), number[2] or ""
    if len(whole) + len(part) > _MOST_DIGITS:
        return None
    value = Decimal(f"{whole}.{part or 0}")
    rest = said[number.end() :].split()
    power = 0
    while rest and rest[0] in _TIMES:
        power += _TIMES[rest.pop(0)]
    if (rest and rest[0] in _NEITHER) or power > _MOST_DIGITS:
        return None
    unit = _unit(" ".join(rest))
    return None if unit is None else Figure(value.scaleb(power), unit, scaled=power > 0)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same: equal units, or a unit on one side alone.

    `1 tỷ` beside a bare `800` is not comparable: nobody can tell what the 800 are.
    """
    if one.unit and other.unit and one.unit != other.unit:
        return False
    pairs = ((one, other), (other, one))
    return not any(a.scaled and b.bare and 0 < b.value < 1000 for a, b in pairs)


def _unit(said: str) -> str | None:
    """The unit in folded words; None where another number stands in it."""
    percent = said.startswith("%")
    folded = words(said.removeprefix("%"))
    if any(word[0].isdigit() for word in folded.split()):
        return None
    if folded.startswith(_PERCENT):
        percent, folded = True, folded.removeprefix(_PERCENT).strip()
    return f"% {folded}".strip() if percent else folded
