"""Progress on screen and as JSON: one line each, or each in full, and nothing unescaped."""

import datetime as dt
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from dossier_manager.archive.manifest import Kind, Manifest
from dossier_manager.audit.model import (
    AppliedRules,
    ArchiveAudit,
    DossierAudit,
    EvidenceRow,
    EvidenceStanding,
    ItemStatus,
    Status,
)
from dossier_manager.audit.steps.acts import ActKind
from dossier_manager.audit.steps.progress import archive_progress
from dossier_manager.audit.steps.steps import StepState
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.report import words
from dossier_manager.report.matrix import signs as paper_signs
from dossier_manager.report.screen import as_text, write
from dossier_manager.report.steps.json import steps_json
from dossier_manager.report.steps.summary import NOTES, Progresses, steps_report
from dossier_manager.report.steps.words import ACTS, STATES, signs
from dossier_manager.rules.load import load_book

RULES = "hd22.mo-hinh"
HOSTILE = "Camera\x1b[31m =cmd() [bold]an ninh[/bold]\u202e"


def item(part: str, status: Status, *days: str, year: int | None = None) -> ItemStatus:
    rows = tuple(
        EvidenceRow(
            EvidenceStanding.ISSUED, "camera", "xa/a.pdf", None, (), sure=True, confirmed=True,
            date=dt.date.fromisoformat(day),
        )
        for day in days
    )  # fmt: skip
    why = "chưa thấy trong hồ sơ" if status is Status.MISSING else ""
    basis = f"22/HD-BCA-V05, V.1.a({part})"
    return ItemStatus(
        f"{RULES}/{part}", part, part, f"Văn bản {part}", year, status, rows, (), basis, "text", why
    )


ITEMS = (
    item("1a", Status.PRESENT, "2025-11-20", "2025-11-02"),
    item("2", Status.MISSING),
    item("4", Status.WAIVED),
    item("5", Status.PRESENT, "2025-12-01"),
    item("6a", Status.PRESENT, "2025-12-05"),
    item("7c", Status.NOT_APPLICABLE),
    item("9", Status.PRESENT, year=2026),
    item("10b", Status.MISSING, year=2026),
)


@pytest.fixture
def view(view: ArchiveView) -> ArchiveView:
    stated = Manifest(id="camera", name=HOSTILE, kind=Kind.MODEL)
    return replace(view, dossiers=(DossierView("xa/camera", Path("kho/xa/camera"), stated),))


@pytest.fixture
def audit(audit: ArchiveAudit) -> ArchiveAudit:
    one = DossierAudit(
        "camera", "xa/camera", HOSTILE, "mo-hinh", (AppliedRules(RULES, "vì"),), ITEMS,
        None, None, None, (),
    )  # fmt: skip
    return replace(audit, dossiers=(one,))


@pytest.fixture
def found(audit: ArchiveAudit, view: ArchiveView) -> Progresses:
    return archive_progress(audit, view, load_book())


def test_one_line_tells_marks_round_and_the_next_act(
    audit: ArchiveAudit, view: ArchiveView, found: Progresses
) -> None:
    shown = as_text(steps_report(view, audit, found, full=False), width=200)
    (row,) = [line for line in shown.splitlines() if "(camera)" in line]
    assert "◐ ● – ● ○" in row
    assert "9● 10b×" in row
    assert "Bước 1: tìm bản đã có, không lập lại: 2 Văn bản 2" in row
    assert "còn 1 việc khác" in row
    assert "có miễn trừ" in row
    assert "Văn bản 10b" not in row


def test_in_full_every_step_stands_with_its_clause_papers_and_days(
    audit: ArchiveAudit, view: ArchiveView, found: Progresses
) -> None:
    shown = as_text(steps_report(view, audit, found, full=True), width=200)
    for letter in ("a", "b", "c", "d", "đ"):
        assert f"[22/HD-BCA-V05, III.1.{letter}]" in shown
    assert shown.index("Bước 1") < shown.index("Bước 5") < shown.index("Vòng hằng năm, kỳ 2026")
    assert "02/11/2025, 20/11/2025" in shown
    assert "7c Văn bản 7c" in shown
    next_acts = shown.split("Việc tiếp theo")[1]
    assert "Trong năm: làm tiếp: 10b – Văn bản 10b năm 2026" in next_acts
    assert "chủ thể đề xuất" in next_acts  # who holds part 2
    assert "miễn" in shown
    assert "kết thúc" not in shown.lower()


