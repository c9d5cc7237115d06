import os
from pathlib import Path

import pytest

from dossier_manager.archive.decisions import Action
from dossier_manager.archive.load import (
    decisions_from,
    load_decisions,
    load_manifest,
    manifest_from,
    read_own_file,
)
from dossier_manager.archive.manifest import Kind, Manifest
from dossier_manager.archive.soundness import duplicate_ids
from dossier_manager.findings import Finding, Severity
from dossier_manager.messages import catalogue, text
from tests.archive.surroundings import write

ENTRY = "- id: {id}\n  at: 2026-11-03T08:00:00+07:00\n  by: An\n  reason: r\n"
WAIVE = ENTRY + "  action: waive\n  requirement: hd22.mo-hinh/12\n"
WITHDRAW = ENTRY + "  action: withdraw\n  of: {of}\n"


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str | None, int | None]]:
    for found in findings:
        words = text(found)
        assert found.code in catalogue()
        assert "–" not in words.message + words.cure, found
    return [(found.code, found.place.path, found.place.line) for found in findings]


def manifest(data: str) -> tuple[Manifest | None, list[tuple[str, int | None]]]:
    value, findings = manifest_from(data.encode(), "h/manifest.yaml")
    return value, [(code, line) for code, _, line in places(findings)]


def test_a_manifest_is_loaded_from_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "manifest.yaml", "id: a\r\nname: Mô hình 012\r\nkind: mo-hinh\r\n")
    value, findings = load_manifest(tmp_path, "xã/h")
    assert findings == ()
    assert value == Manifest(id="a", name="Mô hình 012", kind=Kind.MODEL)


def test_every_fault_of_a_manifest_is_named_with_file_and_line(tmp_path: Path) -> None:
    write(tmp_path / "manifest.yaml", "id: a\nkind: mô hình\nlinkd: có\nyears: 2026\n")
    value, findings = load_manifest(tmp_path, "xã/h")
    assert value is None
    assert places(findings) == [
        ("KEY_MISSING", "xã/h/manifest.yaml", 1),
        ("VALUE_NOT_LISTED", "xã/h/manifest.yaml", 2),
        ("KEY_MISSPELT", "xã/h/manifest.yaml", 3),
        ("LIST_EXPECTED", "xã/h/manifest.yaml", 4),
    ]
    assert "dien-hinh (điển hình tiên tiến)" in text(findings[1]).cure


@pytest.mark.parametrize("place", ["", "."])
def test_a_manifest_at_the_root_is_named_alone(tmp_path: Path, place: str) -> None:
    _, findings = load_manifest(tmp_path, place)
    assert places(findings) == [("MANIFEST_GONE", "manifest.yaml", None)]


@pytest.mark.parametrize(
    ("more", "faults"),
    [
        ("format: 2\n", [("FORMAT_UNKNOWN", 4)]),
        ("parent: a\n", [("PARENT_SELF", 4)]),
        ("founding:\n  number: 1\n  exists: không\n", [("FOUNDING_DENIED", 6)]),
        ("founding: {exists: không}\n", []),
        (
            "founding: {date: 2026-02-01}\nended:\n  date: 2026-01-31\n",
            [("ENDED_BEFORE_FOUNDED", 6)],
        ),
        ("founding: {date: 2026-02-01}\nended: {date: 2026-02-01}\n", []),
        ("years:\n  - year: 2025\n  - year: 2026\n  - year: 2025\n", [("YEAR_TWICE", 7)]),
        ("years:\n  - year: 26\n", [("YEAR_ODD", 5)]),
        ("years:\n  - year: 2026\n    criteria: {met: 3, all: 2}\n", [("CRITERIA_ABOVE_ALL", 6)]),
        (
            "years:\n- year: 2026\n  sent: {date: 2026-11-04}\n  received: {date: 2026-11-03}\n",
            [("RECEIVED_BEFORE_SENT", 7)],
        ),
        ("years:\n  - year: 2026\n    targets: [{name: a, direction: tang, achieved: 5}]\n", []),
    ],
)
def test_a_manifest_that_contradicts_itself_is_loaded_and_told(
    more: str, faults: list[tuple[str, int]]
) -> None:
    value, found = manifest("id: a\nname: b\nkind: diem\n" + more)
    assert value is not None
    assert found == faults


def test_an_id_borne_by_two_dossiers_is_told_at_each() -> None:
    one, two = (Manifest(id=i, name="n", kind=Kind.SITE) for i in ("a", "b"))
    findings = duplicate_ids([("x", one), ("y", two), ("z/z", one), (".", one)])
    assert places(findings) == [
        ("DOSSIER_ID_TWICE", "x/manifest.yaml", None),
        ("DOSSIER_ID_TWICE", "z/z/manifest.yaml", None),
        ("DOSSIER_ID_TWICE", "manifest.yaml", None),
    ]
    assert "z/z, ." in dict(findings[0].params)["other"]


def decided(data: str) -> tuple[list[str], list[tuple[str, int | None]]]:
    decisions, findings = decisions_from(data.encode(), "h/decisions.yaml")
    return [e.id for e in decisions.entries], [(code, line) for code, _, line in places(findings)]


