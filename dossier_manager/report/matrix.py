"""The matrix: dossiers down, parts of a rule set across, one sign for each state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from dossier_manager.audit.model import ArchiveAudit, DossierAudit, Status
from dossier_manager.findings import Severity, by_severity
from dossier_manager.report import blockers, words
from dossier_manager.report.broken import no_dossiers
from dossier_manager.report.screen import Report, bullets, clean, heading, line, stack
from dossier_manager.rules.model import RuleSet

SIGNS = {
    Status.PRESENT: "●",
    Status.UNSURE: "?",
    Status.MISSING: "×",
    Status.NOT_DUE: "·",
    Status.WAIVED: "m",
    Status.NOT_APPLICABLE: "–",
}
ASCII_SIGNS = {
    Status.PRESENT: "+",
    Status.UNSURE: "?",
    Status.MISSING: "x",
    Status.NOT_DUE: ".",
    Status.WAIVED: "m",
    Status.NOT_APPLICABLE: "-",
}
STYLES = {
    Status.PRESENT: "green",
    Status.UNSURE: "yellow",
    Status.MISSING: "bold red",
    Status.WAIVED: "magenta",
}
_LABEL = 28


def signs(encoding: str) -> dict[Status, str]:
    """The signs that a stream of this encoding can carry."""
    try:
        "".join(SIGNS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII_SIGNS
    return SIGNS


def _state(dossier: DossierAudit, requirement: str, year: int) -> Status | None:
    """The state of a part in the year of judgement, or of its last year before it."""
    found = [
        item
        for item in dossier.items
        if item.requirement == requirement and (item.year is None or item.year <= year)
    ]
    return max(found, key=lambda item: item.year or 0).status if found else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """One rule set's matrix. Falls into blocks of columns where the screen is narrow."""

    parts: Sequence[tuple[str, str]]
    dossiers: Sequence[DossierAudit]
    year: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Rows of signs under the parts' ids, block after block."""
        wide = max((len(part) for _, part in self.parts), default=1) + 1
        label = min(_LABEL, max(8, options.max_width // 3))
        count = max(1, (options.max_width - label) // wide)
        chosen = signs(options.encoding)
        for start in range(0, len(self.parts), count):
            block = self.parts[start : start + count]
            yield Text(" " * label + "".join(part.rjust(wide) for _, part in block), "bold")
            for dossier in self.dossiers:
                yield self._row(dossier, block, label=label, wide=wide, chosen=chosen)
            yield Text("")

    def _row(
        self,
        dossier: DossierAudit,
        block: Sequence[tuple[str, str]],
        *,
        label: int,
        wide: int,
        chosen: dict[Status, str],
    ) -> Text:
        gap = "..." if chosen is ASCII_SIGNS else "…"
        row = Text(_fit(dossier.name, label - 1, gap) + " ", no_wrap=True)
        for requirement, _ in block:
            status = _state(dossier, requirement, self.year)
            sign = chosen[status] if status else " "
            row.append(" " * (wide - 1) + sign, STYLES.get(status, "") if status else "")
        return row


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs mean, in the signs that the stream can carry."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One line."""
        chosen = signs(options.encoding)
        yield line(", ".join(f"{sign} {words.STATUSES[s]}" for s, sign in chosen.items()))


def _fit(text: str, width: int, gap: str) -> str:
    """A text filled to exactly so many cells, or cut in its middle: names differ at their end."""
    shown = clean(text)
    if cell_len(shown) > width:
        room = width - cell_len(gap)
        end = _last_cells(shown, room // 2)
        shown = _first_cells(shown, room - cell_len(end)) + gap + end
    return shown + " " * (width - cell_len(shown))


def _first_cells(text: str, room: int) -> str:
    while cell_len(text) > room:
        text = text[:-1]
    return text


def _last_cells(text: str, room: int) -> str:
    while cell_len(text) > room:
        text = text[1:]
    return text


def matrices(audit: ArchiveAudit, sets: Iterable[RuleSet]) -> Report:
    """One matrix for each rule set that any dossier of the audit follows, the legend, and what
    is wrong with the archive or wants a person.
    """
    shown: list[Report] = []
    for ruleset in sets:
        theirs = [d for d in audit.dossiers if any(r.id == ruleset.id for r in d.rules)]
        if theirs:
            parts = [(ruleset.requirement(part.id), part.id) for _, part in ruleset.parts]
            shown += [heading(f"{ruleset.title} ({ruleset.id})"), Matrix(parts, theirs, audit.year)]
    if not audit.dossiers:
        shown.append(line(no_dossiers(audit.findings)))
    shown += [Legend(), line(words.coverage(audit.coverage))]
    weighty = [f for f in by_severity(audit.findings) if f.severity is not Severity.INFO]
    if weighty:
        shown += [heading("Về cả kho"), *bullets(blockers.finding_lines(weighty))]
    return stack(shown)
