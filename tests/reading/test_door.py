"""The door: whatever lies in an archive, one reading per file, and the program goes on."""

import hashlib
import os
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_manager.messages import catalogue
from dossier_manager.reading import door
from dossier_manager.reading.door import READER, Readers
from dossier_manager.reading.model import FileKind, Reading
from dossier_manager.sandbox.limits import Limits
from dossier_manager.sandbox.outcome import ChildFailure, FailureCode
from tests.reading import small_docx
from tests.reading.small_pdf import Pdf, assemble, text_pdf

SMALL = Limits(memory_bytes=400 << 20)


def read(files: dict[str, bytes], folder: Path, limits: Limits = SMALL) -> dict[str, Reading]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with Readers(1, limits) as readers:
        return dict(readers.read((name, folder / name) for name in files))


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def first_line(reading: Reading) -> str:
    return reading.pages[0].blocks[0].text


def test_every_file_is_read_in_two_children(tmp_path: Path) -> None:
    expected = {}
    for number in range(20):
        data = text_pdf([f"văn bản {number}"])
        (tmp_path / f"{number}.pdf").write_bytes(data)
        expected[number] = (f"văn bản {number}", hashlib.sha256(data).hexdigest())
    with Readers(2) as readers:
        found = dict(readers.read((n, tmp_path / f"{n}.pdf") for n in expected))
        assert readers.started == 2
    assert {n: (first_line(r), r.sha256) for n, r in found.items()} == expected
    assert {r.reader for r in found.values()} == {READER}


def test_no_file_no_child() -> None:
    with Readers() as readers:
        assert list(readers.read([])) == []
        assert readers.started == 0


def test_relative_paths_are_of_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("ở đây", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Readers(1) as readers:
        [(_, reading)] = readers.read([(1, Path("a.txt"))])
    assert first_line(reading) == "ở đây"


@pytest.mark.skipif(sys.platform != "linux", reason="names that only Linux allows")
def test_hostile_names_are_only_names(tmp_path: Path) -> None:
    names = [
        b"d\xc3\xb2ng\nm\xe1\xbb\x9bi.pdf",
        b"\xe2\x80\xaefdp.exe",
        b"kh\xf4ng utf8 \xff\xfe.pdf",
        b'"quote" $(x) `y` {"frame": 1}.pdf',
        b"-rf",
        b" ",
    ]
    paths = [tmp_path / os.fsdecode(name) for name in names]
    for number, path in enumerate(paths):
        path.write_text(f"tệp {number}", encoding="utf-8")
    with Readers(1) as readers:
        found = dict(readers.read(enumerate(paths)))
    assert [first_line(found[number]) for number in range(len(names))] == [
        f"tệp {number}" for number in range(len(names))
    ]


def bomb() -> bytes:
    """A page whose content inflates to half a gigabyte: twice packed, a few kilobytes."""
    packer = zlib.compressobj(1)
    once = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(500)) + packer.flush()
    document = Pdf()
    document.text_page(["trước"])
    content = document.stream(zlib.compress(once), b"/Filter [/FlateDecode /FlateDecode]")
    document.page(b"", entries=b"/Contents %d 0 R" % content)
    return document.build()


def self_calling() -> bytes:
    document = Pdf()
    form = document.add(b"")
    document._objects[form - 1] = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources"
        b" << /XObject << /F %d 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream" % form
    )
    document.page(b"/F Do", b"/XObject << /F %d 0 R >>" % form)
    return document.build()


def page_tree_loop() -> bytes:
    return assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 9 /Kids [3 0 R] /Parent 3 0 R >>",
            b"<< /Type /Pages /Count 9 /Kids [2 0 R] /Parent 2 0 R >>",
        ],
        1,
    )


def lying_count() -> bytes:
    return text_pdf(["x"]).replace(b"/Count 1 ", b"/Count 999999999 ")


