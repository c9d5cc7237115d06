"""One way of showing itself against one paper: how well it fits, and why."""

from dataclasses import dataclass

from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.model import Evidence
from dossier_manager.recognition.pattern import found, quoted
from dossier_manager.recognition.subject import About
from dossier_manager.rules.model import LookAlike, Recognise
from dossier_manager.vietnamese.form import words

SURE = 0.75
UNSURE = 0.4

_ABOUT = {
    About.OWN_TITLE: (0.10, "nêu tên mô hình này ở trích yếu"),
    About.OWN_TEXT: (0.05, "nêu tên mô hình này trong nội dung"),
    About.ANY_TITLE: (0.0, "trích yếu nói về mô hình"),
    About.ANY_TEXT: (-0.15, "chỉ nội dung nói đến mô hình"),
    About.NONE: (-0.60, "không thấy nói đến mô hình"),
    About.OTHER: (-1.0, "nói về mô hình khác"),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a paper fits, between 0 and 1, and the reasons in words."""

    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What is asked once for a paper and used for every way: its evidence, name and subject."""

    evidence: Evidence
    name: str
    about: About
    agency: str


def looks_like_other(rules: tuple[LookAlike, ...], looked: Looked) -> str | None:
    """Why a paper only looks like the part, or None."""
    for rule in rules:
        if found(rule.titles, looked.evidence.title, looked.name):
            return rule.why
        if rule.agencies and found(rule.agencies, looked.agency, looked.name):
            return rule.why
    return None


def _kind_step(way: Recognise, kind: str | None) -> tuple[float, str] | None:
    """What the kind of paper adds; None where this kind never meets the part."""
    if kind is not None and kind in way.weak_kinds:
        return -0.15, f"loại {kind} chưa chắc đáp ứng"
    if not way.kinds:
        return 0.25, ""
    if kind is None:
        return 0.05, "không rõ loại văn bản"
    return (0.25, f"loại {kind}") if kind in way.kinds else None


def _by_title(way: Recognise, looked: Looked) -> Fit | None:
    step = _kind_step(way, looked.evidence.kind)
    if step is None:
        return None
    evidence = looked.evidence
    strong = found(way.titles, evidence.title, looked.name)
    weak = None if strong else found(way.weak_titles, evidence.title, looked.name)
    body = None if strong or weak else found(way.body, evidence.text, looked.name)
    match = strong or weak or body
    if match is None:
        return None
    base = 0.60 if strong else 0.40 if weak else 0.50
    said = quoted(match, evidence.said_text if body else evidence.said_title)
    reasons = [f"{'nội dung' if body else 'trích yếu'} có “{said}”", step[1]]
    if step[0] < 0 or not strong:
        return Fit(min(0.6, base + max(step[0], 0) / 2), tuple(r for r in reasons if r))
    return Fit(base + step[0], tuple(r for r in reasons if r))


def _by_name(way: Recognise, looked: Looked) -> Fit | None:
    """A file name alone: a guess for scans and headless papers, nothing against a clear title."""
    evidence = looked.evidence
    match = found(way.names, evidence.name, looked.name)
    where = "tên tệp"
    if match is None:
        hits = (found(way.names, folder, "") for folder in evidence.folders)
        match = next((hit for hit in hits if hit), None)
        where = "tên thư mục"
    if match is None:
        return None
    if evidence.readable and (evidence.kind is not None or evidence.title):
        return None
    confidence = 0.5 if not evidence.readable else 0.45
    return Fit(confidence, (f"{where} có “{match[0]}”",))


def _as_image(way: Recognise, looked: Looked) -> Fit | None:
    if way.images and looked.evidence.file_kind is FileKind.IMAGE:
        return Fit(0.45, ("tệp ảnh",))
    return None


def fit(way: Recognise, looked: Looked) -> Fit | None:
    """How well a paper fits one way, or None. Pure: the same evidence gives the same answer."""
    letterhead = looked.evidence.letterhead
    if way.of or (way.party is not None and way.party and not _party(looked)):
        return None
    if looks_like_other(way.not_, looked):
        return None
    by_title = _by_title(way, looked) if looked.evidence.readable else None
    if by_title is None:
        return _by_name(way, looked) or _as_image(way, looked)
    confidence, reasons = by_title.confidence, by_title.reasons
    if way.about_model:
        step, why = _ABOUT[looked.about]
        confidence, reasons = confidence + step, (*reasons, why)
    if found(way.names, looked.evidence.name, looked.name):
        confidence, reasons = confidence + 0.05, (*reasons, "tên tệp cũng nói vậy")
    if letterhead.party and way.party:
        confidence, reasons = confidence + 0.1, (*reasons, "văn bản của cấp ủy")
    return Fit(round(min(confidence, 0.99), 2), reasons)


def _party(looked: Looked) -> bool:
    agency = looked.agency
    return looked.evidence.letterhead.party or any(
        word in agency for word in ("dang uy", "chi bo", "dang bo", "ban thuong vu", "huyen uy")
    )


def agency_words(evidence: Evidence) -> str:
    """The issuing agency and the one above it, folded."""
    letterhead = evidence.letterhead
    own = letterhead.agency.value if letterhead.agency else ""
    return words(f"{letterhead.parent_agency or ''} {own}")
