"""What another rule set would change, for people and as JSON. Never says a grade is reached."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier_manager import messages
from dossier_manager.audit.difference import (
    DossierDifference,
    Governing,
    GradeDifference,
    Pair,
    Row,
    RowDifference,
)
from dossier_manager.audit.model import Blocker, GradeResult, GradeState
from dossier_manager.findings import Finding
from dossier_manager.report import blockers, words
from dossier_manager.report.json import FORMAT, Json, day, findings
from dossier_manager.report.screen import Report, bullets, heading, line, stack

STATES = {
    GradeState.OPEN: "chưa thấy gì cản",
    GradeState.BARRED: "bị cản",
    GradeState.PERSON: "do người có thẩm quyền quyết",
}
_CONCLUDED_BY_PEOPLE = "yeu"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two rule sets beside each other in an archive; `findings` are the errors met on the way."""

    as_of: dt.date
    year: int
    before: Governing
    after: Governing
    notes: tuple[str, ...]
    dossiers: tuple[DossierDifference, ...]
    findings: tuple[Finding, ...] = ()


def carried_note(ruleset: str, recognised: str, unsought: Iterable[str]) -> str:
    """That papers of a set were not looked for, and whose papers stand for them."""
    text = (
        f"Trong kho này máy không nhận văn bản theo {ruleset}; văn bản đã nhận theo {recognised} "
        "được tính cho thành phần cùng mã."
    )
    only = ", ".join(unsought)
    if not only:
        return text
    return (
        f"{text} Thành phần chỉ {ruleset} có ({only}) thì máy chưa tìm văn bản, nên “thiếu” ở đó "
        "chưa chắc là thiếu."
    )


def diff_report(made: Compared) -> Report:
    """How many dossiers change, which set governs, then each dossier that changes."""
    changed = [one for one in made.dossiers if one.changed]
    same = [one for one in made.dossiers if not one.changed]
    total = len(made.dossiers)
    shown: list[Report] = [
        line(
            f"{total} hồ sơ cùng loại, {len(changed)} hồ sơ đổi nếu xét theo {made.after.id} "
            f"thay cho {made.before.id}; kỳ {made.year}, ngày xét {words.day(made.as_of)}.",
            "bold",
        ),
        *bullets([_governs(made.before), _governs(made.after), *made.notes]),
    ]
    for one in changed:
        shown.append(heading(f"{one.name} ({one.id})"))
        shown += bullets(_lines(made, one))
    if same:
        shown += [heading("Không đổi"), *bullets(_unchanged(one) for one in same)]
    if made.findings:
        shown += [heading("Điều hỏng"), *bullets(blockers.finding_lines(made.findings))]
    return stack(shown)


def _governs(one: Governing) -> str:
    said = "đang dùng cho kỳ này" if one.governs else "không dùng cho kỳ này, chỉ xét thử"
    return f"{one.id}: {said} ({one.why})."


def _lines(made: Compared, one: DossierDifference) -> Iterator[str]:
    if one.eligible[0] != one.eligible[1]:
        yield f"Được xếp loại: {_arrow(one.eligible, words.TRUTHS)}"
    for what, pair in (("Chưa bị cản tới", one.possible), ("Giấy tờ chắc tới", one.proven)):
        if pair[0] != pair[1]:
            yield f"{what}: {_arrow(pair, words.GRADES, one.waived)}"
    for grade in one.grades:
        if grade.grade != _CONCLUDED_BY_PEOPLE:
            yield f"{words.grade(grade.grade)}: {_states(grade)}"
    for text in blockers.lines(_fresh(one.grades)):
        yield f"Điều mới. {text}"
    if one.recognition is not None:
        yield f"Công nhận: {_states(one.recognition)}"
        yield from (f"Điều mới. {blockers.sentence(bar)}" for bar in one.recognition.bars)
    for item in one.items:
        yield _item(made, item)
    if one.recited:
        yield _recited(one.recited)


def _arrow(pair: Pair, named: Mapping[str, str], waived: tuple[bool, bool] = (False, False)) -> str:
    """From one to the other; a waiver behind a grade is never left unsaid."""
    said = (words.NOTHING if value is None else named.get(value, value) for value in pair)
    behind = (
        " (có miễn trừ)" if leans and value else ""
        for value, leans in zip(pair, waived, strict=True)
    )
    return " → ".join(text + more for text, more in zip(said, behind, strict=True))


def _states(grade: GradeDifference) -> str:
    states = (grade.before, grade.after)
    return " → ".join(words.NOTHING if one is None else STATES[one] for one in states)


def _fresh(grades: Iterable[GradeDifference]) -> dict[str, GradeResult]:
    """What newly stands before each grade, so that it is said once for all of them."""
    return {one.grade: GradeResult(one.after, one.bars) for one in grades if one.after is not None}


def _item(made: Compared, item: RowDifference) -> str:
    year = f" năm {item.year}" if item.year else ""
    head = f"Thành phần {item.part} ({item.title}){year}"
    before, after = item.before, item.after
    if before is not None and after is not None:
        old, new = words.STATUSES[before.status.value], words.STATUSES[after.status.value]
        return f"{head}: {old} → {new} [{before.basis} → {after.basis}]"
    owner, row = (made.after.id, after) if before is None else (made.before.id, before)
    said = f"{words.STATUSES[row.status.value]} [{row.basis}]" if row is not None else ""
    return f"{head}: chỉ {owner} có: {said}"


def _unchanged(one: DossierDifference) -> str:
    return f"{one.name} ({one.id})" + (f": {_recited(one.recited)}" if one.recited else "")


def _recited(count: int) -> str:
    return f"{count} dòng giữ nguyên tình trạng, chỉ khác căn cứ"


def diff_json(made: Compared) -> Json:
    """The same; dossiers that do not change stand there too."""
    return {
        "format": FORMAT,
        "as_of": day(made.as_of),
        "year": made.year,
        "from": _set(made.before),
        "to": _set(made.after),
        "notes": list(made.notes),
        "findings": findings(made.findings),
        "dossiers": [_dossier(one) for one in made.dossiers],
    }


def _set(one: Governing) -> Json:
    return {"id": one.id, "governs": one.governs, "why": one.why}


def _dossier(one: DossierDifference) -> Json:
    return {
        "id": one.id,
        "path": one.path,
        "name": one.name,
        "changed": one.changed,
        "items": [
            {
                "part": item.part,
                "title": item.title,
                "year": item.year,
                "from": _row(item.before),
                "to": _row(item.after),
            }
            for item in one.items
        ],
        "same_status_other_basis": one.recited,
        "possible": list(one.possible),
        "proven": list(one.proven),
        "eligible": list(one.eligible),
        "waived": list(one.waived),
        "grades": [{"grade": grade.grade, **_grade(grade)} for grade in one.grades],
        "recognition": _grade(one.recognition) if one.recognition else None,
    }


def _row(row: Row | None) -> Json | None:
    return {"status": row.status.value, "basis": row.basis} if row else None


def _grade(grade: GradeDifference) -> Json:
    return {
        "from": grade.before.value if grade.before else None,
        "to": grade.after.value if grade.after else None,
        "bars": [_bar(blocker) for blocker in grade.bars],
    }


def _bar(blocker: Blocker) -> Json:
    said = messages.say(blocker.code, dict(blocker.params))
    return {"code": blocker.code, "basis": blocker.basis, "message": said.message}
