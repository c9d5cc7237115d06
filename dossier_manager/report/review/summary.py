"""The many-year review on screen: the sums, the papers, the candidates, and what is left open."""

from collections.abc import Iterable

from rich.text import Text

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Finding, by_severity
from dossier_manager.report import blockers, words
from dossier_manager.report.broken import no_dossiers
from dossier_manager.report.review import lists as review_lists
from dossier_manager.report.review import tables as review_tables
from dossier_manager.report.review import words as review_words
from dossier_manager.report.review.tables import Table, narrow
from dossier_manager.report.screen import Report, bullets, heading, line, stack, table
from dossier_manager.statistics.review import Review


def review_report(view: ArchiveView, review: Review, findings: Iterable[Finding]) -> Report:
    """What fits a screen. The papers one by one stand in the files and in the JSON."""
    about = by_severity(findings)
    shown: list[Report] = [
        heading(f"Kho hồ sơ: {view.settings.name}"),
        heading(f"{review_words.TITLE}, {review_words.span_words(review)}"),
        line(review_words.days(review)),
        *bullets(review_words.notes(view, review)),
        Text(""),
    ]
    if not review.roll:
        shown.append(line(no_dossiers(about)))
    whole = review.whole
    tables = [review_tables.short(review_tables.levels(review))]
    if len(review.communes) > 1:
        tables.append(review_tables.short(review_tables.communes(review)))
    tables += [
        review_tables.years(review, whole),
        review_tables.grades(review, whole),
        review_tables.targets(review, whole),
        _without_clauses(review_lists.families(review, whole)),
    ]
    for one in tables:
        shown += _shown(one)
    shown += _exemplary(review)
    shown += _open(review)
    if about:
        shown += [heading("Về cả kho"), *bullets(blockers.finding_lines(about))]
    return stack(shown)


def _shown(one: Table) -> list[Report]:
    rows = ([str(cell) for cell in row] for row in one.rows)
    return [heading(one.title), table(one.columns, rows), line(one.caption, "dim"), Text("")]


def _without_clauses(one: Table) -> Table:
    """The families without their clauses, which no screen is wide enough for."""
    return narrow(one, range(len(one.columns) - 1))


def _exemplary(review: Review) -> list[Report]:
    """Each unit with its candidates; a person chooses."""
    told = review_lists.exemplary(review, ())
    shown: list[Report] = [heading(told.title), line(told.caption, "dim")]
    none = [review_lists.unit_name(unit) for unit in review.whole.units if not unit.candidates]
    for unit in (one for one in review.whole.units if one.candidates):
        short = "" if unit.enough else f" – {review_lists.too_few(unit)}"
        shown.append(line(f"{review_lists.unit_name(unit)}{short}"))
        shown += bullets(
            f"{one.name} ({words.KINDS[one.kind]}): {review_lists.why(one)}; "
            f"đã xã hội hóa: {review_lists.yes_no(one.socialised)}"
            for one in unit.candidates
        )
    if none:
        asked = f"đề cương hỏi từ {review.outline.asked} trở lên"
        shown.append(line(f"Chưa thấy ở {len(none)} đơn vị ({asked}): {', '.join(none)}"))
    if not review.whole.units:
        shown.append(line("chưa có đơn vị nào"))
    return [*shown, Text("")]


def _open(review: Review) -> list[Report]:
    rows = review_lists.open_heads(review).rows
    return [
        heading("Phần người viết (chương trình để trống)"),
        *bullets(f"{number} {title}: {hint}" for number, title, hint, *_ in rows),
        Text(""),
    ]
