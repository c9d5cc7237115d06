"""Words for screens that are no messages of a finding: grades, states, standings, days.

Never "đạt Tốt": the program says what it has not seen standing in the way. Yếu is never a
conclusion.
"""

import datetime as dt
from collections.abc import Iterable

from dossier_manager.archive.decisions import Decision
from dossier_manager.audit.model import Rating
from dossier_manager.catalogue.view import Coverage

GRADES = {"tot": "Tốt", "kha": "Khá", "trung_binh": "Trung bình", "yeu": "Yếu"}
STATUSES = {
    "present": "có",
    "unsure": "chưa rõ",
    "missing": "thiếu",
    "not_due": "chưa hỏi tới",
    "waived": "miễn",
    "not_applicable": "không áp dụng",
}
STANDINGS = {
    "issued": "đã ban hành",
    "draft": "dự thảo",
    "copy": "bản sao",
    "paper_only": "chỉ có bản giấy",
    "secret": "không hiện tên, lưu nơi khác",
    "shared": "dùng chung",
    "unknown": "chưa rõ là bản gì",
}
MATCHES = {"decided": "người xác nhận", "recognised": "máy nhận chắc", "unsure": "máy đoán"}
STATES = {
    "read": "đã đọc",
    "unread": "chưa đọc được chữ (bản quét)",
    "unreadable": "không mở được",
    "withheld": "không hiện tên",
}
TRUTHS = {"yes": "có", "no": "không", "unknown": "chưa rõ"}
KINDS = {"mo-hinh": "mô hình", "diem": "điểm", "dien-hinh": "điển hình"}
SEVERITIES = {"error": "lỗi", "warning": "cần xem", "info": "cho biết"}
ROWS = {"text": "theo văn bản", "inference": "suy luận", "practice": "theo thực tế"}
FREQUENCIES = {
    "once": "một lần",
    "yearly": "mỗi năm",
    "half_yearly": "sáu tháng",
    "event": "khi có việc",
}
CONDITIONS = {
    "eligibility": "điều kiện xếp loại",
    "completion": "tỷ lệ chỉ tiêu",
    "report": "ngày gửi báo cáo",
    "period": "kỳ đánh giá còn đang chạy",
}
METHODS = {"so-chi-tieu-dat": "số chỉ tiêu đạt", "binh-quan-ty-le": "bình quân tỷ lệ"}
NOTHING = "–"
WITHHELD = "văn bản không hiện tên"


def day(value: dt.date | None) -> str:
    """A day as people write it here: `31/10/2026`; a dash where it is not known."""
    return NOTHING if value is None else f"{value:%d/%m/%Y}"


def written_day(value: str) -> str:
    """A letterhead's date, `2026-10-31` or `2026-10`, as people write it here."""
    return "/".join(reversed(value.split("-")))


def grade(value: str | None) -> str:
    """A grade's word, or a dash."""
    return NOTHING if value is None else GRADES.get(value, value)


def grades(values: Iterable[str]) -> str:
    """Several grades in one breath: `Tốt, Khá`."""
    return ", ".join(grade(value) for value in values)


def unproven(name: str) -> str:
    """A documentary condition that nothing confirmed yet: a part, or a condition by its name."""
    return CONDITIONS.get(name, name.rpartition("/")[2])


def possible(rating: Rating) -> str:
    """The best grade that nothing bars; a waiver behind it is never left unsaid."""
    waived = " – có miễn trừ" if rating.possible and rating.waived else ""
    return grade(rating.possible) + waived


def proven(rating: Rating) -> str:
    """The best grade that confirmed papers carry; a waiver behind it is never left unsaid."""
    waived = " – có miễn trừ" if rating.proven and rating.waived else ""
    return grade(rating.proven) + waived


def headline(rating: Rating) -> str:
    """One sentence about a rating. It never says that a grade is reached."""
    if rating.possible is None:
        return (
            f"chưa nêu được mức nào: {rating.eligible_why}"
            if rating.eligible.value != "yes" and rating.eligible_why
            else "các mức đều có vướng; người có thẩm quyền xem xét"
        )
    name = GRADES.get(rating.possible, rating.possible)
    result = rating.grades.get(rating.possible)
    if result is not None and result.state.value == "person":
        text = f"chưa thấy gì cản hẳn {name}, nhưng có điều do người có thẩm quyền quyết"
    else:
        text = f"chưa thấy tài liệu nào cản {name}"
    left = sum(rating.possible in item.grades for item in rating.undecided)
    if left:
        text += f"; còn {left} tiêu chí do người thẩm định kết luận"
    return text + ("; có miễn trừ" if rating.waived else "")


def coverage(seen: Coverage) -> str:
    """What has been seen and what has not. Every report carries this line."""
    text = (
        f"Đã xem {seen.files} tệp: {seen.read} đọc được, {seen.unread} bản quét chưa đọc được "
        f"chữ, {seen.unreadable} không mở được, {seen.withheld} không hiện tên"
    )
    return text + (f"; {seen.waiting} tệp chưa xem tới." if seen.waiting else ".")


def waiver(entry: Decision) -> str:
    """A waiver with who, when and why, as it must stand beside any grade that leans on it."""
    year = f" năm {entry.year}" if entry.year else ""
    return (
        f"Miễn {entry.requirement or NOTHING}{year}: {entry.by}, {day(entry.at.date())}, "
        f"lý do: {entry.reason}"
    )
