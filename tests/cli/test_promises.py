"""The promises held against every command: nothing touched, nothing of a withheld paper told."""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.cli.conftest import Ran, Run, bound_by_permissions

EXAMPLE = Path(__file__).parents[2] / "example_archive"
SIGNED = ("--by", "Nguyễn Văn An", "--reason", "đã xem")
CANARIES = ("hoangyenmot", "hoangyenhai", "hoangyenba")
"""Unique words in the name, the title and the body of a paper that turns out to be secret."""


def fingerprint(root: Path) -> dict[str, tuple[str, int, int]]:
    """Every path below a folder: bytes, time and mode; folders too."""
    found = {}
    for path in sorted(root.rglob("*")):
        about = path.lstat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[os.fsdecode(path.relative_to(root))] = (digest, about.st_mtime_ns, about.st_mode)
    return found


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three dossiers of the example archive, with their times."""
    root = tmp_path / "kho"
    root.mkdir()
    shutil.copy2(EXAMPLE / "archive.yaml", root)
    for name in ("camera-an-ninh", "lon-xon", "dien-hinh-ong-binh"):
        shutil.copytree(EXAMPLE / name, root / name)
    return root


def looking(root: Path) -> Iterator[tuple[str, ...]]:
    """Every command that only looks, in its forms."""
    day = ("--as-of", "2026-11-06", "--year", "2026")
    kho = str(root)
    for form in ((), ("--json",), ("--no-scan",)):
        yield ("scan", kho, *form)
        yield ("audit", kho, *day, *form)
        yield ("show", kho, "lon-xon", *day, *form)
        yield ("deadlines", kho, *day, *form)
        yield ("stats", kho, *day, *form)
        yield ("steps", kho, *day, *form)
        yield ("review", kho, "--as-of", "2026-11-06", *form)
    yield ("audit", kho, "--matrix", *day)
    yield ("audit", kho, "--fail-on", "info", *day)
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix in {".pdf", ".docx"} and "lon-xon" in path.parts:
            yield ("inspect", str(path))
    yield ("rules", "list")
    yield ("rules", "show", "hd22.mo-hinh")
    yield ("rules", "check")
    yield ("rules", "check", kho)
    yield ("doctor",)


DECISIONS = (
    ("assign", "scan0007.pdf", "11", "--year", "2026"),
    ("describe", "scan0007.pdf", "--number", "9/BB", "--date", "2026-05-01"),
    ("waive", "2"),
    ("verdict", "hieu-qua", "met", "--year", "2026"),
    ("sent", "--year", "2026", "--sent", "2026-11-03", "--source", "sổ văn bản đi số 5"),
)


def test_commands_that_look_change_nothing(run: Run, archive: Path) -> None:
    before = fingerprint(archive)
    for words in looking(archive):
        done = run(*words)
        assert done.status in (0, 1, 3, 4), (words, done.told)
        assert "Traceback" not in done.told
    assert fingerprint(archive) == before


def test_decisions_change_their_own_file_and_nothing_before_its_end(
    run: Run, archive: Path
) -> None:
    before = fingerprint(archive)
    own = archive / "lon-xon" / "decisions.yaml"
    said = own.read_bytes()
    for name, *rest in DECISIONS:
        done = run(name, archive, "lon-xon", *rest, *SIGNED)
        assert done.status == 0, (name, done.told)
        assert own.read_bytes().startswith(said)
        said = own.read_bytes()
        last = json.loads(run("show", archive, "lon-xon", "--json").out)["decisions"][-1]["id"]
    assert run("withdraw", archive, "lon-xon", last, *SIGNED).status == 0
    after = fingerprint(archive)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed <= {"lon-xon", "lon-xon/decisions.yaml"}
    assert before["lon-xon"][2] == after["lon-xon"][2]


def secret_paper(path: Path, *, marked: bool) -> None:
    document = Document()
    lines = [
        "CÔNG AN TỈNH SÔNG LAM",
        "CÔNG AN PHƯỜNG NAM THÀNH",
        "Số: 77/BC-CAP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nam Thành, ngày 02 tháng 10 năm 2025",
        "BÁO CÁO",
        f"Kết quả khảo sát {CANARIES[1]}",
        f"Nội dung {CANARIES[2]}.",
    ]
    if marked:
        lines.insert(3, "MẬT")
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


def leaks(*told: Ran, folders: tuple[Path, ...]) -> list[str]:
    """Where a canary is found: in what was printed, or in any byte below a folder."""
    needles = [form for word in CANARIES for form in (word.encode(), word.encode("utf-16-le"))]
    found = []
    for done in told:
        found += [f"printed {n!r}" for n in needles if n in done.out + done.err]
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                data = path.read_bytes() + os.fsencode(path.name)
                found += [f"{path}: {n!r}" for n in needles if n in data]
    return found


def test_no_command_tells_a_word_of_a_paper_whose_mark_is_found_late(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "tam"
    temporary.mkdir()
    quiet = {"TMPDIR": str(temporary), "DOSSIER_DEBUG": "1"}
    paper = archive / "lon-xon" / f"BC {CANARIES[0]}.docx"
    secret_paper(paper, marked=False)
    first = run("audit", archive, "--json", env=quiet)
    assert leaks(first, folders=(tmp_path / "state",)), "the paper was never seen: no test at all"
    secret_paper(paper, marked=True)
    told = [run(*words, env=quiet) for words in looking(archive) if CANARIES[0] not in words[-1]]
    shown = json.loads(run("show", archive, "lon-xon", "--json", env=quiet).out)
    opaque = [d["opaque"] for d in shown["documents"] if d["state"] == "withheld"]
    assert len(opaque) == 2
    for number in opaque:
        words = ("assign", archive, "lon-xon", number, "2", "--standing", "secret", *SIGNED)
        told.append(run(*words, env=quiet))
    told += [run(n, archive, "lon-xon", *rest, *SIGNED, env=quiet) for n, *rest in DECISIONS]
    told += [run("inspect", paper, env=quiet), run("inspect", paper, "--json", env=quiet)]
    typed = [done for done in told[-2:] if CANARIES[0].encode() in done.out]
    for done in typed:  # the person typed the name; the paper's own words stay out
        assert not any(word.encode() in done.out for word in CANARIES[1:])
    told = told[:-2]
    found = leaks(*told, folders=(tmp_path / "state", temporary))
    assert not found, found
    assert all(
        word.encode() not in (archive / "lon-xon" / "decisions.yaml").read_bytes()
        for word in CANARIES
    )


@pytest.mark.parametrize("inside", [True, False])
def test_inspect_heeds_the_mark_of_a_folder(
    run: Run, archive: Path, tmp_path: Path, inside: bool
) -> None:
    folder = (archive if inside else tmp_path) / "Tài liệu MẬT" / "a" / "b"
    folder.mkdir(parents=True)
    secret_paper(folder / "bc.docx", marked=False)
    (tmp_path / "thuong").mkdir()
    secret_paper(tmp_path / "thuong" / "bc.docx", marked=False)
    told = run("inspect", folder / "bc.docx", "--json")
    assert told.status == 0
    assert not any(word.encode() in told.out for word in CANARIES)
    open_paper = run("inspect", tmp_path / "thuong" / "bc.docx", "--json")
    assert CANARIES[1].encode() in open_paper.out


@pytest.mark.skipif(sys.platform != "linux", reason="permission bits as Linux has them")
def test_a_read_only_archive_is_audited_and_refuses_decisions_clearly(
    archive: Path, tmp_path: Path
) -> None:
    for path in [*archive.rglob("*"), archive]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = fingerprint(archive)
    state = ("--state", str(tmp_path / "s"))
    looked = bound_by_permissions("audit", str(archive), "--json", "--as-of", "2026-11-06", *state)
    assert looked.returncode == 0, looked.stderr.decode()
    told: dict[str, Any] = json.loads(looked.stdout)
    assert len(told["dossiers"]) == 3
    refused = bound_by_permissions("waive", str(archive), "lon-xon", "2", *SIGNED, *state)
    assert refused.returncode == 4, refused.stderr.decode()
    assert b"Traceback" not in refused.stderr
    assert fingerprint(archive) == before
    for path in [archive, *archive.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
