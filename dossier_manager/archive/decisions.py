"""What people decided through the program: `decisions.yaml`, appended, never changed."""

from collections.abc import Iterable
from enum import StrEnum

from dossier_manager.yamltext.model import Day, Field, Model, Moment, Slug, Text, Whole


class Action(StrEnum):
    """What a decision does."""

    ASSIGN = "assign"
    DESCRIBE = "describe"
    WAIVE = "waive"
    VERDICT = "verdict"
    SENT = "sent"
    CLEAR_MARK = "clear-mark"
    WITHDRAW = "withdraw"


class Assigned(StrEnum):
    """What a person says an assigned paper is."""

    ISSUED = "issued"
    COPY = "copy"
    DRAFT = "draft"
    PAPER_ONLY = "paper_only"
    SECRET = "secret"
    SHARED = "shared"


class Outcome(StrEnum):
    """A verdict on a criterion, or on a doubt about a requirement."""

    MET = "met"
    UNMET = "unmet"


class Described(Model):
    """Fields of a letterhead that a person read."""

    kind: Text | None = None
    number: Text | None = None
    date: Day | None = None
    agency: Text | None = None
    subject: Text | None = None
    signer: Text | None = None


class Decision(Model):
    """One entry. Which keys it bears depends on `action`; `id` is what `withdraw` names.

    assign: `file` (path in the dossier, or the opaque number of a withheld paper) or `held`
    (box, folder, sheet, who saw it: a paper on paper only) or `dossier` (the paper lies in
    that dossier); `requirement` (full id, or `none`: it is none); `year`; `standing`; `pages`.
    describe: `file` and `fields`. waive: `requirement`, `year`. verdict: `criterion`, `year`,
    `outcome`. sent: `year`, `sent`, `received`, `source`. clear-mark: `file`. withdraw: `of`.
    `sha256` is of the file's bytes when the decision was made.
    """

    id: Slug
    at: Moment
    by: Text
    reason: Text
    action: Action
    file: Text | None = None
    sha256: Text | None = None
    pages: Text | None = None
    held: Text | None = None
    dossier: Slug | None = None
    requirement: Text | None = None
    year: Whole | None = None
    standing: Assigned | None = None
    fields: Described | None = None
    criterion: Text | None = None
    outcome: Outcome | None = None
    sent: Day | None = None
    received: Day | None = None
    source: Text | None = None
    of: Slug | None = None


class Decisions(Model):
    """The whole file, as a list of entries."""

    entries: tuple[Decision, ...] = Field(default=())


def in_force(entries: Iterable[Decision]) -> tuple[Decision, ...]:
    """The entries that no later `withdraw` names, in their order, without the withdrawals."""
    listed = tuple(entries)
    withdrawn = {entry.of for entry in listed if entry.action is Action.WITHDRAW}
    return tuple(
        entry
        for entry in listed
        if entry.id not in withdrawn and entry.action is not Action.WITHDRAW
    )
