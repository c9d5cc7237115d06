"""One dossier in full: parts with their evidence, blockers, files, decisions."""

from collections.abc import Iterable

from rich.text import Text

from dossier_manager.archive.decisions import Decision
from dossier_manager.audit.model import (
    ArchiveAudit,
    DossierAudit,
    EvidenceRow,
    ItemStatus,
    Undecided,
)
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.recognition.model import Document, DocumentPaper, FileState
from dossier_manager.report import terminal, words
from dossier_manager.report.matrix import STYLES
from dossier_manager.report.screen import Report, bullets, heading, line, stack, table

_ITEMS = ("Phần", "Thành phần hồ sơ", "Năm", "Tình trạng", "Bằng chứng", "Căn cứ")
_FILES = ("Tệp", "Tình trạng", "Văn bản", "Tính cho")


def show_report(view: ArchiveView, audit: ArchiveAudit, dossier: DossierAudit) -> Report:
    """Everything that is known of one dossier, for people."""
    seen = next((d for d in view.dossiers if d.path == dossier.path), None)
    shown = [*terminal.title(view, audit), Text("")]
    shown += terminal.section(dossier, terminal.waivers(view), whole=True)
    shown += [line(f"Bộ quy định: {rules.id} – {rules.why}") for rules in dossier.rules]
    if dossier.items:
        shown.append(table(_ITEMS, (_item(item, dossier.id) for item in dossier.items)))
    shown += _undecided(dossier)
    if seen is not None:
        shown += _files(seen) + _decisions(seen.decisions)
    return stack(shown)


def _item(item: ItemStatus, own: str) -> tuple[str | Text, ...]:
    status = Text(words.STATUSES[item.status.value], STYLES.get(item.status, ""))
    if item.why:
        status.append(line(f" – {item.why}", "not bold default"))
    row = f" ({words.ROWS[item.row]})" if item.row in words.ROWS and item.row != "text" else ""
    return (
        item.part or item.code,
        item.title,
        str(item.year) if item.year else "",
        status,
        "; ".join(evidence(entry, own) for entry in item.evidence),
        item.basis + row,
    )


def evidence(entry: EvidenceRow, own: str) -> str:
    """One piece of evidence in a few words. A withheld paper shows nothing of its name."""
    head = entry.path if entry.path is not None else words.WITHHELD
    if entry.standing.value == "paper_only" and entry.path is None:
        head = "bản giấy"
    if entry.pages and entry.pages[0]:
        first, last = entry.pages
        head += f", tr. {first}" + (f"–{last}" if last != first else "")
    if entry.dossier != own:
        head += f" (hồ sơ {entry.dossier})"
    sure = "đã xác nhận" if entry.confirmed else "nhận chắc" if entry.sure else "chưa rõ"
    reasons = f" – {', '.join(entry.reasons)}" if entry.reasons else ""
    return f"{head}: {words.STANDINGS[entry.standing.value]}, {sure}{reasons}"


def undecided_lines(criteria: Iterable[Undecided]) -> list[str]:
    """Criteria left to a person, each with the grades that it counts for and its clause."""
    return [
        f"{entry.id}: {entry.title}"
        + (f" ({words.grades(entry.grades)})" if entry.grades else "")
        + (f" [{entry.basis}]" if entry.basis else "")
        for entry in criteria
    ]


def _undecided(dossier: DossierAudit) -> list[Report]:
    source = dossier.rating or dossier.recognition
    if source is None or not source.undecided:
        return []
    return [
        heading("Tiêu chí do người thẩm định kết luận"),
        *bullets(undecided_lines(source.undecided)),
    ]


def _files(seen: DossierView) -> list[Report]:
    if not seen.documents:
        return [line("Hồ sơ chưa có tệp nào.")]
    rows = [row for document in seen.documents for row in _file(document)]
    return [heading("Tệp trong hồ sơ"), table(_FILES, rows)]


def _file(document: Document) -> Iterable[tuple[str, ...]]:
    if document.state is FileState.WITHHELD:
        name, papers = f"số {document.opaque}", document.papers[:0]
        met = "; ".join(_met(paper) for paper in document.papers if paper.matches)
        yield name, words.STATES["withheld"], "", met
        return
    name, state = document.path or document.inner, words.STATES[document.state.value]
    papers = document.papers
    if not papers:
        yield name, state, "", ""
    for index, paper in enumerate(papers):
        yield (name if index == 0 else "", state if index == 0 else "", _paper(paper), _met(paper))


def _paper(paper: DocumentPaper) -> str:
    head = paper.letterhead
    fields = [field.value for field in (head.kind, head.number) if field is not None]
    fields += [f"ngày {words.written_day(head.date.value)}"] if head.date else []
    fields += [field.value for field in (head.agency, head.subject) if field is not None]
    text = ", ".join(fields)
    return text or "chưa đọc được thể thức"


def _met(paper: DocumentPaper) -> str:
    return "; ".join(
        f"{match.part}{f' năm {match.year}' if match.year else ''} "
        f"({words.MATCHES[match.standing.value]})"
        for match in paper.matches
    )


def _decisions(entries: Iterable[Decision]) -> list[Report]:
    texts = [decision_line(entry) for entry in entries]
    return [heading("Quyết định ghi nhận đang có hiệu lực"), *bullets(texts)] if texts else []


_ACTIONS = {
    "assign": "gán",
    "describe": "mô tả",
    "waive": "miễn",
    "verdict": "kết luận",
    "sent": "ngày gửi, nhận báo cáo",
    "clear-mark": "bỏ dấu mật do máy đọc nhầm",
    "withdraw": "rút",
}


_SIGN_OF_WEAK = "yeu-"
_FIELDS = {
    "kind": "loại",
    "number": "số",
    "date": "ngày",
    "agency": "cơ quan",
    "subject": "trích yếu",
    "signer": "người ký",
}


def decision_line(entry: Decision) -> str:
    """A decision in one line: id, what, about what, who, when, why."""
    about = (
        entry.file,
        entry.held,
        f"từ hồ sơ {entry.dossier}" if entry.dossier else None,
        entry.requirement,
        entry.criterion,
        _outcome(entry),
        f"năm {entry.year}" if entry.year else None,
        f"tr. {entry.pages}" if entry.pages else None,
        *_days(entry),
        *_fields(entry),
        entry.of,
    )
    what = " → ".join(part for part in about if part)
    return (
        f"{entry.id}: {_ACTIONS[entry.action.value]} {what}; {entry.by}, "
        f"{words.day(entry.at.date())}, lý do: {entry.reason}"
    )


def _outcome(entry: Decision) -> str | None:
    """A verdict in words. A sign of Yếu is there or not; nobody "meets" it."""
    if entry.outcome is None:
        return None
    if (entry.criterion or "").startswith(_SIGN_OF_WEAK):
        return {"met": "có dấu hiệu", "unmet": "không có dấu hiệu"}[entry.outcome.value]
    return {"met": "đạt", "unmet": "chưa đạt"}[entry.outcome.value]


def _days(entry: Decision) -> Iterable[str]:
    if entry.sent:
        yield f"gửi ngày {words.day(entry.sent)}"
    if entry.received:
        yield f"nhận ngày {words.day(entry.received)}"
    if entry.source:
        yield f"nguồn: {entry.source}"


def _fields(entry: Decision) -> Iterable[str]:
    """The fields that a person described, each with its word."""
    for name, label in _FIELDS.items():
        value = getattr(entry.fields, name, None)
        if value is not None:
            yield f"{label}: {words.day(value) if name == 'date' else value}"
