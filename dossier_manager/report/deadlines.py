"""The days to keep for people and as JSON: duties of dossiers and of units, apart."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from dossier_manager.audit.model import ArchiveAudit, DossierAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.deadlines.exemplar import unlisted
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.report import words
from dossier_manager.report.json import Json, audit_head, day, findings
from dossier_manager.report.screen import Report, bullets, heading, line, stack, table
from dossier_manager.report.terminal import title
from dossier_manager.report.unsound import errors, unsound

NOTES = (
    "Hạn cuối là ngày cuối còn đúng hạn: văn bản ghi “trước ngày”, nên đúng ngày ấy đã là muộn.",
    "Báo cáo 6 tháng của mô hình: văn bản không ấn định ngày.",
)
STATES = {
    DutyState.OVERDUE: "quá hạn",
    DutyState.UNKNOWN: "chưa rõ",
    DutyState.LATE: "muộn",
    DutyState.DUE: "chưa đến hạn",
    DutyState.DONE: "xong",
    DutyState.STANDING: "không ấn định ngày",
}
_STYLES = {
    DutyState.OVERDUE: "red",
    DutyState.UNKNOWN: "yellow",
    DutyState.LATE: "yellow",
    DutyState.DUE: "",
    DutyState.DONE: "green",
    DutyState.STANDING: "",
}
_COLUMNS = ("Hạn cuối", "Tình trạng", "{whose}", "Việc, căn cứ", "Ghi chú")
_HEADINGS = {
    DutyKind.DOSSIER: ("Việc của từng hồ sơ", "Hồ sơ", "không có hồ sơ nào có hạn trong kỳ này"),
    DutyKind.UNIT: ("Việc của đơn vị", "Đơn vị", "không có việc nào trong kỳ này"),
}


def of_kind(duties: Iterable[Deadline], kind: DutyKind) -> tuple[Deadline, ...]:
    """Those of dossiers, or those of units, in their order."""
    return tuple(duty for duty in duties if duty.kind is kind)


def deadlines_report(view: ArchiveView, audit: ArchiveAudit, duties: Sequence[Deadline]) -> Report:
    """Two tables, one for each kind of duty, then what holds for both and for the archive."""
    shown: list[Report] = [*title(view, audit), Text("")]
    for kind, (head, whose, nothing) in _HEADINGS.items():
        mine = [duty for duty in of_kind(duties, kind) if not _is_standing(duty)]
        columns = [column.format(whose=whose) for column in _COLUMNS]
        shown.append(heading(head))
        shown.append(table(columns, map(_row, mine)) if mine else line(nothing))
    standing = [_standing(duty) for duty in duties if _is_standing(duty)]
    if standing:
        shown += [heading("Việc của đơn vị mà văn bản không ấn định ngày"), *bullets(standing)]
    shown += bullets(NOTES)
    left = [f"{one.name} ({one.id}): {_why_none(one)}" for one in without(audit, duties)]
    if left:
        shown += [heading("Hồ sơ không có hạn trong kỳ này"), *bullets(left)]
    shown += unsound(audit.dossiers, audit.findings)
    return stack(shown)


def without(audit: ArchiveAudit, duties: Iterable[Deadline]) -> list[DossierAudit]:
    """Dossiers of which nothing is listed: none is left out without a word."""
    named = {duty.path for duty in duties}
    return [one for one in audit.dossiers if one.path not in named]


def _is_standing(duty: Deadline) -> bool:
    """Whether it is a duty of a unit to which no text gives a day: those stand by themselves."""
    return duty.kind is DutyKind.UNIT and duty.state is DutyState.STANDING


def _why_none(one: DossierAudit) -> str:
    if one.recognition is not None:
        return unlisted(one.recognition)
    ineligible = one.rating.eligible_why if one.rating is not None else None
    return ineligible or one.why_not_rated or "không có việc nào văn bản ấn định ngày"


def _standing(duty: Deadline) -> str:
    standing = "" if duty.row == "text" else f"; {words.ROWS.get(duty.row, duty.row)}"
    return f"{duty.who}: {duty.what} ({duty.basis}{standing})"


def _row(duty: Deadline) -> Sequence[str | Text]:
    whose = duty.who if duty.kind is DutyKind.UNIT else f"{duty.name} ({duty.dossier})"
    standing = "" if duty.row == "text" else f"; {words.ROWS.get(duty.row, duty.row)}"
    return (
        words.day(duty.last_day),
        Text(STATES[duty.state], _STYLES[duty.state]),
        whose,
        f"{duty.what} ({duty.basis}{standing})",
        duty.why or words.NOTHING,
    )


def deadlines_json(audit: ArchiveAudit, duties: Sequence[Deadline]) -> Json:
    """The same with the keys that stay."""
    return {
        **audit_head(audit),
        "findings": findings(
            [*audit.findings, *(entry for one in audit.dossiers for entry in errors(one))]
        ),
        "duties": {
            "dossiers": [_duty(duty) for duty in of_kind(duties, DutyKind.DOSSIER)],
            "units": [_duty(duty) for duty in of_kind(duties, DutyKind.UNIT)],
        },
        "without": [
            {"dossier": one.id, "path": one.path, "name": one.name, "why": _why_none(one)}
            for one in without(audit, duties)
        ],
        "notes": list(NOTES),
    }


def _duty(duty: Deadline) -> Json:
    return {
        "id": duty.id,
        "kind": duty.kind.value,
        "dossier": duty.dossier,
        "name": duty.name,
        "path": duty.path,
        "who": duty.who,
        "what": duty.what,
        "year": duty.year,
        "last_day": day(duty.last_day),
        "before": day(duty.before),
        "state": duty.state.value,
        "why": duty.why,
        "basis": duty.basis,
        "row": duty.row,
    }
