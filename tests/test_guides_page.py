"""`docs/guides.md` tells how a guide is chosen, and each of its examples does what it says."""

import re
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.manifest import Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.rules.load import load_book
from tests.audit.conftest import ON, YEAR, manifest

PAGE = (Path(__file__).parents[1] / "docs" / "guides.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
SINCE = {"number": "9/QĐ-UBND", "date": "2019-05-01", "authority": "Chủ tịch UBND xã An Bình"}


def stated(block: str) -> dict[str, Any]:
    """A block of the page: one key over two lines."""
    key, *lines = block.splitlines()
    pairs = (line.strip().partition(": ") for line in lines)
    return {key.removesuffix(":"): {name: value for name, _, value in pairs}}


def audited(province: str | None = None, year: int = YEAR, **keys: Any) -> ArchiveAudit:
    settings = {"id": "kho", "name": "Kho"} | ({"province": province} if province else {})
    view = ArchiveView(
        Path("kho"),
        Settings.model_validate(settings),
        (DossierView("ho-so", Path("ho-so"), manifest(founding=SINCE, years=[], **keys)),),
        (),
        (),
        Coverage(),
    )
    return audit_archive(view, load_book(), as_of=ON.replace(year=year), year=year)


def ids(audit: ArchiveAudit) -> list[str]:
    return [rules.id for dossier in audit.dossiers for rules in dossier.rules]


def test_the_table_names_every_shipped_set() -> None:
    told = set(re.findall(r"`([\w-]+\.[\w-]+)`", PAGE))
    assert {one.id for one in load_book().sets} <= told


@pytest.mark.parametrize(
    ("province", "year", "first"),
    [
        (None, 2023, "hd22.mo-hinh"),
        ("Bình Thuận", 2023, "bt2023.mo-hinh"),
        ("Bình Thuận", 2024, "bt2023.mo-hinh"),
        ("Bình Thuận", 2025, "hd22.mo-hinh"),
    ],
)
def test_the_choice_is_as_the_table_says(province: str | None, year: int, first: str) -> None:
    assert ids(audited(province, year)) == [first]


def test_the_two_examples_do_what_they_say() -> None:
    governing, founding = map(stated, BLOCKS)
    assert ids(audited(**governing)) == ["bt2023.mo-hinh"]
    assert ids(audited(**founding)) == ["hd22.mo-hinh", "cu.tu-quan"]


def test_a_guide_that_is_not_held_is_named() -> None:
    (dossier,) = audited("Bình Thuận", 2021).dossiers
    assert "1383/QĐ-BCĐ ngày 25/05/2017" in (dossier.why_not_rated or "")
