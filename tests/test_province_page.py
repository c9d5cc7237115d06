"""The page on a new province is true: its file, saved as it stands, governs an archive."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "province.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def kho(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kho = tmp_path_factory.mktemp("page") / "kho"
    shutil.copytree(ROOT / "example_archive", kho)
    settings = kho / "archive.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}province: Sông Lam\n", "utf-8")
    (kho / "rules").mkdir()
    (kho / "rules" / "song-lam.yaml").write_text(block("yaml"), encoding="utf-8")
    return kho


def audit(kho: Path, *more: str) -> dict[str, Any]:
    words = [sys.executable, "-m", "dossier_manager", "audit", str(kho), "dien-hinh-ong-binh"]
    words += ["--as-of", "2026-11-06", "--json", "--state", str(kho.parent / "state"), *more]
    done = subprocess.run(words, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_file_of_the_page_governs_and_is_told_to_be_the_archives_own(kho: Path) -> None:
    found = audit(kho, "--year", "2026")
    (dossier,) = found["dossiers"]
    (rules,) = dossier["rules"]
    assert rules["id"] == "song-lam.dien-hinh"
    assert "bộ quy định riêng của kho" in rules["why"]
    assert "LOCAL_RULES" in {entry["code"] for entry in found["findings"]}
    items = {item["part"] or item["code"]: item for item in dossier["items"]}
    assert items["nhan-xet"]["basis"] == "07/HD-CAT, mục 3.6"
    # Nowhere to be seen; a photograph that nobody has looked at may still be it.
    assert (items["nhan-xet"]["status"], items["nhan-xet"]["evidence"]) == ("unsure", [])
    assert items["5a"]["status"] == "present"
    assert "reg" not in items
    assert {item["basis"].partition(",")[0] for item in dossier["items"]} == {"07/HD-CAT"}


def test_a_year_before_the_text_is_judged_by_the_guide(kho: Path) -> None:
    (dossier,) = audit(kho, "--year", "2024")["dossiers"]
    assert [rules["id"] for rules in dossier["rules"]] == ["hd22.dien-hinh"]


def test_a_broken_file_is_named_with_its_line_and_the_others_are_still_judged(kho: Path) -> None:
    broken = block("yaml").replace("id: reg, drop", "id: regg, drop")
    line = next(n for n, text in enumerate(broken.splitlines(), start=1) if "regg" in text)
    copy = kho.parent / "broken"
    shutil.copytree(kho, copy)
    (copy / "rules" / "song-lam.yaml").write_text(broken, encoding="utf-8")
    words = [sys.executable, "-m", "dossier_manager", "audit", str(copy), "--json"]
    words += ["--as-of", "2026-11-06", "--state", str(kho.parent / "state2")]
    done = subprocess.run(words, capture_output=True, check=False)
    assert done.returncode == 3, done.stderr.decode()
    found = json.loads(done.stdout)
    (fault,) = [one for one in found["findings"] if one["severity"] == "error"]
    assert fault["code"] == "RULES_ROW_NOT_THERE"
    assert (fault["place"]["path"], fault["place"]["line"]) == ("rules/song-lam.yaml", line)
    assert len(found["dossiers"]) == 21
