"""Progress through the procedure for people: a line for each dossier, or each in full."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from dossier_manager.audit.model import ArchiveAudit, DossierAudit, Status
from dossier_manager.audit.steps.progress import Progress
from dossier_manager.audit.steps.stand import Stand, StepPaper
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report import words
from dossier_manager.report.broken import no_dossiers
from dossier_manager.report.matrix import signs as paper_signs
from dossier_manager.report.screen import Report, bullets, line, stack, table
from dossier_manager.report.steps.whole import in_full
from dossier_manager.report.steps.words import (
    ACTS,
    NOTHING_LEFT,
    STATES,
    named,
    signs,
    status,
    where,
)
from dossier_manager.report.terminal import title
from dossier_manager.report.unsound import unsound

NOTES = (
    "Dấu ở mỗi bước chỉ nói về văn bản đã thấy trong hồ sơ, không nói việc đã làm tốt hay chưa.",
    "Nơi văn bản đòi việc mà không đòi giấy tờ, chưa thấy giấy tờ không có nghĩa là chưa làm.",
)
_COLUMNS = ("Hồ sơ", "Các bước", "Vòng năm {year}", "Việc tiếp theo")

Progresses = Sequence[tuple[DossierAudit, Sequence[Progress]]]


def steps_report(
    view: ArchiveView, audit: ArchiveAudit, found: Progresses, *, full: bool
) -> Report:
    """A line for each dossier; `full`: each with its papers and all that comes next."""
    shown: list[Report] = [*title(view, audit), Text("")]
    if not found:
        shown.append(line(no_dossiers(audit.findings)))
    elif full:
        each = ((one, progress) for one, several in found for progress in several)
        shown += [part for one, progress in each for part in in_full(one, progress, audit.year)]
    else:
        shown.append(_Overview(found, audit.year))
    shown += [_Legend(paper_marks=bool(found) and not full), *bullets(NOTES)]
    shown += unsound((one for one, _ in found), audit.findings)
    return stack(shown)


@dataclass(frozen=True, slots=True)
class _Overview:
    """The table, in signs that the stream can carry."""

    found: Progresses
    year: int

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        columns = [column.format(year=self.year) for column in _COLUMNS]
        rows = (
            _row(one, progress, second=at > 0, encoding=options.encoding)
            for one, several in self.found
            for at, progress in enumerate(several)
        )
        yield table(columns, rows)


def _row(
    one: DossierAudit, progress: Progress, *, second: bool, encoding: str
) -> Sequence[str | Text]:
    chosen = signs(encoding)
    name = f"{one.name} ({one.id})"
    if second:
        name += f", giấy tờ thành lập theo {progress.rules}"
    marks = " ".join(chosen[step.state] for step in progress.steps)
    if progress.ending:
        marks += "; kết thúc: " + " ".join(chosen[step.state] for step in progress.ending)
    return name, marks, _round(progress.round, encoding), _next(progress)


def _round(papers: Iterable[StepPaper], encoding: str) -> str:
    chosen = paper_signs(encoding)
    asked = (paper for paper in papers if paper.stand is not Stand.NOT_ASKED)
    return " ".join(f"{paper.part.id}{chosen[status(paper)]}" for paper in asked) or words.NOTHING


def _next(progress: Progress) -> str:
    """The first act with its papers, and how much more there is."""
    if progress.note is not None and not progress.acts:
        return progress.note
    papers = (paper for step in progress.steps for paper in step.papers)
    waived = any(paper.item.status is Status.WAIVED for paper in papers)
    text = NOTHING_LEFT
    if progress.acts:
        first, *others = progress.acts
        papers_named = "; ".join(f"{paper.part.id} {named(paper)}" for paper in first.papers)
        text = f"{where(first)}: {ACTS[first.kind]}: {papers_named}"
        text += f" (còn {len(others)} việc khác)" if others else ""
    before = f"{progress.note}. " if progress.note is not None else ""
    return before + text + ("; có miễn trừ" if waived else "")


@dataclass(frozen=True, slots=True)
class _Legend:
    """What the signs of steps mean; with `paper_marks`, those of the round's papers too."""

    paper_marks: bool

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        chosen = signs(options.encoding)
        steps = (f"{sign} {STATES[state]}" for state, sign in chosen.items())
        yield line(f"Các bước: {'; '.join(steps)}")
        if self.paper_marks:
            marks = paper_signs(options.encoding).items()
            papers = (f"{sign} {words.STATUSES[state]}" for state, sign in marks)
            yield line(f"Văn bản của vòng năm: {'; '.join(papers)}")
