"""The picture of the README: a real audit of the example archive, drawn as SVG.

Run as `python -m tests.picture`; writes `docs/audit.svg` anew. The picture names no font to be
fetched and no address, so that it can be looked at anywhere.
"""

import datetime as dt
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from dossier_manager.cli.auditing import look_and_audit, only
from dossier_manager.cli.options import Judging, Looking
from dossier_manager.report.terminal import audit_report

ROOT = Path(__file__).parents[1]
ARCHIVE = "example_archive"
PICTURE = ROOT / "docs" / "audit.svg"
DOSSIERS = ("camera-an-ninh", "tieng-keng")
AS_OF = dt.date(2026, 11, 6)
YEAR = 2026
COLUMNS = 100
WORDS = ("audit", ARCHIVE, *DOSSIERS, "--year", str(YEAR), "--as-of", AS_OF.isoformat())
PROMPT = f"$ dossier {' '.join(WORDS)}"

CHARACTER = 12.2
"""Units from one column of the picture to the next, as rich draws them."""

_FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; font-weight: bold }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g>
</svg>
"""


def drawn() -> str:
    """The picture, drawn from what the program finds now."""
    with tempfile.TemporaryDirectory() as state:
        view, _, audit = look_and_audit(
            ROOT / ARCHIVE,
            Looking(state=Path(state), scan=True, workers=None),
            Judging(as_of=AS_OF, year=YEAR),
        )
    console = Console(
        record=True,
        width=COLUMNS,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(PROMPT, style="dim")
    console.print(audit_report(view, only(audit, frozenset(DOSSIERS))))
    return console.export_svg(
        title="dossier", theme=DIMMED_MONOKAI, code_format=_FRAME, unique_id="audit"
    )


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8", newline="\n")
    print(f"{PICTURE.name}: {PICTURE.stat().st_size} bytes")
