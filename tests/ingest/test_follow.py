"""Decisions about files that were renamed, copied, changed or deleted since."""

import hashlib
from pathlib import Path

import pytest

from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Finding, Severity
from dossier_manager.messages import text
from tests.ingest.office import Office, decision, write

OLD_NAME = "2. Kế hoạch/kh.txt"
REQUIREMENT = "hd22.mo-hinh/1"


def record(folder: Path, *, file: str = OLD_NAME, extra: str = "", sha256: bool = True) -> None:
    """An assignment of the file as it stands."""
    lines = ["- id: qd-1", "at: 2026-11-03T08:00:00+07:00", "by: An", "reason: thử"]
    lines += [extra or f"action: assign\n  requirement: {REQUIREMENT}", f"file: {file}"]
    if sha256:
        lines.append("sha256: " + hashlib.sha256((folder / file).read_bytes()).hexdigest())
    write(folder / "decisions.yaml", "\n  ".join(lines) + "\n")


@pytest.fixture
def folder(office: Office) -> Path:
    return office.root / "ho so 1"


def about(view: ArchiveView) -> list[Finding]:
    return [f for d in view.dossiers for f in d.findings if f.code.startswith("DECISION_F")]


def decided(view: ArchiveView) -> list[str]:
    """Inner paths of the papers that a decision stands on."""
    return [
        document.inner
        for document in view.dossiers[0].documents
        for paper in document.papers
        if any(match.decision == "qd-1" for match in paper.matches)
    ]


def test_a_renamed_file_keeps_its_decision_and_the_rename_is_told(
    office: Office, folder: Path
) -> None:
    record(folder)
    assert (decided(office.view()), about(office.view())) == ([OLD_NAME], [])
    (folder / OLD_NAME).rename(folder / "kế hoạch mới.txt")
    view = office.view()
    assert decided(view) == ["kế hoạch mới.txt"]
    assert [d.file for d in view.dossiers[0].decisions] == ["kế hoạch mới.txt"]
    (found,) = about(view)
    assert (found.code, found.severity) == ("DECISION_FOLLOWED", Severity.INFO)
    said = text(found).message
    assert OLD_NAME in said
    assert "«kế hoạch mới.txt»" in said


@pytest.mark.parametrize("how", ["deleted", "two copies", "changed", "moved away", "no sum"])
def test_a_decision_without_its_file_is_said(office: Office, folder: Path, how: str) -> None:
    record(folder, sha256=how != "no sum")
    office.scan()
    data = (folder / OLD_NAME).read_bytes()
    (folder / OLD_NAME).unlink()
    for name in {"two copies": ["a.txt", "b.txt"], "no sum": ["a.txt"]}.get(how, []):
        (folder / name).write_bytes(data)
    if how == "changed":
        write(folder / "a.txt", decision(99, "khác"))
    if how == "moved away":
        (folder.parent / "ho so 2" / "a.txt").write_bytes(data)
    view = office.view()
    (found,) = about(view)
    assert (found.code, found.severity) == ("DECISION_FILE_GONE", Severity.WARNING)
    assert dict(found.params) == {"about": REQUIREMENT, "id": "qd-1"}
    assert decided(view) == []
    assert [d.file for d in view.dossiers[0].decisions] == [OLD_NAME]


def test_what_a_decision_without_its_file_was_about(office: Office, folder: Path) -> None:
    write(folder / "x.txt", decision(77))
    record(folder, file="x.txt", extra="action: describe\n  fields: {kind: QĐ}")
    (folder / "x.txt").unlink()
    assert "mô tả" in text(about(office.view())[0]).message
    write(folder / "x.txt", decision(77))
    record(folder, file="x.txt", extra="action: assign\n  requirement: none")
    (folder / "x.txt").unlink()
    assert "không thuộc" in text(about(office.view())[0]).message


@pytest.mark.parametrize(
    "extra",
    [
        f"action: assign\n  requirement: {REQUIREMENT}\n  held: tủ 3\n  standing: paper_only",
        f"action: assign\n  requirement: {REQUIREMENT}\n  dossier: hs-2",
        "action: clear-mark",
    ],
)
def test_decisions_that_need_no_file_here_are_left_alone(
    office: Office, folder: Path, extra: str
) -> None:
    record(folder, extra=extra)
    (folder / OLD_NAME).unlink()
    view = office.view()
    assert about(view) == []
    assert [d.id for d in view.dossiers[0].decisions] == ["qd-1"]


def test_a_file_that_is_there_and_not_read_is_not_gone(office: Office, folder: Path) -> None:
    record(folder)
    assert about(office.view(read=False)) == []


def test_a_name_with_a_mark_is_not_told(office: Office, folder: Path) -> None:
    write(folder / "CANARY (MẬT).txt", decision(78))
    record(folder, file="CANARY (MẬT).txt")
    (folder / "CANARY (MẬT).txt").rename(folder / "hai.txt")
    view = office.view()
    assert "CANARY" not in repr(view.findings) + repr(about(view))
    assert [found.code for found in about(view)] == ["DECISION_FOLLOWED"]


@pytest.mark.parametrize(
    ("how", "unread"),
    [
        ("sound", False),
        ("twice", False),
        ("junk", True),
        ("utf-16", True),
        ("folder", True),
        ("mapping", True),
        ("entry", True),
    ],
)
def test_decisions_that_cannot_be_read_are_told(
    office: Office, folder: Path, how: str, unread: bool
) -> None:
    record(folder)
    file = folder / "decisions.yaml"
    sound = file.read_text(encoding="utf-8")
    data = {
        "sound": sound.encode(),
        "twice": (sound * 2).encode(),
        "junk": b"\x00\xff\xfe: [",
        "utf-16": sound.encode("utf-16"),
        "mapping": b"a: b\n",
        "entry": (sound + "- id: qd-2\n  at: nay\n").encode(),
    }
    file.unlink()
    if how == "folder":
        file.mkdir()
    else:
        file.write_bytes(data[how])
    for _ in range(2):
        view = office.view()
        assert [d.decisions_unread for d in view.dossiers] == [unread, False]
        assert (how == "sound") != any(
            f.severity is Severity.ERROR for f in view.dossiers[0].findings
        )


def test_faults_of_decisions_are_capped(office: Office, folder: Path) -> None:
    write(folder / "decisions.yaml", "- id: qd-1\n  at: nay\n" * 100)
    found = office.view().dossiers[0].findings
    assert len(found) == 51
    assert found[-1].code == "YAML_MORE_FAULTS"
