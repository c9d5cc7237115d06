"""The progress of one dossier in full: every step with its papers, the round, what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from dossier_manager.audit.model import DossierAudit, Status
from dossier_manager.audit.steps.progress import Progress
from dossier_manager.audit.steps.stand import Stand, StepPaper
from dossier_manager.audit.steps.steps import StepProgress
from dossier_manager.report import words
from dossier_manager.report.matrix import STYLES
from dossier_manager.report.screen import Report, bullets, heading, line, table
from dossier_manager.report.steps.words import (
    NOTHING_LEFT,
    STATES,
    act_lines,
    named,
    signs,
    status,
)

_PAPERS = ("Phần", "Văn bản", "Năm", "Tình trạng", "Ngày", "Căn cứ")


def in_full(one: DossierAudit, progress: Progress, year: int) -> Iterator[Report]:
    """One dossier by one rule set."""
    yield heading(f"{one.name} ({one.id}) – {progress.rules}")
    if progress.note is not None:
        yield line(progress.note)
    for step in (*progress.steps, *progress.ending):
        yield _Head(step)
        yield from _listed(step)
    if progress.round:
        yield heading(f"Vòng hằng năm, kỳ {year}")
        yield table(_PAPERS, map(_paper, progress.round))
    yield heading("Việc tiếp theo")
    yield from bullets(_next(progress))
    yield Text("")


def _listed(step: StepProgress) -> Iterator[Report]:
    """Papers that are asked for or seen as a table; the others by name alone."""
    shown = [paper for paper in step.papers if paper.seen or paper.stand is not Stand.NOT_ASKED]
    if shown:
        yield table(_PAPERS, map(_paper, shown))
    others = [f"{paper.part.id} {named(paper)}" for paper in step.papers if paper not in shown]
    if others:
        yield from bullets([f"Không hỏi tới, hoặc chỉ có khi việc xảy ra: {'; '.join(others)}"])


def _next(progress: Progress) -> Iterable[str]:
    texts = [text for act in progress.acts for text in act_lines(act)]
    return texts or [progress.note or NOTHING_LEFT]


@dataclass(frozen=True, slots=True)
class _Head:
    """A step's own line: its sign, its name, its state, its clause."""

    step: StepProgress

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        step, state = self.step.step, self.step.state
        name = step.id.capitalize() + (f" – {step.title}" if step.title != step.id else "")
        yield heading(
            f"{signs(options.encoding)[state]} {name}: {STATES[state]} [{self.step.basis}]"
        )


def _paper(paper: StepPaper) -> Sequence[str | Text]:
    item, shown = paper.item, status(paper)
    told = Text(words.STATUSES[shown.value], STYLES.get(shown, ""))
    if paper.why and (paper.stand is not Stand.THERE or shown is Status.WAIVED):
        told.append(line(f" – {paper.why}", "not bold default"))
    standing = f" ({words.ROWS[item.row]})" if item.row in words.ROWS and item.row != "text" else ""
    return (
        paper.part.id,
        item.title,
        str(item.year) if item.year else "",
        told,
        ", ".join(words.day(day) for day in paper.days),
        item.basis + standing,
    )
