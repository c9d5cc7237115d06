"""Rule sets for people and as JSON: which there are, and what is wrong in a file."""

from collections.abc import Iterable

from dossier_manager.findings import Finding
from dossier_manager.report import blockers, words
from dossier_manager.report.json import FORMAT, Json, findings
from dossier_manager.report.rules.json import head
from dossier_manager.report.rules.whole import kinds, since
from dossier_manager.report.screen import Report, bullets, line, stack, table
from dossier_manager.rules.load import RuleBook
from dossier_manager.rules.trial import Tried

_LIST = ("Mã", "Tên", "Dùng cho", "Văn bản", "Từ ngày", "Đến ngày")


def list_report(book: RuleBook) -> Report:
    """A table of the rule sets; which are an archive's own, which never come by themselves."""
    shown = book.sets
    rows = [
        (
            entry.id,
            entry.title,
            kinds(entry),
            entry.source.number,
            since(entry),
            words.day(entry.valid_to),
        )
        for entry in shown
    ]
    named = ", ".join(entry.id for entry in shown if entry.stated_only)
    stated = [line(f"Chỉ dùng khi bản kê khai nêu mã, không bao giờ tự chọn: {named}.")]
    own = ", ".join(entry.id for entry in shown if entry.id in book.local)
    local = [line(f"Bộ quy định riêng của kho, không phải bộ có sẵn: {own}.")]
    told = bullets(blockers.finding_lines(book.findings))
    notes = [*(stated if named else ()), *(local if own else ())]
    return stack([table(_LIST, rows), *notes, *told])


def check_report(files: Iterable[Tried], about: Iterable[Finding] = ()) -> Report:
    """What is wrong in each rule file; `about` are findings on their folder."""
    shown: list[Report] = []
    for entry in files:
        state = "dùng được" if entry.ruleset is not None else "không dùng được"
        shown.append(line(f"{entry.file}: {state}", "bold"))
        shown += bullets(blockers.finding_lines(entry.findings))
    return stack([*shown, *bullets(blockers.finding_lines(about))])


def list_json(book: RuleBook) -> Json:
    """The rule sets and the digest of all of them."""
    return {
        "format": FORMAT,
        "rules_digest": book.digest,
        "rules": [head(entry, local=entry.id in book.local) for entry in book.sets],
        "findings": findings(book.findings),
    }


def check_json(files: Iterable[Tried], about: Iterable[Finding] = ()) -> Json:
    """What is wrong in each rule file; `about` are findings on their folder."""
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
        "findings": findings(about),
    }
