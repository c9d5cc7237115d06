"""The days to keep on screen and as JSON: two lists, and what holds for both."""

import datetime as dt
from dataclasses import replace

from dossier_manager.audit.model import ArchiveAudit, DossierAudit, GradeState, Recognition
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.deadlines.model import Deadline, DutyKind, DutyState
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.report.deadlines import NOTES, STATES, deadlines_json, deadlines_report
from dossier_manager.report.screen import as_text
from dossier_manager.report.words import ROWS


def duty(kind: DutyKind, state: DutyState = DutyState.DUE, row: str = "text") -> Deadline:
    mine = kind is DutyKind.DOSSIER
    last = dt.date(2026, 11, 4)
    return Deadline(
        kind,
        "report",
        2026,
        "Trưởng" if mine else "Công an tỉnh",
        "Gửi báo cáo",
        last,
        last + dt.timedelta(days=1),
        "22/HD, III.2.c",
        row,
        state,
        "",
        "camera" if mine else None,
        "Camera\x1b[31m" if mine else None,
        "xa/camera" if mine else None,
    )


def test_the_two_kinds_stand_under_two_headings(audit: ArchiveAudit, view: ArchiveView) -> None:
    duties = [duty(DutyKind.UNIT, row="inference"), duty(DutyKind.DOSSIER, DutyState.OVERDUE)]
    shown = as_text(deadlines_report(view, audit, duties))
    dossiers, units = shown.split("Việc của đơn vị")
    assert "Việc của từng hồ sơ" in dossiers
    assert "(camera)" in dossiers
    assert "Công an tỉnh" not in dossiers
    assert STATES[DutyState.OVERDUE] in dossiers
    assert "Công an tỉnh" in units
    assert ROWS["inference"] in units
    assert "\x1b" not in shown
    assert all(shown.count(note) == 1 for note in NOTES)


def test_an_empty_list_says_so(audit: ArchiveAudit, view: ArchiveView) -> None:
    shown = as_text(deadlines_report(view, audit, []))
    assert "không có hồ sơ nào có hạn trong kỳ này" in shown
    assert "không có việc nào trong kỳ này" in shown


def test_no_dossier_is_left_out_without_a_word(audit: ArchiveAudit, view: ArchiveView) -> None:
    shown = as_text(deadlines_report(view, audit, [duty(DutyKind.DOSSIER)]))
    told = shown.split("Hồ sơ không có hạn trong kỳ này")[1]
    assert "(tieng-keng): thành lập 12/01/2024, đủ 10 tháng" in told
    assert "(camera)" not in told
    made = deadlines_json(audit, [duty(DutyKind.DOSSIER)])
    assert [one["dossier"] for one in made["without"]] == ["tieng-keng"]


def test_what_makes_a_dossier_unsound_is_named(audit: ArchiveAudit, view: ArchiveView) -> None:
    place = Place("camera", "xa/camera/decisions.yaml", line=3)
    broken = finding("KEY_MISSING", Severity.ERROR, place, key="id")
    first, *others = audit.dossiers
    unsound = replace(audit, dossiers=(replace(first, findings=(broken,)), *others))
    assert "xa/camera/decisions.yaml:3" in as_text(deadlines_report(view, unsound, []))
    codes = [one["code"] for one in deadlines_json(unsound, [])["findings"]]
    assert codes == ["KEY_MISSING"]


def test_every_state_has_a_word() -> None:
    assert set(STATES) == set(DutyState)


def test_json_keeps_its_keys(audit: ArchiveAudit) -> None:
    made = deadlines_json(audit, [duty(DutyKind.UNIT), duty(DutyKind.DOSSIER)])
    assert made["format"] == 1
    assert set(made["duties"]) == {"dossiers", "units"}
    (mine,), (theirs,) = made["duties"]["dossiers"], made["duties"]["units"]
    assert (mine["dossier"], mine["last_day"], mine["before"], mine["state"]) == (
        "camera",
        "2026-11-04",
        "2026-11-05",
        "due",
    )
    assert (theirs["dossier"], theirs["kind"]) == (None, "unit")
    assert made["notes"] == list(NOTES)


def recognised(due: dt.date | None) -> DossierAudit:
    """A điển hình of which nothing is listed."""
    return DossierAudit(
        id="ong-binh",
        path="xa/ong-binh",
        name="Ông Bình",
        kind="dien-hinh",
        rules=(),
        items=(),
        rating=None,
        why_not_rated="điển hình không xếp loại Tốt, Khá; xem phần công nhận",
        recognition=Recognition(due, None, None, (), GradeState.OPEN),
        findings=(),
    )


def test_why_a_dien_hinh_has_no_day_is_never_that_it_has_no_grade(
    audit: ArchiveAudit, view: ArchiveView
) -> None:
    due = dt.date(2026, 11, 10)
    for one, why in (
        (recognised(due), "hạn đánh giá lần đầu là 10/11/2026, không thuộc kỳ này"),
        (recognised(None), "đã đánh giá lần đầu; văn bản không nói đánh giá lại mỗi năm"),
    ):
        alone = replace(audit, dossiers=(one,))
        assert [each["why"] for each in deadlines_json(alone, [])["without"]] == [why]
        shown = " ".join(as_text(deadlines_report(view, alone, [])).split())
        assert why in shown
        assert "không xếp loại" not in shown


def test_what_closes_a_dien_hinh_is_told_as_it_is(audit: ArchiveAudit) -> None:
    ended = replace(
        recognised(None), recognition=None, why_not_rated="việc xây dựng điển hình đã kết thúc"
    )
    (told,) = deadlines_json(replace(audit, dossiers=(ended,)), [])["without"]
    assert told["why"] == "việc xây dựng điển hình đã kết thúc"


def test_a_duty_of_a_dossier_without_a_day_stands_in_its_table(
    audit: ArchiveAudit, view: ArchiveView
) -> None:
    mine = replace(duty(DutyKind.DOSSIER, DutyState.STANDING, "inference"), last_day=None)
    unit = replace(duty(DutyKind.UNIT, DutyState.STANDING), last_day=None)
    shown = as_text(deadlines_report(view, audit, [mine, unit]))
    dossiers, units = shown.split("Việc của đơn vị", 1)
    assert STATES[DutyState.STANDING] in " ".join(dossiers.split())
    assert ROWS["inference"] in dossiers
    assert "Công an tỉnh" not in dossiers
    assert "(camera)" not in units.split("Hồ sơ không có hạn")[0]
