"""Changes to a copy of a dossier: papers taken out or put in, words of the manifest, decisions."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

from tests.paperwork.docx import as_docx
from tests.paperwork.paper import Paper
from tests.traces.breaks import Change


def without(*names: str) -> Change:
    """Take papers out."""

    def change(folder: Path) -> None:
        for name in names:
            (folder / name).unlink()

    return change


def with_paper(name: str, make: Callable[[], Paper]) -> Change:
    """Put a Word file in, or in the place of one that is there."""

    def change(folder: Path) -> None:
        assert name.endswith(".docx")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(as_docx(make()))

    return change


def instead(name: str, make: Callable[[], Paper]) -> Change:
    """The paper in the place of one that is there, as a Word file of the same stem."""

    def change(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).with_suffix(".docx").write_bytes(as_docx(make()))

    return change


def manifest(**keys: str | None) -> Change:
    """Lines of the manifest at the top: said otherwise, added, or (None) taken out."""

    def change(folder: Path) -> None:
        path = folder / "manifest.yaml"
        text = path.read_text(encoding="utf-8")
        for key, value in keys.items():
            text = re.sub(rf"(?m)^{key}:.*\n(?:[ -].*\n)*", "", text)
            if value is not None:
                text += f"\n{key}: {value}\n"
        path.write_text(re.sub(r"\n{2,}", "\n", text), encoding="utf-8")

    return change


def words(old: str, new: str) -> Change:
    """Words of the manifest, which must stand there, replaced wherever they stand."""

    def change(folder: Path) -> None:
        path = folder / "manifest.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def verdict(criterion: str, outcome: str = "unmet", *, year: int | None = 2026) -> Change:
    """A person's word on a criterion."""
    told = f"\n  year: {year}" if year else ""
    return decision(f"action: verdict\n  criterion: {criterion}\n  outcome: {outcome}{told}")


def decision(entry: str) -> Change:
    """One more entry of `decisions.yaml`."""

    def change(folder: Path) -> None:
        path = folder / "decisions.yaml"
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        number = before.count("- id:") + 1
        path.write_text(
            f"{before}- id: nguoi-{number:03d}\n"
            '  at: "2026-11-05T18:00:00+07:00"\n'
            '  by: "Trần Thị Hoa"\n'
            '  reason: "đã xem hồ sơ"\n'
            f"  {entry}\n",
            encoding="utf-8",
        )

    return change


def day(text: str) -> dt.date:
    """A day, as tables write it."""
    return dt.date.fromisoformat(text)
