"""The example archive itself: its files, its YAML, its papers, and that they can be made again."""

import hashlib
import io
import unicodedata
import zipfile
from fractions import Fraction
from pathlib import Path

import pypdfium2
import pytest

from dossier_manager.archive.decisions import Action
from dossier_manager.archive.load import load_decisions, load_manifest
from dossier_manager.archive.manifest import Direction, Manifest, Settings, amount
from dossier_manager.yamltext.bind import bind
from dossier_manager.yamltext.strict import load
from tests.example import facts
from tests.example.fact import Fact
from tests.example.other_years import OTHER_YEARS
from tests.paperwork.build import contents
from tests.paperwork.fonts import find_fonts

ROOT = Path(__file__).parents[2] / "example_archive"
OWN = ("manifest.yaml", "decisions.yaml")
BY_ID = {fact.dossier: fact for fact in facts.FACTS}


def _files(folder: Path) -> dict[str, Path]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found if path.name not in OWN}


def _pdfs() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*") if path.suffix.lower() == ".pdf")


def _texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def _manifest(dossier: str) -> Manifest:
    manifest, findings = load_manifest(ROOT / dossier, dossier)
    assert not findings
    assert manifest is not None
    return manifest


def _unreadable() -> set[Path]:
    return {ROOT / dossier / name for dossier, names in facts.UNREADABLE.items() for name in names}


def test_every_dossier_has_its_fact() -> None:
    folders = {path.parent.name for path in ROOT.rglob("manifest.yaml")}
    assert folders == set(BY_ID)
    assert len(folders) == 21


def test_the_archive_is_large_enough_and_small_enough() -> None:
    every = [path for path in ROOT.rglob("*") if path.is_file()]
    assert sum(path.name not in (*OWN, "archive.yaml") for path in every) >= 350
    assert sum(path.stat().st_size for path in every) < 8_000_000


def test_only_the_unfiled_lie_at_the_top() -> None:
    top = {path.name for path in ROOT.iterdir() if path.is_file()}
    assert top == {"archive.yaml", *facts.UNFILED}


@pytest.mark.parametrize("dossier", sorted(BY_ID))
def test_files_are_as_many_as_the_facts_say(dossier: str) -> None:
    assert len(_files(ROOT / dossier)) == BY_ID[dossier].files


def test_the_archive_and_its_settings_load_strictly() -> None:
    node = load((ROOT / "archive.yaml").read_bytes(), "archive.yaml")
    settings, findings = bind(node, Settings, "archive.yaml")  # type: ignore[arg-type]
    assert not findings
    assert settings is not None
    assert settings.completion_method == "so-chi-tieu-dat"


@pytest.mark.parametrize("dossier", sorted(BY_ID))
def test_manifests_and_decisions_load_without_a_finding(dossier: str) -> None:
    manifest = _manifest(dossier)
    assert manifest.id == dossier
    assert manifest.kind == BY_ID[dossier].kind
    _, findings = load_decisions(ROOT / dossier, dossier)
    assert not findings


@pytest.mark.parametrize("dossier", sorted(BY_ID))
def test_targets_stand_on_the_page_that_the_manifest_names(dossier: str) -> None:
    for year in _manifest(dossier).years:
        for target in year.targets:
            assert target.source is not None
            name, _, page = target.source.partition(", tr. ")
            text = " ".join(_texts(ROOT / dossier / name)[int(page) - 1].split())
            assert target.name in text
            assert target.achieved is not None
            assert target.achieved in text


@pytest.mark.parametrize(
    "fact", facts.FACTS + OTHER_YEARS, ids=lambda fact: f"{fact.dossier}-{fact.year}"
)
def test_the_share_of_targets_met_is_the_fact(fact: Fact) -> None:
    record = _manifest(fact.dossier).year(fact.year)
    targets = record.targets if record is not None else ()
    met = 0
    for target in targets:
        planned, achieved = amount(target.planned), amount(target.achieved)
        if target.direction is Direction.DONE:
            met += target.achieved == "có"
            continue
        assert planned is not None
        assert achieved is not None
        met += achieved >= planned if target.direction is Direction.UP else achieved <= planned
    share = Fraction(met, len(targets)) if targets else None
    assert share == fact.percent


@pytest.mark.parametrize("dossier", sorted(BY_ID))
def test_manifests_say_where_the_dossier_is_and_who_keeps_it(dossier: str) -> None:
    manifest = _manifest(dossier)
    assert manifest.commune is not None
    assert manifest.level is not None
    assert manifest.keeper is not None


def test_every_stated_grade_is_that_of_its_decision() -> None:
    stated = {
        (dossier, record.year, record.rated.grade.value)
        for dossier in BY_ID
        for record in _manifest(dossier).years
        if record.rated is not None
    }
    assert stated == facts.GRADES


def test_decisions_name_files_that_are_there_with_their_bytes() -> None:
    for dossier in BY_ID:
        decisions, _ = load_decisions(ROOT / dossier, dossier)
        for decision in decisions:
            assert decision.action is Action.ASSIGN
            if decision.file is not None:
                data = (ROOT / dossier / decision.file).read_bytes()
                assert decision.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("path", _pdfs(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_pdfs_open_and_their_text_is_composed_vietnamese(path: Path) -> None:
    if path in _unreadable():
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(path)
        return
    text = "".join(_texts(path))
    fact = BY_ID[path.relative_to(ROOT).parts[0]]
    inner = path.relative_to(ROOT / fact.dossier).as_posix()
    assert (not text.strip()) == (inner in fact.pixels)
    assert unicodedata.is_normalized("NFC", text)


def test_word_files_are_sound_and_differ() -> None:
    bodies = []
    for path in sorted(ROOT.rglob("*.docx")):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
            assert packed.testzip() is None
            bodies.append(packed.read("word/document.xml"))
    assert len(set(bodies)) == len(bodies)


def test_equal_bytes_are_the_named_doubles_alone() -> None:
    seen: dict[str, list[str]] = {}
    for name, path in _files(ROOT).items():
        seen.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), []).append(name)
    found = [names for names in seen.values() if len(names) > 1]
    assert found == [[f"lon-xon/{name}" for name in facts.DOUBLES["lon-xon"]]]


def test_the_withheld_paper_bears_its_mark() -> None:
    for dossier, names in facts.WITHHELD.items():
        for name in names:
            assert "MẬT" in _texts(ROOT / dossier / name)[0].split()


def test_named_papers_are_there() -> None:
    named = {f"{dossier}/{name}" for dossier, name in facts.HIDDEN}
    named |= {f"{d}/{name}" for d, names in facts.STRANGERS.items() for name in names}
    named |= {f"{fact.dossier}/{name}" for fact in facts.FACTS for name in fact.pixels}
    assert named <= set(_files(ROOT))


@pytest.mark.skipif(find_fonts() is None, reason="the font of the papers is not on this machine")
def test_two_builds_have_the_same_bytes_and_the_files_of_the_archive() -> None:
    first, second = contents(), contents()
    assert {name: hashlib.sha256(data).hexdigest() for name, data in first.items()} == {
        name: hashlib.sha256(data).hexdigest() for name, data in second.items()
    }
    kept = {path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()}
    assert set(first) == kept
