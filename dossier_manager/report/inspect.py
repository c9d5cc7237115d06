"""What loose files say of themselves, for people and as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text

from dossier_manager.findings import Finding
from dossier_manager.reading.model import Field, Letterhead, Paper, Reading
from dossier_manager.recognition.model import Match
from dossier_manager.report import blockers
from dossier_manager.report.json import FORMAT, Json, findings
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
    """One loose file: its public name, its reading (None: it could not be opened), its matches.

    `matches` has one entry for each paper of the reading.
    """

    file: str
    reading: Reading | None
    matches: tuple[tuple[Match, ...], ...] = ()
    problems: tuple[Finding, ...] = ()


def _withheld(head: Letterhead) -> bool:
    return head.secrecy is not None


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


def _paper_json(paper: Paper, matches: Iterable[Match], ruleset: RuleSet) -> Json:
    head = paper.letterhead
    fields: Json = letterhead(head)
    if _withheld(head):
        fields = dict.fromkeys(FIELDS) | {"secrecy": head.secrecy}
    return {
        "pages": list(paper.pages),
        "letterhead": fields,
        "sources": {} if _withheld(head) else sources(head),
        "items": [] if _withheld(head) else [_item(match, ruleset) for match in matches],
    }


def inspect_json(files: Iterable[Inspected], ruleset: RuleSet) -> Json:
    """The contract's object for `inspect`."""
    return {"format": FORMAT, "rules": ruleset.id, "files": [_file(f, ruleset) for f in files]}


def _file(entry: Inspected, ruleset: RuleSet) -> Json:
    reading = entry.reading
    problems = [*entry.problems, *(reading.problems if reading else ())]
    if reading is None:
        return {
            "file": entry.file,
            "type": None,
            "pages": None,
            "encoding": None,
            "text_source": "none",
            "papers": [],
            "problems": findings(problems),
        }
    pairs = zip(reading.papers, entry.matches, strict=False)
    return {
        "file": entry.file,
        "type": reading.kind.value,
        "pages": len(reading.pages),
        "encoding": reading.encoding,
        "text_source": reading.source.value,
        "sha256": reading.sha256,
        "size": reading.size,
        "signatures": reading.signatures,
        "papers": [_paper_json(paper, matches, ruleset) for paper, matches in pairs],
        "problems": findings(problems),
    }


def inspect_report(files: Iterable[Inspected], ruleset: RuleSet) -> Report:
    """For people: each file, its papers, the fields that could be read, what they may meet."""
    shown: list[Report] = []
    for entry in files:
        shown.append(heading(entry.file))
        reading = entry.reading
        if reading is not None:
            source = _TEXT_SOURCES[reading.source.value]
            text = f"{reading.kind.value}, {len(reading.pages)} trang, {source}"
            if reading.encoding != "unicode":
                text += f", bảng mã {reading.encoding}"
            if reading.signatures:
                text += f", {reading.signatures} chữ ký số (chưa kiểm tra)"
            shown.append(line(text))
            for paper, matches in zip(reading.papers, entry.matches, strict=False):
                shown += _paper(paper, matches, ruleset)
        problems = [*entry.problems, *(reading.problems if reading else ())]
        shown += [*bullets(blockers.finding_lines(problems)), Text("")]
    return stack(shown)


def _paper(paper: Paper, matches: Iterable[Match], ruleset: RuleSet) -> list[Report]:
    head = paper.letterhead
    first, last = paper.pages
    where = f"Trang {first}" + (f"–{last}" if last != first else "")
    if head.secrecy:
        text = f"{where}: có dấu {_SECRECY[head.secrecy]}; không hiện nội dung."
        return [line(text, "bold red")]
    texts = [
        f"{label}: {_field(getattr(head, name))}"
        for name, label in _LABELS.items()
        if getattr(head, name) is not None
    ]
    texts = texts or ["chưa đọc được thể thức"]
    texts += [_fits(match, ruleset) for match in matches] or ["Không khớp thành phần nào."]
    return [line(where), *bullets(texts)]


def _field(field: Field) -> str:
    notes = [_FROM[field.source.value]] if field.source.value in _FROM else []
    notes += ["chưa chắc"] if field.certainty.value == "likely" else []
    return field.value + (f" ({', '.join(notes)})" if notes else "")


def _fits(match: Match, ruleset: RuleSet) -> str:
    part = ruleset.part(match.part)
    title = f" {part.title}" if part else ""
    sure = "nhận chắc" if match.standing.value == "recognised" else "đoán"
    reasons = f": {', '.join(match.reasons)}" if match.reasons else ""
    return f"Có thể tính cho {match.part}{title} ({sure}, {match.confidence:.0%}){reasons}"
