"""Words of the counts: groups, levels, states, and how far a way of counting holds."""

from dossier_manager.archive.words import VALUES
from dossier_manager.report import words
from dossier_manager.statistics.counting import CountedBy, Counting
from dossier_manager.statistics.family import Loose
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.line import Line
from dossier_manager.statistics.proposals import Mark, Sign, State
from dossier_manager.statistics.regulations import Regulations

GROUPS = {
    Group.GOOD: "Tốt",
    Group.FAIR: "Khá",
    Group.MIDDLING: "Trung bình",
    Group.WEAK: "Yếu",
    Group.NOT_STATED: "Chưa ghi kết quả",
    Group.NOT_ELIGIBLE: "Chưa đủ điều kiện",
    Group.ELIGIBILITY_UNKNOWN: "Chưa rõ điều kiện",
    Group.RECOGNISED: "Đã công nhận",
    Group.NOT_RECOGNISED: "Chưa công nhận",
    Group.RECOGNITION_UNKNOWN: "Chưa rõ công nhận",
    Group.ENDED: "Đã kết thúc",
    Group.LATER: "Lập sau kỳ này",
    Group.MEMBER: "Hồ sơ theo dõi của thành viên",
    Group.NOT_COUNTED: "Người thống kê kết luận không tính",
}
SHORT = {
    **GROUPS,
    Group.NOT_STATED: "Chưa ghi",
    Group.NOT_ELIGIBLE: "Chưa đủ ĐK",
    Group.ELIGIBILITY_UNKNOWN: "Chưa rõ ĐK",
    Group.LATER: "Chưa lập",
    Group.MEMBER: "Theo dõi",
    Group.NOT_COUNTED: "Không tính",
}
"""The same for a narrow column."""
LOOSE = {
    Loose.NOT_STATED: "bản kê khai chưa ghi mô hình mẹ",
    Loose.UNKNOWN: "kho không có hồ sơ mang mã mô hình mẹ",
    Loose.SHARED_ID: "mã mô hình mẹ có ở nhiều hồ sơ",
    Loose.NO_MODEL: "mã mô hình mẹ là của một hồ sơ không phải mô hình",
}
STATES = {
    State.PROPOSED: "đề xuất không tính",
    State.QUESTION: "chưa rõ, cần người thống kê xem",
    State.SETTLED_OUT: "người thống kê kết luận không tính",
    State.SETTLED_IN: "người thống kê kết luận có tính",
}
MARKS = {
    Mark.FOUNDER: "nơi thành lập",
    Mark.PERFORMERS: "người thực hiện",
    Mark.PURPOSE: "mục đích",
    Mark.REGULATIONS: "quy chế",
}
SIDES = {
    "yes": "nghiêng về “Dân vận khéo”",
    "no": "nghiêng về mô hình phong trào",
    "unknown": "không nói lên điều gì",
}
REGULATIONS = {
    Regulations.SPEAKS: "có nói về việc bảo đảm an ninh, trật tự",
    Regulations.LACKS: "chưa thấy nói về việc bảo đảm an ninh, trật tự, mà quy chế không có nội "
    "dung ấy thì văn bản nói không thống kê; quy chế có thể nói bằng lời khác nên người quyết",
    Regulations.NOT_LOOKED: "có quy chế nhưng chưa xem được nội dung nên chưa rõ có nội dung an "
    "ninh, trật tự",
    Regulations.NOT_SEEN: "chưa thấy quy chế nên chưa rõ có nội dung an ninh, trật tự",
}
OWN_SITE, LOOSE_SITE = "–", "? –"
"""Marks before a điểm in the table: under its mô hình, or without one."""
UNSTATED = {
    "commune": "chưa ghi xã, phường",
    "level": "chưa ghi cấp",
    "founded": "chưa rõ năm thành lập",
}


def named(line: Line) -> str:
    """A dossier by name and id."""
    return f"{line.name} ({line.id})"


def founded(line: Line) -> str:
    """The founding day, and whether it stands in the decision alone."""
    shown = words.day(line.founded)
    return shown if line.founded is None or line.founded_stated else f"{shown} (theo quyết định)"


def sign(entry: Sign) -> str:
    """One sign in words; what the program read by itself is marked."""
    guess = "máy đọc, chưa ai xác nhận" if entry.guess else ""
    if entry.mark is Mark.REGULATIONS:
        read = f" ({guess})" if guess else ""
        return f"{MARKS[entry.mark]}: {REGULATIONS[Regulations(entry.said)]}{read}"
    sides = "; ".join(part for part in (SIDES[entry.other.value], guess) if part)
    return f"{MARKS[entry.mark]}: {VALUES.get(entry.said, entry.said)} ({sides})"


def clause(rule: CountedBy) -> str:
    """A rule's clause, with how far it stands in the text and whether it is used by analogy."""
    standing = "" if rule.row == "text" else f"; {words.ROWS.get(rule.row, rule.row)}"
    return f"{rule.basis}{standing}{'; dùng tương tự' if rule.by_analogy else ''}"


def brief(rule: CountedBy) -> str:
    """The same in a few words, for a column of a table."""
    standing = "" if rule.row == "text" else f"; {words.ROWS.get(rule.row, rule.row)}"
    return f"{rule.brief}{' (tương tự)' if rule.by_analogy else ''}{standing}"


def way(counting: Counting) -> str:
    """By what the archive is counted, and whether that text holds there and then."""
    if counting.direct:
        return f"Cách đếm theo {counting.title}."
    return (
        f"Cách đếm theo hướng dẫn {counting.province}, dùng tương tự: văn bản ấy không áp dụng cho "
        "kho này trong kỳ này."
    )


def difference(now: int, before: int) -> str:
    """A difference as people read it: `+2`, `-1`, `0`."""
    return "0" if now == before else f"{now - before:+d}"
