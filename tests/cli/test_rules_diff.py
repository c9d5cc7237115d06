"""`dossier rules diff` with the real program, on dossiers of the example archive."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
DAY = ("--year", "2026", "--as-of", "2026-11-06")
LONE = """format: 1
id: la.mo-hinh
title: Văn bản riêng của tỉnh khác
province: Lâm Đồng
kinds: [mo-hinh]
source: {number: 1/HD, title: Hướng dẫn, date: 2026-03-02, agency: Công an tỉnh}
valid_from: 2026-03-02
items:
  - code: "1"
    title: Kế hoạch
    basis: mục 2
    parts:
      - id: "1"
        title: Kế hoạch
        basis: mục 2
        owed: once
        recognise: [{kinds: [KH], titles: ["kế hoạch * mô hình"]}]
rating:
  year_from: {day: 1, month: 11}
  year_to: {day: 31, month: 10}
  year_basis: mục 4
  report: {before: {day: 5, month: 11}, basis: mục 4}
  report_part: "1"
  decision: {before: {day: 10, month: 11}, basis: mục 4}
  decision_part: "1"
  plan_part: "1"
  timely_criterion: kip
  eligible_criterion: du
  eligibility:
    founding_part: "1"
    authority: {accepts: [ubnd], basis: mục 4}
    months: 10
    months_basis: mục 4
    unsure_until: {day: 9, month: 11}
  grades: [{id: tot, title: Tốt, basis: mục 4}]
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy(ROOT / "example_archive" / "archive.yaml", root)
    for name in ("giap-ranh", "dien-hinh-ong-binh"):
        shutil.copytree(ROOT / "example_archive" / name, root / name)
    return root


def test_what_changes_as_json_and_on_the_screen(run: Run, archive: Path) -> None:
    words = ("rules", "diff", "hd22.mo-hinh", "bt2023.mo-hinh", archive, *DAY)
    done = run(*words, "--json")
    assert done.status == 0, done.told
    made = json.loads(done.text)
    assert {"format", "as_of", "year", "from", "to", "notes", "dossiers"} <= set(made)
    assert (made["format"], made["as_of"], made["year"]) == (1, "2026-11-06", 2026)
    assert (made["from"]["id"], made["from"]["governs"]) == ("hd22.mo-hinh", True)
    assert (made["to"]["id"], made["to"]["governs"]) == ("bt2023.mo-hinh", False)
    assert "bb-quan-triet, bb-hop" in made["notes"][0]
    (one,) = made["dossiers"]
    assert one["id"] == "giap-ranh"
    assert {"path", "name", "items", "possible", "proven", "eligible", "grades"} <= set(one)
    rows = {row["part"]: row for row in one["items"]}
    assert rows["6b"]["from"]["status"] == "not_applicable"
    assert rows["6b"]["to"]["status"] == "missing"
    assert rows["bb-quan-triet"]["from"] is None
    best = next(grade for grade in one["grades"] if grade["grade"] == "tot")
    assert best["to"] == "barred"
    assert {"code", "basis", "message"} == set(best["bars"][0])
    shown = run(*words, "--no-scan", env={"COLUMNS": "400"})
    assert shown.status == 0, shown.told
    assert shown.text.startswith("1 hồ sơ cùng loại, 1 hồ sơ đổi")
    assert "Chưa bị cản tới: Tốt → Trung bình" in shown.text
    assert "đạt" not in shown.text.split("giap-ranh")[0]
    assert shown.text.count("Chưa thấy văn bản 6b") == 1


def test_a_set_against_itself_changes_nothing(run: Run, archive: Path) -> None:
    done = run("rules", "diff", "hd22.mo-hinh", "hd22.mo-hinh", archive, *DAY)
    assert done.status == 0, done.told
    assert done.text.startswith("1 hồ sơ cùng loại, 0 hồ sơ đổi")
    assert "Không đổi" in done.text


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ("hd22.dien-hinh", "RULES_DIFF_KINDS"),
        ("la.mo-hinh", "RULES_DIFF_STRANGERS"),
        ("cu.tu-quan", "RULES_DIFF_STRANGERS"),
        ("hd23.mo-hinh", "UNKNOWN_RULES"),
    ],
)
def test_sets_that_cannot_be_compared(run: Run, archive: Path, other: str, code: str) -> None:
    (archive / "rules").mkdir()
    (archive / "rules" / "la.yaml").write_text(LONE, encoding="utf-8")
    done = run("rules", "diff", "hd22.mo-hinh", other, archive, *DAY, "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == code
