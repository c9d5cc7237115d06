"""The counts of an archive for people: what wants a look first, then figures that add up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rich.text import Text

from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import NOWHERE, by_severity
from dossier_manager.report import blockers, words
from dossier_manager.report.broken import no_dossiers
from dossier_manager.report.screen import Report, bullets, heading, line, stack
from dossier_manager.report.stats import words as stats_words
from dossier_manager.report.stats.figures import grade_bars
from dossier_manager.report.stats.plot import BarPlot
from dossier_manager.report.stats.tables import (
    apart_table,
    grade_table,
    model_table,
    recognition_table,
    row_tables,
    totals_table,
)
from dossier_manager.report.terminal import title
from dossier_manager.report.unsound import errors
from dossier_manager.statistics.archive import Statistics
from dossier_manager.statistics.change import Change, Move
from dossier_manager.statistics.counting import Counting
from dossier_manager.statistics.exceptions import Exceptional
from dossier_manager.statistics.family import Families
from dossier_manager.statistics.line import Line
from dossier_manager.statistics.proposals import Proposal, State, proposed

NOTES = (
    "Mức xếp loại là mức mà người khai ghi theo quyết định; chương trình không tự xếp loại.",
    "Chưa đủ điều kiện xếp loại không phải là Yếu.",
    "Năm trước được đếm lại từ kho hiện nay: hồ sơ đã lấy ra khỏi kho thì không thấy được.",
)
_PERHAPS = "Có thể thuộc số khác hoặc không thống kê, người thống kê xem"
_FEW = 3
"""Blockers told of one dossier; all stand in the JSON and in `dossier show`."""
_MOST = 30
"""Dossiers named in one sentence; the rest are counted, and all stand in the JSON."""


def stats_report(
    view: ArchiveView, audit: ArchiveAudit, made: Statistics, *, plot: bool = False
) -> Report:
    """Exceptions, totals, grades, changes, questions, then the counts by place and each mô hình."""
    shown: list[Report] = [*title(view, audit), line(stats_words.way(made.counting)), Text("")]
    shown += _section("Cần xem trước", _exceptions(made.exceptions))
    if not made.now.lines:
        shown += [line(no_dossiers(audit.findings)), Text("")]
    shown += [heading("Tổng số"), totals_table(made)]
    shown += [heading("Kết quả xếp loại mô hình, điểm"), grade_table(made)]
    if plot:
        shown += [BarPlot(grade_bars(made)), Text("")]
    shown += [heading("Điển hình"), recognition_table(made)]
    shown += [heading("Không nằm trong số hiện có"), apart_table(made)]
    shown += _section(f"So với năm {made.before.year}", bullets(change_lines(made.change)))
    shown += _section(_PERHAPS, _proposals(made))
    shown += _section("Điều còn hỏi về cách đếm", bullets(blockers.finding_lines(made.questions)))
    shown += row_tables(made.now.lines)
    shown += [heading("Từng mô hình và điểm"), model_table(made), *_site_marks(made.now.families)]
    shown += _section("Điểm chưa gắn được với mô hình, vẫn được đếm", _loose(made.now.families))
    shown += _section("Cách đếm", bullets([*_rules(made), *NOTES]))
    broken = (entry for one in audit.dossiers for entry in errors(one))
    about = [*by_severity(audit.findings), *broken]
    shown += _section("Về cả kho", bullets(blockers.finding_lines(about)))
    return stack(shown)


def _section(head: str, parts: Iterable[Report]) -> list[Report]:
    """A heading over its parts; nothing where there are none."""
    listed = list(parts)
    return [heading(head), *listed, Text("")] if listed else []


def _exceptions(found: Sequence[Exceptional]) -> Iterator[Report]:
    """Each thing once, with all dossiers that it is said of, and what the audit has against it."""
    if not found:
        yield line("Không thấy điều nào phải xem trước.")
    said: dict[str, list[Exceptional]] = {}
    for one in found:
        (text,) = blockers.finding_lines([replace(one.finding, place=NOWHERE)])
        said.setdefault(text, []).append(one)
    for text, entries in said.items():
        yield from bullets([text])
        for one in entries:
            yield from bullets([stats_words.named(one.line)], mark="·", left=4)
            yield from bullets(_against(one), mark="+", left=6)


def _against(one: Exceptional) -> Iterator[str]:
    """What the audit has against a grade: the first of it, and where the rest is told."""
    for blocker in one.blockers[:_FEW]:
        yield blockers.sentence(blocker)
    more = len(one.blockers) - _FEW
    if more > 0:
        yield f"và {more} điều khác; xem: dossier show … {one.line.id}"


def change_lines(found: Change) -> list[str]:
    """What changed, in sentences; a group without anybody is left out."""
    told = [
        ("Thêm mới trong kỳ", found.new),
        ("Không còn trong số hiện có", found.gone),
        ("Năm nay có mức, năm trước chưa có", found.first),
        ("Năm trước có mức, năm nay chưa ghi", found.lost),
        ("Điển hình mới được công nhận", found.recognised),
        ("Chưa rõ ngày thành lập, coi như đã có từ trước", found.undated),
    ]
    texts = [f"{what} ({len(lines)}): {_names(lines)}." for what, lines in told if lines]
    texts += [f"Mức cao hơn năm trước: {_moved(move)}." for move in found.up]
    texts += [f"Mức thấp hơn năm trước: {_moved(move)}." for move in found.down]
    if found.same:
        texts.append(f"Giữ nguyên mức: {found.same} hồ sơ.")
    return texts or ["Không thấy thay đổi nào."]


def _names(lines: tuple[Line, ...]) -> str:
    more = len(lines) - _MOST
    names = ", ".join(stats_words.named(one) for one in lines[:_MOST])
    return names + (f" và {more} hồ sơ khác" if more > 0 else "")


def _moved(move: Move) -> str:
    before, after = words.grade(move.before.value), words.grade(move.after.value)
    return f"{stats_words.named(move.line)}, {before} → {after}"


def _proposals(made: Statistics) -> Iterator[Report]:
    """What perhaps belongs to another count; it is not taken out of any figure above."""
    if any(one.state in (State.PROPOSED, State.QUESTION) for one in made.proposals):
        total = made.now.totals.rated_kinds
        left = total - proposed(made.proposals)
        yield line(
            f"Hồ sơ mô hình và điểm là {total}; nếu bớt các hồ sơ được đề xuất thì còn {left}. "
            "Đề xuất không tự bớt hồ sơ nào khỏi các số ở trên."
        )
    for one in made.proposals:
        yield from bullets([f"{stats_words.named(one.line)}: {stats_words.STATES[one.state]}"])
        yield from bullets(_signs(one, made.counting), mark="·", left=4)


def _signs(one: Proposal, counting: Counting) -> Iterator[str]:
    for entry in one.signs:
        rule = counting.by(entry.rule)
        yield f"{stats_words.sign(entry)} [{stats_words.brief(rule)}]"


def _site_marks(found: Families) -> Iterator[Report]:
    """What the marks before the name of a điểm mean, where any stands in the table."""
    marks = [
        (stats_words.OWN_SITE, "điểm của mô hình ở dòng trên", any(m.sites for m in found.models)),
        (stats_words.LOOSE_SITE, "điểm chưa gắn được với mô hình nào", bool(found.loose)),
    ]
    told = [f"“{mark}” {what}" for mark, what, there in marks if there]
    if told:
        yield from (line(f"Dấu trước tên: {'; '.join(told)}."), Text(""))


def _loose(found: Families) -> Iterator[Report]:
    for one, why in found.loose:
        parent = f" ({one.parent})" if one.parent is not None else ""
        yield from bullets([f"{stats_words.named(one)}: {stats_words.LOOSE[why]}{parent}"])


def _rules(made: Statistics) -> Iterator[str]:
    for rule in made.counting.rules:
        yield f"{rule.says} [{stats_words.clause(rule)}]"
