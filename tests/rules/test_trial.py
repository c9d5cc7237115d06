"""Rule files are tried together, with what lies beside them, as an archive would load them."""

from importlib.resources import files
from pathlib import Path

from dossier_manager.rules.load import load_book
from dossier_manager.rules.trial import Tried, try_files, try_folder, try_shipped
from tests.rules.test_layer import BASE

SHIPPED = files("dossier_manager.schemas") / "rules"
UP = "id: tren.dien-hinh\nbase: goc.dien-hinh\ntitle: T\nprovince: Sông Lam\n".encode()


def put(folder: Path, **given: bytes) -> list[Path]:
    paths = [folder / f"{name}.yaml" for name in given]
    for path, data in zip(paths, given.values(), strict=True):
        path.write_bytes(data)
    return paths


def codes(tried: tuple[Tried, ...]) -> dict[str, list[str]]:
    """The codes of each file by its name; a set is held just where no fault is an error."""
    for one in tried:
        errors = [f for f in one.findings if f.severity == "error"]
        assert (one.ruleset is None) == bool(errors)
    return {Path(one.file).stem: [f.code for f in one.findings] for one in tried}


def test_every_shipped_set_is_sound() -> None:
    tried = try_shipped()
    assert [one.file for one in tried] == [one.id for one in load_book().sets]
    assert {code for found in codes(tried).values() for code in found} == set()


def test_a_shipped_file_tried_by_its_path_is_no_double_of_itself(tmp_path: Path) -> None:
    data = (SHIPPED / "bt2023.mo-hinh.yaml").read_bytes()
    (tried,) = try_files(put(tmp_path, ban_sao=data))
    assert tried.findings == ()
    assert tried.ruleset is not None
    assert tried.ruleset.id == "bt2023.mo-hinh"
    (changed,) = try_files(put(tmp_path, ban_sao=data + b"\n# khac\n"))
    assert [(f.code, f.place.path) for f in changed.findings] == [("RULES_TWICE", changed.file)]
    assert changed.ruleset is None


def test_one_file_may_be_laid_over_one_that_lies_beside_it(tmp_path: Path) -> None:
    _, over = put(tmp_path, goc=BASE, tren=UP)
    (tried,) = try_files([over])
    assert tried.findings == ()
    assert tried.ruleset is not None
    assert tried.ruleset.part("b") is not None


def test_a_base_that_lies_nowhere_is_told(tmp_path: Path) -> None:
    assert codes(try_files(put(tmp_path, tren=UP))) == {"tren": ["RULES_BASE_UNKNOWN"]}


def test_faults_of_a_file_that_only_lies_beside_are_not_told(tmp_path: Path) -> None:
    over, *_ = put(tmp_path, tren=UP, goc=BASE, hong=b"[", khac=b"id: khac\n", nua=b"- 1\n")
    assert codes(try_files([over])) == {"tren": []}


def test_a_draft_of_the_same_set_beside_the_file_is_no_double(tmp_path: Path) -> None:
    province = BASE + "province: Sông Lam\n".encode()
    _, file = put(tmp_path, ban_cu=province, moi=province + b"# moi\n")
    assert codes(try_files([file])) == {"moi": []}


def test_files_given_together_are_held_against_each_other(tmp_path: Path) -> None:
    one, other = put(tmp_path, b=BASE, a=BASE + b"# ban khac\n")
    found = codes(try_files([one, other]))
    assert list(found) == ["b", "a"]  # told in the order given, loaded in that of their names
    assert found["b"] == ["RULES_TWICE"]
    ring = put(
        tmp_path,
        mot=b"id: mot.x\nbase: hai.x\n",
        hai=b"id: hai.x\nbase: mot.x\n",
    )
    assert codes(try_files(ring)) == {"mot": ["RULES_BASE_RING"], "hai": ["RULES_BASE_RING"]}


def test_files_of_one_name_from_two_folders_are_told_apart(tmp_path: Path) -> None:
    folders = [tmp_path / "x", tmp_path / "y"]
    for folder in folders:
        folder.mkdir()
    (one,), (other,) = (put(folder, a=BASE) for folder in folders)
    tried = try_files([one, other])
    assert [tried[0].file, tried[1].file] == [str(one), str(other)]
    assert tried[0].ruleset is not None
    assert [f.code for f in tried[1].findings] == ["RULES_TWICE"]


def test_one_file_given_twice_is_tried_once(tmp_path: Path) -> None:
    (file,) = put(tmp_path, a=BASE)
    assert len(try_files([file, file])) == 1


def test_what_is_no_file_or_is_gone_is_told(tmp_path: Path) -> None:
    (file,) = put(tmp_path, a=BASE)
    gone = tmp_path / "mat.yaml"
    assert codes(try_files([tmp_path, gone, file])) == {
        tmp_path.name: ["NOT_A_FILE"],
        "mat": ["RULES_UNREADABLE"],
        "a": ["RULES_RIVALS"],  # the guide holds for the same kind at the same time
    }


def test_a_folder_is_tried_as_the_archive_loads_it(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    put(rules, goc=BASE, tren=UP, hong=b"id: hong\n")
    tried, about = try_folder(rules)
    assert about == ()
    assert [one.file for one in tried] == ["rules/goc.yaml", "rules/hong.yaml", "rules/tren.yaml"]
    loaded = load_book(rules)
    assert {one.ruleset.id for one in tried if one.ruleset} == loaded.local
    assert {f for one in tried for f in one.findings} == set(loaded.findings)


def test_a_folder_without_rule_files_says_so(tmp_path: Path) -> None:
    tried, about = try_folder(tmp_path / "rules")
    assert (tried, [f.code for f in about]) == ((), ["RULES_NONE_OWN"])
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.yaml.txt").write_bytes(BASE)
    tried, about = try_folder(tmp_path / "rules")
    assert (tried, [f.code for f in about]) == ((), ["RULES_FILES_UNREAD", "RULES_NONE_OWN"])
