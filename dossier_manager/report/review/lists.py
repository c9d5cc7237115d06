"""The lists of a review as tables: papers, dossiers, candidates, and what a person writes."""

from collections.abc import Iterable, Mapping

from dossier_manager.archive.manifest import Rated
from dossier_manager.report import words
from dossier_manager.report.review.tables import (
    BLANK,
    NO_COMMUNE,
    UNKNOWN,
    Cell,
    Table,
    commune,
    level,
    named,
)
from dossier_manager.statistics.exemplary import Candidate, Unit
from dossier_manager.statistics.outline import Fill
from dossier_manager.statistics.papers import PaperRow, Surety
from dossier_manager.statistics.review import Chapter, FamilySum, Review
from dossier_manager.statistics.roll import Entry, LeftOut

SURETIES = {
    Surety.SURE: "chắc",
    Surety.UNDATED: "chưa rõ ngày",
    Surety.GUESS: "mới đoán hoặc có thể là dự thảo",
}
LEFT_OUT = {
    LeftOut.MEMBER: "hồ sơ theo dõi của thành viên liên kết",
    LeftOut.SAID: "người thống kê kết luận không tính",
}
THERE = {"yes": "có", "no": "không", "unknown": UNKNOWN}
NO_UNIT = "chưa ghi đơn vị"


def families(review: Review, chapter: Chapter, only: Iterable[str] | None = None) -> Table:
    """How many papers there are, by family; or some of them `only`."""
    wanted = None if only is None else set(only)
    rows = tuple(_family(one) for one in chapter.families if wanted is None or one.id in wanted)
    columns = ("Nhóm văn bản", "Chắc", "Chưa rõ ngày", "Mới đoán hoặc dự thảo", "Căn cứ")
    return named(review, Table("papers", "", columns, (44, 8, 10, 10, 50), rows))


def _family(one: FamilySum) -> tuple[Cell, ...]:
    return (one.title, one.sure, one.undated, one.guess, " | ".join(one.bases) or words.NOTHING)


def labels(review: Review) -> dict[str, str]:
    """What every dossier is called in a list of papers, by its path."""
    return {one.path: f"{one.name} ({one.id})" for one in review.roll}


def papers(review: Review, rows: Iterable[PaperRow], called: Mapping[str, str]) -> Table:
    """The papers one by one. Nothing of a withheld paper but that it is there.

    `called` are the `labels` of the dossiers.
    """
    names = {one.id: one.title for one in review.outline.families}
    columns = (
        "Nhóm",
        "Loại",
        "Số, ký hiệu",
        "Ngày",
        "Nơi ban hành",
        "Trích yếu",
        "Kỳ",
        "Mức tin",
        "Hồ sơ",
        "Tệp",
        "Căn cứ",
    )
    widths = (26, 6, 16, 11, 28, 50, 6, 14, 28, 32, 30)
    made = tuple(_paper(row, names, called) for row in rows)
    return named(review, Table("papers", "", columns, widths, made))


def _paper(row: PaperRow, names: Mapping[str, str], called: Mapping[str, str]) -> tuple[Cell, ...]:
    hidden = row.standing.value == "secret"
    no_file = words.WITHHELD if hidden else words.STANDINGS[row.standing.value]
    return (
        names[row.family],
        row.kind or words.NOTHING,
        row.number or words.NOTHING,
        words.day(row.day),
        row.agency or words.NOTHING,
        words.WITHHELD if hidden else row.subject or words.NOTHING,
        row.year if row.year is not None else words.NOTHING,
        SURETIES[row.surety],
        "; ".join(called[path] for path in row.dossiers),
        row.path or no_file,
        row.basis,
    )


def roll(entries: Iterable[Entry]) -> Table:
    """The dossiers one by one, with their days and the grades that people stated."""
    columns = (
        "Tên",
        "Mã",
        "Loại",
        "Xã, phường",
        "Cấp",
        "Ngày lập",
        "Ngày kết thúc",
        "Có trong giai đoạn",
        "Mức đã ghi",
        "Đã xã hội hóa",
        "Không tính vì",
        "Thư mục",
    )
    widths = (40, 20, 11, 22, 14, 20, 12, 12, 34, 10, 26, 30)
    rows = tuple(_entry(one) for one in entries)
    return Table("roll", "Danh sách mô hình, điểm, điển hình", columns, widths, rows)


