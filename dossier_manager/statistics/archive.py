"""All counts of an archive for a rating year, beside the year before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier_manager.archive.manifest import Kind
from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Finding, Severity, finding
from dossier_manager.rules.load import RuleBook
from dossier_manager.statistics.change import Change, change
from dossier_manager.statistics.counting import Counting, counting
from dossier_manager.statistics.counts import Totals, totals
from dossier_manager.statistics.exceptions import Exceptional, exceptions
from dossier_manager.statistics.family import Families, families, same_names
from dossier_manager.statistics.line import Line, Seen, seen_before, seen_in
from dossier_manager.statistics.proposals import Proposal, proposals
from dossier_manager.statistics.regulations import Regulations, regulations_of

_MOST = 10
"""Dossiers named in one question."""


@dataclass(frozen=True, slots=True)
class YearCount:
    """One year: its lines in the order of their paths, the mô hình with their điểm, the totals."""

    year: int
    lines: tuple[Line, ...]
    families: Families
    totals: Totals


@dataclass(frozen=True, slots=True)
class Statistics:
    """A year and the year before. `questions` are open points that change how figures are read."""

    now: YearCount
    before: YearCount
    counting: Counting
    exceptions: tuple[Exceptional, ...]
    proposals: tuple[Proposal, ...]
    change: Change
    questions: tuple[Finding, ...]


def statistics(
    view: ArchiveView, book: RuleBook, audit: ArchiveAudit, before: ArchiveAudit
) -> Statistics:
    """Count an archive. `audit` is of the year that is asked for, `before` of the year before."""
    way = counting(view.settings.province, audit.year)
    seen = seen_in(view, book, audit)
    was = seen_before(seen, book, before)
    now = _year(view, audit.year, tuple(one.line for one in seen))
    then = _year(view, before.year, tuple(one.line for one in was))
    return Statistics(
        now=now,
        before=then,
        counting=way,
        exceptions=exceptions(seen, audit, way),
        proposals=proposals(seen, book),
        change=change(now.lines, then.lines),
        questions=(*_questions(now, way), *_unclear(seen, book, way)),
    )


def _year(view: ArchiveView, year: int, lines: tuple[Line, ...]) -> YearCount:
    found = families(lines)
    first = view.settings.first_site_counts
    return YearCount(year, lines, found, totals(lines, found, first_counts=first))


def _questions(now: YearCount, way: Counting) -> Iterator[Finding]:
    if now.totals.sites.first_counts is None and now.totals.models:
        yield finding("STATS_FIRST_SITE_OPEN", Severity.INFO, basis=way.by("noi-dau-tien").basis)
    for alike in same_names(now.lines):
        yield finding(
            "STATS_SAME_NAME",
            Severity.INFO,
            basis=way.by("cung-ten").basis,
            name=alike[0].name,
            count=len(alike),
            dossiers=_paths(alike),
        )


def _unclear(seen: Sequence[Seen], book: RuleBook, way: Counting) -> Iterator[Finding]:
    """Whose quy chế nobody can tell anything of. That nobody looked is asked only where the text
    itself holds: elsewhere the program does not look for it.
    """
    found: dict[Regulations, list[Line]] = {}
    for one in seen:
        line, settled = one.line, one.view.manifest.counted is not None
        if line.counted and line.kind is not Kind.EXEMPLAR and not settled:
            found.setdefault(regulations_of(one.view, book), []).append(line)
    basis = way.by("quy-che-chua-ro").basis
    if gone := found.get(Regulations.NOT_SEEN):
        yield finding(
            "STATS_REGULATIONS_NOT_SEEN",
            Severity.INFO,
            basis=basis,
            count=len(gone),
            dossiers=_paths(gone),
        )
    if way.direct and (blind := found.get(Regulations.NOT_LOOKED)):
        yield finding(
            "STATS_REGULATIONS_NOT_LOOKED",
            Severity.INFO,
            basis=basis,
            count=len(blind),
            dossiers=_paths(blind),
        )


def _paths(lines: Sequence[Line]) -> str:
    """The first of them; a name that a hundred communes use needs no hundred paths."""
    more = len(lines) - _MOST
    return ", ".join(line.path for line in lines[:_MOST]) + (f" … (+{more})" if more > 0 else "")
