"""Values of an audit, as the JSON contract names them."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from dossier_manager.catalogue.view import Coverage
from dossier_manager.findings import Finding
from dossier_manager.rules.condition import Truth


class Status(StrEnum):
    """State of one part, for one year where it is yearly."""

    PRESENT = "present"
    UNSURE = "unsure"
    MISSING = "missing"
    NOT_DUE = "not_due"
    WAIVED = "waived"
    NOT_APPLICABLE = "not_applicable"


class EvidenceStanding(StrEnum):
    """What a piece of evidence is."""

    ISSUED = "issued"
    DRAFT = "draft"
    COPY = "copy"
    PAPER_ONLY = "paper_only"
    SECRET = "secret"
    SHARED = "shared"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence for a part. `path` is a public name, None for a withheld paper."""

    standing: EvidenceStanding
    dossier: str
    path: str | None
    pages: tuple[int, int] | None
    reasons: tuple[str, ...]
    sure: bool
    confirmed: bool
    date: dt.date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class ItemStatus:
    """One part's state. `bars` are the grades that its absence bars; `why` says the state."""

    requirement: str
    code: str
    part: str
    title: str
    year: int | None
    status: Status
    evidence: tuple[EvidenceRow, ...]
    bars: tuple[str, ...]
    basis: str
    row: str
    why: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether confirmed evidence meets it, or it surely does not apply."""
        if self.status is Status.NOT_APPLICABLE:
            return True
        return self.status is Status.PRESENT and any(row.confirmed for row in self.evidence)


class GradeState(StrEnum):
    """What is known of one grade."""

    OPEN = "open"
    BARRED = "barred"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Blocker:
    """What stands before a grade. `bars` is False where the text leaves it to a person."""

    code: str
    requirement: str | None
    params: tuple[tuple[str, str], ...]
    basis: str
    bars: bool


@dataclass(frozen=True, slots=True)
class GradeResult:
    """One grade: its state, what stands before it, and which conditions nothing confirmed yet."""

    state: GradeState
    blockers: tuple[Blocker, ...] = ()
    unproven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompletionResult:
    """Share of the year's targets. `percent` is exact; `sources` name paper and page."""

    percent: Fraction
    method: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undecided:
    """A criterion that only a person can judge and nobody has yet."""

    id: str
    title: str
    grades: tuple[str, ...]
    basis: str
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """What bars which grade. Never says that a mô hình is Tốt."""

    eligible: Truth
    eligible_why: str
    completion: CompletionResult | None
    grades: dict[str, GradeResult] = field(default_factory=dict)
    possible: str | None = None
    proven: str | None = None
    undecided: tuple[Undecided, ...] = ()
    waived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """The same for a điển hình, which has no grades."""

    due: dt.date | None
    met: int | None
    all: int | None
    sources: tuple[str, ...]
    state: GradeState
    blockers: tuple[Blocker, ...] = ()
    undecided: tuple[Undecided, ...] = ()


@dataclass(frozen=True, slots=True)
class AppliedRules:
    """A rule set and why it was chosen."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class DossierAudit:
    """The audit of one dossier."""

    id: str
    path: str
    name: str
    kind: str
    rules: tuple[AppliedRules, ...]
    items: tuple[ItemStatus, ...]
    rating: Rating | None
    why_not_rated: str | None
    recognition: Recognition | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ArchiveAudit:
    """The audit of an archive on a day, for a rating year."""

    as_of: dt.date
    year: int
    period: tuple[dt.date, dt.date]
    rules_digest: str
    coverage: Coverage
    findings: tuple[Finding, ...]
    dossiers: tuple[DossierAudit, ...]
