"""The state of every part of a dossier on a day, for a rating year. Pure."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.archive.manifest import Manifest, Role
from dossier_manager.audit.due import first_day
from dossier_manager.audit.evidence import Piece, date_of
from dossier_manager.audit.facts import facts_of, ten_months
from dossier_manager.audit.model import EvidenceRow, ItemStatus, Status
from dossier_manager.clock import RatingYear
from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.recognition.score import BARE_GUESS
from dossier_manager.rules.choose import governs
from dossier_manager.rules.condition import Facts, Truth, holds
from dossier_manager.rules.model import Frequency, Item, Part, RuleSet
from dossier_manager.rules.standing import RowStanding

YEARLY = (Frequency.YEARLY, Frequency.HALF_YEARLY)


def only_follows(ruleset: RuleSet, manifest: Manifest) -> bool:
    """Whether a dossier is a member's, by a text that lets the members of a liên kết follow."""
    return ruleset.member_basis is not None and manifest.role is Role.MEMBER


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that the state of a part is judged from.

    `stated`: people say that the set governs, whatever its own days. `parent` is the mô hình
    that this is a điểm of; `sites` are the điểm of this one in the archive, None where nobody
    counted them.
    """

    ruleset: RuleSet
    manifest: Manifest
    decisions: tuple[Decision, ...]
    pieces: tuple[Piece, ...]
    unidentified: tuple[Document, ...]
    founded: dt.date | None
    on: dt.date
    year: int
    stated: bool = False
    parent: Manifest | None = None
    sites: int | None = None
    _facts: dict[int, Facts] = field(default_factory=dict)
    _by_action: dict[Action, tuple[Decision, ...]] = field(default_factory=dict)
    _pieces: dict[str, list[Piece]] = field(default_factory=dict)

    @property
    def running(self) -> bool:
        """Whether the rating year is still open on the day of judgement."""
        return self.on <= RatingYear(self.year).end

    @property
    def governed(self) -> bool:
        """Whether the rule set governs the year, by its own days or by people's statement."""
        return self.stated or governs(self.ruleset, self.year)

    @property
    def only_follows(self) -> bool:
        """Whether it is a member's dossier, by a text that lets members only follow."""
        return only_follows(self.ruleset, self.manifest)

    def of(self, part_id: str) -> tuple[Piece, ...]:
        """The pieces of evidence for a part."""
        if not self._pieces:
            for piece in self.pieces:
                self._pieces.setdefault(piece.requirement, []).append(piece)
        return tuple(self._pieces.get(self.ruleset.requirement(part_id), ()))

    def of_action(self, action: Action) -> tuple[Decision, ...]:
        """The decisions that do one thing, in their order."""
        if action not in self._by_action:
            self._by_action[action] = tuple(d for d in self.decisions if d.action is action)
        return self._by_action[action]

    def facts(self, year: int | None) -> Facts:
        """The named facts for one rating year, worked out once."""
        of_year = year or self.year
        if of_year not in self._facts:
            present = {p.requirement.rpartition("/")[2] for p in self.pieces if p.row.sure}
            self._facts[of_year] = facts_of(
                self.manifest, self.ruleset, of_year, self.founded, present
            )
        return self._facts[of_year]


BUNDLE = 8
"""Unread pages from which a file may hold more papers than the one that its name tells of."""


