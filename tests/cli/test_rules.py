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
    assert "rules/hong.yaml" in done.text
    assert "hd22.mo-hinh" in done.text


def test_a_folder_that_is_no_archive_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    done = run("rules", "list", tmp_path / "rong")
    assert done.status == 3
    assert "archive.yaml" in done.told


def checked(run: Run, *what: str | Path) -> tuple[int, dict[str, list[str]], list[str]]:
    """The exit status, the codes of each file, and those of the folder."""
    done = run("rules", "check", *what, "--json")
    made = json.loads(done.text)
    codes = {one["file"]: [f["code"] for f in one["findings"]] for one in made["files"]}
    return done.status, codes, [f["code"] for f in made["findings"]]


def test_an_archive_is_checked_by_its_own_files_alone(run: Run, archive: Path) -> None:
    assert checked(run, archive) == (0, {"rules/kho.yaml": []}, [])
    done = run("rules", "check", archive)
    assert done.text.splitlines() == ["rules/kho.yaml: dùng được"]


def test_what_only_shows_when_files_are_loaded_together_is_told(run: Run, archive: Path) -> None:
    rules = archive / "rules"
    (rules / "b.yml").write_text(OWN, encoding="utf-8")
    (rules / "vong1.yaml").write_text(
        OWN.replace("kho.mo", "v1.mo").replace("hd22.mo", "v2.mo"), "utf-8"
    )
    (rules / "vong2.yaml").write_text(
        OWN.replace("kho.mo", "v2.mo").replace("hd22.mo", "v1.mo"), "utf-8"
    )
    (rules / "cu").mkdir()
    (rules / "cu" / "x.yaml").write_text(OWN, encoding="utf-8")
    status, codes, about = checked(run, archive)
    assert status == 3
    assert codes == {
        "rules/b.yml": [],
        "rules/kho.yaml": ["RULES_TWICE"],
        "rules/vong1.yaml": ["RULES_BASE_RING"],
        "rules/vong2.yaml": ["RULES_BASE_RING"],
    }
    assert about == ["RULES_FILES_UNREAD"]
    shown = " ".join(run("rules", "check", archive).text.split())
    assert "rules/kho.yaml:2" in shown
    assert "1 tệp trong thư mục rules không được đọc làm quy định" in shown


def test_rivals_are_told_with_the_one_that_goes_first_and_judge_all_the_same(
    run: Run, archive: Path
) -> None:
    (archive / "rules" / "xa.yaml").write_text(OWN.replace("kho.mo", "xa.mo"), "utf-8")
    assert checked(run, archive) == (
        0,
        {"rules/kho.yaml": [], "rules/xa.yaml": ["RULES_RIVALS"]},
        [],
    )
    shown = " ".join(run("rules", "check", archive).text.split())
    assert "kho.mo-hinh được chọn trước" in shown


def test_an_archive_without_rules_of_its_own_says_so(run: Run, archive: Path) -> None:
    shutil.rmtree(archive / "rules")
    assert checked(run, archive) == (0, {}, ["RULES_NONE_OWN"])
    assert "không có tệp quy định riêng" in run("rules", "check", archive).text


def test_several_files_are_checked_together(run: Run, archive: Path) -> None:
    kho, twin = archive / "rules" / "kho.yaml", archive / "rules" / "sau.yaml"
    twin.write_text(OWN, encoding="utf-8")
    assert checked(run, kho, twin) == (3, {str(kho): [], str(twin): ["RULES_TWICE"]}, [])
    assert checked(run, twin) == (0, {str(twin): []}, [])


def test_an_archive_and_files_are_not_checked_in_one_go(run: Run, archive: Path) -> None:
    done = run("rules", "check", archive, archive / "rules" / "kho.yaml", "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "RULES_CHECK_MIXED"
    nowhere = run("rules", "check", archive / "rules" / "khong-co.yaml", "--json")
    assert json.loads(nowhere.text)["error"]["code"] == "NO_SUCH_FILE"
    empty = archive.parent / "rong"
    empty.mkdir()
    lost = run("rules", "check", empty, "--json")
    assert (lost.status, json.loads(lost.text)["error"]["code"]) == (3, "NO_ARCHIVE")


def test_a_set_that_never_comes_by_itself_is_told_with_its_use(run: Run, archive: Path) -> None:
    guide = (ROOT / "schemas" / "rules" / "hd22.mo-hinh.yaml").read_text("utf-8")
    text = guide.replace("id: hd22.mo-hinh", "id: xa.mo-hinh", 1)
    (archive / "rules" / "kho.yaml").write_text(text, encoding="utf-8")
    assert checked(run, archive) == (0, {"rules/kho.yaml": ["RULES_NEVER_CHOSEN"]}, [])
    assert "rules của bản kê khai" in " ".join(run("rules", "check", archive).text.split())


def test_what_lies_in_the_folder_and_is_no_rule_file_is_told_by_the_audit(
    run: Run, archive: Path
) -> None:
    for name in ("tinh.yaml.txt", "ghi-chu.md"):
        (archive / "rules" / name).write_text("x\n", encoding="utf-8")
    (archive / "khac.md").write_text("x\n", encoding="utf-8")
    made = json.loads(run("audit", archive, "--json").text)
    told = {f["place"]["path"]: (f["code"], f["severity"]) for f in made["findings"]}
    assert told["rules/tinh.yaml.txt"] == ("RULES_LOOSE", "warning")
    assert told["rules/ghi-chu.md"] == ("RULES_LOOSE", "info")
    assert told["khac.md"] == ("UNFILED_LOOSE", "info")


@pytest.mark.parametrize(
    "broken",
    [
        "items:\n  - code: '1'\n    parts: [{id: 1a, recognise: [{titles: ['(a']}]}]\n",
        "rating: {report: {before: {day: 30, month: 2}}}\n",
        "rating: {eligibility: {months: 999999}}\n",
        "valid_from: 2022-11-18\nformat: 9\n",
        "kinds: []\n",
    ],
)
def test_an_unsound_own_set_ends_no_command_with_an_inner_error(
    run: Run, archive: Path, broken: str
) -> None:
    text = OWN.replace("format: 1\n", "") if "format" in broken else OWN
    (archive / "rules" / "kho.yaml").write_text(text + broken, encoding="utf-8")
    for words in (("rules", "check"), ("rules", "list"), ("audit",), ("steps",)):
        done = run(*words, archive)
        assert done.status == 3, done.told
        assert "rules/kho.yaml:" in "".join(done.text.split()) + done.told
