"""The shape of one line of the tables of facts."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

AS_OF = dt.date(2026, 11, 6)
YEAR = 2026

# What bars without being a part of the dossier.
PERCENT = "%"
ELIGIBILITY = "ten months"
UNFOUNDED = "no decision"

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One dossier. `bars` says for each barred grade all that bars it, and nothing else does;
    what only leaves a grade to a person is not in it.

    `missing` and `unsure` name parts owed once or for this year whose absence bars; `asked`
    those of which the guide leaves open whether they are owed. `percent` is the share of targets
    met, exact. `files` counts neither manifest nor decisions. `unreadable` are broken, locked, or
    spreadsheets, which are not read. `pixels` are files without any text.

    `rules` are the sets that judge it, the one of the year first; none given: Hướng dẫn 22 alone.
    `ended` says that it is not rated, or not recognised, because it ended. `told` are codes of
    findings that must be there, `untold` such as must not. `unasked` are parts that the text does
    not ask for here.
    """

    dossier: str
    kind: str = "mo-hinh"
    year: int = YEAR
    as_of: dt.date = AS_OF
    rules: tuple[str, ...] = ()
    ended: bool = False
    told: frozenset[str] = NONE
    untold: frozenset[str] = NONE
    unasked: frozenset[str] = NONE
    eligible: str | None = "yes"
    percent: Fraction | None = Fraction(1)
    tot: str | None = "open"
    kha: str | None = "person"
    trung_binh: str | None = "person"
    possible: str | None = "tot"
    proven: str | None = None
    missing: frozenset[str] = NONE
    unsure: frozenset[str] = NONE
    asked: frozenset[str] = NONE
    bars: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: int
    withheld: int = 0
    unreadable: int = 0
    pixels: frozenset[str] = NONE
    recognition: str | None = None
    due: dt.date | None = None

    @property
    def judged_by(self) -> tuple[str, ...]:
        """The sets that judge it."""
        plain = "hd22.dien-hinh" if self.kind == "dien-hinh" else "hd22.mo-hinh"
        return self.rules or (plain,)
