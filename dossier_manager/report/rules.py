"""Rule sets for people and as JSON: which there are, what one asks, what is wrong in a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier_manager.findings import Finding
from dossier_manager.report import blockers, words
from dossier_manager.report.json import FORMAT, Json, day, findings
from dossier_manager.report.screen import Report, bullets, heading, line, stack, table
from dossier_manager.rules.model import Item, Part, RuleSet

_LIST = ("Mã", "Tên", "Dùng cho", "Văn bản", "Từ ngày", "Đến ngày")
_PARTS = ("Phần", "Nội dung", "Kỳ", "Thiếu thì cản", "Căn cứ")


@dataclass(frozen=True, slots=True)
class Checked:
    """A rule file, the set that it holds (None: it cannot be used), what is wrong in it."""

    file: str
    ruleset: RuleSet | None
    findings: tuple[Finding, ...]


def _kinds(ruleset: RuleSet) -> str:
    return ", ".join(words.KINDS.get(kind.value, kind.value) for kind in ruleset.kinds)


def list_report(sets: Iterable[RuleSet], wrong: Iterable[Finding]) -> Report:
    """A table of the rule sets."""
    rows = [
        (
            entry.id,
            entry.title,
            _kinds(entry),
            entry.source.number,
            words.day(entry.valid_from),
            words.day(entry.valid_to),
        )
        for entry in sets
    ]
    return stack([table(_LIST, rows), *bullets(blockers.finding_lines(wrong))])


def set_report(ruleset: RuleSet) -> Report:
    """One rule set in full."""
    source = ruleset.source
    rows = [_part(ruleset, item, part) for item, part in ruleset.parts]
    return stack(
        [
            heading(f"{ruleset.id}: {ruleset.title}"),
            line(
                f"{source.title}, số {source.number}, ngày {words.day(source.date)}, "
                f"{source.agency}"
            ),
            line(
                f"Áp dụng từ {words.day(ruleset.valid_from)} đến {words.day(ruleset.valid_to)}; "
                f"dùng cho {_kinds(ruleset)}"
            ),
            table(_PARTS, rows),
        ]
    )


def _part(ruleset: RuleSet, item: Item, part: Part) -> tuple[str, ...]:
    title = part.title if part.title == item.title else f"{item.title}: {part.title}"
    left = f"{words.grades(part.person)}: người quyết" if part.person else ""
    bars = "; ".join(text for text in (words.grades(part.bars), left) if text)
    row = f" ({words.ROWS[part.row.value]})" if part.row.value != "text" else ""
    return (
        part.id,
        title,
        words.FREQUENCIES[part.owed.value],
        bars,
        ruleset.cite(part.basis) + row,
    )


def check_report(files: Iterable[Checked]) -> Report:
    """What is wrong in each rule file."""
    shown: list[Report] = []
    for entry in files:
        state = "dùng được" if entry.ruleset is not None else "không dùng được"
        shown.append(line(f"{entry.file}: {state}", "bold"))
        shown += bullets(blockers.finding_lines(entry.findings))
    return stack(shown)


def _head(ruleset: RuleSet) -> Json:
    source = ruleset.source
    return {
        "id": ruleset.id,
        "title": ruleset.title,
        "kinds": [kind.value for kind in ruleset.kinds],
        "source": {
            "number": source.number,
            "title": source.title,
            "date": day(source.date),
            "agency": source.agency,
        },
        "valid_from": day(ruleset.valid_from),
        "valid_to": day(ruleset.valid_to),
    }


def list_json(sets: Iterable[RuleSet], wrong: Iterable[Finding], digest: str) -> Json:
    """The rule sets and the digest of all of them."""
    return {
        "format": FORMAT,
        "rules_digest": digest,
        "rules": [_head(entry) for entry in sets],
        "findings": findings(wrong),
    }


def set_json(ruleset: RuleSet) -> Json:
    """One rule set in full."""
    items = [
        {
            "code": item.code,
            "requirement": ruleset.requirement(part.id),
            "part": part.id if part.id != item.code else None,
            "title": part.title,
            "owed": part.owed.value,
            "bars": list(part.bars),
            "person": list(part.person),
            "basis": ruleset.cite(part.basis),
            "row": part.row.value,
        }
        for item, part in ruleset.parts
    ]
    return {"format": FORMAT, **_head(ruleset), "items": items}


def check_json(files: Iterable[Checked]) -> Json:
    """What is wrong in each rule file."""
    return {
        "format": FORMAT,
        "files": [
            {
                "file": entry.file,
                "id": entry.ruleset.id if entry.ruleset else None,
                "usable": entry.ruleset is not None,
                "findings": findings(entry.findings),
            }
            for entry in files
        ],
    }
