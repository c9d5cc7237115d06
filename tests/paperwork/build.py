"""Builds the example archive: `python -m tests.paperwork.build example_archive`.

The same bytes on every run. The folder is emptied first.
"""

import datetime as dt
import importlib
import pkgutil
import shutil
import sys
from pathlib import Path

from tests.paperwork import stories
from tests.paperwork.docx import as_docx
from tests.paperwork.dossier import Dossier
from tests.paperwork.forms.stray import meeting_invitation

ARCHIVE_YAML = """\
# Kho hồ sơ mẫu: mọi tên xã, phường, đơn vị và người đều được đặt ra, không có thật.
format: 1
id: kho-ho-so-mau
name: "Hồ sơ mô hình, điển hình tiên tiến – tỉnh Sông Lam (kho mẫu)"
unit: "Phòng Xây dựng phong trào bảo vệ ANTQ (PV05), Công an tỉnh Sông Lam"
# Văn bản không nói "90 % chỉ tiêu" tính thế nào; kho này lấy số chỉ tiêu đạt chia tổng số chỉ tiêu.
completion_method: so-chi-tieu-dat
"""


def dossiers() -> tuple[Dossier, ...]:
    """All dossiers of all stories, by folder."""
    found: list[Dossier] = []
    for module in sorted(pkgutil.iter_modules(stories.__path__), key=lambda each: each.name):
        loaded = importlib.import_module(f"{stories.__name__}.{module.name}")
        found += getattr(loaded, "DOSSIERS", None) or [loaded.DOSSIER]
    return tuple(sorted(found, key=lambda each: each.folder))


def contents() -> dict[str, bytes]:
    """All files of the archive by POSIX path."""
    made = {
        "archive.yaml": ARCHIVE_YAML.encode(),
        # At the top, in no dossier: somebody saved it in the wrong place.
        "GM giao ban quy 4.docx": as_docx(meeting_invitation(dt.date(2026, 10, 29))),
    }
    for dossier in dossiers():
        for path, content in dossier.rendered().items():
            made[f"{dossier.folder}/{path}"] = content
    return dict(sorted(made.items()))


def build(target: Path) -> int:
    """Write the archive anew; how many files were written."""
    made = contents()
    if target.exists():
        shutil.rmtree(target)
    for path, content in made.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return len(made)


if __name__ == "__main__":
    print(build(Path(sys.argv[1])), "files")
