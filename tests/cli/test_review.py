"""`dossier review` with the real program, and what its files may be written over."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document

from dossier_manager.cli.target import check_office_target
from dossier_manager.errors import WrongUsage
from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "example_archive"
DAY = ("--as-of", "2026-11-06")
BOTH = ("--docx", "tong-ket.docx", "--xlsx", "tong-ket.xlsx")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy(EXAMPLE / "archive.yaml", root)
    for name in ("cong-truong-an-toan", "camera-an-ninh", "dien-hinh-ong-binh"):
        shutil.copytree(EXAMPLE / name, root / name)
    return root


def test_the_review_as_json_word_and_excel(run: Run, archive: Path, tmp_path: Path) -> None:
    done = run("review", archive, *DAY, "--json", *BOTH)
    assert done.status == 0, done.told
    made = json.loads(done.text)
    assert (made["span"]["to_year"], made["as_of"]) == (2026, "2026-11-06")
    assert made["totals"]["mo-hinh"]["there"] == 2
    assert made["totals"]["dien-hinh"]["there"] == 1
    first = {name: (tmp_path / name).read_bytes() for name in BOTH[1::2]}
    assert Document(str(tmp_path / "tong-ket.docx")).paragraphs
    assert zipfile.ZipFile(tmp_path / "tong-ket.xlsx").testzip() is None
    again = run("review", archive, *DAY, *BOTH)
    assert again.status == 0, again.told
    assert {name: (tmp_path / name).read_bytes() for name in first} == first
    assert "Phần người viết" in again.text


def test_a_report_that_somebody_wrote_in_is_never_written_over(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    assert run("review", archive, *DAY, *BOTH).status == 0
    file = tmp_path / "tong-ket.docx"
    document = Document(str(file))
    document.paragraphs[-1].add_run("hiệu quả là …")
    document.save(str(file))
    written = file.read_bytes()
    done = run("review", archive, *DAY, "--json", *BOTH)
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == "OUTPUT_EXISTS"
    assert file.read_bytes() == written


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--from-year", "2026", "--to-year", "2025"), "REVIEW_YEARS_ORDER"),
        (("--to-year", "2027"), "REVIEW_YEAR_TO_COME"),
        (("--from-year", "2030"), "REVIEW_YEAR_TO_COME"),
        (("--from-year", "năm nay"), "USAGE_BAD_VALUE"),
        (("--docx", "a.doc"), "OFFICE_OTHER_END"),
        (("--xlsx", "a.docx"), "OFFICE_OTHER_END"),
        (("--xlsx", "khong/a.xlsx"), "OUTPUT_NO_FOLDER"),
    ],
)
def test_wrong_words_are_refused_before_anything_is_read(
    run: Run, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    done = run("review", tmp_path / "khong-co", "--as-of", "2026-10-31", *words, "--json")
    assert done.status == 2
    assert json.loads(done.text)["error"]["code"] == code


def test_the_running_year_may_be_asked_for_and_is_told_as_open(run: Run, archive: Path) -> None:
    done = run("review", archive, "--as-of", "2026-10-31", "--to-year", "2026", "--json")
    assert json.loads(done.text)["years"][-1]["closed"] is False
    usual = run("review", archive, "--as-of", "2026-10-31", "--json")
    assert json.loads(usual.text)["span"]["to_year"] == 2025


def test_a_broken_manifest_is_told_in_every_form_and_ends_with_3(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    (archive / "camera-an-ninh" / "manifest.yaml").write_text("id: [", encoding="utf-8")
    done = run("review", archive, *DAY, *BOTH)
    assert done.status == 3
    note = "1 bản kê khai hỏng"
    assert note in done.text
    told = Document(str(tmp_path / "tong-ket.docx")).paragraphs
    assert any(note in one.text for one in told)
    packed = zipfile.ZipFile(tmp_path / "tong-ket.xlsx")
    assert note in packed.read("xl/sharedStrings.xml").decode()


def test_an_empty_archive_is_no_error(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "kho", "--name", "Kho").status == 0
    done = run("review", tmp_path / "kho", *DAY, *BOTH)
    assert done.status == 0, done.told
    assert "Không có hồ sơ nào" in done.text


def test_nothing_of_a_withheld_paper_gets_into_the_files(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    paper = Document()
    lines = ("MẬT", "CÔNG AN XÃ A", "Số: 77/NQ-DU", "xã A, ngày 02 tháng 10 năm 2025", "NGHỊ QUYẾT")
    for line in (*lines, "Chủ trương xây dựng mô hình hoangyenmot"):
        paper.add_paragraph(line)
    paper.save(str(archive / "camera-an-ninh" / "NQ hoangyenhai.docx"))
    shown = json.loads(run("show", archive, "camera-an-ninh", *DAY, "--json").text)
    (opaque,) = [one["opaque"] for one in shown["documents"] if one["state"] == "withheld"]
    signed = ("--by", "An", "--reason", "hoangyenba", "--standing", "secret")
    assert run("assign", archive, "camera-an-ninh", opaque, "4", *signed).status == 0
    done = run("review", archive, *DAY, *BOTH, "--json")
    papers = json.loads(done.text)["papers"]
    assert [one["standing"] for one in papers].count("secret") == 1
    packed = [zipfile.ZipFile(tmp_path / name) for name in BOTH[1::2]]
    parts = [one.read(name) for one in packed for name in one.namelist()]
    assert not [1 for part in (*parts, done.out) if b"hoangyen" in part]


def refused(file: Path, end: str = ".docx") -> str:
    with pytest.raises(WrongUsage) as caught:
        check_office_target(file, end)
    return caught.value.code


def test_no_file_of_others_and_none_of_an_archive_is_written_over(
    archive: Path, tmp_path: Path
) -> None:
    document = Document()
    document.save(str(tmp_path / "cua-toi.docx"))
    assert refused(tmp_path / "cua-toi.docx") == "OUTPUT_EXISTS"
    (tmp_path / "rong.xlsx").write_bytes(b"")
    assert refused(tmp_path / "rong.xlsx", ".xlsx") == "OUTPUT_EXISTS"
    inside = archive / "cong-truong-an-toan"
    assert refused(inside / "1. KH khao sat.docx") == "OUTPUT_INSIDE"
    assert refused(inside / "tk.xlsx", ".xlsx") == "OUTPUT_INSIDE"  # it would be read as a paper
    (tmp_path / "x.docx").symlink_to(tmp_path / "y.pdf")
    assert refused(tmp_path / "x.docx") == "OUTPUT_OTHER_KIND"
    check_office_target(tmp_path / "moi.DOCX", ".docx")
