import re
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.create import identity_of, new_dossier
from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.load import load_manifest, manifest_from
from dossier_manager.archive.manifest import Kind, Manifest, Settings
from dossier_manager.archive.root import settings_from
from dossier_manager.archive.template import EXAMPLES, archive_text, manifest_text
from dossier_manager.archive.words import ARCHIVE_KEYS, DECISION_KEYS, MANIFEST_KEYS, VALUES
from dossier_manager.errors import WrongUsage
from dossier_manager.yamltext.model import Model
from dossier_manager.yamltext.shape import classes_in


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_dossier_loads_without_findings(tmp_path: Path, kind: Kind) -> None:
    made = new_dossier(tmp_path / "xã/h", kind, 'Camera: "an ninh" #3')
    assert (made.folder, made.file) == (tmp_path / "xã/h", tmp_path / "xã/h/manifest.yaml")
    manifest, findings = load_manifest(made.folder, "xã/h")
    assert findings == ()
    assert manifest == Manifest(id=made.id, name='Camera: "an ninh" #3', kind=kind)
    assert [path.name for path in made.folder.iterdir()] == ["manifest.yaml"]


def test_a_manifest_that_is_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_bytes(b"mine")
    with pytest.raises(WrongUsage, match="MANIFEST_EXISTS"):
        new_dossier(tmp_path, Kind.MODEL, "A")
    assert (tmp_path / "manifest.yaml").read_bytes() == b"mine"


def test_papers_that_are_there_already_stay(tmp_path: Path) -> None:
    (tmp_path / "QĐ.pdf").write_bytes(b"x")
    new_dossier(tmp_path, Kind.MODEL, "A", "a-1")
    assert (tmp_path / "QĐ.pdf").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("name", "identity", "code"),
    [
        ("", "a", "TEXT_EMPTY"),
        ("A", "a b", "ID_WRONG"),
        ("A", "", "KEY_EMPTY"),
        ("\x00", "a", "YAML_CONTROL"),
    ],
)
def test_what_cannot_be_used_makes_no_folder(
    tmp_path: Path, name: str, identity: str, code: str
) -> None:
    with pytest.raises(WrongUsage, match=code):
        new_dossier(tmp_path / "h", Kind.MODEL, name, identity)
    assert not (tmp_path / "h").exists()


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("Camera an ninh, thôn 3", r"camera-an-ninh-thon-3-[0-9a-f]{4}"),
        ("Đội “xung kích”", r"doi-xung-kich-[0-9a-f]{4}"),
        ("安全", r"ho-so-[0-9a-f]{4}"),
        ("rất dài " * 30, r"[a-z-]{40,48}-[0-9a-f]{4}"),
    ],
)
def test_an_id_is_made_of_the_name(name: str, pattern: str) -> None:
    assert re.fullmatch(pattern, identity_of(name))


def _keys(model: type[Model], head: str = "") -> list[str]:
    found: list[str] = []
    for name, field in model.model_fields.items():
        key = head + name
        found.append(key)
        for below in classes_in(field.annotation, Model):
            listed = "tuple" in str(field.annotation)
            found += _keys(below, key + ("[]." if listed else "."))
    return found


def test_every_key_has_its_meaning() -> None:
    assert set(MANIFEST_KEYS) == set(_keys(Manifest))
    assert set(ARCHIVE_KEYS) == set(_keys(Settings))
    assert set(DECISION_KEYS) == set(Decision.model_fields)


def test_every_listed_value_has_its_meaning() -> None:
    def listed(model: Any) -> set[str]:
        values: set[str] = set()
        for field in model.model_fields.values():
            for choices in classes_in(field.annotation, Enum):
                values |= {str(member.value) for member in choices}
            for below in classes_in(field.annotation, Model):
                values |= listed(below)
        return values

    assert set(VALUES) == listed(Manifest) | listed(Decision)


def _uncommented(text: str) -> str:
    for example in EXAMPLES.values():
        commented = "".join(f"# {line}\n" for line in example.splitlines())
        text = text.replace(commented, example)
    return text


def test_the_examples_hold_once_the_comment_signs_are_gone() -> None:
    text = _uncommented(manifest_text(Kind.SITE, "A", "a"))
    manifest, findings = manifest_from(text.encode(), "m")
    assert findings == ()
    assert manifest is not None
    assert manifest.ended is not None
    assert manifest.rating_authority is not None
    assert manifest.shared == ("1a", "2")
    assert manifest.years[0].criteria is not None
    settings, _ = settings_from(_uncommented(archive_text("a", "A", None, None)).encode(), "a")
    assert settings is not None
    assert settings.ignore == ("Bản nháp", "*.bak")


def test_the_manifest_says_why_a_key_matters() -> None:
    text = " ".join(manifest_text(Kind.MODEL, "A", "a").replace("#", " ").split())
    for words in ("thành phần 12", "thành phần 7c", "6b", "7a", "V.1.a(12)", "trước 05/11"):
        assert words in text
    assert max(map(len, manifest_text(Kind.MODEL, "A", "a").splitlines())) <= 100
