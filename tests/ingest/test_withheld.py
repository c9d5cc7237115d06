"""A paper with a secrecy mark leaves no word anywhere, whenever the mark is found."""

import contextlib
import hashlib
import io
import json
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from dossier_manager.catalogue.store import NAME, Catalogue
from dossier_manager.ingest import reletter
from dossier_manager.ingest.stages import Versions
from dossier_manager.recognition.model import FileState
from tests.ingest.office import (
    ARCHIVE,
    MANIFEST,
    OLD,
    Office,
    bytes_of,
    decision,
    dump,
    tree,
    write,
)

BODY, TITLE, FILE = "CANARYBODY", "CANARYTITLE", "CANARYNAME"


def canary(mark: str = "") -> str:
    text = decision(66, f"{BODY} " * 30).replace("Camera an ninh", TITLE)
    return f"{mark}\n{text}" if mark else text


def assert_gone(office: Office, *more: bytes) -> None:
    kept = bytes_of(office.state)
    for word in (BODY.encode(), TITLE.encode(), FILE.encode(), *more):
        assert word not in kept


def shown(office: Office) -> str:
    """Everything that a face could print of it."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        view = office.view()
    return (
        repr(view.dossiers)
        + repr(view.loose)
        + repr(view.findings)
        + stdout.getvalue()
        + (stderr.getvalue())
    )


def blobs(office: Office) -> list[bytes]:
    """The middle of every stored page: compressed text that must go as well."""
    (file,) = office.state.rglob(NAME)
    base = sqlite3.connect(file)
    rows = base.execute(
        "SELECT p.body FROM pages p JOIN contents c ON c.id = p.content"
        " WHERE c.id IN (SELECT content FROM files WHERE CAST(path AS TEXT) LIKE ?)",
        (f"%{FILE}%",),
    ).fetchall()
    base.close()
    return [body[20:60] for (body,) in rows]


def many(office: Office, count: int = 60) -> None:
    """Enough other papers for pages of the base to split and merge around the canary."""
    for number in range(count):
        folder = office.root / "ho so 2" / f"{number % 7}"
        write(folder / f"{number}.txt", decision(500 + number, f"từ {number} " * (number + 1)))


@pytest.fixture
def paper(office: Office) -> Path:
    many(office)
    return write(office.root / "ho so 1" / f"{FILE}.txt", canary())


def assert_known_before(office: Office) -> list[bytes]:
    office.scan()
    kept = bytes_of(office.state)
    assert TITLE.encode() in kept
    assert FILE.encode() in kept
    found = blobs(office)
    assert found
    assert all(blob in kept for blob in found)
    return found


def test_a_mark_written_into_the_paper_later_purges_it(office: Office, paper: Path) -> None:
    text = assert_known_before(office)
    write(paper, canary("TỐI MẬT"), mtime_ns=OLD + 5)
    before = tree(office.root)
    assert FILE not in shown(office)
    assert_gone(office, *text)
    assert tree(office.root) == before


def test_a_rename_into_a_marked_name_purges_it(office: Office, paper: Path) -> None:
    text = assert_known_before(office)
    paper.rename(paper.with_name(f"{FILE} (MẬT).txt"))
    assert FILE not in shown(office)
    assert office.reader.read_files == []
    assert_gone(office, *text)


def test_a_marked_copy_elsewhere_withholds_this_one_too(office: Office, paper: Path) -> None:
    text = assert_known_before(office)
    copy = write(office.root / "ho so 2" / "x (MẬT).txt", canary())
    found = shown(office)
    assert FILE not in found
    assert TITLE not in found
    assert_gone(office, *text)
    copy.unlink()
    office.scan()
    assert paper.name in [Path(d.path or "").name for d in office.view().dossiers[0].documents]


def test_a_mark_that_only_a_better_letterhead_finds_purges_it(
    office: Office, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = assert_known_before(office)

    def better(_papers: object, pages: object) -> str | None:
        return "mat" if BODY in repr(pages) else None

    monkeypatch.setattr(reletter, "secrecy_of", better)
    tally = office.scan(versions=Versions(letterhead="next")).tally
    assert (tally.read, tally.withheld) == (0, 1)
    assert_gone(office, *text)


def test_a_purge_cut_short_is_done_by_the_next_scan(
    office: Office, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = assert_known_before(office)
    paper.rename(paper.with_name(f"{FILE} (MẬT).txt"))
    monkeypatch.setattr(Catalogue, "purge", lambda _self: False)
    assert "PURGE_WAITS" in [found.code for found in office.view().findings]
    monkeypatch.undo()
    office.scan()
    assert_gone(office, *text)


def test_a_file_put_aside_goes_with_the_purge(office: Office, paper: Path) -> None:
    assert_known_before(office)
    (base,) = office.state.rglob(NAME)
    data = bytearray(base.read_bytes())
    data[:16] = b"not a data base!"
    base.write_bytes(data)
    office.scan()
    assert list(office.state.rglob("*.broken-1"))
    paper.rename(paper.with_name(f"{FILE} (MẬT).txt"))
    office.scan()
    assert_gone(office)


def test_the_number_is_the_same_after_a_rebuild_and_tells_nothing(
    office: Office, paper: Path
) -> None:
    write(paper, canary("MẬT"), mtime_ns=OLD + 1)
    (one,) = [d for d in office.view().dossiers[0].documents if d.opaque]
    fresh = Office(office.root, office.state.with_name("fresh"))
    (other,) = [d for d in fresh.view().dossiers[0].documents if d.opaque]
    assert one == other
    assert (one.path, one.inner, one.state) == (None, one.opaque, FileState.WITHHELD)
    assert one.papers == ()
    assert one.modified is None
    assert dump(office.state) == dump(fresh.state)


def test_a_withheld_paper_is_not_opened_again(office: Office, paper: Path) -> None:
    write(paper, canary("MẬT"), mtime_ns=OLD + 1)
    write(office.root / "le (MẬT).txt", decision(70))
    office.scan()
    tally = office.scan().tally
    assert (tally.hashed, tally.read) == (0, 0)
    paper.rename(office.root / "ho so 2" / "tên khác.txt")
    tally = office.scan().tally
    assert (tally.hashed, tally.read) == (1, 0)


def clear(office: Office, file: str, sha256: str | None = None) -> Path:
    entry = {
        "id": "d1", "at": "2026-11-03T08:00:00+07:00", "by": "Nguyễn Văn A",
        "reason": "dấu sai", "action": "clear-mark", "file": file,
    }  # fmt: skip
    if sha256 is not None:
        entry["sha256"] = sha256
    text = "- " + "\n  ".join(f"{key}: {json.dumps(v)}" for key, v in entry.items()) + "\n"
    return write(office.root / "ho so 1" / "decisions.yaml", text)


@pytest.mark.parametrize("by", ["path", "number"])
@pytest.mark.parametrize("where", ["name", "text"])
def test_a_cleared_mark_opens_the_paper_and_its_withdrawal_closes_it(
    office: Office, by: str, where: str
) -> None:
    name = f"{FILE} (MẬT).txt" if where == "name" else f"{FILE}.txt"
    paper = write(office.root / "ho so 1" / name, canary("" if where == "name" else "MẬT"))
    (hidden,) = [d for d in office.view().dossiers[0].documents if d.opaque]
    if by == "path":
        decisions = clear(office, name, digest(paper))
    else:
        decisions = clear(office, str(hidden.opaque))
    opened = [d for d in office.view().dossiers[0].documents if FILE in (d.path or "")]
    assert [d.state for d in opened] == [FileState.READ]
    assert office.scan().tally.hashed == 0
    text = blobs(office)
    assert text
    decisions.unlink()
    assert FILE not in shown(office)
    assert_gone(office, *text)


def digest(paper: Path) -> str:
    return hashlib.sha256(paper.read_bytes()).hexdigest()


@pytest.mark.parametrize("where", ["name", "text"])
def test_a_cleared_name_frees_nothing_else_that_bears_it_later(office: Office, where: str) -> None:
    name = "bc (MẬT).txt" if where == "name" else "bc.txt"
    paper = write(office.root / "ho so 1" / name, decision(70, "cũ") + "\nMẬT\n")
    clear(office, name, digest(paper))
    office.scan()
    assert "bc" in shown(office)
    write(paper, canary("" if where == "name" else "MẬT"), mtime_ns=OLD + 7)
    assert BODY not in shown(office)
    assert [d.path for d in office.view().dossiers[0].documents if d.opaque] == [None]
    assert_gone(office)


@pytest.mark.parametrize("sha256", [None, "không phải", "0" * 64])
def test_a_cleared_name_without_its_bytes_clears_nothing(
    office: Office, sha256: str | None
) -> None:
    write(office.root / "ho so 1" / f"{FILE} (MẬT).txt", canary())
    clear(office, f"{FILE} (MẬT).txt", sha256)
    assert FILE not in shown(office)
    assert_gone(office)


def test_decisions_that_name_a_withheld_paper_bear_its_number(office: Office, paper: Path) -> None:
    entry = {
        "id": "d1", "at": "2026-11-03T08:00:00+07:00", "by": "Nguyễn Văn A", "reason": "xem",
        "action": "assign", "file": paper.name, "requirement": "hd22.mo-hinh/1",
        "standing": "secret",
    }  # fmt: skip
    text = "- " + "\n  ".join(f"{key}: {json.dumps(v)}" for key, v in entry.items()) + "\n"
    write(office.root / "ho so 1" / "decisions.yaml", text)
    office.scan()
    paper.rename(paper.with_name(f"{FILE} (MẬT).txt"))
    write(paper.with_name(f"{FILE}.txt"), canary("MẬT"))
    assert FILE not in shown(office)
    assert_gone(office)
    view = office.view()
    (decision_,) = view.dossiers[0].decisions
    (hidden,) = [d for d in view.dossiers[0].documents if d.opaque and d.papers]
    assert decision_.file == hidden.opaque
    assert hidden.papers[0].matches[0].requirement == "hd22.mo-hinh/1"


@pytest.mark.parametrize("withdrawn", [False, True])
@pytest.mark.parametrize("to", ["ho so 1/x (MẬT).txt", "ho so 2/MẬT/x.txt", "MẬT/x.txt"])
def test_decisions_on_a_paper_that_was_moved_into_a_marked_place_tell_nothing(
    office: Office, paper: Path, to: str, withdrawn: bool
) -> None:
    common = {"at": "2026-11-03T08:00:00+07:00", "by": "Nguyễn Văn A", "reason": "xem"}
    about = common | {"file": paper.name, "sha256": digest(paper)}
    entries = [
        about | {"id": "d1", "action": "describe", "fields": {"subject": TITLE}},
        about | {"id": "d2", "action": "assign", "requirement": "hd22.mo-hinh/1"},
    ]
    if withdrawn:
        entries += [common | {"id": f"w{n}", "action": "withdraw", "of": f"d{n}"} for n in (1, 2)]
    text = "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
    write(office.root / "ho so 1" / "decisions.yaml", text)
    before = office.view().dossiers[0].decisions
    assert (TITLE in repr(before)) is not withdrawn
    office.scan()
    assert TITLE.encode() in bytes_of(office.state)
    target = office.root / to
    target.parent.mkdir(parents=True, exist_ok=True)
    paper.rename(target)
    told = shown(office)
    assert FILE not in told
    assert TITLE not in told
    decisions = office.view().dossiers[0].decisions
    assert [str(d.file)[:4] for d in decisions] == ([] if withdrawn else ["MAT-", "MAT-"])
    assert_gone(office)


def test_the_state_of_a_place_that_the_archive_left_goes_with_the_purge(
    office: Office, paper: Path, archive: Path
) -> None:
    assert_known_before(office)
    copy = Office(archive.with_name("bản sao"), office.state)
    shutil.copytree(archive, copy.root)
    copy.scan()
    office.root = archive.rename(archive.with_name("chỗ mới"))
    office.scan()
    assert len(list(office.state.iterdir())) == 3
    moved = office.root / paper.relative_to(archive)
    write(moved, canary("MẬT"), mtime_ns=OLD + 1)
    office.scan()
    assert len(list(office.state.iterdir())) == 2
    shutil.rmtree(copy.root)
    write(moved, canary("TỐI MẬT"), mtime_ns=OLD + 2)
    office.scan()
    assert_gone(office)


def test_a_dossier_in_a_marked_folder_is_called_by_its_id(office: Office) -> None:
    folder = office.root / f"{FILE} TỐI MẬT"
    write(folder / "manifest.yaml", MANIFEST.format(id="hs-9"))
    write(folder / "bc.txt", canary())
    write(office.root / f"{FILE} MẬT" / "sub" / "manifest.yaml", MANIFEST.format(id="hs-9"))
    assert office.scan().tally.withheld == 1
    view = office.view()
    told = repr([(d.path, d.documents, d.findings) for d in view.dossiers]) + repr(view.findings)
    assert FILE not in told
    assert [d.path for d in view.dossiers if d.manifest.id == "hs-9"] == ["hs-9", "hs-9"]
    assert "DOSSIER_ID_TWICE" in {found.code for found in view.findings}
    assert FILE not in repr(dump(office.state)["manifests"])


def test_a_broken_manifest_in_a_marked_folder_is_told_with_line_and_key(office: Office) -> None:
    folder = office.root / f"{FILE} TỐI MẬT"
    write(folder / "manifest.yaml", "format: 1\nid: hs-9\nname: x\nkind: mo-hinh\nlạ: 1\n")
    write(folder / "bc.txt", canary())
    view = office.view()
    (fault,) = [f for f in view.findings if "có dấu mật" in (f.place.path or "")]
    assert fault.place.path == "(thư mục có dấu mật)/manifest.yaml"
    assert fault.place.line == 5
    assert "lạ" in dict(fault.params).values()
    assert FILE not in shown(office)


def test_findings_of_the_walk_do_not_name_a_withheld_paper(office: Office) -> None:
    write(office.root / "ho so 1" / f"{FILE}?.txt", canary("MẬT"))
    (office.root / "ho so 1" / f"{FILE} (MẬT).lnk").symlink_to("nowhere")
    assert FILE not in shown(office)
    assert {"NAME_ODD", "LINK_BROKEN"} <= {found.code for found in office.view().findings}


def test_marks_found_one_after_another_leave_nothing_in_any_corner(
    office: Office, archive: Path
) -> None:
    """Rows that move between pages leave copies in their slack, which deleting does not reach."""
    chance = random.Random(3)
    root = office.root = archive.with_name("lớn")
    write(root / "archive.yaml", ARCHIVE)
    for number in range(5):
        write(root / f"d{number}" / "manifest.yaml", MANIFEST.format(id=f"d{number}"))
    papers = {}
    for number in range(300):
        text = decision(number, f"từ{number} " * chance.randint(1, 400))
        text = text.replace("Camera an ninh", f"TITLE{number}X " + "dài " * chance.randint(0, 150))
        papers[number] = write(root / f"d{number % 5}" / f"{number}-NAME{number}X.txt", text)
    office.scan()
    left = list(papers)
    chance.shuffle(left)
    hidden: list[int] = []
    for step in range(4):
        for number in [left.pop() for _ in range(chance.randint(1, 4))]:
            paper = papers[number]
            if chance.random() < 0.5:
                paper.rename(paper.with_name(f"{paper.stem} (MẬT).txt"))
            else:
                text = "MẬT\n" + paper.read_text(encoding="utf-8")
                write(paper, text, mtime_ns=OLD + step + 1)
            hidden.append(number)
        if chance.random() < 0.5:
            other = chance.choice(left)
            text = decision(other, "mới " * chance.randint(1, 300))
            text = text.replace("Camera an ninh", f"TITLE{other}X")
            write(papers[other], text, mtime_ns=OLD + 1000 + step)
        office.scan()
        kept = bytes_of(office.state)
        for number in hidden:
            assert f"TITLE{number}X".encode() not in kept
            assert f"NAME{number}X".encode() not in kept
