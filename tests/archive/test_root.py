from pathlib import Path

import pytest

from dossier_manager.archive.root import init_archive, open_archive
from dossier_manager.archive.walk import walk
from dossier_manager.errors import ExitStatus, Unsound, WrongUsage
from dossier_manager.messages import say
from tests.archive.surroundings import write


def test_an_archive_is_made_once_and_opened_from_anywhere_inside(tmp_path: Path) -> None:
    made = init_archive(tmp_path / "a/kho", 'Kho: "xã" #1', unit="Công an xã", province="no")
    assert made.root == tmp_path / "a/kho"
    settings = made.settings
    assert (settings.name, settings.unit, settings.province) == ('Kho: "xã" #1', "Công an xã", "no")
    file = write(tmp_path / "a/kho/x/y/z.pdf")
    for inside in (made.root, file.parent, file):
        assert open_archive(inside) == made
    with pytest.raises(WrongUsage) as refused:
        init_archive(made.root, "Khác")
    assert refused.value.code == "ARCHIVE_EXISTS"
    assert open_archive(made.root) == made


def test_two_archives_have_two_ids(tmp_path: Path) -> None:
    assert init_archive(tmp_path / "a", "A").id != init_archive(tmp_path / "b", "A").id


def test_an_archive_file_explains_every_key(tmp_path: Path) -> None:
    init_archive(tmp_path, "A")
    written = (tmp_path / "archive.yaml").read_text(encoding="utf-8")
    for key in ("format", "id", "name", "unit", "province", "completion_method", "ignore"):
        assert f"{key}:" in written
    assert "so-chi-tieu-dat = số chỉ tiêu đạt trên tổng số chỉ tiêu" in " ".join(
        written.replace("#", "").split()
    )


@pytest.mark.parametrize("name", ["", "x" * 2001, "a\x00b", "\udc80"])
def test_a_name_that_cannot_be_used_writes_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUsage):
        init_archive(tmp_path / "kho", name)
    assert not (tmp_path / "kho").exists()


def test_no_archive_is_said_with_its_cure(tmp_path: Path) -> None:
    with pytest.raises(Unsound) as refused:
        open_archive(tmp_path)
    assert refused.value.code == "NO_ARCHIVE"
    assert refused.value.status is ExitStatus.UNSOUND
    assert "dossier init" in say("NO_ARCHIVE", refused.value.params).cure
    assert str(tmp_path) in say("NO_ARCHIVE", refused.value.params).message


def test_a_folder_that_is_not_there_is_another_thing(tmp_path: Path) -> None:
    init_archive(tmp_path, "A")
    with pytest.raises(Unsound, match="NO_SUCH_FOLDER"):
        open_archive(tmp_path / "ổ mạng\n")


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"id: a\nname: b\nname: c\n", "YAML_KEY_TWICE", 3),
        (b"id: a\nname: b\nprovinc: c\n", "KEY_MISSPELT", 3),
        (b"id: a\n", "KEY_MISSING", 1),
        (b"", "KEY_MISSING", 1),
        (b"format: 9\nid: a\nname: b\n", "FORMAT_UNKNOWN", None),
    ],
)
def test_a_broken_archive_file_stops_with_file_and_line(
    tmp_path: Path, data: bytes, code: str, line: int | None
) -> None:
    (tmp_path / "archive.yaml").write_bytes(data)
    with pytest.raises(Unsound) as refused:
        open_archive(tmp_path)
    assert (refused.value.code, refused.value.line) == (code, line)
    assert refused.value.file == str(tmp_path / "archive.yaml")


def test_settings_reach_the_walk(tmp_path: Path) -> None:
    archive = init_archive(tmp_path, "A")
    file = tmp_path / "archive.yaml"
    file.write_text(file.read_text(encoding="utf-8") + 'ignore:\n  - "*.bak"\n', encoding="utf-8")
    write(tmp_path / "a.bak")
    settings = open_archive(tmp_path).settings
    assert settings.ignore == ("*.bak",)
    assert walk(archive.root, settings.ignore).entries == ()
