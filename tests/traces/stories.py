"""The settings of the example archive's dossiers, and their papers made again with one change."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.paperwork.forms import steps
from tests.paperwork.paper import Paper
from tests.paperwork.setting import Setting
from tests.paperwork.stories import giap_ranh, muoi_thang, ong_binh

ZALO: Setting = muoi_thang._FIRST
RANH: Setting = giap_ranh.STORY
BINH = ong_binh.STORY

STATION = ("TRẠM Y TẾ XÃ HẢI TRUNG",)
OTHER = ("ỦY BAN NHÂN DÂN", "XÃ BẮC LÂM")


def made(form: Callable[..., Paper], *given: Any, **changes: Any) -> Callable[[], Paper]:
    """A paper of the forms with some of its fields said otherwise."""
    return lambda: replace(form(*given), **changes)


def bare(form: Callable[..., Paper], *given: Any, **changes: Any) -> Callable[[], Paper]:
    """The paper with a body that speaks of nothing."""
    silent = {"body": ("Thực hiện theo văn bản đã ban hành./.",), "bases": (), "attached": ()}
    return made(form, *given, **(silent | changes))


def of_police(kind: str, subject: str, on: str, *body: str) -> Paper:
    """A paper of the commune's police in the steps before the founding."""
    return replace(
        steps.survey_report(ZALO),
        kind=kind,
        subject=subject,
        date=dt.date.fromisoformat(on),
        number="91/VB-CAX",
        to=(),
        body=body,
    )
