"""`dossier steps` with the real program."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "example_archive"
DAY = ("--year", "2026", "--as-of", "2026-11-06")
NAMES = ("khu-nha-tro", "giap-ranh", "dien-hinh-ong-binh", "lon-xon")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy(EXAMPLE / "archive.yaml", root)
    for name in NAMES:
        shutil.copytree(EXAMPLE / name, root / name)
    return root


def test_the_progress_of_every_dossier_as_json(run: Run, archive: Path) -> None:
    done = run("steps", archive, *DAY, "--json")
    assert done.status == 0, done.told
    found = {one["id"]: one["progress"][0] for one in json.loads(done.text)["dossiers"]}
    states = {name: [step["state"] for step in one["steps"]] for name, one in found.items()}
    # 2, 5 and 7b are nowhere; 6b and 7a are a person's question; 1a, 3 and 7a are guesses.
    assert states["khu-nha-tro"][0:2] == ["begun", "begun"]
    assert states["khu-nha-tro"][3:] == ["begun", "done"]
    assert states["giap-ranh"][3] == "open"
    assert (states["lon-xon"][0], states["lon-xon"][1], states["lon-xon"][3]) == (
        "open",
        "done",
        "open",
    )
    assert len(states["dien-hinh-ong-binh"]) == 3
    wanted = [
        (act["kind"], [paper["requirement"] for paper in act["papers"]])
        for act in found["khu-nha-tro"]["next"]
    ]
    assert [("find", [f"hd22.mo-hinh/{part}"]) for part in ("2", "5", "7b")] == wanted[:3]
    assert wanted[3] == ("wait", ["hd22.mo-hinh/13b"])
    assert not any(
        act["kind"] == "make" for one in found.values() for act in one["next"] if act["step"]
    )


def test_a_named_dossier_is_shown_in_full_and_the_others_are_not(run: Run, archive: Path) -> None:
    done = run("steps", archive, "khu-nha-tro", *DAY)
    assert done.status == 0, done.told
    assert "Bước 5" in done.text
    assert "Việc tiếp theo" in done.text
    assert "(giap-ranh)" not in done.text
    table = run("steps", archive, *DAY)
    assert table.text.count("◐ ◐") == 1
    assert all(f"({name})" in table.text for name in NAMES if len(name) < 14)


def test_an_unknown_dossier_is_wrong_usage(run: Run, archive: Path) -> None:
    done = run("steps", archive, "khong-co", *DAY, "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "UNKNOWN_DOSSIER"


def test_an_archive_without_dossiers(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "trong"
    root.mkdir()
    shutil.copy(EXAMPLE / "archive.yaml", root)
    done = run("steps", root, *DAY)
    assert done.status == 0
    assert "Không có hồ sơ nào trong kho này." in done.text


def test_a_broken_manifest_is_told_and_the_others_are_shown(run: Run, archive: Path) -> None:
    (archive / "giap-ranh" / "manifest.yaml").write_text("id: [", encoding="utf-8")
    done = run("steps", archive, *DAY)
    assert done.status == 3
    assert "giap-ranh/manifest.yaml" in done.text
    assert "(lon-xon)" in done.text


def test_a_new_dossier_begins_at_the_first_step(run: Run, archive: Path) -> None:
    folder = archive / "camera-moi"
    made = run("new", folder, "--kind", "mo-hinh", "--name", "Camera mới")
    assert made.status == 0, made.told
    manifest = folder / "manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    assert "  exists:\n" in text
    manifest.write_text(text.replace("  exists:\n", "  exists: không\n"), encoding="utf-8")
    told = json.loads(run("steps", archive, "camera-moi", *DAY, "--json").text)
    (one,) = told["dossiers"]
    (progress,) = one["progress"]
    assert progress["steps"][0]["state"] == "not_begun"
    first = progress["next"][0]
    assert (first["kind"], first["step"]) == ("make", "bước 1")
    assert {paper["requirement"].rpartition("/")[2] for paper in first["papers"]} >= {"1a", "2"}
