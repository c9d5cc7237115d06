"""What loose files say of themselves, for people and as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text

from dossier_manager.findings import Finding
from dossier_manager.reading.model import Field, Paper, Reading
from dossier_manager.recognition.model import Match
from dossier_manager.report import blockers, words
from dossier_manager.report.json import FORMAT, Json, findings, pages
from dossier_manager.report.screen import Report, bullets, heading, line, stack
from dossier_manager.report.show_json import FIELDS, letterhead, sources
from dossier_manager.rules.model import RuleSet

_LABELS = {
    "kind": "Loại",
    "number": "Số, ký hiệu",
    "date": "Ngày",
    "agency": "Cơ quan ban hành",
    "subject": "Trích yếu",
    "signer": "Người ký",
}
_SECRECY = {"mat": "MẬT", "toi_mat": "TỐI MẬT", "tuyet_mat": "TUYỆT MẬT"}
_FROM = {"name": "đọc từ tên tệp", "signature": "theo chữ ký số", "person": "người mô tả"}
_TEXT_SOURCES = {"text": "có chữ", "ocr": "nhận dạng chữ", "none": "không có chữ (bản quét)"}


@dataclass(frozen=True, slots=True)
class Inspected:
    """One loose file: its public name, its reading, its papers with what they may meet.

    A file that gave no paper is one paper at page 0, known by its name. `mark` is a secrecy
    mark anywhere in the file: then nothing of any of its papers is shown.
    """

    file: str
    reading: Reading
    papers: tuple[Paper, ...]
    matches: tuple[tuple[Match, ...], ...]
    mark: str | None = None

    def hidden(self, paper: Paper) -> str | None:
        """The mark for which a paper is not shown."""
        return self.mark or paper.letterhead.secrecy


def _item(match: Match, ruleset: RuleSet) -> Json:
    found = next(((i, p) for i, p in ruleset.parts if p.id == match.part), None)
    code = found[0].code if found else match.part
    return {
        "requirement": match.requirement,
        "code": code,
        "part": match.part if match.part != code else None,
        "year": match.year,
        "confidence": round(match.confidence, 3),
        "standing": match.standing.value,
        "reasons": list(match.reasons),
    }


def _paper_json(entry: Inspected, paper: Paper, matches: Iterable[Match], rules: RuleSet) -> Json:
    head = paper.letterhead
    span = pages(paper.pages)
    hidden = entry.hidden(paper)
    if hidden:
        fields: Json = dict.fromkeys(FIELDS) | {"secrecy": hidden}
        return {"pages": span, "letterhead": fields, "sources": {}, "items": []}
    return {
        "pages": span,
        "letterhead": letterhead(head),
        "sources": sources(head),
        "items": [_item(match, rules) for match in matches],
    }


def inspect_json(
    files: Iterable[Inspected], ruleset: RuleSet, passed: Iterable[Finding] = ()
) -> Json:
    """The contract's object for `inspect`; `passed` tells what was no file to read."""
    return {
        "format": FORMAT,
        "rules": ruleset.id,
        "files": [_file(f, ruleset) for f in files],
        "findings": findings(passed),
    }


def _file(entry: Inspected, ruleset: RuleSet) -> Json:
    reading = entry.reading
    pairs = zip(entry.papers, entry.matches, strict=True)
    return {
        "file": entry.file,
        "type": reading.kind.value,
        "pages": len(reading.pages),
        "encoding": reading.encoding,
        "text_source": reading.source.value,
        "sha256": reading.sha256,
        "size": reading.size,
        "signatures": reading.signatures,
        "papers": [_paper_json(entry, paper, matches, ruleset) for paper, matches in pairs],
        "problems": findings(reading.problems),
    }


def inspect_report(
    files: Iterable[Inspected], ruleset: RuleSet, passed: Iterable[Finding] = ()
) -> Report:
    """For people: each file, its papers, the fields that could be read, what they may meet.

    Last what was no file to read.
    """
    shown: list[Report] = []
    for entry in files:
        shown += [heading(entry.file), line(_traits(entry.reading))]
        for paper, matches in zip(entry.papers, entry.matches, strict=True):
            shown += _paper(entry, paper, matches, ruleset)
        shown += [*bullets(blockers.finding_lines(entry.reading.problems)), Text("")]
    return stack([*shown, *bullets(blockers.finding_lines(passed))])


def _traits(reading: Reading) -> str:
    source = _TEXT_SOURCES[reading.source.value]
    text = f"{reading.kind.value}, {len(reading.pages)} trang, {source}"
    if reading.encoding != "unicode":
        text += f", bảng mã {reading.encoding}"
    if reading.signatures:
        text += f", {reading.signatures} chữ ký số (chưa kiểm tra)"
    return text


def _where(paper: Paper) -> str:
    first, last = paper.pages
    if not first:
        return "Theo tên tệp"
    return f"Trang {first}" + (f"–{last}" if last != first else "")


def _paper(
    entry: Inspected, paper: Paper, matches: Iterable[Match], ruleset: RuleSet
) -> list[Report]:
    head = paper.letterhead
    hidden = entry.hidden(paper)
    if hidden:
        text = f"{_where(paper)}: có dấu {_SECRECY[hidden]}; không hiện nội dung."
        return [line(text, "bold red")]
    texts = [
        f"{label}: {_field(name, getattr(head, name))}"
        for name, label in _LABELS.items()
        if getattr(head, name) is not None
    ]
    texts = texts or ["chưa đọc được thể thức"]
    texts += [_fits(match, ruleset) for match in matches] or ["Không khớp thành phần nào."]
    return [line(_where(paper)), *bullets(texts)]


def _field(name: str, field: Field) -> str:
    notes = [_FROM[field.source.value]] if field.source.value in _FROM else []
    notes += ["chưa chắc"] if field.certainty.value == "likely" else []
    value = words.written_day(field.value) if name == "date" else field.value
    return value + (f" ({', '.join(notes)})" if notes else "")


def _fits(match: Match, ruleset: RuleSet) -> str:
    part = ruleset.part(match.part)
    title = f" {part.title}" if part else ""
    sure = "nhận chắc" if match.standing.value == "recognised" else "đoán"
    reasons = f": {', '.join(match.reasons)}" if match.reasons else ""
    return f"Có thể tính cho {match.part}{title} ({sure}, {match.confidence:.0%}){reasons}"
