"""Big archives out of the example archive: its dossiers, copied again and again.

Every copy of a paper has bytes of its own (a comment after the end of a PDF, in the tail of a
Word file, blanks at the end of a text), so that each has to be read and is kept apart.
"""

import hashlib
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "example_archive"
PAPERS_EACH = 20
_OWN = ("manifest.yaml", "decisions.yaml")
_AGE_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Pattern:
    """One dossier of the example: its manifest, decisions, and papers by path."""

    name: str
    own: dict[str, str]
    papers: dict[str, bytes]


def patterns() -> list[Pattern]:
    """The dossiers; together they hold twenty papers each, some more and some fewer."""
    stray = next(EXAMPLE.glob("*.docx"))
    found = [_pattern(place.parent) for place in sorted(EXAMPLE.glob("*/manifest.yaml"))]
    lacking = PAPERS_EACH * len(found) - sum(len(one.papers) for one in found)
    by_size = sorted(found, key=lambda one: len(one.papers))
    for at, one in islice(enumerate(cycle(by_size)), max(lacking, 0)):
        one.papers[f"{at:02d} {stray.name}"] = stray.read_bytes()
    return found


def _pattern(folder: Path) -> Pattern:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    own = {p.name: p.read_text(encoding="utf-8") for p in files if p.name in _OWN}
    papers = {p.relative_to(folder).as_posix(): p.read_bytes() for p in files if p.name not in _OWN}
    return Pattern(folder.name, own, papers)


def altered(content: bytes, number: int) -> bytes:
    """The same paper in bytes of its own."""
    if content.startswith(b"%PDF"):
        return content + b"%% %d\n" % number
    if content.startswith(b"PK"):
        held = BytesIO(content)
        with zipfile.ZipFile(held, "a") as package:
            package.comment = b"%d" % number
        return held.getvalue()
    if content.startswith(b"\xff\xd8"):
        return content + b"%d" % number
    return content + b" " * number + b"\n"


def build(root: Path, dossiers: int) -> int:
    """Write an archive of so many dossiers at `root`, dated a day back; how many papers."""
    root.mkdir(parents=True)
    (root / "archive.yaml").write_bytes((EXAMPLE / "archive.yaml").read_bytes())
    papers = 0
    for number, pattern in enumerate(islice(cycle(patterns()), dossiers)):
        # A province has districts: no folder of thousands.
        folder = root / f"dia-ban-{number // 100:02d}" / f"{pattern.name}-{number:05d}"
        for path, content in _copy(pattern, number):
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            past = place.stat().st_mtime - _AGE_SECONDS
            os.utime(place, (past, past))
        papers += len(pattern.papers)
    return papers


def _copy(pattern: Pattern, number: int) -> Iterator[tuple[str, bytes]]:
    digests: dict[str, str] = {}
    for path, content in pattern.papers.items():
        own = altered(content, number)
        digests[hashlib.sha256(content).hexdigest()] = hashlib.sha256(own).hexdigest()
        yield path, own
    for name, text in pattern.own.items():
        said = re.sub(r"[0-9a-f]{64}", lambda found: digests.get(found[0], found[0]), text)
        if name == "manifest.yaml":
            said = re.sub(r"(?m)^(id|parent): (\S+)", rf"\1: \2-{number:05d}", said)
        yield name, said.encode()
