"""Reading one file: its hash, its kind, its pages, and every way in which it can go wrong."""

import errno
import hashlib
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.findings import Severity
from dossier_manager.messages import catalogue, text
from dossier_manager.reading import contents, reader
from dossier_manager.reading.expected import WireError
from dossier_manager.reading.frames import BEAT, last_frame, page_frames, reading_from
from dossier_manager.reading.letterhead import papers as letterhead
from dossier_manager.reading.model import Block, FileKind, Page, Reading, TextSource
from tests.reading import small_docx
from tests.reading.small_pdf import text_pdf

GENTLE = {"FILE_GROWING", "IMAGE_UNREAD"}


def read(path: Path | str, **job: Any) -> Reading:
    frames = list(reader.serve({"path": os.fspath(path), **job}))
    return reading_from(frames, "x")


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def put(folder: Path, data: bytes, name: str = "tệp") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_pdf_comes_with_pages_papers_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    data = text_pdf(["QUYẾT ĐỊNH"], ["Điều 1"])
    reading = read(put(tmp_path, data, "không phải pdf.docx"))
    assert reading.kind is FileKind.PDF
    assert reading.sha256 == hashlib.sha256(data).hexdigest()
    assert reading.size == len(data)
    assert [page.number for page in reading.pages] == [1, 2]
    assert [paper.pages for paper in reading.papers] == [(1, 2)]
    assert reading.problems == ()


def test_pages_come_before_the_rest_as_signs_of_life(tmp_path: Path) -> None:
    frames = list(reader.serve({"path": str(put(tmp_path, text_pdf(["một"], ["hai"])))}))
    assert [list(frame) for frame in frames] == [["page"], ["page"], ["reading"]]


def test_the_job_bounds_the_pages(tmp_path: Path) -> None:
    reading = read(put(tmp_path, text_pdf(["một"], ["hai"])), max_pages=1)
    assert len(reading.pages) == 1
    assert codes(reading) == ["PDF_PAGES_CUT"]


def test_docx_and_text(tmp_path: Path) -> None:
    docx = read(put(tmp_path, small_docx.docx(small_docx.p("Báo cáo"))))
    assert (docx.kind, docx.pages[0].blocks[0].text) == (FileKind.DOCX, "Báo cáo")
    old = read(put(tmp_path, b"C\xe9ng h\xdfa\r\nx\xb7 h\xe9i"))
    assert (old.kind, old.encoding, len(old.pages[0].blocks)) == (FileKind.TEXT, "unknown", 2)


@pytest.mark.parametrize(
    ("data", "kind", "code", "pages"),
    [
        (b"", FileKind.EMPTY, "FILE_EMPTY", 0),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), FileKind.IMAGE, "IMAGE_UNREAD", 1),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
         FileKind.OLD_WORD, "FORMAT_UNREAD", 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
         FileKind.OTHER_OFFICE, "OFFICE_ENCRYPTED", 0),
        (b"{\\rtf1 x}", FileKind.OTHER_OFFICE, "FORMAT_UNREAD", 0),
        (small_docx.package({"a.txt": b"x"}), FileKind.ARCHIVE, "FORMAT_UNREAD", 0),
        (bytes(100), FileKind.UNKNOWN, "FORMAT_UNREAD", 0),
    ],
)  # fmt: skip
def test_what_has_no_parser_is_known_and_named(
    tmp_path: Path, data: bytes, kind: FileKind, code: str, pages: int
) -> None:
    reading = read(put(tmp_path, data))
    assert reading.kind is kind
    assert reading.sha256 == hashlib.sha256(data).hexdigest()
    assert codes(reading) == [code]
    assert len(reading.pages) == len(reading.papers) == pages
    assert reading.source is TextSource.NONE
    assert (reading.problems[0].severity is Severity.INFO) == (code == "IMAGE_UNREAD")


def test_a_format_is_named_in_words_for_people(tmp_path: Path) -> None:
    reading = read(put(tmp_path, b"{\\rtf1 x}"))
    assert "tài liệu văn phòng" in text(reading.problems[0]).message


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    for path in (tmp_path / "gone", put(tmp_path, b"x") / "below"):
        reading = read(path)
        assert codes(reading) == ["FILE_VANISHED"]
        assert (reading.sha256, reading.size) == ("", 0)


