"""The papers of the founding by the guide of their time, where people state which one that was.

No text has a transition clause: that older papers are looked at by the older guide is an
inference, and begins with a person's statement (`founded_rules` of the manifest). It covers what
is made once; what is made every year follows the guide of the year.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier_manager.archive.decisions import Outcome
from dossier_manager.audit.absence import not_seen
from dossier_manager.audit.chronology import out_of_order
from dossier_manager.audit.evidence import Piece
from dossier_manager.audit.facts import UNDER_GUIDE
from dossier_manager.audit.issuers import issuer_findings
from dossier_manager.audit.model import Blocker, ItemStatus, Rating, Status
from dossier_manager.audit.statuses import YEARLY, Case, statuses
from dossier_manager.audit.verdicts import verdict_on
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.model import Frequency, Part, RuleSet
from dossier_manager.rules.standing import RowStanding

_NO_TRANSITION = "Không văn bản nào nói thiếu giấy tờ cũ thì sao; người thẩm định kết luận."
_NOT_ASKED_THEN = (
    "Mô hình thành lập theo quy trình cũ, theo bản kê khai; không văn bản nào có điều khoản chuyển "
    "tiếp, nên có cần văn bản này không do người thẩm định kết luận."
)
_ENDING = frozenset({"ending", "ended"})


@dataclass(frozen=True, slots=True)
class Founded:
    """What the older guide asked for once: the case by its rows, and their states."""

    case: Case
    items: tuple[ItemStatus, ...]

    @property
    def owed(self) -> tuple[ItemStatus, ...]:
        """The states of what was owed, and not only when something happened."""
        return tuple(
            item
            for item in self.items
            if (part := self.case.ruleset.part(item.part)) is not None
            and part.owed is Frequency.ONCE
            and item.status is not Status.NOT_APPLICABLE
        )

    @property
    def unproven(self) -> tuple[str, ...]:
        """What was owed and neither confirmed nor settled by a person."""
        return tuple(
            item.requirement
            for item in self.owed
            if not item.confirmed
            and (part := self.case.ruleset.part(item.part)) is not None
            and verdict_on(self.case, part, None) is not Outcome.MET
        )

    @property
    def whole(self) -> bool:
        """Whether everything that was owed is there, though perhaps not confirmed."""
        return bool(self.owed) and all(item.status is Status.PRESENT for item in self.owed)


def founded(case: Case, older: RuleSet | None, pieces: tuple[Piece, ...]) -> Founded | None:
    """The founding papers by `older`, from the evidence for its parts.

    None where nobody stated it, or where the founding day shows that it was made by the newer.
    """
    if older is None or contradicted(case):
        return None
    theirs = replace(
        case, ruleset=_open(older), pieces=pieces, stated=True, _facts={}, _by_action={}, _pieces={}
    )
    kept = frozenset(part.id for _, part in older.parts if _made_once(part))
    return Founded(theirs, tuple(item for item in statuses(theirs) if item.part in kept))


def _open(older: RuleSet) -> RuleSet:
    """The older set with every part left to a person: no text says what its lack does today."""
    return _each_part(older, lambda part: _doubted(part, _NO_TRANSITION))


def with_older_doubt(ruleset: RuleSet, founding_part: str | None) -> RuleSet:
    """The newer set for a founding by an older guide: what is made once is a person's question.

    But the founding decision: on it the newer text hangs the rating itself.
    """

    def turned(part: Part) -> Part:
        kept = part.id == founding_part or not _made_once(part) or not part.bars
        return part if kept else _doubted(part, _NOT_ASKED_THEN)

    return _each_part(ruleset, turned)


def _each_part(ruleset: RuleSet, turn: Callable[[Part], Part]) -> RuleSet:
    """The set with each of its parts as `turn` makes it."""
    return ruleset.with_items(
        tuple(
            item.model_copy(update={"parts": tuple(map(turn, item.parts))})
            for item in ruleset.items
        )
    )


def _doubted(part: Part, doubt: str) -> Part:
    if part.doubt is not None:
        return part
    return part.model_copy(update={"doubt": doubt, "doubt_if": None})


def contradicted(case: Case) -> bool:
    """Whether the founding day lies in the time of the set that judges the year."""
    since = case.ruleset.asks_from
    return case.founded is not None and since is not None and case.founded >= since


def _made_once(part: Part) -> bool:
    """Whether a part belongs to the founding: neither yearly nor of the ending."""
    ends = part.applies_if is not None and bool(_ENDING & part.applies_if.facts())
    return part.owed not in YEARLY and not ends


def superseded(items: Sequence[ItemStatus], case: Case, older: RuleSet) -> tuple[ItemStatus, ...]:
    """The items of the newer guide, where the older one is asked in the place of some of them.

    Those are the parts that the newer guide itself leaves in doubt for an older founding.
    """
    why = f"giấy tờ làm một lần xét theo {older.source.number} ({older.id}), theo bản kê khai"
    return tuple(
        replace(
            item,
            status=Status.NOT_APPLICABLE,
            why=why,
            bars=(),
            row=RowStanding.INFERENCE.value,
        )
        if _gives_way(item, case)
        else item
        for item in items
    )


def _gives_way(item: ItemStatus, case: Case) -> bool:
    doubted = in_doubt(case.ruleset.part(item.part))
    return doubted and not item.evidence and item.status is not Status.WAIVED


def in_doubt(part: Part | None) -> bool:
    """Whether a part is one that the text leaves in doubt for an older founding."""
    return part is not None and bool(part.doubt_if and UNDER_GUIDE in part.doubt_if.facts())


def still_asked(items: Sequence[ItemStatus], case: Case) -> tuple[ItemStatus, ...]:
    """The items on which a grade stands: without those that gave way to the older guide."""
    return tuple(item for item in items if not _gives_way(item, case))


def gaps(founding: Founded) -> Iterator[Blocker]:
    """A founding paper of the older guide that was not seen: a person's question, for any grade."""
    for item in founding.owed:
        part = founding.case.ruleset.part(item.part)
        said = verdict_on(founding.case, part, None) if part is not None else None
        if item.status is Status.MISSING and said is not Outcome.MET:
            holder = (part.who_holds if part else None) or "nơi ban hành, nơi nhận"
            params = (
                ("part", item.part),
                ("title", item.title),
                ("holder", holder),
                ("requirement", item.requirement),
            )
            yield Blocker("FOUNDING_PAPER_MISSING", item.requirement, params, item.basis, False)


