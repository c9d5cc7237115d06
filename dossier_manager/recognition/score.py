"""One way of showing itself against one paper: how well it fits, and why."""

from dataclasses import dataclass, replace

from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.looked import Looked, looks_like_other
from dossier_manager.recognition.pattern import found, quoted
from dossier_manager.recognition.subject import About
from dossier_manager.rules.model import Recognise

SURE = 0.75
UNSURE = 0.4
BARE_GUESS = 0.4
"""A guess from the kind of file alone: it tells nothing of which paper a file is."""

_ABOUT = {
    About.OWN_TITLE: (0.10, "nêu tên mô hình này ở trích yếu"),
    About.OWN_AGENCY: (0.10, "cơ quan ban hành mang tên mô hình này"),
    About.OWN_TEXT: (0.05, "nêu tên mô hình này trong nội dung"),
    About.NEAR: (0.0, "trích yếu nêu tên gần giống, chưa chắc là mô hình này"),
    About.ANY_TITLE: (0.0, "trích yếu nói về mô hình"),
    About.ANY_TEXT: (-0.15, "chỉ nội dung nói đến mô hình"),
    About.NONE: (-0.60, "không thấy nói đến mô hình"),
    About.OTHER: (-1.0, "nói về mô hình khác"),
    About.OTHER_QUOTE: (-1.0, "trích yếu nêu tên khác"),
}
_UNNAMED = frozenset({About.NEAR, About.ANY_TITLE, About.ANY_TEXT})
"""Where the own name is known and not given, a paper is never surely of this dossier."""
_WEAK_UNNAMED = -0.15


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a paper fits, between 0 and 1, and the reasons in words.

    `held` stays a guess however well it fits.
    """

    confidence: float
    reasons: tuple[str, ...]
    held: bool = False

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look."""
        return self.confidence >= SURE and not self.held

    def as_guess(self, *reasons: str) -> "Fit":
        """The same, never surer than a guess."""
        return replace(self, reasons=(*self.reasons, *reasons), held=True)


def _kind_step(way: Recognise, kind: str | None) -> tuple[float, str] | None:
    """What the kind of paper adds; None where this kind never meets the part."""
    if kind is not None and kind in way.weak_kinds:
        return -0.15, f"loại {kind} chưa chắc đáp ứng"
    if not way.kinds:
        return 0.25, ""
    if kind is None:
        return 0.05, "không rõ loại văn bản"
    return (0.25, f"loại {kind}") if kind in way.kinds else None


def _unnamed(way: Recognise, looked: Looked) -> bool:
    return way.about_model and bool(looked.name) and looked.about in _UNNAMED


def _by_title(way: Recognise, looked: Looked) -> Fit | None:
    """By kind and words: held where the kind or the title is a weak one."""
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
    if weak and _unnamed(way, looked) and looked.about is not About.NEAR:
        base += _WEAK_UNNAMED
    said = quoted(match, evidence.said_text if body else evidence.said_title)
    where = "nội dung" if body else "trích yếu"
    reasons = tuple(r for r in (f"{where} có “{said}”", step[1]) if r)
    if step[0] < 0 or not strong:
        confidence = min(0.6, base + max(step[0], 0) / 2)
        return Fit(confidence, reasons, held=step[0] < 0 or weak is not None)
    return Fit(base + step[0], reasons)


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
        return Fit(BARE_GUESS, ("tệp ảnh",))
    return None


def _with_subject(way: Recognise, looked: Looked, one: Fit) -> Fit:
    """What it adds or takes that the paper names this dossier, another, or none."""
    if not way.about_model:
        return one
    step, why = _ABOUT[looked.about]
    held = one.held or _unnamed(way, looked)
    return Fit(one.confidence + step, (*one.reasons, why), held)


def _barred(way: Recognise, looked: Looked) -> bool:
    """Whether another issuer, another mô hình or a look-alike rules the way out."""
    if way.of or (way.party and not looked.party):
        return True
    if way.agencies and not found(way.agencies, looked.agency, looked.name):
        return True
    if looked.about is About.OTHER and looked.evidence.readable:
        return True
    return looks_like_other(way.not_, looked) is not None


def fit(way: Recognise, looked: Looked) -> Fit | None:
    """How well a paper fits one way, or None. Pure: the same evidence gives the same answer."""
    if _barred(way, looked):
        return None
    by_title = _by_title(way, looked) if looked.evidence.readable else None
    if by_title is None:
        return _by_name(way, looked) or _as_image(way, looked)
    one = _with_subject(way, looked, by_title)
    if found(way.names, looked.evidence.name, looked.name):
        one = Fit(one.confidence + 0.05, (*one.reasons, "tên tệp cũng nói vậy"), one.held)
    if looked.evidence.letterhead.party and way.party:
        one = Fit(one.confidence + 0.1, (*one.reasons, "văn bản của cấp ủy"), one.held)
    if way.party is False and not looked.without_party:
        one = one.as_guess("nơi có tổ chức đảng thì chủ trương là của cấp ủy")
    return replace(one, confidence=round(min(one.confidence, 0.99), 2))