def _entry(one: Entry) -> tuple[Cell, ...]:
    return (
        one.name,
        one.id,
        words.KINDS[one.kind],
        commune(one.commune),
        level(one.level.value if one.level else None),
        founded(one),
        words.day(one.life.ended),
        THERE[one.there.value],
        said_grades(one),
        yes_no(one.socialised),
        LEFT_OUT[one.left_out] if one.left_out else words.NOTHING,
        one.path,
    )


def founded(one: Entry) -> str:
    """The founding day, and whether it was read on a paper and not stated."""
    if one.life.founded is None:
        return UNKNOWN
    told = words.day(one.life.founded)
    return told if one.life.stated else f"{told} (theo văn bản)"


def said_grades(one: Entry) -> str:
    """The stated grades of the span, and of a điển hình its recognition."""
    told = [f"{row.year}: {words.grade(row.rated.grade.value)}" for row in one.years if row.rated]
    told += [f"công nhận {words.day(day)}" for day in one.life.recognised]
    return "; ".join(told) or words.NOTHING


def yes_no(value: bool | None) -> str:
    """A stated yes or no; what nobody stated is not known."""
    return UNKNOWN if value is None else "có" if value else "không"


def exemplary(review: Review, units: Iterable[Unit]) -> Table:
    """Candidates of each unit; a unit of none has a line that says so."""
    columns = ("Đơn vị", "TT", "Tên", "Loại", "Đã xã hội hóa", "Vì sao nêu", "Người chọn")
    rows = tuple(row for unit in units for row in _unit_rows(unit))
    return named(review, Table("exemplary", "", columns, (28, 5, 40, 11, 11, 56, 10), rows))


def _unit_rows(unit: Unit) -> Iterable[tuple[Cell, ...]]:
    name = unit_name(unit)
    for number, one in enumerate(unit.candidates, 1):
        told = (f"{one.name} ({one.id})", words.KINDS[one.kind], yes_no(one.socialised))
        yield (name, number, *told, why(one), BLANK)
    if not unit.enough:
        yield (name, words.NOTHING, too_few(unit), *[words.NOTHING] * 3, BLANK)


def unit_name(unit: Unit) -> str:
    """A unit's name, or that nobody stated it."""
    if unit.name is not None:
        return unit.name
    return NO_UNIT if unit.own else NO_COMMUNE


def too_few(unit: Unit) -> str:
    """How many there are, and how many the outline asks for."""
    return f"mới thấy {len(unit.candidates)}; đề cương hỏi từ {unit.asked} trở lên"


def why(one: Candidate) -> str:
    """The stated decisions by which it is a candidate. Choosing is a person's."""
    told = [_decision(year, rated) for year, rated in one.good]
    if one.recognised is not None:
        told.append(f"được công nhận điển hình ngày {words.day(one.recognised)}")
    elif not told:
        told.append("được công nhận điển hình, chưa rõ ngày")
    if one.ended is not None:
        told.append(f"đã kết thúc ngày {words.day(one.ended)}")
    return "; ".join(told)


def _decision(year: int, rated: Rated) -> str:
    number = f"theo {rated.number}" if rated.number else "chưa ghi số quyết định"
    day = f", ngày {words.day(rated.date)}" if rated.date else ""
    return f"kỳ {year} ghi Tốt {number}{day}"


def open_heads(review: Review) -> Table:
    """The heads that a person writes, with what the outline asks, and room to write."""
    rows = tuple(
        (head.id, head.title, head.hint or words.NOTHING, review.outline.cite(head.clause), BLANK)
        for _, head in review.outline.walk()
        if Fill.PERSON in head.fills
    )
    columns = ("Mục", "Tên mục", "Đề cương hỏi gì", "Căn cứ", "Người viết")
    return Table("open", "Phần người viết", columns, (8, 40, 56, 40, 70), rows)
