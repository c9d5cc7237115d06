"""`dossier stats` with the real program on the example archive; its figures counted by hand."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.cli.target import check_chart_target, is_own_chart
from dossier_manager.errors import WrongUsage
from dossier_manager.report.stats.bars import Bars
from dossier_manager.report.stats.chart import chart
from tests.cli.conftest import Ran, Run

EXAMPLE = Path(__file__).parents[2] / "example_archive"
DAY = ("--year", "2026", "--as-of", "2026-11-12")
OURS = chart(Bars(2026, 2025, ()), "Kết quả", "Kho")
FOUNDED_BEFORE = {"camera-an-ninh", "dong-ho-tu-quan", "tieng-keng", "to-tu-quan-xom"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The manifests of the example archive, and the papers of two of its dossiers."""
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy(EXAMPLE / "archive.yaml", root)
    for folder in (path for path in EXAMPLE.iterdir() if path.is_dir()):
        if folder.name in ("camera-an-ninh", "dien-hinh-ong-binh"):
            shutil.copytree(folder, root / folder.name)
        else:
            (root / folder.name).mkdir()
            shutil.copy(folder / "manifest.yaml", root / folder.name)
    return root


def state(root: Path, name: str, more: str) -> None:
    """Add lines to a manifest."""
    file = root / name / "manifest.yaml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


def grade(root: Path, name: str, said: str) -> None:
    """State the grade of 2026, as from a decision."""
    file = root / name / "manifest.yaml"
    text = file.read_text(encoding="utf-8")
    line = f"  - year: 2026\n    rated: {{grade: {said}, number: 88/QĐ-UBND}}\n"
    assert text.count("  - year: 2026\n") == 1
    file.write_text(text.replace("  - year: 2026\n", line), encoding="utf-8")


