"""Findings: what is wrong or worth knowing, as values.

A finding is data, never an exception: code, severity, place and parameters. Its words
stand in `messages/`, by code, so that terminal, report and JSON say the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: `error` is unsound, `warning` wants a person, `info` tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Order by weight: error 0, warning 1, info 2."""
        return ("error", "warning", "info").index(self.value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: a dossier's id, a file's public name, a page or a line.

    `path` is always a public name (`RelPath.public`), never a raw name from disk.
    """

    dossier: str | None = None
    path: str | None = None
    page: int | None = None
    line: int | None = None

    def __str__(self) -> str:
        """Short form for people: `tệp:dòng` or `tệp, tr. n`."""
        text = self.path or self.dossier or ""
        if self.line is not None:
            return f"{text}:{self.line}"
        return f"{text}, tr. {self.page}" if self.page is not None else text


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `params` fill its message; `basis` names text and clause; `bars` the grades."""

    code: str
    severity: Severity
    place: Place = NOWHERE
    params: tuple[tuple[str, str], ...] = ()
    basis: str | None = None
    bars: tuple[str, ...] = ()


def finding(
    code: str,
    severity: Severity,
    place: Place = NOWHERE,
    *,
    basis: str | None = None,
    bars: Iterable[str] = (),
    **params: object,
) -> Finding:
    """Make a finding; every parameter is kept as text, in the order of its name."""
    texts = tuple(sorted((key, str(value)) for key, value in params.items()))
    return Finding(code, severity, place, texts, basis, tuple(bars))


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first, then by place and code, so that the order never depends on the disk."""
    return sorted(
        findings,
        key=lambda f: (f.severity.rank, f.place.path or "", f.place.line or 0, f.code, f.params),
    )