def test_a_file_that_the_system_refuses_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(contents, "_open", refuse)
    reading = read(put(tmp_path, b"x"))
    assert codes(reading) == ["FILE_UNREADABLE"]
    assert "không có quyền" in text(reading.problems[0]).message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert codes(read(tmp_path)) == ["FILE_UNREADABLE"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes among files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    assert codes(read(tmp_path / "ống")) == ["FILE_SPECIAL"]


def test_a_file_that_grows_is_not_parsed(tmp_path: Path) -> None:
    path = put(tmp_path, text_pdf(["một"]) + bytes(50_000))
    taking = contents.take(str(path), chunk=10_000)
    next(taking)
    with path.open("ab") as stream:
        stream.write(b"more")
    taken = finish(taking)
    assert not taken.settled
    assert taken.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    frames = list(reader._read(taken, 10))
    assert codes(reading_from(frames, "x")) == ["FILE_GROWING"]


def finish(taking: Any) -> contents.Contents:
    while True:
        try:
            next(taking)
        except StopIteration as stop:
            taken: contents.Contents = stop.value
            return taken


def test_a_file_that_grows_forever_is_left(tmp_path: Path) -> None:
    path = put(tmp_path, bytes(50_000))
    chunks = 0

    def write_on() -> contents.Contents:
        nonlocal chunks
        taking = contents.take(str(path), chunk=10_000)
        with path.open("ab", buffering=0) as stream:
            while chunks < 100:
                try:
                    next(taking)
                except StopIteration as stop:
                    taken: contents.Contents = stop.value
                    return taken
                chunks += 1
                stream.write(bytes(20_000))
        raise AssertionError("it follows the file for ever")

    assert not write_on().settled


@pytest.mark.parametrize("size", [0, 100, 50_000])
def test_a_file_cut_or_touched_meanwhile_is_unsettled(tmp_path: Path, size: int) -> None:
    path = put(tmp_path, bytes(50_000))
    taking = contents.take(str(path), chunk=10_000)
    next(taking)
    os.truncate(path, size)
    os.utime(path, ns=(1, 1))
    assert not finish(taking).settled


def test_a_still_file_is_settled_and_whole(tmp_path: Path) -> None:
    data = os.urandom(100_001)
    taken = finish(contents.take(str(put(tmp_path, data)), chunk=10_000))
    assert taken.settled
    assert taken.data == data
    assert data.startswith(taken.head)


def test_a_large_file_is_hashed_and_not_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = text_pdf(["một"]) + bytes(50_000)
    true_take = contents.take
    monkeypatch.setattr(contents, "take", lambda path: true_take(path, most=40_000))
    reading = read(put(tmp_path, data))
    assert codes(reading) == ["FILE_TOO_LARGE"]
    assert reading.kind is FileKind.PDF
    assert reading.sha256 == hashlib.sha256(data).hexdigest()
    assert reading.size == len(data)
    assert reading.pages == ()


def test_a_slow_disk_shows_signs_of_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_take = contents.take
    monkeypatch.setattr(contents, "take", lambda path: true_take(path, chunk=10_000))
    monkeypatch.setattr(reader, "_BEAT_SECONDS", -1.0)
    frames = list(reader.serve({"path": str(put(tmp_path, bytes(50_000)))}))
    assert frames.count(BEAT) == 5
    assert reading_from(frames, "x").size == 50_000


def test_a_letterhead_that_fails_costs_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_pages: object) -> None:
        raise LookupError("nội dung")

    monkeypatch.setattr(letterhead, "read_papers", fail)
    reading = read(put(tmp_path, text_pdf(["một"], ["hai"])))
    assert [page.blocks[0].text for page in reading.pages] == ["một", "hai"]
    assert [paper.pages for paper in reading.papers] == [(1, 2)]
    [problem] = reading.problems
    assert problem.code == "LETTERHEAD_FAILED"
    assert dict(problem.params) == {"error": "LookupError"}


def test_a_page_of_much_text_travels_in_pieces() -> None:
    blocks = (*[Block("ệ" * 40)] * 10, Block("x" * 500), Block("y"))
    page = Page(1, TextSource.TEXT, blocks)
    frames = list(page_frames(page, characters=100))
    assert len(frames) > 5
    reading = reading_from([*frames, last_frame()], "x")
    assert reading.pages == (page,)


@pytest.mark.parametrize(
    "untrusted_frames",
    [
        [],
        [{"page": [1, "text", []]}],
        [BEAT],
        [{"beat": 1, "page": 2}, last_frame()],
        [{"reading": []}],
        [{"other": 1}, last_frame()],
        [last_frame(), last_frame()],
        [{"page": [2, "text", []]}, {"page": [1, "text", []]}, last_frame()],
        [{"page": [0, "text", []]}, last_frame()],
        [{"page": [1, "text", []]}, {"page": [1, "none", []]}, last_frame()],
        [last_frame(sha256="../../x")],
        [last_frame(size=-1)],
        [{"reading": {"kind": "pdf"}}],
    ],
)
def test_frames_that_make_no_reading_are_refused(untrusted_frames: list[dict[str, Any]]) -> None:
    with pytest.raises(WireError):
        reading_from(untrusted_frames, "x")


def test_every_code_of_this_room_has_its_words() -> None:
    room = Path(reader.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in room.glob("*.py"))
    known = catalogue()
    for prefix in ("FILE_", "PDF_", "DOCX_", "OFFICE_", "TEXT_CUT", "IMAGE_", "FORMAT_"):
        for piece in source.split(f'"{prefix}')[1:]:
            assert prefix + piece.partition('"')[0] in known
    for kind in ("OLD_WORD", "OTHER_OFFICE", "ARCHIVE", "UNKNOWN"):
        assert f"KIND_{kind}" in known
