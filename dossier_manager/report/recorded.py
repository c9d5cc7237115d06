"""What a command wrote down, for people and as JSON: the ids and the file they stand in."""

from collections.abc import Sequence

from dossier_manager.archive.decisions import Decision
from dossier_manager.report.dossier import decision_line
from dossier_manager.report.json import FORMAT, Json
from dossier_manager.report.screen import Report, bullets, line, stack
from dossier_manager.report.show_json import decision


def recorded_report(entries: Sequence[Decision], file: str) -> Report:
    """The decisions written, each on its line."""
    if not entries:
        return line("Không có gì để ghi.")
    head = line(f"Đã ghi {len(entries)} quyết định vào {file}:")
    return stack([head, *bullets(decision_line(entry) for entry in entries)])


def recorded_json(entries: Sequence[Decision], file: str) -> Json:
    """The decisions written."""
    return {"format": FORMAT, "file": file, "decisions": [decision(entry) for entry in entries]}


def made_report(what: str, file: str) -> Report:
    """A folder or a file that a command made."""
    return line(f"Đã tạo {what}: {file}")


def made_json(what: str, file: str, identity: str) -> Json:
    """The same as JSON."""
    return {"format": FORMAT, "made": what, "file": file, "id": identity}
