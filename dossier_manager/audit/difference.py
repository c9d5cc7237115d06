"""What would change for an archive if another rule set judged its dossiers. Pure.

Both sets judge as if they governed the year, so that their rows are compared and not their days;
which of them really governs is told apart from that.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier_manager.archive.manifest import Settings
from dossier_manager.audit.archive import near
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.kin import adopted, turned
from dossier_manager.audit.model import (
    Blocker,
    DossierAudit,
    GradeResult,
    GradeState,
    ItemStatus,
    Recognition,
    Status,
)
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.recognition.model import Match
from dossier_manager.rules.choose import (
    applicable,
    chosen,
    governs,
    holds_in,
    in_force_since,
    rated_from,
)
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.model import RuleSet

Pair = tuple[str | None, str | None]
"""The same thing by the first set and by the other; None where one of them does not say it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part by one set: its state and the clause."""

    status: Status
    basis: str


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A part that only one of the sets has, or whose state is another one."""

    part: str
    title: str
    year: int | None
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class GradeDifference:
    """A grade (or the recognition) in another state; `bars` is what newly stands before it."""

    grade: str
    before: GradeState | None
    after: GradeState | None
    bars: tuple[Blocker, ...]


@dataclass(frozen=True, slots=True)
class DossierDifference:
    """One dossier by both sets. `recited` rows keep their state and have another clause.

    `waived` says whether a waiver stands behind the grades.
    """

    id: str
    path: str
    name: str
    items: tuple[RowDifference, ...]
    recited: int
    possible: Pair
    proven: Pair
    eligible: Pair
    grades: tuple[GradeDifference, ...]
    recognition: GradeDifference | None = None
    waived: tuple[bool, bool] = (False, False)

    @property
    def changed(self) -> bool:
        """Whether anything but a clause is another one."""
        pairs = (self.possible, self.proven, self.eligible)
        return bool(self.items or self.grades or self.recognition) or any(a != b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Governing:
    """Whether a set really governs the year in this archive, and why, in words."""

    id: str
    governs: bool
    why: str


def differences(
    view: ArchiveView, book: RuleBook, one: RuleSet, other: RuleSet, *, on: dt.date, year: int
) -> tuple[DossierDifference, ...]:
    """Every dossier of a kind that both sets cover, judged by `one` and by `other`."""
    known = (day for day in (one.valid_from, other.valid_from) if day is not None)
    since = min((*known, rated_from(year)))
    wide = as_if_governing(one, since), as_if_governing(other, since)
    before = _judged(view, book, *wide, on=on, year=year)
    after = _judged(view, book, *reversed(wide), on=on, year=year)
    return tuple(compared(*pair) for pair in zip(before, after, strict=True))


def covered(view: ArchiveView, one: RuleSet, other: RuleSet) -> tuple[DossierView, ...]:
    """The dossiers whose kind both sets cover."""
    kinds = {*one.kinds} & {*other.kinds}
    return tuple(dossier for dossier in view.dossiers if dossier.manifest.kind in kinds)


def source(book: RuleBook, settings: Settings, ruleset: RuleSet, other: RuleSet) -> RuleSet | None:
    """The set by which the papers of `ruleset` were recognised here: itself, or one of its kin.

    None where the two are no kin, or none of their kin is used in this archive: then nobody
    looked for its papers. Nor did anybody for a set that only single dossiers state.
    """
    if ruleset.stated_only:
        return None
    if holds_in(ruleset, settings.province):
        return ruleset
    kin = book.kin(ruleset)
    if other.id not in {*kin, ruleset.id}:
        return None
    known = [other, *(found for name in sorted(kin) if (found := book.get(name)) is not None)]
    return next((found for found in known if holds_in(found, settings.province)), None)


def unsought(ruleset: RuleSet, recognised: RuleSet) -> tuple[str, ...]:
    """The parts of a set for which no paper was looked for, as another set was recognised."""
    return tuple(part.id for _, part in ruleset.parts if recognised.part(part.id) is None)


def governing(
    view: ArchiveView, book: RuleBook, ruleset: RuleSet, dossiers: Iterable[DossierView], year: int
) -> Governing:
    """Whether a set really governs the year for any of the dossiers."""
    settings, number = view.settings, ruleset.source.number
    rated = f"kỳ {year} được xếp loại từ {rated_from(year):%d/%m/%Y}"
    against = []
    if not holds_in(ruleset, settings.province):
        here = f"ghi tỉnh {settings.province}" if settings.province else "không ghi tỉnh nào"
        against.append(f"chỉ áp dụng ở {ruleset.province}, kho {here}")
    if not governs(ruleset, year):
        until = f" đến {ruleset.valid_to:%d/%m/%Y}" if ruleset.valid_to else ""
        against.append(f"{rated}, {number} {in_force_since(ruleset)}{until}")
    manifests = [dossier.manifest for dossier in dossiers]
    taken = (chosen(applicable(book, one, settings), year, one.rules) for one in manifests)
    first = {one.id for one in taken if one is not None}
    if not against and first and ruleset.id not in first:
        against.append(f"trong kho này {', '.join(sorted(first))} được xét trước")
    why = "; ".join(against) or f"{rated}, khi {number} đang được áp dụng"
    return Governing(ruleset.id, not against, why)


def as_if_governing(ruleset: RuleSet, since: dt.date) -> RuleSet:
    """The same set with a wider validity. What it asks of older papers stays as it was."""
    return ruleset.model_copy(
        update={
            "valid_from": since,
            "valid_to": None,
            "papers_from": ruleset.asks_from,
        }
    )


def carried(view: DossierView, recognised: RuleSet, ruleset: RuleSet) -> DossierView:
    """The dossier with papers recognised by one set read as the same parts of another."""
    if recognised.id == ruleset.id:
        return view
    return turned(view, lambda match: _match(match, recognised, ruleset))


def _match(match: Match, recognised: RuleSet, ruleset: RuleSet) -> Match:
    if match.requirement != recognised.requirement(match.part) or ruleset.part(match.part) is None:
        return match
    return replace(match, requirement=ruleset.requirement(match.part))


def _judged(
    view: ArchiveView, book: RuleBook, ruleset: RuleSet, other: RuleSet, *, on: dt.date, year: int
) -> Iterator[DossierAudit]:
    kin = book.kin(ruleset)
    recognised = source(book, view.settings, ruleset, other) or ruleset
    by_id = {dossier.manifest.id: dossier for dossier in view.dossiers}

    def seen(dossier: DossierView) -> DossierView:
        return adopted(carried(dossier, recognised, ruleset), ruleset, kin)

    for dossier in covered(view, ruleset, other):
        yield audit_dossier(
            seen(dossier),
            ruleset,
            view.settings,
            {name: seen(lender) for name, lender in near(dossier, by_id)},
            on=on,
            year=year,
            local=ruleset.id in book.local,
        )


def compared(before: DossierAudit, after: DossierAudit) -> DossierDifference:
    """Two audits of one dossier, beside each other."""
    old = {(item.part, item.year): item for item in before.items}
    new = {(item.part, item.year): item for item in after.items}
    keys = [*old, *(key for key in new if key not in old)]
    rows = [(old.get(key), new.get(key)) for key in keys]
    ours, theirs = before.rating, after.rating
    grades = (ours.grades if ours else {}), (theirs.grades if theirs else {})
    names = [*grades[0], *(name for name in grades[1] if name not in grades[0])]
    return DossierDifference(
        id=before.id,
        path=before.path,
        name=before.name,
        items=tuple(found for row in rows if (found := _row(*row)) is not None),
        recited=sum(_recited(*row) for row in rows),
        possible=(ours.possible if ours else None, theirs.possible if theirs else None),
        proven=(ours.proven if ours else None, theirs.proven if theirs else None),
        eligible=(ours.eligible.value if ours else None, theirs.eligible.value if theirs else None),
        grades=tuple(
            differing
            for name in names
            if (differing := _grade(name, grades[0].get(name), grades[1].get(name))) is not None
        ),
        recognition=_grade("recognition", before.recognition, after.recognition),
        waived=(bool(ours and ours.waived), bool(theirs and theirs.waived)),
    )


def _recited(before: ItemStatus | None, after: ItemStatus | None) -> bool:
    if before is None or after is None:
        return False
    return before.status is after.status and before.basis != after.basis


def _row(before: ItemStatus | None, after: ItemStatus | None) -> RowDifference | None:
    if before is not None and after is not None and before.status is after.status:
        return None
    shown = after or before
    if shown is None:
        return None
    return RowDifference(
        shown.part,
        shown.title,
        shown.year,
        Row(before.status, before.basis) if before else None,
        Row(after.status, after.basis) if after else None,
    )


def _grade(
    name: str, before: GradeResult | Recognition | None, after: GradeResult | Recognition | None
) -> GradeDifference | None:
    was, now = (before.state if before else None), (after.state if after else None)
    if was is now:
        return None
    known = {_said(blocker) for blocker in before.blockers} if before else set()
    fresh = [b for b in (after.blockers if after else ()) if _said(b) not in known]
    if now is GradeState.BARRED:
        fresh = [blocker for blocker in fresh if blocker.bars]
    return GradeDifference(name, was, now, tuple(fresh))


def _said(blocker: Blocker) -> tuple[str, str, bool]:
    return blocker.code, (blocker.requirement or "").rpartition("/")[2], blocker.bars
