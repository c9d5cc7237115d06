"""`dossier rules list` and `show` of an archive that keeps rules of its own."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
OWN = """\
format: 1
id: kho.mo-hinh
base: hd22.mo-hinh
title: Hồ sơ mô hình, có thêm ghi chú của huyện
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    (root / "rules").mkdir(parents=True)
    shutil.copy(ROOT / "example_archive" / "archive.yaml", root)
    (root / "rules" / "kho.yaml").write_text(OWN, encoding="utf-8")
    return root


def test_an_archives_own_set_is_listed_and_marked(run: Run, archive: Path) -> None:
    done = run("rules", "list", archive)
    assert done.status == 0, done.told
    assert "Bộ quy định riêng của kho, không phải bộ có sẵn: kho.mo-hinh." in done.text
    made = json.loads(run("rules", "list", archive, "--json").text)
    assert {one["id"] for one in made["rules"] if one["local"]} == {"kho.mo-hinh"}


def test_without_the_archive_only_what_is_shipped_is_listed(run: Run, archive: Path) -> None:
    made = json.loads(run("rules", "list", "--json").text)
    assert "kho.mo-hinh" not in {one["id"] for one in made["rules"]}
    assert not any(one["local"] for one in made["rules"])


def test_an_own_set_is_shown_whole_and_found_in_its_archive_alone(run: Run, archive: Path) -> None:
    done = run("rules", "show", "kho.mo-hinh", archive)
    assert done.status == 0, done.told
    assert "Ghi đè lên hd22.mo-hinh" in done.text
    assert "Bộ quy định riêng của kho" in done.text
    assert "gửi trước ngày 05/11" in done.text
    assert run("rules", "show", "kho.mo-hinh").status == 2


def test_a_broken_own_set_is_named_and_the_others_are_still_listed(run: Run, archive: Path) -> None:
    (archive / "rules" / "hong.yaml").write_text("format: 1\nid: hong\nitems: []\n", "utf-8")
    done = run("rules", "list", archive)
    assert done.status == 3
    assert "hong.yaml" in done.text
    assert "hd22.mo-hinh" in done.text


def test_a_folder_that_is_no_archive_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    done = run("rules", "list", tmp_path / "rong")
    assert done.status == 3
    assert "archive.yaml" in done.told
