"""The font of the generated papers: DejaVu Serif, from the system, at generation time alone.

The archive's bytes are committed, so that nobody needs the font to run the tests.
"""

from pathlib import Path

_FOLDERS = (
    Path("/usr/share/fonts/truetype/dejavu"),
    Path("/usr/share/fonts/dejavu"),
    Path("/usr/share/fonts/TTF"),
    Path("/Library/Fonts"),
)
FACES = {
    "regular": "DejaVuSerifCondensed.ttf",
    "bold": "DejaVuSerifCondensed-Bold.ttf",
    "italic": "DejaVuSerifCondensed-Italic.ttf",
}


def find_fonts() -> dict[str, Path] | None:
    """The files of the three faces, or None where this machine has them not."""
    for folder in _FOLDERS:
        found = {face: folder / name for face, name in FACES.items()}
        if all(path.is_file() for path in found.values()):
            return found
    return None
