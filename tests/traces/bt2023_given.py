"""What the breaks of the procedure of Bình Thuận share: its dossiers, its day, its statement."""

from dataclasses import replace
from typing import Any

from dossier_manager.rules.load import load_book
from tests.paperwork.forms import steps
from tests.paperwork.paper import Paper
from tests.paperwork.setting import Setting
from tests.paperwork.stories import binh_thuan_2024, binh_thuan_dien_hinh
from tests.traces.breaks import Break
from tests.traces.changes import day, manifest

SET = "bt2023.mo-hinh"
QUAY = "binh-thuan-2024"
"""The mô hình of the quay, judged for 2024, the one whole year of the procedure."""
TRADER = "binh-thuan-dien-hinh"
YEAR = 2024
ON = day("2024-11-12")
"""After the days of report and rating."""

BEN: Setting = binh_thuan_2024.STORY
MAI = binh_thuan_dien_hinh.STORY
CLOSED = binh_thuan_2024._ENDING
"""Why and when the mô hình of the quay ended."""

GUIDED = manifest(rules="{id: bt2023.mo-hinh, reason: Xã áp dụng quy trình của tỉnh}")
"""A person says that the procedure governs a dossier of another place."""


def at_quay(**given: Any) -> Break:
    """A break of the mô hình of the quay."""
    common: dict[str, Any] = {"of": QUAY, "on": ON, "year": YEAR}
    return Break(**(common | given))


def of_trader(**given: Any) -> Break:
    """A break of the điển hình, a month after its time is full."""
    common: dict[str, Any] = {"of": TRADER, "on": day("2024-10-12"), "year": YEAR}
    return Break(**(common | given))


def title_of(criterion: str) -> str:
    """What a criterion of the rating is called."""
    ruleset = load_book().get(SET)
    assert ruleset is not None
    assert ruleset.rating is not None
    return next(one.title for one in ruleset.rating.criteria if one.id == criterion)


def of_commune(kind: str, subject: str, on: str, *body: str) -> Paper:
    """A paper of the commune about the mô hình of the quay."""
    return replace(
        steps.rollout(BEN),
        kind=kind,
        subject=subject,
        date=day(on),
        number="12/VB-UBND",
        bases=(),
        body=body,
    )
