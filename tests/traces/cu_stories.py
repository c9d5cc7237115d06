"""The settings and papers of breaks of the older three-step guide.

Its papers made once are asked for where people state the founding by it (`founded_rules`, as the
two dossiers of the example archive do). What it asks every year, of the order of papers and of
who made them, is told where people state that it governs (`rules`).
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tests.paperwork.paper import Block, Heading, Paper
from tests.paperwork.setting import Setting
from tests.paperwork.stories import lien_ket_cu, to_tu_quan_xom
from tests.traces.breaks import Change, Wanted, told
from tests.traces.changes import manifest, with_paper

HAMLET, JUNCTION = "to-tu-quan-xom", "lien-ket-cu"
"""The dossier of a mô hình tự quản and that of a liên kết."""
XOM: Setting = to_tu_quan_xom.STORY
NGA_TU: Setting = lien_ket_cu.STORY

GOVERNS = manifest(
    rules='{id: cu.tu-quan, reason: "Xã vẫn làm theo quy trình ba bước"}', founded_rules=None
)
GOVERNS_LINKED = manifest(
    rules='{id: cu.lien-ket, reason: "Ba bên vẫn làm theo quy trình ba bước"}', founded_rules=None
)
"""A person says that the older guide governs, and not of the founding alone."""
ONE_YEAR = manifest(years="\n  - year: 2026")
"""The manifest keeps no earlier year, of which the guide would ask the same."""

COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ TRUNG HẠ")
POLICE = ("CÔNG AN HUYỆN QUẢNG NINH HẠ", "CÔNG AN XÃ TRUNG HẠ")
FARMERS = ("HỘI NÔNG DÂN", "XÃ TRUNG HẠ")


def paper(s: Setting, kind: str | None, subject: str, on: str, *body: Block) -> Paper:
    """A short paper of the unit that proposes."""
    office = s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=dt.date.fromisoformat(on),
        number=f"91/{'BB' if kind == 'Biên bản' else 'VB'}-{office.symbol}",
        kind=kind,
        subject=subject,
        body=body,
        signers=(office.signature,),
    )


def short(
    s: Setting, kind: str | None, subject: str, on: str, *body: Block, **changes: object
) -> Callable[[], Paper]:
    """The same, made when it is written, with some of its fields said otherwise."""
    return lambda: replace(paper(s, kind, subject, on, *body), **changes)  # type: ignore[arg-type]


def lacking(form: Callable[[Setting], Paper], s: Setting, chapter: int) -> Callable[[], Paper]:
    """A paper of the forms without one of its chapters, counted from one."""

    def make() -> Paper:
        whole = form(s)
        at = 0
        kept: list[Block] = []
        for block in whole.body:
            at += isinstance(block, Heading)
            if at != chapter:
                kept.append(block)
        assert 0 < len(kept) < len(whole.body)
        return replace(whole, body=tuple(kept))

    return make


def content(part: str, title: str, clause: str) -> Wanted:
    """That a paper of a part does not speak of one content."""
    return told("CONTENT_NOT_SEEN", clause, about=f"{part}: {title}")


def linked_paper(name: str, kind: str | None, subject: str, on: str, *body: str) -> Change:
    """Put a short paper of the liên kết in; its name follows the subject."""
    return with_paper(name, short(NGA_TU, kind, f"{subject} {NGA_TU.named}", on, *body))