def unidentified(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Files that are there, unread or withheld, of which nobody knows what they are.

    Any of them may be the paper that seems to be missing, so they keep a part from being
    called missing. An empty file holds nothing and is not among them; a short scan whose name
    tells what it is, is not either; a bare photo and a thick bundle are.
    """
    return tuple(
        document
        for document in documents
        if document.kind is not FileKind.EMPTY
        and (document.state is not FileState.READ or document.unread_pages)
        and not _identified(document)
    )


def _identified(document: Document) -> bool:
    matches = [match for paper in document.papers for match in paper.matches]
    if any(match.standing is MatchStanding.DECIDED for match in matches):
        return True
    told = any(match.confidence > BARE_GUESS for match in matches)
    return told and document.unread_pages <= BUNDLE


def statuses(case: Case) -> tuple[ItemStatus, ...]:
    """One row per part; yearly parts one per year asked for."""
    return tuple(
        _status(case, item, part, year)
        for item, part in case.ruleset.parts
        for year in _years(case, part)
    )


def _years(case: Case, part: Part) -> Iterator[int | None]:
    """The years for which a part has a row: this one, those the manifest keeps, the one before."""
    if part.owed not in YEARLY:
        yield None
        return
    since = case.ruleset.valid_from or dt.date.min
    first = since.year
    years = {record.year for record in case.manifest.years if first < record.year < case.year}
    if part.previous_year and ten_months(case.ruleset, case.founded, case.year - 1) is Truth.YES:
        years.add(case.year - 1)
    yield from sorted(y for y in years if RatingYear(y).end >= since)
    yield case.year


def rows_for(case: Case, part: Part, year: int | None) -> tuple[EvidenceRow, ...]:
    """The evidence of a part for a year. A paper of no known year is a guess for this one."""
    mine = case.of(part.id)
    if year is None:
        return tuple(piece.row for piece in mine)
    rows = [piece.row for piece in mine if piece.year == year]
    if year == case.year and _not_its_year(case, year) is None:
        rows += [_yearless(p.row) for p in mine if p.year is None and _may_be(p.row, year)]
    return tuple(rows)


def _yearless(row: EvidenceRow) -> EvidenceRow:
    return EvidenceRow(
        row.standing,
        row.dossier,
        row.path,
        row.pages,
        row.reasons,
        sure=False,
        confirmed=False,
        date=row.date,
        number=row.number,
    )


def _may_be(row: EvidenceRow, year: int) -> bool:
    """A paper without a year may be of this one if its date does not forbid it."""
    start = RatingYear(year).start - dt.timedelta(days=31)
    return row.date is None or start <= row.date <= dt.date(year + 1, 1, 31)


def named_by(decision: Decision, requirement: str, year: int | None) -> bool:
    """Whether a waiver or verdict is about a part, in a year where the part is yearly."""
    said = decision.criterion or decision.requirement
    same = said in (requirement, requirement.rpartition("/")[2])
    return same and (year is None or decision.year in (None, year))


def waiver(case: Case, requirement: str, year: int | None) -> Decision | None:
    """The waiver in force for a part."""
    waivers = case.of_action(Action.WAIVE)
    return next((d for d in reversed(waivers) if named_by(d, requirement, year)), None)


def _status(case: Case, item: Item, part: Part, year: int | None) -> ItemStatus:
    rows = rows_for(case, part, year)
    requirement = case.ruleset.requirement(part.id)
    granted = waiver(case, requirement, year)
    applies = holds(part.applies_if, case.facts(year))
    if granted is not None and not any(row.confirmed for row in rows):
        status = Status.WAIVED
        why = f"{granted.by} miễn ngày {granted.at:%d/%m/%Y}: {granted.reason}"
    elif rows:
        status = Status.PRESENT if any(row.sure for row in rows) else Status.UNSURE
        why = "" if status is Status.PRESENT else "chưa chắc; lý do ghi ở bằng chứng"
    else:
        status, why = _absent(case, part, year, applies)
    current = year is None or year == case.year
    return ItemStatus(
        requirement=requirement,
        code=item.code,
        part=part.id,
        title=part.title,
        year=year,
        status=status,
        evidence=rows,
        bars=part.bars if current else (),
        basis=case.ruleset.cite(part.basis),
        row=_row_standing(part, status, current=current).value,
        why=why,
    )


def _row_standing(part: Part, status: Status, *, current: bool) -> RowStanding:
    """Rows of earlier years, and rows held not to be owed against a doubt, are inferred."""
    exempt = status is Status.NOT_APPLICABLE and part.exempt_doubt is not None
    return RowStanding.INFERENCE if exempt or not current else part.row


def _there(case: Case, part_id: str, year: int | None) -> bool:
    part = case.ruleset.part(part_id)
    return part is not None and bool(rows_for(case, part, year))


def _why_exempt(part: Part) -> str:
    """Why a part is not asked for, as its condition says."""
    asks = part.applies_if.facts() if part.applies_if is not None else frozenset[str]()
    if "ten_months" in asks:
        return "kỳ này chưa đủ điều kiện xếp loại nên chưa phải đề nghị"
    return "theo bản kê khai, không thuộc trường hợp phải có"


def _not_its_year(case: Case, year: int) -> str | None:
    """Why nothing is owed in a year: the mô hình was not there yet, or had ended."""
    ended, end = case.manifest.ended, RatingYear(year).end
    if case.founded is not None and case.founded > end:
        return "mô hình thành lập sau kỳ này"
    if ended is not None and ended.date <= min(end, case.on):
        return f"đã kết thúc ngày {ended.date:%d/%m/%Y}, kỳ này không xếp loại"
    return None


def _unasked(case: Case, part: Part, year: int | None, applies: Truth) -> tuple[Status, str] | None:
    """Why a part is not asked for at all, whatever was seen; None where it is."""
    if case.only_follows:
        return Status.NOT_APPLICABLE, "hồ sơ theo dõi của đơn vị thành viên liên kết"
    if applies is Truth.NO:
        return Status.NOT_APPLICABLE, _why_exempt(part)
    if part.owed is Frequency.EVENT:
        return Status.NOT_DUE, "chỉ có khi việc xảy ra"
    if year is None and case.founded is not None and case.on < case.founded:
        return Status.NOT_DUE, "ngày xét còn trước ngày thành lập"
    outside = _not_its_year(case, year) if year is not None else None
    return (Status.NOT_DUE, outside) if outside is not None else None


def _absent(case: Case, part: Part, year: int | None, applies: Truth) -> tuple[Status, str]:
    """The state of a part of which nothing was seen."""
    unasked = _unasked(case, part, year, applies)
    if unasked is not None:
        return unasked
    day = first_day(
        part.missing_from,
        ruleset=case.ruleset,
        year=year or case.year,
        founded=case.founded,
        paper_date=lambda p: date_of(case.pieces, case.ruleset.requirement(p)),
    )
    other = next((p for p in part.any_with if p != part.id and _there(case, p, year)), None)
    if other is not None:
        return Status.NOT_DUE, f"đã có {other}; một trong hai là đủ"
    if day is None or case.on < day:
        when = f"chỉ nói là thiếu từ {day:%d/%m/%Y}" if day else "chưa đến bước này"
        return Status.NOT_DUE, when
    if applies is Truth.UNKNOWN:
        if not (part.bars or part.person):
            return Status.NOT_DUE, "chưa rõ có áp dụng không"
        return Status.UNSURE, "bản kê khai chưa nói điều kiện để biết có phải có hay không"
    if case.unidentified:
        count = len(case.unidentified)
        return Status.UNSURE, f"chưa thấy; còn {count} tệp chưa đọc được hoặc chưa rõ là gì"
    return Status.MISSING, "chưa thấy trong hồ sơ"
