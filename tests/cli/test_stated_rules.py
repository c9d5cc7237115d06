"""The older guide on the command line: listed, shown, checked, tried on a loose file, stated."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
RULES = ROOT / "schemas" / "rules"
DECISION = ROOT / "example_archive" / "loa-phong-gian" / "QD thanh lap.pdf"
OLD = ("cu.tu-quan", "cu.lien-ket")


@pytest.mark.parametrize("set_id", OLD)
def test_the_set_is_shown_and_found_sound(run: Run, set_id: str) -> None:
    shown = run("rules", "show", set_id)
    assert (shown.status, shown.told) == (0, "")
    assert "Chưa rõ áp dụng từ ngày nào" in shown.text
    told = json.loads(run("rules", "show", set_id, "--json").text)
    assert (told["valid_from"], told["stated_only"], told["judges"]) == (None, True, None)
    checked = run("rules", "check", RULES / f"{set_id}.yaml")
    assert (checked.status, checked.told) == (0, "")
    assert "dùng được" in checked.text


def test_a_set_of_ones_own_without_a_day_must_say_that_people_state_it(
    run: Run, tmp_path: Path
) -> None:
    text = (RULES / "cu.tu-quan.yaml").read_text(encoding="utf-8")
    text = text.replace("stated_only: có\n", "").replace("cu.tu-quan", "xa.tu-quan")
    (tmp_path / "xa.yaml").write_text(text, encoding="utf-8")
    done = run("rules", "check", tmp_path / "xa.yaml", "--json")
    assert done.status == 3
    (told,) = json.loads(done.text)["files"]
    assert told["usable"] is False
    codes = {entry["code"] for entry in told["findings"]}
    assert codes == {"RULES_WITHOUT_START", "RULES_NO_JUDGEMENT"}


def test_a_loose_file_is_looked_at_by_the_set_that_is_named(run: Run) -> None:
    done = run("inspect", DECISION, "--rules", "cu.tu-quan", "--json")
    assert (done.status, done.told) == (0, "")
    told = json.loads(done.text)
    assert told["rules"] == "cu.tu-quan"
    (paper,) = told["files"][0]["papers"]
    met = {item["requirement"]: item["standing"] for item in paper["items"]}
    assert met == {"cu.tu-quan/4a": "recognised", "cu.tu-quan/4b": "recognised"}


def dossier(tmp_path: Path, more: str) -> Path:
    archive = tmp_path / "kho"
    (archive / "a").mkdir(parents=True)
    (archive / "archive.yaml").write_text("format: 1\nid: kho\nname: Kho\n", encoding="utf-8")
    (archive / "a" / "manifest.yaml").write_text(
        f"format: 1\nid: a\nname: Mô hình “Loa phòng gian”\nkind: mo-hinh\n{more}",
        encoding="utf-8",
    )
    return archive


def judged(run: Run, archive: Path) -> dict[str, object]:
    words = ("--year", "2018", "--as-of", "2019-02-01", "--json")
    (one,) = json.loads(run("audit", archive, *words).text)["dossiers"]
    assert isinstance(one, dict)
    return one


def test_nothing_but_a_statement_brings_the_set(run: Run, tmp_path: Path) -> None:
    one = judged(run, dossier(tmp_path, "founding:\n  date: 2016-05-12\n"))
    assert "cu." not in json.dumps(one)


def test_a_dossier_that_states_it_is_asked_for_its_papers_and_gets_no_grade(
    run: Run, tmp_path: Path
) -> None:
    stated = "rules:\n  id: cu.tu-quan\n  reason: lập theo quy trình cũ\n"
    archive = dossier(tmp_path, f"founding:\n  date: 2016-05-12\n{stated}")
    one = judged(run, archive)
    assert one["rating"] is None
    items = one["items"]
    assert isinstance(items, list)
    state = {item["part"] or item["code"]: item["status"] for item in items}
    lacking = {part for part, status in state.items() if status == "missing"}
    assert lacking == {
        *("1", "2", "3a", "3b", "4a", "4b", "5a", "5b", "6", "8", "9a", "9b"),
    }
    assert {state[part] for part in ("tl-a", "tl-b")} == {"not_applicable"}
    assert {state[part] for part in ("7", "10", "khao-sat", "tap-huan")} == {"not_due"}
    assert not [item["part"] for item in items if item["bars"]]
