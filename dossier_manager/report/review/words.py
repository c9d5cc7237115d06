"""What a review says in sentences, the same on screen, in Word, in Excel and as JSON."""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Level
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report import words
from dossier_manager.report.broken import broken_manifests
from dossier_manager.report.review.lists import LEFT_OUT, too_few, unit_name
from dossier_manager.statistics.review import Review

TITLE = "Tổng kết công tác xây dựng, nhân rộng mô hình, điển hình tiên tiến"


def span_words(review: Review) -> str:
    """`giai đoạn 2017 – 2026`, or one year alone."""
    span = review.span
    if span.first == span.last:
        return f"năm {span.first}"
    return f"giai đoạn {span.first} – {span.last}"


def days(review: Review) -> str:
    """From which day to which, and the day of looking."""
    span = review.span
    return (
        f"Tính từ {words.day(span.start)} đến {words.day(span.end)}; ngày xét {words.day(span.on)}."
    )


def notes(view: ArchiveView, review: Review) -> Iterator[str]:
    """What a reader must know before the figures."""
    yield f"{review.outline.text}: {review.outline.note}"
    yield "Chỗ có dấu “…” do người viết; chương trình không viết thay và không xếp loại."
    yield words.coverage(view.coverage)
    broken = len(broken_manifests(view.findings))
    if broken:
        yield f"{broken} bản kê khai hỏng: hồ sơ của các bản ấy không có trong báo cáo này."
    for why, count in review.left_out:
        if count:
            yield f"Không tính {count} hồ sơ: {LEFT_OUT[why]}."
    if review.unjudged:
        yield f"{review.unjudged} hồ sơ không có bộ quy định dùng được nên chưa biết văn bản nào."
    for said in dict.fromkeys(one.why for one in review.whole.years if not one.held):
        told = ", ".join(str(one.year) for one in review.whole.years if one.why == said)
        yield f"Kỳ {told}: {said}; không xét điều kiện xếp loại, chỉ chép điều người ghi."
    running = [str(one.year) for one in review.whole.years if not one.closed]
    if running:
        yield f"Kỳ {', '.join(running)} chưa khép: số liệu còn thay đổi."
    stage = review.outline.stage(Level.DISTRICT)
    if stage and stage.note and any(one.name == Level.DISTRICT.value for one in review.levels):
        yield stage.note


def few(review: Review) -> Iterator[str]:
    """The units that have fewer candidates than the outline asks for."""
    basis = review.outline.cite(review.outline.asked_clause)
    for unit in review.whole.units:
        if not unit.enough:
            yield f"{unit_name(unit)}: {too_few(unit)} ({basis})"