HOSTILE = {
    "deep arrays": text_pdf(["x"]).replace(
        b"/Type /Catalog", b"/X " + b"[" * 20_000 + b"]" * 20_000 + b" /Type /Catalog"
    ),
    "page tree loop": page_tree_loop(),
    "self-calling form": self_calling(),
    "lying count": lying_count(),
    "cut": text_pdf(*[[f"dòng {n}"] * 30 for n in range(5)])[:-3000],
    "header only": b"%PDF-1.4",
    "nul": b"%PDF-1.4\n" + bytes(100_000),
    "deep docx": small_docx.docx("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000),
    "deep json in docx": small_docx.docx(small_docx.p('{"frame": ' + "[" * 9999)),
    "zip in name only": b"PK\x03\x04" + b"word/document.xml" * 100,
    "many small parts": small_docx.package({f"word/x{n}.xml": b"<x/>" for n in range(3000)}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_reading_and_the_next_is_read(name: str, tmp_path: Path) -> None:
    files = {"bad": HOSTILE[name], "good": text_pdf(["tốt"])}
    found = read(files, tmp_path)
    assert first_line(found["good"]) == "tốt"
    assert found["bad"].sha256 == hashlib.sha256(HOSTILE[name]).hexdigest()
    assert all(code in catalogue() for code in codes(found["bad"]))
    assert found["bad"].pages or codes(found["bad"])


def test_a_bomb_is_one_problem_and_the_next_file_is_read(tmp_path: Path) -> None:
    data = bomb()
    assert len(data) < 100_000
    found = read({"bomb": data, "good": text_pdf(["tốt"])}, tmp_path)
    assert first_line(found["good"]) == "tốt"
    assert codes(found["bomb"]) in (["READ_DIED"], ["READ_MEMORY"])
    assert found["bomb"].kind is FileKind.UNKNOWN
    assert found["bomb"].sha256 == hashlib.sha256(data).hexdigest()
    assert found["bomb"].size == len(data)


def test_a_page_of_more_text_than_one_frame_holds(tmp_path: Path) -> None:
    text = "ệ" * 90_000 + "\n"
    found = read({"a.txt": (text * 40).encode()}, tmp_path, Limits(frame_bytes=8 << 20))
    assert codes(found["a.txt"]) == []
    assert sum(len(block.text) for block in found["a.txt"].pages[0].blocks) == 90_000 * 40


def test_too_much_text_is_a_flood(tmp_path: Path) -> None:
    text = "ệ" * 90_000 + "\n"
    found = read({"a.txt": (text * 40).encode()}, tmp_path, Limits(total_bytes=2 << 20))
    assert codes(found["a.txt"]) == ["READ_FLOOD"]


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path) -> None:
    gone, stays = tmp_path / "gone", tmp_path / "stays"
    gone.write_bytes(b"x")
    stays.write_text("còn", encoding="utf-8")

    def files() -> Iterator[tuple[str, Path]]:
        gone.unlink()
        yield "gone", gone
        yield "stays", stays

    with Readers(1) as readers:
        found = dict(readers.read(files()))
    assert codes(found["gone"]) == ["FILE_VANISHED"]
    assert found["gone"].sha256 == ""
    assert first_line(found["stays"]) == "còn"


@pytest.mark.parametrize("code", FailureCode)
def test_every_failure_of_a_child_is_a_problem_with_words(
    code: FailureCode, tmp_path: Path
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"bytes")
    reading = door._reading(str(path), ChildFailure(code, "SIGSEGV"))
    [problem] = reading.problems
    assert problem.code == f"READ_{code.name}"
    assert problem.code in catalogue()
    assert dict(problem.params) == {"detail": "SIGSEGV"}
    assert reading.sha256 == hashlib.sha256(b"bytes").hexdigest()
    assert reading.size == 5


def test_a_failure_of_a_file_that_vanished_meanwhile(tmp_path: Path) -> None:
    reading = door._reading(str(tmp_path / "gone"), ChildFailure(FailureCode.SILENT))
    assert codes(reading) == ["FILE_VANISHED"]


def test_frames_that_make_no_sense_are_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"bytes")
    reading = door._reading(str(path), ({"page": "nonsense"}, {"reading": {}}))
    assert codes(reading) == ["READ_MALFORMED"]
    assert reading.kind is FileKind.UNKNOWN
    assert reading.size == 5


def test_opening_the_door_imports_no_parser() -> None:
    script = (
        "import sys, dossier_manager.reading.door;"
        "print(sorted({'pypdfium2', 'pypdf', 'lxml', 'pydantic', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
