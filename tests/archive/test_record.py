import datetime as dt
from pathlib import Path

import pytest

from dossier_manager.archive import record as recording
from dossier_manager.archive import turn as turns
from dossier_manager.archive.decisions import Action, Assigned, Decision, Described
from dossier_manager.archive.load import load_decisions
from dossier_manager.archive.record import record
from dossier_manager.errors import Lacking, Unsound, WrongUsage
from dossier_manager.failpoint import KILLED
from tests.archive.surroundings import RunPython, write


def waive(folder: Path, reason: str = "r") -> Decision:
    return record(folder, by="An", reason=reason, action=Action.WAIVE, requirement="x/12")


def reasons(folder: Path) -> list[str]:
    entries, findings = load_decisions(folder, "h")
    assert findings == ()
    return [entry.reason for entry in entries]


def test_a_decision_is_recorded_as_it_will_be_read(tmp_path: Path) -> None:
    made = record(
        tmp_path,
        by="Nguyễn Văn An",
        reason="ghi: «chú»\n# hai dòng",
        action=Action.DESCRIBE,
        file="6/QĐ \\xff.pdf",
        sha256="0" * 64,
        year=None,
        fields={"number": "012", "date": dt.date(2026, 10, 31), "kind": None},
    )
    assert len(made.id) == 10
    assert made.at.tzinfo is not None
    assert made.fields == Described(number="012", date=dt.date(2026, 10, 31))
    assert load_decisions(tmp_path, "h") == ((made,), ())
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


def test_a_model_is_taken_where_its_keys_are(tmp_path: Path) -> None:
    made = record(
        tmp_path, by="An", reason="r", action="assign", file="a", requirement="x/6a", year=2026,
        standing=Assigned.ISSUED, fields=Described(number="1"),
    )  # fmt: skip
    assert (made.year, made.standing, made.fields) == (2026, Assigned.ISSUED, Described(number="1"))


def test_what_stood_there_stays_byte_for_byte(tmp_path: Path) -> None:
    waive(tmp_path)
    file = tmp_path / "decisions.yaml"
    before = b"\xef\xbb\xbf# ghi tay\r\n" + file.read_bytes().replace(b"\n", b"\r\n") + b"# het"
    file.write_bytes(before)
    waive(tmp_path, "hai")
    assert file.read_bytes().startswith(before + b"\r\n- id: ")
    assert reasons(tmp_path) == ["r", "hai"]


def test_a_decision_that_would_not_hold_is_refused(tmp_path: Path) -> None:
    first = waive(tmp_path)
    before = (tmp_path / "decisions.yaml").read_bytes()
    for fields, code in (
        ({"action": "waive"}, "DECISION_LACKS"),
        ({"action": "withdraw", "of": "nobody"}, "DECISION_OF_UNKNOWN"),
        ({"action": "bỏ"}, "VALUE_NOT_LISTED"),
        ({"action": "waive", "requirement": ""}, "TEXT_EMPTY"),
        ({"action": "waive", "requirement": "x", "lý do": "y"}, "KEY_UNKNOWN"),
    ):
        with pytest.raises(WrongUsage, match=code):
            record(tmp_path, by="An", reason="r", **fields)
    with pytest.raises(Unsound, match="APPEND_REFUSED"):
        waive(tmp_path, "a\x1bb")
    assert (tmp_path / "decisions.yaml").read_bytes() == before
    assert record(tmp_path, by="An", reason="r", action="withdraw", of=first.id).of == first.id


def test_a_broken_file_stops_with_its_line_and_stays(tmp_path: Path) -> None:
    file = write(tmp_path / "decisions.yaml", "- a: b\n- a: b: c\n")
    with pytest.raises(Unsound) as refused:
        waive(tmp_path)
    assert (refused.value.code, refused.value.line) == ("YAML_BROKEN", 2)
    assert refused.value.file == str(file)
    assert file.read_bytes() == b"- a: b\n- a: b: c\n"
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


def test_an_entry_spoiled_by_hand_does_not_stop_the_next(tmp_path: Path) -> None:
    write(tmp_path / "decisions.yaml", "- id: a\n  action: bỏ\n")
    assert waive(tmp_path).reason == "r"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Lacking) as refused:
        waive(tmp_path / "absent")
    assert refused.value.params["why"] == "không tìm thấy"


def test_a_change_between_reading_and_writing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waive(tmp_path, "một")
    file = tmp_path / "decisions.yaml"
    theirs = [b"# sua tay\n", b"# lan nua\n"]
    monkeypatch.setattr(
        recording,
        "reach",
        lambda _: file.write_bytes(file.read_bytes() + theirs.pop()) if theirs else None,
    )
    waive(tmp_path, "hai")
    assert reasons(tmp_path) == ["một", "hai"]
    assert b"# sua tay\n" in file.read_bytes()
    assert b"# lan nua\n" in file.read_bytes()


def test_a_file_that_never_stops_changing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "decisions.yaml")
    monkeypatch.setattr(recording, "reach", lambda _: file.write_bytes(file.read_bytes() + b"#\n"))
    with pytest.raises(Unsound, match="CHANGED_MEANWHILE"):
        waive(tmp_path)
    assert set(file.read_bytes().split()) == {b"#"}
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


MANY = """
import sys
from pathlib import Path
from dossier_manager.archive.record import record
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
while not (folder / "go").exists():
    pass
for number in range(count):
    record(folder, by=name, reason=str(number), action="waive", requirement="x/12")
"""


def test_processes_that_record_at_once_lose_nothing(tmp_path: Path, start: RunPython) -> None:
    processes = [start(MANY, tmp_path, name, 12) for name in "abcd"]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    (tmp_path / "go").touch()
    for process in processes:
        assert process.communicate(timeout=120)[1] == ""
        assert process.returncode == 0
    entries, findings = load_decisions(tmp_path, "h")
    assert findings == ()
    for name in "abcd":
        assert [e.reason for e in entries if e.by == name] == [str(n) for n in range(12)]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["decisions.yaml", "go"]


ONE = """
import sys
from pathlib import Path
from dossier_manager.archive.record import record
record(Path(sys.argv[1]), by="An", reason="hai", action="waive", requirement="x/12")
"""


@pytest.mark.parametrize(
    ("failpoint", "written"),
    [
        ("turn.taken", False),
        ("record.ready", False),
        ("write.temporary", False),
        ("write.replace", False),
        ("write.replaced", True),
        ("turn.released", True),
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_a_process_killed_in_the_middle_leaves_all_or_nothing(
    tmp_path: Path,
    start: RunPython,
    monkeypatch: pytest.MonkeyPatch,
    failpoint: str,
    written: bool,
    there: bool,
) -> None:
    old = ["một"] if there else []
    if there:
        waive(tmp_path, "một")
    process = start(ONE, tmp_path, failpoint=f"{failpoint}:1")
    _, err = process.communicate(timeout=60)
    assert process.returncode == KILLED, err

    assert reasons(tmp_path) == old + ["hai"] * written
    monkeypatch.setattr(turns, "STALE_AFTER", 0.1)
    waive(tmp_path, "ba")
    assert reasons(tmp_path) == [*old, *["hai"] * written, "ba"]
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


def test_one_whose_turn_was_taken_away_leaves_the_new_holders_turn_alone(tmp_path: Path) -> None:
    file = tmp_path / "decisions.yaml"
    held = tmp_path / ".decisions.yaml.lock"
    with turns.turn(file):
        held.unlink()
        held.write_bytes(b"theirs")
    assert held.read_bytes() == b"theirs"
