"""`dossier deadlines` with the real program, and where its calendar may be written."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from dossier_manager.cli.target import check_calendar_target
from dossier_manager.errors import WrongUsage
from dossier_manager.report.calendar import calendar
from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "example_archive"
DAY = ("--year", "2026", "--as-of", "2026-11-06")
OURS = calendar("kho", "Kho", (), dt.date(2026, 11, 6))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy(EXAMPLE / "archive.yaml", root)
    for name in ("cong-truong-an-toan", "camera-an-ninh", "dien-hinh-ong-binh"):
        shutil.copytree(EXAMPLE / name, root / name)
    return root


def test_the_days_as_json_and_as_a_calendar(run: Run, archive: Path, tmp_path: Path) -> None:
    done = run("deadlines", archive, *DAY, "--json", "--ics", "han.ics")
    assert done.status == 0, done.told
    made = json.loads(done.text)
    assert {"format", "as_of", "period", "duties", "notes", "without"} <= set(made)
    states = {(d["dossier"], d["id"]): d["state"] for d in made["duties"]["dossiers"]}
    assert states == {
        ("cong-truong-an-toan", "report"): "late",
        ("cong-truong-an-toan", "decision"): "due",
        ("camera-an-ninh", "report"): "done",
        ("camera-an-ninh", "decision"): "due",
        ("dien-hinh-ong-binh", "assessment"): "done",
    }
    units = {d["id"]: (d["last_day"], d["before"]) for d in made["duties"]["units"]}
    assert units["hd22-bao-cao-nam"] == ("2026-11-19", "2026-11-20")
    first = (tmp_path / "han.ics").read_bytes()
    assert len(Calendar.from_ical(first).walk("VEVENT")) == 6
    again = run("deadlines", archive, *DAY, "--ics", "han.ics")
    assert again.status == 0, again.told
    assert (tmp_path / "han.ics").read_bytes() == first
    assert again.text.index("Việc của từng hồ sơ") < again.text.index("Việc của đơn vị")
    assert again.text.count("Báo cáo 6 tháng của mô hình: văn bản không ấn định ngày") == 1


@pytest.mark.parametrize("year", ["2023", "2026", "2027"])
def test_an_assessment_that_is_overdue_is_told_whatever_year_is_asked_for(
    run: Run, archive: Path, year: str
) -> None:
    root = archive / "dien-hinh-ong-binh"
    (root / "Bao cao danh gia dien hinh.pdf").unlink()
    shutil.rmtree(root / "Anh")
    when = ("--year", year, "--as-of", "2026-11-15", "--json")
    made = json.loads(run("deadlines", archive, *when).text)
    told = [d for d in made["duties"]["dossiers"] if d["dossier"] == root.name]
    (one,) = ((d["id"], d["state"], d["last_day"], d["basis"]) for d in told)
    assert one == ("assessment", "overdue", "2026-11-10", "22/HD-BCA-V05, IV.1.c")
    audits = json.loads(run("audit", archive, root.name, *when).text)["dossiers"]
    (late,) = (f for f in audits[0]["findings"] if f["code"] == "EXEMPLAR_OVERDUE")
    assert late["basis"] == "22/HD-BCA-V05, IV.1.c"
    assert "năm 2027" not in json.dumps(audits, ensure_ascii=False)


def test_a_calendar_with_another_name_is_refused_before_anything_is_read(
    run: Run, tmp_path: Path
) -> None:
    done = run("deadlines", tmp_path / "khong-co", "--ics", "han.txt", "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "CALENDAR_NOT_ICS"
    assert not (tmp_path / "han.txt").exists()


def refused(file: Path) -> str:
    with pytest.raises(WrongUsage) as caught:
        check_calendar_target(file)
    return caught.value.code


def test_only_a_calendar_of_our_own_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(OURS)
    check_calendar_target(tmp_path / "a.ics")
    check_calendar_target(tmp_path / "moi.ICS")
    others = (
        b"",
        "của tôi".encode(),
        OURS.replace(b"Kho", b"Nha"),
        OURS.replace(b"\r\n", b"\n"),
        b"\n" + OURS,
        OURS.replace(b"END:VCALENDAR", b"BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR"),
    )
    for content in others:
        (tmp_path / "b.ics").write_bytes(content)
        assert refused(tmp_path / "b.ics") == "OUTPUT_EXISTS"
    assert refused(tmp_path / "khong" / "a.ics") == "OUTPUT_NO_FOLDER"
    assert refused(Path("-")) == "CALENDAR_NOT_ICS"


def test_no_calendar_is_written_into_an_archive(run: Run, archive: Path) -> None:
    done = run("deadlines", archive, *DAY, "--ics", archive / "lich.ics", "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "OUTPUT_INSIDE"
    assert not (archive / "lich.ics").exists()


def test_a_calendar_that_somebody_changed_is_left_and_told_alone(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    assert run("deadlines", archive, *DAY, "--ics", "han.ics").status == 0
    mine = (tmp_path / "han.ics").read_bytes().replace(b"SUMMARY:", b"SUMMARY:VIEC CUA TOI ", 1)
    (tmp_path / "han.ics").write_bytes(mine)
    done = run("deadlines", archive, *DAY, "--json", "--ics", "han.ics")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "OUTPUT_EXISTS"
    assert (tmp_path / "han.ics").read_bytes() == mine
