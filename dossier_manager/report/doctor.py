"""What this machine has and lacks, for people and as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.text import Text

from dossier_manager.report.json import FORMAT, Json
from dossier_manager.report.screen import Report, table


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `needed`: without it the program cannot work.

    `broken`: it is there, and unsound.
    """

    name: str
    ok: bool
    needed: bool
    detail: str
    serves: str
    broken: bool = False


def lacking(checks: Iterable[Check]) -> list[Check]:
    """What is needed and is not there."""
    return [check for check in checks if check.needed and not check.ok and not check.broken]


def broken(checks: Iterable[Check]) -> list[Check]:
    """What is there and is unsound."""
    return [check for check in checks if check.broken]


def doctor_report(checks: Sequence[Check]) -> Report:
    """A table: what, whether it is there, the detail, what it serves."""
    return table(
        ("Mục", "Có", "Chi tiết", "Dùng để"),
        [(check.name, _state(check), check.detail, check.serves) for check in checks],
    )


def _state(check: Check) -> Text:
    if check.ok:
        return Text("có", "green")
    if check.broken:
        return Text("HỎNG", "bold red")
    return Text("THIẾU", "bold red") if check.needed else Text("không", "yellow")


def doctor_json(checks: Sequence[Check]) -> Json:
    """The same as JSON."""
    return {
        "format": FORMAT,
        "ok": not lacking(checks) and not broken(checks),
        "checks": [
            {
                "name": check.name,
                "ok": check.ok,
                "needed": check.needed,
                "detail": check.detail,
                "serves": check.serves,
                "broken": check.broken,
            }
            for check in checks
        ],
    }
