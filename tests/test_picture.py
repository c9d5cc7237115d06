"""The picture of the README shows what the program prints today, and fetches nothing."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

from tests.picture import CHARACTER, COLUMNS, PICTURE, PROMPT, ROOT, WORDS

SVG = "{http://www.w3.org/2000/svg}"


def rows() -> list[str]:
    """The text of the picture, row by row."""
    root = ElementTree.parse(PICTURE).getroot()
    (matrix,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "audit-matrix")
    found: dict[float, dict[int, str]] = defaultdict(dict)
    for text in matrix.iter(f"{SVG}text"):
        column = round(float(text.get("x", "")) / CHARACTER)
        found[float(text.get("y", ""))][column] = (text.text or "").replace("\xa0", " ")
    return [_row(found[y]) for y in sorted(found)]


def _row(pieces: dict[int, str]) -> str:
    row = ""
    for column in sorted(pieces):
        row = row.ljust(column) + pieces[column]
    return row.rstrip()


def test_the_picture_is_what_the_program_prints(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dossier_manager", *WORDS, "--state", str(tmp_path)],
        cwd=ROOT,
        env={"COLUMNS": str(COLUMNS), "PYTHONUTF8": "1"},
        capture_output=True,
        timeout=300,
        check=True,
    )
    printed = [row.rstrip() for row in done.stdout.decode().splitlines()]
    shown = rows()
    assert shown[0] == PROMPT
    assert [row for row in shown[1:] if row] == [row for row in printed if row], (
        "draw it anew with `python -m tests.picture`"
    )


def test_the_picture_fetches_nothing_and_is_small() -> None:
    drawing = PICTURE.read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"' )<]+", drawing) == [SVG.strip("{}")]
    assert not re.search(r"@import|@font-face|<script|<image|<a\b|href|src=", drawing)
    assert set(re.findall(r"url\((.)", drawing)) == {"#"}
    assert PICTURE.stat().st_size < 60_000