def told(done: Ran) -> dict[str, Any]:
    assert done.status == 0, done.told
    made: dict[str, Any] = json.loads(done.text)
    return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The counts of the whole example archive, read once."""
    place = tmp_path_factory.mktemp("stats")
    shutil.copytree(EXAMPLE, place / "kho")
    words = [sys.executable, "-m", "dossier_manager", "stats", "kho", *DAY, "--json"]
    env = {**os.environ, "XDG_STATE_HOME": str(place / "state")}
    done = subprocess.run(words, cwd=place, env=env, capture_output=True, timeout=300, check=False)
    return told(Ran(done.returncode, done.stdout, done.stderr))


def test_the_example_archive_counts_as_by_hand(made: dict[str, Any]) -> None:
    totals = made["totals"]
    wanted = {"dossiers": 21, "models": 14, "exemplars": 2, "apart": 3, "linked": 2, "proposed": 1}
    assert {key: totals[key] for key in wanted} == wanted
    assert totals["sites"] == {
        "without_first": 2,
        "with_first": 16,
        "first_site_counts": None,
        "loose": 0,
    }
    now = {row["group"]: row["now"] for row in made["by_grade"] if row["now"]}
    # Not eligible: two founded from 10/01/2026, one that was never founded. Unknown: one founded
    # on 05/01/2026, one by a Trưởng Công an. Nobody stated a grade of 2026.
    assert now == {
        "not_stated": 11,
        "not_eligible": 3,
        "eligibility_unknown": 2,
        "recognised": 2,
        "ended": 3,
    }
    # The building of ông Bình was planned on 10/11/2025, and so began in the year 2026.
    before = {row["group"]: row["before"] for row in made["by_grade"] if row["before"]}
    assert before == {
        "tot": 2,
        "kha": 2,
        "yeu": 1,
        "not_eligible": 1,
        "recognised": 1,
        "not_recognised": 1,
        "ended": 1,
        "later": 12,
    }
    levels = {row["level"]: row["dossiers"] for row in made["by_level"]}
    assert levels == {"co-so": 2, "huyen": 1, "tinh": 1, "xa": 17}
    years = {row["year"]: row["dossiers"] for row in made["by_founding_year"]}
    assert years == {"2019": 1, "2023": 2, "2024": 3, "2025": 8, "2026": 3, None: 1}
    communes = {row["commune"]: row["dossiers"] for row in made["by_commune"]}
    assert (communes.pop("xã Hải Trung"), communes.pop("xã Yên Hạ")) == (3, 2)
    assert communes.pop("xã Phú Tài Hạ") == 2
    assert set(communes.values()) == {1}
    assert len(communes) == 14
    sites = {one["id"]: [s["id"] for s in one["sites"]] for one in made["models"] if one["sites"]}
    assert sites == {"dong-ho-tu-quan": ["nhan-rong-dong-ho"], "tieng-keng": ["diem-thon-3"]}


def test_the_example_archive_changes_as_by_hand(made: dict[str, Any]) -> None:
    changed = {name: found for name, found in made["change"].items() if name != "same"}
    names = {name: {one["dossier"] for one in found} for name, found in changed.items()}
    assert names["gone"] == {"dien-hinh-ket-thuc", "ket-thuc-cho-dem"}
    assert names["lost"] == {"camera-an-ninh", "dong-ho-tu-quan", "tieng-keng", "to-tu-quan-xom"}
    assert len(names["new"]) == 12
    assert names["recognised"] == {"dien-hinh-ong-binh"}
    assert names["undated"] == {"lien-ket-cu"}
    asked = {one["place"]["dossier"] for one in made["exceptions"]}
    rated = {one["id"]: one for model in made["models"] for one in (model, *model["sites"])}
    open_groups = ("not_stated", "eligibility_unknown")
    assert asked == {name for name, one in rated.items() if one["group"] in open_groups}
    assert len(asked) == 13
    (proposal,) = made["proposals"]
    assert (proposal["dossier"], proposal["state"]) == ("dan-van-kheo", "proposed")
    others = {sign["mark"]: sign["other"] for sign in proposal["signs"]}
    assert others.pop("quy-che") == "unknown"
    assert set(others.values()) == {"yes"}
    (rules,) = (sign for sign in proposal["signs"] if sign["mark"] == "quy-che")
    assert rules["said"] == "lacks"
    assert "văn bản nói không thống kê" in rules["message"]
    assert "Dân vận khéo" not in rules["message"]
    (question,) = (q for q in made["questions"] if q["code"] == "STATS_REGULATIONS_NOT_SEEN")
    assert "khu-nha-tro, lien-ket-cu" in question["message"]


def test_what_people_state_is_counted_and_held_against_the_papers(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    grade(archive, "camera-an-ninh", "tot")
    grade(archive, "ben-do-an-toan", "kha")  # founded on 10/01/2026
    state(archive, "diem-thon-3", "groups: 3\nperformers: can-bo\n")
    state(archive, "lon-xon", "counted: không\n")
    state(archive, "zalo-an-ninh", "ended: {date: 01/06/2026}\n")
    made = told(run("stats", archive, *DAY, "--json"))
    now = {row["group"]: row["now"] for row in made["by_grade"]}
    assert (now["tot"], now["kha"], now["yeu"]) == (1, 1, 0)
    assert (now["not_counted"], now["ended"]) == (1, 4)
    assert made["change"]["same"] == 1  # camera-an-ninh, Tốt by the decision of 2025 too
    assert made["totals"]["teams"]["several"] == 3
    first = made["exceptions"][0]
    assert first["code"] == "STATS_GRADED_NOT_ELIGIBLE"
    assert first["place"]["dossier"] == "ben-do-an-toan"
    assert not [
        one
        for one in made["exceptions"]
        if one["place"]["dossier"] == "camera-an-ninh" and one["code"] == "STATS_GRADED_BARRED"
    ]
    states = {one["dossier"]: one["state"] for one in made["proposals"]}
    assert states == {
        "dan-van-kheo": "proposed",
        "diem-thon-3": "question",
        "lon-xon": "settled_out",
    }
    text = run("stats", archive, *DAY).text
    assert text.index("Cần xem trước") < text.index("ben-do-an-toan") < text.index("Tổng số")


def test_the_plot_and_the_picture(run: Run, archive: Path, tmp_path: Path) -> None:
    done = run("stats", archive, *DAY, "--plot", "--svg", "xep-loai.svg")
    assert done.status == 0, done.told
    assert "█ năm 2026   ░ năm 2025" in done.text
    first = (tmp_path / "xep-loai.svg").read_bytes()
    assert is_own_chart(tmp_path / "xep-loai.svg")
    again = run("stats", archive, *DAY, "--json", "--svg", "xep-loai.svg")
    assert (tmp_path / "xep-loai.svg").read_bytes() == first
    assert "█" not in told(again).__repr__()


def test_a_result_in_a_file_is_known_as_our_own(run: Run, archive: Path, tmp_path: Path) -> None:
    for _ in range(2):
        for words in (("--json", "--output", "a.json"), ("--output", "a.txt")):
            done = run("stats", archive, *DAY, *words)
            assert done.status == 0, done.told
    assert json.loads((tmp_path / "a.json").read_bytes())["year"] == 2026


def test_an_archive_without_dossiers(run: Run, tmp_path: Path) -> None:
    run("init", "kho", "--name", "Kho")
    done = run("stats", "kho", "--plot", "--svg", "a.svg")
    assert done.status == 0, done.told
    assert "Không có hồ sơ nào trong kho này." in done.text
    assert is_own_chart(tmp_path / "a.svg")


def test_an_unsound_manifest_is_named_and_the_rest_is_counted(run: Run, archive: Path) -> None:
    state(archive, "tieng-keng", "khong-co-khoa-nay: 1\n")
    done = run("stats", archive, *DAY, "--json")
    assert done.status == 3
    made = json.loads(done.text)
    assert made["totals"]["models"] == 13
    assert made["loose_sites"][0]["why"] == "unknown"
    assert any(one["place"]["path"] == "tieng-keng/manifest.yaml" for one in made["findings"])


def test_the_first_year_that_can_be_asked_for(run: Run, archive: Path) -> None:
    made = told(run("stats", archive, "--year", "2000", "--as-of", "2000-11-06", "--json"))
    assert made["totals"]["rated_kinds"] == 1  # a liên kết of which no day is known
    assert made["before"]["year"] == 1999


def test_a_picture_with_another_name_is_refused_before_anything_is_read(
    run: Run, tmp_path: Path
) -> None:
    done = run("stats", tmp_path / "khong-co", "--svg", "a.png", "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "CHART_NOT_SVG"
    assert not (tmp_path / "a.png").exists()


def refused(file: Path) -> str:
    with pytest.raises(WrongUsage) as caught:
        check_chart_target(file)
    return caught.value.code


def test_only_a_picture_of_our_own_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(OURS)
    check_chart_target(tmp_path / "a.svg")
    check_chart_target(tmp_path / "moi.SVG")
    others = (b"", b"<svg/>", b"\n" + OURS, OURS.replace(b"Kho", b"Nha"), OURS + b"\n")
    for content in (*others, OURS.replace(b"dossier-manager", b"inkscape")):
        (tmp_path / "b.svg").write_bytes(content)
        assert refused(tmp_path / "b.svg") == "OUTPUT_EXISTS"
    assert refused(tmp_path / "khong" / "a.svg") == "OUTPUT_NO_FOLDER"
    assert refused(Path("-")) == "CHART_NOT_SVG"


def test_no_picture_is_written_into_an_archive(archive: Path) -> None:
    for name in ("a.svg", "camera-an-ninh/a.svg"):
        assert refused(archive / name) == "OUTPUT_INSIDE"


def test_a_plot_is_no_json(run: Run, tmp_path: Path) -> None:
    done = run("stats", tmp_path / "khong-co", "--plot", "--json", "--svg", "a.svg")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "PLOT_NOT_JSON"
