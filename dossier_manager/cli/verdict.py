"""`dossier verdict`: a person's verdict on a criterion that only a person can judge."""

from pathlib import Path

import click

from dossier_manager.archive.decisions import Action, Outcome
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.deciding import may_judge, meant_criterion, subject_of, write_down
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
from dossier_manager.cli.types import YEAR, OneOf

_OUTCOMES = OneOf(*(entry.value for entry in Outcome), also={"đạt": "met", "chưa-đạt": "unmet"})


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.argument("criterion", metavar="TIÊU-CHÍ|THÀNH-PHẦN")
@click.argument("outcome", type=_OUTCOMES, metavar="met|unmet")
@click.option("--year", type=YEAR, required=True, metavar="NĂM", help="Năm đánh giá.")
@signed_options
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    criterion: str,
    outcome: str,
    *,
    year: int,
    signed: Signed,
    looking: Looking,
    output: Output,
) -> None:
    """Ghi nhận kết luận của người thẩm định: TIÊU-CHÍ đạt (met) hay chưa đạt (unmet) trong năm;
    hoặc kết luận về một THÀNH-PHẦN mà văn bản để ngỏ. Với tiêu chí yeu-…, met là có dấu hiệu.
    """
    subject = subject_of(archive, dossier, looking)
    meant = meant_criterion(subject, criterion)
    may_judge(subject.sets, meant, Outcome(outcome))
    entry = {
        "action": Action.VERDICT,
        **meant,
        "year": year,
        "outcome": Outcome(outcome),
    }
    write_down(subject, signed, [entry], output)