def test_every_mark_of_the_table_is_explained(
    audit: ArchiveAudit, view: ArchiveView, found: Progresses
) -> None:
    shown = " ".join(as_text(steps_report(view, audit, found, full=False), width=200).split())
    legend = shown.split("Văn bản của vòng năm: ")[1]
    for status, sign in paper_signs("utf-8").items():
        assert f"{sign} {words.STATUSES[status]}" in legend
    for state, sign in signs("utf-8").items():
        assert f"{sign} {STATES[state]}" in shown.split("Các bước: ")[1]
    in_full = as_text(steps_report(view, audit, found, full=True), width=200)
    assert "Văn bản của vòng năm" not in in_full  # there each paper's state is told in words


@pytest.mark.parametrize("full", [True, False])
def test_names_from_disk_never_reach_the_screen_unescaped(
    audit: ArchiveAudit, view: ArchiveView, found: Progresses, full: bool
) -> None:
    shown = as_text(steps_report(view, audit, found, full=full), width=200)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]" in shown


def test_a_stream_without_the_signs_gets_plain_ones(
    audit: ArchiveAudit, view: ArchiveView, found: Progresses
) -> None:
    held = BytesIO()
    stream = TextIOWrapper(held, encoding="cp1258", errors="replace")
    write(steps_report(view, audit, found, full=False), stream)
    stream.flush()
    told = held.getvalue().decode("cp1258")
    assert "/ + - + o" in told
    assert "9+ 10bx" in told
    assert len(set(signs("cp1258").values())) == len(StepState)


def test_an_archive_without_dossiers_says_so(audit: ArchiveAudit, view: ArchiveView) -> None:
    shown = as_text(steps_report(view, replace(audit, dossiers=()), (), full=False))
    assert "Không có hồ sơ nào trong kho này." in shown


def test_what_makes_a_dossier_unsound_is_named(audit: ArchiveAudit, view: ArchiveView) -> None:
    place = Place("camera", "xa/camera/decisions.yaml", line=3)
    broken = finding("KEY_MISSING", Severity.ERROR, place, key="id")
    unsound = replace(audit, dossiers=(replace(audit.dossiers[0], findings=(broken,)),))
    found = archive_progress(unsound, view, load_book())
    assert "xa/camera/decisions.yaml:3" in as_text(steps_report(view, unsound, found, full=False))
    assert [one["code"] for one in steps_json(unsound, found)["findings"]] == ["KEY_MISSING"]


def test_json_keeps_its_keys(audit: ArchiveAudit, found: Progresses) -> None:
    made = steps_json(audit, found)
    assert {"format", "as_of", "period", "coverage", "findings", "dossiers", "notes"} <= set(made)
    (one,) = made["dossiers"]
    assert (one["id"], one["path"], one["kind"]) == ("camera", "xa/camera", "mo-hinh")
    (progress,) = one["progress"]
    assert set(progress) == {"rules", "note", "steps", "round", "ending", "next"}
    assert [step["state"] for step in progress["steps"]] == [
        "begun",
        "done",
        "not_asked",
        "done",
        "not_begun",
    ]
    first = progress["steps"][0]["papers"][0]
    assert first["dates"] == ["2025-11-02", "2025-11-20"]
    assert (first["requirement"], first["status"], first["stand"]) == (
        f"{RULES}/1a",
        "present",
        "there",
    )
    assert [(act["kind"], act["step"]) for act in progress["next"]] == [
        ("find", "bước 1"),
        ("make", None),
    ]
    assert progress["next"][0]["papers"][0]["basis"] == "22/HD-BCA-V05, V.1.a(2)"
    assert made["notes"] == list(NOTES)


def test_every_state_and_act_has_a_word() -> None:
    assert set(STATES) == set(StepState)
    assert set(ACTS) == set(ActKind)
    assert not any("Tốt" in text for text in (*STATES.values(), *ACTS.values(), *NOTES))
