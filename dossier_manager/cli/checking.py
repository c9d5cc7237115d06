"""What is looked at before a decision is written: pages, days, and whether it stands already."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from dossier_manager import clock
from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.errors import WrongUsage
from dossier_manager.reading.model import FileKind
from dossier_manager.recognition.decided import NOTHING
from dossier_manager.recognition.model import Document, FileState

_MADE_HERE = frozenset({"id", "at"})
_ABOUT = {
    Action.ASSIGN: ("file", "held", "dossier"),
    Action.DESCRIBE: ("file", "pages"),
    Action.CLEAR_MARK: ("file",),
    Action.WAIVE: ("requirement",),
    Action.VERDICT: ("criterion", "requirement", "year"),
    Action.SENT: ("year",),
    Action.WITHDRAW: ("of",),
}
"""By which fields two decisions of one kind speak of the same thing."""


def check_pages(document: Document, pages: str | None) -> None:
    """Refuse pages that a file cannot have. Raises WrongUsage.

    A file whose pages nobody has counted is believed.
    """
    if pages is None or document.state is FileState.WITHHELD:
        return
    if document.kind in (FileKind.DOCX, FileKind.TEXT):
        raise WrongUsage("PAGES_NONE", name=document.path or document.inner)
    count = _most_pages(document)
    if count and int(pages.rpartition("-")[2]) > count:
        raise WrongUsage("PAGES_BEYOND", name=document.path or document.inner, count=count)


def _most_pages(document: Document) -> int:
    """How many pages a PDF can have by what was read of it; 0 where that is not known."""
    if document.kind is not FileKind.PDF or document.state is FileState.UNREADABLE:
        return 0
    last = max((paper.pages[1] for paper in document.papers if paper.pages), default=0)
    return last + document.unread_pages


def check_days(sent: dt.date | None, received: dt.date | None) -> None:
    """Refuse days that cannot be: to come, or received before sent. Raises WrongUsage."""
    for name, day in (("--sent", sent), ("--received", received)):
        if day is not None and day > clock.today():
            raise WrongUsage("SENT_TO_COME", name=name, day=f"{day:%d/%m/%Y}")
    if sent is not None and received is not None and received < sent:
        raise WrongUsage(
            "SENT_AFTER_RECEIVED", sent=f"{sent:%d/%m/%Y}", received=f"{received:%d/%m/%Y}"
        )


def standing(decisions: Iterable[Decision], entry: Mapping[str, Any]) -> Decision | None:
    """The decision in force that says exactly this, unless a later one has changed it since."""
    wanted = Decision.model_validate({"id": "x", "at": clock.now(), **entry})
    found: Decision | None = None
    for decision in decisions:
        if _said(decision) == _said(wanted):
            found = decision
        elif found is not None and _overrides(decision, wanted):
            found = None
    return found


def _said(decision: Decision) -> dict[str, Any]:
    return decision.model_dump(exclude=set(_MADE_HERE))


def _overrides(later: Decision, wanted: Decision) -> bool:
    """Whether a later decision speaks of the same thing. A file may meet several requirements."""
    if later.action is not wanted.action:
        return False
    about = _ABOUT[wanted.action]
    if any(getattr(later, name) != getattr(wanted, name) for name in about):
        return False
    if wanted.action is Action.ASSIGN:
        return later.requirement == wanted.requirement or NOTHING in (
            later.requirement,
            wanted.requirement,
        )
    return True
