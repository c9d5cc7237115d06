"""`dossier sent`: the day on which the year's report was sent or received."""

import datetime as dt
from pathlib import Path

import click

from dossier_manager.archive.decisions import Action
from dossier_manager.cli.checking import check_days
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.deciding import subject_of, write_down
from dossier_manager.cli.options import (
    Looking,
    Signed,
    archive_argument,
    dossier_argument,
    looking_options,
    output_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.cli.types import DAY, SAID, YEAR
from dossier_manager.errors import WrongUsage


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.option("--year", type=YEAR, required=True, metavar="NĂM", help="Năm đánh giá.")
@click.option("--sent", type=DAY, metavar="NGÀY", help="Ngày gửi báo cáo.")
@click.option("--received", type=DAY, metavar="NGÀY", help="Ngày nơi nhận ghi đã nhận.")
@click.option(
    "--source",
    required=True,
    type=SAID,
    metavar="NGUỒN",
    help="Ngày ấy ghi ở đâu: sổ văn bản đi, dấu công văn đến, trục liên thông …",
)
@click.option("--by", required=True, type=SAID, metavar="NGƯỜI", help="Người ghi nhận.")
@click.option("--reason", type=SAID, metavar="LÝ-DO", help="Lý do; mặc định là nguồn đã nêu.")
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    *,
    year: int,
    sent: dt.date | None,
    received: dt.date | None,
    source: str,
    by: str,
    reason: str | None,
    looking: Looking,
    output: Output,
) -> None:
    """Ghi nhận ngày gửi, ngày nhận báo cáo năm của HỒ-SƠ và nguồn của ngày ấy. Ngày trên văn bản
    không phải là ngày gửi.
    """
    if sent is None and received is None:
        raise WrongUsage("SENT_WHAT")
    check_days(sent, received)
    subject = subject_of(archive, dossier, looking)
    entry = {
        "action": Action.SENT,
        "year": year,
        "sent": sent,
        "received": received,
        "source": source,
    }
    write_down(subject, Signed(by, reason or f"theo {source}"), [entry], output)
