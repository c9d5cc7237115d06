"""The files that the program writes once for people to go on with, each key explained."""

import textwrap
from collections.abc import Iterator, Mapping
from enum import Enum

from dossier_manager.archive.manifest import Kind, Manifest, Settings
from dossier_manager.archive.words import ARCHIVE_KEYS, MANIFEST_KEYS, VALUES
from dossier_manager.yamltext.model import Model
from dossier_manager.yamltext.quote import quoted
from dossier_manager.yamltext.shape import classes_in, model_at

_WIDTH = 92
_HOW = (
    "Dòng bắt đầu bằng dấu # là chú giải, chương trình bỏ qua.",
    "Viết giá trị sau dấu hai chấm và một dấu cách. Chưa rõ thì để trống, đừng đoán.",
    "Thụt lề bằng dấu cách, không dùng phím Tab.",
    "Giá trị có dấu hai chấm hoặc dấu # thì đặt trong ngoặc kép.",
)
_USE_EXAMPLE = "Khi cần, bỏ dấu # và dấu cách sau nó ở đầu các dòng mẫu dưới đây rồi sửa lại:"

EXAMPLES: Mapping[str, str] = {
    "rules": (
        "rules:\n"
        "  id: cu.tu-quan\n"
        "  reason: Kỳ này tỉnh vẫn áp dụng quy trình ba bước, theo Công văn 12/CAT-PV05\n"
    ),
    "founded_rules": (
        "founded_rules:\n  id: cu.tu-quan\n  reason: Mô hình lập năm 2019 theo quy trình ba bước\n"
    ),
    "replication": (
        "replication:\n  local_from: 2026-12-01\n  v05: da-nhan-rong\n  v05_from: 2026-12-15\n"
    ),
    "rating_authority": (
        "rating_authority:\n"
        "  name: Chủ tịch UBND xã Tân Lập\n"
        '  basis: "Quyết định 15/QĐ-UBND ngày 05/8/2025"\n'
    ),
    "ended": 'ended:\n  date: 2026-03-15\n  number: "20/QĐ-UBND"\n',
    "shared": "shared:\n  - 1a\n  - 2\n",
    "criteria": (
        "criteria:\n"
        "  - id: tuan-tra\n"
        "    title: Mỗi tuần tuần tra ít nhất hai đêm\n"
        "    grades: [tot, kha]\n"
        '    source: "Quy chế 02/QC-BCĐ, Điều 9"\n'
    ),
    "years": (
        "years:\n"
        "  - year: 2026\n"
        "    rated:\n"
        "      grade: kha\n"
        '      number: "88/QĐ-UBND"\n'
        "      date: 2026-11-09\n"
        "    method: so-chi-tieu-dat\n"
        "    targets:\n"
        "      - name: Số vụ trộm cắp tài sản\n"
        "        direction: giam\n"
        "        planned: 03 vụ\n"
        "        achieved: 01 vụ\n"
        '        source: "Báo cáo 12/BC-BCĐ, trang 2"\n'
        "    sent:\n"
        "      date: 2026-11-03\n"
        '      source: "Sổ văn bản đi, số 118"\n'
        "    received:\n"
        "      date: 2026-11-04\n"
        '      source: "Dấu công văn đến"\n'
        "    criteria:\n"
        "      met: 9\n"
        "      all: 10\n"
        '      source: "Báo cáo 12/BC-BCĐ, trang 4"\n'
    ),
    "ignore": 'ignore:\n  - "Bản nháp"\n  - "*.bak"\n',
}
"""Commented parts of the files, as they stand once a person has taken the `# ` away."""


_OF_AN_EXEMPLAR = (
    *(
        "format",
        "id",
        "name",
        "kind",
        "level",
        "commune",
        "place",
        "subject",
        "keeper",
        "years",
        "note",
    ),
)
"""What matters for a điển hình; all else asks about a mô hình or a điểm."""
_YEARS_OF_AN_EXEMPLAR = (
    "years:\n"
    "  - year: 2026\n"
    "    criteria:\n"
    "      met: 9\n"
    "      all: 10\n"
    '      source: "Báo cáo 12/BC-CAX, trang 4"\n'
)