def test_decisions_are_loaded_in_order_withdrawals_too(tmp_path: Path) -> None:
    data = WAIVE.format(id="a1") + WITHDRAW.format(id="a2", of="a1")
    write(tmp_path / "decisions.yaml", data)
    entries, findings = load_decisions(tmp_path, "h")
    assert findings == ()
    assert [(e.id, e.action) for e in entries] == [("a1", Action.WAIVE), ("a2", Action.WITHDRAW)]


def test_no_file_and_an_empty_file_hold_no_decisions(tmp_path: Path) -> None:
    assert load_decisions(tmp_path, "h") == ((), ())
    assert decided("# nothing yet\n") == ([], [])


def test_a_file_that_is_no_list_says_so() -> None:
    assert decided("a: b\n") == ([], [("DECISIONS_NO_LIST", 1)])


def test_in_a_broken_file_whole_entries_are_still_used_and_every_fault_is_named() -> None:
    broken = (
        WAIVE.format(id="a1")
        + ENTRY.format(id="a2")
        + "  action: waive: x\n"  # line 11, not YAML
        + WAIVE.format(id="a3")
        + "- id: a4\n  id: a5\n"  # line 19, a key twice
        + ENTRY.format(id="a6")
        + "  action: bỏ\n"  # line 24, no such action
        + WAIVE.format(id="a7")
    )
    assert decided(broken) == (
        ["a1", "a3", "a7"],
        [("YAML_BROKEN", 11), ("YAML_KEY_TWICE", 19), ("VALUE_NOT_LISTED", 24)],
    )


def test_one_bad_byte_spoils_one_entry() -> None:
    data = WAIVE.format(id="a1").encode() + b"- id: \xff\n" + WAIVE.format(id="a3").encode()
    decisions, findings = decisions_from(data, "d")
    assert [entry.id for entry in decisions.entries] == ["a1", "a3"]
    assert places(findings) == [("YAML_NOT_UTF8", "d", 7)]


@pytest.mark.parametrize("data", ["- id: a\n".encode("utf-16"), b"x" * (2 * 1024 * 1024 + 1)])
def test_a_file_that_cannot_be_read_at_all_gives_one_fault(data: bytes) -> None:
    decisions, findings = decisions_from(data, "d")
    assert decisions.entries == ()
    assert len(findings) == 1


@pytest.mark.parametrize(
    ("keys", "lacking"),
    [
        ("action: assign\n  requirement: x\n", "file hoặc held hoặc dossier"),
        ("action: assign\n  file: x\n", "requirement"),
        ("action: describe\n  file: x\n", "fields"),
        ("action: describe\n  fields: {number: 1}\n", "file"),
        ("action: waive\n  year: 2026\n", "requirement"),
        ("action: verdict\n  criterion: x\n", "outcome"),
        ("action: verdict\n  outcome: met\n", "criterion hoặc requirement"),
        ("action: sent\n  sent: 2026-11-03\n", "year"),
        ("action: sent\n  year: 2026\n", "sent hoặc received"),
        ("action: clear-mark\n  requirement: x\n", "file"),
        ("action: withdraw\n  file: x\n", "of"),
    ],
)
def test_a_decision_without_the_keys_of_its_action_is_not_used(keys: str, lacking: str) -> None:
    data = WAIVE.format(id="a1") + ENTRY.format(id="a2") + "  " + keys
    decisions, (found,) = decisions_from(data.encode(), "d")
    assert [entry.id for entry in decisions.entries] == ["a1"]
    assert (found.code, found.place.line) == ("DECISION_LACKS", 7)
    assert dict(found.params)["keys"] == lacking


@pytest.mark.parametrize(
    ("data", "used", "faults"),
    [
        (WAIVE.format(id="a") * 2, ["a"], [("DECISION_ID_TWICE", 7)]),
        (
            WITHDRAW.format(id="b", of="a") + WAIVE.format(id="a"),
            ["a"],
            [("DECISION_OF_UNKNOWN", 1)],
        ),
        (
            WAIVE.format(id="a")
            + WITHDRAW.format(id="b", of="a")
            + WITHDRAW.format(id="c", of="b"),
            ["a", "b"],
            [("DECISION_OF_WITHDRAWAL", 13)],
        ),
        (
            ENTRY.format(id="a") + "  action: x\n" + WITHDRAW.format(id="b", of="a"),
            ["b"],
            [("VALUE_NOT_LISTED", 5)],
        ),
    ],
)
def test_ids_and_withdrawals_must_hold_together(
    data: str, used: list[str], faults: list[tuple[str, int]]
) -> None:
    assert decided(data) == (used, faults)


def test_what_is_no_plain_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "link").symlink_to(write(tmp_path / "real", "id: a\n"))
    (tmp_path / "folder").mkdir()
    for name in ("fifo", "link", "folder"):
        found = read_own_file(tmp_path / name, name)
        assert isinstance(found, Finding)
        assert (found.code, found.severity) == ("NOT_A_FILE", Severity.ERROR)
    assert read_own_file(tmp_path / "absent", "absent") is None
    assert read_own_file(tmp_path / "real", "real") == b"id: a\n"


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "manifest.yaml").open("wb") as file:
        file.truncate(50 * 1024**3)  # sparse
    _, findings = load_manifest(tmp_path, "h")
    assert places(findings) == [("YAML_TOO_LARGE", "h/manifest.yaml", None)]
