"""Which rule set governs a dossier in a rating year, and why.

No text says which guide a year is rated by; that it is the one in force on the day of the
rating is an inference, and is told with the choice.
"""

import datetime as dt
from collections.abc import Sequence

from dossier_manager.archive.manifest import Manifest, Settings, StatedRules
from dossier_manager.clock import RatingYear
from dossier_manager.rules.book import RuleBook
from dossier_manager.rules.model import RuleSet
from dossier_manager.vietnamese.form import words

NOT_HELD = "quy định khi đó chưa có trong máy"
"""That the guide of a year is not in the program: for a row; `not_held` says which one."""
_OWN = "; bộ quy định riêng của kho, không phải bộ có sẵn"


def applicable(book: RuleBook, manifest: Manifest, settings: Settings) -> tuple[RuleSet, ...]:
    """The sets for the kind of dossier: the stated one, the archive's own, the province's, others.

    A set that people state is taken whatever its province; one that may only be stated never
    comes by itself. The set of the founding papers comes last.
    """
    fitting = [
        one
        for one in book.sets
        if manifest.kind in one.kinds
        and (
            one.id in (said(manifest.rules), said(manifest.founded_rules))
            or (not one.stated_only and holds_in(one, settings.province))
        )
    ]
    return tuple(sorted(fitting, key=lambda one: _rank(book, one, manifest)))


def said(stated: StatedRules | None) -> str | None:
    """The id of a set that people state."""
    return stated.id if stated is not None else None


def _rank(book: RuleBook, ruleset: RuleSet, manifest: Manifest) -> int:
    """What is stated goes first."""
    return -1 if ruleset.id == said(manifest.rules) else rank(book, ruleset)


def rank(book: RuleBook, ruleset: RuleSet) -> int:
    """How far behind a set stands where nobody states one: first an archive's own set that is
    laid over another or names its province. In one rank the order of the book counts.
    """
    if ruleset.stated_only:
        return 4
    if ruleset.id in book.local:
        return 0 if ruleset.base is not None or ruleset.province is not None else 3
    return 1 if ruleset.province is not None else 2


def holds_in(ruleset: RuleSet, province: str | None) -> bool:
    """Whether a text holds in a province; one that names no province holds in all of them."""
    return is_of(ruleset.province, province)


def is_of(named: str | None, province: str | None) -> bool:
    """Whether what is for `named` holds in the province that people wrote: `tỉnh Hoà Bình`."""
    if named is None:
        return True
    written = words(province or "").removeprefix("tinh ").removeprefix("thanh pho ")
    return written == words(named)


def governs(ruleset: RuleSet, year: int) -> bool:
    """Whether the text was in force when the year was rated: from the day after its last one.

    Of a text without a day nobody can tell: a person's statement alone stands for it.
    """
    if ruleset.valid_from is None:
        return False
    made = rated_from(year)
    return ruleset.valid_from <= made and (ruleset.valid_to is None or made <= ruleset.valid_to)


def chosen(sets: Sequence[RuleSet], year: int, stated: StatedRules | None = None) -> RuleSet | None:
    """The set that people state; else the first that governs the year, else the first.

    None where people state a set that is not among them, or where there is none to choose.
    """
    if stated is not None:
        return next((one for one in sets if one.id == stated.id), None)
    free = [one for one in sets if not one.stated_only]
    return next((one for one in free if governs(one, year)), next(iter(free), None))


def why_stated(ruleset: RuleSet, stated: StatedRules, year: int, *, local: bool = False) -> str:
    """That people state the set, their reason, and whether its own days speak against it."""
    own = _OWN if local else ""
    against = ""
    if not governs(ruleset, year):
        against = f"; xét theo ngày thì kỳ {year} không thuộc văn bản này"
        if ruleset.valid_from is None:
            against = "; văn bản không ghi ngày nên không tự chọn được"
    return f"bản kê khai xác định, lý do: {stated.reason}{against}{own}"


def why_founded(stated: StatedRules) -> str:
    """Why the founding papers are looked at by another set: an inference, and a statement."""
    return (
        f"riêng giấy tờ làm một lần khi thành lập; bản kê khai xác định, lý do: {stated.reason} "
        "(suy luận: không văn bản nào có điều khoản chuyển tiếp)"
    )


def why(ruleset: RuleSet, year: int, *, local: bool = False) -> str:
    """Why a set was chosen, in words; or that it is shown and does not govern the year."""
    since = in_force_since(ruleset)
    made = f"{rated_from(year):%d/%m/%Y}"
    kind = "theo loại hồ sơ"
    if ruleset.province is not None:
        kind += f" và tỉnh {ruleset.province}"
    own = _OWN if local else ""
    if governs(ruleset, year):
        return (
            f"{kind}; kỳ {year} được xếp loại từ {made}, khi {ruleset.source.number} "
            f"đang được áp dụng ({since}){_note(ruleset)}{own}"
        )
    return f"{kind}, chỉ để xem; kỳ {year}: {not_held(ruleset)}{own}"


def not_held(ruleset: RuleSet) -> str:
    """That the guide of a year is not in the program, in words; which one, where it is known,
    and by which clause.
    """
    guide = f"{_named(ruleset)} {in_force_since(ruleset)}"
    if ruleset.valid_to is not None:
        guide += f" đến {ruleset.valid_to:%d/%m/%Y}"
    guide += _note(ruleset)
    before = ""
    if ruleset.predecessor is not None:
        day = f" ngày {ruleset.predecessor.date:%d/%m/%Y}" if ruleset.predecessor.date else ""
        cited = f" [{ruleset.predecessor_basis}]" if ruleset.predecessor_basis else ""
        before = f"; trước đó là {ruleset.predecessor.number}{day}, chưa có văn bản{cited}"
    return f"{NOT_HELD} (Hướng dẫn {guide}{before})"


def _note(ruleset: RuleSet) -> str:
    """How far the days of a set are known, where somebody wrote it down."""
    note = ruleset.validity_note
    return f"; về các ngày này: {note.rstrip('.')}" if note is not None else ""


def _named(ruleset: RuleSet) -> str:
    """The number of its text; a province's layer over another's text by its own title."""
    if ruleset.base is not None and ruleset.province is not None:
        return ruleset.title
    return ruleset.source.number


def in_force_since(ruleset: RuleSet) -> str:
    """From when a text holds, in words; or that nobody knows."""
    first = ruleset.valid_from
    return f"có từ {first:%d/%m/%Y}" if first else "chưa rõ có từ ngày nào"


def rated_from(year: int) -> dt.date:
    """The first day on which a year is rated: the day after its last one."""
    return RatingYear(year).end + dt.timedelta(days=1)
