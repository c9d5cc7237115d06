"""What the absence of a part does to a grade: bars it, or leaves it to a person."""

from collections.abc import Iterator

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.model import Blocker, ItemStatus, Status
from dossier_manager.audit.statuses import YEARLY, Case
from dossier_manager.audit.verdicts import is_open, verdict_on
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Facts, Truth, holds
from dossier_manager.rules.model import Anchor, Part
from dossier_manager.rules.rating import Grade


def of_item(
    case: Case, grade: Grade, item: ItemStatus, items: tuple[ItemStatus, ...]
) -> Iterator[Blocker]:
    """The blocker that one part puts before one grade, if any."""
    part = case.ruleset.part(item.part)
    if part is None or grade.id not in (*part.bars, *part.person):
        return
    if own_decision(part, item, case) or _only_told(part, item, case):
        return
    said = verdict_on(case, part, item.year)
    if said is Outcome.UNMET:
        yield _refused(case, grade, item, part)
    elif said is Outcome.MET:
        return
    elif item.status is Status.NOT_APPLICABLE:
        if part.exempt_doubt is not None and is_open(case, part, item.year):
            yield _blocker(
                case, grade, item, part, code="PAPER_EXEMPT_DOUBT", doubt=part.exempt_doubt
            )
    elif item.status is Status.MISSING and not met_by_other(part, item, items):
        yield _missing(case, grade, item, part)


def not_seen(item: ItemStatus, place: Place) -> Finding:
    """That a paper is not there, where no grade's blockers say so."""
    return finding("PAPER_NOT_SEEN", Severity.WARNING, place, basis=item.basis, title=item.title)


def own_decision(part: Part, item: ItemStatus, case: Case) -> bool:
    """This year's rating decision is the outcome of the rating: it never bars its own year."""
    return part.previous_year and item.year == case.year


def _only_told(part: Part, item: ItemStatus, case: Case) -> bool:
    """A gap of an earlier year that the text does not tie to this year's rating."""
    return item.year not in (None, case.year) and not part.previous_year


def met_by_other(part: Part, item: ItemStatus, items: tuple[ItemStatus, ...]) -> bool:
    """Of parts of which one is enough: another is there, or speaks for the group."""
    if not part.any_with:
        return False
    group = [i for i in items if i.part in part.any_with and i.year == item.year]
    return any(i.status is not Status.MISSING for i in group) or group[0].part != item.part


def _missing(case: Case, grade: Grade, item: ItemStatus, part: Part) -> Blocker:
    if item.year not in (None, case.year):
        return _blocker(case, grade, item, part, code="PAPER_MISSING_BEFORE")
    if is_open(case, part, item.year):
        return _blocker(case, grade, item, part, code="PAPER_MISSING_DOUBT", doubt=part.doubt)
    if grade.id not in part.bars:
        return _blocker(case, grade, item, part, code="PAPER_MISSING_PERSON")
    if part.owed not in YEARLY:
        return _blocker(case, grade, item, part, code="PAPER_MISSING", bars=True)
    code = "PAPER_MISSING_NOW" if _may_be_made(case, part) else "PAPER_MISSING_YEAR"
    return _blocker(case, grade, item, part, code=code, bars=True)


def _may_be_made(case: Case, part: Part) -> bool:
    """Whether a paper of the year is made after its close, and the year is being rated now."""
    when = part.missing_from
    after = when is not None and when.anchor in (Anchor.REPORT_DUE, Anchor.DECISION_DUE)
    return after and case.on.year == case.year


def _refused(case: Case, grade: Grade, item: ItemStatus, part: Part) -> Blocker:
    """A person says that what is there, or the lack of it, does not do."""
    return _blocker(case, grade, item, part, code="PAPER_UNMET", bars=grade.all_criteria)


def _blocker(
    case: Case,
    grade: Grade,
    item: ItemStatus,
    part: Part,
    *,
    code: str,
    doubt: str | None = None,
    bars: bool = False,
) -> Blocker:
    """A blocker with the clause that speaks of this grade."""
    params = (*params_of(case, item, part), *((("doubt", doubt),) if doubt else ()))
    own_clause = grade.id in part.bars or not part.bars
    clause = part.bars_basis if own_clause and part.bars_basis else grade.basis
    return Blocker(code, item.requirement, params, case.ruleset.cite(clause), bars)


def params_of(case: Case, item: ItemStatus, part: Part) -> tuple[tuple[str, str], ...]:
    """Part, title with its year, and who may hold a copy, as messages name them."""
    year = ""
    if item.year is not None:
        year = f" {item.year}" if item.title.endswith("năm") else f" năm {item.year}"
    holder = holder_of(part, case.facts(item.year))
    return (("part", item.part), ("title", item.title + year), ("holder", holder))


def holder_of(part: Part, facts: Facts) -> str:
    """Who may hold a copy, or makes the paper."""
    other = part.alternative
    if other is not None and holds(other.applies_if, facts) is Truth.YES:
        return other.who_holds
    return part.who_holds or "nơi ban hành, nơi nhận"
