"""One break: a small change to a copy of a dossier, and what must then be said with its clause.

Tables of breaks stand one a text (`hd22_*.py`, `hb.py`), a clause under the break that shows it.
`Wanted` looks for what an audit says (see `sayings.py`); the unbroken dossier must not say it.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from dossier_manager.rules.load import load_book
from dossier_manager.statistics.archive import Statistics
from tests.example.fact import AS_OF, YEAR

Change = Callable[[Path], None]

MODEL = "zalo-an-ninh"
LINKED = "giap-ranh"
SITE = "diem-thon-3"
OLD = "dong-ho-tu-quan"
PILOT = "tieng-keng"
FIRM = "doanh-nghiep-x"
FULL = "camera-an-ninh"
EXEMPLAR = "dien-hinh-ong-binh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said: in which way, which code or state, of what, before which grade.

    `clauses` are those that its basis cites. `never`: it must not be said of the broken copy,
    and the unbroken dossier must say it.
    """

    how: str
    what: str
    about: str | None = None
    grade: str | None = None
    clauses: tuple[str, ...]
    never: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """One broken copy of a dossier of the example archive.

    `id` is the folder and the manifest id of the copy; `what` says in plain words what is broken.
    `on` and `year` are the day of judgement and the rating year, of the copy and of the original.
    `against` are changes that the copy and the original share, each in a copy of its own.
    """

    id: str
    what: str
    of: str = MODEL
    change: tuple[Change, ...]
    against: tuple[Change, ...] = ()
    said: tuple[Wanted, ...]
    on: dt.date = AS_OF
    year: int = YEAR

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that this break shows, each once."""
        return tuple(dict.fromkeys(one for wanted in self.said for one in wanted.clauses))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountBreak:
    """One figure that another statement changes, and the rule of counting that says so.

    The archive that is counted holds the dossiers `beside` and one copy: unbroken (with `against`
    alone), then broken. `figure` reads the counts; `before` and `after` are what it must read.
    """

    id: str
    what: str
    of: str
    against: tuple[Change, ...] = ()
    change: tuple[Change, ...]
    beside: tuple[str, ...] = ()
    rule: str
    clauses: tuple[str, ...]
    figure: Callable[[Statistics, str], object]
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitBreak:
    """One duty of a unit: due on its last day in time, past on the day that the text names."""

    id: str
    what: str
    duty: str
    clauses: tuple[str, ...]
    last_day: dt.date
    year: int = YEAR
    province: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBreak:
    """What is said in one province and rating year with its clause, and elsewhere is not.

    The archive that is looked at holds the dossier `of` alone and is looked at on the last days
    of rating. `elsewhere` are other provinces (None: nobody stated one) and other years.
    """

    id: str
    what: str
    of: str = MODEL
    province: str | None = None
    year: int = YEAR
    elsewhere: tuple[tuple[str | None, int], ...]
    said: tuple[Wanted, ...]

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that this break shows, each once."""
        return tuple(dict.fromkeys(one for wanted in self.said for one in wanted.clauses))


def item(part: str, state: str, *clauses: str) -> Wanted:
    """The state of a part."""
    return Wanted(how="item", what=state, about=part, clauses=clauses)


def bars(code: str, grade: str, *clauses: str, about: str | None = None) -> Wanted:
    """A blocker that bars a grade."""
    return Wanted(how="bars", what=code, about=about, grade=grade, clauses=clauses)


def never(wanted: Wanted) -> Wanted:
    """What the unbroken dossier is told and the changed copy is not: the text allows it."""
    return replace(wanted, never=True)


def asks(code: str, grade: str, *clauses: str, about: str | None = None) -> Wanted:
    """A blocker that leaves a grade to a person."""
    return Wanted(how="asks", what=code, about=about, grade=grade, clauses=clauses)


def told(code: str, *clauses: str, about: str | None = None) -> Wanted:
    """A finding."""
    return Wanted(how="finding", what=code, about=about, clauses=clauses)


def unseen(part: str, clause: str, *, of: str = "hd22.mo-hinh") -> tuple[Wanted, ...]:
    """That a paper of a part speaks of none of its contents, each by its title."""
    ruleset = load_book().get(of)
    found = ruleset.part(part) if ruleset is not None else None
    assert found is not None
    return tuple(
        told("CONTENT_NOT_SEEN", clause, about=f"{part}: {one.title}") for one in found.contents
    )


def step(name: str, state: str, *clauses: str) -> Wanted:
    """How far a step has come."""
    return Wanted(how="step", what=state, about=name, clauses=clauses)


def standing(duty: str, *clauses: str) -> Wanted:
    """A duty of a unit to which no text gives a day."""
    return due(duty, "standing", *clauses)


def not_rated(*clauses: str) -> Wanted:
    """That nothing is rated, with the clause that the reason names."""
    return Wanted(how="not_rated", what="", clauses=clauses)


def due(duty: str, state: str, *clauses: str) -> Wanted:
    """The state of a day to keep."""
    return Wanted(how="deadline", what=state, about=duty, clauses=clauses)
