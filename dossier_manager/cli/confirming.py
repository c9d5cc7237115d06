"""Confirming at once what the program surely recognised in a dossier."""

import sys
from collections.abc import Iterator
from typing import Any

import click

from dossier_manager.archive.decisions import Action, Assigned
from dossier_manager.audit.evidence import Piece, pieces_of
from dossier_manager.cli.deciding import Subject, about_file, write_down
from dossier_manager.cli.options import Signed
from dossier_manager.cli.output import Output
from dossier_manager.errors import WrongUsage
from dossier_manager.recognition.model import FileState


def proposals(subject: Subject) -> Iterator[Piece]:
    """Sure evidence that nobody has decided yet, in the order of the files.

    Drafts are not sure: a Word file without a number is confirmed one by one, never at once.
    """
    for ruleset in subject.sets[:1]:
        for piece in pieces_of(subject.dossier, ruleset, {}):
            governs = piece.requirement.startswith(f"{ruleset.id}/")
            if governs and piece.row.sure and not _decided(piece):
                yield piece


def _decided(piece: Piece) -> bool:
    """Whether a person has spoken: withheld papers and those without a file always are."""
    document = piece.document
    if document is None or document.state is FileState.WITHHELD:
        return True
    matches = (match for paper in document.papers for match in paper.matches)
    return any(m.decision is not None and m.requirement == piece.requirement for m in matches)


def confirm_recognised(
    subject: Subject, signed: Signed, output: Output, *, ask: bool, standing: str | None
) -> None:
    """Show the list, ask, and write one decision for each.

    Raises WrongUsage where nobody can be asked and `--yes` was not given.
    """
    found = list(proposals(subject))
    if found:
        _show(found)
    if found and ask:
        _ask(len(found))
    write_down(subject, signed, [_entry(piece, standing) for piece in found], output)


def _show(found: list[Piece]) -> None:
    for piece in found:
        year = f", năm {piece.year}" if piece.year else ""
        part = piece.requirement.rpartition("/")[2]
        click.echo(f"  {piece.row.path} → {part}{year}", err=True)


def _ask(count: int) -> None:
    if not sys.stdin or not sys.stdin.isatty():
        raise WrongUsage("CONFIRM_NEEDS_YES")
    question = f"Xác nhận {count} văn bản trên? Gõ c (có) rồi Enter để đồng ý"
    if click.prompt(question, default="k", err=True).strip().lower() not in ("c", "có", "co", "y"):
        raise click.Abort


def _entry(piece: Piece, standing: str | None) -> dict[str, Any]:
    assert piece.document is not None  # noqa: S101 -- `proposals` yields no other
    pages = piece.paper.pages if piece.paper and len(piece.document.papers) > 1 else None
    entry: dict[str, Any] = {
        "action": Action.ASSIGN,
        **about_file(piece.document),
        "requirement": piece.requirement,
        "year": piece.year,
        "pages": f"{pages[0]}-{pages[1]}" if pages and pages[0] else None,
    }
    return entry | ({"standing": Assigned(standing)} if standing else {})