def founded_findings(
    case: Case, founding: Founded | None, rating: Rating | None
) -> Iterator[Finding]:
    """That the statement cannot be, and that a whole old dossier may still not be rated."""
    stated, place = case.manifest.founded_rules, Place(case.manifest.id)
    if stated is not None and contradicted(case) and case.founded is not None:
        yield finding(
            "FOUNDED_RULES_LATER",
            Severity.WARNING,
            Place(case.manifest.id, "manifest.yaml"),
            rules=stated.id,
            day=f"{case.founded:%d/%m/%Y}",
            newer=case.ruleset.source.number,
        )
    if founding is None:
        return
    yield from out_of_order(founding.case.ruleset, founding.case.pieces, case.manifest.id)
    yield from issuer_findings(founding.case)
    if rating is None:
        yield from _not_seen(founding, place)
    elif founding.whole and rating.eligible is not Truth.YES:
        yield from _whole_yet_ineligible(case, founding, place)


def _not_seen(founding: Founded, place: Place) -> Iterator[Finding]:
    for item in founding.owed:
        if item.status is Status.MISSING:
            yield not_seen(item, place)


def _whole_yet_ineligible(case: Case, founding: Founded, place: Place) -> Iterator[Finding]:
    """The older guide's papers are all there; what is wanting is the decision of the newer one."""
    rules = case.ruleset.rating
    if rules is None or _founding_decision(case, rules.eligibility.founding_part):
        return
    clauses = f"{rules.eligibility.authority.basis}; {rules.eligibility.months_basis}".split("; ")
    basis = case.ruleset.cite("; ".join(dict.fromkeys(clauses)))
    params = {
        "older": founding.case.ruleset.source.number,
        "newer": case.ruleset.source.number,
        "months": str(rules.eligibility.months),
        "who": _who_asks(case),
    }
    none_made = case.manifest.founding is not None and case.manifest.founding.exists is False
    if none_made:
        yield finding("OLD_GUIDE_WHOLE", Severity.WARNING, place, basis=basis, **params)
    else:
        yield finding("OLD_GUIDE_NO_DECISION", Severity.WARNING, place, basis=basis, **params)


def _founding_decision(case: Case, part: str) -> bool:
    return any(piece.row.sure for piece in case.of(part))


def _who_asks(case: Case) -> str:
    """Who asks whom for a founding decision now (22/HD-BCA-V05, III.1.d)."""
    if case.manifest.linked:
        return "đơn vị làm Trưởng mô hình báo cáo cấp có thẩm quyền quản lý đơn vị mình"
    return (
        "chủ thể đề xuất trình Chủ tịch UBND cùng cấp hoặc thủ trưởng cơ quan, doanh nghiệp, trường"
    )
