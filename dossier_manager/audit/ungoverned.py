"""Parts of a dossier in a year whose guide is not in the program: nothing is called missing."""

from collections.abc import Iterable
from dataclasses import replace

from dossier_manager.audit.model import ItemStatus, Status


def left_open(items: Iterable[ItemStatus], why: str) -> tuple[ItemStatus, ...]:
    """The same rows with what was seen, without a word on what is not there."""
    return tuple(
        replace(item, bars=())
        if item.evidence
        else replace(item, status=Status.NOT_DUE, why=why, bars=())
        for item in items
    )