def manifest_text(kind: Kind, name: str, identity: str) -> str:
    """A manifest with each key explained; only format, id, name and kind are filled in.

    A điển hình is asked only what matters for it.
    """
    values = {"format": "1", "id": identity, "name": quoted(name), "kind": kind.value}
    title = "BẢN KÊ KHAI HỒ SƠ"
    if kind is not Kind.EXEMPLAR:
        return _file(title, Manifest, MANIFEST_KEYS, values)
    meanings = {
        path: meaning
        for path, meaning in MANIFEST_KEYS.items()
        if path in _OF_AN_EXEMPLAR
        or path in ("years[].year", "years[].criteria")
        or path.startswith("years[].criteria.")
    }
    return _file(title, Manifest, meanings, values, {**EXAMPLES, "years": _YEARS_OF_AN_EXEMPLAR})


def archive_text(identity: str, name: str, unit: str | None, province: str | None) -> str:
    """An `archive.yaml` with every key explained."""
    values = {"format": "1", "id": identity, "name": quoted(name)}
    values |= {k: quoted(v) for k, v in (("unit", unit), ("province", province)) if v is not None}
    return _file("KHO HỒ SƠ", Settings, ARCHIVE_KEYS, values)


def _file(
    title: str,
    model: type[Model],
    meanings: Mapping[str, str],
    values: Mapping[str, str],
    examples: Mapping[str, str] = EXAMPLES,
) -> str:
    """The file's text: the keys that have a meaning given, in the model's order."""
    lines = [f"# {title}", *(line for text in _HOW for line in _comment(text))]
    for key in model.model_fields:
        if key in meanings:
            lines.append("")
            lines += _entry(model, key, meanings, values.get(key), examples.get(key))
    return "\n".join(lines) + "\n"


def _entry(
    model: type[Model],
    key: str,
    meanings: Mapping[str, str],
    value: str | None,
    example: str | None,
) -> Iterator[str]:
    yield from _comment(f"{meanings[key]} {_allowed(model, key)}".rstrip())
    below = [path for path in meanings if path.startswith((f"{key}.", f"{key}["))]
    if example is not None:
        yield from _below(model, key, below, meanings)
        yield from _comment(_USE_EXAMPLE)
        yield from (f"# {line}" for line in example.splitlines())
    else:
        yield f"{key}: {value}" if value is not None else f"{key}:"
        for path in below:
            yield from _comment(f"{meanings[path]} {_allowed(model, path)}".rstrip(), "  ")
            yield f"  {path.rpartition('.')[2]}:"


def _below(
    model: type[Model], key: str, paths: list[str], meanings: Mapping[str, str]
) -> Iterator[str]:
    """What each key inside an example means."""
    for path in paths:
        inner = path.removeprefix(key).removeprefix("[]").removeprefix(".").replace("[]", "")
        yield from _comment(f"  {inner}: {meanings[path]} {_allowed(model, path)}".rstrip())


def _allowed(model: type[Model], path: str) -> str:
    """Which values a key takes, where that is not any text."""
    holder, _, key = path.replace("[]", "").rpartition(".")
    at = model_at(model, holder.split(".")) if holder else model
    annotation = at.model_fields[key].annotation if at else None
    for choices in classes_in(annotation, Enum):
        listed = [str(member.value) for member in choices]
        return "Giá trị: " + "; ".join(f"{value} = {VALUES[value]}" for value in listed) + "."
    if any(classes_in(annotation, bool)):
        return "Giá trị: có, không."
    return ""


def _comment(text: str, indent: str = "") -> list[str]:
    lead = text[: len(text) - len(text.lstrip())]
    wrapped = textwrap.wrap(
        text.strip(),
        _WIDTH - len(indent) - len(lead),
        initial_indent=lead,
        subsequent_indent=lead and lead + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{indent}# {line}" for line in wrapped]
