"""One dossier of the archive: its files, its manifest and its decisions."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2

from tests.paperwork.docx import as_docx
from tests.paperwork.forms.yearly import APPENDIX
from tests.paperwork.paper import Paper
from tests.paperwork.pdf import as_pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A person's word on a file: which part it is, for which year; `none` is no part at all."""

    path: str
    part: str
    year: int | None = None
    reason: str = "Đã đối chiếu với bản giấy có chữ ký, dấu đỏ trong cặp hồ sơ"
    standing: str | None = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Files by path in the dossier; a paper becomes what the path's ending says."""

    folder: str
    manifest: str
    files: Mapping[str, Paper | bytes]
    confirmed: tuple[Confirmation, ...] = ()
    confirmed_by: str = "Nguyễn Thị Thu Hà, cán bộ PV05"
    more_decisions: str = ""
    rules: str = "hd22.mo-hinh"

    def rendered(self) -> dict[str, bytes]:
        """All files by path, with manifest and decisions."""
        made = {path: _render(path, paper) for path, paper in sorted(self.files.items())}
        manifest = re.sub(r"§(.+?)§", lambda found: _source(found[1], made), self.manifest)
        made["manifest.yaml"] = manifest.lstrip("\n").encode()
        decisions = "".join(
            self._entry(at, each, made) for at, each in enumerate(self.confirmed, start=1)
        )
        if decisions or self.more_decisions:
            made["decisions.yaml"] = (decisions + self.more_decisions.lstrip("\n")).encode()
        return made

    def _entry(self, at: int, each: Confirmation, made: dict[str, bytes]) -> str:
        digest = hashlib.sha256(made[each.path]).hexdigest()
        requirement = "none" if each.part == "none" else f"{self.rules}/{each.part}"
        year = f"  year: {each.year}\n" if each.year else ""
        standing = f"  standing: {each.standing}\n" if each.standing else ""
        return (
            f"- id: qd-{at:03d}\n"
            f'  at: "2026-11-05T{8 + at // 30:02d}:{at * 2 % 60:02d}:00+07:00"\n'
            f'  by: "{self.confirmed_by}"\n'
            f'  reason: "{each.reason}"\n'
            "  action: assign\n"
            f'  file: "{each.path}"\n'
            f'  sha256: "{digest}"\n'
            f'  requirement: "{requirement}"\n'
            f"{year}{standing}"
        )


def _render(path: str, paper: Paper | bytes) -> bytes:
    if isinstance(paper, bytes):
        return paper
    return as_docx(paper) if path.endswith(".docx") else as_pdf(paper)


def _source(path: str, made: dict[str, bytes]) -> str:
    """`BC nam 2026.pdf, tr. 2`: the page on which the appendix with the figures stands."""
    with pypdfium2.PdfDocument(made[path]) as document:
        for at, page in enumerate(document, start=1):
            if APPENDIX.upper() in page.get_textpage().get_text_bounded():
                return f"{path}, tr. {at}"
    raise ValueError(f"no appendix in {path}")
