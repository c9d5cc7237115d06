"""A file knows whether it is still as the program wrote it."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from dossier_manager.report.review.seal import PENDING, is_sealed, sealed
from tests.report.review.test_word import letter


def packed(**parts: bytes) -> bytes:
    result = BytesIO()
    with zipfile.ZipFile(result, "w") as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return result.getvalue()


CORE = f"<cp:category>{PENDING}</cp:category>".encode()


def test_a_file_of_ours_is_known_until_somebody_changes_it(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(letter())
    assert is_sealed(file)
    document = Document(str(file))
    document.paragraphs[5].add_run("người viết thêm")
    document.save(str(file))
    assert not is_sealed(file)


def test_a_changed_part_is_seen_though_the_mark_stays(tmp_path: Path) -> None:
    content = sealed(packed(docProps__core_xml=CORE, a=b"1", b=b"2"))
    for change in ({"a": b"12", "b": b""}, {"a": b"1"}, {"a": b"1", "b": b"2", "c": b""}):
        mark = zipfile.ZipFile(BytesIO(content)).read("docProps/core.xml")
        (tmp_path / "x").write_bytes(packed(docProps__core_xml=mark, **change))
        assert not is_sealed(tmp_path / "x")
    (tmp_path / "x").write_bytes(content)
    assert is_sealed(tmp_path / "x")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"x" * 100,
        letter()[:-30],
        letter().replace(b"PK\x03\x04", b"PK\x03\x05"),
    ],
    ids=["empty", "head", "other", "cut", "broken"],
)
def test_what_is_no_file_of_ours_is_no_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(data)
    assert not is_sealed(tmp_path / "x.docx")
    assert not is_sealed(tmp_path)
    assert not is_sealed(tmp_path / "none")


def test_a_file_without_the_place_for_the_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="core"):
        sealed(packed(docProps__core_xml=b"<cp:category>x</cp:category>"))


def test_a_name_like_the_mark_does_no_harm() -> None:
    letter(name=PENDING, unit=PENDING)
