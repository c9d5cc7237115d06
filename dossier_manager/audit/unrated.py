"""Why a dossier is not judged in a year, or not rated."""

from dossier_manager.audit.statuses import Case
from dossier_manager.catalogue.view import DossierView
from dossier_manager.clock import RatingYear
from dossier_manager.rules.choose import not_held


def unheard_people(view: DossierView) -> str | None:
    """A grade judged without people's decisions may look better than it is, so none is."""
    if not view.decisions_unread:
        return None
    return "tệp quyết định ghi nhận (decisions.yaml) không đọc được hết; sửa tệp rồi xét lại"


def why_closed(case: Case) -> str | None:
    """Why nothing is judged in this year, neither a grade nor a recognition."""
    if not case.governed:
        return not_held(case.ruleset)
    ended = case.manifest.ended
    if ended is not None and ended.date <= min(RatingYear(case.year).end, case.on):
        what = "mô hình" if case.ruleset.rating is not None else "việc xây dựng điển hình"
        return f"{what} đã kết thúc ngày {ended.date:%d/%m/%Y}"
    return None


def why_not_rated(case: Case) -> str | None:
    """Why no grade is spoken of, though the year is judged."""
    if case.only_follows:
        clause = case.ruleset.member_basis
        told = f" ({case.ruleset.cite(clause)})" if clause else ""
        return f"hồ sơ theo dõi của đơn vị thành viên liên kết{told}"
    if case.ruleset.rating is None and case.ruleset.recognition is None:
        return f"{case.ruleset.source.number} (bản đang có trong máy) không có phần xếp loại"
    if case.ruleset.rating is None:
        return "điển hình không xếp loại Tốt, Khá; xem phần công nhận"
    return None
