"""Words and signs for steps and what comes next: the same in the table and in full."""

from collections.abc import Iterator

from dossier_manager.audit.model import Status
from dossier_manager.audit.steps.acts import Act, ActKind
from dossier_manager.audit.steps.stand import Stand, StepPaper
from dossier_manager.audit.steps.steps import StepState
from dossier_manager.report import words

STATES = {
    StepState.DONE: "đã thấy đủ",
    StepState.BEGUN: "mới thấy một phần",
    StepState.NOT_BEGUN: "chưa thấy văn bản nào",
    StepState.OPEN: "chưa rõ",
    StepState.NOT_ASKED: "không đòi văn bản, hoặc không thuộc trường hợp phải có",
}
ACTS = {
    ActKind.FIND: "tìm bản đã có, không lập lại",
    ActKind.SETTLE: "xem lại cho rõ",
    ActKind.MAKE: "làm tiếp",
    ActKind.WAIT: "chờ cấp xếp loại",
}
NOTHING_LEFT = "chưa thấy việc nào còn lại"
_SIGNS = {
    StepState.DONE: "●",
    StepState.BEGUN: "◐",
    StepState.NOT_BEGUN: "○",
    StepState.OPEN: "?",
    StepState.NOT_ASKED: "–",
}
_ASCII_SIGNS = {
    StepState.DONE: "+",
    StepState.BEGUN: "/",
    StepState.NOT_BEGUN: "o",
    StepState.OPEN: "?",
    StepState.NOT_ASKED: "-",
}


def signs(encoding: str) -> dict[StepState, str]:
    """The signs of states that a stream of this encoding can carry."""
    try:
        "".join(_SIGNS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return _ASCII_SIGNS
    return _SIGNS


def status(paper: StepPaper) -> Status:
    """The status to show: what a person has to answer is unsure, whatever its row says."""
    return Status.UNSURE if paper.stand is Stand.OPEN else paper.item.status


def where(act: Act) -> str:
    """`Bước 1`, or that it belongs to the round of the year."""
    return act.step.capitalize() if act.step is not None else "Trong năm"


def named(paper: StepPaper) -> str:
    """A paper's title with its year."""
    title, year = paper.item.title, paper.item.year
    if year is None:
        return title
    return f"{title} {year}" if title.endswith("năm") else f"{title} năm {year}"


def act_lines(act: Act) -> Iterator[str]:
    """One line for each paper of an act: what, of whom, by which clause."""
    for paper in act.papers:
        item = paper.item
        standing = (
            f"; {words.ROWS[item.row]}" if item.row in words.ROWS and item.row != "text" else ""
        )
        head = f"{where(act)}: {ACTS[act.kind]}: {paper.part.id} – {named(paper)}"
        yield f"{head}; {_how(act.kind, paper)} [{item.basis}{standing}]"


def _how(kind: ActKind, paper: StepPaper) -> str:
    because = f" ({paper.why})" if paper.why else ""
    return {
        ActKind.FIND: f"nơi có thể còn giữ: {paper.holder}",
        ActKind.SETTLE: f"{paper.why}; nơi làm hoặc giữ: {paper.holder}",
        ActKind.MAKE: f"nơi làm hoặc giữ: {paper.holder}; nếu đã có thì đưa vào hồ sơ{because}",
        ActKind.WAIT: f"việc của {paper.holder}{because}",
    }[kind]
