"""Confirming at once what the program surely recognised in a dossier."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from dossier_manager.archive.decisions import Action, Assigned
from dossier_manager.cli.deciding import Subject, about_file, write_down
from dossier_manager.cli.options import Signed
from dossier_manager.cli.output import Output
from dossier_manager.errors import WrongUsage
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A paper that the program surely recognised, and what as."""

    document: Document
    paper: DocumentPaper
    match: Match

    def __str__(self) -> str:
        year = f", năm {self.match.year}" if self.match.year else ""
        return f"{self.document.path} → {self.match.part}{year}"


def proposals(subject: Subject) -> Iterator[Proposal]:
    """Surely recognised papers that nobody has decided yet, in the order of the files."""
    for document in subject.dossier.documents:
        if document.state is FileState.WITHHELD:
            continue
        for paper in document.papers:
            for match in paper.matches:
                if match.standing is MatchStanding.RECOGNISED:
                    yield Proposal(document, paper, match)


def confirm_recognised(
    subject: Subject, signed: Signed, output: Output, *, ask: bool, standing: str | None
) -> None:
    """Show the list, ask, and write one decision for each.

    Raises WrongUsage where nobody can be asked and `--yes` was not given.
    """
    found = list(proposals(subject))
    if found and ask:
        _ask(found)
    entries = [_entry(proposal, standing) for proposal in found]
    write_down(subject, signed, entries, output)


def _ask(found: list[Proposal]) -> None:
    for proposal in found:
        click.echo(f"  {proposal}", err=True)
    if not sys.stdin.isatty():
        raise WrongUsage("CONFIRM_NEEDS_YES")
    question = f"Xác nhận {len(found)} văn bản trên? Gõ c (có) rồi Enter để đồng ý"
    if click.prompt(question, default="k", err=True).strip().lower() not in ("c", "có", "co", "y"):
        raise click.Abort


def _entry(proposal: Proposal, standing: str | None) -> dict[str, Any]:
    pages = proposal.paper.pages
    entry: dict[str, Any] = {
        "action": Action.ASSIGN,
        **about_file(proposal.document),
        "requirement": proposal.match.requirement,
        "year": proposal.match.year,
        "pages": f"{pages[0]}-{pages[1]}" if pages and len(proposal.document.papers) > 1 else None,
    }
    return entry | ({"standing": Assigned(standing)} if standing else {})
