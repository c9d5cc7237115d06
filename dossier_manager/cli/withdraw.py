"""`dossier withdraw`: take back an earlier decision; both stay in the file."""

from pathlib import Path

import click

from dossier_manager.archive.decisions import Action
from dossier_manager.archive.relpath import public_name
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.deciding import subject_of, write_down
from dossier_manager.cli.nearest import nearest
from dossier_manager.cli.options import (
    Looking,
    Signed,
    archive_argument,
    dossier_argument,
    looking_options,
    output_options,
    signed_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.errors import WrongUsage


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.argument("decision", metavar="MÃ-QUYẾT-ĐỊNH")
@signed_options
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    decision: str,
    *,
    signed: Signed,
    looking: Looking,
    output: Output,
) -> None:
    """Rút một quyết định ghi nhận của HỒ-SƠ. Quyết định cũ vẫn nằm trong tệp, chỉ thôi hiệu lực."""
    subject = subject_of(archive, dossier, looking)
    known = [entry.id for entry in subject.dossier.decisions]
    if decision not in known:
        near = nearest(decision, known)
        raise WrongUsage("UNKNOWN_DECISION", name=public_name(decision), near=near)
    write_down(subject, signed, [{"action": Action.WITHDRAW, "of": decision}], output)
