"""An archive's own folder of rules: every rule file is read, the others are told and not named."""

import os
import sys
from pathlib import Path

import pytest

from dossier_manager.rules.folder import read_folder, unread_in
from dossier_manager.rules.load import load_book
from tests.rules.test_layer import BASE


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, data: bytes = b"x") -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def unread(folder: Path) -> list[tuple[str, str | None, tuple[tuple[str, str], ...]]]:
    return [(one.code, one.place.path, one.params) for one in unread_in(folder, "rules")]


def test_both_endings_are_read_in_capitals_or_not_in_the_order_of_their_names(rules: Path) -> None:
    for name in ("c.YAML", "b.yml", "a.yaml", "d.Yml"):
        put(rules, name, name.encode())
    files, found = read_folder(rules, "rules")
    assert [name for name, _ in files] == [
        "rules/a.yaml",
        "rules/b.yml",
        "rules/c.YAML",
        "rules/d.Yml",
    ]
    assert found == ()
    assert unread(rules) == []


def test_what_is_not_read_is_counted_and_not_named(rules: Path) -> None:
    for name in ("a.yaml.txt", "b.json", "MẬT ke hoach.pdf", "cu/c.yaml", "cu/sau/d.yml"):
        put(rules, name)
    assert read_folder(rules, "rules") == ((), ())
    assert unread(rules) == [("RULES_FILES_UNREAD", "rules", (("count", "5"),))]


def test_traces_of_programs_and_papers_of_a_dossier_are_not_counted(rules: Path) -> None:
    for name in (".a.yaml.swp", "~$a.docx", "Thumbs.db", ".git/x", "hs/manifest.yaml", "hs/a.pdf"):
        put(rules, name)
    put(rules, "hs/sau/b.pdf")
    put(rules, ".a.yaml", b"no: rules")
    assert read_folder(rules, "rules") == ((), ())
    assert unread(rules) == []


def test_the_own_files_of_a_dossier_are_no_rule_files(rules: Path) -> None:
    put(rules, "decisions.yaml", b"[]")
    assert read_folder(rules, "rules") == ((), ())
    assert unread(rules) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")
def test_what_is_no_plain_file_is_told_and_never_opened(rules: Path) -> None:
    os.mkfifo(rules / "a.yaml")
    (rules / "b.yaml").symlink_to("/etc/hostname")
    (rules / "c.yaml").mkdir()
    files, found = read_folder(rules, "rules")
    assert files == ()
    assert [(one.code, one.place.path) for one in found] == [
        ("NOT_A_FILE", "rules/a.yaml"),
        ("NOT_A_FILE", "rules/b.yaml"),
    ]
    assert load_book(rules).findings == found


@pytest.mark.skipif(sys.platform == "win32", reason="names of bytes as POSIX has them")
def test_names_from_the_disk_are_shown_without_what_acts_on_a_screen(rules: Path) -> None:
    put(rules, "a\x1b[31m.yaml", b"[")
    (fault,) = load_book(rules).findings
    assert fault.place.path == "rules/a\\u001b[31m.yaml"


def test_a_folder_that_cannot_be_listed_is_told(rules: Path) -> None:
    files, found = read_folder(rules / "khong-co", "rules")
    assert files == ()
    assert [(one.code, one.place.path) for one in found] == [("RULES_UNREADABLE", "rules")]


def test_a_second_set_of_one_id_is_told_with_file_and_line(rules: Path) -> None:
    put(rules, "a.yaml", BASE)
    put(rules, "b.yml", BASE)
    found = [one for one in load_book(rules).findings if one.code == "RULES_TWICE"]
    assert [(one.place.path, one.place.line) for one in found] == [("rules/b.yml", 3)]


def test_a_ring_of_successors_is_told_with_file_and_line(rules: Path) -> None:
    for name, after in (("mot", "hai"), ("hai", "mot")):
        text = (
            BASE.replace(b"goc.", f"{name}.".encode()) + f"successor: {after}.dien-hinh\n".encode()
        )
        put(rules, f"{name}.yaml", text)
    line = BASE.count(b"\n") + 1
    found = [(one.code, one.place.path, one.place.line) for one in load_book(rules).findings]
    assert found == [
        ("RULES_SUCCESSOR_RING", "rules/hai.yaml", line),
        ("RULES_SUCCESSOR_RING", "rules/mot.yaml", line),
    ]
