"""Interrupted is the same as uninterrupted: real processes, killed at every place."""

import os
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from dossier_manager.failpoint import KILLED, VARIABLE
from dossier_manager.ingest.look import look
from tests.ingest.office import MANIFEST, OLD, decision, dump, tree, write

_LOOK = """
import sys
from pathlib import Path
from dossier_manager.errors import CannotGoOn
from dossier_manager.ingest import rematch, take
from dossier_manager.ingest.look import look
take.BATCH_FILES = rematch.BATCH_FILES = 2
try:
    view = look(Path(sys.argv[1]), state=Path(sys.argv[2]), workers=2)
except CannotGoOn as stopped:
    print(stopped.code, stopped.params, file=sys.stderr)
    raise SystemExit(int(stopped.status))
print(view.coverage)
"""


def start(root: Path, state: Path, failpoint: str = "", before: str = "") -> subprocess.Popen[str]:
    """Another process that looks at the archive with real children."""
    return subprocess.Popen(
        [sys.executable, "-c", before + _LOOK, str(root), str(state)],
        env={**os.environ, VARIABLE: failpoint},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def run(root: Path, state: Path, failpoint: str = "", before: str = "") -> tuple[int, str, str]:
    process = start(root, state, failpoint, before)
    out, error = process.communicate(timeout=120)
    return process.returncode, out, error


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Text, Word and PDF, a copy, a paper marked by its name and one marked in its text."""
    root = tmp_path / "kho"
    write(root / "archive.yaml", "format: 1\nid: kho-thu\nname: Kho thử\n")
    write(root / "a" / "manifest.yaml", MANIFEST.format(id="a"))
    for number in range(3):
        write(root / "a" / f"{number}.txt", decision(number))
    write(root / "a" / "bản sao.txt", decision(1))
    write(root / "a" / "Báo cáo (MẬT).txt", decision(7, "kín"))
    write(root / "a" / "mật trong văn bản.d" / "t.txt", "MẬT\n" + decision(8, "hở"))
    paper = docx.Document()
    for line in decision(21).splitlines():
        paper.add_paragraph(line)
    paper.save(str(root / "a" / "w.docx"))
    canvas = Canvas(str(root / "a" / "p.pdf"))
    canvas.drawString(72, 700, "QUYET DINH so 31/QD-UBND")
    canvas.showPage()
    canvas.drawString(72, 700, "Dieu 1")
    canvas.save()
    for path in root.rglob("*"):
        os.utime(path, ns=(OLD, OLD))
    return root


def left_of(sessions: set[int]) -> set[int]:
    """Processes that are still alive of sessions whose first process was killed."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[3]) in sessions and words[0] != "Z":
            found.add(int(folder.name))
    return found


def test_killed_anywhere_and_run_again_is_as_if_never_killed(papers: Path, tmp_path: Path) -> None:
    before = tree(papers)
    whole = tmp_path / "whole"
    status, _, error = run(papers, whole)
    assert (status, error) == (0, "")
    expected = dump(whole)
    assert len(expected["files"]) == 8
    killed: set[int] = set()
    for name in ("commit", "committed", "reading", "frame"):
        for number in range(1, 200):
            state = tmp_path / f"{name}-{number}"
            process = start(papers, state, f"{name}:{number}")
            process.communicate(timeout=120)
            status = process.returncode
            if status == 0:
                assert number > 1, f"nothing reaches {name}"
                assert dump(state) == expected
                break
            assert status == KILLED
            killed.add(process.pid)
            look(papers, state=state, workers=1)
            assert dump(state) == expected, f"killed at {name} {number}"
        else:
            pytest.fail(f"{name} is reached without end")
    assert len(killed) > 10
    assert tree(papers) == before
    for _ in range(50):
        if not left_of(killed):
            break
        time.sleep(0.1)
    assert left_of(killed) == set()


def test_two_scans_at_once_give_what_one_gives(papers: Path, tmp_path: Path) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    run(papers, alone)
    both = [start(papers, together), start(papers, together)]
    outputs = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert outputs[0] == outputs[1]
    assert dump(together) == dump(alone)


def test_a_full_disk_is_said_and_what_was_there_stays(papers: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    run(papers, state)
    before = dump(state)
    for number in range(200):
        write(papers / "a" / "thêm" / f"{number}.txt", decision(1000 + number, "dài " * 500))
    full = "import resource, os\nresource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
    status, out, error = run(papers, state, before=full)
    assert status == 4, error
    assert error.startswith("STATE_FULL")
    assert "Traceback" not in error
    assert out == ""
    between = dump(state)
    assert {row[0] for row in before["files"]} <= {row[0] for row in between["files"]}
    assert run(papers, state)[0] == 0
    fresh = tmp_path / "fresh"
    run(papers, fresh)
    assert dump(state) == dump(fresh)
