"""`dossier waive`: a person lets a requirement go, with name and reason."""

from pathlib import Path

import click

from dossier_manager.archive.decisions import Action
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.deciding import meant_requirement, subject_of, write_down
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
from dossier_manager.cli.types import YEAR


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.argument("requirement", metavar="THÀNH-PHẦN")
@click.option("--year", type=YEAR, metavar="NĂM", help="Chỉ miễn cho năm đánh giá này.")
@signed_options
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    requirement: str,
    *,
    year: int | None,
    signed: Signed,
    looking: Looking,
    output: Output,
) -> None:
    """Ghi nhận việc miễn THÀNH-PHẦN cho HỒ-SƠ. Không văn bản nào trao quyền miễn: mọi kết quả dựa
    vào đó đều in kèm ai miễn, khi nào, vì sao.
    """
    subject = subject_of(archive, dossier, looking)
    full = meant_requirement(subject, requirement)
    entry = {"action": Action.WAIVE, "requirement": full, "year": year}
    write_down(subject, signed, [entry], output)
