"""What a command wrote down, for people and as JSON: the ids and the file they stand in."""

from collections.abc import Sequence

from dossier_manager.archive.decisions import Decision
from dossier_manager.findings import Finding
from dossier_manager.report.blockers import finding_lines
from dossier_manager.report.dossier import decision_line
from dossier_manager.report.json import FORMAT, Json, findings
from dossier_manager.report.screen import Report, bullets, line, stack
from dossier_manager.report.show_json import decision


def recorded_report(
    entries: Sequence[Decision], file: str, already: Sequence[Decision] = ()
) -> Report:
    """The decisions written, each on its line, then those that stood there already."""
    if not entries and not already:
        return line("Không có gì để ghi.")
    shown: list[Report] = []
    if entries:
        shown.append(line(f"Đã ghi {len(entries)} quyết định vào {file}:"))
        shown += bullets(decision_line(entry) for entry in entries)
    if already:
        shown.append(line(f"Không ghi lại {len(already)} quyết định đã có và đang có hiệu lực:"))
        shown += bullets(decision_line(entry) for entry in already)
    return stack(shown)


def recorded_json(entries: Sequence[Decision], file: str, already: Sequence[Decision] = ()) -> Json:
    """The decisions written, and those that stood there already."""
    return {
        "format": FORMAT,
        "file": file,
        "decisions": [decision(entry) for entry in entries],
        "already": [decision(entry) for entry in already],
    }


def made_report(what: str, file: str, wrong: Sequence[Finding] = ()) -> Report:
    """A folder or a file that a command made, and what is to be said of it."""
    return stack([line(f"Đã tạo {what}: {file}"), *bullets(finding_lines(wrong))])


def made_json(what: str, file: str, identity: str, wrong: Sequence[Finding] = ()) -> Json:
    """The same as JSON."""
    return {
        "format": FORMAT,
        "made": what,
        "file": file,
        "id": identity,
        "findings": findings(wrong),
    }
